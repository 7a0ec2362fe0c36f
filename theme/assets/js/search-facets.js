/** The facets: a group of boxes each, in a `<fieldset data-facet="topic">` of the page. */

import { element } from "./element.js";

/** Years run backwards; all other values begin with the most frequent. */
const NEWEST_FIRST = "year";

/**
 * @param {HTMLFieldSetElement} group
 * @returns {[string, string[]]} The facet and its chosen values.
 */
export function readFacet({ dataset, elements }) {
  return [dataset.facet, [...elements].filter(({ checked }) => checked).map(({ value }) => value)];
}

/**
 * @param {HTMLFieldSetElement[]} groups
 * @param {import("./filters.js").Chosen} chosen
 * @param {import("./search-index.js").Counts} counts
 * @param {number} total How many pages were found.
 */
export function drawFacets(groups, chosen, counts, total) {
  for (const group of groups) {
    const facet = group.dataset.facet;
    const focused = group.contains(document.activeElement) ? document.activeElement.value : null;
    const choices = choicesOf(facet, counts[facet] ?? {}, chosen[facet] ?? []);
    const boxes = choices.map(([value, count, isChosen]) => drawChoice(facet, value, count, isChosen));
    group.querySelector(".cf-filters__choices").replaceChildren(...boxes);
    group.hidden = !narrows(choices, total);
    [...group.elements].find(({ value }) => value === focused)?.focus();
  }
}

/**
 * Whether there is anything to choose: a value that all pages found have takes none of them away.
 *
 * @param {[string, number, boolean][]} choices
 * @param {number} total How many pages were found.
 */
export function narrows(choices, total) {
  return choices.some(([, count, isChosen]) => isChosen || count !== total);
}

/**
 * The values to choose from: those that would find something, and those that are chosen already.
 *
 * @param {string} facet
 * @param {Record<string, number>} counts
 * @param {readonly string[]} chosen
 * @returns {[string, number, boolean][]}
 */
export function choicesOf(facet, counts, chosen) {
  const values = new Set([...Object.keys(counts).filter((value) => counts[value] > 0), ...chosen]);
  const choices = [...values].map((value) => [value, counts[value] ?? 0, chosen.includes(value)]);
  const byName = ([a], [b]) => a.localeCompare(b, "en", { numeric: true });
  if (facet === NEWEST_FIRST) return choices.sort((a, b) => byName(b, a));
  return choices.sort((a, b) => b[1] - a[1] || byName(a, b));
}

function drawChoice(facet, value, count, isChosen) {
  const box = element("input", { class: "cf-choice__box", type: "checkbox", name: facet, value });
  box.checked = isChosen;
  const name = element("span", { class: "cf-choice__name" }, value);
  const number = element("span", { class: "cf-choice__count" }, count.toLocaleString("en"));
  return element("label", { class: "cf-choice" }, box, name, " ", number);
}
