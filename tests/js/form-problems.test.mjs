import assert from "node:assert/strict";
import { test } from "node:test";

import { allPlainly, plainly } from "../../theme/assets/js/form-plain.js";
import { behind, grouped, inOrder } from "../../theme/assets/js/form-problems.js";
import { NAMED } from "../../theme/assets/js/form-words.js";
import { LIKE_A_NAME } from "../../theme/assets/js/rules-labels.js";

const problem = (code, path, message = code) => ({ code, path, message, hint: "" });

test("problems stand in the order of their fields, but for what looks like a name", () => {
  const pages = Symbol("pages");
  const found = [
    problem("a", [pages, 0]), problem("b", ["claims", 10]), problem("c", ["claims", 2, "text"]), problem("d", ["claims", 2]),
    problem(LIKE_A_NAME, ["claims", 11, "by"]), problem("e", ["title"]), problem("f", ["claims"]),
  ];
  const format = { Case: [{ key: "title" }, { key: "claims", part: "Claim" }], Claim: [{ key: "id" }, { key: "text" }] };
  const codes = inOrder(format, found, ["title", "claims", pages]).map(({ code }) => code);
  assert.deepEqual(codes, [LIKE_A_NAME, "e", "f", "d", "c", "b", "a"]);
});

test("within an entry, problems stand as its fields do on the page: what few need comes last", () => {
  const format = { Case: [{ key: "sources", part: "Source" }], Source: ["key", "type", "title", "publisher"].map((key) => ({ key })) };
  const found = ["publisher", "type", "title"].map((key) => problem(key, ["sources", 0, key]));
  assert.deepEqual(inOrder(format, [...found, problem("all", ["sources", 0])], ["sources"]).map(({ code }) => code), ["all", "title", "type", "publisher"]);
});

test("what is named in several places and is not there is one problem; others of the same words are several", () => {
  const found = [
    problem("unknown-claim", ["timeline", 0], "no claim a"), problem("missing-key", ["timeline", 0], "no date"),
    problem("unknown-claim", ["timeline", 1], "no claim b"), problem("missing-key", ["timeline", 1], "no date"),
    problem("unknown-claim", ["summary"], "no claim a"),
  ];
  assert.deepEqual(grouped(found).map((group) => group.map(({ path }) => path.join())), [["timeline,0", "summary"], ["timeline,0"], ["timeline,1"], ["timeline,1"]]);
});

test("what was taken out is to be put back", () => {
  const format = { Case: [{ key: "about", kind: "text", form: "text", help: "", choices: [], ref: "claim", part: "" }] };
  const found = { path: ["about"], code: "unknown-claim", message: "there is no claim `shut`", hint: "did you mean `shot`?", level: "error" };
  const hintWhere = (goneAs) => plainly(format, { about: "shut" }, found, goneAs).hint;
  assert.equal(hintWhere((part, name) => (part === "Claim" ? name : "")), "it was taken out: put it back, or take it out where it is named");
  assert.equal(hintWhere(() => ""), "did you mean `shot`?");
  const page = plainly(format, { about: "town-x" }, { ...found, message: "there is no entity `town-x`" }, (part) => (part === "Entity" ? "Town of X" : ""));
  assert.equal(page.message, "there is no page for “Town of X”");
});

test("no word of a file, a setting or a command is left in what the form says of a name that is not there", () => {
  const format = { Case: [{ key: "about", kind: "text", form: "text", help: "", choices: [], ref: "source", part: "" }] };
  const hintOf = (hint, sources = [{ key: "post" }]) => plainly(format, { about: "x", sources }, { path: ["about"], code: "unknown-source", message: "there is no source `x`", hint, level: "error" }).hint;
  const where = "add it to `sources:` of the case or to content/sources/";
  assert.equal(hintOf(`write a name alone, as it is listed. Else ${where}`), "choose one of the list, or add it under “Sources”");
  assert.equal(hintOf(`write a name alone, as it is listed. Else ${where}`, [{}]), "add it under “Sources”");
  assert.equal(hintOf(`did you mean \`post\`? Else ${where}`), "did you mean `post`? Else add it under “Sources”");
});

test("of an entry in which nothing is written, that alone is said", () => {
  const key = { key: "id", kind: "text", form: "id", help: "", choices: [], ref: "", part: "" };
  const list = (name, part, isRequired) => ({ key: name, kind: "parts", part, isRequired, help: "", choices: [] });
  const format = { Case: [list("conflicts", "Conflict", false), list("claims", "Claim", true)], Conflict: [key], Claim: [key] };
  const value = { conflicts: [{ id: "", values: [] }, { id: "a" }], claims: [{}] };
  const found = [["conflicts", 0, "id"], ["conflicts", 0, "values"], ["conflicts", 1, "values"], ["claims", 0, "id"]].map((path) => ({ ...problem("missing-key", path, "`id` is missing"), level: "error" }));
  const told = allPlainly(format, value, found, () => "");
  assert.deepEqual(told.map(({ path, message }) => [path.join("."), message]), [
    ["conflicts.0", "nothing is written in this conflict"], ["conflicts.1.values", "“Short name, for links to it” is missing"], ["claims.0.id", "“Short name, for links to it” is missing"],
  ]);
});

test("what is to be written stands letter by letter, and a hint that was cut leaves no key of the file", () => {
  const field = (key) => ({ key, kind: "text", form: "text", help: "", choices: [], ref: "", part: "" });
  const format = { Case: [field("text"), field("URL")] };
  const hintOf = (hint, mend) => plainly(format, { text: "x" }, { path: ["text"], code: "not-one-sentence", message: "no sentence", hint, level: "warning", ...(mend ? { mend } : {}) }).hint;
  const words = 'The sheriff asked for "more `deputies`"; its id is now public, or remove the line.';
  assert.equal(hintOf(`write \`${words}\``, words), `write \`${words}\``);
  assert.equal(hintOf("write `URL: https://example.org/a`, and below it `archived: {url: \"https://web.archive.org/web/2024/a...", ""), "write `https://example.org/a`, and that of the copy under “Archived copy”");
});

test("where a mark is shown as it stands, no key of the file is named", () => {
  const format = { Case: [{ key: "title", kind: "text", form: "text", help: "", choices: [], ref: "", part: "" }] };
  const found = { path: ["title"], code: "lost-citation", message: "`[@post]` stands in a text that shows no citations", hint: "take it out; a claim cites under `evidence:`, an event under `sources:`", level: "warning" };
  const told = plainly(format, { title: "Shut [@post]" }, found);
  assert.deepEqual([told.message, told.hint], [found.message, "take it out; a claim cites in its evidence, an event in its sources"]);
});

test("behind the name of a field it is not said again what is missing", () => {
  for (const label of Object.values(NAMED.LABELS)) assert.equal(behind(`Page 1, ${label}`, `“${label}” is missing`), "missing", label);
  assert.equal(behind("Page 1, What it is", "“What it is” can't be `body`"), "can't be `body`");
  assert.equal(behind("Claim 1, Evidence 1", "“Exact words” is not filled in yet"), "“Exact words” is not filled in yet");
  assert.equal(behind("Summary", "there is no source `pots`"), "there is no source `pots`");
});
