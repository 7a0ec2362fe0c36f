import assert from "node:assert/strict";
import { test } from "node:test";

import { isWebAddress, mixedWord, withoutTracking } from "../../theme/assets/js/addresses.js";
import { judge } from "../../theme/assets/js/rules.js";
import { standingProblems, unusedProblems } from "../../theme/assets/js/rules-evidence.js";
import { countWords, isInMarks } from "../../theme/assets/js/rules-quotes.js";
import { asId } from "../../theme/assets/js/rules-texts.js";
import { Speaker } from "../../theme/assets/js/rules-words.js";

// tests/both holds all of this to the core; here stand the small parts that a form uses beside the judge.

test("counts the words of a quotation", () => {
  assert.equal(countWords("a well-known man, aged 9,400 days—so they say"), 9);
  assert.equal(countWords("U.S. v. Roe, 2019–20 ... and/or"), 6);
  assert.equal(countWords(""), 0);
});

test("sees marks around a whole quotation only", () => {
  assert.ok(isInMarks("“so it was”"));
  assert.ok(!isInMarks("so “it” was"));
});

test("makes an id of a name", () => {
  assert.equal(asId("Évora: the Raid of 2024!"), "evora-the-raid-of-2024");
  assert.equal(asId("??"), "");
});

test("knows an address", () => {
  assert.ok(isWebAddress("https://example.org:8080/a?b#c"));
  assert.ok(!isWebAddress("https://example.org:99999/"));
  assert.equal(mixedWord("www.ex\u0430mple.org"), "ex\u0430mple");
});

const LINKS = { tracking: "utm_[a-z]+|gclid", ways: [], idle: "#.*$", escaped: "&amp;" };
const TABLE = {
  sentences: { blank: ["empty-value", "this text is blank", "write something"], "unknown-key": ["unknown-key", "`{key}` is not known", "{keys}"] },
  guesses: { private: "" },
  levels: { "empty-value": "error", "unknown-key": "off" },
  parts: {},
  vocabularies: [],
  "of-values": [],
  hidden: { pattern: "\\u200b", kinds: [], names: {} },
};
const NAMES = {
  entity: {}, source: {}, case: { other: { label: "Other" } }, topic: {}, role: {}, jurisdiction: {}, voice: {}, standing: {}, "source-type": {}, licence: {},
  moved: { entity: {}, case: {} },
};

test("cuts and escapes what strangers wrote", () => {
  const { message } = new Speaker(TABLE).told([], { code: "empty-value", message: `\`${"x".repeat(90)}\u200b\``, hint: "a\nb" });
  assert.equal(message, `\`${"x".repeat(77)}...\``);
  assert.equal(new Speaker(TABLE).told([], { code: "empty-value", message: "", hint: "a\nb\u200b\u{1f600}" }).hint, "a\\nb\\u200b\u{1f600}");
});

test("leaves out what the archive's rules switch off", () => {
  const schema = { type: "object", properties: { title: { type: "string" } }, $defs: {} };
  assert.deepEqual(judge(schema, { title: " ", weather: "rain" }, NAMES, TABLE), [
    { path: ["title"], code: "empty-value", message: "this text is blank", hint: "write something", level: "error" },
  ]);
});

test("tells of an id that another case has, and not of the case's own", () => {
  const schema = { type: "object", properties: { id: { type: "string", format: "id" } }, $defs: {} };
  const table = { ...TABLE, sentences: { ...TABLE.sentences, "repeated-id": ["duplicate-id", "`{text}` is used at {place}", ""] } };
  table.levels = { ...TABLE.levels, "duplicate-id": "error" };
  const names = { ...NAMES, moved: { entity: {}, case: { older: "other" } } };
  const told = (id, current) => judge(schema, { id }, names, table, current).map(({ message }) => message);
  assert.deepEqual(told("other"), ["`other` is used at content/cases/other.yml"]);
  assert.deepEqual(told("older"), ["`older` is used at content/cases/other.yml"]);
  assert.deepEqual(told("other", "other"), []);
  assert.deepEqual(told("new"), []);
});

test("takes what only tells how somebody came to a page out of its address", () => {
  assert.equal(withoutTracking(LINKS, "https://a.example/b?x=1&&gclid=2#c"), "https://a.example/b?x=1#c");
  assert.equal(withoutTracking(LINKS, "https://a.example/b?gclid=1&"), "https://a.example/b");
  assert.equal(withoutTracking(LINKS, "https://a.example/b?x=1&"), "https://a.example/b?x=1&");
});

test("looks once for a source in a text of brackets alone", () => {
  const say = { problem: (path) => path };
  const sources = { gazette: { title: "A" }, record: { title: { described: "B" } }, leaflet: { title: "[".repeat(1e5) } };
  assert.deepEqual(unusedProblems(say, { summary: `${"[".repeat(1e5)} ${"a-".repeat(1e5)}_`, sources }), [["sources", "gazette"], ["sources", "record"], ["sources", "leaflet"]]);
});

test("weighs each claim as soon as all that it rests on is there, while others are still typed", () => {
  const evidence = { stating: ["supports"], against: [], "of-others": {} };
  const say = { problem: (path) => path.join("."), guess: () => "", table: { evidence } };
  const names = { source: {}, "source-type": { news: {} }, standing: { established: { needs: "two independent origins" } } };
  const claim = (...evidence) => ({ standing: "established", evidence });
  const whole = claim({ source: "post" });
  const value = { sources: [{ key: "post", type: "news" }, { key: "letter" }, {}], claims: [{}, whole, claim({ source: "post" }, {}), claim({ source: "letter" }), { standing: "established" }] };
  assert.deepEqual(standingProblems(say, value, names, true), ["claims.1.standing"]);
  assert.deepEqual(standingProblems(say, value, names), []);
  assert.deepEqual(standingProblems(say, { ...value, claims: [whole] }, names), ["claims.0.standing"]);
});
