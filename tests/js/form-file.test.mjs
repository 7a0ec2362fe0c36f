import assert from "node:assert/strict";
import { test } from "node:test";

import { changedFile, newFile } from "../../theme/assets/js/form-file.js";
import { sentenceOf } from "../../theme/assets/js/form-sentence.js";
import { unwrapped, writtenProse } from "../../theme/assets/js/form-prose.js";

const NEW = "https://github.com/a/b/new/main";

test("GitHub's page for a new file is filled in as long as an address can hold it", () => {
  assert.deepEqual(newFile(NEW, "content/cases/x.yml", "title: a & b\n"), {
    href: `${NEW}?filename=content%2Fcases%2Fx.yml&value=title%3A%20a%20%26%20b%0A`,
    isFilled: true,
  });
  assert.deepEqual(newFile(NEW, "content/cases/x.yml", "é".repeat(1400)), {
    href: `${NEW}?filename=content%2Fcases%2Fx.yml`,
    isFilled: false,
  });
});

test("the page that changes a file is found by its path", () => {
  assert.equal(changedFile("https://github.com/a/b/edit/main/", "content/cases/x y.yml"), "https://github.com/a/b/edit/main/content/cases/x%20y.yml");
});

test("the sentence of a claim can be seen before all of it is known", () => {
  const names = { entity: {}, voice: { report: { sentence: "reported by {by} on {date}" } } };
  assert.deepEqual(sentenceOf({ voice: "report", by: { label: "" }, date: "soon", text: "It is shut." }, names), {
    lead: "Reported by … on …",
    text: "It is shut.",
  });
  assert.equal(sentenceOf({ voice: "report", by: { entity: "nobody" } }, names).lead, "Reported by nobody on …");
  for (const voice of ["", "constructor"]) assert.equal(sentenceOf({ voice }, names).lead, "");
});

test("a long text is broken between words, and never inside a mark or where a line would begin a list", () => {
  assert.equal(writtenProse("Short."), "Short.");
  const long = `${"word ".repeat(18)}[@one, p. 3; @two, para. 4] ${"word ".repeat(15)}- ${"word ".repeat(5)}end.`;
  const lines = writtenProse(long).split("\n");
  assert.deepEqual(lines.map((line) => line.length <= 104), lines.map(() => true));
  assert.equal(lines.join(" ").trim(), long);
  assert.ok(lines.some((line) => line.startsWith("[@one, p. 3; @two, para. 4]")));
  assert.ok(lines.every((line) => !line.startsWith("-")));
});

test("a line that was there stays as long as it is", () => {
  const old = "word ".repeat(30).trim();
  assert.equal(writtenProse(`${old}\nNew.`, old), `${old}\nNew.\n`);
});

const WORDS = [...Array(40).keys()].map((number) => `word${number}`);
const LINES = [0, 10, 20, 30].map((from) => WORDS.slice(from, from + 10).join(" "));

test("a paragraph is one line in the form, and what may be none stays as it is", () => {
  assert.equal(unwrapped("One\ntwo.\n\nThree\nfour."), "One two.\n\nThree four.");
  for (const text of ["", "a\n- b\n- c\n  d", "# a\nb", "a  \nb", "a\\\nb", "1. a\n2. b", "a\n> b", "| a |\n| - |", "```\na\nb\n```", "a\n\nb"]) assert.equal(unwrapped(text), text, text);
});

test("what is changed in a paragraph leaves its other lines, and other paragraphs, as they were", () => {
  const old = `Short\nlines.\n\n${LINES.join("\n")}\n`;
  const shown = unwrapped(old.trim());
  const changed = (from, to) => writtenProse(shown.replace(from, () => to), old);
  assert.equal(changed("", ""), old);
  assert.equal(changed("word15", "another"), old.replace("word15", "another"));
  assert.equal(changed(/$/u, " More."), old.replace(/\n$/u, " More.\n"));
  assert.equal(changed("word0 ", ""), old.replace("word0 ", ""));
  assert.equal(changed("word20 ", "- "), old.replace("\nword20 ", " - ").replace("word24 ", "word24\n"));
  const longer = changed("word15", "word ".repeat(20).trim()).split("\n");
  assert.deepEqual([longer[3], ...longer.slice(-3)], [LINES[0], LINES[2], LINES[3], ""]);
  assert.equal(longer.slice(3).join(" ").trim(), shown.split("\n").at(-1).replace("word15", "word ".repeat(20).trim()));
});
