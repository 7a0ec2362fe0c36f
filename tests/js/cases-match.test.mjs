import assert from "node:assert/strict";
import { test } from "node:test";

import { readRange, readSpans } from "../../theme/assets/js/cases-dates.js";
import { answerOf, sorted } from "../../theme/assets/js/cases-match.js";
import { EVERYTHING } from "../../theme/assets/js/cases-state.js";

const drawn = (title, topic, status, days, checked = "") => ({
  title,
  facets: { topic: topic.split(" "), status: [status] },
  spans: readSpans(days),
  checked,
});

const CASES = [
  drawn("gap", "a", "open", "2018-01-01/2018-12-31 2020-05-01/2020-05-31"),
  drawn("until", "a b", "final", "/2019-06-30"),
  drawn("day", "b", "open", "2018-03-01/2018-03-01"),
  drawn("unknown", "b c", "final", ""),
];

function ask(wanted) {
  const state = { ...EVERYTHING, ...wanted };
  const answer = answerOf(CASES, state, readRange(state).days);
  return { ...answer, shown: [...answer.shown].map(({ title }) => title) };
}

test("shows everything and counts it where nothing is chosen", () => {
  assert.deepEqual(ask({}), {
    shown: ["gap", "until", "day", "unknown"],
    counts: { topic: { a: 2, b: 3, c: 1 }, status: { open: 2, final: 2 } },
    kept: {},
    undated: 1,
  });
});

test("adds the values of a facet, and narrows by another", () => {
  assert.deepEqual(ask({ facets: { topic: ["a", "c"] } }).shown, ["gap", "until", "unknown"]);
  assert.deepEqual(ask({ facets: { topic: ["a", "c"], status: ["final"] } }).shown, ["until", "unknown"]);
});

test("counts what a value would show beside the other facets", () => {
  const { counts } = ask({ facets: { topic: ["a"] } });
  assert.deepEqual(counts, { topic: { a: 2, b: 3, c: 1 }, status: { open: 1, final: 1 } });
  assert.deepEqual(ask({ facets: { topic: ["a"], status: ["open"] } }).counts, {
    topic: { a: 1, b: 1 },
    status: { open: 1, final: 1 },
  });
});

test("matches an inexact date when its bounds overlap, and not in its gaps", () => {
  assert.deepEqual(ask({ from: "2018", to: "2018" }).shown, ["gap", "until", "day"]);
  assert.deepEqual(ask({ from: "2019", to: "2019" }).shown, ["until"]);
  assert.deepEqual(ask({ from: "2020-05-31" }).shown, ["gap"]);
  assert.deepEqual(ask({ to: "2001" }).shown, ["until"]);
});

test("counts cases without a known date, and takes them in when told to", () => {
  const range = { from: "2020", to: "2020" };
  assert.equal(ask(range).undated, 1);
  assert.deepEqual(ask({ ...range, undated: true }).shown, ["gap", "unknown"]);
  assert.equal(ask({ ...range, facets: { topic: ["a"] } }).undated, 0);
});

test("tells what keeps cases from being shown where none is left", () => {
  const { shown, kept } = ask({ facets: { topic: ["c"], status: ["open"] }, from: "2018", to: "2018", undated: true });
  assert.deepEqual([shown, kept], [[], { topic: 2, status: 1 }]);
  assert.deepEqual(ask({ facets: { topic: ["c"] }, from: "2018" }).kept, { topic: 3, range: 1 });
});

test("sorts by title, by the last check, or not at all", () => {
  const cases = [["Bridge 10", "2024-01-01"], ["bridge 9", "2024-03-01"], ["Älv", "2024-01-01"]].map(([title, checked]) =>
    drawn(title, "a", "open", "", checked),
  );
  const titles = (sort) => sorted(cases, sort, "en").map(({ title }) => title);
  assert.deepEqual(titles("title"), ["Älv", "bridge 9", "Bridge 10"]);
  assert.deepEqual(titles("checked"), ["bridge 9", "Bridge 10", "Älv"]);
  assert.deepEqual(titles("latest"), ["Bridge 10", "bridge 9", "Älv"]);
});
