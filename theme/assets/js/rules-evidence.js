/** What the evidence of a case that is whole amounts to, as core/check/standing.py weighs it; and the sources that nothing cites. */

import { listOf } from "./rules-parts.js";
import { own } from "./rules-words.js";
import { folded } from "./spelling.js";

const ADDRESS = /^https?:\/\/\S+$/u;
/** Words that may be keys, wherever they stand. */
const KEYS = /(?<![\p{L}\p{N}_])[a-z0-9]+(?:-[a-z0-9]+)*(?![\p{L}\p{N}_])/gu;
/** What begins like a mark, to the end of the text. */
const MARKS = /[@[({].*/su;
/** What each standing needs, in the settings' words. */
const HOLDS = {
  "one origin": ({ origins }) => origins.length > 0,
  "two independent origins": ({ origins, against }) => origins.length > 1 && against.length === 0,
  "a record or two independent origins": ({ origins, against, hasRecord }) => (hasRecord || origins.length > 1) && against.length === 0,
  "a dispute": ({ against }) => against.length > 0,
  "a refutation": ({ refuting, hasRefutingRecord }) => hasRefutingRecord || refuting.length > 1,
  "a retraction": () => true,
};

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {object} value A case without a mistake of shape.
 * @param {object} names
 * @param {boolean} [isTyped] Whether keys may still be missing: each claim is then weighed by itself, once all that it rests on is there.
 * @returns {import("./rules-words.js").Problem[]} One for each claim whose standing says more than its evidence holds.
 */
export function standingProblems(say, { claims, sources }, names, isTyped = false) {
  const known = { ...names.source, ...Object.fromEntries(listedIn(sources).map((source) => [source.key, source])) };
  const weighed = listOf(claims).map(({ standing, evidence }, place) => ({ standing, place, parts: listOf(evidence).map(partOf) }));
  const isThere = ({ source }) => own(known, source) && (!isTyped || own(names["source-type"], known[source].type));
  const isWhole = ({ standing, parts }) => own(names.standing, standing) && parts.every(isThere);
  if (!isTyped && !weighed.every(isWhole)) return [];
  return weighed.filter(isWhole).flatMap(({ standing, place, parts }) => {
    const { needs } = names.standing[standing];
    const weight = weigh(say.table.evidence, parts, known, names["source-type"]);
    if (parts.length === 0 || HOLDS[needs](weight)) return [];
    const { origins: [origin = ""], against: [name = origin], refuting: [refuting] } = weight;
    const [count, fit] = [refuting === undefined ? "none" : `one: \`${refuting}\``, fitOf(weight, names.standing)];
    return [say.problem(["claims", place, "standing"], own(say.table.evidence["of-others"], needs) ?? lackOf(weight, needs), { text: standing, name, count, fit: fit ? say.guess("fit", { name: fit }) : "" })];
  });
}

/** Returns the sentence that says which evidence that states the claim is not there, of what a standing needs. */
function lackOf({ origins, against }, needs) {
  // Where it is disputed, more of its kind would mend nothing.
  if (against.length > 0 && needs !== "one origin") return "contested";
  if (origins.length === 0) return "unstated";
  return needs === "two independent origins" ? "one-origin" : "no-record";
}

/** Returns the standing that the evidence holds as it is; nothing if it holds none. */
function fitOf(weight, standings) {
  const held = weight.against.length > 0 ? "a dispute" : "one origin";
  return HOLDS[held](weight) ? Object.keys(standings).find((name) => standings[name].needs === held) : undefined;
}

function weigh({ stating: states, against: disputes }, parts, sources, types) {
  const of = (relations) => parts.filter(({ relation = "supports" }) => relations.includes(relation));
  const originsOf = (some) => [...new Set(some.map(({ source, origin }) => origin || sources[source].origin || source))];
  // A source of an unknown type may be one.
  const isRecord = (type) => !own(types, type) || types[type].record === true;
  const hasRecord = (some) => some.some(({ source }) => isRecord(sources[source].type));
  const [stating, refuting] = [of(states), of(["refutes"])];
  return {
    origins: originsOf(stating), against: of(disputes).map(({ source }) => source), refuting: originsOf(refuting),
    hasRecord: hasRecord(stating), hasRefutingRecord: hasRecord(refuting),
  };
}

/**
 * Nothing is told of a source whose key or name a text has: a citation that lost its mark is mended, and its source stays.
 *
 * @param {import("./rules-words.js").Speaker} say
 * @param {object} value A case of which each source that it cites is there.
 * @returns {import("./rules-words.js").Problem[]} One for each of its own sources that no text looks as if it cites.
 */
export function unusedProblems(say, { sources, ...more }) {
  const listed = listedIn(sources).map((source, place) => ({ ...source, path: ["sources", Array.isArray(sources) ? place : source.key] }));
  const texts = [...textsIn(more), ...listed.flatMap(textsOfSource)].filter((text) => !ADDRESS.test(text));
  const words = new Set(texts.flatMap((text) => text.match(KEYS) ?? []));
  const left = listed.filter(({ key }) => !words.has(key));
  const all = left.length > 0 ? ` ${texts.map(plain).join(" ")}` : "";
  const isCalled = (source) => namesOf(source).some((name) => all.includes(` ${plain(name).trim()},`));
  return left.filter((source) => !isCalled(source)).map(({ path, key }) => say.problem(path, "unused", { text: key }));
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {import("./rules-words.js").Problem[]} found
 * @param {import("./rules-words.js").Problem[]} unused
 * @returns {import("./rules-words.js").Problem[]} Where one source is missing and one left over, what was meant; as core/check/gone.py says it.
 */
export function withLeftOver(say, found, unused) {
  const missing = new Set(found.filter(({ code }) => code === "unknown-source").map(({ message }) => message));
  if (missing.size !== 1 || unused.length !== 1) return found;
  const where = say.guess("source", {});
  const guess = say.guess("left-over", { near: /`(.*)`/u.exec(unused[0].message)[1] });
  return found.map((one) => (one.code === "unknown-source" && one.hint === where ? { ...one, hint: say.guess("else", { guess, where }) } : one));
}

/** Returns what a source says, but for its key, and of what it is called only what may be a mark. */
function textsOfSource({ key, path, title, "container-title": container, publisher, URL: address, ...more }) {
  return [...textsIn(more), ...textsIn([title, container, publisher]).flatMap((name) => name.match(MARKS) ?? [])];
}

/** @param {object} source Returns what people write for it in the place of its key, as core/check/facts.py has it. */
export function namesOf({ title, "container-title": container, publisher, URL: address, number }) {
  return [title?.text ?? title, container, publisher, address, number].filter((name) => typeof name === "string");
}

/** Returns words and commas alone, since marks and brackets may stand around a name. */
function plain(text) {
  return folded(text).replace(/[^\p{L}\p{N},]+/gu, " ").replaceAll(" ,", ",");
}

function textsIn(value) {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [String(value ?? "")];
}

/** @param {object | object[] | undefined} sources Those of a case. Returns them as a list, each with its key. */
export function listedIn(sources) {
  return Array.isArray(sources) ? sources : Object.entries(sources ?? {}).map(([key, source]) => ({ ...source, key }));
}

function partOf(part) {
  return typeof part === "object" ? part : { source: part };
}
