/**
 * The card that a tap opens in place, below the lines of its link. One is open at a time; the address says which.
 *
 * However many are opened one after the other, they are one step of the history: the back button closes the card.
 */

import { element } from "./element.js";
import { OURS, THEIRS } from "./language.js";
import { previewOf } from "./preview-content.js";
import { PREVIEWED } from "./preview-links.js";

export class Below {
  #card = element("div", { class: "cf-preview cf-preview--below", role: "note", ...THEIRS });
  /** @type {HTMLAnchorElement | null} */
  #link = null;

  constructor() {
    addEventListener("popstate", () => this.#follow());
  }

  /**
   * @param {HTMLAnchorElement} link
   * @returns {boolean} Whether there is anything to show for it.
   */
  toggle(link) {
    if (this.#link === link) {
      this.close();
      return true;
    }
    if (!this.open(link)) return false;
    const address = location.pathname + location.search + (link.id && `#${link.id}`);
    if (history.state?.card) history.replaceState(history.state, "", address);
    else history.pushState({ card: true }, "", address);
    return true;
  }

  /**
   * Shows a card for which the address stands already.
   *
   * @param {HTMLAnchorElement} link
   * @returns {boolean} Whether there is anything to show for it.
   */
  open(link) {
    const preview = previewOf(link);
    if (preview === null) return false;
    this.#remove();
    this.#link = link;
    const close = element("button", { class: "cf-preview__close", type: "button", ...OURS }, "Close");
    close.addEventListener("click", () => this.#dismiss());
    this.#card.setAttribute("aria-label", preview.name.textContent);
    this.#card.replaceChildren(close, preview.name, ...preview.parts);
    insertBelow(link, this.#card);
    link.setAttribute("aria-expanded", "true");
    return true;
  }

  /** The address no longer says that it is open. */
  close() {
    if (history.state?.card) this.#stepBack();
    else if (location.hash === `#${this.#link.id}`) history.replaceState(history.state, "", location.pathname + location.search);
    this.#remove();
  }

  /** Shows what a step of the history has, which may be another one's or none. */
  #follow() {
    const asked = history.state?.card ? document.getElementById(location.hash.slice(1)) : null;
    if (asked === null) this.#remove();
    else if (asked !== this.#link && asked.matches(PREVIEWED)) this.open(asked);
  }

  /** Where the reader has scrolled to since then stays. */
  #stepBack() {
    const { scrollX: x, scrollY: y } = window;
    addEventListener("popstate", () => requestAnimationFrame(() => scrollTo({ left: x, top: y, behavior: "instant" })), { once: true });
    history.back();
  }

  #remove() {
    this.#link?.removeAttribute("aria-expanded");
    this.#card.remove();
    this.#link = null;
  }

  #dismiss() {
    this.#link.focus();
    this.close();
  }
}

/** In running text the looks take the card below the line; elsewhere it follows the lines of its block. */
function insertBelow(link, card) {
  const line = link.closest("sup, .cf-claim__facts");
  if (line) line.after(card);
  else link.closest("li, dd, td, div").append(card);
}
