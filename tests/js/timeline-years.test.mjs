import assert from "node:assert/strict";
import { test } from "node:test";

import { partOf, partWords } from "../../theme/assets/js/timeline-years.js";

test("says how many of a year match, and nothing where all do", () => {
  assert.equal(partWords(12, 1093), "12 of 1,093 events");
  assert.equal(partWords(0, 1), "0 of 1 events");
  assert.equal(partWords(93, 93), "");
});

test("stands on the ground of the whole, as high as its share", () => {
  assert.deepEqual(partOf({ y: 24, height: 72 }, 0.25), { y: 78, height: 18 });
  assert.deepEqual(partOf({ y: 24, height: 72 }, 0.001), { y: 94, height: 2 });
  assert.deepEqual(partOf({ y: 24, height: 72 }, 0), { y: 96, height: 0 });
});
