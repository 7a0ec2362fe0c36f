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
    this.#source = source;
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
      this.#rearrange(items, before, after, column, {
        isSame: (entry) => this.#isSame(field, before[entry[ORIGIN]], entry),
        write: (place) => writeItem(now[place], column),
        change: (own, place, origin) => own.#item(field, node.items[origin], before[origin], after[place], now[place]),
      });
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
      this.#rearrange(node.entries, before, after, column, {
        isSame: (entry) => this.#isSame(field, before[entry[ORIGIN]], entry),
        write: (place) => writeEntries(new Entries([pairs[place]]), column),
        change: (own, place, origin) => own.#entry(field, node.entries[origin], before[origin], after[place], pairs[place][0]),
      });
      return;
    }
    after.forEach((entry, place) => {
      const pair = node.entries[entry[ORIGIN]];
      const [name, part] = pairs[place];
      if (pair === undefined) this.add(node, name, part);
      else if (!this.#isSame(field, before[place], entry)) this.#entry(field, pair, before[place], entry, name);
    });
  }

  #entry(field, [key, value], before, entry, name) {
    if (key.text !== name) this.renameKey(key, name);
    this.part(value, field.part, { ...before, [field.keyedBy]: "" }, { ...entry, [field.keyedBy]: "" });
  }

  /**
   * Sets entries in another order. Each keeps its lines with the comments in it and above it, but for what has changed.
   *
   * @param {[Node, Node][]} pairs Where each begins and where it ends.
   * @param {object[]} before
   * @param {object[]} after
   * @param {number} column
   * @param {object} entries
   * @param {(entry: object) => boolean} entries.isSame
   * @param {(place: number) => string} entries.write Writes one anew.
   * @param {(own: Changes, place: number, origin: number) => void} entries.change Changes one where it stands.
   */
  #rearrange(pairs, before, after, column, { isSame, write, change }) {
    const ends = pairs.map(([, { end }]) => this.#behindComments(this.behindLine(end), column));
    // Comments above the first may be about all of them: they go with it, but not away with it.
    const isFirstThere = after.some((entry) => entry[ORIGIN] === 0);
    const top = pairs[0][0].start;
    const starts = [isFirstThere ? this.#withComments(top, column) : this.startOfLine(top), ...ends.slice(0, -1)];
    const texts = after.map((entry, place) => {
      const origin = entry[ORIGIN];
      if (origin === undefined) return `${" ".repeat(column)}${write(place)}\n`;
      const [start, end] = [starts[origin], ends[origin]];
      if (isSame(entry)) return ended(this.#source.text.slice(start, end));
      const changed = this.#changed((own) => change(own, place, origin), start, end);
      return ended(changed ?? `${commentsOf(this.#source.text.slice(start, end))}${" ".repeat(column)}${write(place)}`);
    });
    const text = texts.join("").replaceAll("\r\n", "\n");
    const [first, last] = [starts[0], ends.at(-1)];
    const isEnded = this.endOfLine(last - 1) < last;
    this.rewrite(first, last, isEnded ? text : text.replace(/\n$/u, ""));
  }

  /** Returns a part of the file with the changes of what stands in it; nothing where they can't be made one by one. */
  #changed(change, start, end) {
    const own = new Changes(this.#source, this.#format);
    try {
      change(own);
      return own.finished(start, end);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return undefined;
    }
  }

  /** Returns the index behind the comments that stand right below an entry and further in than it does. */
  #behindComments(index, column) {
    const inner = new RegExp(`(?: {${column + 1},}#[^\\r\\n]*(?:\\r\\n|\\r|\\n|$))*`, "uy");
    inner.lastIndex = index;
    return index + inner.exec(this.#source.text)[0].length;
  }

  /** Returns the index of the first line of the comments right above an entry, or of its own. */
  #withComments(index, column) {
    const start = this.startOfLine(index);
    const above = this.#source.text.slice(0, start).split(/(?<=\n|\r(?!\n))/u).reverse();
    const count = above.findIndex((line) => !line.startsWith(`${" ".repeat(column)}#`));
    return start - above.slice(0, count).join("").length;
  }

  #isSame(field, before, after) {
    return same(writtenField(this.#format, { ...field, keyedBy: "", kind: "parts" }, [before]), writtenField(this.#format, { ...field, keyedBy: "", kind: "parts" }, [after]));
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

function ended(text) {
  return /[\r\n]$/u.test(text) ? text : `${text}\n`;
}

function commentsOf(text) {
  return text.split("\n").filter((line, place, lines) => lines.slice(0, place + 1).every((above) => /^\s*(?:#|$)/u.test(above))).map((line) => `${line}\n`).join("");
}
