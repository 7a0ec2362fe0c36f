import assert from "node:assert/strict";
import { test } from "node:test";

import { asked, asksNothing, filtersFor, orderOf, readAddress, writeAddress } from "../../theme/assets/js/search-state.js";

const NAMES = ["topic", "status"];

test("reads words and facets from an address", () => {
  const state = readAddress("?q=+two++words+&topic=One%2C+two&topic=Three&status=&other=x", NAMES);
  assert.deepEqual(state, { words: "two words", facets: { topic: ["One, two", "Three"] }, sort: "" });
});

test("takes a value that is given twice once", () => {
  assert.deepEqual(readAddress("?topic=One&topic=One", NAMES), { words: "", facets: { topic: ["One"] }, sort: "" });
});

test("writes what it can read again", () => {
  for (const query of ["", "?q=a+%26+b", "?topic=One", "?q=x&topic=One&topic=Two&status=Open", "?q=x&sort=changed"]) {
    assert.equal(writeAddress(readAddress(query, NAMES)), query);
  }
});

test("knows when nothing is asked", () => {
  assert.equal(asksNothing(asked("  ", [["topic", []]])), true);
  assert.equal(asksNothing(asked("", [["topic", ["One"]]])), false);
  assert.equal(asksNothing(asked("x", [])), false);
});

test("asks for any value of a facet and something of each facet", () => {
  const state = asked("", [["topic", ["One", "Two"]], ["status", ["Open"]]]);
  assert.deepEqual(filtersFor(state), { topic: { any: ["One", "Two"] }, status: { any: ["Open"] } });
  assert.deepEqual(filtersFor(state, "topic"), { status: { any: ["Open"] } });
});

test("asks for an order that there is, and else for the best match first", () => {
  assert.deepEqual(orderOf(readAddress("?q=x&sort=happened", NAMES)), { happened: "desc" });
  assert.deepEqual(orderOf(readAddress("?q=x&sort=colour", NAMES)), {});
});
