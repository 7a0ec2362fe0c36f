/**
 * Dates as people write them, in EDTF: "about May 2023", "2023-2024", "unknown"; as core/edtf/human.py reads them.
 *
 * Nothing here is ever taken for a date of the archive: it is offered, and every reading is given.
 */

import { dayBeside, isoDay } from "./edtf-days.js";
import { DateError, firstDay, lastDay, readValue } from "./edtf-grammar.js";
import { DAY_RULES } from "./edtf-human-days.js";
import { YEAR_RULES } from "./edtf-human-years.js";
import { BYLINES, NOTHING, ONE_SIDED, QUALIFIED, TWO_SIDED, VAGUE } from "./edtf-phrases.js";
import { plainWords } from "./spelling.js";

const LONGEST = 100;
/** How often a phrase may hold another: "between about May and June 2023" needs three. */
const DEPTH = 3;

const DASHES = /[\u2010-\u2015\u2212]/gu;
/** Days from the first of seven to the last. */
const WEEK = 6;
/** Digits, and letters that look like them. */
const WITH_LETTERS = /^(?=.*[0-9].*[0-9])[0-9OIL]{4}(?:-[0-9OIL]{2}){0,2}$/u;
const UNKNOWN_PART = /(?<=-)\?{1,2}(?=-|$)/gu;
const AROUND = "[\"'`,; \u201c\u201d\u201e\u00ab\u00bb]+";
const MARKS_AROUND = new RegExp(`^${AROUND}|${AROUND}$`, "gu");

const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "u");
const compiled = (table) => table.map(([pattern, meaning]) => [whole(pattern), meaning]);
const IS_NOTHING = whole(NOTHING);
const IS_VAGUE = whole(VAGUE);
const DATES = compiled([...DAY_RULES, ...YEAR_RULES]);
const DAY = /^([0-9]{4}-(?:0[1-9]|1[0-2]))-[0-9]{2}$/u;
const IN_BYLINE = BYLINES.map(whole);
const QUALIFIERS = compiled(QUALIFIED);
const SIDES = compiled(ONE_SIDED);
const PAIRS = compiled(TWO_SIDED);

/**
 * @param {string} text
 * @returns {string[]} The EDTF forms that it may mean, the likeliest first; none if it is no date.
 */
export function humanForms(text) {
  return [...text].length > LONGEST || monthOfNoDay(text) ? [] : formsOf(tidied(text), DEPTH);
}

/**
 * @param {string} text
 * @returns {string} The month of a day that it does not have: `2024-02` for "30 February 2024". Empty where no such day is meant.
 */
export function monthOfNoDay(text) {
  const plain = [...text].length <= LONGEST ? tidied(text) : "";
  const phrases = [IS_VAGUE, ...IN_BYLINE, ...QUALIFIERS.map(([pattern]) => pattern)].map((pattern) => pattern.exec(plain)?.[1] ?? "");
  for (const part of [plain, ...plain.split("/"), ...phrases]) {
    for (const form of dateFormsOf(part.replace(/^[[\]{}~?% ]+|[[\]{}~?% ]+$/gu, ""))) {
      const [, month] = DAY.exec(form) ?? [];
      if (month && !isValid(form) && isValid(month)) return month;
    }
  }
  return "";
}

export function tidied(text) {
  const plain = plainWords(text.normalize("NFKC").replace(DASHES, "-").replaceAll("\u2019", "'").toLowerCase());
  const bare = plain.replace(MARKS_AROUND, "").replace(/(?<!\.)\.$/u, "");
  return /^\([^()]*\)$/u.test(bare) ? bare.slice(1, -1) : bare;
}

function formsOf(text, depth) {
  if (IS_NOTHING.test(text)) return ["XXXX"];
  if (depth === 0) return [];
  return firstOf([asWritten, asDate, inByline, qualified, oneSided, twoSided], (read) => valid(read(text, depth - 1)));
}

/** Returns the first answer that is not empty. */
function firstOf(things, ask) {
  for (const thing of things) {
    const forms = ask(thing);
    if (forms.length > 0) return forms;
  }
  return [];
}

function valid(forms) {
  return [...new Set(forms)].filter(isValid);
}

function isValid(form) {
  try {
    readValue(form);
  } catch (error) {
    if (error instanceof DateError) return false;
    throw error;
  }
  return true;
}

function asWritten(text) {
  const form = text.replaceAll(" ", "").toUpperCase();
  const slips = WITH_LETTERS.test(form) ? [form.replace(/[OIL]/gu, (letter) => (letter === "O" ? "0" : "1"))] : [];
  return [form, form.replace(UNKNOWN_PART, "XX"), ...slips];
}

function asDate(text) {
  return firstOf(DATES, ([pattern, rule]) => {
    const found = pattern.exec(text);
    return found ? valid(rule(found.groups, text)) : [];
  });
}

/** Returns what a text makes by any of the patterns, also what is no date. */
function dateFormsOf(text) {
  return DATES.flatMap(([pattern, rule]) => {
    const found = pattern.exec(text);
    return found ? rule(found.groups, text) : [];
  });
}

function inByline(text, depth) {
  const found = IN_BYLINE.map((pattern) => pattern.exec(text)?.[1]).filter(Boolean);
  return firstOf(found, (date) => formsOf(date, depth));
}

function qualified(text, depth) {
  const vague = IS_VAGUE.exec(text);
  if (vague) return formsOf(vague[1], depth);
  return firstOf(QUALIFIERS, ([pattern, mark]) => {
    const found = pattern.exec(text);
    const forms = found ? formsOf(found[1], depth) : [];
    return forms.map((form) => form.split("/").map((date) => marked(date, mark)).join("/"));
  });
}

function marked(form, mark) {
  if (form === "" || form === ".." || form.endsWith(mark)) return form;
  return /[?~%]$/u.test(form) ? `${form.slice(0, -1)}%` : `${form}${mark}`;
}

function oneSided(text, depth) {
  return firstOf(SIDES, ([pattern, shapes]) => {
    const found = pattern.exec(text);
    const [form] = found ? formsOf(found[1], depth) : [];
    if (form === undefined) return [];
    const parts = { form, previous: neighbour(form, -1), following: neighbour(form, 1), week: neighbour(form, WEEK) };
    return shapes.map((shape) => shape.replace(/\{(form|previous|following|week)\}/gu, (_, name) => parts[name]));
  });
}

/** Returns the day, month or year before or after, or of a day the last of seven; for other forms what is no EDTF. */
function neighbour(form, step) {
  if (step === WEEK && !DAY.test(form)) return "none";
  const value = readValue(form);
  const edge = step < 0 ? firstDay(value) : lastDay(value);
  const day = edge && /^[0-9-]+$/u.test(form) && edge[0] >= 1 && edge[0] <= 9999 ? isoDay(edge) : "none";
  if (["none", "0001-01-01"].includes(day) || day >= "9999-12-25") return "none";
  return isoDay(dayBeside(edge, step)).slice(0, form.length);
}

function twoSided(text, depth) {
  return firstOf(PAIRS, ([pattern, shapes]) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const pairs = pairsOf(found[1], found[2], depth);
    const forms = shapes.flatMap((shape) => pairs.map(([one, two]) => filled(shape, one, two)));
    const turned = shapes.flatMap((shape) => pairs.map(([one, two]) => filled(shape, two, one)));
    return firstOf([forms, turned], valid);
  });
}

function filled(shape, one, two) {
  return shape.replace("{0}", one).replace("{1}", two);
}

/** Reads both dates; each may lean on the other: "1 to 9 May 2024", "May 1 to 9, 2024". */
function pairsOf(left, right, depth) {
  const words = right.split(" ");
  const tails = [1, 2].map((count) => [left, ...words.slice(-count)].join(" "));
  const lefts = firstOf([left, ...tails], (text) => formsOf(text, depth));
  const [, month] = /^[0-9]+$/u.test(right) ? (DAY.exec(left) ?? []) : [];
  const lent = month ? `${month}-${right.padStart(2, "0")}` : `${left.split(" ")[0]} ${right}`;
  const rights = firstOf([right, lent], (text) => formsOf(text, depth));
  const count = Math.min(lefts.length, rights.length);
  return lefts.slice(0, count).map((form, place) => [form.split("T")[0], rights[place].split("T")[0]]);
}
