/**
 * The new pages that a case brings with it: people in public office, bodies, places and subjects that it names and that the
 * archive lacks. The form asks for little of them; the rest can be added later.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Format} Format
 */

import { free, slugOf } from "./form-names.js";
import { formsOfName, nameInOffice, NO_WORDS, officialIn, pageOf, withoutTitles } from "./form-officials.js";
import { formatOf } from "./form-schema.js";
import { plainName, withoutCountry } from "./form-spellings.js";
import { NEWCOMERS, typed, written } from "./form-values.js";
import { textProblems } from "./rules-early.js";
import { withoutArticle } from "./rules-names.js";
import { Speaker } from "./rules-words.js";
import { judgeEntity } from "./rules.js";
import { folded } from "./spelling.js";
import { writeEntries } from "./yaml-writing.js";

export const ENTITY = "Entity";
/** The list of them, as a field of the case that is not in its file. */
export const FIELD = {
  key: NEWCOMERS, kind: "parts", form: "text", isRequired: false, help: "", examples: [], standard: "", choices: [], ref: "", kinds: [],
  part: ENTITY, short: "", keyedBy: "",
};
const KEYS = { Entity: ["id", "kind", "name", "in_sentence", "short", "description", "offices", "within", "website"], Office: ["title", "body"] };
const MODELINE = "# yaml-language-server: $schema=../../schema/entity.schema.json\n";
const PERSON = "person";
const UNNAMED = "new-page";

/**
 * @param {object} schema `schema/entity.schema.json`.
 * @returns {Format} The parts of an entity that are asked for.
 */
export function entityFormat(schema) {
  const parts = Object.entries(formatOf(schema, ENTITY)).filter(([name]) => KEYS[name]);
  return Object.fromEntries(parts.map(([name, fields]) => [name, fields.filter(({ key }) => KEYS[name].includes(key))]));
}

/** @param {object} value The case. */
export function newcomersOf(value) {
  return value[NEWCOMERS] ?? [];
}

/**
 * @param {object} names As `api/v1/names.json` has them.
 * @param {object[]} newcomers
 * @returns {object} The same with the new ones.
 */
export function withNewcomers(names, newcomers) {
  const named = newcomers.filter(({ id }) => id).map((one) => [one.id, { label: one.name || one.id, kind: one.kind, sentence: one.in_sentence, short: one.short }]);
  return named.length === 0 ? names : { ...names, entity: { ...Object.fromEntries(named), ...names.entity } };
}

/**
 * @param {string} name As it was typed where the page was missed.
 * @param {string[]} kinds That may stand there; empty for any.
 * @param {string[]} taken
 * @param {import("./form-officials.js").NameWords} words
 * @returns {object} A new page.
 */
export function newcomer(name, kinds, taken, words) {
  const canBePerson = kinds.length === 0 || kinds.includes(PERSON);
  const plain = pageOf(name, words, canBePerson);
  const begun = { id: free(slugOf(plain.name) || UNNAMED, taken), name: plain.name, ...(plain.sentence ? { in_sentence: plain.sentence } : {}) };
  if (plain.name !== name && !plain.sentence) return { ...begun, kind: PERSON, offices: plain.office ? [{ title: plain.office }] : [] };
  return { ...begun, ...(kinds.length === 1 ? { kind: kinds[0] } : {}) };
}

/** @param {object} entity Returns the id that its name gives it. */
export function entityName({ name = "" }) {
  return slugOf(name) || UNNAMED;
}

/**
 * @param {Format} format
 * @param {object} entity
 * @returns {string} The text of its file.
 */
export function entityText(format, entity) {
  const { id, schema, ...entries } = written(format, shown(entity), ENTITY);
  return `${MODELINE}schema: 1\n${writeEntries(entries)}\n`;
}

/**
 * @param {Desk} desk
 * @param {object} schema
 * @param {object} table
 * @returns {import("./rules-words.js").Problem[]} What is wrong with the new pages.
 */
export function newcomersProblems(desk, schema, table) {
  const say = new Speaker(table);
  const all = newcomersOf(desk.value);
  return all.flatMap((entity, place) => {
    const known = withNewcomers(desk.archive, all.slice(0, place));
    const long = { ...typed(desk.format, shown(entity), ENTITY), schema: "1" };
    const own = [...sameProblems(say, desk, entity), ...titleProblems(say, desk, entity), ...officeProblems(say, desk, entity)];
    const found = [...own, ...textProblems(desk.format, long, table, ENTITY), ...judgeEntity(schema, long, desk.names, table, known)];
    return found.map((problem) => ({ ...problem, path: [NEWCOMERS, place, ...problem.path] }));
  });
}

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {Desk} desk
 * @param {object} entity A new page.
 * @returns {import("./rules-words.js").Problem[]} Where another has its name already; the check says so of the files.
 */
export function sameProblems(say, desk, entity) {
  const same = sameNamed(desk, entity);
  return same ? [say.problem(["name"], same.isNew ? "has-new-page" : "has-page", { label: same.label, name: personIn(entity, desk.nameWords).name })] : [];
}

/**
 * @param {object} entity A new page.
 * @param {import("./form-officials.js").NameWords} words
 * @returns {{name: string, office: string}} The name of a person in its name, and the office; as it is of what is none.
 */
export function personIn({ name = "", kind }, words) {
  if (!kind) return officialIn(name, words);
  return kind === PERSON ? withoutTitles(name, words) : { name, office: "" };
}

/** Tells of what is no part of the name of a person; beside the field it is said by itself, see `form-page.js`. */
export function titleProblems(say, desk, { name = "", kind }) {
  const { name: near } = personIn({ name, kind }, desk.nameWords);
  return near === name ? [] : [{ ...say.problem(["name"], folded(name).startsWith(folded(near)) ? "title-behind" : "title-before", { name, near }), isBeside: true }];
}

/** Tells of each office of a person that holds the name of somebody. */
export function officeProblems(say, desk, entity) {
  if (!hasOffices(entity)) return [];
  const pages = Object.values(desk.archive.entity);
  const kindOf = (name) => pages.find(({ label }) => label === name)?.kind ?? "";
  return (entity.offices ?? []).flatMap(({ title = "" }, place) => {
    const text = title.trim();
    const { name, office: near } = nameInOffice(text, (entity.name ?? "").trim(), desk.nameWords, kindOf);
    return name ? [say.problem(["offices", place, "title"], near ? "name-in-office" : "name-as-office", { text, near })] : [];
  });
}

/**
 * @param {Desk} desk
 * @param {object} entity
 * @returns {{id: string, label: string, isNew: boolean} | undefined} What is called as a new page is, and may be the same: of
 *   another kind it is something else. Of two new pages the first has the name.
 */
export function sameNamed(desk, entity) {
  const { name = "", kind } = entity;
  const words = kind && kind !== PERSON ? { ...NO_WORDS, short: desk.nameWords.short } : desk.nameWords;
  const [beginning] = name.split(",");
  const forms = [...formsOfName(name, words), ...(kind === PERSON ? [] : formsOfName(name, words).flatMap(withoutCountry)), ...(kind && kind !== PERSON ? [beginning] : [])].map(plainName);
  const all = newcomersOf(desk.value);
  const above = all.slice(0, Math.max(all.indexOf(entity), 0)).map((one) => ({ id: one.id, label: one.name ?? "", kind: one.kind, sentence: one.in_sentence, isNew: true }));
  const known = Object.entries(desk.archive.entity).map(([id, one]) => ({ id, isNew: false, ...one }));
  const isSame = (one) => !kind || !one.kind || one.kind === kind;
  // A shorter name of a person may be the last name of others.
  const namesOf = ({ label, kind: of, short, sentence = "", names = [] }) => [label, ...(of === PERSON ? [] : [short, withoutArticle(sentence)]), ...names];
  return [...known, ...above].find((one) => isSame(one) && namesOf(one).some((other) => other && forms.includes(plainName(other))));
}

/** Only people have offices: what was typed comes back when it is one again. */
function shown(entity) {
  return hasOffices(entity) ? entity : { ...entity, offices: [] };
}

export function hasOffices({ kind }) {
  return kind === PERSON;
}
