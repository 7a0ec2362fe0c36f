/**
 * The frame of a field: its name, what it means, and what is wrong with it.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Field} Field
 */

import { element } from "./element.js";
import { CHOOSE, capital, unsaid } from "./form-words.js";

/** What is said of warnings, above their list and before each beside its field. */
export const LOOK = "Worth a look";
/** Signs of a code that never fill a line. */
const SHORT = 20;

let count = 0;

/** @returns {string} An id that no other element of the page has. */
export function newId() {
  count += 1;
  return `cf-field-${count}`;
}

/**
 * Sets a field around its control and makes it known to the desk.
 *
 * @param {Desk} desk
 * @param {object} holder
 * @param {Field} field
 * @param {string} label
 * @param {HTMLElement} control
 * @param {object} [more]
 * @param {boolean} [more.isGroup] Whether the control is made of several.
 * @param {boolean} [more.isAlone] Whether a heading above names it and says what it is.
 * @param {Node[]} [more.below]
 * @param {HTMLElement} [more.target] What is labelled, where that is not the control itself.
 * @param {() => void} [more.focus]
 * @param {() => void} [more.refresh]
 * @param {(text: string) => void} [more.mend] Writes another text into it, where a problem says which.
 * @returns {HTMLElement}
 */
export function framed(
  desk, holder, field, label, control,
  { isGroup = false, isAlone = false, below = [], target = control, focus = () => target.focus(), refresh, mend } = {},
) {
  const help = element("p", { class: "cf-field__help", id: newId() }, ...(isAlone ? [] : helpOf(field, label)));
  const helps = help.hasChildNodes() ? [help] : [];
  const { box, show } = problemBox(mend);
  const described = { "aria-describedby": [...helps, box].map(({ id }) => id).join(" ") };
  const name = [label, ...(field.isRequired ? [element("span", { class: "cf-field__need" }, " needed")] : [])];
  const named = { class: isAlone ? "cf-hidden" : "cf-field__label" };
  let frame;
  if (isGroup) frame = element("fieldset", { class: "cf-field", ...described }, element("legend", named, ...name));
  else {
    target.id ||= newId();
    frame = element("div", { class: "cf-field" }, element("label", { ...named, for: target.id }, ...name));
    target.setAttribute("aria-describedby", described["aria-describedby"]);
    if (field.isRequired) target.setAttribute("aria-required", "true");
  }
  frame.append(...helps, control, box, ...below);
  desk.register(holder, field.key, {
    refresh,
    focus,
    get isShown() {
      return frame.isConnected;
    },
    show(problems) {
      show(problems);
      const isWrong = problems.some(isError);
      frame.classList.toggle("cf-field--wrong", isWrong);
      frame.classList.toggle("cf-field--look", !isWrong && problems.length > 0);
      if (!isGroup) target.setAttribute("aria-invalid", String(isWrong));
    },
  });
  return frame;
}

/**
 * @param {(text: string) => void} [mend] Writes the right text, where a problem gives it.
 * @returns {{box: HTMLElement, show: (problems: import("./rules-words.js").Problem[]) => void}} A place for what is wrong.
 */
export function problemBox(mend) {
  const box = element("p", { class: "cf-field__problem", id: newId() });
  box.hidden = true;
  let told = "[]";
  const show = (problems) => {
    // A button that is drawn anew loses the focus, and a press that has begun on it.
    if (told === JSON.stringify(problems)) return;
    told = JSON.stringify(problems);
    box.hidden = problems.length === 0;
    box.replaceChildren(...problems.map((found) => said(found, mend)));
  };
  return { box, show };
}

function said(found, mend) {
  const kind = { class: isError(found) ? "cf-field__said" : "cf-field__said cf-field__said--look" };
  if (!mend || found.mend === undefined) return element("span", kind, ...coded(sentencesOf(found)));
  const button = element("button", { class: "cf-button cf-field__offer", type: "button" }, "Write ", codeOf(found.mend));
  button.addEventListener("click", () => mend(found.mend));
  return element("span", kind, ...coded(sentencesOf({ ...found, hint: "" })), element("span", { class: "cf-field__mend" }, button));
}

/** @param {import("./rules-words.js").Problem} found */
function isError({ level }) {
  return level === "error";
}

/** @param {import("./rules-words.js").Problem} found Returns it as sentences; what need not be mended is called so, as in the list of all. */
export function sentencesOf({ message, hint, level }) {
  const sentences = [message, hint].filter(Boolean).map(sentence).join(" ");
  return level === "warning" ? `${LOOK}: ${sentences}` : sentences;
}

/** @param {string} text Returns it with what stands between backticks as code. */
export function coded(text) {
  return text.split("`").map((piece, place) => (place % 2 ? codeOf(piece) : piece)).filter((piece) => piece !== "");
}

/** @param {string} text Returns it as code; a few signs, such as `p. 12`, stay on one line. */
export function codeOf(text) {
  return element("code", text.length <= SHORT ? { class: "cf-field__short" } : {}, text);
}

function sentence(text) {
  return capital(text) + (/[.?!]$/u.test(text) ? "" : ".");
}

/**
 * @param {Field} field
 * @param {string} label
 * @returns {Node[]} What the format says of it, as far as its label and its choices don't say the same.
 */
function helpOf({ help, examples, form, ref, choices }, label) {
  if (ref && choices.length === 0) return [CHOOSE];
  const isTold = help.startsWith(label) && choices.some(({ description }) => description);
  const words = isTold ? [] : coded(unsaid(help, label));
  if (form === "date") return [...words, " You can type it in words, such as “about May 2023”."];
  // A choice and a day show by themselves what can be written.
  if (examples.length === 0 || choices.length > 0 || form === "day" || help.includes("`")) return words;
  const shown = examples.flatMap((example, place) => [place > 0 ? ", " : "", shownExample(String(example))]);
  return [...words, " Like this: ", ...shown, /[.?!]$/u.test(String(examples.at(-1))) ? "" : "."];
}

/** @param {string} example Words are shown as words; what a machine reads, as it is typed. */
function shownExample(example) {
  return element(/\s/u.test(example) ? "i" : "code", {}, example);
}
