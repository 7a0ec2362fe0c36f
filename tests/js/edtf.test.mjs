import assert from "node:assert/strict";
import { test } from "node:test";

import { dateForms, dateProblem, dateWords, dayHint, surelyMeant } from "../../theme/assets/js/edtf.js";
import { nearest, plainWords } from "../../theme/assets/js/spelling.js";

// tests/both holds all of this to the core; here stands what a form asks for.

test("finds nothing wrong with a date, and says it in words", () => {
  assert.equal(dateProblem("2023-05~"), null);
  assert.equal(dateWords("2023-05~"), "about May 2023");
  assert.equal(dateWords("[2024-01-01..2024-01-09]"), "between 1 and 9 January 2024 (one day)");
});

test("says what is wrong with a date, and offers what was meant", () => {
  const hint = "write `2023-05~`";
  assert.deepEqual(dateProblem("about May 2023"), { code: "bad-date", message: "`about May 2023` is not an EDTF date", hint });
  assert.deepEqual(dateForms("about May 2023"), ["2023-05~"]);
  assert.deepEqual(dateForms("10/01/2024"), ["2024-01-10", "2024-10-01"]);
  assert.equal(dateWords("about May 2023"), "");
  assert.equal(dateProblem("2023-02-30").message, "`2023-02-30` is no day: February 2023 has 28 days");
});

test("offers nothing for what is no date", () => {
  assert.deepEqual(dateForms("a raid"), []);
  assert.match(dateProblem("a raid").hint, /an unknown date is `XXXX`$/u);
});

test("offers days where a day is wanted", () => {
  assert.equal(dayHint("10 January 2024"), "write `2024-01-10`");
  assert.equal(dayHint("May 2023"), "");
});

test("finds the word that was meant, whatever its capitals", () => {
  assert.equal(nearest("Titel", ["text", "title", "topics"]), "title");
  assert.equal(nearest("xyz", ["title"]), "");
  assert.equal(nearest("a".repeat(101), ["a".repeat(101)]), "");
});

test("keeps one blank between words", () => assert.equal(plainWords("\t a \u00a0\n b\u3000"), "a b"));

test("is sure of one reading that is nobody's own", () => {
  assert.equal(surelyMeant("about May 2023"), "2023-05~");
  for (const text of ["05/13/2023", "2023-5-13", "20230513"]) assert.equal(surelyMeant(text), "2023-05-13");
  // What may be a slip of the month is asked.
  for (const text of ["2023-13-05", "2023/13/05", "about 2023-13-05", "2023 to 2022"]) assert.equal(surelyMeant(text), "");
  for (const text of ["3/4/2023", "fiscal year 2024", "so it was"]) assert.equal(surelyMeant(text), "");
});
