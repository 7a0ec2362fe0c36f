import assert from "node:assert/strict";
import { test } from "node:test";

import { plainly } from "../../theme/assets/js/form-plain.js";
import { grouped, inOrder } from "../../theme/assets/js/form-problems.js";
import { LIKE_A_NAME } from "../../theme/assets/js/rules-labels.js";

const problem = (code, path, message = code) => ({ code, path, message, hint: "" });

test("problems stand in the order of their fields, but for what looks like a name", () => {
  const pages = Symbol("pages");
  const found = [
    problem("a", [pages, 0]), problem("b", ["claims", 10]), problem("c", ["claims", 2, "text"]), problem("d", ["claims", 2]),
    problem(LIKE_A_NAME, ["claims", 11, "by"]), problem("e", ["title"]), problem("f", ["claims"]),
  ];
  const codes = inOrder(found, ["title", "claims", pages]).map(({ code }) => code);
  assert.deepEqual(codes, [LIKE_A_NAME, "e", "f", "c", "d", "b", "a"]);
});

test("what is named in several places and is not there is one problem; others of the same words are several", () => {
  const found = [
    problem("unknown-claim", ["timeline", 0], "no claim a"), problem("missing-key", ["timeline", 0], "no date"),
    problem("unknown-claim", ["timeline", 1], "no claim b"), problem("missing-key", ["timeline", 1], "no date"),
    problem("unknown-claim", ["summary"], "no claim a"),
  ];
  assert.deepEqual(grouped(found).map((group) => group.map(({ path }) => path.join())), [["timeline,0", "summary"], ["timeline,0"], ["timeline,1"], ["timeline,1"]]);
});

test("what was taken out is to be put back", () => {
  const format = { Case: [{ key: "about", kind: "text", form: "text", help: "", choices: [], ref: "claim", part: "" }] };
  const found = { path: ["about"], code: "unknown-claim", message: "there is no claim `shut`", hint: "did you mean `shot`?", level: "error" };
  const hintWhere = (isGone) => plainly(format, { about: "shut" }, found, isGone).hint;
  assert.equal(hintWhere((part, name) => `${part} ${name}` === "Claim shut"), "it was taken out: put it back, or take it out where it is named");
  assert.equal(hintWhere(() => false), "did you mean `shot`?");
});
