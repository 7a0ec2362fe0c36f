import assert from "node:assert/strict";
import { test } from "node:test";

import { entityOffer } from "../../theme/assets/js/form-offers.js";
import { NO_WORDS } from "../../theme/assets/js/form-officials.js";
import { lookedFor, matching, meantIn } from "../../theme/assets/js/form-picker.js";

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
  const values = (text) => lookedFor(offers, text, { ...NO_WORDS, titles: { Sheriff: "Sheriff", Lt: "Lieutenant" } }).map(({ value }) => value);
  assert.deepEqual(values("Sheriff Dan Holloway"), ["dan-holloway"]);
  assert.deepEqual(values("sheriff lt. holl"), ["dan-holloway", "holloway"]);
  assert.deepEqual(values("Sheriff Daniel Holloway"), ["dan-holloway"]);
  assert.deepEqual(values("Sheriff"), []);
  assert.deepEqual(values("Ruth Calloway"), []);
  assert.deepEqual(values(""), offers.map(({ value }) => value));
});

test("what is called so alone is meant: by its short name in any case, the other way round, with an article or a country before it", () => {
  const offers = [
    ...OFFERS,
    { value: "ice", label: "Immigration and Customs Enforcement", note: "organisation", called: ["ICE"], more: "ICE" },
    { value: "homeland-security", label: "Department of Homeland Security", note: "organisation", called: ["DHS"], more: "DHS" },
    { value: "kevin-stitt", label: "Kevin Stitt", note: "person", called: ["Stitt", "J. Kevin Stitt"], more: "Stitt" },
    { value: "post", label: "“Bridge” is shut", note: "of this case", called: ["https://www.example.org/a", "example.org/a"], more: "https://www.example.org/a example.org/a" },
  ];
  const meant = (text) => meantIn(offers, text)?.value;
  const values = (text) => lookedFor(offers, text).map(({ value }) => value);
  for (const text of ["ICE", "Ice", "ice"]) assert.equal(meant(text), "ice");
  for (const text of ["dhs", "DHS", "The Department of Homeland Security", "homeland-security"]) assert.equal(meant(text), "homeland-security");
  for (const text of ["Stitt, Kevin", "kevin stitt", "J. Kevin Stitt", "Stitt, J. Kevin"]) assert.equal(meant(text), "kevin-stitt");
  for (const text of ["https://www.example.org/a", "example.org/a"]) assert.deepEqual([meant(text), values(text)], ["post", ["post"]]);
  // Of these another may be meant.
  for (const text of ["Stitt", "US Department of Homeland Security", "", "Stitt, Kevin, Tulsa"]) assert.equal(meant(text), undefined);
  for (const text of ["US Department of Homeland Security", "the U.S. department of homeland", "The Department of Homeland"]) assert.deepEqual(values(text), ["homeland-security"]);
  assert.deepEqual(values("Stitt, Kevin"), ["kevin-stitt"]);
  assert.deepEqual([values("bridge is"), values("\"Bridge")[0]], [["post"], "bridget"]);
  assert.deepEqual(meantIn([offers[3], { ...offers[3], value: "other", label: "Other" }], "ICE"), offers[3]);
});

const BODIES = [
  { value: "aclu-ohio", label: "ACLU of Ohio", note: "organisation", more: "" },
  { value: "dhs-oig", label: "Office of Inspector General of the Department of Homeland Security", note: "organisation", called: ["DHS OIG"], more: "DHS OIG" },
  { value: "fifth", label: "Court of Appeals for the Fifth Circuit", note: "organisation", more: "" },
  { value: "aclu", label: "American Civil Liberties Union", note: "organisation", called: ["ACLU"], more: "ACLU" },
  { value: "dhs", label: "Department of Homeland Security", note: "organisation", called: ["DHS"], more: "DHS" },
  { value: "ap", label: "Associated Press", note: "organisation", called: ["AP"], more: "AP" },
  { value: "ice", label: "Immigration and Customs Enforcement", note: "organisation", called: ["ICE"], more: "ICE" },
  { value: "la", label: "Los Angeles", note: "place" },
  { value: "roe", label: "J. B. Roe", note: "person" },
];

test("what is called so stands first, before what only begins so", () => {
  const values = (text) => lookedFor(BODIES, text).map(({ value }) => value);
  assert.deepEqual(values("the DHS"), ["dhs", "dhs-oig"]);
  assert.deepEqual(values("the AP"), ["ap", "fifth"]);
  assert.deepEqual(values("AP "), ["ap", "fifth"]);
  assert.deepEqual(values("The ACLU"), ["aclu", "aclu-ohio"]);
  assert.deepEqual(values("aclu"), ["aclu", "aclu-ohio"]);
});

test("another spelling is the same name, and what only begins with a name is a guess", () => {
  const meant = {
    "Department of Homeland Security (DHS)": "dhs", "the Associated Press (AP)": "ap", "D.H.S.": "dhs", "I.C.E.": "ice",
    "Immigration & Customs Enforcement": "ice", "Immigration & Customs Enforcement (ICE)": "ice", "J.B. Roe": "roe", "JB Roe": "roe",
  };
  for (const [text, value] of Object.entries(meant)) assert.deepEqual([meantIn(BODIES, text)?.value, lookedFor(BODIES, text)[0].value], [value, value], text);
  assert.deepEqual(lookedFor(BODIES, "immigration & cust").map(({ value }) => value), ["ice"]);
  for (const text of ["Los Angeles, Calif.", "Los Angeles (CA)", "Los Angeles (city)"]) {
    assert.equal(meantIn(BODIES, text), undefined);
    assert.deepEqual(lookedFor(BODIES, text).map(({ value, isGuess }) => [value, isGuess]), [["la", true]]);
  }
});

test("a page is known by its name in a sentence, and by words that are cut short", () => {
  const offers = [
    ["obn", { label: "Bureau of Narcotics and Dangerous Drugs Control", kind: "organisation", sentence: "the Bureau of Narcotics" }],
    ["oig", { label: "Office of the Inspector General of the Department of Justice", kind: "organisation" }],
    ["doj", { label: "Department of Justice", kind: "organisation" }],
  ].map(entityOffer);
  const words = { ...NO_WORDS, short: { dept: "Department" } };
  const meant = (text) => meantIn(offers, text, words)?.value;
  for (const text of ["the Bureau of Narcotics", "The bureau of narcotics", "Bureau of Narcotics"]) assert.equal(meant(text), "obn", text);
  for (const text of ["Dept. of Justice", "the Dept of Justice", "Dep’t. of Justice", "DEPT OF JUSTICE"]) assert.equal(meant(text), "doj", text);
  for (const text of ["Deptford of Justice", "Bureau", "the"]) assert.equal(meant(text), undefined, text);
  for (const text of ["U.S. Dept. of Justice", "Justice Dept."]) assert.equal(lookedFor(offers, text, words)[0].value, "doj", text);
});
