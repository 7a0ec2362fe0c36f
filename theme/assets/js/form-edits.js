/**
 * A case that was changed in the form, written into its file: what was not touched stays as its author wrote it.
 *
 * @typedef {import("./form-schema.js").Format} Format
 * @typedef {import("./form-schema.js").Field} Field
 * @typedef {import("./yaml-tree.js").Node} Node
 */

import { writtenProse } from "./form-prose.js";
import { WHOLE } from "./form-schema.js";
import { ORIGIN, STOOD, written, writtenField } from "./form-values.js";
import { bracketed, fitting, same } from "./yaml-brackets.js";
import { Carrying } from "./yaml-carrying.js";
import { Commented } from "./yaml-commented.js";
import { endOfDeeperComments } from "./yaml-comments.js";
import { Entries, ORIGINS, writeAfterKey, writeEntries, writeItem, writeValueText } from "./yaml-writing.js";
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
  const changes = new Changes(source, format);
  changes.whole(before, after);
  return changes.finished();
}

/**
 * Changes that touch each other, or a comment, can't be made one by one: then what they stand in is written anew, with
 * its comments. Such are told of by a `RangeError`, inside of brackets too: what stands there is written anew as a whole.
 */
class Changes extends Manuscript {
  #format;
  #comments;
  #carrying;

  constructor(source, format) {
    super(source);
    this.#format = format;
    this.#comments = new Commented(this);
    this.#carrying = new Carrying(this, this.#comments);
  }

  /** Changes the case. */
  whole(before, after) {
    if (this.attempt(() => this.#part(this.root, WHOLE, before, after))) return;
    const [was, now] = [before, after].map((value) => this.#long(WHOLE, value));
    const { above, lines } = this.#carrying.mapping(this.root, was, now, 0);
    const ends = this.#comments.entries(this.root).map((entry) => this.#comments.endOf(entry));
    this.rewrite(this.root.start, Math.max(this.root.end, ...ends), [...above, ...lines].join("\n"));
  }

  /**
   * @param {Node} node A mapping.
   * @param {string} name Of the part.
   */
  #part(node, name, before, after) {
    const found = (key) => node.entries.find(([{ text }]) => text === key);
    const changed = this.#fields(name)
      .map((field) => ({ field, was: this.#written(field, before), now: this.#written(field, after), pair: found(field.key) }))
      .filter(({ was, now }) => !same(was, now));
    const gone = changed.filter(({ now, pair }) => pair && now === undefined).map(({ field }) => field.key);
    const order = this.#format[name].map(({ key }) => key).filter((key) => !gone.includes(key));
    if (gone.length > 0 && node.inBrackets && this.#comments.isIn(node)) throw new RangeError("a comment may stand where something is taken out");
    // A new key must not be put where another is cut out.
    for (const key of gone) this.remove(node, key);
    for (const { field, was, now, pair } of changed) {
      if (now === undefined) continue;
      if (pair) this.#value(field, pair, [before[field.key], was], [after[field.key], now]);
      else this.add(node, field.key, now, order);
    }
  }

  #fields(name) {
    return this.#format[name].filter(({ key }) => name !== WHOLE || key !== FILE_NAME);
  }

  #written(field, part) {
    return writtenField(this.#format, field, part[field.key], part[STOOD]?.includes(field.key));
  }

  /** Returns a part as it is written without its short form. */
  #long(name, part) {
    const entries = Object.entries(written(this.#format, part, name));
    return Object.fromEntries(entries.filter(([key]) => name !== WHOLE || key !== FILE_NAME));
  }

  /** Changes what stands behind a key: what it was and what it is to be, in the form and as it is written. */
  #value(field, [key, node], [before, was], [after, now]) {
    const isCommented = this.#comments.isIn(node);
    const isText = node.kind === "scalar" && typeof now === "string";
    if (this.isInBrackets(key.start) && (isText || !isCommented)) this.rewrite(node.start, node.end, bracketed(this, node, was, now));
    else if (isText) {
      const text = field.form === "prose" ? writtenProse(after.trim(), node.text) : now;
      if (text.includes("\n") || isCommented) this.#setPair(key, node, was, text, () => this.setText(node, text));
      else this.setText(node, text);
    } else if (node.inBrackets && !isCommented) this.#setBrackets(field, key, node, was, now);
    else if (!this.attempt(() => this.#inside(field, node, before, after, now, isCommented))) {
      const isPart = field.kind === "part" && node.kind === "mapping";
      const [long, longNow] = isPart ? [before, after].map((part) => this.#long(field.part, part)) : [was, now];
      this.#setPair(key, node, long, isCommented ? longNow : now, () => this.setValue(key, node, now));
    }
  }

  /** Changes what stands inside of a list or mapping. */
  #inside(field, node, before, after, now, isCommented) {
    if (field.kind === "part" && node.kind === "mapping" && (typeof now === "object" || isCommented)) this.#part(node, field.part, before, after);
    else if (field.keyedBy && node.kind === "mapping") this.#entries(field, node, before, after, now);
    else if (field.kind === "parts" && node.kind === "sequence") this.#items(field, node, before, after, listed(field, now));
    else throw new RangeError("it is another kind of value");
  }

  /** Writes another value in brackets, or on lines of its own where it is too long for them. */
  #setBrackets(field, key, node, was, now) {
    const [old, value] = node.kind === "sequence" ? [was, now].map((one) => listed(field, one)) : [was, now];
    const line = fitting(this, node, old, value);
    if (line === undefined) this.#setPair(key, node, was, now);
    else this.rewrite(node.start, node.end, line);
  }

  /** Writes another value behind a key, with the comments of the old one; where it can be set alone, only it. */
  #setPair(key, node, was, now, set) {
    if (this.isInBrackets(key.start)) throw new RangeError("comments stand in brackets");
    const entry = { own: key, value: node, start: key.start, end: node.end };
    const column = this.columnOf(key.start);
    if (set && this.#isAlone(entry, writeAfterKey(now, column))) set();
    else this.#carry(entry, this.#carrying.pair(entry, key.text, was, now, column), column);
  }

  /** Tells whether what is written for an entry leaves its comments where they are. */
  #isAlone(entry, written) {
    // A key ends before its value begins, and a comment may stand between.
    const start = Math.min(entry.own.end, entry.value.start);
    return !this.#comments.isIn({ start, end: entry.end }) && (!written.includes("\n") || this.#comments.endOf(entry) <= entry.end);
  }

  #carry(entry, { above, lines }, column) {
    const line = this.startOfLine(entry.start);
    const indent = /^ */u.exec(this.text.slice(line, entry.start))[0];
    if (above.length > 0) this.rewrite(line, line, above.map((words) => `${indent}${words}\n`).join(""));
    this.rewrite(entry.start, this.#comments.endOf(entry), lines.join("\n").slice(column));
  }

  /** A list: each entry where it stood, or all of them in their new order. */
  #items(field, node, before, after, now) {
    const column = this.columnOf(node.start);
    const change = (place, origin) => this.#item(field, node, origin, before[origin], after[place], now[place]);
    if (!isInOrder(before, after)) {
      this.#rearrange(node, before, after, column, {
        isSame: (entry) => this.#isSame(field, before[entry[ORIGIN]], entry),
        write: (place) => writeItem(now[place], column),
        change,
      });
      return;
    }
    after.forEach((entry, place) => {
      if (node.items[entry[ORIGIN]] === undefined) this.append(node, now[place]);
      else if (!this.#isSame(field, before[place], entry)) change(place, place);
    });
  }

  #item(field, node, origin, before, entry, now) {
    const item = node.items[origin];
    const isCommented = this.#comments.isIn(item);
    const isMapping = item.kind === "mapping" && typeof now === "object";
    if (isMapping && (isCommented || !item.inBrackets) && this.attempt(() => this.#part(item, field.part, before, entry))) return;
    if (node.inBrackets) throw new RangeError("comments stand in brackets");
    const was = this.#long(field.part, before);
    const line = item.inBrackets && !isCommented ? fitting(this, item, was, now) : undefined;
    const column = this.columnOf(node.start);
    const own = { own: item, value: item, start: this.dashOf(node, item), end: item.end };
    const text = typeof now === "string" ? writeValueText(now, column) : writeEntries(now, this.columnOf(item.start));
    if (line !== undefined) this.rewrite(item.start, item.end, line);
    else if (!isMapping && this.#isAlone(own, text)) this.rewrite(item.start, item.end, text);
    else this.#carry(own, this.#carrying.item(own, was, isMapping ? this.#long(field.part, entry) : now, column), column);
  }

  /** A mapping whose keys are the names of its entries. */
  #entries(field, node, before, after, { pairs }) {
    const column = this.columnOf(node.start);
    const change = (place, origin) => this.#entry(field, node.entries[origin], before[origin], after[place], pairs[place][0]);
    if (!isInOrder(before, after)) {
      this.#rearrange(node, before, after, column, {
        isSame: (entry) => this.#isSame(field, before[entry[ORIGIN]], entry),
        write: (place) => writeEntries(new Entries([pairs[place]]), column),
        change,
      });
      return;
    }
    after.forEach((entry, place) => {
      if (node.entries[entry[ORIGIN]] === undefined) this.add(node, ...pairs[place]);
      else if (!this.#isSame(field, before[place], entry)) change(place, place);
    });
  }

  #entry(field, [key, value], before, entry, name) {
    const [old, now] = [before, entry].map((one) => ({ ...one, [field.keyedBy]: "" }));
    const isMade = this.attempt(() => {
      if (key.text !== name) this.renameKey(key, name);
      this.#part(value, field.part, old, now);
    });
    if (isMade) return;
    if (this.isInBrackets(key.start)) throw new RangeError("comments stand in brackets");
    const own = { own: key, value, start: key.start, end: value.end };
    const column = this.columnOf(key.start);
    this.#carry(own, this.#carrying.pair(own, name, this.#long(field.part, old), this.#long(field.part, now), column), column);
  }

  /**
   * Sets entries in another order. Each keeps its lines with the comments in it and above it, but for what has changed.
   *
   * @param {Node} node
   * @param {object[]} before
   * @param {object[]} after
   * @param {number} column
   * @param {object} entries
   * @param {(entry: object) => boolean} entries.isSame
   * @param {(place: number) => string} entries.write Writes one anew.
   * @param {(place: number, origin: number) => void} entries.change Changes one where it stands.
   */
  #rearrange(node, before, after, column, { isSame, write, change }) {
    if (node.inBrackets) throw new RangeError("in brackets nothing has lines of its own");
    const entries = this.#comments.entries(node);
    const ends = entries.map(({ end }) => endOfDeeperComments(this.text, this.endOfLine(end), column));
    // Comments above the first may be about all of them: they go with it, but not away with it.
    const isFirstThere = after.some((entry) => entry[ORIGIN] === 0);
    const top = entries[0].start;
    const starts = [isFirstThere ? this.#withComments(top, column) : this.startOfLine(top), ...ends.slice(0, -1).map((end) => this.behindLine(end))];
    const texts = after.map((entry, place) => {
      const origin = entry[ORIGIN];
      if (origin === undefined) return `${" ".repeat(column)}${write(place)}`;
      return this.within(starts[origin], ends[origin], () => isSame(entry) || change(place, origin));
    });
    this.rewrite(starts[0], ends.at(-1), texts.join("\n"));
  }

  /** Returns the index of the first line of the comments right above an entry, or of its own. */
  #withComments(index, column) {
    const start = this.startOfLine(index);
    const above = this.text.slice(0, start).split(/(?<=\n|\r(?!\n))/u).reverse();
    const count = above.findIndex((line) => !line.startsWith(`${" ".repeat(column)}#`));
    return start - above.slice(0, count).join("").length;
  }

  #isSame(field, before, after) {
    return same(writtenField(this.#format, { ...field, keyedBy: "", kind: "parts" }, [before]), writtenField(this.#format, { ...field, keyedBy: "", kind: "parts" }, [after]));
  }
}

/** Tells whether all that was there is there still, in its order, and what is new stands behind it. */
function isInOrder(before, after) {
  return before.every((_, place) => after[place]?.[ORIGIN] === place);
}

/** Entries that have a name stand in a list here. */
function listed({ keyedBy }, now) {
  if (!(now instanceof Entries)) return now;
  return Object.assign(now.pairs.map(([name, part]) => ({ [keyedBy]: name, ...part })), { [ORIGINS]: now[ORIGINS] });
}
