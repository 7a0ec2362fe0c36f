/**
 * A list of parts: entries that are added, taken out, and moved.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Field} Field
 */

import { element } from "./element.js";
import { framed, newId, problemBox } from "./form-field.js";
import { nounOf, numbered } from "./form-words.js";
import { THEIRS } from "./language.js";
import { oneOf } from "./rules-words.js";

/** Entries that are long are folded to their names. */
const FOLDED = new Set(["Claim", "Conflict", "Correction", "Event", "Evidence", "OpenQuestion", "Response", "Source"]);
const SHOWN = 90;

/**
 * @param {Desk} desk
 * @param {Field} field
 * @param {object} holder
 * @param {{label: string, isAlone?: boolean, drawPart: (entry: object) => HTMLElement}} more `isAlone` where a heading
 *   above names the list.
 * @returns {HTMLElement}
 */
export function drawList(desk, field, holder, { label, isAlone = false, drawPart }) {
  holder[field.key] ??= [];
  const noun = nounOf(field.part);
  const rows = new Map();
  const list = element("ol", { class: "cf-list__entries" });
  const add = element("button", { class: "cf-button", type: "button" }, `Add ${oneOf(noun)}`);
  const back = element("button", { class: "cf-button cf-list__back", type: "button" });
  let gone;
  back.hidden = true;

  const entries = () => holder[field.key];
  const settle = () => {
    entries().forEach((entry, place) => rows.get(entry).place(place, entries().length));
    list.hidden = entries().length === 0;
  };
  const changed = () => {
    settle();
    desk.left(holder, field.key);
  };
  const draw = (entry, isOpen) => {
    const row = new Row(desk, field, entry, isOpen, drawPart);
    row.on("up", () => move(entry, -1));
    row.on("down", () => move(entry, 1));
    row.on("out", () => takeOut(entry));
    rows.set(entry, row);
    return row;
  };
  const move = (entry, step) => {
    const place = entries().indexOf(entry);
    const row = rows.get(entry);
    if (place + step < 0 || place + step === entries().length) return;
    entries().splice(place, 1);
    entries().splice(place + step, 0, entry);
    if (step < 0) row.root.previousElementSibling.before(row.root);
    else row.root.nextElementSibling.after(row.root);
    changed();
    row.focusOn(step < 0 ? "up" : "down");
    desk.announce(`${row.called} is now number ${place + step + 1} of ${entries().length}`);
  };
  const takeOut = (entry) => {
    const place = entries().indexOf(entry);
    const row = rows.get(entry);
    gone = { entry, place };
    entries().splice(place, 1);
    row.root.remove();
    back.textContent = `Put ${row.called.toLowerCase()} back`;
    back.hidden = false;
    changed();
    back.focus();
    desk.announce(`${row.called} taken out`);
  };
  back.addEventListener("click", () => {
    entries().splice(gone.place, 0, gone.entry);
    const row = rows.get(gone.entry);
    const next = entries()[gone.place + 1];
    if (next) rows.get(next).root.before(row.root);
    else list.append(row.root);
    back.hidden = true;
    changed();
    row.focus();
  });
  add.addEventListener("click", () => {
    const entry = {};
    entries().push(entry);
    const row = draw(entry, true);
    list.append(row.root);
    changed();
    row.focusInside();
    desk.announce(`${row.called} added`);
  });
  desk.addEventListener("change", settle);
  // A case that is opened shows what it has; what a new one begins with is ready to be filled in.
  list.append(...entries().map((entry) => draw(entry, Object.keys(entry).length === 0).root));
  settle();
  const acts = element("p", { class: "cf-list__acts" }, add, back);
  return framed(desk, holder, field, label, list, { isGroup: true, isAlone, below: [acts], focus: () => add.focus() });
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
    this.#fold(isOpen || !canFold);
    desk.register(entry, "", {
      focus: () => this.focus(),
      open: () => this.#fold(true),
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
    this.#title.replaceChildren(...(this.#title.matches("button") && short ? [`${this.called}: `, element("span", THEIRS, short)] : [this.called]));
    for (const [act, words] of [["up", "Move up"], ["down", "Move down"], ["out", "Take out"]]) {
      this.#acts[act].replaceChildren(element("span", { class: "cf-hidden" }, `${words}: ${this.called}`));
      this.#acts[act].title = words;
    }
    // A button that is focused and does nothing is better than one that is gone.
    this.#acts.up.setAttribute("aria-disabled", String(place === 0));
    this.#acts.down.setAttribute("aria-disabled", String(place === all - 1));
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
