/**
 * A case while it is in the form, and as it is written.
 *
 * In the form each part is an object with all that was typed; nothing is shortened. An entry of a list remembers where it
 * stood in the file that it comes from.
 *
 * @typedef {import("./form-schema.js").Format} Format
 * @typedef {import("./form-schema.js").Field} Field
 * @typedef {import("./yaml-tree.js").Node} Node
 */

import { unwrapped, writtenProse } from "./form-prose.js";
import { WHOLE } from "./form-schema.js";
import { Entries, ORIGINS } from "./yaml-writing.js";

/** The key of an entry's index in the file; an entry without one is new. */
export const ORIGIN = Symbol("origin");
/** The key of the keys that a part has in the file, in their order: such a part is written as long as it is there. */
export const STOOD = Symbol("stood");
/** The key of what was typed in a part before another way of saying it was chosen. */
export const ASIDE = Symbol("aside");
/** The key of the name by which the rest of the case names an entry: not its own, while something else is called so. */
export const KNOWN_AS = Symbol("known as");
/** The key of the new pages that a case brings with it, each of which is a file of its own. */
export const NEWCOMERS = Symbol("newcomers");

/**
 * @param {Format} format
 * @param {Node} root Of a file.
 * @returns {object} The case that stands there, for the form.
 */
export function read(format, root) {
  return readPart(format, WHOLE, root);
}

function readPart(format, name, node, short = "") {
  if (node.kind === "scalar") return short ? { [short]: node.text } : {};
  const fields = new Map(format[name].map((field) => [field.key, field]));
  const known = node.entries.filter(([key]) => fields.has(key.text));
  const part = Object.fromEntries(known.map(([key, value]) => [key.text, readField(format, fields.get(key.text), value)]));
  return Object.assign(part, { [STOOD]: known.map(([key]) => key.text) });
}

function readField(format, field, node) {
  const one = (item) => readPart(format, field.part, item, field.short);
  if (field.kind === "part") return one(node);
  if (field.kind === "text") return readText(field, node.text);
  if (node.kind === "mapping" && field.keyedBy) {
    return node.entries.map(([key, value], place) => ({ [field.keyedBy]: key.text, ...one(value), [ORIGIN]: place }));
  }
  const items = node.kind === "sequence" ? node.items : [node];
  if (field.kind === "texts") return items.map(({ text }) => text);
  return items.map((item, place) => ({ ...one(item), [ORIGIN]: place }));
}

function readText({ form }, text) {
  if (form === "flag") return text === "true";
  const shown = text.replace(/\n+$/u, "");
  return form === "prose" ? unwrapped(shown) : shown;
}

/**
 * @param {Format} format
 * @param {object} value
 * @param {string} [name]
 * @returns {object} What was typed and is not blank, in its long form: what is to be judged.
 */
export function typed(format, value, name = WHOLE) {
  const entries = format[name].map((field) => [field.key, typedField(format, field, value[field.key])]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function typedField(format, field, value) {
  if (value === undefined || value === "" || value === false) return undefined;
  if (field.kind === "text") return typeof value === "string" ? value.trim() || undefined : value;
  if (field.kind === "part") {
    const part = typed(format, value, field.part);
    return Object.keys(part).length > 0 ? part : undefined;
  }
  if (value.length === 0) return undefined;
  return value.map((item) => (field.kind === "texts" ? item.trim() : typed(format, item, field.part)));
}

/**
 * @param {Format} format
 * @param {object} value
 * @param {string} [name]
 * @returns {object} The same as it is written in a file: short where the format allows, long texts on lines of their own.
 */
export function written(format, value, name = WHOLE) {
  const stood = value[STOOD] ?? [];
  const fields = inOrder(format[name], stood);
  const entries = fields.map((field) => [field.key, writtenField(format, field, value[field.key], stood.includes(field.key))]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/**
 * @param {Format} format
 * @param {Field} field
 * @param {unknown} value
 * @param {boolean} [stood] Whether its key stands in the file: then what holds anyhow is written too.
 * @returns {import("./yaml-writing.js").Value | undefined} Nothing where there is nothing to write.
 */
export function writtenField(format, field, value, stood = false) {
  if (stood && value === false) return value;
  const long = typedField(format, field, value);
  if (long === undefined || (long === field.standard && !stood)) return undefined;
  if (field.kind === "text") return field.form === "prose" ? writtenProse(long) : oneLine(long);
  if (field.kind === "texts") return long.map(oneLine);
  if (field.kind === "part") return shortened(field, value, written(format, value, field.part));
  const parts = value.map((item) => written(format, item, field.part));
  const origins = { [ORIGINS]: value.map((item) => item[ORIGIN]) };
  if (!field.keyedBy) return Object.assign(parts.map((part, place) => shortened(field, value[place], part)), origins);
  const pairs = parts.map(({ [field.keyedBy]: key, ...part }, place) => [key ?? `${field.key.replace(/s$/u, "")}-${place + 1}`, part]);
  return Object.assign(new Entries(pairs), origins);
}

/** @param {unknown} value Of a field. Returns whether anything stands in it. */
export function isFilled(value) {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object" && value !== null) return Object.values(value).some(isFilled);
  return Boolean(value);
}

/** @param {string | boolean} text Returns it with blanks in the place of line ends. */
export function oneLine(text) {
  return typeof text === "string" ? text.replace(/\s*\n\s*/gu, " ") : text;
}

/** Returns fields in the order of the file; new ones stand behind the last of those that come before them in the format. */
function inOrder(fields, stood) {
  const order = stood.map((key) => fields.find((field) => field.key === key));
  fields.forEach((field, place) => {
    if (stood.includes(field.key)) return;
    const above = order.findLastIndex((one) => fields.indexOf(one) < place);
    order.splice(above + 1, 0, field);
  });
  return order;
}

function shortened({ short }, value, part) {
  const keys = Object.keys(part);
  return !value[STOOD] && short && keys.length === 1 && keys[0] === short ? part[short] : part;
}
