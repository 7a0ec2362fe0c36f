import assert from "node:assert/strict";
import { test } from "node:test";

import { EVERYTHING, filtersOf, RANGE, readAddress, unknownIn, without, writeAddress } from "../../theme/assets/js/cases-state.js";

const OFFERED = { topic: ["audits", "impeachment"], status: ["final"] };
const QUERY = "?topic=audits&topic=impeachment&status=final&from=2023&to=2024-06&undated=yes&sort=title";
const STATE = readAddress(QUERY, OFFERED);

test("writes what it can read again", () => {
  for (const query of ["", "?topic=audits", "?from=20x4", "?sort=checked", QUERY]) {
    assert.equal(writeAddress(readAddress(query, OFFERED)), query);
  }
});

test("wants everything where nothing, or nothing known, is asked", () => {
  assert.deepEqual(readAddress("", OFFERED), EVERYTHING);
  assert.deepEqual(readAddress("?topic=gone&sort=size&undated=no&from=+&other=x", OFFERED), EVERYTHING);
});

test("tells the values that there are not", () => {
  assert.deepEqual(unknownIn("?topic=gone&topic=audits&status=open&other=x", OFFERED), ["gone", "open"]);
});

test("lists each filter that is set", () => {
  assert.deepEqual(filtersOf(EVERYTHING), []);
  assert.deepEqual(filtersOf(STATE), [
    ["topic", "audits"],
    ["topic", "impeachment"],
    ["status", "final"],
    ["from", "2023"],
    ["to", "2024-06"],
    ["undated", "yes"],
  ]);
});

test("takes away one value, a facet, an end, or the range", () => {
  const rest = (...filter) => writeAddress(without(STATE, ...filter));
  assert.equal(rest("topic", "audits"), QUERY.replace("topic=audits&", ""));
  assert.equal(rest("topic"), QUERY.replace("topic=audits&topic=impeachment&", ""));
  assert.equal(rest("from", "2023"), QUERY.replace("from=2023&", ""));
  assert.equal(rest("undated", "yes"), QUERY.replace("undated=yes&", ""));
  assert.equal(rest(RANGE), QUERY.replace("from=2023&to=2024-06&", ""));
});

test("is empty again when every filter is taken away", () => {
  const bare = filtersOf(STATE).reduce((state, filter) => without(state, ...filter), STATE);
  assert.deepEqual(bare, { ...EVERYTHING, sort: "title" });
});
