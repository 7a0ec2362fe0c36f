/**
 * A case that was changed in the form, written into its file: what was not touched stays as its author wrote it.
 *
 * @typedef {import("./form-schema.js").Format} Format
 * @typedef {import("./form-schema.js").Field} Field
 * @typedef {import("./yaml-tree.js").Node} Node
 */

import { WHOLE } from "./form-schema.js";
import { ORIGIN, oneLine, writtenField, writtenProse } from "./form-values.js";
import { Entries, writeInBrackets, writeEntries, writeItem, writeValueText } from "./yaml-writing.js";
import { Manuscript } from "./yaml.js";

/** The key that the name of the file stands for. */
const FILE_NAME = "id";

/**
 * @param {{text: string, tree: (string | number)[]}} source The file as it is.
 * @param {Format} format
 * @param {object} before The case that it holds.
 * @param {object} after The case that it is to hold.
 * @returns {string} The file with the changes in it.
 */
export function edited(source, format, before, after) {
  const finely = new Changes(source, format);
  try {
    finely.part(finely.root, WHOLE, before, after);
    return finely.finished();
  } catch (error) {
    // Changes that touch each other: the keys that they stand in are written anew.
    if (!(error instanceof RangeError)) throw error;
    const coarsely = new Changes(source, format);
    coarsely.part(coarsely.root, WHOLE, before, after, true);
    return coarsely.finished();
  }
}

class Changes extends Manuscript {
  #source;
  #format;

  constructor(source, format) {
    super(source);
    this.#source = source.text;
    this.#format = format;
  }

  /**
   * @param {Node} node A mapping.
   * @param {string} name Of the part.
   * @param {boolean} [whole] Whether a key that has changed is written anew with all that it holds.
   */
  part(node, name, before, after, whole = false) {
    const fields = this.#format[name].filter(({ key }) => name !== WHOLE || key !== FILE_NAME);
    const found = (key) => node.entries.find(([{ text }]) => text === key);
    const changed = fields
      .filter((field) => !same(writtenField(this.#format, field, before[field.key]), writtenField(this.#format, field, after[field.key])))
      .map((field) => ({ field, now: writtenField(this.#format, field, after[field.key]), pair: found(field.key) }));
    const gone = changed.filter(({ now, pair }) => pair && now === undefined).map(({ field }) => field.key);
    const order = this.#format[name].map(({ key }) => key).filter((key) => !gone.includes(key));
    // A new key must not be put where another is cut out.
    for (const key of gone) this.remove(node, key);
    for (const { field, now, pair } of changed) {
      if (now === undefined) continue;
      if (!pair) this.add(node, field.key, now, order);
      else if (whole) this.setValue(...pair, now);
      else this.#value(field, pair, before[field.key], after[field.key], now);
    }
  }

  #value(field, [key, node], before, after, now) {
    if (this.isInBrackets(key.start)) this.rewrite(node.start, node.end, writeInBrackets(flattened(now)));
    else if (node.inBrackets) this.setValue(key, node, now);
    else if (node.kind === "scalar" && typeof now === "string") {
      this.setText(node, field.form === "prose" ? writtenProse(after.trim(), before.split("\n")) : now);
    } else if (field.kind === "part" && node.kind === "mapping" && typeof now === "object") {
      this.part(node, field.part, before, after);
    } else if (field.keyedBy && node.kind === "mapping") this.#entries(field, node, before, after, now);
    else if (field.kind === "parts" && node.kind === "sequence") this.#items(field, node, before, after, now);
    else this.setValue(key, node, now);
  }

  /** A list: each entry where it stood, or all of them in their new order. */
  #items(field, node, before, after, now) {
    const column = this.columnOf(node.start);
    if (!isInOrder(before, after)) {
      const items = node.items.map((item) => [item, item]);
      this.#rearrange(items, before, after, field, (place) => writeItem(now[place], column), column);
      return;
    }
    after.forEach((entry, place) => {
      const item = node.items[entry[ORIGIN]];
      if (item === undefined) this.append(node, now[place]);
      else if (!this.#isSame(field, before[place], entry)) this.#item(field, item, before[place], entry, now[place]);
    });
  }

  #item(field, item, before, entry, now) {
    if (item.kind === "mapping" && !item.inBrackets && typeof now === "object") {
      this.part(item, field.part, before, entry);
      return;
    }
    const column = this.columnOf(item.start);
    const text = typeof now === "string" ? writeValueText(now, column) : item.inBrackets ? this.#inBrackets(now) : writeEntries(now, column);
    this.rewrite(item.start, item.end, text ?? writeEntries(now, column));
  }

  /** An entry on one line stays so as long as it is short. */
  #inBrackets(now) {
    const line = writeInBrackets(flattened(now));
    return line.length <= 100 ? line : undefined;
  }

  /** A mapping whose keys are the names of its entries. */
  #entries(field, node, before, after, { pairs }) {
    const column = this.columnOf(node.start);
    if (!isInOrder(before, after)) {
      const write = (place) => writeEntries(new Entries([pairs[place]]), column);
      this.#rearrange(node.entries, before, after, field, write, column);
      return;
    }
    after.forEach((entry, place) => {
      const [key, value] = node.entries[entry[ORIGIN]] ?? [];
      const [name, part] = pairs[place];
      if (key === undefined) this.add(node, name, part);
      else if (!this.#isSame(field, before[place], entry)) {
        if (key.text !== name) this.renameKey(key, name);
        this.part(value, field.part, { ...before[place], [field.keyedBy]: "" }, { ...entry, [field.keyedBy]: "" });
      }
    });
  }

  /** Entries keep their lines and the comments above them; what has changed too is written anew. */
  #rearrange(pairs, before, after, field, write, column) {
    const first = this.startOfLine(pairs[0][0].start);
    const ends = pairs.map(([, { end }]) => this.#behindLine(end));
    const starts = [first, ...ends.slice(0, -1)];
    const texts = after.map((entry, place) => {
      const origin = entry[ORIGIN];
      if (origin === undefined) return `${" ".repeat(column)}${write(place)}\n`;
      const text = this.#source.slice(starts[origin], ends[origin]);
      if (this.#isSame(field, before[origin], entry)) return text.endsWith("\n") ? text : `${text}\n`;
      return `${commentsOf(text)}${" ".repeat(column)}${write(place)}\n`;
    });
    const text = texts.join("").replaceAll("\r\n", "\n");
    const last = ends.at(-1);
    const isEnded = this.#source[last - 1] === "\n";
    this.rewrite(first, last, isEnded ? text : text.replace(/\n$/u, ""));
  }

  #isSame(field, before, after) {
    return same(writtenField(this.#format, { ...field, keyedBy: "", kind: "parts" }, [before]), writtenField(this.#format, { ...field, keyedBy: "", kind: "parts" }, [after]));
  }

  #behindLine(index) {
    // The end of a block of lines is behind its last line end already.
    if (index > 0 && this.#source[index - 1] === "\n") return index;
    const found = this.#source.indexOf("\n", index);
    return found < 0 ? this.#source.length : found + 1;
  }
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Tells whether all that was there is there still, in its order, and what is new stands behind it. */
function isInOrder(before, after) {
  return before.every((_, place) => after[place]?.[ORIGIN] === place);
}

/** In brackets a text stands on one line. */
function flattened(value) {
  if (typeof value === "string") return oneLine(value.trim());
  if (Array.isArray(value)) return value.map(flattened);
  if (typeof value !== "object") return value;
  if (value instanceof Entries) return new Entries(value.pairs.map(([key, item]) => [key, flattened(item)]));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, flattened(item)]));
}

function commentsOf(text) {
  return text.split("\n").filter((line, place, lines) => lines.slice(0, place + 1).every((above) => /^\s*(?:#|$)/u.test(above))).map((line) => `${line}\n`).join("");
}
