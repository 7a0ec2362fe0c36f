/** The pieces of the search page, as elements. */

import { element } from "./element.js";
import { OURS } from "./language.js";

const PLACES = 4;

/** @param {import("./search-places.js").Found} found */
export function drawFound(found) {
  const item = element("li", { class: "cf-found" });
  const facts = factsOf(found.facets);
  if (facts.length > 0) item.append(element("p", { class: "cf-found__facts" }, ...facts));
  item.append(element("h2", { class: "cf-found__title" }, link(found.url, found.title)));
  if (found.excerpt.length > 0) item.append(excerpt(found.excerpt));
  if (found.places.length > 0) item.append(places(found.places));
  return item;
}

/**
 * Where something happened, when, and how it stands: what tells two pages of like titles apart.
 *
 * @param {Record<string, string[]>} facets
 * @returns {(Node | string)[]}
 */
function factsOf({ jurisdiction = [], year = [], status = [] }) {
  const years = [...new Set(year)].sort();
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : years.join("");
  const states = status.map((words) => element("span", OURS, words));
  const facts = [[...new Set(jurisdiction)].join(", "), span, ...states].filter(Boolean);
  return facts.flatMap((fact, place) => (place > 0 ? [" · ", fact] : [fact]));
}

function places(all) {
  const list = element("ul", { class: "cf-found__places" }, ...all.slice(0, PLACES).map(drawPlace));
  if (all.length > PLACES) list.append(moreOf(all.slice(PLACES)));
  return list;
}

function moreOf(rest) {
  const words = rest.length === 1 ? "Show one more place" : `Show ${rest.length} more places`;
  const button = element("button", { class: "cf-place__more", type: "button", ...OURS }, words);
  const item = element("li", { class: "cf-place" }, button);
  button.addEventListener("click", () => {
    const items = rest.map(drawPlace);
    item.replaceWith(...items);
    items[0].querySelector("a").focus();
  });
  return item;
}

function drawPlace({ url, kind, standing, title, excerpt: words }) {
  const item = element("li", { class: "cf-place" });
  if (kind) item.append(kindLine(kind, standing));
  item.append(link(url, ...drawParts(title)));
  if (words.length > 0) item.append(excerpt(words));
  return item;
}

function kindLine(kind, standing) {
  const line = element("p", { class: "cf-place__kind" }, element("span", OURS, kind));
  if (standing) line.append(" · ", element("b", {}, standing));
  return line;
}

function excerpt(parts) {
  return element("p", { class: "cf-found__excerpt" }, ...drawParts(parts));
}

function drawParts(parts) {
  return parts.map(({ text, matches }) => (matches ? element("mark", {}, text) : text));
}

function link(href, ...content) {
  return element("a", { class: "cf-found__link", href }, ...content);
}
