/** What is asked of the days of a case that is whole, and the speaker and date that the sentence of a voice tells. */

import { dateProblem } from "./edtf.js";
import { firstDay, isBefore, lastDay, readValue } from "./edtf-grammar.js";
import { lacks } from "./rules-parts.js";
import { own } from "./rules-words.js";

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
 * @returns {import("./rules-words.js").Problem[]}
 */
export function aheadProblems(say, past, { value, at }, name, today) {
  if (!today) return [];
  const keys = Object.keys(value).filter((key) => past.keys.includes(key) || (key === "date" && past.parts.includes(name)));
  const isTold = (key) => key === "opened" && daysFrom(String(value.reviewed), value.opened) > 0;
  const ahead = keys.filter((key) => daysFrom(today, String(value[key])) > past.ahead && !isTold(key));
  return ahead.map((key) => say.problem(at(key), "ahead", { key, text: value[key], today }));
}

/** Returns the days from one day to the first of a date; none where that is open, or no date. */
function daysFrom(today, text) {
  if (dateProblem(text)) return 0;
  const [year, month, day] = firstDay(readValue(text)) ?? [0, 1, 1];
  return (Date.UTC(year, month - 1, day) - Date.parse(today)) / 86_400_000;
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {object} value A case in which each key stands where it is meant.
 * @param {object} names
 * @returns {import("./rules-words.js").Problem[]}
 */
export function voiceProblems(say, { claims = [] }, names) {
  const faults = each(claims, (claim) => voiceFaults(claim, own(names.voice, claim.voice)));
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

function voiceFaults(claim, voice) {
  if (!voice) return [];
  const sentence = !lacks(claim.via) && voice.relayed ? voice.relayed : voice.sentence;
  const missing = ["by", "date"].filter((key) => sentence.includes(`{${key}}`) && lacks(claim[key]));
  return missing.map((key) => [[key], "voice-wants", { voice: claim.voice, mark: `{${key}}`, key }]);
}
