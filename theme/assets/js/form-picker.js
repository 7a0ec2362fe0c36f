/**
 * A field in which one of many things is found by its name: a combobox with a list below it (ARIA practices).
 *
 * @typedef {import("./form-desk.js").Offer} Offer
 */

import { element } from "./element.js";
import { newId } from "./form-field.js";
import { THEIRS } from "./language.js";
import { formsOfName, NO_WORDS, pageOf, untitled } from "./form-officials.js";
import { plainName, withoutCountry, withoutMore } from "./form-spellings.js";
import { withoutAccents } from "./spelling.js";

const MOST = 12;
// What may stand before a word, and that nobody types.
const QUOTES = /["“”„«»'‘’]/gu;
const NOTHING = "Nothing here is called so.";

export class Picker {
  #asked;
  #list = element("ul", { class: "cf-pick__list", role: "listbox", id: newId(), "aria-label": "Found" });
  #id = element("span", { class: "cf-pick__id" });
  #none = element("span", { class: "cf-pick__id", role: "status" });
  /** @type {Offer[]} */
  #found = [];
  #active = -1;

  /**
   * @param {object} asked
   * @param {() => Offer[]} asked.offers What there is now.
   * @param {() => string} asked.value What is chosen now.
   * @param {(value: string) => void} asked.pick
   * @param {string} [asked.none] What is said where nothing is found.
   * @param {(text: string) => void} [asked.begin] Begins what is not there yet.
   * @param {import("./form-officials.js").NameWords} [asked.nameWords] What may stand before a name, and is no part of it.
   * @param {boolean} [asked.isAdding] Whether each choice is added to others, and the field is empty again.
   */
  constructor(asked) {
    this.#asked = { nameWords: NO_WORDS, ...asked };
    this.#list.hidden = true;
    this.input = element("input", {
      ...THEIRS, class: "cf-field__text", type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.#list.id, autocomplete: "off", autocapitalize: "none", spellcheck: "false",
      placeholder: asked.isAdding ? "Type to find one more" : "Type to find",
    });
    this.root = element("div", { class: "cf-pick" }, this.input, this.#id, this.#none, this.#list);
    this.input.addEventListener("input", () => this.#open(this.input.value));
    this.input.addEventListener("click", () => this.#open(this.#lacking));
    this.input.addEventListener("blur", () => this.#settle());
    this.input.addEventListener("keydown", (event) => this.#pressed(event));
    this.refresh();
  }

  /** Draws again what is chosen. */
  refresh() {
    const now = this.#asked.value();
    const offer = this.#asked.offers().find((one) => one.value === now);
    this.input.value = offer?.label ?? now;
    this.#id.textContent = offer && offer.label !== now ? now : "";
  }

  /** The text that stands there, where nothing is called so; empty where all can be chosen from. */
  get #lacking() {
    const text = this.input.value.trim();
    return this.#meant(text) ? "" : text;
  }

  #open(text) {
    this.#found = lookedFor(this.#asked.offers(), text, this.#asked.nameWords).slice(0, MOST);
    const more = this.#asked.begin && text.trim() && !this.#meant(text.trim()) ? [beginning(text.trim(), this.#asked.nameWords)] : [];
    this.#found.push(...more);
    this.#list.replaceChildren(...this.#found.map((offer) => optionOf(offer, () => this.#choose(offer))));
    this.#none.textContent = this.#found.length === 0 && text.trim() ? (this.#asked.none ?? NOTHING) : "";
    this.#show(this.#found.length > 0);
  }

  /** Nothing in the list is pointed at yet, or any more. */
  #show(isOpen) {
    this.#list.hidden = !isOpen;
    this.#active = -1;
    this.input.setAttribute("aria-expanded", String(isOpen));
    this.input.removeAttribute("aria-activedescendant");
  }

  #move(step) {
    if (this.#list.hidden) this.#open(this.#lacking);
    const { length } = this.#found;
    if (length === 0) return;
    const from = this.#active < 0 && step < 0 ? length : this.#active;
    this.#active = (from + step + length) % length;
    const options = [...this.#list.children];
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === this.#active)));
    this.input.setAttribute("aria-activedescendant", options[this.#active].id);
    options[this.#active].scrollIntoView({ block: "nearest" });
  }

  #choose(offer) {
    if (offer.begins) {
      this.#show(false);
      this.#asked.begin(offer.begins);
      return;
    }
    this.#asked.pick(offer.value);
    this.refresh();
    this.#show(false);
  }

  /** Takes what was typed: what is called so, or the text as it is. */
  #settle() {
    const text = this.input.value.trim();
    this.#show(false);
    // What is said of a name that stays in the field is said beside it.
    if (!this.#asked.isAdding) this.#none.textContent = "";
    const all = this.#asked.offers();
    const now = all.find((one) => one.value === this.#asked.value());
    if (now && text === now.label) return;
    const meant = this.#meant(text);
    if (this.#asked.isAdding && !text) return;
    this.#asked.pick(meant ? meant.value : text);
    this.refresh();
  }

  /** Returns what is called as a text is, or has it as its id. */
  #meant(text) {
    return meantIn(this.#asked.offers(), text, this.#asked.nameWords);
  }

  #pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.#move(step);
    } else if (event.key === "Enter") {
      // The form is not sent by choosing. What has only a part of the words is not chosen unseen.
      event.preventDefault();
      const chosen = this.#found[this.#active] ?? (this.#list.hidden ? undefined : only(this.#found.filter(({ begins, isGuess }) => !begins && !isGuess)));
      if (chosen) this.#choose(chosen);
      else this.#settle();
    } else if (event.key === "Escape" && !this.#list.hidden) {
      event.stopPropagation();
      this.refresh();
      this.#show(false);
    }
  }
}

/** The last of what is found: to begin what is not there. */
function beginning(text, nameWords) {
  return { begins: text, value: "", label: pageOf(text, nameWords).name, note: "" };
}

function optionOf(offer, choose) {
  const words = offer.begins ? ["Not here yet? Begin a page for ", element("span", THEIRS, `“${offer.label}”`)] : [element("span", THEIRS, offer.label)];
  const option = element("li", { class: "cf-pick__option", role: "option", id: newId(), "aria-selected": "false" }, ...words);
  const note = offer.begins ? "never for a private person" : [offer.value === offer.label ? "" : offer.value, offer.note].filter(Boolean).join(", ");
  if (note) option.append(" ", element("span", { class: "cf-pick__note" }, note));
  // The focus stays in the field.
  option.addEventListener("pointerdown", (event) => event.preventDefault());
  option.addEventListener("click", choose);
  return option;
}

/**
 * @param {Offer[]} offers
 * @param {string} text
 * @param {import("./form-officials.js").NameWords} [nameWords]
 * @returns {Offer | undefined} What has a text as its id, or alone is called so. A last name alone may be that of another.
 */
export function meantIn(offers, text, nameWords = NO_WORDS) {
  const labels = offers.map(({ label }) => plainName(label));
  const called = (name) => only(offers.filter((_, place) => labels[place] === name));
  const alsoCalled = ({ note, called: names = [] }) => names.filter((name) => name && (note !== "person" || name.includes(" ")));
  const forms = formsOfName(text, nameWords).map(plainName);
  const byLabel = forms.reduce((found, form) => found ?? called(form), undefined);
  const byName = () => only(offers.filter((offer) => alsoCalled(offer).some((name) => forms.includes(plainName(name)))));
  return offers.find(({ value }) => value === text) ?? byLabel ?? (text ? byName() : undefined) ?? offers.find(({ value }) => value.toLowerCase() === text.toLowerCase());
}

/**
 * @param {Offer[]} offers
 * @param {string} text
 * @param {import("./form-officials.js").NameWords} [nameWords]
 * @returns {Offer[]} What may be meant by a text: as it is, without the titles before it, by the last name alone, or without
 *   what stands behind it. What surely is comes first.
 */
export function lookedFor(offers, text, nameWords = NO_WORDS) {
  const name = untitled(text, nameWords);
  const names = formsOfName(text, nameWords);
  const written = [...names, ...names.flatMap(withoutCountry)];
  const guessed = () => withoutMore(text).flatMap((form) => matching(offers, form)).map((offer) => ({ ...offer, isGuess: true }));
  const forms = [...written.map((form) => () => matching(offers, form)), () => sameLastName(offers, name), guessed];
  const found = forms.reduce((before, form) => (before.length > 0 ? before : form()), []);
  const meant = meantIn(offers, text.trim(), nameWords);
  return meant ? [meant, ...found.filter(({ value }) => value !== meant.value)] : found;
}

/** `Daniel Holloway` may be the `Dan Holloway` that has a page, or somebody else. */
function sameLastName(offers, name) {
  const lastOf = (words) => withoutAccents(words).toLowerCase().split(/[\s-]+/u).at(-1);
  const found = offers.filter(({ label, note }) => note === "person" && lastOf(label) === lastOf(name.trim()));
  return found.map((offer) => ({ ...offer, note: "the same last name", isGuess: true }));
}

/**
 * @param {Offer[]} offers
 * @param {string} text
 * @returns {Offer[]} Those that hold each word as the beginning of one of theirs; first those whose name begins so, then the shortest.
 */
export function matching(offers, text) {
  const plain = (words) => plainName(withoutAccents(words)).replace(QUOTES, "");
  const asked = plain(text).split(/\s+/u).filter(Boolean);
  const begins = (words, one) => words.startsWith(one) || words.includes(` ${one}`) || words.includes(`-${one}`);
  const found = offers.filter(({ value, label, more = "" }) => asked.every((one) => begins(plain(`${label} ${value} ${more}`), one)));
  const first = ({ label }) => plain(label).startsWith(asked.join(" "));
  const others = found.filter((offer) => !first(offer)).sort((one, other) => one.label.length - other.label.length);
  return [...found.filter(first), ...others];
}

function only(found) {
  return found.length === 1 ? found[0] : undefined;
}
