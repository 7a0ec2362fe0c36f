/** Which events are wanted, and what is said of them. */

/**
 * @typedef {object} Told An event in the list.
 * @property {Readonly<Record<string, readonly string[]>>} facets
 * @property {string} known The day from which on it was known; empty where nothing tells it.
 * @property {string} begun The day before which such an event can't have been known; empty for others.
 * @property {boolean} undated Whether no day of the event itself is known.
 */

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** @param {string} [day] As `2024-01-09`. */
export function dayWords(day) {
  return day ? DAY.format(new Date(day)) : "";
}

/**
 * @param {Told} event
 * @param {import("./timeline-state.js").Wanted} state
 */
export function isChosen({ facets }, state) {
  return Object.entries(state.facets).every(([facet, [value]]) => facets[facet].includes(value));
}

/**
 * An event of which nothing tells when it became known is left where it is, and is said to be so.
 *
 * @param {Told} event
 * @param {import("./timeline-state.js").Wanted} state
 */
export function wasKnown({ known, begun }, state) {
  return state.known === "" || (known || begun) <= state.known;
}

/**
 * @param {readonly Told[]} events
 * @param {import("./timeline-state.js").Wanted} state
 * @returns {string} Empty where everything is shown.
 */
export function verdict(events, state) {
  const chosen = events.filter((event) => isChosen(event, state));
  const isFiltered = Object.keys(state.facets).length > 0;
  return [...(isFiltered ? [filtered(events, chosen)] : []), ...(state.known ? wereKnown(chosen, state) : [])].join(" ");
}

function filtered(events, chosen) {
  const undated = chosen.filter((event) => event.undated).length;
  const none = undated > 0 ? `; ${undated.toLocaleString("en")} ${has(undated)} no known day` : "";
  return `${chosen.length.toLocaleString("en")} of ${events.length.toLocaleString("en")} events${none}.`;
}

function wereKnown(chosen, state) {
  const shown = chosen.filter((event) => wasKnown(event, state));
  const unplaced = shown.filter(({ known }) => known === "").length;
  const known = shown.length - unplaced;
  const all = `${chosen.length.toLocaleString("en")} ${chosen.length === 1 ? "event" : "events"}`;
  const were = known === 1 ? "was" : "were";
  const words = `On ${dayWords(state.known)}, ${known.toLocaleString("en")} of ${all} ${were} public.`;
  return unplaced === 0 ? [words] : [words, `Of ${unplaced} more nothing tells since when.`];
}

function has(count) {
  return count === 1 ? "has" : "have";
}
