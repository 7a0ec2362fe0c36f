/**
 * `<cf-cases>`: filters and sorts the list of all cases, which is complete without it.
 *
 * What is wanted stands in the address, so that a list can be sent to others and found again with the back button.
 */

import { readDays, readRange } from "./cases-dates.js";
import { answerOf, sorted } from "./cases-match.js";
import { arrange, drawButtons, labelIn, readCases, readOffered, spokenIn, writeCounts, writeForm } from "./cases-page.js";
import { EVERYTHING, filtersOf, readAddress, unknownIn, without, writeAddress } from "./cases-state.js";
import { chipFor, offerFor, verdict } from "./cases-words.js";
import { element } from "./element.js";
import { unfoldWhereWide } from "./filters.js";

class Cases extends HTMLElement {
  #cases = [];
  #offered = {};

  connectedCallback() {
    const filters = this.querySelector(".cf-filters");
    if (filters === null) return;
    this.#offered = readOffered(this.#form);
    this.#cases = readCases(this.#list, Object.keys(this.#offered));
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("change", () => this.#ask(this.#read()));
    this.#form.addEventListener("input", (event) => this.#typed(event));
    addEventListener("popstate", () => this.#restore());
    this.#restore();
    unfoldWhereWide(filters);
    filters.hidden = false;
  }

  /** @param {string} name Of a part of the block. */
  #part(name) {
    return this.querySelector(`.cf-cases__${name}`);
  }

  get #form() {
    return this.#part("form");
  }

  get #list() {
    return this.querySelector(".cf-cards");
  }

  /** Shows what the address asks for. */
  #restore() {
    const unknown = unknownIn(location.search, this.#offered);
    this.#show(readAddress(location.search, this.#offered), unknown);
  }

  /** What the form asks for. */
  #read() {
    return readAddress(new URLSearchParams(new FormData(this.#form)), this.#offered);
  }

  /** A date that is only half written waits until its field is left. */
  #typed({ target }) {
    if (target.type === "text" && readDays(target.value.trim()) !== null) this.#ask(this.#read());
  }

  #ask(state) {
    const query = writeAddress(state);
    if (query !== location.search) history.pushState(null, "", location.pathname + query);
    this.#show(state, []);
  }

  #show(state, unknown) {
    const range = readRange(state);
    const answer = answerOf(this.#cases, state, range.days);
    writeForm(this.#form, state, range);
    writeCounts(this.#form, answer);
    arrange(this.#list, sorted(this.#cases, state.sort, document.documentElement.lang), answer.shown);
    this.#part("count").textContent = verdict(this.#cases.length, state, range, answer, unknown);
    drawButtons(this.#part("chips"), this.#chips(state));
    drawButtons(this.#part("offers"), answer.shown.size === 0 ? this.#offers(state, answer) : []);
  }

  /** What takes a filter away again, each by itself and all at once. */
  #chips(state) {
    const filters = filtersOf(state);
    const chips = filters.map(([filter, value], place) => {
      const { words, ...named } = chipFor(filter, value, labelIn(this.#form, filter, value));
      const act = () => this.#drop(without(state, filter, value), place);
      return { words: element("span", spokenIn(this.#form, filter), words), ...named, act };
    });
    if (chips.length === 0) return [];
    return [...chips, { words: "Clear all", act: () => this.#drop({ ...EVERYTHING, sort: state.sort }, 0) }];
  }

  /** What would bring some cases back where none is left. */
  #offers(state, { kept }) {
    return Object.entries(kept).map(([filter, count]) => ({
      words: offerFor(count, labelIn(this.#form, filter)),
      act: () => this.#drop(without(state, filter), 0),
    }));
  }

  /** Keeps the focus near the button that is gone. */
  #drop(state, place) {
    this.#ask(state);
    (this.#part("chips").querySelectorAll("button")[place] ?? this.#part("count")).focus();
  }
}

customElements.define("cf-cases", Cases);
