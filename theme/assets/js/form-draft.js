/**
 * What was typed, kept in this browser alone until it is thrown away. Where a browser keeps nothing, all else works the same.
 *
 * @typedef {object} Kept
 * @property {object} value The case as it is typed.
 * @property {string} text The file that it became.
 * @property {string} base The text of the file that was opened; empty for a new case.
 * @property {string} day On which it was typed last.
 */

import { ASIDE, KNOWN_AS, NEWCOMERS, ORIGIN } from "./form-values.js";

/** What a part remembers beside its keys, by names that no key has. */
const BESIDE = { " origin": ORIGIN, " aside": ASIDE, " known as": KNOWN_AS, " newcomers": NEWCOMERS };

export class Draft {
  #name;
  #store;

  /**
   * @param {string} name Another one for each case.
   * @param {() => Storage} [store] May throw, as browsers do that keep nothing.
   */
  constructor(name, store = () => localStorage) {
    this.#name = name;
    this.#store = store;
  }

  /** Whether this browser keeps anything. */
  get canKeep() {
    return this.#tried((store) => {
      // Some have a store in which there is no room.
      store.setItem(`${this.#name} `, "");
      store.removeItem(`${this.#name} `);
      return true;
    }) ?? false;
  }

  /** @returns {Kept | undefined} What is kept, as far as it can be read. */
  get kept() {
    const kept = this.#tried((store) => JSON.parse(store.getItem(this.#name), remembered));
    return isPart(kept?.value) ? kept : undefined;
  }

  /**
   * @param {Kept} kept
   * @returns {boolean} Whether it is kept now.
   */
  keep(kept) {
    return this.#tried((store) => {
      store.setItem(this.#name, JSON.stringify(kept, told));
      return true;
    }) ?? false;
  }

  drop() {
    this.#tried((store) => store.removeItem(this.#name));
  }

  #tried(act) {
    try {
      const store = this.#store();
      return store ? act(store) : undefined;
    } catch (error) {
      // A store that is blocked or full, or what another page of this address has put there.
      if (error instanceof DOMException || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}

function told(_, value) {
  if (!isPart(value)) return value;
  const beside = Object.entries(BESIDE).map(([name, symbol]) => [name, value[symbol]]);
  return { ...value, ...Object.fromEntries(beside) };
}

function remembered(_, value) {
  if (!isPart(value)) return value;
  for (const [name, symbol] of Object.entries(BESIDE)) {
    if (name in value) value[symbol] = value[name];
    delete value[name];
  }
  return value;
}

function isPart(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
