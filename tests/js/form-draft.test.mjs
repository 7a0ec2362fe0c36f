import assert from "node:assert/strict";
import { test } from "node:test";

import { Draft } from "../../theme/assets/js/form-draft.js";
import { ASIDE, KNOWN_AS, ORIGIN, STOOD } from "../../theme/assets/js/form-values.js";

class Store extends Map {
  get length() {
    return this.size;
  }
  key(index) {
    return [...this.keys()][index] ?? null;
  }
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
  Object.assign(claim, { [ORIGIN]: 0, [KNOWN_AS]: "", [STOOD]: ["id", "by"] });
  Object.assign(claim.by, { [ASIDE]: { label: "A clerk", private: true } });
  assert.deepEqual(draft.kept, []);
  draft.keep(KEPT);
  const [{ place, ...kept }, ...others] = new Draft("one", () => store).kept;
  assert.deepEqual([kept, others], [KEPT, []]);
  assert.ok(store.has(place));
  for (const name of ["another", "on", "one t"]) assert.deepEqual(new Draft(name, () => store).kept, [], name);
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
    assert.deepEqual(draft.kept, []);
    assert.equal(draft.canKeep, false);
  }
  assert.equal(new Draft("one", () => new Store()).canKeep, true);
});

test("what something else has put there is not taken for a case", () => {
  for (const text of ["{", "1", "null", '{"value":null}', '{"value":[]}']) {
    assert.deepEqual(new Draft("one", () => new Store([["one", text], ["one x", text]])).kept, [], text);
  }
});

test("a mistake of the form itself is not hidden", () => {
  const draft = new Draft("one", () => ({ length: 1, key: () => missing.name }));
  assert.throws(() => draft.kept, ReferenceError);
});

test("two pages keep each its own, and one goes on with what the other has left", () => {
  const store = new Store();
  const [first, second, third] = [1, 2, 3].map(() => new Draft("one", () => store));
  first.keep(KEPT);
  second.keep({ ...KEPT, text: "title: B\n" });
  first.keep({ ...KEPT, text: "title: C\n" });
  const texts = () => third.kept.map(({ text }) => text).sort();
  assert.deepEqual(texts(), ["title: B\n", "title: C\n"]);
  third.take(third.kept.find(({ text }) => text === "title: B\n"));
  assert.deepEqual(texts(), ["title: B\n", "title: C\n"]);
  second.keep({ ...KEPT, text: "title: D\n" });
  third.keep({ ...KEPT, text: "title: E\n" });
  assert.deepEqual(texts(), ["title: C\n", "title: D\n", "title: E\n"]);
  third.drop(third.kept.find(({ text }) => text === "title: C\n"));
  third.drop();
  assert.deepEqual(texts(), ["title: D\n"]);
});

test("the latest that was begun comes first", (context) => {
  const store = new Store();
  const times = [3, 1, 2].map((number) => number * 1_000_000_000_000 / 2);
  for (const time of times) {
    context.mock.method(Date, "now", () => time);
    new Draft("one", () => store).keep({ ...KEPT, text: String(time) });
  }
  assert.deepEqual(new Draft("one", () => store).kept.map(({ text }) => Number(text)), times.toSorted((one, other) => other - one));
});

test("what was kept in the one place of old is found, and stays there where nothing else can be kept", () => {
  const store = new Store([["one", JSON.stringify(KEPT)]]);
  store.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  const draft = new Draft("one", () => store);
  const [kept] = draft.kept;
  assert.equal(kept.place, "one");
  draft.take(kept);
  assert.deepEqual([...store.keys()], ["one"]);
});

test("what another window is at work on is told apart from what is left", async () => {
  const store = new Store();
  const held = [];
  const locks = {
    request: async (name, act) => {
      held.push({ name });
      await act();
      held.splice(held.findIndex((one) => one.name === name), 1);
    },
    query: async () => ({ held }),
  };
  const [first, second] = [1, 2].map(() => new Draft("one", () => store, locks));
  const free = first.hold();
  first.keep(KEPT);
  assert.deepEqual((({ left, open }) => [left.length, open.length])(await second.found()), [0, 1]);
  // A page may be going just now.
  setTimeout(free, 20);
  assert.deepEqual((({ left, open }) => [left.length, open.length])(await second.found()), [1, 0]);
  const without = new Draft("one", () => store, null);
  without.hold()();
  assert.deepEqual((({ left, open }) => [left.length, open.length])(await without.found()), [1, 0]);
});
