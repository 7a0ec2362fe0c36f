import assert from "node:assert/strict";
import { test } from "node:test";

import { readRange } from "../../theme/assets/js/cases-dates.js";
import { EVERYTHING } from "../../theme/assets/js/cases-state.js";
import { chipFor, offerFor, verdict } from "../../theme/assets/js/cases-words.js";

function told(shown, wanted, { total = 1600, undated = 0, unknown = [] } = {}) {
  const state = { ...EVERYTHING, ...wanted };
  const answer = { shown: new Set(Array(shown).keys()), undated };
  return verdict(total, state, readRange(state), answer, unknown);
}

test("says how many cases there are, and in which order", () => {
  assert.equal(told(1600, {}), "1,600 cases, the latest first.");
  assert.equal(told(1600, { sort: "checked" }), "1,600 cases, the last checked first.");
  assert.equal(told(1, {}, { total: 1 }), "1 case.");
  assert.equal(told(4, { facets: { topic: ["a"] }, sort: "title" }), "4 of 1,600 cases, by title.");
  assert.equal(told(0, { facets: { topic: ["a"] } }), "None of 1,600 cases has all that is chosen.");
});

test("says which cases are not there for want of a date", () => {
  const range = { from: "2024" };
  assert.equal(told(4, range, { undated: 1 }), "4 of 1,600 cases, the latest first; 1 more has no known date.");
  assert.equal(told(4, range, { undated: 2 }), "4 of 1,600 cases, the latest first; 2 more have no known date.");
  assert.equal(told(4, { ...range, undated: true }, { undated: 1 }), "4 of 1,600 cases, the latest first; 1 of them has no known date.");
  assert.equal(told(4, range), "4 of 1,600 cases, the latest first.");
  assert.equal(told(4, { facets: { topic: ["a"] } }, { undated: 1 }), "4 of 1,600 cases, the latest first.");
});

test("says what was left out", () => {
  assert.equal(told(2, { from: "x" }, { total: 2 }), "2 of 2 cases, the latest first. “x” is no year, month or day and is left out.");
  assert.equal(told(2, {}, { total: 2, unknown: ["gone"] }), "2 cases, the latest first. No case has “gone”: it is left out.");
});

test("names filters, and ways out", () => {
  assert.deepEqual(chipFor("topic", "audits", "Audits"), { words: "Audits", "aria-label": "Remove Audits" });
  assert.equal(chipFor("from", "2023").words, "From 2023");
  assert.equal(chipFor("to", "2024-06").words, "Until 2024-06");
  assert.equal(offerFor(1, "Topic"), "Any topic: 1 case");
  assert.equal(offerFor(2000), "Any date: 2,000 cases");
});
