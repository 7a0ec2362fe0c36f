/**
 * What can be chosen where something is named, and the words by which it is found.
 *
 * @typedef {import("./form-desk.js").Offer} Offer
 */

import { calledBy } from "./form-words.js";
import { withoutArticle } from "./rules-names.js";

/** What is said where no source is found. */
export const NO_SOURCE = "No source is called so. Add it under “Sources”; then it can be chosen here.";

/**
 * @param {object[]} [entries]
 * @param {"id" | "key"} key
 * @param {string} note
 * @returns {Offer[]} Those entries of a case that have a name.
 */
export function ownOf(entries = [], key, note) {
  return entries.filter((entry) => entry[key]).map((entry) => ({ value: entry[key], label: calledBy(entry), note, ...byAddress(entry.URL) }));
}

/** A source is found by its address, with its beginning or without. */
function byAddress(address) {
  const called = address ? [address, address.replace(/^https?:\/\/(?:www\.)?/u, "")] : [];
  return { called, more: called.join(" ") };
}

/** @returns {Offer} A page, of an entry of `api/v1/names.json`. */
export function entityOffer([value, { label, kind, short = "", sentence = "", names = [] }]) {
  const called = [short, withoutArticle(sentence), ...names];
  return { value, label, note: kind ?? "", called, more: called.join(" ") };
}
