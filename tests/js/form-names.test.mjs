import assert from "node:assert/strict";
import { test } from "node:test";

import { free, nameFrom, replyName, slugOf, sourceName } from "../../theme/assets/js/form-names.js";

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

test("a reply is called by its words, and without any by who was to answer", () => {
  assert.equal(replyName({ by: { entity: "ice" }, text: "" }), "ice-reply");
  assert.equal(replyName({ by: { label: "A member of the council", private: true } }), "member-council-reply");
  assert.equal(replyName({ by: { entity: "ice" }, text: "It answered." }), "answered");
  assert.deepEqual([replyName({}), replyName({ by: {} })], ["", ""]);
});

test("a name that is taken gets the next number", () => {
  assert.equal(free("a", []), "a");
  assert.equal(free("a", ["a"]), "a-2");
  assert.equal(free("a", ["a", "a-2", "a-4"]), "a-3");
});
