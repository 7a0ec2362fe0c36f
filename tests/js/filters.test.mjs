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
