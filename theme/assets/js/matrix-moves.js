/** Where a key leads among the marks of a table whose other cells are empty. */

/** @typedef {Readonly<{ row: number, column: number }>} Place Column 0 has what a row is about. */

/** @type {Readonly<Record<string, (places: readonly Place[], at: number) => number>>} */
const MOVES = {
  ArrowLeft: (places, at) => beside(places, at, -1),
  ArrowRight: (places, at) => beside(places, at, 1),
  ArrowUp: (places, at) => beyond(places, at, -1),
  ArrowDown: (places, at) => beyond(places, at, 1),
  Home: (places, at) => places.findIndex(({ row }) => row === places[at].row),
  End: (places, at) => places.findLastIndex(({ row }) => row === places[at].row),
  "Ctrl+Home": () => 0,
  "Ctrl+End": (places) => places.length - 1,
};

/**
 * @param {readonly Place[]} places In the order of the page; a cell may hold several marks.
 * @param {number} at
 * @param {string} key As `event.key`, with `Ctrl+` before it while that is held.
 * @returns {number | null} Where it leads: `at` itself if there is nothing further, nothing for any other key.
 */
export function moved(places, at, key) {
  return MOVES[key]?.(places, at) ?? null;
}

function beside(places, at, step) {
  return places[at + step]?.row === places[at].row ? at + step : at;
}

/** The next row seldom has a mark in the same column, so the nearest one will do. */
function beyond(places, at, step) {
  const { row, column } = places[at];
  const further = places
    .map((place, index) => ({ index, rows: step * (place.row - row), columns: Math.abs(place.column - column) }))
    .filter(({ index, rows }) => rows > 0 && places[index].column > 0 === column > 0)
    .sort((one, other) => one.rows - other.rows || one.columns - other.columns);
  return further[0]?.index ?? at;
}
