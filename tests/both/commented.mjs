/** Each way in which the form can change the case full of comments that `commented.yml` is; `comments.mjs` makes them. */

const LONG = "This is said in so many words that they find no room on one line and the form has to put them on several.";

export const CHANGES = {
  "a long text behind a comment"(one) {
    one.title = LONG;
  },
  "a block that becomes one line"(one) {
    one.summary = "Short.";
  },
  "a folded text"(one) {
    one.claims[0].text = LONG;
  },
  "one text that becomes several, above a comment that is far in"(one) {
    one.jurisdictions.push("US-NJ");
  },
  "a long text above a comment that is far in"(one) {
    one.claims[2].evidence[0].note = LONG;
  },
  "a key with a comment far in is taken out below a text"(one) {
    delete one.timeline[1].place;
    one.timeline[1].sources.push({ source: "letter", locator: "p. 3" });
  },
  "what stands first and what holds anyhow in evidence that changes its keys"(one) {
    const [first] = one.claims[0].evidence;
    delete first.source;
    delete first.locator;
    first.quote = { exact: "is shut" };
  },
  "a list of texts that grows"(one) {
    one.topics.push("rivers");
  },
  "a list of texts of which one is taken out"(one) {
    one.topics.shift();
  },
  "a list of texts that moves"(one) {
    one.topics.reverse();
  },
  "a list of texts that becomes empty"(one) {
    one.topics = [];
  },
  "a key of a place is taken out"(one) {
    delete one.places[0].note;
  },
  "a place that moves and is another"(one) {
    one.places.reverse();
    one.places[1] = Object.assign(one.places[1], { name: "Another place" });
    delete one.places[1].entity;
  },
  "a place that is another and becomes short"(one) {
    delete one.places[0].note;
    one.places[1].entity = "here";
    delete one.places[1].name;
  },
  "a title that was not seen"(one) {
    one.sources[0].title = { described: "No title" };
  },
  "an author in brackets with comments"(one) {
    one.sources[0].author[1].given = "A.";
  },
  "a new author in brackets"(one) {
    one.sources[0].author.push({ literal: "The city" });
  },
  "an author in brackets is taken out"(one) {
    one.sources[0].author.shift();
  },
  "authors in brackets that move"(one) {
    one.sources[0].author.reverse();
  },
  "a source in braces with a new name and another key"(one) {
    one.sources[1].key = "paper";
    one.sources[1].licence = "all-rights-reserved";
  },
  "a title in braces is taken out"(one) {
    delete one.sources[1].title;
  },
  "the first source is taken out"(one) {
    one.sources.shift();
  },
  "the second source is taken out"(one) {
    one.sources.pop();
  },
  "a source at the end"(one) {
    one.sources.push({ key: "new", type: "report", title: { text: "New" } });
  },
  "a short form that becomes long"(one) {
    one.claims[0].by = { label: "A clerk", private: true };
  },
  "a long form that becomes short"(one) {
    one.claims[0].via[0].entity = "another";
  },
  "a speaker of another kind"(one) {
    const [clerk] = one.claims[0].via;
    delete clerk.entity;
    Object.assign(clerk, { label: "A clerk", private: true });
  },
  "another speaker"(one) {
    one.claims[0].via = [{ label: "A clerk", private: true }];
  },
  "one that becomes several"(one) {
    one.claims[0].via.push({ entity: "mayor" });
    one.claims[2].evidence.push({ source: "letter", note: "more" });
  },
  "evidence with a quotation"(one) {
    one.claims[0].evidence[0].quote = { exact: "is shut" };
    one.claims[0].evidence[1].quote = { exact: "shut", prefix: "is" };
  },
  "evidence that becomes short"(one) {
    delete one.claims[0].evidence[0].locator;
  },
  "evidence that moves"(one) {
    one.claims[0].evidence.reverse();
  },
  "evidence at the end"(one) {
    one.claims[0].evidence.push({ source: "letter", note: LONG });
  },
  "the first evidence is taken out"(one) {
    one.claims[0].evidence.shift();
  },
  "the second evidence is taken out"(one) {
    one.claims[0].evidence.pop();
  },
  "the only evidence gets another key"(one) {
    one.claims[2].evidence[0] = { ...one.claims[2].evidence[0], locator: "p. 2" };
    delete one.claims[2].evidence[0].source;
  },
  "no evidence in the place of some"(one) {
    one.claims[0].evidence = [];
    one.claims[0].no_evidence = LONG;
  },
  "the first key of a claim and the next are taken out"(one) {
    delete one.claims[0].id;
    delete one.claims[0].text;
  },
  "a claim in braces becomes long"(one) {
    one.claims[1].text = LONG;
  },
  "the first claim is taken out"(one) {
    one.claims.shift();
  },
  "the second claim is taken out"(one) {
    one.claims.splice(1, 1);
  },
  "claims that move and change"(one) {
    one.claims.reverse();
    one.claims[2].evidence[0].source = "letter";
    one.claims[1].note = LONG;
    one.claims[0].evidence[0].note = LONG;
  },
  "a claim in between and a list behind it"(one) {
    one.claims.splice(1, 0, { id: "new", text: "New." });
    one.conflicts = [{ id: "how", about: "How?" }];
  },
};
