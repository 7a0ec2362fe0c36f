import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenIn, queryOf } from "../../theme/assets/js/filters.js";

test("reads each value of each facet once", () => {
  const params = new URLSearchParams("topic=a&status=&topic=b&topic=a&other=x");
  assert.deepEqual(chosenIn(params, ["topic", "status"]), { topic: ["a", "b"] });
});

test("writes what says something, in order", () => {
  assert.equal(queryOf([["b", ["2 3", "4"]], ["a", "é"], ["c", ""], ["d", []]]), "?b=2+3&b=4&a=%C3%A9");
  assert.equal(queryOf([["a", ""]]), "");
});

test("keeps what others say in an address, and says its own anew", () => {
  const entries = [["a", ["2", "3"]], ["c", ""]];
  assert.equal(queryOf(entries, "?a=1&b=x+y&c=4&b=z"), "?b=x+y&b=z&a=2&a=3");
  assert.equal(queryOf([["a", []]], "?a=1"), "");
});
