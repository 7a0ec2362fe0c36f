import assert from "node:assert/strict";
import { test } from "node:test";

import { citationsIn } from "../../theme/assets/js/cite-entries.js";

const entry = (key) => `@online{${key},\n  title = {{An @ sign}}\n}\n`;
const record = (key) => `TY  - ELEC\r\nID  - ${key}\r\nER  - \r\n`;
const item = (key) => ({ id: key, custom: { text: `Text of ${key}` } });
const keys = ["bridge", "bridge:claim-shut", "bridge:claim-shut-again"];
const files = {
  bib: keys.map(entry).join("\n"),
  csl: JSON.stringify(keys.map(item)),
  ris: keys.map(record).join("\r\n"),
};

test("a case is cited by the first entry of each file", () => {
  assert.deepEqual(citationsIn(files, ""), [
    { format: "Text", text: "Text of bridge", file: "bridge.txt" },
    { format: "BibTeX", text: entry("bridge"), file: "bridge.bib" },
    { format: "CSL-JSON", text: `${JSON.stringify([item("bridge")], null, 2)}\n`, file: "bridge.csl.json" },
    { format: "RIS", text: record("bridge"), file: "bridge.ris" },
  ]);
});

test("a claim is cited by its own entry and not by one that begins alike", () => {
  const [text, bibtex, , ris] = citationsIn(files, "claim-shut");

  assert.equal(text.text, "Text of bridge:claim-shut");
  assert.deepEqual([bibtex.text, bibtex.file], [entry("bridge:claim-shut"), "bridge-claim-shut.bib"]);
  assert.equal(ris.text, record("bridge:claim-shut"));
});

test("the last claim is cited too", () => {
  assert.equal(citationsIn(files, "claim-shut-again")[3].text, record("bridge:claim-shut-again"));
});

test("what the files don't hold has no citation", () => {
  assert.deepEqual(citationsIn(files, "claim-gone"), []);
});
