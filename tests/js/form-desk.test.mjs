import assert from "node:assert/strict";
import { test } from "node:test";

import { Desk } from "../../theme/assets/js/form-desk.js";
import { sameProblems, titleProblems } from "../../theme/assets/js/form-newcomers.js";
import { NO_WORDS } from "../../theme/assets/js/form-officials.js";
import { Speaker } from "../../theme/assets/js/rules-words.js";
import { ASIDE, NEWCOMERS, ORIGIN } from "../../theme/assets/js/form-values.js";

const text = (key, ref = "") => ({ key, kind: "text", ref, part: "" });
const FORMAT = {
  Case: [text("summary"), { key: "claims", kind: "parts", part: "Claim", ref: "" }, { key: "about", kind: "texts", ref: "claim", part: "" }],
  Claim: [text("id"), text("text"), { key: "at", kind: "part", part: "Ref", ref: "" }],
  Ref: [text("source", "source")],
};
const NAMES = {
  entity: { city: { label: "City", kind: "organisation" }, ada: { label: "Ada", kind: "person", names: ["Countess"] } },
  source: { post: { label: "Bridge shut" } },
  case: { other: { label: "Other" } },
};
const RULES = { parts: { Quote: [{ kind: "quote", number: 25 }] }, names: { ...NO_WORDS, particles: ["de"], degrees: ["MD"], given: ["jo"], titles: { Sheriff: "Sheriff", Dr: "" }, bodies: ["council"], short: { dept: "Department" } } };
const SAY = new Speaker({
  sentences: { "has-page": ["same-name", "“{label}” has a page", "as in {name}"], "has-new-page": ["same-name", "“{label}” is new already", ""],
    "title-before": ["title-in-name", "{name} begins", "write `{near}`"], "title-behind": ["title-in-name", "{name} ends", "write `{near}`"] },
  guesses: {}, levels: { "same-name": "warning", "title-in-name": "warning" },
});
const deskOf = (value) => new Desk(FORMAT, NAMES, {}, RULES, value);

test("what names a claim or a source names it by its new id, and nothing else changes", () => {
  const value = { summary: "post [@post, p. 3; @post-2] shut [see @post] [post@post]", claims: [{ id: "shut", text: "shut", at: { source: "post" } }], about: ["shut", "crack"] };
  const desk = deskOf(value);
  desk.rename("claim", "shut", "closed");
  desk.rename("source", "post", "paper");
  desk.rename("", "shut", "gone");
  assert.deepEqual(value, {
    summary: "post [@paper, p. 3; @post-2] shut [see @paper] [post@post]",
    claims: [{ id: "shut", text: "shut", at: { source: "paper" } }],
    about: ["closed", "crack"],
  });
});

test("links in texts lead to the new id, and to nothing else that is called so", () => {
  const value = { summary: "[It](claim:shut), [it](claim:shut-2), [it](event:shut), claim:shut (claim:shut), [it](claim:shut \"so\")", claims: [{ id: "shut", text: "[No](claim:shut)" }] };
  deskOf(value).rename("claim", "shut", "closed");
  assert.equal(value.summary, "[It](claim:closed), [it](claim:shut-2), [it](event:shut), claim:shut (claim:shut), [it](claim:closed \"so\")");
  assert.equal(value.claims[0].text, "[No](claim:closed)");
});

test("a name is of the file that was opened where the entry has it there", () => {
  const [first, added] = [{ id: "b", aliases: ["a"], [ORIGIN]: 0 }, { id: "c" }];
  const desk = deskOf({ claims: [first, added] });
  Object.assign(first, { id: "x", aliases: ["b"] });
  assert.deepEqual(["a", "b", "x"].map((name) => desk.isFiled("Claim", first, name)), [true, true, false]);
  assert.deepEqual([desk.isFiled("Claim", added, "c"), desk.isFiled("Event", first, "b")], [false, false]);
});

test("a source may have had any name, and may get any", () => {
  const value = { summary: "[@a post. (é), p. 3] [@a postx]", claims: [] };
  const desk = deskOf(value);
  desk.rename("source", "a post. (é)", "$&");
  assert.equal(value.summary, "[@$&, p. 3] [@a postx]");
});

test("what can be chosen is what the case and the archive have", () => {
  const desk = deskOf({ claims: [{ id: "shut", text: "It is shut." }, { text: "Without a name" }], sources: [{ key: "own", title: { text: "A letter" } }] });
  const found = (...asked) => desk.offers(...asked).map(({ value, label, note }) => [value, label, note]);
  assert.deepEqual(found("claim"), [["shut", "It is shut.", ""]]);
  assert.deepEqual(found("source"), [["own", "A letter", "of this case"], ["post", "Bridge shut", "of the archive"]]);
  assert.deepEqual(found("entity", ["person"]), [["ada", "Ada", "person"]]);
  assert.equal(found("entity").length, 2);
  assert.deepEqual([desk.called("case", "other"), desk.called("case", "none")], ["Other", "none"]);
  assert.deepEqual([desk.nameOf({ source: "post" }), desk.nameOf({ source: "post", text: "Words" })], ["Bridge shut", "Words"]);
});

test("a problem is told when its field was left, or when all is checked", () => {
  const desk = deskOf({});
  const [one, other] = [{}, {}];
  desk.left(one, "text");
  assert.deepEqual([desk.mayTell(one, "text"), desk.mayTell(one, "id"), desk.mayTell(other, "text")], [true, false, false]);
  desk.isChecked = true;
  assert.ok(desk.mayTell(other, "text"));
});

test("a name that something has or ever had is taken", () => {
  const gone = { id: "gone", aliases: ["older"] };
  const value = { claims: [gone, { id: "shut", aliases: ["closed"] }], sources: [] };
  const desk = deskOf(value);
  value.claims.splice(0, 1);
  desk.gone("Claim", { id: "new-and-gone" });
  assert.deepEqual(new Set(desk.taken("Claim", value.claims)), new Set(["gone", "older", "shut", "closed", "new-and-gone"]));
  assert.deepEqual(desk.taken("Source", [{ key: "own" }, {}]), ["post", "own"]);
  assert.deepEqual(["gone", "new-and-gone", "closed", "shut", "never"].map((name) => desk.isGone("Claim", name)), [true, true, false, false, false]);
});

test("an entry that is put back gives up no name: what it had before is taken as before", () => {
  const [old, added] = [{ id: "old", aliases: ["older"] }, { id: "added" }];
  const desk = deskOf({ claims: [old] });
  for (const entry of [old, added]) desk.gone("Claim", entry);
  for (const entry of [added, old]) desk.back("Claim", entry);
  assert.deepEqual(desk.taken("Claim", []), ["old", "older"]);
});

test("an event and a question are known by their own words, not by what more is said of them", () => {
  const desk = deskOf({});
  assert.equal(desk.nameOf({ title: "It is shut", text: "Central standard time." }), "It is shut");
  assert.equal(desk.nameOf({ question: "Why is it shut?", text: "In May it was open." }), "Why is it shut?");
});

test("a new page can be named at once, and follows its new name wherever it is named, or was", () => {
  const value = { claims: [{ at: { [ASIDE]: { body: "board" } } }] };
  const desk = new Desk({ ...FORMAT, Ref: [text("body", "entity")], Entity: [text("id")] }, { ...NAMES, moved: { entity: { town: "city" } } }, {}, RULES, value);
  let entries;
  desk.register(value, NEWCOMERS, { add: (one) => (entries = value[NEWCOMERS] = [...(value[NEWCOMERS] ?? []), one]) });
  const [board, city, town, nameless] = ["Board", "City", "Town", "…"].map((name) => desk.begin(name, [], () => name));
  assert.deepEqual(entries.map(({ id }) => id), ["board", "city-2", "town-2", "new-page"]);
  assert.deepEqual([board, city, town, nameless], entries);
  assert.equal(desk.wayBack(city)(), "City");
  assert.equal(desk.called("entity", "board"), "Board");
  assert.deepEqual(desk.offers("entity", ["person"]).map(({ value: id }) => id).sort(), ["ada", "board", "city-2", "new-page", "town-2"]);
  const titled = ["Sheriff Dan Holloway", "Dr. Ann Roe", "Sheriff Holloway"].map((name) => desk.begin(name, [], () => name));
  assert.deepEqual(titled, [
    { id: "dan-holloway", name: "Dan Holloway", kind: "person", offices: [{ title: "Sheriff" }] },
    { id: "ann-roe", name: "Ann Roe", kind: "person", offices: [] },
    { id: "sheriff-holloway", name: "Sheriff Holloway" },
  ]);
  const body = "Dr. Ann Roe Council";
  assert.deepEqual(desk.begin(body, [], () => ""), { id: "dr-ann-roe-council", name: body });
  assert.deepEqual(desk.begin("Jo Spring, MD", [], () => ""), { id: "jo-spring", name: "Jo Spring", kind: "person", offices: [] });
  assert.deepEqual(desk.begin("Silver Spring, MD", [], () => ""), { id: "silver-spring-md", name: "Silver Spring, MD" });
  assert.deepEqual(desk.begin("Sheriff Ruth Place", ["place"], () => ""), { id: "sheriff-ruth-place", name: "Sheriff Ruth Place", kind: "place" });
  desk.rename("entity", "board", "council");
  assert.equal(value.claims[0].at[ASIDE].body, "council");
});

test("what is beside the name of a person is told, and of a body nothing", () => {
  const told = (name, kind) => titleProblems(SAY, deskOf({}), { name, kind }).map(({ message, hint }) => [message, hint]);
  assert.deepEqual(told("Sheriff Dan Holloway", "person"), [["Sheriff Dan Holloway begins", "write `Dan Holloway`"]]);
  assert.deepEqual(told("Dan Holloway, sheriff"), [["Dan Holloway, sheriff ends", "write `Dan Holloway`"]]);
  assert.deepEqual(told("dan holloway, sheriff"), [["dan holloway, sheriff ends", "write `Dan Holloway`"]]);
  assert.deepEqual([told("Silver Spring, MD"), told("Silver Spring, MD", "place")], [[], []]);
  assert.deepEqual([told("Dan Holloway", "person"), told("Sheriff Dan Holloway", "place"), told("Sheriff Ann Roe Council"), told()], [[], [], [], []]);
});

test("a second page for one name is told as the archive's rules want it", () => {
  const [first, second, other] = [{ id: "ada-2", kind: "person", name: "Sheriff Ada" }, { id: "ada-3", name: "Bo" }, { id: "bo", name: " bo " }];
  const desk = deskOf({ [NEWCOMERS]: [first, second, other] });
  const [told] = sameProblems(SAY, desk, first);
  assert.equal(told.code, "same-name");
  assert.equal(told.level, "warning");
  assert.equal(told.message, "“Ada” has a page");
  assert.equal(told.hint, "as in Sheriff Ada");
  assert.deepEqual(sameProblems(SAY, desk, second), []);
  assert.equal(sameProblems(SAY, desk, other)[0].message, "“Bo” is new already");
});

test("a new page is told of that has one already under another form of its name", () => {
  const names = { ...NAMES, entity: { dhs: { label: "Department of Homeland Security", kind: "organisation", short: "DHS", sentence: "the Homeland Department" }, stitt: { label: "Kevin Stitt", kind: "person", short: "Stitt" } } };
  const same = (name, kind) => {
    const one = { name, kind };
    return sameProblems(SAY, new Desk(FORMAT, names, {}, RULES, { [NEWCOMERS]: [one] }), one).length;
  };
  for (const name of ["DHS", "The Department of Homeland Security", "U.S. Department of Homeland Security", "US department of homeland security", "Department of Homeland Security (DHS)", "D.H.S.", "Department of Homeland Security, Washington", "Dept. of Homeland Security", "U.S. Dept of Homeland Security", "The Homeland Dept.", "Homeland Department"]) assert.equal(same(name, "organisation"), 1, name);
  assert.equal(same("Stitt, Kevin", "person"), 1);
  assert.deepEqual([same("Stitt", "person"), same("Department of Roads", "organisation"), same("Stitt, Kevin", "organisation"), same("Kevin Stitt, Jr.", "person"), same("DHS, Washington")], [0, 0, 0, 0, 0]);
});
