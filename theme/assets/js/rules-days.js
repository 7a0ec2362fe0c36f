/** What is asked of the days of a case that is whole, and the speaker and date that the sentence of a voice tells. */

import { copyDay } from "./addresses.js";
import { isDate } from "./edtf.js";
import { firstDay, isBefore, isOneDay, lastDay, readValue } from "./edtf-grammar.js";
import { lacks } from "./rules-parts.js";
import { own } from "./rules-words.js";

const DAY = 86_400_000;
/** An archive dates its copies by universal time, and a newspaper by its own. */
const AROUND = 1;

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {object} value A case without a mistake of shape.
 * @param {{ahead: number}} past By how many days what is over may lie ahead.
 * @param {string} today Empty where nobody asks.
 * @returns {import("./rules-words.js").Problem[]}
 */
export function daysProblems(say, value, past, today) {
  const { opened, reviewed, corrections = [], timeline = [] } = value;
  const isWithdrawn = !lacks(value.withdrawn);
  const isTurned = reviewed < opened;
  const isAhead = today && daysFrom(today, opened) > past.ahead;
  const turned = () => (isAhead ? say.problem(["opened"], "opened-ahead", { today }) : say.problem(["reviewed"], "reviewed-before"));
  return [
    ...(isTurned ? [turned()] : []),
    ...each(corrections, (correction) => (correction.date < opened && !isTurned ? [[["date"], "corrected-before"]] : [])).map(told("corrections")),
    ...each(timeline, eventFaults).map(told("timeline")),
    ...((value.status === "withdrawn") === isWithdrawn ? [] : [say.problem([isWithdrawn ? "withdrawn" : "status"], "withdrawn-twofold")]),
  ];

  function told(list) {
    return ([place, [path, sentence, parts]]) => say.problem([list, place, ...path], sentence, parts);
  }
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {{keys: string[], parts: string[], ahead: number}} past What is over, and by how many days it may lie ahead.
 * @param {object} part Whose `value` has its keys as they are written.
 * @param {string} name What the schema calls the part.
 * @param {string} today Empty where nobody asks.
 * @returns {import("./rules-words.js").Problem[]} Of the days of one part.
 */
export function partDaysProblems(say, past, part, name, today) {
  return [...(name === "Source" ? sourceDaysProblems(say, past, part, today) : []), ...(today ? aheadProblems(say, past, part, name, today) : [])];
}

/** Tells of the order of the days of a source and of the copy of it. */
function sourceDaysProblems(say, past, { value, at }, today) {
  const place = (key) => [...at(key), ...(key === "archived" ? ["date"] : [])];
  const { addresses: links } = say.table;
  const seen = seenTooSoon(links, value);
  const found = [];
  if (isOtherCopy(links, value)) {
    const [near, day] = [copyDay(links, value.archived.url), value.archived.date];
    const isAhead = daysFrom(today, near) > past.ahead;
    found.push(isAhead ? say.problem([...at("archived"), "url"], "copy-ahead", { near, day }) : say.problem(place("archived"), "copy-day", { text: day, near }));
  }
  if (seen.length > 0 && daysFrom(today, String(value.issued)) > past.ahead) {
    return [...found, say.problem(at("issued"), "issued-ahead", { text: value.issued, done: seen[0][0], today })];
  }
  return [...found, ...seen.map(([done, key]) => say.problem(place(key), `${done}-before`))];
}

/** Tells whether the address of a copy has another day than the copy is said to have. */
function isOtherCopy(links, { archived }) {
  const [copied, ofCopy] = [archived?.date, copyDay(links, String(archived?.url ?? ""))].map(dateOf);
  return Boolean(copied && ofCopy) && Math.abs(ordinal(firstDay(copied)) - ordinal(firstDay(ofCopy))) > AROUND;
}

/** Returns what was done with a source before it was issued, and the key of it; but of a day that is told as another. */
function seenTooSoon(links, value) {
  const issued = dateOf(value.issued);
  const isEarly = (other) => issued !== null && isOneDay(issued) && other !== null && ordinal(firstDay(issued)) - ordinal(lastDay(other)) > AROUND;
  const days = [["archived", "archived", isOtherCopy(links, value) ? null : dateOf(value.archived?.date)], ["read", "accessed", dateOf(value.accessed)]];
  return days.filter(([, , day]) => isEarly(day));
}

function aheadProblems(say, past, { value, at }, name, today) {
  const keys = Object.keys(value).filter((key) => past.keys.includes(key) || (key === "date" && past.parts.includes(name)));
  const isOpenedTold = (key) => key === "opened" && daysFrom(String(value.reviewed), value.opened) > 0;
  const isCopyTold = (key) => key === "date" && name === "Archived" && isOtherCopy(say.table.addresses, { archived: value });
  const isTold = (key) => isOpenedTold(key) || isCopyTold(key) || (key === "issued" && seenTooSoon(say.table.addresses, value).length > 0);
  const ahead = keys.filter((key) => daysFrom(today, String(value[key])) > past.ahead && !isTold(key));
  return ahead.map((key) => say.problem(at(key), "ahead", { key, text: value[key], today }));
}

/** Returns what a text says; nothing where it is no date, which is told elsewhere. */
function dateOf(text) {
  return isDate(String(text ?? "")) ? readValue(String(text)) : null;
}

/** Returns the number of a day; that of an open end is none that anything is compared with. */
function ordinal(day) {
  if (day === null) return NaN;
  const [year, month, date] = day;
  return new Date(0).setUTCFullYear(year, month - 1, date) / DAY;
}

/** Returns the days from one day to the first of a date; none where that is open, or no date. */
function daysFrom(today, text) {
  const from = ordinal(dateOf(today) && firstDay(dateOf(today)));
  const to = ordinal(dateOf(text) && firstDay(dateOf(text)));
  return to - from || 0;
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {object} value A case in which each key stands where it is meant.
 * @param {object} names
 * @returns {import("./rules-words.js").Problem[]}
 */
export function voiceProblems(say, { claims = [] }, names) {
  const faults = each(claims, (claim) => voiceFaults(say.table.told, claim, own(names.voice, claim.voice)));
  return faults.map(([place, [path, sentence, parts]]) => say.problem(["claims", place, ...path], sentence, parts));
}

function each(list, judge) {
  return list.flatMap((item, place) => judge(item).map((fault) => [place, fault]));
}

function eventFaults(event) {
  const happened = readValue(event.date);
  const faults = [];
  if (event.public && isSurelyBefore(readValue(event.public), happened)) faults.push([["public"], "known-before"]);
  const inferred = event.bounds && readValue(event.bounds.date);
  if (inferred && (isSurelyBefore(inferred, happened) || isSurelyBefore(happened, inferred))) faults.push([["bounds", "date"], "beyond-date"]);
  return faults;
}

function isSurelyBefore(one, other) {
  const [last, first] = [lastDay(one), firstDay(other)];
  return last !== null && first !== null && isBefore(last, first);
}

function voiceFaults(told, claim, voice) {
  if (!voice) return [];
  const sentence = !lacks(claim.via) && voice.relayed ? voice.relayed : voice.sentence;
  const missing = Object.keys(told).filter((key) => sentence.includes(`{${key}}`) && lacks(claim[key]));
  return missing.map((key) => [[key], "voice-wants", { voice: claim.voice, what: told[key], key }]);
}
