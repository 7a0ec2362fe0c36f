import assert from "node:assert/strict";
import { test } from "node:test";

import { findMeant, nearest } from "../../theme/assets/js/search-spelling.js";
import { pagesOf } from "./pages.mjs";

const meant = (search, question) => findMeant(search, search, question);

test("takes the nearest word that begins alike", () => {
  assert.equal(nearest("mariuana", ["Mark", "market", "marijuana"]), "marijuana");
  assert.equal(nearest("mariuana", ["Mark", "market"]), undefined);
});

test("mends only the words that are not known", async () => {
  const search = pagesOf("Drummond spoke.", "The marijuana farm, Drummond said.");
  assert.equal(await meant(search, "drumond farm"), "Drummond farm");
});

test("mends a word that a shorter one would answer, and leaves out one that is like none", async () => {
  const search = pagesOf("a felony");
  assert.equal(await meant(search, "Adams felny"), "felony");
  assert.equal(await meant(search, "Adams felony"), "");
});

test("leaves a question alone whose words are all known", async () => {
  assert.equal(await meant(pagesOf("the U.S. House & Senate"), "U.S. House & Senate"), "");
});

test("offers nothing that would find nothing", async () => {
  assert.equal(await meant(pagesOf("Drummond", "farm"), "drumond farm"), "");
  assert.equal(await meant(pagesOf("Drummond"), "zebra"), "");
});

test("offers the words of a phrase that nobody wrote", async () => {
  assert.equal(await meant(pagesOf("a charge of no weight"), '"no charge"'), "no charge");
});
