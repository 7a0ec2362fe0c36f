/**
 * The form that writes a case: fetches what it is made from, draws it, and keeps what stands beside it true.
 *
 * Nothing is sent; what was typed is in this page, and in this browser until it is thrown away.
 */

import { element } from "./element.js";
import { Desk } from "./form-desk.js";
import { Draft } from "./form-draft.js";
import { coded } from "./form-field.js";
import { textOf } from "./form-file.js";
import { sourceIssue } from "./form-issue.js";
import { askOf, choiceToKeep } from "./form-kept.js";
import { free, nameFrom } from "./form-names.js";
import { drawField, drawFolded } from "./form-part.js";
import { listOf, showBeside } from "./form-problems.js";
import { formatOf, WHOLE } from "./form-schema.js";
import { Sending } from "./form-send.js";
import { read, typed } from "./form-values.js";
import { OURS } from "./language.js";
import { isId } from "./rules-texts.js";
import { judge } from "./rules.js";
import { unpacked } from "./yaml-tree.js";

class Contribute extends HTMLElement {
  #desk;
  #schema;
  #rules;
  #opened = null;
  #problems = [];
  /** The problems that the result of the check shows. */
  #told = "";
  #text = "";
  /** The text with which all begins; there is nothing of it to keep. */
  #begun = "";
  /** The text that somebody has taken; at the beginning that which stands there. */
  #taken = "";
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
      state.textContent = id
        ? `The case “${id}” could not be loaded. Is there one of this name?`
        : "The form could not be loaded. Below stands how to write a case by hand.";
      return;
    }
    state.textContent = id ? `You edit “${this.#desk.value.title}”. Only what you change will be changed in its file.` : "";
    this.#draft = new Draft(`casefiles ${location.pathname} ${id}`);
    const wasAsked = await this.#takeUp();
    this.#draw();
    // What was pressed is gone.
    if (wasAsked) this.querySelector(".cf-form__fields :is(input, textarea)").focus();
  }

  async #prepare(id) {
    const { schema, words, names, rules, source } = this.dataset;
    // The id comes from an address that anybody can make.
    const wanted = isId(id) ? [source.replace("*", id)] : [];
    if (id && wanted.length === 0) throw new RangeError(id);
    const [format, said, known, table, file] = await Promise.all([schema, words, names, rules, ...wanted].map(fetched));
    this.#schema = format;
    this.#rules = table;
    const parts = formatOf(format);
    if (file) this.#opened = { source: file, before: read(parts, unpacked(file.text, file.tree)) };
    const value = file ? { ...read(parts, unpacked(file.text, file.tree)), id } : blank();
    this.#desk = new Desk(parts, known, said, limitOf(table), value);
  }

  /** Asks for what was typed the last time, if it is kept; tells whether it did. */
  async #takeUp() {
    const place = this.querySelector(".cf-form__keeping");
    const { kept } = this.#draft;
    this.#isKept = this.#draft.canKeep;
    this.#begun = this.#taken = textOf(this.#desk.format, this.#desk.value, this.#opened);
    if (kept) {
      const form = this.querySelector("form");
      form.hidden = true;
      const isWanted = await askOf(place, kept, { isChanged: kept.base !== this.#base, name: this.#path.split("/").at(-1) });
      form.hidden = false;
      if (isWanted) this.#desk.value = kept.value;
      else this.#draft.drop();
    }
    if (this.#isKept) place.append(choiceToKeep((isWanted) => {
      this.#isKept = isWanted;
      if (isWanted) this.#keep();
      else this.#draft.drop();
    }));
    return kept !== undefined;
  }

  #keep() {
    if (!this.#isKept) return;
    if (this.#text === this.#begun) this.#draft.drop();
    else this.#draft.keep({ value: this.#desk.value, text: this.#text, base: this.#base, day: today() });
  }

  get #base() {
    return this.#opened?.source.text ?? "";
  }

  #draw() {
    this.#drawFields();
    const sending = new Sending(this, this.#opened !== null, () => {
      this.#taken = this.#text;
    });
    this.#desk.addEventListener("change", () => {
      this.#judge();
      this.#text = textOf(this.#desk.format, this.#desk.value, this.#opened);
      sending.show(this.#path, this.#text);
      this.#keep();
    });
    this.#propose();
    this.#announce();
    this.#nameBySelf();
    this.#listen();
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
    for (const place of this.querySelectorAll(".cf-form__fields")) {
      const [keys, folded] = [place.dataset.keys, place.dataset.folded].map((list) => list.split(" ").filter(Boolean));
      const isAlone = keys.length === 1;
      // A file that is there keeps its name: links lead to it.
      const shown = this.#opened ? keys.filter((key) => key !== "id") : keys;
      place.append(...shown.map((key) => drawField(desk, WHOLE, key, desk.value, { isAlone })));
      if (folded.length > 0) place.append(drawFolded(desk, WHOLE, folded, desk.value));
    }
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
    // Who has typed one field has not typed all of them.
    this.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
    });
    addEventListener("beforeunload", (event) => {
      desk.settle();
      if (this.#text !== this.#taken) event.preventDefault();
    });
  }

  get #path() {
    const { id = "" } = this.#desk.value;
    return this.#opened?.source.path ?? `${this.dataset.folder}${isId(id) ? id : "a-few-words"}.yml`;
  }

  #judge() {
    const { format, value, names } = this.#desk;
    const long = { ...typed(format, value), schema: "1" };
    const id = this.#opened ? value.id : "";
    const unnamed = value.id ? [] : [{ path: ["id"], code: "missing-key", message: "the file has no name yet", hint: "write a few words in lower case, joined by hyphens", level: "error" }];
    this.#problems = [...judge(this.#schema, long, names, this.#rules, id), ...unnamed];
    showBeside(this.#desk, this.#problems);
    if (this.#desk.isChecked) this.#tell();
  }

  #check() {
    this.#desk.isChecked = true;
    this.#desk.settle();
    const result = this.querySelector(".cf-form__result");
    result.focus();
    this.#desk.announce(result.querySelector("h3").textContent);
    result.scrollIntoView({ block: "start" });
  }

  #tell() {
    const told = JSON.stringify(this.#problems);
    // What is drawn anew loses the focus, and a press that has begun on it.
    if (told === this.#told) return;
    this.#told = told;
    const result = this.querySelector(".cf-form__result");
    const errors = this.#problems.filter(({ level }) => level === "error");
    const warnings = this.#problems.filter(({ level }) => level !== "error");
    const parts = [element("h3", { class: "cf-form__small" }, errors.length === 0 ? "The form finds nothing to mend" : errors.length === 1 ? "One thing has to be mended" : `${errors.length} things have to be mended`)];
    if (errors.length > 0) parts.push(listOf(this.#desk, errors));
    else parts.push(element("p", {}, "The file can be sent. Look once more that it names no private person: the form can’t tell, and a name that was sent stays in the history."));
    if (warnings.length > 0) parts.push(element("h3", { class: "cf-form__small" }, "Worth a look"), listOf(this.#desk, warnings));
    parts.push(laterOf(this.#rules, result.querySelector("details")?.open ?? false));
    result.replaceChildren(...parts);
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

/** What a new case begins with. */
function blank() {
  return { status: "preliminary", opened: today(), reviewed: today(), claims: [{}] };
}

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** What only the archive's own check can judge, when the file has been sent. */
function laterOf({ later }, isOpen) {
  const words = Object.values(later).map((meaning) => element("li", {}, ...coded(meaning)));
  const fold = element("details", {}, element("summary", { class: "cf-opens" }, "What is judged after sending"), element("ul", { class: "cf-form__later" }, ...words));
  fold.open = isOpen;
  return fold;
}

function limitOf({ parts }) {
  return Object.values(parts).flat().find(({ kind }) => kind === "quote")?.number ?? Infinity;
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

customElements.define("cf-contribute", Contribute);
