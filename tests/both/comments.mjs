/**
 * Changes commented cases as somebody could in the form. JSON comes in, with the `schema` and one of these; of each case
 * comes out what is written then as `text`, and as `held` what it is to hold.
 *
 * - `commented`, the source of `commented.yml`, is changed in each way of `commented.mjs`; a `name` comes out too.
 * - `asked: [[source, seed, comments]]` are changed at random; the words of `comments` come out that have to be there
 *   still. A comment is `[words, where, path]`; `where` is `above` or `behind` what the path leads to, or `inside` it.
 * - `read: [[source, held]]` asks whether sources hold what they were to hold; the differences come out.
 */

import assert from "node:assert/strict";
import { text } from "node:stream/consumers";

import { edited } from "../../theme/assets/js/form-edits.js";
import { formatOf, WHOLE } from "../../theme/assets/js/form-schema.js";
import { ORIGIN, read, written } from "../../theme/assets/js/form-values.js";
import { Entries } from "../../theme/assets/js/yaml-writing.js";
import { unpacked } from "../../theme/assets/js/yaml-tree.js";
import { CHANGES } from "./commented.mjs";

const WORDS = [
  "New.", "two words", "it's: new # no comment", "- no list", "2024-02-01", "post",
  "A text that is so long that the form has to put it on several lines, since no line of a file is to be that long.",
  "One.\n\nTwo.", "One.\n# no comment\n  further in",
];
const KEPT = new Set(["schema", "id", "key"]);

/** Numbers below a limit that look like chance and come again with the seed. */
function chance(seed) {
  let state = seed * 2654435761 % 4294967296;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return (state >>> 4) % limit;
  };
}

class Typing {
  #format;
  #below;
  #count = 0;

  constructor(format, seed) {
    this.#format = format;
    this.#below = chance(seed + 1);
    for (let count = 0; count < 20; count += 1) this.#below(2);
  }

  /** Changes something in a part, or in a part of it. */
  change(name, value) {
    const fields = this.#format[name].filter(({ key }) => !KEPT.has(key));
    const filled = fields.filter(({ key, kind }) => value[key] !== undefined && value[key].length !== 0 && kind !== "text");
    // Most of a case is inside of its lists.
    if (filled.length > 0 && this.#below(5) > (name === WHOLE ? 0 : 1)) this.#inside(this.#one(filled), value);
    else this.#field(this.#one(fields), value);
  }

  #inside({ key, kind, part, keyedBy }, value) {
    if (kind === "part") this.change(part, value[key]);
    else if (this.#below(3) > 0 && kind === "parts") this.change(part, this.#one(value[key]));
    else this.#list(value[key], () => (kind === "texts" ? this.#name() : this.#part(part, keyedBy)));
  }

  #list(list, made) {
    const place = this.#below(list.length);
    const [item] = this.#below(4) > 0 ? list.splice(place, 1) : [made()];
    const to = this.#below(list.length + 1);
    if (this.#below(3) > 0) list.splice(to, 0, item);
    else if (list.length === 0 || this.#below(3) === 0) list.splice(to, 0, made());
  }

  #field({ key, kind, form, part, keyedBy, choices }, value) {
    if (value[key] !== undefined && this.#below(3) === 0) delete value[key];
    else if (kind === "part") value[key] = this.#part(part);
    else if (kind === "parts") value[key] = [...(value[key] ?? []), this.#part(part, keyedBy)];
    else if (kind === "texts") value[key] = [...(value[key] ?? []), this.#name()];
    else if (form === "flag") value[key] = !value[key];
    else if (choices.length > 0) value[key] = this.#one(choices).value;
    else value[key] = this.#one(WORDS);
  }

  /** A part with something in it. */
  #part(name, keyedBy) {
    const part = keyedBy ? { [keyedBy]: this.#name() } : {};
    const texts = this.#format[name].filter(({ key, kind, form }) => kind === "text" && key !== keyedBy && form !== "flag");
    for (let count = this.#below(3); count >= 0; count -= 1) part[this.#one(texts).key] = this.#one(WORDS);
    return part;
  }

  #name() {
    this.#count += 1;
    return `new-${this.#count}`;
  }

  #one(list) {
    return list[this.#below(list.length)];
  }
}

/** Returns a path with an index wherever it leads into a list: it may be left out, and the name of an entry stand for it. */
function indexed(format, value, path) {
  let [name, at, field] = [WHOLE, value, undefined];
  return path.flatMap((step) => {
    let steps = [step];
    if (Array.isArray(at) && typeof step === "string") {
      const place = field.keyedBy ? at.findIndex((one) => one[field.keyedBy] === step) : 0;
      steps = field.keyedBy ? [place] : [place, step];
    }
    for (const one of steps) {
      if (typeof one === "string") field = format[name].find(({ key }) => key === one);
      at = at[one];
      name = field.part;
    }
    return steps;
  });
}

/** Tells whether a comment has to be there still. */
function stands(format, before, after, [, where, path]) {
  let [name, was, now, field] = [WHOLE, before, after, undefined];
  const steps = indexed(format, before, path);
  for (const [place, step] of steps.entries()) {
    const isLast = place + 1 === steps.length;
    if (typeof step === "number") {
      if (field.kind === "texts") return now.includes(was[step]);
      const found = now.find((one) => one[ORIGIN] === step);
      if (!found) return isLast && where === "above" && step === 0;
      [was, now] = [was[step], found];
    } else {
      if (isLast && where === "above") return true;
      if (written(format, now, name)[step] === undefined) return false;
      field = format[name].find(({ key }) => key === step);
      [was, now, name] = [was[step], now[step], field.part];
    }
  }
  return true;
}

function plain(value) {
  if (typeof value === "string") return value.trim().replace(/\s+/gu, " ");
  if (value instanceof Entries) return value.pairs.map(([key, part]) => [key, plain(part)]);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

const { schema, commented, asked = [], read: again = [] } = JSON.parse(await text(process.stdin));
const format = formatOf(schema);
const opened = (source) => read(format, unpacked(source.text, source.tree));

function changed(source, change) {
  const [before, after] = [opened(source), opened(source)];
  change(after);
  return { before, after, text: edited(source, format, before, after), held: plain(written(format, after)) };
}

const named = Object.entries(commented ? CHANGES : {}).map(([name, change]) => ({ name, ...changed(commented, change) }));
const random = asked.map(([source, seed, comments]) => {
  const typing = new Typing(format, seed);
  const made = changed(source, (after) => {
    for (let count = seed % 7; count >= 0; count -= 1) typing.change(WHOLE, after);
  });
  return { ...made, comments: comments.filter((one) => stands(format, made.before, made.after, one)).map(([words]) => words) };
});
const differences = again.flatMap(([source, held], place) => {
  try {
    assert.deepEqual(plain(written(format, opened(source))), held);
    return [];
  } catch (error) {
    return [[place, error.message]];
  }
});
process.stdout.write(JSON.stringify([...named, ...random, ...differences]));
