import assert from "node:assert/strict";
import { test } from "node:test";

import { meet, readDays, readRange, readSpans } from "../../theme/assets/js/cases-dates.js";

const days = (first, last = first) => ({ first, last });

test("reads years, months and days", () => {
  assert.deepEqual(readDays("2024"), days("2024-01-01", "2024-12-31"));
  assert.deepEqual(readDays("2024-02"), days("2024-02-01", "2024-02-29"));
  assert.deepEqual(readDays("2023-02"), days("2023-02-01", "2023-02-28"));
  assert.deepEqual(readDays("2024-01-10"), days("2024-01-10"));
  assert.deepEqual(readDays("0099-12"), days("0099-12-01", "0099-12-31"));
  assert.deepEqual(readDays("9999"), days("9999-01-01", "9999-12-31"));
});

for (const text of ["", "24", "0000", "2024-1", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "May 2024", "20240110", "2024-01-10 "]) {
  test(`does not take “${text}” for a date`, () => assert.equal(readDays(text), null));
}

test("meets a date when their bounds overlap", () => {
  const month = days("2023-05-01", "2023-05-31");
  assert.ok(meet(month, days("2023-05-31", "2024-01-01")));
  assert.ok(meet(month, days("", "2023-05-01")));
  assert.ok(!meet(month, days("2023-06-01", "")));
  assert.ok(!meet(month, days("", "2023-04-30")));
  assert.ok(meet(days("", "2024-01-09"), days("1999-01-01", "1999-12-31")));
  assert.ok(!meet(days("2024-01-09", ""), days("1999-01-01", "1999-12-31")));
});

test("reads the spans of a date, and none of an unknown one", () => {
  assert.deepEqual(readSpans("2018-01-01/2018-12-31 2020-05-01/"), [days("2018-01-01", "2018-12-31"), days("2020-05-01", "")]);
  assert.deepEqual(readSpans(""), []);
});

test("reads a range with an end, with both and with none", () => {
  assert.deepEqual(readRange({ from: "2023", to: "2024-06" }), { days: days("2023-01-01", "2024-06-30"), wrong: [], mistake: "" });
  assert.deepEqual(readRange({ from: "", to: "2024" }).days, days("", "2024-12-31"));
  assert.deepEqual(readRange({ from: "2024", to: "2024" }).days, days("2024-01-01", "2024-12-31"));
  assert.equal(readRange({ from: "", to: "" }).days, null);
});

test("leaves out a wrong entry and keeps the other", () => {
  const range = readRange({ from: "20x4", to: "2024" });
  assert.deepEqual(range.days, days("", "2024-12-31"));
  assert.deepEqual(range.wrong, ["from"]);
  assert.equal(range.mistake, "“20x4” is no year, month or day and is left out.");
  assert.equal(readRange({ from: "x", to: "" }).days, null);
});

test("leaves out a range that runs backwards", () => {
  const range = readRange({ from: "2024-02", to: "2024-01" });
  assert.deepEqual(range, { days: null, wrong: ["from", "to"], mistake: "2024-01 is before 2024-02: the dates are left out." });
});
