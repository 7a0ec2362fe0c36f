import assert from "node:assert/strict";
import { test } from "node:test";

import { sourceIssue } from "../../theme/assets/js/form-issue.js";
import { ORIGIN } from "../../theme/assets/js/form-values.js";

const BEGIN = "https://github.com/a/b/issues/new?template=new-source.yml";
const CASE = { id: "bridge", title: "A bridge & a crack", page: "https://example.org/cases/bridge/" };
const OLD = { key: "post", title: { text: "Old" }, [ORIGIN]: 0 };
const filled = (...asked) => Object.fromEntries([...new URL(sourceIssue(BEGIN, ...asked)).searchParams].filter(([name]) => name !== "template"));
const OF_CASE = { title: "Source for bridge", case: "bridge", about: CASE.title, page: CASE.page };

test("a source is proposed for the case that is edited, with what is said of the first new one", () => {
  const source = {
    key: "letter", title: { described: "A letter" }, URL: "https://example.org/l?a=b&c", publisher: "Post Inc.", issued: "2024-01~",
    "container-title": "", archived: { url: "https://example.org/copy" },
  };
  const claims = [{ id: "shut", evidence: [{ source: "post" }] }, { id: "crack", evidence: [{ source: "letter", locator: "p. 2", quote: { exact: "a crack" } }] }];
  assert.deepEqual(filled(CASE, { sources: [OLD, {}, source], claims }), {
    ...OF_CASE, source: "A letter", address: source.URL, publisher: "Post Inc.", published: "2024-01~", archived: "https://example.org/copy",
    claim: "crack", words: "a crack", place: "p. 2",
  });
  assert.deepEqual(filled(null, { sources: [{ title: { text: "B" } }] }), { source: "B" });
});

test("nothing is filled in that nobody has written, nor what no address can hold", () => {
  assert.deepEqual(filled(CASE, { sources: [OLD, {}] }), OF_CASE);
  assert.equal(sourceIssue(BEGIN, null, {}), BEGIN);
  assert.deepEqual(filled(CASE, { sources: [{ title: { text: "é".repeat(1400) } }] }), OF_CASE);
});
