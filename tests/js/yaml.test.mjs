import assert from "node:assert/strict";
import { test } from "node:test";

import { Manuscript, writeEntries } from "../../theme/assets/js/yaml.js";

// tests/both holds all of this to the core; here stands what a form asks for.

const FILE = { text: "# A note.\na: one # why\nb: [x]\n", tree: [":", 10, 19, 2, 0, 1, 2, 3, 7, 1, "[", 2, 3, 1, 1, 1] };

test("writes a case as its author would", () => {
  const written = writeEntries({ title: "A: title", topics: ["one", "two"], claims: [{ id: "a", text: "One.\n\nTwo.\n" }] });
  assert.equal(written, 'title: "A: title"\ntopics: [one, two]\nclaims:\n  - id: a\n    text: |\n      One.\n\n      Two.');
});

test("reads the tree that the site publishes", () => {
  const file = new Manuscript(FILE);
  assert.equal(file.at(["b", 0]).text, "x");
  assert.equal(file.at(["b"]).inBrackets, true);
  assert.equal(file.at(["c", 0]), undefined);
  assert.equal(file.written(file.at(["b"])), "[x]");
});

test("changes what it is told, and keeps comments", () => {
  const file = new Manuscript(FILE);
  assert.equal(file.isChanged, false);
  assert.equal(file.finished(), FILE.text);
  file.setText(file.at(["a"]), "two");
  file.append(file.at(["b"]), "z");
  assert.equal(file.isChanged, true);
  assert.equal(file.finished(), "# A note.\na: two # why\nb: [x, z]\n");
});

test("refuses two edits of one place", () => {
  const file = new Manuscript(FILE);
  file.setText(file.at(["a"]), "two");
  file.remove(file.root, "a");
  assert.throws(() => file.finished(), new RangeError("two edits change the character at 13"));
});

test("gives a part of the file, where that holds all edits", () => {
  const file = new Manuscript(FILE);
  file.setText(file.at(["a"]), "two");
  assert.equal(file.finished(10, 22), "a: two # why");
  assert.throws(() => file.finished(10, 14), new RangeError("an edit changes the character at 16"));
});

test("makes several edits, or none of them", () => {
  const file = new Manuscript(FILE);
  file.setText(file.at(["a"]), "two");
  assert.equal(file.attempt(() => file.remove(file.root, "b")), true);
  const meeting = () => {
    file.setText(file.at(["b", 0]), "y");
    file.append(file.at(["b"]), "z");
    file.remove(file.root, "b");
  };
  assert.equal(file.attempt(meeting), false);
  assert.throws(() => file.attempt(() => file.at(["c"]).end), TypeError);
  assert.equal(file.finished(), "# A note.\na: two # why\n");
});

test("tells what a part would be with edits that are not made", () => {
  const file = new Manuscript(FILE);
  assert.equal(file.within(10, 22, () => file.setText(file.at(["a"]), "two")), "a: two # why");
  assert.equal(file.finished(), FILE.text);
});
