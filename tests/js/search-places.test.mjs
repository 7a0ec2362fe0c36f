import assert from "node:assert/strict";
import { test } from "node:test";

import { readFound } from "../../theme/assets/js/search-places.js";

/** A page as Pagefind gives it: a heading per section, and the numbers of the words that match. */
function page(top, sections, matches) {
  const words = top.split(" ");
  const anchors = [{ element: "a", id: "cite-1-1", text: "1", location: 2 }];
  for (const [id, title, body] of sections) {
    anchors.push({ element: "h3", id, text: title, location: words.length });
    words.push(...`${title}.`.split(" "), ...body.split(" "));
  }
  const headings = anchors.filter(({ element }) => element === "h3");
  const ownerOf = (place) => headings.findLast(({ location }) => location <= place);
  const subResults = [undefined, ...headings].flatMap((anchor) => {
    const locations = matches(words).filter((place) => ownerOf(place) === anchor);
    if (locations.length === 0) return [];
    const weighted = locations.map((location) => ({ location, balanced_score: 1 }));
    const url = anchor ? `/c/#${anchor.id}` : "/c/";
    return [{ title: anchor?.text ?? "The bridge", url, anchor, locations, weighted_locations: weighted }];
  });
  const escaped = words.join(" ").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { url: "/c/", meta: { title: "The bridge" }, filters: {}, raw_content: escaped, anchors, sub_results: subResults };
}

const matching = (...wanted) => (words) =>
  words.flatMap((word, place) => (wanted.some((want) => word.includes(want)) ? [place] : []));

const shown = (parts) => parts.map(({ text, matches }) => (matches ? `[${text}]` : text)).join("");

test("marks a match in the heading and shows the text below it", () => {
  const found = readFound(page("The bridge. Words.", [["claim-a", "Ada: girders were <replaced>", "She said so."]], matching("replaced")));
  assert.deepEqual(
    found.places.map(({ url, title, excerpt }) => [url, shown(title), shown(excerpt)]),
    [["/c/#claim-a", "Ada: girders were <[replaced]>", "She said so."]],
  );
});

test("marks neighbours as one and leaves out the points around them", () => {
  const found = readFound(page("The bridge. Top.", [["a", "Title", "He said: “cracked girders!” twice"]], matching("cracked", "girders")));
  assert.equal(shown(found.places[0].excerpt), "He said: “[cracked girders]!” twice");
});

test("begins the excerpt of a page below its heading and ends it at the first section", () => {
  const found = readFound(page("Settled. The bridge. How it was paid.", [["a", "Costs", "None."]], matching("paid")));
  assert.equal(shown(found.excerpt), "How it was [paid].");
  assert.deepEqual(found.places, []);
});

test("cuts a long text around the first match", () => {
  const long = Array.from({ length: 90 }, (_, index) => (index === 50 ? "girder" : `w${index}`)).join(" ");
  const text = shown(readFound(page("The bridge. Top.", [["a", "Title", long]], matching("girder"))).places[0].excerpt);
  assert.match(text, /^… w42 .*w49 \[girder\] w51 .* w73 …$/);
});

test("puts the place with most of the words first and drops those with too few", () => {
  const sections = [
    ["a", "Cedar cedar cedar", "cedar cedar"],
    ["b", "Cedar girders", "replaced"],
    ["c", "Cedar girders here", "and there"],
  ];
  const found = readFound(page("The bridge. Top.", sections, matching("edar", "girders", "replaced")));
  assert.deepEqual([found.places.map(({ url }) => url), found.more], [["/c/#b", "/c/#c"], 1]);
});

test("puts words that stand together before words that stand far apart", () => {
  const far = `girders ${"word ".repeat(60)}replaced`;
  const sections = [["far", "Narrative", far], ["near", "Cracked girders", "were replaced"]];
  const found = readFound(page("The bridge. Top.", sections, matching("girders", "replaced")));
  assert.deepEqual(found.places.map(({ url }) => url), ["/c/#near", "/c/#far"]);
});

test("cuts a long text where most of the words stand together", () => {
  const long = `girders ${"word ".repeat(60)}girders were replaced`;
  const found = readFound(page("The bridge. Top.", [["a", "Title", long]], matching("girders", "replaced")));
  assert.match(shown(found.places[0].excerpt), /\[girders\] were \[replaced\]$/);
});

test("puts a point back to the word that a citation parted it from", () => {
  const found = readFound(page("The bridge. It was paid . Twice.", [], matching("paid")));
  assert.equal(shown(found.excerpt), "It was [paid]. Twice.");
});
