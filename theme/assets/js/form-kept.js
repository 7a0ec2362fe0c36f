/** What the form says of what is kept in this browser: whether it is, and what becomes of it the next time. */

import { dateWords } from "./edtf.js";
import { element } from "./element.js";
import { THEIRS } from "./language.js";

/** What a button says that throws away at the next press: nothing brings it back. */
const REALLY = "Really throw it away";

/**
 * @param {HTMLElement} place Where the question is asked.
 * @param {import("./form-draft.js").Kept[]} all What is kept, at least one.
 * @param {object} more
 * @param {(kept: object) => boolean} more.isChanged Tells whether the case has another text than that for which something was typed.
 * @param {string} more.name What a file with the kept text is called.
 * @param {(kept: object) => void} more.drop Throws one away.
 * @returns {Promise<import("./form-draft.js").Kept | undefined>} What is to be taken up.
 */
export function askOf(place, all, { isChanged, name, drop }) {
  return new Promise((resolve) => {
    const answered = (kept) => {
      box.remove();
      resolve(kept);
    };
    const thrown = (kept, root) => {
      drop(kept);
      root.remove();
      const others = box.querySelectorAll("[tabindex]");
      if (others.length === 0) answered();
      else others[0].focus();
      leave.textContent = leaving(others.length);
    };
    const rows = all.map((kept) => rowOf(kept, isChanged(kept), name, answered, thrown));
    const leave = button(leaving(all.length));
    leave.addEventListener("click", () => answered());
    // The headings of the form stand there already: links of the page lead to them.
    const box = element(
      "div", { class: "cf-form__kept" }, ...rows,
      element("p", { class: "cf-form__leave" }, leave), element("p", {}, "The fields below come when you have chosen."),
    );
    place.append(box);
    // A page that is loaded again begins where it was left.
    box.querySelector("[tabindex]").focus({ preventScroll: true });
    box.scrollIntoView({ block: "center" });
  });
}

function leaving(count) {
  return `Leave ${count > 1 ? "them" : "it"} there, and begin anew`;
}

function rowOf(kept, isChanged, name, answered, thrown) {
  const title = kept.value.title?.trim();
  const words = element(
    "p", { tabindex: "-1" }, `What you typed here on ${dateWords(kept.day)} is still kept in this browser`,
    ...(title ? [": ", element("b", THEIRS, title)] : []), ".",
  );
  const root = element("div", { class: "cf-form__kept-one" }, words);
  const up = isChanged ? download(kept, name) : button("Take it up again");
  const out = button("Throw it away");
  if (isChanged) root.append(element("p", {}, "The case has changed since, so it can’t be put into the form again. Download it to put it in by hand, or throw it away and begin with the case as it is now."));
  root.append(element("p", { class: "cf-form__ways" }, up, out));
  if (!isChanged) up.addEventListener("click", () => answered(kept));
  out.addEventListener("click", ({ detail }) => {
    const isAsked = out.textContent === REALLY;
    out.textContent = REALLY;
    // The second click of two in a row answers no question that was read.
    if (isAsked && detail <= 1) thrown(kept, root);
  });
  return root;
}

/** Tells other windows that this one is at work, as long as its page is shown: a browser keeps a page that was left for the way back. */
export function holdWhileShown(draft) {
  let free = draft.hold();
  addEventListener("pagehide", () => free());
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) free = draft.hold();
  });
}

/**
 * @param {import("./form-draft.js").Kept[]} open What other windows are at work on.
 * @returns {Node[]} Says that it stays apart from what is typed here.
 */
export function toldOfOthers(open) {
  if (open.length === 0) return [];
  const titles = open.flatMap(({ value }, place) => [place > 0 ? ", " : "", element("b", THEIRS, value.title?.trim() || "without a title yet")]);
  return [element("p", { class: "cf-form__others" }, "In another window you are at work on: ", ...titles, ". What you type here is kept apart from it.")];
}

/**
 * @param {(isWanted: boolean) => void} chosen
 * @returns {HTMLElement} Lets whoever shares this browser with others keep nothing in it.
 */
export function choiceToKeep(chosen) {
  const box = element("input", { class: "cf-choice__box", type: "checkbox" });
  box.checked = true;
  box.addEventListener("change", () => chosen(box.checked));
  const words = element("span", {}, "Keep what I type in this browser, so that I can go on with it later");
  return element("label", { class: "cf-choice cf-form__keep" }, box, words);
}

function button(words) {
  return element("button", { class: "cf-button", type: "button" }, words);
}

function download({ text }, name) {
  const link = element("a", { class: "cf-form__way", download: name }, "Download it");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  return link;
}
