/** The card that a tap opens in place, below the lines of its link. One is open at a time; the address says which. */

import { element } from "./element.js";
import { OURS, THEIRS } from "./language.js";
import { previewOf } from "./preview-content.js";

export class Below {
  #card = element("div", { class: "cf-preview cf-preview--below", role: "note", ...THEIRS });
  /** @type {HTMLAnchorElement | null} */
  #link = null;

  /**
   * @param {HTMLAnchorElement} link
   * @returns {boolean} Whether there is anything to show for it.
   */
  toggle(link) {
    if (this.#link === link) {
      this.close();
      return true;
    }
    return this.open(link);
  }

  /**
   * @param {HTMLAnchorElement} link
   * @returns {boolean}
   */
  open(link) {
    const preview = previewOf(link);
    if (preview === null) return false;
    this.close();
    this.#link = link;
    const close = element("button", { class: "cf-preview__close", type: "button", ...OURS }, "Close");
    close.addEventListener("click", () => this.#dismiss());
    this.#card.setAttribute("aria-label", preview.name.textContent);
    this.#card.replaceChildren(close, preview.name, ...preview.parts);
    insertBelow(link, this.#card);
    link.setAttribute("aria-expanded", "true");
    if (link.id) history.replaceState(history.state, "", `#${link.id}`);
    return true;
  }

  close() {
    if (this.#link === null) return;
    this.#link.removeAttribute("aria-expanded");
    this.#card.remove();
    if (location.hash === `#${this.#link.id}`) history.replaceState(history.state, "", location.pathname + location.search);
    this.#link = null;
  }

  #dismiss() {
    const link = this.#link;
    this.close();
    link.focus();
  }
}

/** In running text the looks take the card below the line; elsewhere it follows the lines of its block. */
function insertBelow(link, card) {
  const line = link.closest("sup, .cf-claim__facts");
  if (line) line.after(card);
  else link.closest("li, dd, td, div").append(card);
}
