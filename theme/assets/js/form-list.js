/**
 * A list of parts: entries that are added, taken out, and moved.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Field} Field
 */

import { element } from "./element.js";
import { framed, newId, problemBox } from "./form-field.js";
import { isFilled } from "./form-values.js";
import { nounOf, numbered } from "./form-words.js";
import { THEIRS } from "./language.js";
import { oneOf } from "./rules-words.js";

/** Entries that are long are folded to their names. */
const FOLDED = new Set(["Claim", "Conflict", "Correction", "Entity", "Event", "Evidence", "OpenQuestion", "Response", "Source"]);
const SHOWN = 90;

/**
 * @param {Desk} desk
 * @param {Field} field
 * @param {object} holder
 * @param {{label: string, isAlone?: boolean, drawPart: (entry: object) => HTMLElement}} more `isAlone` where a heading
 *   above names the list.
 * @returns {HTMLElement}
 */
export function drawList(desk, field, holder, more) {
  holder[field.key] ??= [];
  return new List(desk, field, holder, more).root;
}

class List {
  #desk;
  #field;
  #holder;
  #drawPart;
  /** @type {Map<object, Row>} */
  #rows = new Map();
  /** What was taken out and where it stood, the last at the end. */
  #gone = [];
  #list = element("ol", { class: "cf-list__entries" });
  #add;
  #back = element("button", { class: "cf-button cf-list__back", type: "button" });

  constructor(desk, field, holder, { label, isAlone = false, drawPart }) {
    this.#desk = desk;
    this.#field = field;
    this.#holder = holder;
    this.#drawPart = drawPart;
    this.#add = element("button", { class: "cf-button", type: "button" }, `Add ${oneOf(nounOf(field.part))}`);
    this.#add.addEventListener("click", () => this.#begin());
    this.#back.hidden = true;
    this.#back.addEventListener("click", () => this.#putBack());
    desk.addEventListener("change", () => this.#settle());
    // A case that is opened shows what it has; what a new one begins with is ready to be filled in.
    this.#list.append(...this.#entries.map((entry) => this.#draw(entry, Object.keys(entry).length === 0).root));
    this.#settle();
    const acts = element("p", { class: "cf-list__acts" }, this.#add, this.#back);
    this.root = framed(desk, holder, field, label, this.#list, { isGroup: true, isAlone, below: [acts], focus: () => this.#add.focus() });
    Object.assign(desk.viewOf(holder, field.key), {
      add: (entry) => this.#take(entry),
      takeOut: (entry) => this.#takeOut(entry),
      putBack: (name) => this.#putBack(this.#gone.findLastIndex(({ entry: { id, key } }) => [id, key].includes(name))),
    });
  }

  get #entries() {
    return this.#holder[this.#field.key];
  }

  #settle() {
    this.#entries.forEach((entry, place, { length }) => this.#rows.get(entry).place(place, length));
    this.#list.hidden = this.#entries.length === 0;
  }

  #changed() {
    this.#settle();
    this.#desk.left(this.#holder, this.#field.key);
  }

  #draw(entry, isOpen) {
    const row = new Row(this.#desk, this.#field, entry, isOpen, this.#drawPart);
    row.on("up", () => this.#move(entry, -1));
    row.on("down", () => this.#move(entry, 1));
    row.on("out", () => this.#takeOut(entry));
    this.#rows.set(entry, row);
    return row;
  }

  #take(entry) {
    this.#entries.push(entry);
    const row = this.#draw(entry, true);
    this.#list.append(row.root);
    this.#changed();
    return row;
  }

  #begin() {
    const row = this.#take({});
    row.focusInside();
    this.#desk.announce(`${row.called} added`);
  }

  #move(entry, step) {
    const entries = this.#entries;
    const place = entries.indexOf(entry);
    const row = this.#rows.get(entry);
    if (place + step < 0 || place + step === entries.length) return;
    entries.splice(place, 1);
    entries.splice(place + step, 0, entry);
    if (step < 0) row.root.previousElementSibling.before(row.root);
    else row.root.nextElementSibling.after(row.root);
    this.#changed();
    row.focusOn(step < 0 ? "up" : "down");
    this.#desk.announce(`${row.called} is now number ${place + step + 1} of ${entries.length}`);
  }

  #takeOut(entry) {
    const place = this.#entries.indexOf(entry);
    const row = this.#rows.get(entry);
    this.#gone.push({ entry, place, called: row.called });
    this.#entries.splice(place, 1);
    this.#desk.gone(this.#field.part, entry);
    row.root.remove();
    this.#offerBack();
    this.#changed();
    this.#back.focus();
    this.#desk.announce(`${row.called} taken out`);
  }

  /** @param {number} [last] Its index among what was taken out. */
  #putBack(last = this.#gone.length - 1) {
    const [{ entry, place }] = this.#gone.splice(last, 1);
    this.#entries.splice(place, 0, entry);
    this.#desk.back(this.#field.part, entry);
    const row = this.#rows.get(entry);
    const next = this.#entries[this.#entries.indexOf(entry) + 1];
    if (next) this.#rows.get(next).root.before(row.root);
    else this.#list.append(row.root);
    this.#offerBack();
    this.#changed();
    row.focus();
  }

  #offerBack() {
    const last = this.#gone.at(-1);
    this.#back.hidden = last === undefined;
    if (last) this.#back.textContent = `Put ${last.called.toLowerCase()} back`;
  }
}

/** One entry, with its buttons. */
class Row {
  #desk;
  #field;
  #entry;
  #draw;
  #title;
  #acts;
  #inside;
  #place = 0;

  constructor(desk, field, entry, isOpen, draw) {
    this.#desk = desk;
    this.#field = field;
    this.#entry = entry;
    this.#draw = draw;
    const canFold = FOLDED.has(field.part);
    this.#inside = element("div", { class: "cf-item__inside", id: newId() });
    this.#title = element(canFold ? "button" : "p", { class: "cf-item__title", ...(canFold ? { type: "button", "aria-controls": this.#inside.id } : {}) });
    this.#acts = Object.fromEntries(["up", "down", "out"].map((act) => [act, element("button", { class: `cf-item__act cf-item__act--${act}`, type: "button" })]));
    const { box, show } = problemBox();
    this.root = element(
      "li", { class: "cf-item" },
      element("div", { class: "cf-item__head" }, this.#title, element("span", { class: "cf-item__acts" }, ...Object.values(this.#acts))),
      box, this.#inside,
    );
    if (canFold) this.#title.addEventListener("click", () => this.#fold(this.#inside.hidden));
    // Where something is looked for, nothing is written yet, and soon will be.
    this.root.addEventListener("input", () => isFilled(entry) || show([]));
    this.#fold(isOpen || !canFold);
    desk.register(entry, "", {
      focus: () => this.focus(),
      open: () => this.#fold(true),
      enter: () => this.focusInside(),
      show,
    });
  }

  /** What it is called aloud: `Claim 2`. */
  get called() {
    return numbered(this.#field.part, this.#place);
  }

  on(act, listener) {
    this.#acts[act].addEventListener("click", listener);
  }

  place(place, all) {
    this.#place = place;
    const name = this.#desk.nameOf(this.#entry);
    const short = name.length > SHOWN ? `${name.slice(0, SHOWN).replace(/\s\S*$/u, "")} …` : name;
    // Where all its fields can be seen, its words would only stand there twice.
    this.#call(this.#title.matches("button") ? short : "");
    for (const act of ["up", "down"]) this.#acts[act].hidden = all === 1;
    // A button that is focused and does nothing is better than one that is gone.
    this.#acts.up.setAttribute("aria-disabled", String(place === 0));
    this.#acts.down.setAttribute("aria-disabled", String(place === all - 1));
  }

  /** Draws its name where that is another one now. */
  #call(words) {
    const before = words ? `${this.called}: ` : this.called;
    if (this.#title.textContent === before + words) return;
    this.#title.replaceChildren(before, ...(words ? [element("span", THEIRS, words)] : []));
    for (const [act, does] of [["up", "Move up"], ["down", "Move down"], ["out", "Take out"]]) {
      this.#acts[act].replaceChildren(element("span", { class: "cf-hidden" }, `${does}: ${this.called}`));
      this.#acts[act].title = does;
    }
  }

  focus() {
    (this.#title.matches("button") ? this.#title : this.#acts.out).focus();
  }

  focusOn(act) {
    this.#acts[act].focus();
  }

  focusInside() {
    this.#inside.querySelector("input, textarea, select, button")?.focus();
  }

  #fold(isOpen) {
    if (isOpen && !this.#inside.hasChildNodes()) {
      this.#inside.append(this.#draw(this.#entry));
      this.#desk.changed();
    }
    this.#inside.hidden = !isOpen;
    if (this.#title.matches("button")) this.#title.setAttribute("aria-expanded", String(isOpen));
  }
}
