import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress, writeAddress } from "../../theme/assets/js/timeline-state.js";

const OFFERED = { voice: ["finding", "report"], topic: ["audits"] };
const DAYS = ["2024-01-09", "2024-03-01", "2025-01-01"];
const WANTED = { facets: { voice: ["finding"] }, known: "2024-01-09", zoom: 2 };

test("reads back what it wrote", () => {
  const query = writeAddress(WANTED, "", Object.keys(OFFERED));
  assert.equal(query, "?voice=finding&known=2024-01-09&zoom=2");
  assert.deepEqual(readAddress(query, OFFERED, DAYS), WANTED);
});

test("leaves in the address what is not its own, and takes out what is no longer wanted", () => {
  const before = "?open=claim-one&topic=audits&zoom=4&open=claim-two";
  const everything = { facets: {}, known: "", zoom: 1 };
  assert.equal(writeAddress(everything, before, Object.keys(OFFERED)), "?open=claim-one&open=claim-two");
});
