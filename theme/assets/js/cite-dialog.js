/** The dialog that shows a citation in one format after the other, to copy or to save. */

import { copyBeside } from "./copy.js";
import { element } from "./element.js";
import { OURS, THEIRS } from "./language.js";

/** One at the end of words that run from right to left would lose its last slash to them. */
const ADDRESS = /(https?:\S+)/;

export class CiteDialog {
  #title = element("h2", { class: "cf-citer__title", id: "cf-citer-title" });
  #formats = element("fieldset", { class: "cf-citer__formats" });
  // A citation may run from right to left; BibTeX never does.
  #text = element("pre", { ...THEIRS, dir: "auto", class: "cf-citer__text", tabindex: "0", role: "region", "aria-label": "Citation" });
  #copy = element("button", { class: "cf-citer__act", type: "button" }, "Copy");
  #save = element("a", { class: "cf-citer__act" }, "Download");
  #acts = element("p", { class: "cf-citer__acts" }, this.#copy, " ", this.#save);
  #element = this.#make();
  /** @type {readonly import("./cite-entries.js").Citation[]} */
  #citations = [];

  /** @param {() => void} onClose Told when the reader closes it. */
  constructor(onClose) {
    this.#element.addEventListener("close", onClose);
    this.#formats.addEventListener("change", ({ target }) => this.#choose(Number(target.value)));
    this.#copy.addEventListener("click", () => copyBeside(this.#save, this.#text.textContent));
    document.body.append(this.#element);
  }

  /** @param {string} title */
  open(title) {
    this.#title.textContent = title;
    this.#fill([]);
    if (!this.#element.open) this.#element.showModal();
  }

  /** @param {readonly import("./cite-entries.js").Citation[]} citations */
  show(citations) {
    this.#fill(citations);
    this.#choose(0);
    this.#formats.querySelector("input").focus();
  }

  /** @param {string} message Why there is no citation. */
  fail(message) {
    this.#text.textContent = message;
  }

  close() {
    this.#element.close();
  }

  get isOpen() {
    return this.#element.open;
  }

  #make() {
    const close = element("button", { class: "cf-citer__close", type: "button" }, "Close");
    close.addEventListener("click", () => this.close());
    const attributes = { class: "cf-citer", "aria-labelledby": this.#title.id, ...OURS };
    return element("dialog", attributes, this.#title, this.#formats, this.#text, this.#acts, close);
  }

  #fill(citations) {
    this.#citations = citations;
    this.#text.textContent = "";
    this.#acts.hidden = citations.length === 0;
    const choices = citations.map(({ format }, place) => {
      const box = element("input", { type: "radio", name: "cf-citer", value: String(place) });
      box.checked = place === 0;
      return element("label", { class: "cf-citer__format" }, box, format);
    });
    this.#formats.replaceChildren(element("legend", { class: "cf-hidden" }, "Format"), ...choices);
  }

  #choose(place) {
    const { text, file } = this.#citations[place];
    this.#text.replaceChildren(...text.split(ADDRESS).map((part, at) => (at % 2 ? element("bdi", {}, part) : part)));
    URL.revokeObjectURL(this.#save.href);
    this.#save.href = URL.createObjectURL(new Blob([text]));
    this.#save.download = file;
  }
}
