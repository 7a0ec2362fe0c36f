import assert from "node:assert/strict";
import { test } from "node:test";

import { looksLikeName } from "../../theme/assets/js/rules-labels.js";

const WORDS = { beginnings: [], particles: [], given: ["maria"], placing: [], addressed: ["Mr"] };
const NAMES = { entity: {}, topic: {}, role: {}, jurisdiction: {}, voice: {}, standing: {}, "source-type": {} };

// Nothing is timed: a look at the whole for each word would not end.
test("a long description is gone through once", () => {
  const long = "AB ".repeat(300_000);

  assert.equal(looksLikeName(`${long}a`, NAMES, WORDS), false);
  assert.equal(looksLikeName(`${long}maria`, NAMES, WORDS), true);
});
