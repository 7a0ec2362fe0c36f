import assert from "node:assert/strict";
import { test } from "node:test";

import { matching } from "../../theme/assets/js/form-picker.js";

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
