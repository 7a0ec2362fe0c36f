/** What the form says of what is kept in this browser: whether it is, and what becomes of it the next time. */

import { dateWords } from "./edtf.js";
import { element } from "./element.js";
import { THEIRS } from "./language.js";

/**
 * @param {HTMLElement} place Where the question is asked.
 * @param {import("./form-draft.js").Kept} kept
 * @param {{isChanged: boolean, name: string}} more Whether the case has another text now; what a file with the kept one is
 *   called.
 * @returns {Promise<boolean>} Whether it is to be taken up; else it is to be thrown away.
 */
export function askOf(place, kept, { isChanged, name }) {
  const { title } = kept.value;
  const words = element(
    "p", { tabindex: "-1" }, `What you typed here on ${dateWords(kept.day)} is still kept in this browser`,
    ...(title ? [": ", element("b", THEIRS, title)] : []), ".",
  );
  const box = element("div", { class: "cf-form__kept" }, words);
  const up = isChanged ? download(kept, name) : button("Take it up again");
  const out = button("Throw it away");
  if (isChanged) box.append(element("p", {}, "The case has changed since, so it can’t be put into the form again. Download it to put it in by hand, or throw it away and begin with the case as it is now."));
  // The headings of the form stand there already: links of the page lead to them.
  box.append(element("p", { class: "cf-form__ways" }, up, out), element("p", {}, "The fields below come when you have chosen."));
  place.append(box);
  // A page that is loaded again begins where it was left.
  words.focus({ preventScroll: true });
  box.scrollIntoView({ block: "center" });
  return new Promise((resolve) => {
    const answered = (isWanted) => {
      box.remove();
      resolve(isWanted);
    };
    if (!isChanged) up.addEventListener("click", () => answered(true));
    out.addEventListener("click", () => answered(false));
  });
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
