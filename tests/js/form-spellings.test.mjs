import assert from "node:assert/strict";
import { test } from "node:test";

import { plainName, withoutMore } from "../../theme/assets/js/form-spellings.js";

test("a name has one spelling, whatever the dots of its initials, its signs and its spaces", () => {
  const plain = {
    "I.C.E.": "ice", "i.c.e": "ice", "U.S. Customs  & Trade": "us customs and trade", "J. B. Roe": "jb roe", "J.B. Roe": "jb roe",
    "John F. Kennedy": "john f. kennedy", "J. Kevin Stitt": "j. kevin stitt", "St. Louis": "st. louis", "AT&T": "at&t",
    "U.S. Citizenship and Immigration Services (USCIS)": "us citizenship and immigration services", " Associated Press (AP) ": "associated press",
    "Oak Hill (OH)": "oak hill", "Springfield (OH)": "springfield (oh)", "Springfield (Ohio)": "springfield (ohio)", "(AP)": "(ap)",
  };
  for (const [text, name] of Object.entries(plain)) assert.equal(plainName(text), name);
});

test("what stands behind a name is left out, if a name is left", () => {
  assert.deepEqual(["Los Angeles, Calif.", "Bridges (Ohio)", "Roe, Ann, Dr."].map(withoutMore), [["Los Angeles"], ["Bridges"], ["Roe"]]);
  assert.deepEqual(["Los Angeles", "(Ohio)", ", Ohio", "", "A (b) c"].map(withoutMore), [[], [], [], [], []]);
});
