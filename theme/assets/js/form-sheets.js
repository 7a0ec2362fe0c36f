/** The files of new pages, below that of the case, and how all of them come into one pull request. */

import { element } from "./element.js";
import { newId } from "./form-field.js";
import { Sending } from "./form-send.js";
import { THEIRS } from "./language.js";

const STEPS = [
  "Send the case first, as above: GitHub makes a pull request of it, on a branch of yours.",
  "On the page of that pull request choose the name of your branch: the second of the two names below the title.",
  "There choose “Add file”, then “Create new file”. Give it the name that stands here above the text, and put the text in.",
  "Choose “Commit changes”, to the same branch. The pull request holds that file too now.",
];

export class Sheets {
  #desk;
  #place;
  #addresses;
  #taken;
  /** @type {Map<object, {root: HTMLElement, show: (file: object) => void}>} */
  #sheets = new Map();

  /**
   * @param {import("./form-desk.js").Desk} desk
   * @param {HTMLElement} place
   * @param {DOMStringMap} addresses
   * @param {(of: object) => void} taken Hears that somebody has the text of one now.
   */
  constructor(desk, place, addresses, taken) {
    this.#desk = desk;
    this.#place = place;
    this.#addresses = addresses;
    this.#taken = taken;
  }

  /** @param {{of: object, path: string, isNamed: boolean, text: string, problems: import("./rules-words.js").Problem[]}[]} files */
  show(files) {
    const kept = new Map(files.map(({ of }) => [of, this.#sheets.get(of) ?? this.#draw(of)]));
    const before = [...this.#sheets.keys()];
    // What is drawn anew loses the focus.
    if (before.length !== files.length || files.some(({ of }, place) => before[place] !== of)) {
      this.#place.replaceChildren(...(kept.size > 0 ? this.#intro() : []), ...[...kept.values()].map(({ root }) => root));
    }
    this.#sheets = kept;
    for (const file of files) kept.get(file.of).show(file);
  }

  #intro() {
    const head = element("h3", { class: "cf-form__small" }, "The new pages, each in a file of its own");
    if (!this.#addresses.newFile) return [head, element("p", { class: "cf-form__hint" }, "Hand all files in together.")];
    return [
      head,
      element("p", { class: "cf-form__hint" }, "GitHub takes one file at a time. For all of them in one pull request:"),
      element("ol", { class: "cf-form__hint cf-form__steps-on" }, ...STEPS.map((step) => element("li", {}, step))),
    ];
  }

  #draw(of) {
    const name = element("code", { id: newId() });
    const title = element("b", THEIRS);
    const root = element(
      "div", { class: "cf-form__sheet" },
      element("p", { class: "cf-form__sheet-name" }, title, " ", name),
      element("pre", { class: "cf-form__yaml", tabindex: "0", role: "region", "aria-labelledby": name.id }),
      element("p", { class: "cf-form__ways" }), element("p", { class: "cf-form__hint" }),
    );
    const sending = new Sending(this.#desk, root, this.#addresses, { isFurther: true, taken: () => this.#taken(of) });
    return {
      root,
      show({ path, text, problems, isNamed }) {
        name.textContent = isNamed ? path : "";
        title.textContent = of.name ?? "";
        sending.show(path, text, problems, isNamed);
      },
    };
  }
}
