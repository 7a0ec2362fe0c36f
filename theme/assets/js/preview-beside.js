/**
 * The card that is shown beside a link while the pointer or the focus is on the link or on the card.
 *
 * It stands behind its link in the document, so that the Tab key leads from the one into the other.
 */

import { element } from "./element.js";
import { IS_TURNED, THEIRS } from "./language.js";
import { previewOf } from "./preview-content.js";
import { placeBeside } from "./preview-place.js";

/** Milliseconds: a pointer that only passes opens nothing, and one on its way into the card doesn't lose it. */
const OPENS_AFTER = 150;
const CLOSES_AFTER = 300;

export class Beside {
  #card = element("div", { class: "cf-preview cf-preview--beside", popover: "manual", role: "note", ...THEIRS });
  /** @type {HTMLAnchorElement | null} */
  #link = null;
  #timer = 0;
  #leaving = false;

  /** @param {Element} part */
  holds(part) {
    return part === this.#link || this.#card.contains(part);
  }

  /** @param {HTMLAnchorElement} link */
  showSoon(link) {
    this.#after(OPENS_AFTER, () => this.show(link));
  }

  keep() {
    clearTimeout(this.#timer);
    this.#leaving = false;
  }

  hideSoon() {
    if (this.#leaving) return;
    this.keep();
    if (this.#link === null || this.holds(document.activeElement)) return;
    this.#after(CLOSES_AFTER, () => this.hide());
    this.#leaving = true;
  }

  /** @returns {boolean} Whether there was anything to hide. */
  hide() {
    this.keep();
    return this.#remove();
  }

  /** Leaves the next card to come, if one is due. */
  #remove() {
    if (this.#link === null) return false;
    if (this.#card.contains(document.activeElement)) this.#link.focus();
    this.#link.removeAttribute("aria-details");
    this.#link = null;
    this.#card.remove();
    return true;
  }

  /**
   * @param {HTMLAnchorElement} link
   * @returns {boolean} Whether there is anything to show for it.
   */
  show(link) {
    const preview = previewOf(link);
    this.hide();
    if (preview === null) return false;
    this.#link = link;
    this.#card.id = "cf-preview";
    this.#card.setAttribute("aria-label", preview.name.textContent);
    this.#card.replaceChildren(preview.name, ...preview.parts);
    link.setAttribute("aria-details", this.#card.id);
    link.after(this.#card);
    this.#card.showPopover?.();
    this.#place();
    return true;
  }

  /** Goes where its link has gone, and away with one that is out of sight. */
  follow() {
    if (this.#link === null) return;
    const { x, y, width, height } = this.#link.getBoundingClientRect();
    if (document.elementFromPoint(x + width / 2, y + height / 2) === this.#link) this.#place();
    else this.#remove();
  }

  /** In the document and not in the window, so that it scrolls with its link. */
  #place() {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    // A link may be broken over two lines.
    const [line] = this.#link.getClientRects();
    const { x, y } = placeBeside(line, this.#card.getBoundingClientRect(), { width, height }, IS_TURNED);
    this.#card.style.setProperty("--cf-x", `${x + scrollX}px`);
    this.#card.style.setProperty("--cf-y", `${y + scrollY}px`);
  }

  #after(wait, act) {
    this.keep();
    this.#timer = setTimeout(act, wait);
  }
}
