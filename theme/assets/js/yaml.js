/**
 * A file as it is written, with what is to be changed in it, so that all else stays as its author wrote it: comments,
 * order, line ends. The same edits as core/edits/manuscript.py makes.
 *
 * @typedef {import("./yaml-tree.js").Node} Node
 * @typedef {import("./yaml-writing.js").Value} Value
 */

import { commentedKey, endOfComments, endOfDeeperComments, endOfInnerComments } from "./yaml-comments.js";
import { Lines } from "./yaml-lines.js";
import { holdsInBrackets, nodeAt, unpacked } from "./yaml-tree.js";
import { writeAfterKey, writeEntries, writeInBrackets, writeItem, writeText, writeTextLike, writeValueText } from "./yaml-writing.js";

export { nodeAt, writeEntries };

/** Collects edits of one file; nodes are those of `root`, which stays as it was read. */
export class Manuscript extends Lines {
  #edits = [];
  #break;

  /** @param {{text: string, tree: (string | number)[]}} source As `api/v1/cases/<id>.source.json` holds it. */
  constructor({ text, tree }) {
    super(text);
    this.#break = text.includes("\r\n") ? "\r\n" : "\n";
    /** @type {Node} The tree as it is written, short forms and all. */
    this.root = unpacked(text, tree);
  }

  /** Whether there is anything to be changed. */
  get isChanged() {
    return this.#edits.length > 0;
  }

  /**
   * @param {(string | number)[]} path
   * @returns {Node | undefined}
   */
  at(path) {
    return nodeAt(this.root, path);
  }

  /**
   * @param {number} [from]
   * @param {number} [to]
   * @returns {string} The text, or a part of it that holds all edits, with these made; what is put in at one place, in
   *   their order.
   * @throws {RangeError} Two edits change the same characters, or one changes what is not in the part.
   */
  finished(from = 0, to = this.text.length) {
    const parts = [];
    let place = from;
    for (const { start, end, text } of [...this.#edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
      if (end > to) throw new RangeError(`an edit changes the character at ${end}`);
      if (start < place) throw new RangeError(`two edits change the character at ${start}`);
      parts.push(this.text.slice(place, start), text);
      place = end;
    }
    return [...parts, this.text.slice(place, to)].join("");
  }

  /**
   * Makes several edits; none of them where two change the same characters, or where `edits` throws a `RangeError`.
   *
   * @param {() => void} edits
   * @returns {boolean} Whether they were made.
   */
  attempt(edits) {
    const before = this.#edits;
    this.#edits = [];
    try {
      edits();
      this.finished();
      this.#edits = [...before, ...this.#edits];
      return true;
    } catch (error) {
      this.#edits = before;
      if (!(error instanceof RangeError)) throw error;
      return false;
    }
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {() => void} edits
   * @returns {string} A part of the text with edits that are made in it, and not in the file.
   * @throws {RangeError} As `finished` does.
   */
  within(from, to, edits) {
    const before = this.#edits;
    this.#edits = [];
    try {
      edits();
      return this.finished(from, to);
    } finally {
      this.#edits = before;
    }
  }

  /** @param {Node} node Returns what stands in the file for it. */
  written(node) {
    return this.text.slice(node.start, node.end);
  }

  /** @param {number} index Tells whether what begins there stands inside the brackets of a list or mapping. */
  isInBrackets(index) {
    return holdsInBrackets(this.root, index);
  }

  /** Changes characters by their indexes; lines of `text` come to end as those of the file. */
  rewrite(start, end, text) {
    this.#edits.push({ start, end, text: text.replaceAll("\r\n", "\n").replaceAll("\n", this.#break) });
  }

  /**
   * @param {Node} key
   * @param {string} name
   */
  renameKey(key, name) {
    this.rewrite(key.start, key.end, writeText(name));
  }

  /**
   * Writes another text in the place of one, quoted as that one was where it can be.
   *
   * @param {Node} node
   * @param {string} text
   */
  setText(node, text) {
    const isInside = this.isInBrackets(node.start);
    const isOnLines = text.includes("\n") && !isInside;
    const written = isOnLines ? writeValueText(text, this.#indentOfLine(node.start)) : writeTextLike(this.written(node), text, isInside);
    const isEmpty = node.kind === "scalar" && node.style === "plain" && node.text === "";
    this.rewrite(node.start, node.end, (isEmpty ? " " : "") + written);
  }

  /**
   * Adds a key to a mapping.
   *
   * @param {Node} mapping It holds at least one key.
   * @param {string} key
   * @param {Value} value
   * @param {string[]} [order] Keys in the order of the format; the new one stands behind the last of those that come
   *   before it. Without an order, or where it is not in it, at the end. Where the key is commented out, it stands
   *   before that comment instead.
   */
  add(mapping, key, value, order = []) {
    const before = order.includes(key) ? order.slice(0, order.indexOf(key)) : mapping.entries.map(([name]) => name.text);
    const above = mapping.entries.filter(([name]) => before.includes(name.text)).at(-1);
    const first = mapping.entries[0][0].start;
    if (mapping.inBrackets) {
      const entry = `${key}: ${writeInBrackets(value)}`;
      if (above) this.rewrite(above[1].end, above[1].end, `, ${entry}`);
      else this.rewrite(first, first, `${entry}, `);
      return;
    }
    const indent = this.columnOf(mapping.start);
    const entry = `${key}:${writeAfterKey(value, indent)}`;
    const commented = commentedKey(this.text, key, indent, this.#gaps(mapping));
    if (commented !== undefined) this.rewrite(commented, commented, `${" ".repeat(indent)}${entry}\n`);
    else if (above) {
      const place = endOfInnerComments(this.text, this.endOfLine(above[1].end), indent);
      this.rewrite(place, place, `\n${" ".repeat(indent)}${entry}`);
    } else this.rewrite(first, first, `${entry}\n${" ".repeat(indent)}`);
  }

  /**
   * Adds an entry at the end of a list; one that is empty is written in brackets.
   *
   * @param {Node} sequence
   * @param {Value} value
   */
  append(sequence, value) {
    if (sequence.inBrackets) {
      const last = sequence.items.at(-1);
      const place = last ? last.end : sequence.start + 1;
      this.rewrite(place, place, (last ? ", " : "") + writeInBrackets(value));
      return;
    }
    const indent = this.columnOf(sequence.start);
    // A text of several lines would take the comments that are deeper than it for its own.
    const place = endOfDeeperComments(this.text, this.endOfLine(sequence.end), indent);
    this.rewrite(place, place, `\n${" ".repeat(indent)}${writeItem(value, indent)}`);
  }

  /**
   * Writes another value of any kind behind a key.
   *
   * @param {Node} key
   * @param {Node} node Its value as it was.
   * @param {Value} value
   */
  setValue(key, node, value) {
    const colon = this.text.indexOf(":", key.end) + 1;
    this.rewrite(colon, Math.max(node.end, colon), writeAfterKey(value, this.columnOf(key.start)));
  }

  /**
   * Takes a key out of a mapping, with its value and what is deeper; other comments stay.
   *
   * @param {Node} mapping
   * @param {string} key
   * @throws {RangeError} Nothing else stands in the mapping.
   */
  remove(mapping, key) {
    const pairs = mapping.entries;
    if (pairs.length === 1) throw new RangeError(`\`${key}\` is all that its mapping holds`);
    const place = pairs.findIndex(([name]) => name.text === key);
    this.#cut(mapping, pairs.map(([name]) => name.start), pairs.map(([, value]) => value.end), place);
  }

  /** Takes one of several parts out of what holds them. */
  #cut(holder, starts, ends, place) {
    const isLast = place + 1 === starts.length;
    if (holder.inBrackets) {
      this.rewrite(isLast ? ends[place - 1] : starts[place], isLast ? ends[place] : starts[place + 1], "");
      return;
    }
    const line = this.startOfLine(starts[place]);
    const before = this.text.slice(line, starts[place]);
    if (before.trim() === "") {
      const close = endOfDeeperComments(this.text, this.endOfLine(ends[place]), before.length);
      const end = this.behindLine(close);
      // The last line of a file may end without a line end.
      const isOpen = end === close;
      this.rewrite(isOpen ? line - this.#break.length : line, end, "");
      return;
    }
    // It stands behind the dash of an entry, where the next part moves up to.
    const between = this.text.slice(ends[place], starts[place + 1]).split(/\r\n|\r|\n/u);
    for (const comment of between.map((part) => part.trim()).filter(Boolean)) {
      this.rewrite(line, line, `${" ".repeat(before.indexOf("-"))}${comment}\n`);
    }
    this.rewrite(starts[place], starts[place + 1], "");
  }

  /**
   * @param {Node} sequence
   * @param {Node} item
   * @returns {number} The index of an entry's dash, or of its first character in brackets.
   */
  dashOf(sequence, item) {
    if (sequence.inBrackets) return item.start;
    const column = this.columnOf(sequence.start);
    let line = this.startOfLine(item.start);
    // A comment may stand between.
    while (this.text[line + column] !== "-" || this.endOfLine(line) <= line + column) line = this.startOfLine(line - 1);
    return line + column;
  }

  /** Returns what stands between the values of a mapping, and behind the last. */
  #gaps(mapping) {
    const ends = mapping.entries.map(([, value]) => value.end);
    return ends.map((end, place) => [end, mapping.entries[place + 1]?.[0].start ?? endOfComments(this.text, end)]);
  }

  #indentOfLine(index) {
    const start = this.startOfLine(index);
    return /^[ -]*/u.exec(this.text.slice(start, this.endOfLine(start)))[0].length;
  }
}
