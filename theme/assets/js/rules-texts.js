/** Texts of the format that have rules of their own, as core/model/values.py reads them. */

import { hostOf, isWebAddress, mixedWord, withoutTracking } from "./addresses.js";
import { dateProblem, dayHint, noDayHint } from "./edtf.js";
import { monthLength } from "./edtf-days.js";
import { freeLocatorProblem } from "./locators.js";
import { hiddenProblems } from "./rules-hidden.js";
import { listed, own } from "./rules-words.js";
import { folded, nearest, OF_WORDS, withoutAccents } from "./spelling.js";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const LONGEST_ID = 80;
const LONGEST_TAG = 35;
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/u;
const DOMAIN = /\.[^\d.][^.]*\.?$/u;
// `htps://`, `https:/` and the like.
const SLIP_OF_SCHEME = /^h?t{1,3}p?s?:\/{1,3}(?=[^/])/u;
// `10.1000/182`, `doi:10.1000/182`; `[the report](https://...)`; `https://me:secret@...`.
const DOI = /^(?:doi: ?)?(10\.[0-9]{4,9}\/[^ ]+)$/iu;
const IN_LINK = /^\[[^[\]]*\]\(([^ ()]+)\)$/u;
const ACCOUNT = /^(https?:\/\/)[^/?#@ ]+@([^@]+)$/iu;
/** A hint that gives the whole text to write. */
const ONE_FORM = /^write `([^`]+)`$/u;
// What shows: letters, digits, marks and signs, but those that are blank.
const SHOWN = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * @param {string} text
 * @returns {string} The nearest id to it; empty if nothing of it can stay.
 */
export function asId(text) {
  const plain = withoutAccents(folded(text));
  return (plain.match(/[a-z0-9]+/gu) ?? []).join("-").slice(0, LONGEST_ID).replace(/^-|-$/gu, "");
}

/** @param {string} text */
export function isId(text) {
  return text.length <= LONGEST_ID && ID.test(text);
}

/** Judges one text by what its schema says of it. */
export class TextJudge {
  #say;
  #table;

  /**
   * @param {import("./rules-words.js").Speaker} say
   * @param {object} table
   */
  constructor(say, table) {
    this.#say = say;
    this.#table = table;
  }

  /**
   * @param {object} schema Without references.
   * @param {string | number | boolean} value
   * @param {import("./rules-words.js").Path} path
   * @param {{isReason?: boolean, isOwn?: boolean}} [kind] Whether it must be a reason in words, and whether the words are the archive's own.
   * @returns {import("./rules-words.js").Problem[]} One, or none; several of characters that nobody sees.
   */
  problems(schema, value, path, kind = {}) {
    const hidden = hiddenProblems(this.#say, this.#table.hidden, String(value), path);
    if (hidden.length > 0) return hidden;
    const found = this.#found(schema, String(value), path, kind);
    return found ? [found] : [];
  }

  #found(schema, text, path, { isReason = false, isOwn = false }) {
    if (schema["x-ref"]) return this.#name(schema, text, path);
    if (schema.enum) return this.#word(schema, text, path);
    if (schema.type === "boolean") return this.#flag(text, path);
    const byFormat = { id: this.#id, date: this.#day, edtf: this.#date, locator: this.#locator, uri: this.#address }[schema.format];
    if (byFormat) return byFormat.call(this, text, path);
    if (schema.pattern) return this.#form(schema, text, path);
    if (path.at(-1) === "language") return this.#language(text, path);
    if (!SHOWN.test(text)) return this.#say.problem(path, "blank");
    if (this.#isUnfilled(text.trim(), isOwn)) return this.#say.problem(path, "left-blank", { text: text.trim() });
    return isReason && this.#table["no-reasons"].includes(folded(text)) ? this.#say.problem(path, "no-reason", { text }) : null;
  }

  #isUnfilled(text, isOwn) {
    const { unfilled, "unfilled-own": inOwn } = this.#table.forms;
    return whole(unfilled).test(text) || (isOwn && whole(inOwn).test(folded(text)));
  }

  /** Tells whether a text has the form of a code of ISO 3166. */
  isCode(text) {
    return whole(this.#table.forms.country).test(text);
  }

  #name(schema, text, path) {
    if (schema["x-ref"] === "jurisdiction") return this.#code(text, path);
    return SHOWN.test(text) ? null : this.#say.problem(path, "blank");
  }

  #word(schema, text, path) {
    const words = schema.enum.map(String);
    if (words.includes(text)) return null;
    const key = path.findLast((step) => typeof step === "string");
    if (key === "schema") return this.#say.problem(path, "no-version", { text });
    const other = own(own(this.#table.values, key), text.toLowerCase());
    const near = words.includes(other) ? other : nearest(text, words, OF_WORDS);
    return this.#say.problem(path, near ? "nearly-word" : "no-word", { key, text, near, words: listed(words) });
  }

  #flag(text, path) {
    if (text === "true" || text === "false") return null;
    const near = own(this.#table.flags, folded(text)) ?? folded(text);
    const isKnown = near === "true" || near === "false";
    return this.#say.problem(path, isKnown ? "nearly-flag" : "no-flag", { text, near });
  }

  #id(text, path) {
    if (isId(text)) return null;
    const near = asId(text);
    return this.#say.problem(path, near ? "nearly-id" : "no-id", { text, near });
  }

  #day(text, path) {
    const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
    if (day !== undefined) {
      const isThere = year > 0 && month > 0 && month <= 12 && day > 0 && day <= monthLength(year, month);
      return isThere ? null : this.#say.problem(path, "no-such-day", { text, hint: noDayHint(text) || "write year-month-day" });
    }
    const hint = dayHint(text);
    return this.#say.problem(path, hint ? "nearly-day" : "no-day", { text, hint });
  }

  #date(text, path) {
    const found = dateProblem(text);
    return found && this.#say.told(path, found);
  }

  #locator(text, path) {
    const found = freeLocatorProblem(this.#table.places, text);
    const [, mend] = ONE_FORM.exec(found?.hint) ?? [];
    return found && { ...this.#say.told(path, found), ...(mend ? { mend } : {}) };
  }

  #address(text, path) {
    if (isWebAddress(text)) return null;
    const word = mixedWord((text.split("://")[1] ?? "").split("/")[0]);
    if (word) return this.#say.problem(path, "mixed-letters", { word });
    const around = text.replace(/^[<> \u00a0\u202f"'“”„«»‘’]+|[<> \u00a0\u202f"'“”„«»‘’]+$/gu, "");
    const [, scheme = "", rest = ""] = ACCOUNT.exec(around) ?? [];
    if (isWebAddress(scheme + rest)) return this.#say.problem(path, "account-address", { near: scheme + rest });
    const bare = around.replace(DOI, "https://doi.org/$1").replace(IN_LINK, "$1");
    if (/^[^ ]*\.[^ ]* /u.test(bare)) return this.#say.problem(path, "spaced-address", { text });
    const near = withoutTracking(this.#table.addresses, [bare, `https://${bare.replace(SLIP_OF_SCHEME, "")}`].find(isWebAddress) ?? "");
    // A word alone would make a host, and a date too: only what ends in a dot and letters was meant.
    const isMeant = DOMAIN.test(hostOf(near));
    return this.#say.problem(path, isMeant ? "nearly-address" : "no-address", { text, near });
  }

  #form(schema, text, path) {
    const name = Object.keys(this.#table.forms).find((one) => schema.pattern.includes(this.#table.forms[one]));
    return name ? this.#matched(name, this.#table.forms[name], text, path) : null;
  }

  #matched(name, pattern, text, path) {
    if (whole(pattern).test(text)) return null;
    const near = inCase(text, pattern);
    return this.#say.problem(path, near ? `nearly-${name}` : `no-${name}`, { text, near });
  }

  /** Refuses codes that are written otherwise; other words may be the name of one, see `rules-names.js`. */
  #code(text, path) {
    const parts = text.split(/[ ,;/]+/u);
    if (parts.length > 1 && parts.every((part) => this.isCode(part))) {
      return this.#say.problem(path, "several-country", { text, near: parts.join(", ") });
    }
    const near = inCase(text, this.#table.forms.country);
    return near && near !== text ? this.#say.problem(path, "nearly-country", { text, near }) : null;
  }

  #language(text, path) {
    if (!SHOWN.test(text)) return this.#say.problem(path, "blank");
    const isTag = (tag) => tag.length <= LONGEST_TAG && new RegExp(`^(?:${this.#table.forms.language})$`, "iu").test(tag);
    if (isTag(text)) return null;
    const joined = text.replaceAll("_", " ").split(" ").filter(Boolean).join("-");
    const near = own(this.#table.languages, folded(text.trim())) ?? (isTag(joined) ? joined : "");
    return this.#say.problem(path, near ? "nearly-language" : "no-language", { text, near });
  }
}

function whole(pattern) {
  return new RegExp(`^(?:${pattern})$`, "u");
}

/** Returns a text in capitals or small letters where it is of the pattern then. */
function inCase(text, pattern) {
  return [text.toUpperCase(), text.toLowerCase()].find((form) => whole(pattern).test(form));
}
