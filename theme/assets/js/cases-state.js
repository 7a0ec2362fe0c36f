/** What a reader wants of the list of cases, and how its address says it: `?topic=audits&from=2023&to=2024-06`. */

import { chosenIn, chosenOf, queryOf } from "./filters.js";

/**
 * @typedef {object} Wanted
 * @property {import("./filters.js").Chosen} facets
 * @property {string} from As the reader wrote it, like `to`.
 * @property {string} to
 * @property {boolean} undated Whether cases without a known date are in any range.
 * @property {string} sort
 */

/** @typedef {Readonly<Record<string, readonly string[]>>} Offered The values that there are, by facet. */

/** The name of both ends together, beside those of the facets. */
export const RANGE = "range";

const YES = "yes";
const SORTS = ["latest", "checked", "title"];
const [USUAL] = SORTS;

/** @type {Wanted} */
export const EVERYTHING = { facets: {}, from: "", to: "", undated: false, sort: USUAL };

/**
 * @param {string} query An address from its `?` on, or a form that is written like one.
 * @param {Offered} offered
 * @returns {Wanted} Without values that there are not.
 */
export function readAddress(query, offered) {
  const params = new URLSearchParams(query);
  const known = chosenIn(params, Object.keys(offered));
  const sort = params.get("sort");
  return {
    facets: chosenOf(Object.entries(known).map(([facet, values]) => [facet, values.filter(isIn(offered[facet]))])),
    from: (params.get("from") ?? "").trim(),
    to: (params.get("to") ?? "").trim(),
    undated: params.get("undated") === YES,
    sort: SORTS.includes(sort) ? sort : USUAL,
  };
}

/**
 * @param {string} query
 * @param {Offered} offered
 * @returns {string[]} Values of facets that an address asks for and that there are not.
 */
export function unknownIn(query, offered) {
  const asked = chosenIn(new URLSearchParams(query), Object.keys(offered));
  return Object.entries(asked).flatMap(([facet, values]) => values.filter((value) => !isIn(offered[facet])(value)));
}

/**
 * @param {Wanted} state
 * @returns {string} From the `?` on; empty when everything is wanted.
 */
export function writeAddress({ facets, from, to, undated, sort }) {
  return queryOf([
    ...Object.entries(facets),
    ["from", from],
    ["to", to],
    ["undated", undated ? YES : ""],
    ["sort", sort === USUAL ? "" : sort],
  ]);
}

/**
 * @param {Wanted} state
 * @returns {[string, string][]} Each filter that is set: a facet or an end of the range, and its value.
 */
export function filtersOf({ facets, from, to, undated }) {
  const chosen = Object.entries(facets).flatMap(([facet, values]) => values.map((value) => [facet, value]));
  const dates = [["from", from], ["to", to], ["undated", undated ? YES : ""]];
  return [...chosen, ...dates.filter(([, value]) => value !== "")];
}

/**
 * @param {Wanted} state
 * @param {string} filter A facet, an end of the range, or the range.
 * @param {string} [value] Of the facet; all of them if none is given.
 * @returns {Wanted} What is wanted without it.
 */
export function without(state, filter, value) {
  if (filter === RANGE) return { ...state, from: "", to: "" };
  if (filter in EVERYTHING) return { ...state, [filter]: EVERYTHING[filter] };
  const rest = value === undefined ? [] : state.facets[filter].filter((other) => other !== value);
  return { ...state, facets: chosenOf(Object.entries({ ...state.facets, [filter]: rest })) };
}

function isIn(values) {
  return (value) => values.includes(value);
}
