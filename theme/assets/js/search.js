/**
 * `<cf-search>`: makes the form of the search page answer as one types.
 *
 * What is asked stands in the address, so that an answer can be sent to others and found again with the back button.
 */

import { element } from "./element.js";
import { unfoldWhereWide } from "./filters.js";
import { OURS } from "./language.js";
import { drawFound } from "./search-draw.js";
import { drawFacets, readFacet } from "./search-facets.js";
import { openIndex } from "./search-index.js";
import { asked, asksNothing, readAddress, writeAddress } from "./search-state.js";
import { isPhrase } from "./search-words.js";

const WAIT = 180;
const PAGE = 10;

class Search extends HTMLElement {
  #index = null;
  #attempt = 0;
  #turn = 0;
  #timer = 0;

  connectedCallback() {
    this.#part("without")?.remove();
    unfoldWhereWide(this.#filters);
    this.addEventListener("submit", (event) => this.#submitted(event));
    this.addEventListener("input", (event) => this.#typed(event));
    this.addEventListener("keydown", (event) => this.#pressed(event));
    addEventListener("popstate", () => this.#restore());
    this.#restore();
    // Who has asked nothing yet has come to ask; elsewhere than at a keyboard the focus would open one over the page.
    if (location.search === "" && matchMedia("(hover: hover)").matches) this.#part("field").focus({ preventScroll: true });
  }

  /** @param {string} name Of a part of the block. */
  #part(name) {
    return this.querySelector(`.cf-search__${name}`);
  }

  get #filters() {
    return this.querySelector(".cf-filters");
  }

  get #groups() {
    return [...this.querySelectorAll("[data-facet]")];
  }

  get #stops() {
    return [this.#part("field"), ...this.querySelectorAll(".cf-search__results :is(a, button)")];
  }

  /** Shows what the address asks. */
  #restore() {
    const state = readAddress(location.search, this.#groups.map(({ dataset }) => dataset.facet));
    this.#part("field").value = state.words;
    this.#part("order").value = state.sort;
    this.#answer(state);
  }

  /** What the field and the boxes ask. */
  #read() {
    return asked(this.#part("field").value, this.#groups.map(readFacet), this.#part("order").value);
  }

  #submitted(event) {
    event.preventDefault();
    this.#ask();
  }

  #typed(event) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), event.target === this.#part("field") ? WAIT : 0);
  }

  #ask() {
    clearTimeout(this.#timer);
    const state = this.#read();
    history.replaceState(null, "", location.pathname + writeAddress(state));
    this.#answer(state);
  }

  /** Answers, unless something else was asked meanwhile. */
  async #answer(state) {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      this.#index ??= openIndex(new URL(this.dataset.bundle, document.baseURI), this.#attempt);
      const answer = await (await this.#index).ask(state);
      const found = await answer.load(0, PAGE);
      if (turn === this.#turn) this.#show(state, answer, found);
    } catch (error) {
      console.warn("search:", error);
      if (turn === this.#turn) this.#fail(state);
    }
  }

  #show(state, answer, found) {
    drawFacets(this.#groups, state.facets, answer.counts, answer.total);
    this.#filters.hidden = this.#groups.every(({ hidden }) => hidden);
    this.#part("results").replaceChildren(...found.map(drawFound));
    this.#part("sort").hidden = answer.total < 2;
    this.#tell(verdict(state, answer));
    if (answer.meant) {
      this.#offer(`Search for “${answer.meant}”`, () => this.#reword(answer.meant));
    } else if (answer.total === 0 && answer.unfiltered > 0) {
      this.#offer(`Search without filters (${answer.unfiltered})`, () => this.#unfilter());
    }
    this.#offerMore(answer, found.length);
  }

  #fail(state) {
    this.#index = null;
    this.#attempt += 1;
    this.#part("results").replaceChildren();
    this.#part("more").hidden = true;
    this.#part("sort").hidden = true;
    this.#tell("The search index could not be loaded.");
    this.#offer("Try again", () => this.#answer(state));
  }

  #tell(text) {
    this.#part("count").textContent = text;
    this.#part("offer")?.remove();
  }

  #offer(label, accept) {
    const button = element("button", { class: "cf-search__offer cf-button", type: "button", ...OURS }, label);
    button.addEventListener("click", accept);
    this.#part("head").after(button);
  }

  #unfilter() {
    for (const box of this.querySelectorAll("[data-facet] :checked")) box.checked = false;
    this.#ask();
    this.#part("field").focus();
  }

  #reword(words) {
    this.#part("field").value = words;
    this.#ask();
    this.#part("field").focus();
  }

  #offerMore(answer, shown) {
    const button = this.#part("more");
    button.hidden = shown >= answer.total;
    button.textContent = `Show ${Math.min(PAGE, answer.total - shown)} more`;
    button.onclick = async () => {
      const turn = this.#turn;
      const found = await answer.load(shown, shown + PAGE);
      if (turn !== this.#turn) return;
      const items = found.map(drawFound);
      this.#part("results").append(...items);
      this.#offerMore(answer, shown + found.length);
      items[0].querySelector("a").focus();
    };
  }

  #pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") this.#escape(event);
    if (event.key === "ArrowDown") this.#move(event, 1);
    if (event.key === "ArrowUp") this.#move(event, -1);
  }

  #escape(event) {
    const field = this.#part("field");
    event.preventDefault();
    if (event.target === field && field.value !== "") {
      field.value = "";
      this.#ask();
    }
    field.focus();
  }

  /** Moves through the results; above the first one stands the field. */
  #move(event, step) {
    const stops = this.#stops;
    const place = stops.indexOf(event.target);
    if (place < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
  }
}

/** What was found, in words that are read aloud. */
function verdict(state, { total, known, missing }) {
  if (asksNothing(state)) return "Type a word, a name or a “phrase in quotation marks”, or choose a filter.";
  const whole = named(state.words);
  if (total === 0) return `Nothing was found for ${whole}. Try fewer words, another spelling or a single name.`;
  const pages = `${total.toLocaleString("en")} ${total === 1 ? "page" : "pages"}`;
  if (missing.length === 0) return `${pages} for ${whole}`;
  return `Nothing was found for ${missing.map(named).join(", ")}; ${pages} for ${named(known)}`;
}

function named(words) {
  if (words === "") return "these filters";
  return isPhrase(words) ? words : `“${words}”`;
}

customElements.define("cf-search", Search);
