/** The pieces of the search page, as elements. Words of the archive only ever come in as text. */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** @param {import("./search-places.js").Found} found */
export function drawFound(found) {
  const item = element("li", { class: "cf-found" });
  const facts = factsOf(found.facets);
  if (facts) item.append(element("p", { class: "cf-found__facts" }, facts));
  item.append(element("h2", { class: "cf-found__title" }, link(found.url, found.title)));
  if (found.excerpt.length > 0) item.append(excerpt(found.excerpt));
  if (found.places.length > 0) item.append(places(found));
  return item;
}

/**
 * Where something happened, when, and how it stands: what tells two pages of like titles apart.
 *
 * @param {Record<string, string[]>} facets
 */
export function factsOf({ jurisdiction = [], year = [], status = [] }) {
  const years = [...new Set(year)].sort();
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : years.join("");
  return [[...new Set(jurisdiction)].join(", "), span, status.join(", ")].filter(Boolean).join(" · ");
}

function places({ url, places: best, more }) {
  const list = element("ul", { class: "cf-found__places" }, ...best.map(drawPlace));
  if (more > 0) {
    const words = more === 1 ? "and one more place on the page" : `and ${more} more places on the page`;
    list.append(element("li", { class: "cf-place cf-place--more" }, link(url, words)));
  }
  return list;
}

function drawPlace({ url, title, excerpt: words }) {
  const item = element("li", { class: "cf-place" }, link(url, ...drawParts(title)));
  if (words.length > 0) item.append(excerpt(words));
  return item;
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
