/**
 * What the form finds when it is asked to check: how much there is to mend, and where.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 */

import { element } from "./element.js";
import { coded, LOOK } from "./form-field.js";
import { meaningPlainly } from "./form-plain.js";
import { grouped, listOf } from "./form-problems.js";
import { LIKE_A_NAME } from "./rules-labels.js";

const UNSEEN = "None of this is said of your file. The form can’t see it: when the file has been sent, the archive’s own check looks whether";
/** The form reads no Markdown: it tells only of marks that are surely what they look like. */
const ONCE_MORE = "A citation or a link in a text leads nowhere, where the form can’t read it for sure.";

export class Result {
  #place;
  #desk;
  #later;
  /** The problems that it shows. */
  #told = "";

  /**
   * @param {HTMLElement} place
   * @param {Desk} desk
   * @param {{later: object}} table `api/v1/rules.json`.
   */
  constructor(place, desk, { later }) {
    this.#place = place;
    this.#desk = desk;
    this.#later = later;
  }

  /** @param {import("./rules-words.js").Problem[]} problems */
  show(problems) {
    const told = JSON.stringify(problems);
    // What is drawn anew loses the focus, and a press that has begun on it.
    if (told === this.#told) return;
    this.#told = told;
    const errors = problems.filter(({ level }) => level === "error");
    const warnings = problems.filter(({ level }) => level !== "error");
    const parts = [head(headline(errors))];
    if (errors.length > 0) parts.push(listOf(this.#desk, errors));
    if (errors.some(isName)) parts.push(element("p", { class: "cf-field__problem" }, "The form can’t tell for sure what is a name. If one is sent, the check refuses the file, and the name stays in the history all the same."));
    if (errors.length === 0) parts.push(element("p", {}, "The file can be sent. Look once more that it names no private person: the form can’t tell, and a name that was sent stays in the history."));
    if (warnings.length > 0) parts.push(head(LOOK), listOf(this.#desk, warnings));
    parts.push(laterOf(this.#later, this.#place.querySelector("details")?.open ?? false));
    this.#place.replaceChildren(...parts);
  }

  /** Leads to it, and says what it is. */
  lead() {
    this.#place.focus();
    this.#desk.announce(this.#place.querySelector("h3").textContent);
    this.#place.scrollIntoView({ block: "start" });
  }
}

function isName({ code }) {
  return code === LIKE_A_NAME;
}

/** Says how much there is to mend; what only looks like a name may be right. */
function headline(errors) {
  const count = grouped(errors).length;
  if (count === 0) return "The form finds nothing to mend";
  if (errors.every(isName)) return count === 1 ? "A description looks like a name" : `${count} descriptions look like names`;
  return count === 1 ? "One thing has to be mended" : `${count} things have to be mended`;
}

function head(words) {
  return element("h3", { class: "cf-form__small" }, words);
}

/** A sentence on its own would read as if it was said of the file. */
function asClause(sentence) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/u, "");
}

/** What only the archive's own check can judge, when the file has been sent; first what stays in the history. */
function laterOf({ [LIKE_A_NAME]: first, ...later }, isOpen) {
  const words = [first, ONCE_MORE, ...Object.values(later)].map((meaning) => element("li", {}, ...coded(asClause(meaningPlainly(meaning)))));
  const fold = element(
    "details", { class: "cf-form__unseen" },
    element("summary", { class: "cf-opens" }, "What the form can’t look for"),
    element("p", {}, UNSEEN), element("ul", { class: "cf-form__later" }, ...words),
  );
  fold.open = isOpen;
  return fold;
}
