/**
 * What all parts of the form share: the case as it is typed, what the archive knows, and who wants to hear of changes.
 *
 * @typedef {import("./form-schema.js").Format} Format
 * @typedef {import("./form-schema.js").Field} Field
 * @typedef {import("./rules-words.js").Problem} Problem
 *
 * @typedef {object} View What stands on the page for a field, or for an entry of a list (its key is empty).
 * @property {(problems: Problem[]) => void} show
 * @property {() => void} focus
 * @property {boolean} [isShown] Of a field: false where another way of saying it was chosen.
 * @property {() => void} [refresh] Draws its value again.
 * @property {() => void} [open] Of an entry that can be folded.
 * @property {() => void} [enter] Of an entry: leads to its first field.
 * @property {(entry: object) => void} [add] Of a list.
 * @property {(entry: object) => void} [takeOut] Of a list.
 * @property {(name: string) => void} [putBack] Of a list: what was taken out and is called so.
 *
 * @typedef {object} Offer One thing that can be chosen.
 * @property {string} value
 * @property {string} label
 * @property {string} note
 * @property {string} [more] Further words by which it is found.
 * @property {string[]} [called] What else it is called, as a whole.
 * @property {boolean} [isGuess] Whether only a part of what was typed is in its name: the last name, or what stands before a comma or a bracket.
 */

import { ENTITY, newcomer, newcomersOf, withNewcomers } from "./form-newcomers.js";
import { entityOffer, ownOf } from "./form-offers.js";
import { renameIn } from "./form-renaming.js";
import { WHOLE } from "./form-schema.js";
import { NEWCOMERS, ORIGIN } from "./form-values.js";
import { calledBy } from "./form-words.js";

/** Milliseconds after which typing has paused. */
const SOON = 120;

export class Desk extends EventTarget {
  /** Whether all problems are shown, and not only those of fields that were left. */
  isChecked = false;
  /** Whether something is being pressed: it must not move away before it is let go. */
  isPressed = false;
  #views = new Map();
  #left = new WeakMap();
  /** The field that is typed in, where what is meant is still offered. */
  #typed;
  /** Fields that were left since somebody was told what is wrong with them. */
  #untold = [];
  /** What leads back to where a new page was missed. */
  #missed = new WeakMap();
  /** Names that the entries of a part had, by the part. */
  #had = new Map();
  /** Names that each entry of a part has in the file that was opened, by the part. */
  #filed = new Map();
  /** What new pages were called that were taken out, by their ids. */
  #gonePages = new Map();
  #coming;

  /**
   * @param {Format} format
   * @param {object} names As `api/v1/names.json` has them.
   * @param {object} words As `api/v1/words.json` has them.
   * @param {object} rules As `api/v1/rules.json` has them.
   * @param {object} value The case.
   */
  constructor(format, names, words, { parts, names: nameWords, guessing, addresses }, value) {
    super();
    this.format = format;
    this.archive = names;
    this.words = words;
    /** How many words of a source may be quoted. */
    this.quoted = Object.values(parts).flat().find(({ kind }) => kind === "quote")?.number ?? Infinity;
    /** The words by which names are told from others. @type {import("./form-officials.js").NameWords} */
    this.nameWords = nameWords;
    /** How alike must be what is guessed. */
    this.guessing = guessing;
    /** What addresses tell beside their pages. @type {import("./addresses.js").Links} */
    this.addresses = addresses;
    this.value = value;
    for (const { key, kind, part } of format[WHOLE]) {
      if (kind !== "parts") continue;
      for (const entry of value[key] ?? []) this.gone(part, entry);
      this.#filed.set(part, (value[key] ?? []).map(namesOf));
    }
  }

  /** What can be named: what the archive has, and the new pages. */
  get names() {
    return withNewcomers(this.archive, newcomersOf(this.value));
  }

  /** What could be named at any time: what still names a page that was taken out calls it by its name. */
  get everNamed() {
    const { names } = this;
    return { ...names, entity: { ...Object.fromEntries(this.#gonePages), ...names.entity } };
  }

  /**
   * Begins a page for somebody or something that the archive lacks.
   *
   * @param {string} name As it was typed.
   * @param {string[]} kinds That are wanted there.
   * @param {() => void} back Leads to the field again.
   * @returns {object} The new page.
   */
  begin(name, kinds, back) {
    const begun = newcomer(name, kinds, this.taken(ENTITY, newcomersOf(this.value)), this.nameWords);
    this.#missed.set(begun, back);
    this.viewOf(this.value, NEWCOMERS).add(begun);
    return begun;
  }

  /** @returns {(() => void) | undefined} Leads to the field for which a page was begun. */
  wayBack(entity) {
    return this.#missed.get(entity);
  }

  /**
   * Tells that an entry is no longer there, or may be some time: its names stay its own, since links lead to it by them.
   *
   * @param {string} part
   * @param {object} entry
   */
  gone(part, entry) {
    if (part === ENTITY) for (const name of namesOf(entry)) this.#gonePages.set(name, { label: entry.name || name });
    this.#had.set(part, [...(this.#had.get(part) ?? []), ...namesOf(entry)]);
  }

  /** Tells that an entry that was taken out is there again: what it gave up is its own as before. */
  back(part, entry) {
    const had = [...(this.#had.get(part) ?? [])];
    for (const name of namesOf(entry)) had.splice(had.indexOf(name), 1);
    this.#had.set(part, had);
  }

  /** @returns {boolean} Whether an entry of a part was called so and none is any more. */
  isGone(part, name) {
    const lists = [...this.format[WHOLE].filter((field) => field.kind === "parts" && field.part === part).map(({ key }) => key), ...(part === ENTITY ? [NEWCOMERS] : [])];
    const isThere = lists.some((key) => (this.value[key] ?? []).some((entry) => namesOf(entry).includes(name)));
    return !isThere && (this.#had.get(part)?.includes(name) ?? false);
  }

  /** @returns {boolean} Whether an entry of a part has a name in the file that was opened, be it an earlier one. */
  isFiled(part, entry, name) {
    return this.#filed.get(part)?.[entry[ORIGIN]]?.includes(name) ?? false;
  }

  /** @returns {string} What readers know a page by that was taken out, and any other entry that was: its own name; else nothing. */
  goneAs(part, name) {
    if (!this.isGone(part, name)) return "";
    return part === ENTITY ? this.called("entity", name) : name;
  }

  /**
   * @param {string} part
   * @param {object[]} entries Those that are there now.
   * @returns {string[]} The names that entries of a part have or ever had, as far as it is known here; those of the archive too.
   */
  taken(part, entries) {
    const { source, entity, moved } = this.archive;
    const shared = { Source: [source], [ENTITY]: [entity, moved?.entity ?? {}] }[part] ?? [];
    return [...shared.flatMap(Object.keys), ...(this.#had.get(part) ?? []), ...entries.flatMap(namesOf)];
  }

  /**
   * @param {object} holder The part that a field is of.
   * @param {string} key
   * @param {View} view
   */
  register(holder, key, view) {
    if (!this.#views.has(holder)) this.#views.set(holder, new Map());
    this.#views.get(holder).set(key, view);
  }

  /** @returns {View | undefined} */
  viewOf(holder, key) {
    return this.#views.get(holder)?.get(key);
  }

  /** @returns {Iterable<View>} All that stands on the page or stood there. */
  get views() {
    return [...this.#views.values()].flatMap((views) => [...views.values()]);
  }

  /** Tells the page, soon, that something was typed. */
  changed() {
    clearTimeout(this.#coming);
    this.#coming = setTimeout(() => (this.isPressed ? this.changed() : this.settle()), SOON);
  }

  /** Tells the page now. */
  settle() {
    clearTimeout(this.#coming);
    this.dispatchEvent(new Event("change"));
  }

  /** Tells that a field was left, so that what is wrong with it may be said. */
  left(holder, key) {
    const keys = this.#left.get(holder) ?? new Set();
    this.#left.set(holder, keys.add(key));
    this.#untold.push({ holder, key });
    this.changed();
  }

  /** Tells that somebody is at a field again, so that what is wrong with it is not said yet. */
  returned(holder, key) {
    this.#left.get(holder)?.delete(key);
    this.#typed = { holder, key };
  }

  /** Tells that nobody types any more where something was offered. */
  rests() {
    this.#typed = undefined;
    this.changed();
  }

  /** @returns {boolean} Whether a problem of a field may be shown. */
  mayTell(holder, key) {
    if (this.#typed?.holder === holder && this.#typed.key === key) return false;
    return this.isChecked || (this.#left.get(holder)?.has(key) ?? false);
  }

  /** @returns {Set<View>} What was left since this was asked the last time. */
  lately() {
    const left = this.#untold.splice(0);
    return new Set(left.map(({ holder, key }) => this.viewOf(holder, key)).filter(Boolean));
  }

  /** Says something to who can't see it happen. */
  announce(text) {
    this.dispatchEvent(new CustomEvent("announce", { detail: text }));
  }

  /**
   * @param {string} ref `entity`, `source`, `claim` or `case`.
   * @param {string[]} kinds Of entities; all of them where it is empty.
   * @returns {Offer[]}
   */
  offers(ref, kinds = []) {
    if (ref === "claim") return ownOf(this.value.claims, "id", "");
    if (ref === "entity") return Object.entries(this.names.entity).filter(([, { kind }]) => kinds.length === 0 || !kind || kinds.includes(kind)).map(entityOffer);
    const known = Object.entries(this.names[ref] ?? {}).map(([value, { label }]) => ({ value, label, note: ref === "source" ? "of the archive" : "" }));
    if (ref !== "source") return known;
    return [...ownOf(this.value.sources, "key", "of this case"), ...known];
  }

  /** Returns what readers know a thing by: a name for an id. */
  called(ref, id) {
    const gone = ref === "entity" ? this.#gonePages.get(id)?.label : undefined;
    return this.offers(ref).find(({ value }) => value === id)?.label ?? gone ?? id;
  }

  /** Returns the words by which an entry is known: its own, or the name of what it cites. */
  nameOf(entry) {
    const own = calledBy(entry);
    const ref = ["source", "case", "entity"].find((key) => entry[key] && entry[key] === own);
    return ref ? this.called(ref, own) : own;
  }

  /**
   * What names a claim or a source of this case, or leads to it, does so by its new id.
   *
   * @param {string} ref `claim`, `event`, `entity` or `source`; empty for what nothing else names.
   * @param {string} old
   * @param {string} now
   */
  rename(ref, old, now) {
    if (!ref || !old || !now || old === now) return;
    renameIn(this.format, WHOLE, this.value, ref, old, now);
    for (const one of newcomersOf(this.value)) renameIn(this.format, ENTITY, one, ref, old, now);
    for (const view of this.views) view.refresh?.();
  }
}

/** @returns {boolean} Whether an entry stood in the file that was opened. */
export function isOld(entry) {
  return entry[ORIGIN] !== undefined;
}

function namesOf({ id, key, aliases = [] }) {
  return [id, key, ...aliases].filter(Boolean);
}
