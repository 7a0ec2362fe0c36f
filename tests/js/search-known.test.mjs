import assert from "node:assert/strict";
import { test } from "node:test";

import { probeOf, sift } from "../../theme/assets/js/search-known.js";
import { pagesOf } from "./pages.mjs";

test("leaves out a word that is only answered by a shorter one", async () => {
  const search = pagesOf("a felony he may go");
  assert.deepEqual(await sift(search, "Adams felony"), { known: "felony", missing: ["Adams"] });
  assert.deepEqual(await sift(search, "Gonzalez, Mayorcas"), { known: "", missing: ["Gonzalez", "Mayorcas"] });
});

test("knows a word in another form, half typed, and with points in it", async () => {
  const search = pagesOf("he releases 142,580 from the farmhouse", "release");
  for (const word of ["released", "farmho", "142,580", "142580", "142,5"]) {
    assert.deepEqual(await sift(search, word), { known: word, missing: [] });
  }
});

test("knows the beginning of a word whose stem is shorter still", async () => {
  const search = pagesOf("an installation");
  assert.deepEqual(await sift(search, "installati"), { known: "installati", missing: [] });
  assert.deepEqual(await sift(search, "installing"), { known: "", missing: ["installing"] });
});

test("knows the beginning of a word without its accents", async () => {
  assert.deepEqual(await sift(pagesOf("González"), "gonza"), { known: "gonza", missing: [] });
});

test("asks for the parts of a joined word when only they stand there", async () => {
  const search = pagesOf("the attorney general", "R-and-D");
  assert.deepEqual(await sift(search, "attorney-general"), { known: "attorney general", missing: [] });
  assert.deepEqual(await sift(search, "attorney-admiral"), { known: "", missing: ["attorney-admiral"] });
  assert.deepEqual(await sift(search, "R-and-D"), { known: "R-and-D", missing: [] });
});

test("leaves a phrase as it is, in straight marks", async () => {
  assert.deepEqual(await sift(pagesOf("a"), "“Adams said”"), { known: '"Adams said"', missing: [] });
});

test("asks nothing when there is no word in the question", async () => {
  assert.deepEqual(await sift(pagesOf("a"), "& …"), { known: "", missing: [] });
});

test("loads no page for a whole word, and few for any other, however many there are", async () => {
  const search = pagesOf(...Array.from({ length: 50 }, () => "a felony"));
  await sift(search, "felony felonys");
  assert.equal(search.loaded, 0);
  await sift(search, "Adams");
  assert.equal(search.loaded, 3);
});

test("looks among a few pages first, and among all when there is nothing", async () => {
  const asked = [];
  const search = async (words, { filters } = {}) => {
    asked.push(filters);
    return { results: filters && words === "rare" ? [] : [words] };
  };
  const probe = probeOf({ search }, { year: { 2023: 900, 2024: 1 }, topic: { Bridges: 25 } });
  assert.deepEqual((await probe("common")).results, ["common"]);
  assert.deepEqual(asked.splice(0), [{ topic: "Bridges" }]);
  assert.deepEqual((await probe("rare")).results, ["rare"]);
  assert.deepEqual(asked.splice(0), [{ topic: "Bridges" }, undefined]);
  await probeOf({ search }, {})("common");
  assert.deepEqual(asked, [{}]);
});
