/**
 * What is said of a mistake: the sentences of `api/v1/rules.json`, filled and cut as core/problem.py does it.
 *
 * @typedef {(string | number)[]} Path Keys and indexes from the whole file down.
 * @typedef {{path: Path, code: string, message: string, hint: string, level: "error" | "warning" | "off", mend?: string, isBeside?: boolean}} Problem
 *   `mend` is the text to write instead, where the hint says no more than that; `isBeside` tells that the field says it by itself.
 */

const SLOT = /\{(\w+)\}/gu;
/** A hint that gives the whole text to write. */
const MEND = /^write `\{(\w+)\}`$/u;
const LONGEST_QUOTED = 80;
const LONGEST = 500;
const NAMED = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

/** Says what is wrong, by the table that the site publishes. */
export class Speaker {
  /** @param {{sentences: object, guesses: object, levels: object}} table `api/v1/rules.json`, which has what else the rules go by. */
  constructor(table) {
    this.table = table;
  }

  /**
   * @param {Path} path
   * @param {string} sentence The name of one.
   * @param {{[slot: string]: string | number}} [parts]
   * @returns {Problem}
   */
  problem(path, sentence, parts = {}) {
    const said = this.table.sentences[sentence];
    const [code, message, hint] = said.map((text) => filled(text, parts));
    const [, slot] = MEND.exec(said[2]) ?? [];
    return { ...this.told(path, { code, message, hint }), ...(slot ? { mend: parts[slot] } : {}) };
  }

  /**
   * @param {Path} path
   * @param {{code: string, message: string, hint: string}} said
   * @returns {Problem}
   */
  told(path, { code, message, hint }) {
    const whole = inLine(message).replace(/`([^`]*)`/gu, (_, quoted) => `\`${cut(quoted, LONGEST_QUOTED)}\``);
    return { path, code, message: cut(whole, LONGEST), hint: cut(inLine(hint), LONGEST), level: this.table.levels[code] };
  }

  /** Returns a part of the hint of an unknown id. */
  guess(name, parts = {}) {
    return filled(this.table.guesses[name], parts);
  }
}

/**
 * @template Table, Made
 * @param {(table: Table) => Made} make What takes longer than to use what it makes, such as patterns.
 * @returns {(table: Table) => Made} It, done once for each table.
 */
export function once(make) {
  const made = new WeakMap();
  return (table) => {
    if (!made.has(table)) made.set(table, make(table));
    return made.get(table);
  };
}

/** @param {Iterable<string>} words Returns them in backticks, with commas between. */
export function listed(words) {
  return [...words].map((word) => `\`${word}\``).join(", ");
}

/** @param {string} noun `an event`, `a claim`. */
export function oneOf(noun) {
  return `${/^[aeiou]/u.test(noun) ? "an" : "a"} ${noun}`;
}

/**
 * @param {object | undefined} things What was published, or typed in.
 * @param {string} name Anything, `constructor` too.
 * @returns {any} What stands there under the name; `undefined` where nothing does.
 */
export function own(things, name) {
  return things && Object.hasOwn(things, name) ? things[name] : undefined;
}

function filled(text, parts) {
  return text.replace(SLOT, (_, slot) => parts[slot]);
}

function cut(text, most) {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 3).join("")}...`;
}

/** Writes out what a reader would not see, as Python does. */
function inLine(text) {
  if (!/[\p{C}\p{Z}]/u.test(text.replaceAll(" ", ""))) return text;
  return [...text].map((sign) => (sign !== " " && /[\p{C}\p{Z}]/u.test(sign) ? escaped(sign) : sign)).join("");
}

function escaped(sign) {
  const code = sign.codePointAt(0);
  if (NAMED[sign]) return NAMED[sign];
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}
