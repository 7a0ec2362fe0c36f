import assert from "node:assert/strict";
import { test } from "node:test";

import { changedFile, newFile } from "../../theme/assets/js/form-file.js";
import { sentenceOf } from "../../theme/assets/js/form-sentence.js";
import { writtenProse } from "../../theme/assets/js/form-values.js";

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

test("the sentence of a claim says who speaks, and for whom", () => {
  const voices = { report: { sentence: "reported by {by}", relayed: "Reported by {by}, relaying {via}" }, fact: { sentence: "On {date}" } };
  const build = (claim) => sentenceOf(claim, voices, (id) => `the ${id}`, (date) => date && `day ${date}`);
  const claim = { voice: "report", by: { entity: "post" }, text: "It is shut." };
  assert.deepEqual(build(claim), { lead: "Reported by the post", text: "It is shut." });
  assert.equal(build({ ...claim, via: [{ label: "a guard" }, { entity: "city" }] }).lead, "Reported by the post, relaying a guard, in turn from the city");
  assert.equal(build({ voice: "fact", date: "2024" }).lead, "On day 2024");
  assert.equal(build({ voice: "fact" }).lead, "On …");
  assert.equal(build({ voice: "other" }).lead, "");
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
  assert.equal(writtenProse(`${old}\nNew.`, [old]), `${old}\nNew.\n`);
});
