/**
 * What was typed, kept in this browser alone until it is thrown away. Where a browser keeps nothing, all else works the same.
 *
 * Each page that is opened keeps it in a place of its own, so that two windows never write over each other. What a window that
 * is gone has left there can be taken up by any other.
 *
 * @typedef {object} Kept
 * @property {object} value The case as it is typed.
 * @property {string} text The file that it became.
 * @property {string} base The text of the file that was opened; empty for a new case.
 * @property {string} day On which it was typed last.
 * @property {string} [place] Where it is kept.
 */

import { ASIDE, KNOWN_AS, NEWCOMERS, ORIGIN, STOOD } from "./form-values.js";

/** What a part remembers beside its keys, by names that no key has. */
const BESIDE = { " origin": ORIGIN, " aside": ASIDE, " known as": KNOWN_AS, " newcomers": NEWCOMERS, " stood": STOOD };

/** Milliseconds that a page needs to be gone for all others, too. */
const GOING = 250;

export class Draft {
  #name;
  #store;
  #locks;
  #place;

  /**
   * @param {string} name Another one for each case.
   * @param {() => Storage} [store] May throw, as browsers do that keep nothing.
   * @param {LockManager} [locks] Some browsers have none.
   */
  constructor(name, store = () => localStorage, locks = globalThis.navigator?.locks) {
    this.#name = name;
    this.#store = store;
    this.#locks = locks;
    // The time comes first, so that places can be told by their age.
    this.#place = `${name} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  }

  /**
   * Tells other windows, until it is called, that somebody is at work in this one.
   *
   * @returns {() => void}
   */
  hold() {
    let free = () => {};
    const held = new Promise((resolve) => {
      free = resolve;
    });
    // Where nothing is kept, a browser may give no locks either.
    this.#locks?.request(this.#place, () => held).catch(() => {});
    return free;
  }

  /** Whether this browser keeps anything. */
  get canKeep() {
    return this.#tried((store) => {
      // Some have a store in which there is no room.
      store.setItem(`${this.#place} `, "");
      store.removeItem(`${this.#place} `);
      return true;
    }) ?? false;
  }

  /** @returns {Kept[]} What is kept, as far as it can be read, the latest first. */
  get kept() {
    const places = this.#tried((store) => Array.from({ length: store.length }, (_, index) => store.key(index))) ?? [];
    // Once all windows had one place, which was called as the case is.
    const own = places.filter((place) => place === this.#name || place.startsWith(`${this.#name} `)).sort().reverse();
    const all = own.map((place) => this.#tried((store) => ({ ...JSON.parse(store.getItem(place), remembered), place })));
    return all.filter((kept) => isPart(kept?.value));
  }

  /** @returns {Promise<{left: Kept[], open: Kept[]}>} What is kept and nobody is at work on, and what other windows are at work on. */
  async found() {
    const isOpen = async () => {
      const { held = [] } = await this.#locks?.query().catch(() => ({})) ?? {};
      return ({ place }) => held.some(({ name }) => name === place);
    };
    let test = await isOpen();
    if (this.kept.some(test)) {
      await new Promise((resolve) => setTimeout(resolve, GOING));
      test = await isOpen();
    }
    const { kept } = this;
    return { left: kept.filter((one) => !test(one)), open: kept.filter(test) };
  }

  /**
   * @param {Kept} kept
   * @returns {boolean} Whether it is kept now.
   */
  keep({ value, text, base, day }) {
    return this.#tried((store) => {
      store.setItem(this.#place, JSON.stringify({ value, text, base, day }, told));
      return true;
    }) ?? false;
  }

  /**
   * Goes on here with what another page has kept; it stays where it is until it is kept here.
   *
   * @param {Kept} kept
   */
  take(kept) {
    if (this.keep(kept)) this.drop(kept);
  }

  /** @param {Kept} [kept] What is to be thrown away: what this page keeps, if it is not told. */
  drop({ place = this.#place } = {}) {
    this.#tried((store) => store.removeItem(place));
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
