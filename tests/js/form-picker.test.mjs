import assert from "node:assert/strict";
import { test } from "node:test";

import { lookedFor, matching } from "../../theme/assets/js/form-picker.js";

const OFFERS = [
  { value: "city", label: "City of Bridges", note: "organisation", more: "Bridge City" },
  { value: "ada", label: "Ada Byron", note: "person" },
  { value: "bridget", label: "Bridget Jimínez", note: "person" },
];
const found = (text) => matching(OFFERS, text).map(({ value }) => value);

test("a thing is found by the beginnings of its words, with those first whose name begins so", () => {
  assert.deepEqual(found("brid"), ["bridget", "city"]);
  assert.deepEqual(found("by ad"), ["ada"]);
  assert.deepEqual(found("ridge"), []);
});

test("neither capitals nor accents matter, and other names count", () => {
  assert.deepEqual(found("JIMINEZ"), ["bridget"]);
  assert.deepEqual(found("bridge city"), ["city"]);
  assert.deepEqual(found(""), ["city", "ada", "bridget"]);
});

test("a person is found with a title before the name, by the last name, and by another first name", () => {
  const offers = [...OFFERS, { value: "dan-holloway", label: "Dan Holloway", note: "person" }, { value: "holloway", label: "Town of Holloway", note: "place" }];
  const values = (text) => lookedFor(offers, text, { offices: { Sheriff: "Sheriff", Lt: "Lieutenant" }, particles: [] }).map(({ value }) => value);
  assert.deepEqual(values("Sheriff Dan Holloway"), ["dan-holloway"]);
  assert.deepEqual(values("sheriff lt. holl"), ["dan-holloway", "holloway"]);
  assert.deepEqual(values("Sheriff Daniel Holloway"), ["dan-holloway"]);
  assert.deepEqual(values("Sheriff"), []);
  assert.deepEqual(values("Ruth Calloway"), []);
  assert.deepEqual(values(""), offers.map(({ value }) => value));
});
