/** What filters share, and how an address says what is wanted. */

/** @typedef {Readonly<Record<string, readonly string[]>>} Chosen Values by facet; one without any is absent. */

const WIDE = "(width >= 60rem)";

/**
 * Where there is room, filters stand beside what they filter and are always open.
 *
 * @param {HTMLDetailsElement} filters
 */
export function unfoldWhereWide(filters) {
  const wide = matchMedia(WIDE);
  const unfold = () => filters.toggleAttribute("open", wide.matches);
  unfold();
  wide.addEventListener("change", unfold);
}

/**
 * @param {Iterable<readonly [string, readonly string[]]>} facets
 * @returns {Chosen}
 */
export function chosenOf(facets) {
  return Object.fromEntries([...facets].filter(([, values]) => values.length > 0));
}

/**
 * @param {URLSearchParams} params
 * @param {readonly string[]} names The facets there are.
 * @returns {Chosen}
 */
export function chosenIn(params, names) {
  return chosenOf(names.map((name) => [name, [...new Set(params.getAll(name).filter(Boolean))]]));
}

/**
 * @param {readonly (readonly [string, string | readonly string[]])[]} entries In the order of the address.
 * @param {string} [query] What of it the entries don't name is kept, before them.
 * @returns {string} From the `?` on; empty when nothing says anything.
 */
export function queryOf(entries, query = "") {
  const params = new URLSearchParams(query);
  for (const [name] of entries) params.delete(name);
  for (const [name, values] of entries) {
    for (const value of [values].flat().filter(Boolean)) params.append(name, value);
  }
  return params.size > 0 ? `?${params}` : "";
}
