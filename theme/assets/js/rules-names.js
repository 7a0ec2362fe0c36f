/**
 * Which ids exist for one case, and what is said of one that does not; as core/check/known.py says it, but for officials by their
 * office, whom the check alone guesses.
 */

import { pageOf } from "./addresses.js";
import { asId, isId } from "./rules-texts.js";
import { listed, own } from "./rules-words.js";
import { folded, LIKELY, nearest } from "./spelling.js";

const ADDRESS = /^https?:\/\//iu;
const NUMBER = /^[0-9]+$/u;
/** What may be left out, as in `No. 24-07`. */
const BEFORE_NUMBER = /^(?:no|nr|number)\.? (?=\S*[0-9])/iu;
/** A place in a list, as notes count sources. */
const IN_LIST = /^[1-9][0-9]?$/u;
/** Some words, and nothing that would end a text in braces. */
const WORDS = /^\p{L}[\p{L}\p{N}_'-]*(?: [\p{L}\p{N}_'-]+)+$/u;
/** The same, or one word; a place may be called so. */
const PLACE = /^\p{L}[\p{L}\p{N}_'.-]*(?: [\p{L}\p{N}_'.-]+)*$/u;

const ARTICLE = /^the\s+/iu;
const SHORT_WORD = /(?<![\p{L}\p{N}_’'])\p{L}+(?:[’']\p{L}+)?\.?(?![\p{L}\p{N}_’'])/gu;

/** Knows the names of an archive, and those of the case that is judged. */
export class Names {
  #say;
  #known = new Map();
  #moved;
  #own;
  #called;

  /**
   * @param {object} names As `api/v1/names.json` holds them.
   * @param {{source: string[] | null, claim: string[] | null, event: string[] | null, itself: string, called: [string, string[]][]}} own
   *   Ids of the case; `null` where they are not all known. And what each source is called.
   * @param {{[old: string]: string}} renamed Old ids of its claims.
   * @param {import("./rules-words.js").Speaker} say
   */
  constructor(names, own, renamed, say) {
    this.#say = say;
    this.#own = own;
    this.#moved = { ...names.moved, claim: renamed };
    for (const kind of ["case", "entity", ...say.table.vocabularies]) {
      this.#known.set(kind, new Map(Object.entries(names[kind]).map(([id, { label }]) => [id, kind === "case" ? id : label])));
    }
    const shared = Object.keys(names.source);
    const called = Object.entries(names.source).map(([key, { label, called: more = [] }]) => [key, [label, ...more]]);
    this.#called = new Map([called, own.called].flatMap((sources) => keysByName(sources, (name) => this.#formOf(name))));
    this.#known.set("source", own.source && withMended([...shared, ...own.source]));
    for (const kind of ["claim", "event"]) this.#known.set(kind, own[kind] && withMended(own[kind]));
  }

  /**
   * @param {string} kind
   * @param {string} text
   * @param {import("./rules-words.js").Path} path
   * @param {string} more What else can be written there, for the end of the hint.
   * @returns {import("./rules-words.js").Problem | null} Nothing where it exists, or can't be judged.
   */
  problem(kind, text, path, more) {
    const ids = this.#known.get(kind);
    if (!ids || ids.has(text)) return null;
    return this.#say.problem(path, "unknown", { kind, words: kind.replaceAll("-", " "), text, hint: this.#hint(kind, text, more, typeof path.at(-1) === "number") });
  }

  /** Says which code of a country is meant by words that are none: by the name that readers see, if by any. */
  noCode(text, path) {
    const codes = this.#known.get("jurisdiction");
    const called = [...codes].filter(([, label]) => folded(label) === folded(text));
    const other = own(this.#say.table.countries, folded(text).replaceAll(".", ""));
    const near = called.length === 1 ? called[0][0] : codes.has(other) ? other : "";
    return this.#say.problem(path, near ? "nearly-country" : "no-country", { text, near });
  }

  /** Returns the list of the settings that has the words which a key can hold; nothing where none has. */
  listOf(kind) {
    return this.#isTerm(kind) ? `${kind.replaceAll("-", "_")}s` : "";
  }

  #isTerm(kind) {
    return this.#say.table.vocabularies.includes(kind);
  }

  #hint(kind, text, more, isItem) {
    const ids = this.#known.get(kind);
    const now = own(this.#moved[kind], text);
    if (now) return this.#say.guess("moved", { now });
    const several = [namesIn(text), bare(text).replaceAll(",", " ").split(/\s+/u).filter(Boolean)];
    const known = several.find((parts) => parts.length > 1 && parts.every((part) => ids.has(part)));
    if (known) return this.#each(known, kind, isItem);
    const guess = this.#guess(kind, text, ids, isItem);
    const list = this.listOf(kind);
    const where = this.#say.guess(list ? "term" : kind, { list }) + more;
    return guess && !["claim", "event"].includes(kind) ? this.#say.guess("else", { guess, where }) : guess || where;
  }

  /** Says how several names are written that stand in one text; nothing where it is one. */
  #several(kind, text, ids, isItem) {
    const parts = namesIn(text);
    if (parts.length < 2 || parts.length > this.#say.table.guessing.most || !parts.some((part) => ids.has(part))) return "";
    const near = parts.map((part) => (ids.has(part) ? part : idMeant(this.#say.table, kind, part, ids)));
    return isItem && !near.every(Boolean) ? "" : `${this.#each(near.filter(Boolean), kind, isItem)}.`;
  }

  /** Says how several names are written that all are known: each as an entry of a list, or one alone. */
  #each(names, kind, isItem) {
    const all = listed(new Set(names));
    return this.#say.guess(isItem ? "entries" : kind === "source" ? "one-source" : "one", { names: all });
  }

  #guess(kind, text, all, isItem) {
    const ids = kind === "case" ? new Map([...all].filter(([id]) => id !== this.#own.itself)) : all;
    const named = kind === "source" && this.#called.get(this.#formOf(text));
    if (named) return this.#say.guess("near", { near: named });
    const counted = kind === "source" && IN_LIST.test(text) && this.#own.source?.[Number(text) - 1];
    if (counted) return this.#say.guess("counted", { near: counted, number: text });
    const near = idMeant(this.#say.table, kind, text, ids);
    const several = this.#several(kind, text, ids, isItem);
    if (several) return several;
    if (near) return this.#say.guess("near", { near });
    if (this.#isTerm(kind) && ids.size > 0) {
      const some = termsCalled(this.#say.table.guessing, kind, text, ids);
      return this.#say.guess(some.length > 0 ? "one-of" : "known", { names: listed(some.length > 0 ? some : ids.keys()) });
    }
    const isName = (text.includes(" ") || NUMBER.test(text)) && ids.size > 0 && kind !== "entity";
    return isName ? this.#say.guess("alone") : "";
  }

  /** Returns the form in which the name of a source is looked for: of an address, its page. */
  #formOf(name) {
    return folded(ADDRESS.test(name) ? pageOf(this.#say.table.addresses, name) : name.replace(BEFORE_NUMBER, ""));
  }
}

/** Returns a text without the brackets around it. */
function bare(text) {
  return text.replace(/^[[\] ]+|[[\] ]+$/gu, "");
}

/** Returns the names that are written as one text. */
function namesIn(text) {
  return bare(text)
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/u)
    .filter(Boolean);
}

/** @param {string} text Returns it without an article before it. */
export function withoutArticle(text) {
  return text.replace(ARTICLE, "");
}

/**
 * @param {string} text A name.
 * @param {{short: Record<string, string>}} words
 * @returns {string} It without an article, and with its words in full: `Dept.` is a department.
 */
export function speltOut(text, { short }) {
  return withoutArticle(text).replace(SHORT_WORD, (word) => own(short, folded(word.replace(/[.’']/gu, ""))) ?? word);
}

/**
 * @param {{guessing: object, names: object}} table As `api/v1/rules.json` has it.
 * @param {string} kind
 * @param {string} text
 * @param {Map<string, string>} ids What each is called.
 * @returns {string} The id that is meant: one that is called so, one like it, or the only longer one; else nothing.
 */
export function idMeant({ guessing, names }, kind, text, ids) {
  const { slip, alike: alikes, "words-alike": words } = guessing;
  const [cutoff, alikeWords] = [own(alikes, kind) ?? LIKELY, own(words, kind)];
  const called = new Map([...ids].map(([id, label]) => [folded(label), id]));
  const said = termsCalled(guessing, kind, text, ids);
  // A state by its own letters.
  const isLonger = kind === "jurisdiction" ? (id) => id.endsWith(`-${text}`) : (id) => cutoff < slip && id.startsWith(`${text}-`);
  const longer = [...ids.keys()].filter(isLonger);
  const candidates = [
    () => called.get(folded(text)) ?? called.get(folded(text).replace(/[-_]+/gu, " ")),
    () => called.get(folded(speltOut(text, names))),
    () => (said.length === 1 ? said[0] : ""),
    () => alike(asId(text)),
    () => alike(text),
    () => (longer.length === 1 ? longer[0] : ""),
  ];
  for (const candidate of candidates) {
    const found = candidate();
    if (found) return found;
  }
  return "";

  function alike(form) {
    const near = nearest(form, ids.keys(), cutoff);
    return near && (!alikeWords || isSlip(asId(text), near, alikeWords, slip)) ? near : "";
  }
}

/** Returns the words of a vocabulary that people call so; else those that begin alike. */
function termsCalled({ terms }, kind, text, ids) {
  if (!own(terms, kind)) return [];
  const word = asId(text);
  const called = own(terms[kind], word) ?? [];
  if (called.length > 0 && called.every((id) => ids.has(id))) return called;
  const [first] = word.split("-");
  const alikes = [...ids.keys()].filter((id) => id.split(/[-_]/u)[0] === first);
  return alikes.length > 1 ? alikes : [];
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {import("./rules-parts.js").Part | undefined} part In which an entity is named.
 * @param {string} text
 * @returns {string} How somebody or a place is written that has no page; words are taken as they are.
 */
export function withoutPage(say, part, text) {
  if (part?.name === "Place") return PLACE.test(text) && !isId(text) ? say.guess("no-page", { text }) : "";
  if (!part?.rules.some(({ kind }) => kind === "party")) {
    const [first, ...others] = text.split(/\s+/u).filter(Boolean);
    return others.length > 0 && say.table.names.given.includes(folded(first)) ? say.guess("nobody") : "";
  }
  const isLabel = WORDS.test(text) && text === text[0].toUpperCase() + text.slice(1).toLowerCase();
  return say.guess("private", { text: isLabel ? text : "..." });
}

/** Tells whether each word is alike, and the numbers are the same: with another last name it is somebody else. */
function isSlip(text, name, alike, slip) {
  const [words, others] = [text.split("-"), name.split("-")];
  if (numbers(words) !== numbers(others)) return false;
  if (words.length !== others.length) return nearest(text, [name], slip) !== "";
  return words.every((word, place) => isNumber(word) || nearest(word, [others[place]], alike));
}

function numbers(words) {
  return words.filter(isNumber).map((word) => word.replace(/^0+/u, "")).join("-");
}

function isNumber(word) {
  return /^[0-9]+$/u.test(word);
}

/** Adds what an id that is none will be called, since whatever names it may do so already. */
function withMended(ids) {
  return new Map(ids.flatMap((id) => [id, asId(id)]).filter(Boolean).map((form) => [form, form]));
}

/** Yields the forms of what sources are called, with the key of the one that is called so. */
function keysByName(sources, formOf) {
  const keys = new Map();
  for (const [key, names] of sources) for (const name of names.map(formOf)) keys.set(name, (keys.get(name) ?? new Set()).add(key));
  return [...keys].filter(([, found]) => found.size === 1).map(([name, [key]]) => [name, key]);
}
