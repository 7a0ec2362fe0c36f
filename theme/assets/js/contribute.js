/**
 * The form that writes a case: fetches what it is made from, draws it, and keeps what stands beside it true.
 *
 * Nothing is sent; what was typed is in this page, and in this browser until it is thrown away.
 */

import { element } from "./element.js";
import { Desk } from "./form-desk.js";
import { Draft } from "./form-draft.js";
import { textOf, together } from "./form-file.js";
import { sourceIssue } from "./form-issue.js";
import { askOf, choiceToKeep, holdWhileShown, toldOfOthers } from "./form-kept.js";
import { free, nameFrom } from "./form-names.js";
import { nearPages } from "./form-near.js";
import { entityFormat, entityText, FIELD, newcomersOf, newcomersProblems } from "./form-newcomers.js";
import { drawField, drawFolded, drawParts } from "./form-part.js";
import { keepForLater } from "./form-offline.js";
import { allPlainly } from "./form-plain.js";
import { printUnfolded } from "./form-print.js";
import { inOrder, showBeside } from "./form-problems.js";
import { Result } from "./form-result.js";
import { formatOf, WHOLE } from "./form-schema.js";
import { Sending } from "./form-send.js";
import { Sheets } from "./form-sheets.js";
import { fetched, tellUnopened } from "./form-unopened.js";
import { NEWCOMERS, read, typed } from "./form-values.js";
import { OURS, THEIRS } from "./language.js";
import { earlyProblems } from "./rules-early.js";
import { withoutCuts } from "./rules-sentences.js";
import { isId } from "./rules-texts.js";
import { judge } from "./rules.js";

class Contribute extends HTMLElement {
  #desk;
  #schema;
  #entitySchema;
  #rules;
  #opened = null;
  #problems = [];
  /** The keys of a case, as their fields stand on the page. */
  #keys = [];
  /** @type {Result} */
  #result;
  /** @type {{of: object, path: string, isNamed: boolean, text: string, problems: object[]}[]} The file of the case, then those of new pages. */
  #files = [];
  /** The text with which all begins; there is nothing of it to keep. */
  #begun = "";
  /** The texts that somebody has taken, by what they are of; at the beginning that of the case. */
  #taken = new WeakMap();
  /** @type {Draft} */
  #draft;
  #isKept = false;

  async connectedCallback() {
    const state = this.querySelector(".cf-form__state");
    this.querySelector(".cf-form__without").hidden = true;
    const id = new URLSearchParams(location.search).get("case") ?? "";
    state.textContent = "The form is being made ready.";
    try {
      await this.#prepare(id);
    } catch (error) {
      console.warn(error);
      tellUnopened(this, id, error);
      return;
    }
    state.textContent = id ? "You edit this case: only what you change will be changed in its file." : "";
    if (id) nameHeading(this.#desk.value.title);
    this.#draft = new Draft(`casefiles ${location.pathname} ${id}`);
    holdWhileShown(this.#draft);
    const wasAsked = await this.#takeUp();
    this.#draw();
    keepForLater();
    // What was pressed is gone.
    if (wasAsked) this.querySelector(".cf-form__fields :is(input, textarea)").focus();
  }

  async #prepare(id) {
    const { schema, entitySchema, words, names, rules, source } = this.dataset;
    // The id comes from an address that anybody can make.
    const wanted = isId(id) ? [source.replace("*", id)] : [];
    if (id && wanted.length === 0) throw new RangeError(id);
    const [format, entities, said, known, table, file] = await Promise.all([schema, entitySchema, words, names, rules, ...wanted].map(fetched));
    this.#schema = format;
    this.#entitySchema = entities;
    this.#rules = table;
    const parts = { ...formatOf(format), ...entityFormat(entities) };
    if (file) this.#opened = await openedFrom(parts, file);
    const value = file ? { ...this.#opened.read(), id } : blank();
    this.#desk = new Desk(parts, known, said, table, value);
  }

  /** Asks for what was typed the last time, if it is kept; tells whether it did. */
  async #takeUp() {
    const place = this.querySelector(".cf-form__keeping");
    const { left, open } = await this.#draft.found();
    this.#isKept = this.#draft.canKeep;
    this.#begun = textOf(this.#desk.format, this.#desk.value, this.#opened);
    if (left.length > 0) {
      const taken = await askOf(place, left, { isChanged: ({ base }) => base !== this.#base, name: this.#path.split("/").at(-1), drop: (kept) => this.#draft.drop(kept) });
      if (taken) {
        this.#desk.value = taken.value;
        this.#draft.take(taken);
      }
    }
    place.append(...toldOfOthers(open));
    if (this.#isKept) place.append(choiceToKeep((isWanted) => {
      this.#isKept = isWanted;
      if (isWanted) this.#keep();
      else this.#draft.drop();
    }));
    this.#taken.set(this.#desk.value, this.#begun);
    return left.length > 0;
  }

  /** Keeps what was typed, if it may; tells whether none of it is lost with the page. */
  #keep() {
    if (!this.#isKept) return false;
    const [{ text }, ...others] = this.#files;
    if (text !== this.#begun || others.length > 0) return this.#draft.keep({ value: this.#desk.value, text: together(this.#files), base: this.#base, day: today() });
    this.#draft.drop();
    return true;
  }

  get #base() {
    return this.#opened?.source.text ?? "";
  }

  #draw() {
    this.#drawFields();
    this.#drawNewcomers();
    this.#result = new Result(this.querySelector(".cf-form__result"), this.#desk, this.#rules);
    const taken = (of) => this.#taken.set(of, this.#files.find((file) => file.of === of).text);
    const { value } = this.#desk;
    const sending = new Sending(this.#desk, this.querySelector(".cf-form__send"), this.dataset, { isOpened: this.#opened !== null, taken: () => taken(value) });
    const sheets = new Sheets(this.#desk, this.querySelector(".cf-form__sheets"), this.dataset, taken);
    this.#desk.addEventListener("change", () => {
      this.#judge();
      this.#files = this.#written();
      const [{ path, text, problems, isNamed }, ...others] = this.#files;
      sending.show(path, text, problems, isNamed);
      sheets.show(others);
      this.#keep();
    });
    this.#propose();
    this.#announce();
    this.#nameBySelf();
    this.#listen();
    printUnfolded(this);
    this.querySelector(".cf-form__send").hidden = false;
    const byHand = document.querySelector(".cf-form__by-hand");
    if (byHand) byHand.open = false;
    this.#desk.settle();
  }

  /** The link that proposes a source alone takes with it what is known here. */
  #propose() {
    const link = document.querySelector(".cf-form__propose");
    if (!link) return;
    const begin = link.href;
    const { value } = this.#desk;
    const opened = this.#opened && { id: value.id, title: this.#opened.before.title, page: this.dataset.casePage.replace("*", value.id) };
    this.#desk.addEventListener("change", () => {
      link.href = sourceIssue(begin, opened, this.#desk.value);
    });
  }

  #drawFields() {
    const desk = this.#desk;
    for (const place of this.querySelectorAll(".cf-form__fields[data-keys]")) {
      const [keys, folded] = [place.dataset.keys, place.dataset.folded].map((list) => list.split(" ").filter(Boolean));
      this.#keys.push(...keys, ...folded);
      const isAlone = keys.length === 1;
      // A file that is there keeps its name: links lead to it.
      const shown = this.#opened ? keys.filter((key) => key !== "id") : keys;
      place.append(...shown.map((key) => drawField(desk, WHOLE, key, desk.value, { isAlone })));
      if (folded.length > 0) place.append(drawFolded(desk, WHOLE, folded, desk.value));
    }
  }

  #drawNewcomers() {
    const desk = this.#desk;
    this.querySelector(".cf-form__newcomers").append(drawParts(desk, FIELD, desk.value, "New pages", { isAlone: true }));
  }

  #announce() {
    const aloud = element("p", { class: "cf-hidden", role: "status", ...OURS });
    this.append(aloud);
    this.#desk.addEventListener("announce", ({ detail }) => {
      aloud.textContent = detail;
    });
  }

  #listen() {
    const desk = this.#desk;
    for (const [type, isPressed] of [["pointerdown", true], ["pointerup", false], ["pointercancel", false]]) {
      addEventListener(type, () => {
        desk.isPressed = isPressed;
      });
    }
    // What is taken is what stands there now.
    for (const type of ["pointerdown", "keydown", "click"]) {
      this.querySelector(".cf-form__ways").addEventListener(type, () => desk.settle(), { capture: true });
    }
    this.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#check();
    });
    // Who has typed one field has not typed all of them; and what is one line in the file is one here.
    this.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input, .cf-field__text--long[rows='1']")) event.preventDefault();
    });
    addEventListener("beforeunload", (event) => {
      desk.settle();
      if (!this.#keep() && this.#files.some(({ of, text }) => text !== this.#taken.get(of))) event.preventDefault();
    });
  }

  get #path() {
    const { id } = this.#desk.value;
    return this.#opened?.source.path ?? `${this.dataset.folder}${nameOr(id)}.yml`;
  }

  #written() {
    const { format, value } = this.#desk;
    const newPath = (id) => `${this.dataset.entityFolder}${nameOr(id)}.yml`;
    const problemsOf = (place) => this.#problems.filter(({ path }) => (path[0] === NEWCOMERS ? path[1] : undefined) === place);
    const others = newcomersOf(value).map((of, place) => ({ of, path: newPath(of.id), isNamed: isId(of.id ?? ""), text: entityText(format, of), problems: problemsOf(place) }));
    return [{ of: value, path: this.#path, isNamed: isId(value.id ?? ""), text: textOf(format, value, this.#opened), problems: problemsOf() }, ...others];
  }

  #judge() {
    const { format, value, names } = this.#desk;
    const long = { ...typed(format, value), schema: "1" };
    const id = this.#opened ? value.id : "";
    const ofPages = newcomersProblems(this.#desk, this.#entitySchema, this.#rules);
    const early = earlyProblems(format, long, names, this.#rules);
    const found = [...withoutCuts([...early, ...judge(this.#schema, long, names, this.#rules, id, today(), true)]), ...ofPages];
    const pagesLike = (name, kinds) => nearPages(this.#desk, name, kinds).map(({ label }) => label);
    const told = allPlainly(format, value, found, (part, name) => this.#desk.goneAs(part, name), pagesLike);
    this.#problems = inOrder(format, told, [...this.#keys, NEWCOMERS]);
    showBeside(this.#desk, this.#problems);
    if (this.#desk.isChecked) this.#result.show(this.#problems);
  }

  #check() {
    this.#desk.isChecked = true;
    this.#desk.settle();
    this.#result.lead();
  }

  /** The name of the file comes from the title, until somebody writes another. */
  #nameBySelf() {
    const { value, names: { case: known, moved } } = this.#desk;
    let last = "";
    if (this.#opened) return;
    this.addEventListener("focusout", () => {
      if ((value.id ?? "") !== last) return;
      last = free(nameFrom(value.title ?? "", 6), [...Object.keys(known), ...Object.keys(moved.case)]);
      if (last === (value.id ?? "")) return;
      value.id = last;
      this.#desk.viewOf(value, "id").refresh();
      this.#desk.changed();
    });
  }
}

/** Names the case that is edited where else a new one is begun. */
function nameHeading(title = "") {
  const heading = document.querySelector(".cf-head__title");
  document.title = document.title.replace(heading.textContent, () => `Edit “${title}”`);
  heading.replaceChildren("Edit “", element("span", THEIRS, title), "”");
}

/** @param {string} [id] Returns it, where a file can be called so. */
function nameOr(id = "") {
  return isId(id) ? id : "a-few-words";
}

/** Returns a file with what reads and edits it, which nobody needs who begins a new one. */
async function openedFrom(parts, file) {
  const [{ edited }, { unpacked }] = await Promise.all([import("./form-edits.js"), import("./yaml-tree.js")]);
  const readAgain = () => read(parts, unpacked(file.text, file.tree));
  return { source: file, before: readAgain(), read: readAgain, edited };
}

/** What a new case begins with. */
function blank() {
  return { status: "preliminary", opened: today(), reviewed: today(), claims: [{}] };
}

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

customElements.define("cf-contribute", Contribute);
