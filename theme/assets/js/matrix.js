/**
 * `<cf-matrix>`: a table of evidence that is one stop of the keyboard, and whose arrow keys go from mark to mark.
 *
 * It stays a table and does not become a `grid`: readers of a screen keep their own keys for the cells of a table,
 * the empty ones among them.
 */

import { IS_TURNED } from "./language.js";
import { moved } from "./matrix-moves.js";

/** Columns run with the page. */
const TURNED = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

class Matrix extends HTMLElement {
  /** @type {HTMLAnchorElement[]} */
  #links = [];
  #at = 0;

  connectedCallback() {
    this.#links = [...this.querySelectorAll(":is(th, td) > a")];
    // Their preview says it, and stands within them.
    for (const head of this.querySelectorAll("th[title]")) head.removeAttribute("title");
    for (const link of this.#links) link.tabIndex = -1;
    this.#hold(this.#links.findIndex((link) => link.closest("td")));
    this.addEventListener("keydown", (event) => this.#pressed(event));
    this.addEventListener("focusin", ({ target }) => this.#reached(target));
    this.addEventListener("mouseover", ({ target }) => this.#point(target));
    this.addEventListener("mouseleave", () => this.#point(document.activeElement));
    this.addEventListener("focusout", () => this.#point(null));
    this.#reached(document.activeElement);
  }

  #pressed(event) {
    if (event.altKey || event.metaKey || event.shiftKey || !this.#links.includes(event.target)) return;
    const key = (IS_TURNED && TURNED[event.key]) || event.key;
    const next = moved(this.#links.map(placeOf), this.#at, `${event.ctrlKey ? "Ctrl+" : ""}${key}`);
    if (next === null) return;
    event.preventDefault();
    this.#links[next].focus();
  }

  #reached(target) {
    if (this.#links.includes(target)) this.#hold(this.#links.indexOf(target));
    this.#point(target);
  }

  /** Makes a link the one that the Tab key stops at. */
  #hold(place) {
    this.#links[this.#at].tabIndex = -1;
    this.#at = place;
    this.#links[place].tabIndex = 0;
  }

  /** Marks the column of what the reader points at. */
  #point(target) {
    const cell = this.contains(target) ? target.closest("tbody td, tr:last-child > th") : null;
    this.querySelector(".cf-matrix__col--on")?.classList.remove("cf-matrix__col--on");
    if (cell) this.querySelectorAll("col")[cell.cellIndex].classList.add("cf-matrix__col--on");
  }
}

/** @param {HTMLAnchorElement} link */
function placeOf(link) {
  const cell = link.closest("th, td");
  return { row: cell.parentElement.rowIndex, column: cell.cellIndex };
}

customElements.define("cf-matrix", Matrix);
