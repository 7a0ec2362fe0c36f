/** What the reader asks for, and how the page's address says it: `?q=two+words&topic=One&topic=Two`. */

/**
 * @typedef {object} Asked
 * @property {string} words
 * @property {Readonly<Record<string, readonly string[]>>} facets Chosen values by facet; none for a facet is absent.
 */

/**
 * @param {string} query The address from its `?` on.
 * @param {readonly string[]} names The facets there are.
 * @returns {Asked}
 */
export function readAddress(query, names) {
  const params = new URLSearchParams(query);
  const chosen = names.map((name) => [name, [...new Set(params.getAll(name).filter(Boolean))]]);
  return asked(params.get("q") ?? "", chosen);
}

/**
 * @param {string} words
 * @param {Iterable<readonly [string, readonly string[]]>} chosen
 * @returns {Asked}
 */
export function asked(words, chosen) {
  const facets = Object.fromEntries([...chosen].filter(([, values]) => values.length > 0));
  return { words: words.trim().replace(/\s+/g, " "), facets };
}

/**
 * @param {Asked} state
 * @returns {string} From the `?` on; empty when nothing is asked.
 */
export function writeAddress({ words, facets }) {
  const params = new URLSearchParams(words ? { q: words } : {});
  for (const [name, values] of Object.entries(facets)) {
    for (const value of values) params.append(name, value);
  }
  return params.size > 0 ? `?${params}` : "";
}

/** @param {Asked} state */
export function asksNothing({ words, facets }) {
  return words === "" && Object.keys(facets).length === 0;
}

/**
 * Says a choice as Pagefind wants it: any value of a facet, and something of each facet.
 *
 * @param {Asked} state
 * @param {string} [except] A facet to leave out.
 */
export function filtersFor({ facets }, except) {
  const kept = Object.entries(facets).filter(([name]) => name !== except);
  return Object.fromEntries(kept.map(([name, values]) => [name, { any: values }]));
}
