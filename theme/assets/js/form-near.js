/**
 * Which pages may be meant by a name that no page has: asked by the words beside a field and by the buttons below it, which
 * say the same.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-desk.js").Offer} Offer
 */

import { lookedFor } from "./form-picker.js";
import { NEWCOMERS } from "./form-values.js";
import { idMeant } from "./rules-names.js";

const MOST = 3;
/** What was found, by the desk: the whole archive is looked through once for each name, not at each change elsewhere. */
const FOUND = new WeakMap();

/**
 * @param {Desk} desk
 * @param {string} name
 * @param {string[]} kinds That may stand there; empty for any.
 * @returns {Offer[]} The first of the pages that may be meant.
 */
export function nearPages(desk, name, kinds) {
  const state = JSON.stringify(desk.value[NEWCOMERS] ?? []);
  if (FOUND.get(desk)?.state !== state) FOUND.set(desk, { state, pages: new Map() });
  const { pages } = FOUND.get(desk);
  const question = JSON.stringify([name, kinds]);
  if (!pages.has(question)) pages.set(question, found(desk, name, kinds));
  return pages.get(question);
}

function found(desk, name, kinds) {
  const offers = desk.offers("entity", kinds);
  const ids = new Map(offers.map(({ value, label }) => [value, label]));
  const id = idMeant({ guessing: desk.guessing, names: desk.nameWords }, "entity", name, ids);
  const misspelt = offers.filter(({ value }) => value === id);
  const others = lookedFor(offers, name, desk.nameWords).filter(({ value }) => value !== id);
  return [...misspelt, ...others].slice(0, MOST);
}
