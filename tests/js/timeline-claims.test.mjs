import assert from "node:assert/strict";
import { test } from "node:test";

import { claimsTold, noteOf } from "../../theme/assets/js/timeline-claims.js";

const LATER = "Not yet public on 9 January 2024, as far as the sources here tell.";

test("notes what was not public yet, and what nobody can tell of", () => {
  assert.equal(noteOf("2024-01-10", "2024-01-09"), LATER);
  assert.equal(noteOf("2024-01-09", "2024-01-09"), "");
  assert.equal(noteOf("", "2024-01-09"), "Not known since when it was public.");
});

test("notes nothing where no day is asked for", () => {
  assert.equal(noteOf("2024-01-10", ""), "");
  assert.equal(noteOf("", ""), "");
  assert.equal(claimsTold(["2024-01-10", ""], ""), "");
});

test("counts the claims that were public, and names those without a day", () => {
  const days = ["2024-01-08", "2024-01-09", "2024-01-10", ""];
  assert.equal(claimsTold(days, "2024-01-09"), "2 of 4 claims were public. Of 1 more nothing tells since when.");
  assert.equal(claimsTold(["2024-01-08"], "2024-01-09"), "1 of 1 claim was public.");
  assert.equal(claimsTold(["2024-01-08"], "2024-01-07"), "0 of 1 claim were public.");
  assert.equal(claimsTold([], "2024-01-09"), "");
});
