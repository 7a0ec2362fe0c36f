import assert from "node:assert/strict";
import { test } from "node:test";

import { free, nameFrom, slugOf, sourceName, untitled, withoutTitles } from "../../theme/assets/js/form-names.js";

test("an id is made of letters, digits and hyphens, whatever the text", () => {
  assert.equal(slugOf("Año nuevo: the Mayor’s 2nd “speech”!"), "ano-nuevo-the-mayors-2nd-speech");
  assert.equal(slugOf("…"), "");
});

test("a name is made of the first words that say something", () => {
  assert.equal(nameFrom("The city shut the old bridge on the river after a crack was found."), "city-shut-old-bridge-river");
  assert.equal(nameFrom("one two three", 2), "one-two");
  assert.equal(nameFrom("Donaudampfschifffahrtsgesellschaft ".repeat(3)), "donaudampfschifffahrtsgesellschaft");
});

test("a source is called by its publisher and its date", () => {
  const source = { "container-title": "The Daily Post", publisher: "Post Inc.", issued: "2024-01-12~", title: { text: "Bridge shut" } };
  assert.equal(sourceName(source), "daily-post-2024-01-12");
  assert.equal(sourceName({ ...source, "container-title": "", issued: "[..2024]" }), "post-inc");
  assert.equal(sourceName({ title: { text: "@article{roe2024, title = {Shut}}" } }), "");
  assert.equal(sourceName({ author: [{ family: "Byron" }], issued: "2024" }), "byron-2024");
  assert.equal(sourceName({ title: { described: "A letter to the mayor" }, issued: "2024" }), "letter-mayor");
});

test("a name that is taken gets the next number", () => {
  assert.equal(free("a", []), "a");
  assert.equal(free("a", ["a"]), "a-2");
  assert.equal(free("a", ["a", "a-2", "a-4"]), "a-3");
});

const TITLES = { offices: { Sheriff: "Sheriff", Lt: "Lieutenant", Gov: "Governor", Dr: "", Justice: "Justice", Mayor: "Mayor" }, particles: ["de", "la"] };

test("a title is left out of a full name, and tells of an office", () => {
  const left = {
    "Sheriff Dan Holloway": ["Dan Holloway", "Sheriff"], "Lt. Gov. Ann B. Roe": ["Ann B. Roe", "Lieutenant Governor"],
    "Dr. Ann Roe": ["Ann Roe", ""], "Mayor  Maria de la   Cruz": ["Maria de la Cruz", "Mayor"], "Sheriff Dan Roe, Jr.": ["Dan Roe, Jr.", "Sheriff"],
  };
  for (const [name, [plain, office]] of Object.entries(left)) assert.deepEqual(withoutTitles(name, TITLES), { name: plain, office });
  const kept = ["Dan Holloway", "Sheriff", "Sheriff Holloway", "Justice Department", "Sheriff J. Holloway", "sheriff Dan Holloway", "Sheriff dan holloway", "Mayor Ann Roe's", "Mayor Ann Roe of Millford", "constructor Dan Roe", ""];
  for (const name of kept) assert.deepEqual(withoutTitles(name, TITLES), { name, office: "" });
});

test("what is looked for is looked for without a title, however it is typed", () => {
  assert.equal(untitled("sheriff lt. holloway", TITLES), "holloway");
  for (const text of ["Sheriff", "Dan Holloway", "sheri", ""]) assert.equal(untitled(text, TITLES), text);
});
