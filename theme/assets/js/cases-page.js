/** The form and the list of the page: what they hold, and how a state is shown in them. */

import { readSpans } from "./cases-dates.js";
import { filtersOf } from "./cases-state.js";
import { element } from "./element.js";
import { THEIRS } from "./language.js";

/** @typedef {import("./cases-match.js").Case & {item: HTMLLIElement}} Listed */

/**
 * @param {HTMLElement} list
 * @param {readonly string[]} facets
 * @returns {Listed[]}
 */
export function readCases(list, facets) {
  return [...list.children].map((item) => ({
    item,
    facets: Object.fromEntries(facets.map((facet) => [facet, item.dataset[facet].split(" ")])),
    spans: readSpans(item.dataset.days),
    checked: item.dataset.checked,
    title: item.querySelector(".cf-card__title").textContent,
  }));
}

/**
 * @param {HTMLFormElement} form
 * @returns {import("./cases-state.js").Offered}
 */
export function readOffered(form) {
  const groups = [...form.querySelectorAll("[data-facet]")];
  const valuesOf = ({ elements }) => [...elements].map(({ value }) => value);
  return Object.fromEntries(groups.map((group) => [group.dataset.facet, valuesOf(group)]));
}

/**
 * What the reader sees for a value, or for a facet.
 *
 * @param {HTMLFormElement} form
 * @param {string} facet
 * @param {string} [value]
 */
export function labelIn(form, facet, value) {
  if (value === undefined) return form.querySelector(`[data-facet="${facet}"] legend`)?.textContent;
  const box = boxes(form).find((one) => one.name === facet && one.value === value);
  return box && partOf(box, "name").textContent;
}

/**
 * Whose words those for a filter are: its group says so where the site has them, as dates do.
 *
 * @param {HTMLFormElement} form
 * @param {string} filter
 */
export function spokenIn(form, filter) {
  const group = form.querySelector(`[data-facet="${filter}"]`);
  return group === null || group.lang ? {} : THEIRS;
}

/**
 * @param {HTMLFormElement} form
 * @param {import("./cases-state.js").Wanted} state
 * @param {import("./cases-dates.js").Range} range
 */
export function writeForm(form, state, { wrong, mistake }) {
  form.elements.sort.value = state.sort;
  for (const name of ["from", "to"]) {
    const field = form.elements[name];
    if (field.value.trim() !== state[name]) field.value = state[name];
    field.setAttribute("aria-invalid", wrong.includes(name));
  }
  form.querySelector(".cf-cases__mistake").textContent = mistake;
  const chosen = new Set(filtersOf(state).map(String));
  for (const box of boxes(form)) box.checked = chosen.has(String([box.name, box.value]));
}

/**
 * @param {HTMLFormElement} form
 * @param {import("./cases-match.js").Answer} answer
 */
export function writeCounts(form, { counts, undated }) {
  for (const box of boxes(form)) {
    const count = box.name === "undated" ? undated : (counts[box.name]?.[box.value] ?? 0);
    partOf(box, "count").textContent = count.toLocaleString("en");
  }
}

/**
 * Shows some cases in some order. Nothing is measured in between, so the page is laid out once.
 *
 * @param {HTMLElement} list
 * @param {readonly Listed[]} cases In their order.
 * @param {Set<Listed>} shown
 */
export function arrange(list, cases, shown) {
  const items = cases.map(({ item }) => item);
  if (items.some((item, place) => list.children[place] !== item)) list.replaceChildren(...items);
  for (const one of cases) one.item.hidden = !shown.has(one);
}

/**
 * @param {HTMLElement} list
 * @param {readonly {words: Node | string, label?: string, act: () => void}[]} buttons
 */
export function drawButtons(list, buttons) {
  const items = buttons.map(({ words, act, ...named }) => {
    const button = element("button", { class: "cf-button", type: "button", ...named }, words);
    button.addEventListener("click", act);
    return element("li", {}, button);
  });
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}

function partOf(box, name) {
  return box.parentElement.querySelector(`.cf-choice__${name}`);
}

/** @returns {HTMLInputElement[]} */
function boxes(form) {
  return [...form.querySelectorAll(".cf-choice__box")];
}
