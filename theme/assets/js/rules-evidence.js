/** What the evidence of a case that is whole amounts to, as core/check/standing.py weighs it; and the sources that nothing cites. */

import { listOf } from "./rules-parts.js";
import { own } from "./rules-words.js";

const STATING = ["supports", "corroborates"];
const AGAINST = ["disputes", "refutes"];
/** What each standing needs, in the settings' words. */
const HOLDS = {
  "one origin": ({ origins }) => origins > 0,
  "two independent origins": ({ origins, isDisputed }) => origins > 1 && !isDisputed,
  "a record or two independent origins": ({ origins, isDisputed, hasRecord }) => (hasRecord || origins > 1) && !isDisputed,
  "a dispute": ({ isDisputed }) => isDisputed,
  "a refutation": ({ refuting, hasRefutingRecord }) => hasRefutingRecord || refuting > 1,
  "a retraction": () => true,
};

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {object} value A case without a mistake of shape.
 * @param {object} names
 * @returns {import("./rules-words.js").Problem[]} One for each claim whose standing says more than its evidence holds.
 */
export function standingProblems(say, { claims, sources }, names) {
  const known = { ...names.source, ...bySources(sources) };
  const weighed = listOf(claims).map(({ standing, evidence }, place) => ({ standing, place, parts: listOf(evidence).map(partOf) }));
  const isWhole = weighed.every(({ standing, parts }) => own(names.standing, standing) && parts.every(({ source }) => own(known, source)));
  if (!isWhole) return [];
  return weighed.flatMap(({ standing, place, parts }) => {
    const { needs } = names.standing[standing];
    const weight = weigh(parts, known, names["source-type"]);
    if (parts.length === 0 || HOLDS[needs](weight)) return [];
    const count = `${weight.origins} independent origin${weight.origins === 1 ? "" : "s"}`;
    const more = weight.isDisputed ? say.guess("disputed") : "";
    return [say.problem(["claims", place, "standing"], "overclaimed", { text: standing, needs, count, more })];
  });
}

function weigh(parts, sources, types) {
  const of = (relations) => parts.filter(({ relation = "supports" }) => relations.includes(relation));
  const originsOf = (some) => new Set(some.map(({ source, origin }) => origin || sources[source].origin || source)).size;
  const hasRecord = (some) => some.some(({ source }) => own(types, sources[source].type)?.record === true);
  const [stating, refuting] = [of(STATING), of(["refutes"])];
  return {
    origins: originsOf(stating), isDisputed: of(AGAINST).length > 0, refuting: originsOf(refuting),
    hasRecord: hasRecord(stating), hasRefutingRecord: hasRecord(refuting),
  };
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {object} value A case of which each source that it cites is there.
 * @returns {import("./rules-words.js").Problem[]} One for each of its own sources that surely nothing cites.
 */
export function unusedProblems(say, { sources, ...more }) {
  const places = Object.keys(sources ?? {});
  const keyAt = (place) => (Array.isArray(sources) ? sources[place].key : place);
  const texts = [...textsIn(more), ...places.flatMap((place) => textsIn({ ...sources[place], key: "" }))];
  const [names, all] = [new Set(texts), texts.join("\n")];
  // A mark that lost its @ is told of as that.
  const isCited = (key) => names.has(key) || new RegExp(`(?:@|\\[[^\\]]*)${key}(?![\\w-])`, "u").test(all);
  const unused = places.filter((place) => !isCited(keyAt(place)));
  return unused.map((place) => say.problem(["sources", Array.isArray(sources) ? Number(place) : place], "unused", { text: keyAt(place) }));
}

function textsIn(value) {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [String(value)];
}

function partOf(part) {
  return typeof part === "object" ? part : { source: part };
}

function bySources(sources = {}) {
  return Array.isArray(sources) ? Object.fromEntries(sources.map((source) => [source.key, source])) : sources;
}
