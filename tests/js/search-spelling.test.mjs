import assert from "node:assert/strict";
import { test } from "node:test";

import { findMeant, nearest } from "../../theme/assets/js/search-spelling.js";

/** Finds as Pagefind does: pages in which each word of the question is the beginning of one. */
const pagesOf = (...texts) => async (question) => {
  const asked = question.toLowerCase().split(" ");
  const results = texts.flatMap((content) => {
    const words = content.split(" ");
    const placesOf = (word) => words.flatMap((other, place) => (other.toLowerCase().startsWith(word) ? [place] : []));
    const locations = asked.map(placesOf);
    if (locations.some((places) => places.length === 0)) return [];
    return [{ data: async () => ({ content, sub_results: [{ locations: locations.flat() }] }) }];
  });
  return { results };
};

test("takes the nearest word that begins alike", () => {
  assert.equal(nearest("mariuana", ["Mark", "market", "marijuana"]), "marijuana");
  assert.equal(nearest("mariuana", ["Mark", "market"]), undefined);
});

test("mends only the words that are not known", async () => {
  const search = pagesOf("Drummond spoke.", "The marijuana farm, Drummond said.");
  assert.equal(await findMeant(search, "drumond farm"), "Drummond farm");
});

test("leaves a question alone whose words are all known", async () => {
  assert.equal(await findMeant(pagesOf("the U.S. House & Senate"), "U.S. House & Senate"), "");
});

test("offers nothing that would find nothing", async () => {
  assert.equal(await findMeant(pagesOf("Drummond", "farm"), "drumond farm"), "");
  assert.equal(await findMeant(pagesOf("Drummond"), "zebra"), "");
});

test("offers the words of a phrase that nobody wrote", async () => {
  assert.equal(await findMeant(pagesOf("a charge of no weight"), '"no charge"'), "no charge");
});
