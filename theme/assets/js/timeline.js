/**
 * `<cf-timeline>`: zooms and filters a drawn timeline and the list that says the same, and shows what was known on a
 * day. Both are complete without it.
 *
 * What is wanted stands in the address, so that a view can be sent to others and found again with the back button.
 */

import { element } from "./element.js";
import { OURS } from "./language.js";
import { markClaims } from "./timeline-claims.js";
import { knownAt, placeOf, readAddress, writeAddress, zoomed } from "./timeline-state.js";
import { dayWords, isChosen, verdict, wasKnown } from "./timeline-words.js";
import { tellPart } from "./timeline-years.js";
import { widen } from "./timeline-zoom.js";

const KEYS = { "+": "in", "=": "in", "-": "out", 0: "whole" };

class Timeline extends HTMLElement {
  /** @type {(import("./timeline-words.js").Told & {item: HTMLElement})[]} */
  #events = [];
  /** @type {string[]} */
  #days = [];
  /** @type {Record<string, string[]>} */
  #offered = {};
  /** @type {Map<Element, SVGElement[]>} The marks of an entry of the list, or of a year of it. */
  #marks = new Map();
  /** @type {import("./timeline-state.js").Wanted} */
  #state;

  connectedCallback() {
    this.#offered = Object.fromEntries(this.#selects.map((select) => [select.name, valuesOf(select)]));
    this.#events = [...this.querySelectorAll("[data-known]")].map((item) => this.#read(item));
    this.#days = [...new Set(this.#events.map(({ known }) => known).filter(Boolean))].sort();
    for (const mark of this.querySelectorAll(".cf-strip__mark")) this.#collect(mark);
    this.#setUp();
    addEventListener("popstate", () => this.#restore());
    this.#restore();
    this.#form.hidden = false;
  }

  #setUp() {
    this.#range.max = String(this.#days.length - 1);
    this.#part("known").hidden = this.#days.length < 2;
    this.#part("zoom").hidden = this.#strip === null;
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#range.addEventListener("input", () => this.#show(this.#asked()));
    this.#form.addEventListener("change", ({ target }) => this.#ask(this.#asked(), target !== this.#range));
    this.#form.addEventListener("click", ({ target }) => this.#zoom(target.closest("button")?.value));
    this.addEventListener("keydown", (event) => this.#pressed(event));
    for (const name of ["mouseover", "focusin"]) this.addEventListener(name, ({ target }) => this.#point(target));
    for (const name of ["mouseleave", "focusout"]) this.addEventListener(name, () => this.#point(null));
  }

  /** @param {string} name Of a part of the controls. */
  #part(name) {
    return this.querySelector(`.cf-timeline__${name}`);
  }

  get #form() {
    return this.#part("form");
  }

  get #range() {
    return this.#part("range");
  }

  get #selects() {
    return [...this.#form.querySelectorAll("select")];
  }

  get #strip() {
    return this.querySelector(".cf-strip");
  }

  #read(item) {
    const { known, begun = "", undated } = item.dataset;
    const facets = Object.keys(this.#offered).map((facet) => [facet, item.dataset[facet].split(" ")]);
    return { item, facets: Object.fromEntries(facets), known, begun, undated: undated !== undefined };
  }

  #collect(mark) {
    const target = document.getElementById(mark.getAttribute("href").slice(1)).closest("[data-known], .cf-year");
    this.#marks.set(target, [...(this.#marks.get(target) ?? []), mark]);
  }

  /** Shows what the address asks for. */
  #restore() {
    this.#show(readAddress(location.search, this.#offered, this.#days));
  }

  /** What the controls ask for. */
  #asked() {
    const chosen = this.#selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, [value]]);
    const known = knownAt(Number(this.#range.value), this.#days);
    return { ...this.#state, facets: Object.fromEntries(chosen), known };
  }

  /** @param {boolean} isStep Whether the back button leads to what was shown before. */
  #ask(state, isStep) {
    const query = writeAddress(state, location.search, Object.keys(this.#offered));
    const address = location.pathname + query + location.hash;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.#show(state);
  }

  #zoom(way) {
    if (way) this.#ask({ ...this.#state, zoom: zoomed(this.#state.zoom, way) }, false);
  }

  #pressed(event) {
    const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches("input, select");
    if (!isOurs || !(event.key in KEYS) || this.#strip === null) return;
    event.preventDefault();
    this.#zoom(KEYS[event.key]);
  }

  #show(state) {
    const zoom = this.#state?.zoom ?? 1;
    this.#state = state;
    for (const select of this.#selects) select.value = state.facets[select.name]?.[0] ?? "";
    this.#range.value = String(placeOf(state.known, this.#days));
    this.#part("day").textContent = dayWords(state.known || this.#days.at(-1));
    this.#range.setAttribute("aria-valuetext", this.#part("day").textContent);
    for (const event of this.#events) this.#place(event, state);
    for (const year of this.querySelectorAll(".cf-year")) this.#tell(year);
    const claims = markClaims([...document.querySelectorAll(".cf-claim[data-known]")], state.known);
    this.#part("told").textContent = `${verdict(this.#events, state)} ${claims}`.trim();
    for (const button of this.#part("zoom").querySelectorAll("button")) {
      button.setAttribute("aria-disabled", String(zoomed(state.zoom, button.value) === state.zoom));
    }
    if (state.zoom !== zoom && this.#strip !== null) widen(this.#strip, state.zoom);
  }

  #place(event, state) {
    this.#dim(event.item, !isChosen(event, state) || !wasKnown(event, state));
    const isUnplaced = event.known === "" && state.known !== "";
    const note = event.item.querySelector(".cf-timeline__unplaced");
    if (note) note.hidden = !isUnplaced;
    else if (isUnplaced) event.item.lastElementChild.append(element("span", NOTE, "Not known since when it was known"));
  }

  #tell(year) {
    const entries = [...year.querySelectorAll("[data-known]")];
    const shown = entries.filter(({ hidden }) => !hidden).length;
    this.#dim(year, shown === 0);
    tellPart(year, this.#marks.get(year) ?? [], shown, entries.length);
  }

  #dim(target, isOff) {
    target.hidden = isOff;
    for (const mark of this.#marks.get(target) ?? []) mark.classList.toggle("cf-strip__mark--off", isOff);
  }

  /** Marks what is pointed at in the drawing and in the list. */
  #point(target) {
    for (const one of this.querySelectorAll(".cf-timeline--on")) one.classList.remove("cf-timeline--on");
    const mark = target?.closest(".cf-strip__mark");
    const found = [...this.#marks].find(([item, marks]) => marks.includes(mark) || item === target?.closest("[data-known]"));
    for (const one of found ? [found[0], ...found[1]] : []) one.classList.add("cf-timeline--on");
  }
}

const NOTE = { class: "cf-timeline__unplaced", ...OURS };

/** @param {HTMLSelectElement} select */
function valuesOf(select) {
  return [...select.options].map(({ value }) => value).filter(Boolean);
}

customElements.define("cf-timeline", Timeline);
