import assert from "node:assert/strict";
import { test } from "node:test";

import { Desk } from "../../theme/assets/js/form-desk.js";
import { nearPages } from "../../theme/assets/js/form-near.js";
import { NO_WORDS } from "../../theme/assets/js/form-officials.js";
import { allPlainly } from "../../theme/assets/js/form-plain.js";
import { NEWCOMERS } from "../../theme/assets/js/form-values.js";

const ENTITIES = {
  ice: { label: "Immigration and Customs Enforcement", kind: "organisation", short: "ICE" },
  "donald-trump": { label: "Donald Trump", kind: "person", names: ["Donald J. Trump"] },
  "john-thune": { label: "John Thune", kind: "person" },
  "ada-byron": { label: "Ada Byron", kind: "person" },
  "town-hall": { label: "Town Hall", kind: "organisation" },
  "town-house": { label: "Town House", kind: "organisation" },
  "town-clerk": { label: "Town Clerk", kind: "organisation" },
};
const RULES = {
  parts: {}, guessing: { slip: 0.85, alike: { entity: 0.85 }, "words-alike": { entity: 0.85 } },
  names: { ...NO_WORDS, titles: { Sen: "Senator", President: "President" }, beside: { Former: "" } },
};
const FIELD = { key: "about", kind: "text", form: "text", help: "", choices: [], ref: "entity", kinds: [], part: "" };
const FORMAT = { Case: [FIELD], Entity: [] };

function deskOf(value = {}) {
  return new Desk(FORMAT, { entity: ENTITIES, moved: {} }, {}, RULES, value);
}

function hintOf(name, { kinds = [], hint = "begin its page with `casefiles new entity`, or in content/entities/" } = {}) {
  const desk = deskOf();
  const format = { ...FORMAT, Case: [{ ...FIELD, kinds }] };
  const found = { path: ["about"], code: "unknown-entity", message: `there is no entity \`${name}\``, hint, level: "error" };
  const pagesLike = (text, of) => nearPages(desk, text, of).map(({ label }) => label);
  const [told] = allPlainly(format, { about: name }, [found], () => "", pagesLike);
  return told.hint;
}

test("who is written nearly as the page has it is asked for by the name of the page, before a new one is begun", () => {
  const meant = {
    "U.S. Immigration and Customs Enforcement": "Immigration and Customs Enforcement", "ICE (Immigration and Customs Enforcement)": "Immigration and Customs Enforcement",
    "President Trump": "Donald Trump", "Former President Trump": "Donald Trump", "Sen. Thune": "John Thune", "Ada Byronn": "Ada Byron",
  };
  for (const [name, label] of Object.entries(meant)) assert.equal(hintOf(name), `did you mean “${label}”? Else begin a page for it`, name);
  assert.equal(hintOf("Town H"), "did you mean “Town Hall” or “Town House”? Else begin a page for it");
  assert.equal(hintOf("town"), "did you mean “Town Hall”, “Town House” or “Town Clerk”? Else begin a page for it");
  assert.equal(hintOf("Board of Roads"), "begin a page for it");
});

test("the words name the pages that can be chosen there, and no other", () => {
  assert.equal(hintOf("President Trump", { kinds: ["organisation"] }), "begin a page for it");
  const guessed = "did you mean `ada-byron`? Else begin its page with `casefiles new entity`, or in content/entities/";
  assert.equal(hintOf("ada-byronn", { hint: guessed }), "did you mean “Ada Byron”? Else begin a page for it");
  for (const hint of ["its id is now `ada-byron`", "did you mean `[ada-byron, ice]`? Else begin its page"]) assert.ok(!hintOf("President Trump", { hint }).includes("Donald"), hint);
});

test("a new page may be meant as soon as it is there", () => {
  const desk = deskOf();
  const near = () => nearPages(desk, "Board of Road", []).map(({ value }) => value);
  assert.deepEqual(near(), []);
  desk.value[NEWCOMERS] = [{ id: "roads", name: "Board of Roads", kind: "organisation" }];
  assert.deepEqual(near(), ["roads"]);
});
