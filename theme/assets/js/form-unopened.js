/** What the form is made from, what it says where it can't be made, and the ways on from there. */

import { element } from "./element.js";

/** What was asked for and could not be reached at all; an answer that there is no such thing is another matter. */
class Unreached extends Error {}

/** @param {string} address Returns what stands there. */
export async function fetched(address) {
  const answer = await fetch(address).catch(() => {
    throw new Unreached(address);
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/**
 * @param {HTMLElement} root The form, of whose sections nothing will come.
 * @param {string} id Of the case that was to be opened; empty for a new one.
 * @param {Error} error
 */
export function tellUnopened(root, id, error) {
  const isOffline = error instanceof Unreached;
  const words = id ? wordsOf(id, isOffline) : `${isOffline ? "There is no network: the" : "The"} form could not be loaded. Below stands how to write a case by hand.`;
  const again = element("button", { class: "cf-button", type: "button" }, "Try again");
  again.addEventListener("click", () => location.reload());
  const links = [element("a", { class: "cf-form__way", href: root.dataset.cases }, "All cases")];
  if (id) links.push(element("a", { class: "cf-form__way", href: location.pathname }, "Begin a new case"));
  root.querySelector(".cf-form__state").textContent = words;
  root.querySelector(".cf-form__keeping").append(element("p", { class: "cf-form__ways" }, ...(isOffline ? [again] : []), ...links));
  if (id) hideSections(root.querySelector("form"));
}

function wordsOf(id, isOffline) {
  return isOffline ? "There is no network: this case was not opened here before." : `The case “${id}” could not be loaded. Is there one of this name?`;
}

/** Headings with nothing below lead nobody on, nor do links to them. */
function hideSections(form) {
  form.hidden = true;
  for (const link of document.querySelectorAll(".cf-toc__link")) {
    if (form.contains(document.getElementById(link.hash.slice(1)))) link.closest("li").hidden = true;
  }
}
