import assert from "node:assert/strict";
import { test } from "node:test";

import { placeBeside } from "../../theme/assets/js/preview-place.js";

const view = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };
const word = (left, top) => ({ left, right: left + 30, top, bottom: top + 20 });

test("a card stands below its word", () => {
  assert.deepEqual(placeBeside(word(100, 100), card, view), { x: 88, y: 126 });
});

test("a card stands above a word that has no room below it", () => {
  assert.deepEqual(placeBeside(word(100, 700), card, view), { x: 88, y: 494 });
});

test("a card too tall for both sides stands on the larger one", () => {
  const tall = { width: 300, height: 790 };

  assert.equal(placeBeside(word(100, 200), tall, view).y, 226);
  assert.equal(placeBeside(word(100, 700), tall, view).y, -96);
});

test("a card keeps off both edges of the window", () => {
  assert.equal(placeBeside(word(980, 100), card, view).x, 688);
  assert.equal(placeBeside(word(4, 100), card, view).x, 12);
});

test("where a page runs from right to left, a card ends at its word", () => {
  assert.equal(placeBeside(word(600, 100), card, view, true).x, 342);
  assert.equal(placeBeside(word(4, 100), card, view, true).x, 12);
});
