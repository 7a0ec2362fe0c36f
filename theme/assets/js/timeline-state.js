/** What a reader wants of a timeline, and how its address says it: `?voice=finding&known=2024-01-09&zoom=2`. */

import { chosenIn, queryOf } from "./filters.js";

/**
 * @typedef {object} Wanted
 * @property {import("./filters.js").Chosen} facets At most one value of each.
 * @property {string} known The day whose knowledge is wanted; empty for all that is known now.
 * @property {number} zoom
 */

const [WHOLE, ...CLOSER] = [1, 2, 4, 8];
const ZOOMS = [WHOLE, ...CLOSER];

/**
 * @param {string} query An address from its `?` on.
 * @param {Readonly<Record<string, readonly string[]>>} offered The values that there are, by facet.
 * @param {readonly string[]} days On which something became known, in order.
 * @returns {Wanted} Without values that there are not.
 */
export function readAddress(query, offered, days) {
  const params = new URLSearchParams(query);
  const asked = Object.entries(chosenIn(params, Object.keys(offered)));
  const facets = asked.filter(([facet, [value]]) => offered[facet].includes(value));
  const known = params.get("known");
  const zoom = Number(params.get("zoom"));
  return {
    facets: Object.fromEntries(facets.map(([facet, [value]]) => [facet, [value]])),
    known: known ? knownAt(placeOf(known, days), days) : "",
    zoom: ZOOMS.includes(zoom) ? zoom : WHOLE,
  };
}

/**
 * @param {Wanted} state
 * @param {string} query The address so far: what others say in it is kept.
 * @param {readonly string[]} names The facets there are.
 * @returns {string} From the `?` on; empty when everything is wanted.
 */
export function writeAddress({ facets, known, zoom }, query, names) {
  const chosen = names.map((name) => [name, facets[name] ?? ""]);
  return queryOf([...chosen, ["known", known], ["zoom", zoom === WHOLE ? "" : String(zoom)]], query);
}

/**
 * @param {string} known
 * @param {readonly string[]} days
 * @returns {number} The place of the last day up to it; that of the first if there is none.
 */
export function placeOf(known, days) {
  if (known === "") return days.length - 1;
  return Math.max(days.findLastIndex((day) => day <= known), 0);
}

/**
 * @param {number} place
 * @param {readonly string[]} days
 * @returns {string} Empty at the last day, after which nothing more became known.
 */
export function knownAt(place, days) {
  return place < days.length - 1 ? days[place] : "";
}

/**
 * @param {number} zoom
 * @param {string} way `in`, `out` or `whole`.
 * @returns {number} The zoom itself where there is no further one.
 */
export function zoomed(zoom, way) {
  const at = ZOOMS.indexOf(zoom) + ({ in: 1, out: -1 }[way] ?? 0);
  return way === "whole" ? WHOLE : (ZOOMS[at] ?? zoom);
}
