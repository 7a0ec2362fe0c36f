/**
 * Changes cases as somebody does in the form: `{schema, sources}` as JSON in; out, by change, of each case what is
 * written then and the case that it is to hold.
 */

import { text } from "node:stream/consumers";

import { edited } from "../../theme/assets/js/form-edits.js";
import { textOf } from "../../theme/assets/js/form-file.js";
import { formatOf } from "../../theme/assets/js/form-schema.js";
import { read, typed } from "../../theme/assets/js/form-values.js";
import { unpacked } from "../../theme/assets/js/yaml-tree.js";

const NEW = { id: "new-one", text: "It is new.", voice: "report", by: { label: "A witness", private: true }, standing: "uncorroborated" };
const LONG = " This is said at the end, in so many words that they don't find room on the line on which they begin.";

/** A new entry with the words of another. */
const copied = (entry) => JSON.parse(JSON.stringify(entry));

const CHANGES = {
  nothing() {},
  "a title"(one) {
    one.title = "Another: title";
  },
  "a sentence"(one) {
    one.claims[0].text = "Changed.";
  },
  "the end of a paragraph"(one) {
    one.summary += LONG;
  },
  "a new key"(one) {
    one.claims[0].via = [{ label: "An aide", private: true }];
  },
  "a quotation"(one) {
    one.claims[0].evidence[0].quote = { exact: 'their "own" words' };
  },
  "an address and a remark"(one) {
    one.sources[0].URL = "https://example.org/new";
    one.sources[0].notes = [{ kind: "context", text: LONG.trim() }];
  },
  "a new entry at the end"(one) {
    one.claims.push({ ...NEW, evidence: [{ source: one.sources[0].key }] });
  },
  "a new entry in between"(one) {
    one.claims.splice(1, 0, { ...NEW, evidence: [{ source: one.sources[0].key, locator: "p. 2" }] });
  },
  "an entry taken out"(one) {
    one.claims.splice(0, 1);
  },
  "an entry moved and changed"(one) {
    const [first] = one.claims.splice(0, 1);
    first.text = "Moved.";
    one.claims.splice(1, 0, first);
  },
  "entries with comments in them moved and changed"(one) {
    const last = one.claims.pop();
    Object.assign(last, { text: "Moved.", about: [] });
    one.claims.unshift(last);
    one.sources.reverse();
    one.sources.at(-1).URL = "https://example.org/moved";
  },
  "sources in another order, one renamed"(one) {
    one.sources.reverse();
    one.sources[0].key = "renamed";
  },
  "a list taken out"(one) {
    one.open_questions = [];
  },
  "keys in the place of others"(one) {
    one.claims[0].evidence = [];
    one.claims[0].no_evidence = "Nobody looked.";
    one.timeline.splice(0, 1);
    one.timeline.push({ id: "later", date: "2002", title: "Later", claims: [one.claims[0].id] });
  },
  "two claims and two events under one id"(one) {
    for (const list of [one.claims, one.timeline]) list.push({ ...copied(list[0]), text: "Another." });
  },
  "two sources under one key"(one) {
    one.sources[1].key = one.sources[0].key;
    one.sources.push({ ...copied(one.sources[0]), title: { text: "Another" } }, { ...copied(one.sources[0]), key: "2001" });
  },
};

const { schema, sources } = JSON.parse(await text(process.stdin));
const format = formatOf(schema);
const answers = Object.entries(CHANGES).map(([name, change]) => [
  name,
  sources.map((source) => {
    const opened = () => read(format, unpacked(source.text, source.tree));
    const after = opened();
    change(after);
    return [edited(source, format, opened(), after), typed(format, after)];
  }),
]);
const fresh = sources.map((source) => {
  const value = read(format, unpacked(source.text, source.tree));
  return [textOf(format, value, null), typed(format, value)];
});
process.stdout.write(JSON.stringify(Object.fromEntries([...answers, ["all of it anew", fresh]])));
