/**
 * Writes an entry anew and carries its comments over to the keys that they stood at; what is the same in it stays as it
 * was written. A comment whose key is gone is kept above the entry; those of what was taken out of a list, and those inside
 * what is gone, go with it.
 *
 * @typedef {import("./yaml.js").Manuscript} Manuscript
 * @typedef {import("./yaml-commented.js").Commented} Commented
 * @typedef {import("./yaml-commented.js").Entry} Entry
 * @typedef {import("./yaml-tree.js").Node} Node
 * @typedef {import("./yaml-writing.js").Value} Value
 *
 * @typedef {object} Written
 * @property {string[]} above Comments that belong above the lines.
 * @property {string[]} lines
 */

import { fitting, originsOf, same } from "./yaml-brackets.js";
import { ORIGINS, pairsOf as pairsIn, writeAfterKey, writeItem, writeText } from "./yaml-writing.js";

const INDENT = 2;
/** Behind it a text begins that takes all lines for its own that are deeper. */
const BLOCK = /(?:^|\s)[|>][-+]?$/u;

export class Carrying {
  #file;
  #comments;

  /**
   * @param {Manuscript} file
   * @param {Commented} comments Of the file.
   */
  constructor(file, comments) {
    this.#file = file;
    this.#comments = comments;
  }

  /**
   * @param {Entry} old A key with its value.
   * @param {string} name The key as it is to be.
   * @param {Value} was
   * @param {Value} now
   * @param {number} column Of the key.
   * @returns {Written} `above` is without what stands above the key.
   */
  pair(old, name, was, now, column) {
    const { above, lines } = this.#value(old.value, was, now, column);
    const key = name === old.own.text ? this.#file.written(old.own) : writeText(name);
    return { above, lines: this.#withComments(old, [`${" ".repeat(column)}${key}:${lines[0]}`, ...lines.slice(1)], column) };
  }

  /**
   * @param {Entry} old An entry of a list.
   * @param {Value} was
   * @param {Value} now
   * @param {number} column Of the dash.
   * @returns {Written} `above` is without what stands above the dash.
   */
  item(old, was, now, column) {
    const dash = `${" ".repeat(column)}- `;
    if (!isMapping(now) || old.value.kind !== "mapping") {
      const lines = `${" ".repeat(column)}${writeItem(now, column)}`.split("\n");
      return { above: this.#comments.inside(old.value), lines: this.#withComments(old, lines, column) };
    }
    const { above, lines } = this.mapping(old.value, was, now, column + INDENT);
    const first = lines.findIndex((line) => !/^ *#/u.test(line));
    const [line, ...others] = lines.slice(first);
    const lead = lines.slice(0, first).map((comment) => comment.trim());
    return { above: [...above, ...lead], lines: this.#withComments(old, [dash + line.trimStart(), ...others], column) };
  }

  /**
   * @param {Node} node A mapping.
   * @param {Value} was
   * @param {Value} now A mapping that holds something.
   * @param {number} column Of its keys.
   * @returns {Written}
   */
  mapping(node, was, now, column) {
    const [before, after] = [pairsOf(was), pairsOf(now)];
    const entries = this.#comments.entries(node);
    const had = (entry) => before.some(([key]) => key === entry.own.text);
    const found = after.map(([key], place) => (now[ORIGINS] ? entries[now[ORIGINS][place]] : entries.find(({ own }) => own.text === key)));
    // What is in the file and in neither of the two is blank; it stays.
    const kept = entries.filter((entry) => !had(entry) || found.includes(entry));
    const gone = entries.filter((entry) => !kept.includes(entry));
    const steps = now[ORIGINS] ? found.map((_, place) => place) : ordered(kept, found);
    const lines = steps.flatMap((step) => {
      const entry = typeof step === "number" ? found[step] : step;
      const [name, value] = typeof step === "number" ? after[step] : [];
      if (!entry) return `${" ".repeat(column)}${name}:${writeAfterKey(value, column)}`.split("\n");
      const [, earlier] = before.find(([key]) => key === entry.own.text) ?? [];
      const isSame = typeof step !== "number" || (same(earlier, value) && name === entry.own.text);
      return this.#placed(entry, column, this.#asItWas(entry, node, column, isSame) ?? this.pair(entry, name ?? entry.own.text, earlier, value, column));
    });
    // Above the first entry of several there may be words about all of them.
    const left = gone.filter((entry) => !now[ORIGINS] || entry === entries[0]);
    return { above: left.flatMap((entry) => this.#comments.of(entry).above), lines };
  }

  #list(node, was, now, column) {
    // One entry may stand for a list of it.
    const entries = node.kind === "sequence" ? this.#comments.entries(node) : [{ own: node, value: node, start: node.start, end: node.end }];
    const origins = now[ORIGINS] ?? originsOf(was, now);
    const lines = now.flatMap((item, place) => {
      const entry = entries[origins[place]];
      if (!entry) return `${" ".repeat(column)}${writeItem(item, column)}`.split("\n");
      const earlier = was[origins[place]];
      const isSame = node.kind === "sequence" && same(earlier, item);
      return this.#placed(entry, column, this.#asItWas(entry, node, column, isSame) ?? this.item(entry, earlier, item, column));
    });
    const [first] = this.#comments.entries(node);
    return { above: first && !origins.includes(0) ? this.#comments.of(first).above : [], lines };
  }

  /** Writes what stands behind a colon; the first line goes on there. */
  #value(node, was, now, column) {
    const inside = column + INDENT;
    const isCommented = this.#comments.inside(node).length > 0;
    const line = node.inBrackets && !isCommented ? fitting(this.#file, node, was, now) : undefined;
    if (line !== undefined) return { above: [], lines: [` ${line}`] };
    const isKept = isCommented || node.inBrackets;
    if (isKept && isMapping(now) && node.kind === "mapping") return below(this.mapping(node, was, now, inside));
    if (isKept && Array.isArray(now)) return below(this.#list(node, was, now, inside));
    return { above: this.#comments.inside(node), lines: writeAfterKey(now, column).split("\n") };
  }

  /** Returns the lines of an entry with the comments in it, where it is the same and can stand so; else nothing. */
  #asItWas(entry, holder, column, isSame) {
    const { text } = this.#file;
    const end = holder.inBrackets ? entry.end : this.#comments.endOf(entry);
    const [first, ...others] = text.slice(entry.start, end).replaceAll("\r\n", "\n").split("\n");
    if (!isSame || (holder.inBrackets && others.length > 0)) return undefined;
    if (holder.inBrackets) {
      const sign = holder.kind === "mapping" ? `${this.#file.written(entry.own)}: ` : "- ";
      return { above: [], lines: this.#withComments(entry, [`${" ".repeat(column)}${sign}${this.#file.written(entry.value)}`], column) };
    }
    const step = column - this.#file.columnOf(entry.start);
    const moved = others.map((line) => (step < 0 ? line.replace(new RegExp(`^ {0,${-step}}`, "u"), "") : line && " ".repeat(step) + line));
    return { above: [], lines: [" ".repeat(column) + first, ...moved] };
  }

  #placed(entry, column, { above, lines }) {
    return [...[...this.#comments.of(entry).above, ...above].map((words) => " ".repeat(column) + words), ...lines];
  }

  /** Returns lines with the comments behind an entry and below it. */
  #withComments(entry, [first, ...others], column) {
    const { behind, below: under } = this.#comments.of(entry);
    const indent = " ".repeat(BLOCK.test(first) ? column : column + INDENT);
    return [[first, ...behind].join("  "), ...others, ...under.map((words) => indent + words)];
  }
}

function below({ above, lines }) {
  return { above, lines: ["", ...lines] };
}

/** Returns kept entries in their order, and where new ones come among them: the places of all in `found`. */
function ordered(kept, found) {
  const steps = kept.map((entry) => (found.includes(entry) ? found.indexOf(entry) : entry));
  found.forEach((entry, place) => {
    if (!entry) steps.splice(steps.indexOf(place - 1) + 1, 0, place);
  });
  return steps;
}

function pairsOf(value) {
  if (typeof value !== "object" || Array.isArray(value)) return [];
  return pairsIn(value);
}

function isMapping(value) {
  return pairsOf(value).length > 0;
}
