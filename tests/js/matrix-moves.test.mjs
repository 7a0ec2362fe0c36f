import assert from "node:assert/strict";
import { test } from "node:test";

import { moved } from "../../theme/assets/js/matrix-moves.js";

const DRAWING = `
  . 5 7 9 .
  a x . y .
  b . . . .
  c . z . .
  d . . v .
`;
const ROWS = DRAWING.trim().split("\n").map((line) => line.trim().split(" "));
const MARKS = ROWS.flatMap((cells, row) => cells.map((mark, column) => ({ mark, row, column }))).filter(
  ({ mark }) => mark !== ".",
);

/** Where keys lead, one after the other. */
function walk(from, ...keys) {
  let at = MARKS.findIndex(({ mark }) => mark === from);
  return keys.map((key) => MARKS[(at = moved(MARKS, at, key))].mark).join("");
}

test("goes from mark to mark in a row, its head included, and stops at its ends", () => {
  assert.equal(walk("a", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"), "xyyx");
  assert.equal(walk("b", "ArrowLeft", "ArrowRight"), "bb");
});

test("goes to the nearest mark of the next row that has one, and from head to head", () => {
  assert.equal(walk("x", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"), "zvvz");
  assert.equal(walk("v", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp"), "zx55");
  assert.equal(walk("a", "ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"), "abcdd");
});

test("goes to the ends of a row and of the table", () => {
  assert.equal(walk("x", "End", "Home", "Ctrl+End", "Ctrl+Home"), "yav5");
});

test("keeps both marks of a cell within reach", () => {
  const places = [0, 1, 1, 2].map((column) => ({ row: 1, column }));
  assert.equal(moved(places, 1, "ArrowRight"), 2);
  assert.equal(moved(places, 2, "ArrowLeft"), 1);
});

test("leaves all other keys alone", () => {
  for (const key of ["Tab", "Enter", "Ctrl+ArrowDown", "a"]) assert.equal(moved(MARKS, 0, key), null);
});
