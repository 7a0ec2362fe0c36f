import assert from "node:assert/strict";
import { test } from "node:test";

import { formsOfName, NO_WORDS, officialIn, pageOf, untitled, withoutTitles } from "../../theme/assets/js/form-officials.js";

const WORDS = {
  ...NO_WORDS, titles: { Sheriff: "Sheriff", Lt: "Lieutenant", Gov: "Governor", Dr: "", Justice: "Justice", Mayor: "Mayor" },
  beside: { Former: "", State: "State" }, particles: ["de", "la"], generations: ["Jr"], bodies: ["department", "society"], given: ["ann"],
};

test("a title is left out of a full name, and tells of an office", () => {
  const left = {
    "Sheriff Dan Holloway": ["Dan Holloway", "Sheriff"], "Lt. Gov. Ann B. Roe": ["Ann B. Roe", "Lieutenant Governor"],
    "Dr. Ann Roe": ["Ann Roe", ""], "Mayor  Maria de la   Cruz": ["Maria de la Cruz", "Mayor"], "Sheriff Dan Roe, Jr.": ["Dan Roe, Jr.", "Sheriff"],
  };
  for (const [name, [plain, office]] of Object.entries(left)) assert.deepEqual(withoutTitles(name, WORDS), { name: plain, office });
  const kept = ["Dan Holloway", "Sheriff", "Sheriff Holloway", "Justice Department", "Sheriff J. Holloway", "sheriff Dan Holloway", "Sheriff dan holloway", "Mayor Ann Roe's", "Mayor Ann Roe of Millford", "constructor Dan Roe", ""];
  for (const name of kept) assert.deepEqual(withoutTitles(name, WORDS), { name, office: "" });
});

test("what is looked for is looked for without a title, however it is typed", () => {
  assert.equal(untitled("sheriff lt. holloway", WORDS), "holloway");
  assert.equal(untitled("state sheriff holloway", WORDS), "holloway");
  assert.equal(untitled("Dan Holloway, sheriff", WORDS), "Dan Holloway");
  for (const text of ["State Farm", "Sheriff", "Dan Holloway", "sheri", ""]) assert.equal(untitled(text, WORDS), text);
});

test("the words of a body are no titles", () => {
  assert.deepEqual(officialIn("Gov. George Washington Society", WORDS), { name: "Gov. George Washington Society", office: "" });
  assert.deepEqual(officialIn("Gov. Ann Society", WORDS), { name: "Ann Society", office: "Governor" });
});

test("a name has the forms in which the archive may have it", () => {
  assert.deepEqual(formsOfName("Former Sheriff Dan Holloway", WORDS), ["Former Sheriff Dan Holloway", "Dan Holloway"]);
  assert.deepEqual(formsOfName("Holloway, Dan", WORDS), ["Holloway, Dan", "Dan Holloway"]);
  assert.deepEqual(formsOfName("The Road Board", NO_WORDS), ["The Road Board", "Road Board"]);
});

test("an article is no part of the name of a page, and stands in its name in a sentence", () => {
  const page = (name, canBePerson) => Object.values(pageOf(name, WORDS, canBePerson));
  for (const name of ["the Road Department", "The Road Department"]) assert.deepEqual(page(name), ["Road Department", "", "the Road Department"]);
  assert.deepEqual(page("the river", false), ["river", "", "the river"]);
  for (const name of ["The Hill", "Theatre Department", "the", "Dan Holloway"]) assert.deepEqual(page(name), [name, "", ""]);
  assert.deepEqual(page("Sheriff Dan Holloway"), ["Dan Holloway", "Sheriff", ""]);
  assert.deepEqual(page("Sheriff Dan Holloway", false), ["Sheriff Dan Holloway", "", ""]);
});
