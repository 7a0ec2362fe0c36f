/** What a citation, or a word for a voice or a standing, is shown with: all of it is a copy from the same page. */

import { element } from "./element.js";

/**
 * @typedef {object} Preview
 * @property {string} name
 * @property {HTMLElement[]} parts
 */

/**
 * @param {HTMLAnchorElement} link One of `PREVIEWED` in `preview-links.js`.
 * @returns {Preview | null} Nothing where the page doesn't hold what the link leads to.
 */
export function previewOf(link) {
  const target = document.getElementById(link.hash.slice(1));
  const source = target?.closest(".cf-source");
  if (source) return sourcePreview(link, source);
  return target?.matches(".cf-words__item") ? wordPreview(target) : null;
}

function sourcePreview(link, source) {
  const item = link.closest(".cf-evidence__item");
  const quote = item?.querySelector(".cf-evidence__quote");
  const kept = source.querySelectorAll(".cf-source__state, .cf-source__copy");
  const parts = [
    copied("p", "cf-preview__reference", source.querySelector(".cf-source__reference")),
    quote?.cloneNode(true),
    element("p", { class: "cf-preview__facts" }, ...[...kept].flatMap((fact) => [fact.cloneNode(true), " "])),
    waysTo(source, link, item),
  ];
  return { name: link.getAttribute("aria-label"), parts: parts.filter(Boolean) };
}

function waysTo(source, link, item) {
  const opened = source.querySelector(".cf-source__title a");
  const ways = element("p", { class: "cf-preview__ways" });
  if (opened) {
    // Evidence opens its source at the words that are quoted.
    const { href } = item?.querySelector(".cf-evidence__source > a[rel]") ?? opened;
    ways.append(element("a", { href, rel: "noopener noreferrer" }, "Open source"), " ");
  }
  ways.append(element("a", { href: link.hash }, "In the list of sources"));
  return ways;
}

function wordPreview(word) {
  const parts = [copied("p", "cf-preview__meaning", word.querySelector("dd"))];
  return { name: word.querySelector("dt").textContent, parts };
}

/** Neither an anchor nor a heading comes along: the page has one of each already. */
function copied(tag, name, from) {
  const copy = element(tag, { class: name }, ...from.cloneNode(true).childNodes);
  for (const heading of copy.querySelectorAll("h3")) heading.replaceWith(...heading.childNodes);
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  return copy;
}
