/**
 * Which comment of a file belongs to which of its entries: the keys of mappings with their values, and what lists hold.
 *
 * A comment on the line of an entry stands behind it; one on a line of its own stands above the next entry, or below the
 * one before, where it is further in than the next.
 *
 * @typedef {import("./yaml.js").Manuscript} Manuscript
 * @typedef {import("./yaml-tree.js").Node} Node
 *
 * @typedef {object} Entry
 * @property {Node} own Its key in a mapping; in a list what stands behind its dash.
 * @property {Node} value
 * @property {number} start Index of its key or dash.
 * @property {number} end Index behind its value.
 */

const NONE = Object.freeze({ above: [], behind: [], below: [] });

export class Commented {
  #file;
  /** The indexes of all comments. */
  #places = [];
  /** The comments of entries, by their `own`. */
  #of = new Map();
  /** The index behind the last comment of an entry, by its `own`. */
  #ends = new Map();

  /** @param {Manuscript} file */
  constructor(file) {
    this.#file = file;
    let place = 0;
    for (const scalar of scalarsOf(file.root)) {
      this.#read(place, scalar.start);
      // Behind the sign with which a block of lines begins.
      if (scalar.style === "literal" || scalar.style === "folded") this.#read(scalar.start, file.endOfLine(scalar.start));
      place = scalar.end;
    }
    this.#read(place, file.text.length);
  }

  /** @param {Node} node Tells whether a comment stands inside it. */
  isIn(node) {
    return this.#places.some((index) => node.start <= index && index < node.end);
  }

  /**
   * @param {Entry} entry
   * @returns {{above: string[], behind: string[], below: string[]}} Its comments, from their `#` on.
   */
  of(entry) {
    return this.#of.get(entry.own) ?? NONE;
  }

  /**
   * @param {Node} node
   * @returns {string[]} The comments of all entries in it.
   */
  inside(node) {
    return this.entries(node).flatMap((entry) => {
      const { above, behind, below } = this.of(entry);
      return [...above, ...behind, ...this.inside(entry.value), ...below];
    });
  }

  /**
   * @param {Entry} entry
   * @returns {number} The index behind it and all comments of it and in it.
   */
  endOf(entry) {
    return Math.max(entry.end, this.#ends.get(entry.own) ?? 0, ...this.entries(entry.value).map((one) => this.endOf(one)));
  }

  /**
   * @param {Node} node
   * @returns {Entry[]} Its entries; none of a text.
   */
  entries(node) {
    const pairs = node.entries.map(([key, value]) => ({ own: key, value, start: key.start, end: Math.max(key.end, value.end) }));
    return [...pairs, ...node.items.map((item) => ({ own: item, value: item, start: this.#file.dashOf(node, item), end: item.end }))];
  }

  #read(from, to) {
    for (const { 0: words, index } of this.#file.text.slice(from, to).matchAll(/#[^\r\n]*/gu)) this.#put(from + index, words.trimEnd());
  }

  #put(index, words) {
    const file = this.#file;
    this.#places.push(index);
    // What is said of the whole file stays at its beginning.
    if (index < file.root.start) return;
    const isBehind = !/^[ -]*$/u.test(file.text.slice(file.startOfLine(index), index));
    let holder = file.root;
    let inside = this.#around(holder, index);
    while (inside && isCollection(inside.value) && (index >= inside.value.start || !isBehind)) {
      holder = inside.value;
      inside = this.#around(holder, index);
    }
    if (inside) this.#add(inside, isBehind ? "behind" : "above", index, words);
    else this.#putBetween(holder, index, words, isBehind);
  }

  #putBetween(holder, index, words, isBehind) {
    const column = this.#file.columnOf(index);
    const entries = this.entries(holder);
    const last = entries.filter(({ end }) => end <= index).at(-1);
    const next = entries.find(({ start }) => start > index);
    if (last && isBehind) this.#add(this.#lastIn(last, Infinity), "behind", index, words);
    else if (next && (!last || holder.inBrackets || column <= this.#file.columnOf(next.start))) this.#add(next, "above", index, words);
    else if (last) this.#add(this.#lastIn(last, column), "below", index, words);
  }

  #around(holder, index) {
    return this.entries(holder).find(({ start, end }) => start <= index && index < end);
  }

  /** Returns the last entry inside of one that is less far in than a column. */
  #lastIn(entry, column) {
    const { value } = entry;
    if (!isCollection(value) || value.inBrackets || this.#file.columnOf(value.start) >= column) return entry;
    return this.#lastIn(this.entries(value).at(-1), column);
  }

  #add(entry, where, index, words) {
    const known = this.#of.get(entry.own) ?? { above: [], behind: [], below: [] };
    known[where].push(words);
    this.#of.set(entry.own, known);
    if (where !== "above") this.#ends.set(entry.own, index + words.length);
  }
}

function isCollection({ kind }) {
  return kind !== "scalar";
}

function scalarsOf(node) {
  if (node.kind === "scalar") return [node];
  return [...node.items, ...node.entries.flat()].flatMap(scalarsOf);
}
