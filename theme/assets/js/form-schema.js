/**
 * What a case is made of, read from its JSON Schema: parts, and the fields of each.
 *
 * The schema says in `anyOf` that one entry may stand for a list and a text for a part. A form always shows the whole.
 *
 * @typedef {object} Choice One word of a vocabulary.
 * @property {string} value
 * @property {string} label Empty where the schema has none.
 * @property {string} description
 *
 * @typedef {object} Field
 * @property {string} key
 * @property {"text" | "texts" | "part" | "parts"} kind One text or several, one part or several.
 * @property {"text" | "prose" | "flag" | "choice" | "day" | "date" | "place" | "address" | "id"} form What a text looks like.
 * @property {boolean} isRequired
 * @property {string} help
 * @property {string[]} examples
 * @property {string} standard What holds where nothing is written.
 * @property {Choice[]} choices
 * @property {string} ref What its texts are the names of: `source`, `entity`, `claim` ...
 * @property {string[]} kinds Of entities that it may name; empty for any.
 * @property {string} part The name of its part.
 * @property {string} short The key of the part that a text alone stands for; empty where none does.
 * @property {string} keyedBy The key that is the name of an entry in the file; empty in a list.
 *
 * @typedef {Readonly<Record<string, Field[]>>} Format Fields by the name of their part, in the order of the file.
 */

import { helpFor } from "./form-words.js";

/** The name of the part that is the whole file. */
export const WHOLE = "Case";

const FORMS = { date: "day", edtf: "date", locator: "place", uri: "address", id: "id" };

/**
 * @param {object} schema
 * @param {string} [whole] The name of the part that is the whole file.
 * @returns {Format}
 */
export function formatOf(schema, whole = WHOLE) {
  const parts = Object.entries(schema.$defs).filter(([, { properties }]) => properties);
  const fields = ([name, { properties, required = [] }]) =>
    Object.entries(properties).map(([key, node]) => ({
      key, ...fieldOf(schema, node), isRequired: required.includes(key), help: helpFor(name, key, node.description ?? ""),
    }));
  return Object.fromEntries([[whole, schema], ...parts].map((part) => [part[0], fields(part)]));
}

function fieldOf(schema, node) {
  const blank = { kind: "text", form: "text", examples: [], standard: "", choices: [], ref: "", kinds: [], part: "", short: "", keyedBy: "" };
  const forms = formsOf(node);
  const list = forms.find(({ type }) => type === "array");
  if (list) {
    const one = fieldOf(schema, list.items);
    return { ...one, kind: `${one.kind}s`, keyedBy: forms.find((form) => form["x-keyed-by"])?.["x-keyed-by"] ?? "" };
  }
  const short = forms.find((form) => form["x-short-for"])?.["x-short-for"] ?? "";
  const name = forms.map(({ $ref }) => nameIn($ref)).find((found) => schema.$defs[found]?.properties);
  if (name) return { ...blank, kind: "part", part: name, short };
  const text = resolved(schema, node);
  const { enum: words, markdownEnumDescriptions: told = [] } = text;
  return {
    ...blank,
    form: formOf(text),
    examples: text.examples ?? [],
    standard: String(text.default ?? ""),
    choices: (words ?? []).map((value, place) => choiceOf(String(value), told[place])),
    ref: text["x-ref"] ?? "",
    kinds: text["x-kinds"] ?? [],
  };
}

function formsOf(node) {
  return (node.anyOf ?? node.oneOf ?? [node]).flatMap((form) => (form.anyOf || form.oneOf ? formsOf(form) : [form]));
}

function resolved(schema, node) {
  return node.$ref ? { ...schema.$defs[nameIn(node.$ref)], ...node } : node;
}

function nameIn(ref = "") {
  return ref.replace("#/$defs/", "");
}

function formOf({ type, format, enum: words, ...more }) {
  if (words) return "choice";
  if (type === "boolean") return "flag";
  if (more["x-prose"] === "block") return "prose";
  return FORMS[format] ?? "text";
}

/** A word is told as `**Label** Description`. */
function choiceOf(value, told = "") {
  const [, label = "", description = told] = /^\*\*(.+?)\*\*\s*(.*)$/su.exec(told) ?? [];
  return { value, label, description };
}
