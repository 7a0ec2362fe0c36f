import assert from "node:assert/strict";
import { test } from "node:test";

import { choicesOf, narrows } from "../../theme/assets/js/search-facets.js";

test("offers the most frequent first, then by name", () => {
  assert.deepEqual(choicesOf("topic", { b: 1, c: 7, a: 1 }, []), [["c", 7, false], ["a", 1, false], ["b", 1, false]]);
});

test("offers the newest year first", () => {
  assert.deepEqual(choicesOf("year", { 2019: 9, 2024: 1 }, []), [["2024", 1, false], ["2019", 9, false]]);
});

test("leaves out what would find nothing unless it is chosen", () => {
  assert.deepEqual(choicesOf("topic", { a: 0, b: 0 }, ["b", "gone"]), [["b", 0, true], ["gone", 0, true]]);
});

test("what all pages found have is nothing to choose, unless it is chosen already", () => {
  assert.equal(narrows([["a", 3, false]], 3), false);
  assert.equal(narrows([], 3), false);
  assert.equal(narrows([["a", 2, false]], 3), true);
  assert.equal(narrows([["a", 3, true]], 3), true);
});
