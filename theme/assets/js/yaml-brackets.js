/**
 * What stands in brackets, with changes in it: what is the same stays as it was written, and so do the signs between.
 *
 * @typedef {import("./yaml.js").Manuscript} Manuscript
 * @typedef {import("./yaml-tree.js").Node} Node
 * @typedef {import("./yaml-writing.js").Value} Value
 */

import { Entries, ORIGINS, pairsOf, writeInBrackets, writeText, writeTextLike } from "./yaml-writing.js";

const LONGEST = 100;

/**
 * @param {Manuscript} file
 * @param {Node} node In brackets, without comments in it.
 * @param {Value} was
 * @param {Value} now
 * @returns {string | undefined} It as it is to be, in brackets still; nothing where it holds nothing yet or is too long for them.
 */
export function fitting(file, node, was, now) {
  if (typeof now !== "object" || node.items.length + node.entries.length === 0) return undefined;
  const line = bracketed(file, node, was, now);
  // What its author wrote on a longer line stays on one.
  const most = file.written(node).length > LONGEST ? Infinity : LONGEST;
  return line.length <= most || line.includes("\n") ? line : undefined;
}

/**
 * @param {Manuscript} file
 * @param {Node} node Inside of brackets, or they themselves, without comments in it.
 * @param {Value | undefined} was
 * @param {Value} now
 * @returns {string} It as it is to be.
 */
export function bracketed(file, node, was, now) {
  if (same(was, now)) return file.written(node);
  if (typeof now === "string" && node.kind === "scalar" && node.start < node.end) return writeTextLike(file.written(node), flattened(now), true);
  if (node.inBrackets && isWhole(node)) {
    if (Array.isArray(now) && node.kind === "sequence") return list(file, node, was, now);
    if (isMapping(now) && node.kind === "mapping") return mapping(file, node, was, now);
  }
  // One entry may stand for a list of it.
  if (Array.isArray(now) && node.kind === "mapping" && now.length === 1 && Array.isArray(was)) return bracketed(file, node, was[0], now[0]);
  return writeInBrackets(flattened(now));
}

function list(file, node, was, now) {
  const origins = now[ORIGINS] ?? originsOf(was ?? [], now);
  const parts = now.map((item, place) => {
    const origin = origins[place];
    const old = node.items[origin];
    return old ? { origin, text: bracketed(file, old, was?.[origin], item) } : { text: writeInBrackets(flattened(item)) };
  });
  return joined(file, node, node.items, parts);
}

function mapping(file, node, was, now) {
  const before = pairsOf(was ?? {});
  const after = pairsOf(now);
  const entries = node.entries.map(([key, value], origin) => ({ key, value, origin }));
  const parts = after.map(([name, value], place) => {
    const old = now[ORIGINS] ? entries[now[ORIGINS][place]] : entries.find(({ key }) => key.text === name);
    if (!old) return { text: `${writeText(name, true)}: ${writeInBrackets(flattened(value))}` };
    const key = old.key.text === name ? file.written(old.key) : writeText(name, true);
    const [, earlier] = before[now[ORIGINS] ? old.origin : before.findIndex(([one]) => one === name)] ?? [];
    const between = file.text.slice(old.key.end, old.value.start);
    return { origin: old.origin, text: key + between + bracketed(file, old.value, earlier, value) };
  });
  return joined(file, node, entries.map(({ key, value }) => ({ start: key.start, end: value.end })), parts);
}

/** Returns parts in the brackets of a node; between two that stood side by side stays what stood there. */
function joined({ text }, node, places, parts) {
  const between = parts.map(({ origin }, place) => {
    const isBeside = place > 0 && origin !== undefined && parts[place - 1].origin === origin - 1;
    if (place === 0) return "";
    return isBeside ? text.slice(places[origin - 1].end, places[origin].start) : ", ";
  });
  const inside = parts.map((part, place) => between[place] + part.text).join("");
  return text.slice(node.start, places[0].start) + inside + text.slice(places.at(-1).end, node.end);
}

/** Tells whether each entry of a node has a place of its own: a key alone has no value that could be changed. */
function isWhole({ items, entries }) {
  const all = [...items, ...entries.map(([, value]) => value)];
  return all.length > 0 && all.every(({ start, end }) => start < end);
}

/** Finds where each of some texts stood: those that are the same, then those that took the place of others. */
export function originsOf(was, now) {
  const free = new Set(was.keys());
  const take = (place) => (free.delete(place) ? place : undefined);
  const found = now.map((item) => take([...free].find((place) => same(was[place], item))));
  return found.map((origin, place) => origin ?? take(place));
}

/** Returns a value as it stands in brackets, where a text is on one line. */
export function flattened(value) {
  if (typeof value === "string") return value.trim().replace(/\s*\n\s*/gu, " ");
  if (Array.isArray(value)) return value.map(flattened);
  if (typeof value !== "object") return value;
  if (value instanceof Entries) return new Entries(value.pairs.map(([key, item]) => [key, flattened(item)]));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, flattened(item)]));
}

/** Tells whether two values are the same. */
export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isMapping(value) {
  return typeof value === "object" && !Array.isArray(value) && pairsOf(value).length > 0;
}
