/**
 * What the form calls things, in plain words, and what it shows first.
 *
 * A key that is not named here is called by its own words and stands with what is folded, so nothing of the format is
 * ever missing.
 */

const LABELS = {
  about: "Whom or what it is about", accessed: "Last read on", affects: "Claims that it changes", aliases: "Earlier names",
  archived: "Archived copy", as_a_whole: "Why it is cited without a place and exact words", author: "Authors",
  authority: "Court or body that made it", bounds: "A narrower date that is inferred", by: "Who says it", case: "Case",
  check_again: "Look again on", checked: "Last looked for on", claims: "Claims", "container-title": "Newspaper, site or series",
  corrections: "Corrections", described: "What it is", entity: "Name", evidence: "Evidence", exact: "Exact words",
  family: "Last name", found: "What was found", genre: "A closer word for its kind", given: "First names",
  id: "Short name, for links to it", involved: "Who is involved", issued: "Published on", jurisdictions: "Countries and states",
  key: "Short name, for citations", label: "Description, never a name", licence: "Under what terms", literal: "Name",
  locator: "Where in the source", looked: "Searches for an answer", narrative: "The story in full", no_evidence: "Why there is no evidence", noindex: "Ask search engines to leave the page out",
  note: "Remark", notes: "Remarks", number: "Number of the report or document", occurred: "When it happened", offices: "Public offices",
  open_questions: "Open questions", opened: "Record begun on", origin: "What it derives from", page: "Pages",
  paraphrase: "The source reports it without quoting", places: "Where it happened", prefix: "Words just before", private: "A private person",
  public: "When it became public", question: "The question", quote: "Quotation", related: "Related cases",
  relation: "What the source does to the claim", responses: "Replies", reviewed: "Last compared with its sources on",
  role: "Part in the case", sha256: "Checksum of its text", source: "Source", standing: "How well it is supported",
  state: "What became of it", suffix: "Words just after", text: "Text", timeline: "Events", topics: "Topics",
  type: "Kind of source", URL: "Address", url: "Address of the copy", used: "Value that this record uses", via: "Whose words the speaker passes on",
  voice: "How it is said", was: "What stood here before", now: "What stands here now", where: "Where it was looked for",
  why: "Why", withdrawn: "Withdrawal",
  "Archived.date": "Day of the copy", "Bounds.date": "The narrower date", "Case.id": "Name of the file", "Case.status": "State of the record",
  "Claim.date": "When it was said", "Claim.text": "What is said, in one sentence", "Conflict.about": "What the values are of",
  "Correction.date": "Corrected on", "Entity.in_sentence": "Name as a sentence has it", "Entity.kind": "What it is",
  "Entity.name": "Name", "Entity.short": "Shorter name", "Entity.within": "Country or state", "Event.date": "When it happened", "Event.title": "What happened, in one line",
  "Event.text": "More about it", "Evidence.note": "What of it bears on the claim", "Evidence.origin": "Where the source has it from",
  "Looked.date": "Day of the search", "Note.kind": "Kind of remark", "Office.body": "Body that it belongs to",
  "Office.title": "What the holder is called", "OpenQuestion.text": "Why it matters",
  "Place.name": "Name of the place", "Response.by": "Who answered, or was to answer", "Response.date": "When it was given",
  "Response.text": "What they answered, in our words", "Source.status": "State of the address", "Source.checked": "State found on",
  "Title.text": "Title as printed", "Withdrawal.date": "Withdrawn on", "Withdrawal.reason": "Why",
};

/** What is said otherwise than in the format, whose words are for those who write the file: no codes, no standards. */
const HELPS = {
  accessed: "", authority: "For judgments and statutes.", "container-title": "", genre: "Such as `press release` or `machine transcript`.",
  id: "Links lead to it by this name, so it stays once the case is out.",
  jurisdictions: "The countries and states concerned; at least one.", language: "The code of its language: `en` is English, `es` Spanish.",
  noindex: "", number: "", occurred: "When the incident happened.", paraphrase: "", private: "The description stands for the name.",
  relation: "Confirms: it says the same from its own knowledge. Qualifies: by it, the claim holds only in part. Context: what a reader must know beside the claim.",
  role: "", topics: "What the case is about; at least one.",
  "Bounds.date": "", "Entity.id": "The name of its file, and the page's address.",
  "Entity.name": "The full name, without a title before it.",
  "Entity.kind": "A subject is a figure, a policy or a programme that claims are about.", "Case.id": "The page's address, too.", "Case.status": "How far the record has come.",
  "Claim.date": "The day or the year, if it is known.",
  "Event.date": "No more exact than the sources say.", "Involved.entity": "", "Party.entity": "", "Place.entity": "",
  "Case.sources": "", "Source.issued": "Left out where it is not known.", "Source.type": "", "Source.checked": "", "Title.text": "",
};

/** What is said of a field in which something is found by its name. */
export const CHOOSE = "Type a part of its name, and choose.";

const NOUNS = {
  Archived: "copy", Case: "case", Claim: "claim", Conflict: "conflict", ConflictValue: "value", Correction: "correction", Entity: "page", Event: "event",
  Evidence: "piece of evidence", Involved: "person or body", Looked: "search", Name: "author", Note: "remark", Office: "office",
  OpenQuestion: "question", Party: "speaker", Place: "place", Quote: "quotation", Related: "case", Response: "reply", Source: "source",
  SourceRef: "source",
};

const FIRST = {
  Archived: ["url", "date"],
  Bounds: ["date", "why", "sources"],
  Claim: ["text", "voice", "by", "date", "standing", "evidence"],
  Conflict: ["about", "values", "used", "why"],
  ConflictValue: ["value", "source", "locator"],
  Correction: ["date", "was", "now", "why"],
  Entity: ["name", "kind", "offices", "description"],
  Event: ["title", "date", "claims", "sources"],
  Evidence: ["source", "relation", "locator", "quote"],
  Involved: ["entity", "label", "private", "role"],
  Looked: ["where", "date", "found"],
  Name: ["literal", "family", "given"],
  Note: ["kind", "text"],
  OpenQuestion: ["question", "text", "looked"],
  Party: ["entity", "label", "private"],
  Place: ["entity", "name", "note"],
  Quote: ["exact"],
  Related: ["case", "why"],
  Response: ["by", "state", "checked", "text", "sources"],
  Source: ["URL", "title", "container-title", "author", "issued", "type", "licence"],
  SourceRef: ["source", "locator"],
  Title: ["text", "described"],
  Withdrawal: ["date", "reason"],
};

const PERSON = [
  { label: "Has a page here", keys: ["entity"] },
  { label: "A private person", keys: ["label", "private"], sets: { private: true } },
];
const WAYS = {
  Involved: PERSON,
  Name: [{ label: "In one piece", keys: ["literal"] }, { label: "First and last name", keys: ["given", "family"] }],
  Party: PERSON,
  Place: [{ label: "Has a page here", keys: ["entity"] }, { label: "Another place", keys: ["name"] }],
  Title: [{ label: "As printed", keys: ["text"] }, { label: "Its title was not seen", keys: ["described"] }],
};

/** Of an event and a question, `text` is what more is said of it. */
const CALLED_BY = ["title", "question", "text", "about", "value", "where", "now", "case", "source", "label", "entity", "literal", "family", "name", "described", "id", "key"];

/**
 * @param {string} part
 * @param {string} key
 */
export function labelOf(part, key) {
  const words = key.replace(/[_-]/gu, " ");
  return LABELS[`${part}.${key}`] ?? LABELS[key] ?? capital(words);
}

/**
 * @param {string} part
 * @param {string} key
 * @param {string} help What the format says of it.
 * @returns {string} What the form says.
 */
export function helpFor(part, key, help) {
  return HELPS[`${part}.${key}`] ?? HELPS[key] ?? help;
}

/**
 * @param {string} help
 * @param {string} label
 * @returns {string} What a help says beyond the label, which it may repeat or begin with.
 */
export function unsaid(help, label) {
  const more = help.startsWith(label) ? /^(?:\.?|[:,;] (.*))$/su.exec(help.slice(label.length)) : null;
  if (!more) return help;
  const [, words = ""] = more;
  return words.startsWith("`") ? `Like this: ${words}` : capital(words);
}

/** @param {string} part What one entry of a list of these is called: `claim`. */
export function nounOf(part) {
  return NOUNS[part] ?? part.toLowerCase();
}

/** @param {string} words Returns them with a capital, to begin a line. */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * @param {string} part
 * @param {number} place Its index in a list.
 * @returns {string} `Claim 2`.
 */
export function numbered(part, place) {
  return `${capital(nounOf(part))} ${place + 1}`;
}

/**
 * @param {string} part
 * @param {string[]} keys All that it has.
 * @returns {{first: string[], folded: string[]}} What is shown at once, and what few need.
 */
export function arranged(part, keys) {
  const first = (FIRST[part] ?? keys).filter((key) => keys.includes(key));
  return { first, folded: keys.filter((key) => !first.includes(key)) };
}

/**
 * @param {string} part
 * @returns {{label: string, keys: string[], sets?: object}[]} Where keys stand for each other: the ways to choose from.
 */
export function waysOf(part) {
  return WAYS[part] ?? [];
}

/**
 * @param {object} entry
 * @returns {string} The words by which an entry is known in its list; empty while there are none.
 */
export function calledBy(entry) {
  const values = CALLED_BY.map((key) => entry[key]);
  const found = values.find((value) => (typeof value === "object" ? calledBy(value ?? {}) : value));
  return typeof found === "object" ? calledBy(found) : String(found ?? "");
}

/** All that is named above, so that a test can tell what the format has no more. */
export const NAMED = { LABELS, HELPS, NOUNS, FIRST, WAYS };
