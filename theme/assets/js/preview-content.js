/** What a citation, or a word for a voice or a standing, is shown with: all of it is a copy from the same page. */

import { element } from "./element.js";
import { OURS } from "./language.js";

const NAME = { class: "cf-preview__name" };

/**
 * @typedef {object} Preview
 * @property {HTMLElement} name
 * @property {HTMLElement[]} parts
 */

/**
 * @param {HTMLAnchorElement} link One of `PREVIEWED` in `preview-links.js`.
 * @returns {Preview | null} Nothing where the page doesn't hold what the link leads to.
 */
export function previewOf(link) {
  const target = targetOf(link);
  // The table of evidence leads to the mark beside the claim.
  const mark = target?.matches(".cf-cite__link") ? target : link;
  const source = targetOf(mark)?.closest(".cf-source");
  if (source) return sourcePreview(link, mark, source);
  return target?.matches(".cf-words__item") ? wordPreview(target) : null;
}

/** @param {HTMLAnchorElement} link */
function targetOf(link) {
  return document.getElementById(link.hash.slice(1));
}

function sourcePreview(link, mark, source) {
  const item = mark.closest(".cf-evidence__item");
  const quote = item?.querySelector(".cf-evidence__quote");
  const kept = source.querySelectorAll(".cf-source__state, .cf-source__copy");
  const parts = [
    copied("p", "cf-preview__reference", source.querySelector(".cf-source__reference")),
    quote?.cloneNode(true),
    element("p", { class: "cf-preview__facts", ...OURS }, ...[...kept].flatMap((fact) => [fact.cloneNode(true), " "])),
    waysTo(source, link, mark, item),
  ];
  const name = element("p", { ...NAME, ...OURS }, nameOf(link, mark));
  return { name, parts: parts.filter(Boolean) };
}

function nameOf(link, mark) {
  const number = mark.getAttribute("aria-label") ?? `Source ${mark.textContent}`;
  return mark === link ? number : `${link.textContent}: ${number}`;
}

function waysTo(source, link, mark, item) {
  const opened = source.querySelector(".cf-source__title a");
  const ways = element("p", { class: "cf-preview__ways", ...OURS });
  if (opened) {
    // Evidence opens its source at the words that are quoted.
    const { href } = item?.querySelector(".cf-evidence__source > a[rel]") ?? opened;
    ways.append(element("a", { href, rel: "noopener noreferrer" }, "Open source"), " ");
  }
  if (mark !== link) ways.append(element("a", { href: link.hash }, "Beside the claim"), " ");
  ways.append(element("a", { href: mark.hash }, "In the list of sources"));
  return ways;
}

function wordPreview(word) {
  const parts = [copied("p", "cf-preview__meaning", word.querySelector("dd"))];
  return { name: element("p", NAME, word.querySelector("dt").textContent), parts };
}

/** Neither an anchor nor a heading comes along: the page has one of each already. */
function copied(tag, name, from) {
  const copy = element(tag, { class: name }, ...from.cloneNode(true).childNodes);
  for (const heading of copy.querySelectorAll("h3")) heading.replaceWith(...heading.childNodes);
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  return copy;
}
