import assert from "node:assert/strict";
import { test } from "node:test";

import { readFound } from "../../theme/assets/js/search-places.js";

/**
 * A page as Pagefind gives it for a question: a heading per section, and the numbers of the words that begin like one
 * that is asked.
 */
function find(question, top, sections) {
  const words = top.split(" ");
  const anchors = [{ element: "a", id: "cite-1-1", text: "1", location: 2 }];
  for (const [id, title, body, element = "h3"] of sections) {
    anchors.push({ element, id, text: title, location: words.length });
    words.push(...`${title}.`.split(" "), ...body.split(" "));
  }
  const headings = anchors.filter(({ element }) => element !== "a");
  const ownerOf = (place) => headings.findLast(({ location }) => location <= place);
  const starts = question.toLowerCase().match(/[a-z]+/g).map((word) => word.slice(0, 5));
  const bare = words.map((word) => word.toLowerCase().replace(/^[^a-z]+/, ""));
  const matches = [...bare.keys()].filter((place) => starts.some((start) => bare[place].startsWith(start)));
  const subResults = [undefined, ...headings].flatMap((anchor) => {
    const locations = matches.filter((place) => ownerOf(place) === anchor);
    if (locations.length === 0) return [];
    const weighted = locations.map((location) => ({ location, balanced_score: 1 }));
    const url = anchor ? `/c/#${anchor.id}` : "/c/";
    return [{ title: anchor?.text ?? "The bridge", url, anchor, locations, weighted_locations: weighted }];
  });
  const escaped = words.join(" ").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const page = { raw_content: escaped, anchors, sub_results: subResults };
  return readFound({ url: "/c/", meta: { title: "The bridge" }, filters: {}, ...page }, question);
}

const shown = (parts) => parts.map(({ text, matches }) => (matches ? `[${text}]` : text)).join("");

const ids = ({ places }) => places.map(({ url }) => url.replace("/c/#", ""));

test("marks a match in the heading and shows the text below it", () => {
  const found = find("replaced", "The bridge. Words.", [["claim-a", "Ada: girders were <replaced>", "She said so."]]);
  assert.deepEqual(
    found.places.map(({ url, kind, title, excerpt }) => [url, kind, shown(title), shown(excerpt)]),
    [["/c/#claim-a", "Claim", "Ada: girders were <[replaced]>", "She said so."]],
  );
});

test("marks neighbours as one and leaves out the points around them", () => {
  const found = find("cracked girders", "The bridge. Top.", [["a", "Title", "He said: “cracked girders!” twice"]]);
  assert.equal(shown(found.places[0].excerpt), "He said: “[cracked girders]!” twice");
});

test("begins the excerpt of a page below its heading and ends it at the first section", () => {
  const found = find("paid", "Settled. The bridge. How it was paid.", [["a", "Costs", "None."]]);
  assert.equal(shown(found.excerpt), "How it was [paid].");
  assert.deepEqual(found.places, []);
});

test("cuts a long text around the first match", () => {
  const long = Array.from({ length: 90 }, (_, index) => (index === 50 ? "girder" : `w${index}`)).join(" ");
  const text = shown(find("girder", "The bridge. Top.", [["a", "Title", long]]).places[0].excerpt);
  assert.match(text, /^… w42 .*w49 \[girder\] w51 .* w73 …$/);
});

test("cuts a long text where most of the words stand together", () => {
  const long = `girders ${"word ".repeat(60)}girders were replaced`;
  const found = find("girders replaced", "The bridge. Top.", [["a", "Title", long]]);
  assert.match(shown(found.places[0].excerpt), /\[girders\] were \[replaced\]$/);
});

test("begins an excerpt with a word, not with the comma behind a heading", () => {
  const source = ["source-post", "Is it safe? Daily Post", ", 10 January 2024 (News article)."];
  const found = find("post", "The bridge. Top.", [source]);
  assert.equal(shown(found.places[0].excerpt), "10 January 2024 (News article).");
});

test("puts a point back to the word that a citation parted it from", () => {
  const found = find("paid", "The bridge. It was paid . Twice.", []);
  assert.equal(shown(found.excerpt), "It was [paid]. Twice.");
});

test("puts the place with most of the words first and drops those with too few", () => {
  const sections = [
    ["a", "Cedar cedar cedar", "cedar cedar"],
    ["b", "Cedar girders", "replaced"],
    ["c", "Cedar girders here", "and there"],
  ];
  assert.deepEqual(ids(find("cedar girders replaced", "The bridge. Top.", sections)), ["b", "c"]);
});

test("puts words that stand together before words that stand far apart", () => {
  const far = `girders ${"word ".repeat(60)}replaced`;
  const sections = [["far", "Narrative", far], ["near", "Cracked girders", "were replaced"]];
  assert.deepEqual(ids(find("girders replaced", "The bridge. Top.", sections)), ["near", "far"]);
});

test("counts the words that are asked, not how many forms of them stand there", () => {
  const sections = [["claim-forms", "Felony felonies", "felons"], ["claim-both", "A felony charge", "filed"]];
  assert.deepEqual(ids(find("felony charge", "The bridge. Top.", sections)), ["claim-both", "claim-forms"]);
});

test("does not prefer a place for the small words of a question", () => {
  const sections = [
    ["claim-other", "Paid in full", "No felony is known."],
    ["claim-said", "He had not committed a felony", "said"],
  ];
  assert.deepEqual(ids(find("no felony", "The bridge. Top.", sections)), ["claim-said", "claim-other"]);
});

test("tells what kind of thing a place is", () => {
  const kinds = ["claim", "event", "conflict", "response", "question", "source", "part"];
  const sections = kinds.map((kind) => [`${kind}-a`, "Girders", "there"]);
  const { places } = find("girders", "Top.", [...sections, ["source-types", "Girders", "there", "h2"]]);
  assert.deepEqual(
    Object.fromEntries(places.map(({ url, kind }) => [url.split("#")[1], kind])),
    {
      "claim-a": "Claim",
      "event-a": "Event",
      "conflict-a": "Disagreement",
      "response-a": "Reply",
      "question-a": "Open question",
      "source-a": "Source",
      "part-a": "",
      "source-types": "",
    },
  );
});

test("puts what a record says first, then sources of that name, then what has the words in its evidence", () => {
  const sections = [
    ["narrative", "Narrative", "the post said", "h2"],
    ["source-noted", "Weekly", "Copied from the post."],
    ["claim-evidence", "Ada: it was closed", "Supports: Daily Post."],
    ["source-post", "Is it safe? Daily Post", "2024"],
    ["event-dated", "Closed", "on the day of the post"],
    ["claim-said", "Ada: the post was wrong", "She said so."],
  ];
  const found = ids(find("post", "The bridge. Top.", sections));
  assert.deepEqual(found, ["event-dated", "claim-said", "source-post", "claim-evidence", "narrative", "source-noted"]);
});

test("puts a list of names last, which pushes nothing out", () => {
  const sections = [
    ["parties", "People and bodies", "Ada B. Stone, Ben Reed", "h2"],
    ["claim-a", "Stone: it is safe", "she said"],
  ];
  assert.deepEqual(ids(find("ada b stone", "Top.", sections)), ["claim-a", "parties"]);
  assert.deepEqual(ids(find("reed", "Top.", sections)), ["parties"]);
});

test("leads to a source when more of its title is asked than any claim says", () => {
  const sections = [
    ["claim-a", "Ada: the bridge is safe", "said"],
    ["source-post", "Is the bridge safe? Daily Post", "2024"],
  ];
  assert.deepEqual(ids(find("bridge safe daily post", "Top.", sections)), ["source-post", "claim-a"]);
});

test("names a source by its title only when all that is found of it stands there", () => {
  const sections = [["source-b", "Million", "girders noted"], ["claim-a", "Ada: it", "a million girders"]];
  assert.deepEqual(ids(find("million girders", "Top.", sections)), ["claim-a", "source-b"]);
});

test("finds each place of a phrase, whichever marks stand around it", () => {
  const sections = [
    ["claim-a", "He had committed no felony", "at all"],
    ["claim-b", "No bridge", "and a felony"],
    ["claim-c", "A felony", "there was no felony"],
  ];
  for (const question of ['"no felony"', "“no felony”"]) {
    const { places } = find(question, "Top.", sections);
    assert.deepEqual(places.map(({ url }) => url), ["/c/#claim-a", "/c/#claim-c"]);
    assert.equal(shown(places[1].excerpt), "there was [no felony]");
  }
});

test("tells of a claim how well it is supported, and of nothing else", () => {
  const claim = find("girders", "Top. Words.", [["claim-a", "Ada: girders were replaced", "Not yet borne out. Report. Link"]]);
  const event = find("girders", "Top. Words.", [["event-a", "girders arrive", "Early. Then more."]]);
  assert.equal(claim.places[0].standing, "Not yet borne out");
  assert.equal(event.places[0].standing, "");
});
