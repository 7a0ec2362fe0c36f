import assert from "node:assert/strict";
import { test } from "node:test";

import { Draft } from "../../theme/assets/js/form-draft.js";
import { ASIDE, KNOWN_AS, ORIGIN } from "../../theme/assets/js/form-values.js";

class Store extends Map {
  getItem(name) {
    return this.get(name) ?? null;
  }
  setItem(name, text) {
    this.set(name, text);
  }
  removeItem(name) {
    this.delete(name);
  }
}
const KEPT = { value: { title: "A", claims: [{ id: "a", by: { entity: "x" } }] }, text: "title: A\n", base: "", day: "2026-01-09" };

test("what is kept comes back with what each part remembers, until it is dropped", () => {
  const store = new Store();
  const draft = new Draft("one", () => store);
  const [claim] = KEPT.value.claims;
  Object.assign(claim, { [ORIGIN]: 0, [KNOWN_AS]: "" });
  Object.assign(claim.by, { [ASIDE]: { label: "A clerk", private: true } });
  assert.equal(draft.kept, undefined);
  draft.keep(KEPT);
  assert.deepEqual(new Draft("one", () => store).kept, KEPT);
  assert.equal(new Draft("another", () => store).kept, undefined);
  draft.drop();
  assert.equal(store.size, 0);
});

test("where nothing can be kept, nothing is, and nothing fails", () => {
  const full = new Store();
  full.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  const blocked = () => {
    throw new DOMException("", "SecurityError");
  };
  for (const store of [() => full, blocked, () => null]) {
    const draft = new Draft("one", store);
    draft.keep(KEPT);
    draft.drop();
    assert.equal(draft.kept, undefined);
    assert.equal(draft.canKeep, false);
  }
  assert.equal(new Draft("one", () => new Store()).canKeep, true);
});

test("what something else has put there is not taken for a case", () => {
  for (const text of ["{", "1", "null", '{"value":null}', '{"value":[]}']) {
    assert.equal(new Draft("one", () => new Store([["one", text]])).kept, undefined, text);
  }
});

test("a mistake of the form itself is not hidden", () => {
  const draft = new Draft("one", () => ({ getItem: () => missing.name }));
  assert.throws(() => draft.kept, ReferenceError);
});
