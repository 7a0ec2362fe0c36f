/**
 * Judges a case in the browser: by its JSON Schema, and by the table of rules that the site publishes. With the codes and
 * words of the command line, to which one table of examples holds it (tests/both/rules.json).
 *
 * @typedef {import("./rules-words.js").Problem} Problem
 * @typedef {import("./rules-words.js").Path} Path
 */

import { daysProblems, partDaysProblems, voiceProblems } from "./rules-days.js";
import { NOTHING } from "./edtf-phrases.js";
import { listedIn, namesOf, standingProblems, unusedProblems, withLeftOver } from "./rules-evidence.js";
import { Names, withoutPage } from "./rules-names.js";
import { lacks, listOf, partProblems, quoteProblems, shapeProblems, unlikeIn } from "./rules-parts.js";
import { proseProblems } from "./rules-prose.js";
import { withoutCuts } from "./rules-sentences.js";
import { isId, TextJudge } from "./rules-texts.js";
import { listed, oneOf, own, Speaker } from "./rules-words.js";
import { folded, LIKELY, nearest } from "./spelling.js";

/** How alike two keys are where one is surely the other misspelt. */
const SURE = 0.8;
const IS_NOTHING = new RegExp(`^(?:${NOTHING})$`, "u");
const SAME = { id: "key", key: "id" };
const FOLDERS = { case: "cases", entity: "entities" };

/**
 * @param {object} schema `schema/case.schema.json`.
 * @param {object} value The case as plain data: texts, lists, mappings, yes and no. What is `undefined` is not there.
 * @param {object} names `api/v1/names.json`.
 * @param {object} table `api/v1/rules.json`; its `later` has what only the command line finds.
 * @param {string} [current] The id of the case that is edited; empty for a new one.
 * @param {string} [today] The day by which others lie ahead; empty where none is told of.
 * @param {boolean} [isTyped] Whether it is still typed: what is missing in one place is then no reason to be silent of another.
 * @returns {Problem[]} In the order of the format; a path may lead to a key that is missing.
 */
export function judge(schema, value, names, table, current = "", today = "", isTyped = false) {
  const judgement = new Judgement(schema, value, names, table, today);
  return judgement.all(names, current, isTyped).filter(({ level }) => level !== "off");
}

/**
 * @param {object} schema `schema/entity.schema.json`.
 * @param {object} value The entity as plain data, with its id.
 * @param {object} names What it may name; it may be among them itself.
 * @param {object} table
 * @param {object} known The names of the others.
 * @returns {Problem[]}
 */
export function judgeEntity(schema, value, names, table, known) {
  const judgement = new Judgement(schema, value, names, table);
  return judgement.allOfEntity(known).filter(({ level }) => level !== "off");
}

class Judgement {
  #schema;
  #case;
  #names;
  #table;
  #today;
  #say;
  #texts;
  #known;
  /** Problems of the shape: while there are any, nothing is asked that needs the whole. */
  #shape = [];
  #found = [];

  constructor(schema, value, names, table, today = "") {
    this.#schema = schema;
    this.#case = value;
    this.#names = value.id ? { ...names, case: { ...names.case, [value.id]: { label: value.id } } } : names;
    this.#table = table;
    this.#today = today;
    this.#say = new Speaker(table);
    this.#texts = new TextJudge(this.#say, table);
    const renamed = Object.fromEntries(listOf(value.claims).flatMap(({ id, aliases }) => listOf(aliases).map((old) => [old, id])));
    this.#known = new Names(this.#names, { source: sourcesOf(value), claim: idsOf(value.claims), event: eventsOf(schema, value), itself: value.id, called: listedIn(value.sources).map((source) => [source.key, namesOf(source)]) }, renamed, this.#say);
  }

  all(archive, current, isTyped) {
    this.#part({ ...this.#schema, "x-part": "Case" }, this.#case, [], "");
    this.#takenId("case", archive, current);
    const isWhole = this.#shape.length === 0;
    const isFound = isWhole && !this.#found.some(({ code }) => code === "unknown-source");
    const hasAllKeys = this.#shape.every(({ code }) => this.#table["of-values"].includes(code));
    const unused = isWhole ? unusedProblems(this.#say, this.#case) : [];
    return withoutCuts([
      ...this.#shape,
      ...withLeftOver(this.#say, this.#found, unused),
      ...(isWhole ? daysProblems(this.#say, this.#case, this.#table.past, this.#today) : []),
      ...(isFound ? unused : []),
      ...(isWhole || isTyped ? standingProblems(this.#say, this.#case, this.#names, isTyped) : []),
      ...(hasAllKeys ? voiceProblems(this.#say, this.#case, this.#names) : []),
    ]);
  }

  allOfEntity(archive) {
    const { kind, name, offices } = this.#case;
    this.#part({ ...this.#schema, "x-part": "Entity" }, this.#case, [], "");
    this.#takenId("entity", archive, "");
    if (kind === "person" && lacks(offices)) this.#found.push(this.#say.problem(["offices"], "no-office", { called: name ? `\`${name}\`` : "this person" }));
    return [...this.#shape, ...this.#found];
  }

  /**
   * Judges one value by a schema that may refer to others, or give several forms.
   *
   * @param {object | undefined} part The part that holds it.
   * @param {string} name The key of its name, where that stands above it.
   */
  #value(schema, value, path, part, name = "") {
    const whole = this.#resolved(schema);
    const forms = this.#formsOf(whole);
    const form = forms.find((one) => isOf(one, value));
    if (!form) {
      const wanted = isOf({ type: "array" }, value) || forms.every(isText) ? "no-text" : forms.some(({ type }) => type === "array") ? "no-list" : "no-mapping";
      this.#shape.push(this.#say.problem(path, wanted, { key: lastKey(path) }));
    } else if (form.type === "array") this.#list(form, value, path, part);
    else if (form["x-keyed-by"]) this.#keyed(form, value, path);
    else if (form.type === "object") this.#part(form, value, path, "", name);
    else if (form["x-short-for"]) this.#part(forms.find(({ properties }) => properties), { [form["x-short-for"]]: value }, path, form["x-short-for"]);
    else this.#text(form, value, path, part);
  }

  #list(schema, value, path, part) {
    value.forEach((item, place) => this.#value(schema.items, item, [...path, place], part));
    const items = value.map((item, place) => ({ item, path: [...path, place] }));
    const known = this.#formsOf(this.#resolved(schema.items)).find(({ properties }) => properties)?.properties ?? {};
    if (known.id || known.key) this.#repeated(items, known.key ? "key" : "id", lastKey(path));
  }

  #keyed(schema, value, path) {
    for (const [name, item] of Object.entries(value)) {
      const here = [...path, name];
      this.#shape.push(...this.#texts.problems({ format: "id" }, name, here));
      if (own(this.#names.source, name)) this.#found.push(this.#say.problem(here, "shared-key", { text: name, path: `content/sources/${name}.yml` }));
      this.#value(schema.additionalProperties, item, here, undefined, schema["x-keyed-by"]);
    }
  }

  /** Tells of ids and old ids that stand twice in a list. */
  #repeated(items, key, list) {
    const seen = new Map();
    items.forEach(({ item, path }, place) => {
      const old = listOf(item?.aliases).map((alias, index) => [alias, [...path, "aliases", index]]);
      for (const [text, at, entry] of [[item?.[key], [...path, key], item], ...old]) {
        if (typeof text !== "string" || text === "") continue;
        const above = seen.get(text);
        if (above) {
          const unlike = unlikeIn(above.entry, entry);
          const sentence = ["repeated-entry", "nearly-repeated"][unlike.length] ?? "repeated-id";
          this.#found.push(this.#say.problem(at, sentence, { text, place: above.place, key: unlike[0] }));
        } else seen.set(text, { entry, place: this.#say.guess("entry", { number: place + 1, list }) });
      }
    });
  }

  /** Tells of an id that another case or entity has or had. */
  #takenId(kind, archive, current) {
    const { id } = this.#case;
    const other = own(archive.moved[kind], id) ?? (own(archive[kind], id) ? id : current);
    if (other !== current) this.#found.push(this.#say.problem(["id"], "repeated-id", { text: id, place: `content/${FOLDERS[kind]}/${other}.yml` }));
  }

  /**
   * Judges a mapping.
   *
   * @param {string} short The key that its text stands for, where only that was written.
   */
  #part(schema, value, path, short, name = "") {
    const at = (key) => (key === short ? path : [...path, key]);
    const rules = this.#table.parts[schema["x-part"]] ?? [];
    const known = this.#keys(schema, value, at, name);
    const whole = Object.fromEntries(known.map(([key, meant]) => [meant, value[key]]));
    const part = { name: schema["x-part"], value: whole, at, path, rules };
    for (const [key, meant] of known) this.#value(schema.properties[meant], value[key], at(key), part);
    this.#shape.push(...shapeProblems(this.#say, part));
    this.#found.push(...partProblems(this.#say, part), ...partDaysProblems(this.#say, this.#table.past, part, schema["x-part"], this.#today));
    for (const [key, meant] of known) {
      const rule = this.#rulesOf(schema.properties[meant]).find(({ kind }) => kind === "quote");
      if (rule) this.#found.push(...quoteProblems(this.#say, rule, value[key], at(key), () => this.#isFree(whole)));
    }
  }

  /** Returns each key that is there with the known one that it surely means; tells of the others, and of those that are missing. */
  #keys(schema, value, at, name) {
    const known = [];
    const likely = [];
    const there = Object.keys(value).filter((key) => value[key] !== undefined && value[key] !== null);
    const free = Object.keys(schema.properties).filter((key) => !there.includes(key) && key !== name);
    for (const key of there) {
      if (own(schema.properties, key)) known.push([key, key]);
      else {
        const sure = free.includes(own(SAME, key)) ? SAME[key] : nearest(key, free, SURE);
        const near = sure || nearest(key, free, LIKELY);
        const keys = listed(Object.keys(schema.properties));
        this.#shape.push(this.#say.problem(at(key), near ? "misspelt-key" : "unknown-key", { key, near, keys }));
        if (sure) known.push([key, near]);
        else likely.push(near);
      }
    }
    const missing = (schema.required ?? []).filter((key) => !likely.includes(key) && !known.some(([, meant]) => meant === key));
    this.#shape.push(...missing.map((key) => this.#missing(schema.properties[key], key, at(key))));
    return known;
  }

  #missing(schema, key, path) {
    const wanted = this.#resolved(schema);
    if (key === "schema") return this.#say.problem(path, "missing-schema", { key });
    if (wanted.enum && !wanted["x-ref"]) return this.#say.problem(path, "missing-choice", { key, words: listed(wanted.enum) });
    const list = this.#known.listOf(this.#formsOf(wanted).find((one) => one["x-ref"])?.["x-ref"]);
    return this.#say.problem(path, list ? "missing-term" : "missing", { key, meaning: schema.description, list });
  }

  #text(schema, value, path, part) {
    const isReason = part?.rules.some(({ kind, keys }) => kind === "reason" && keys.includes(path.at(-1)));
    const isOwn = own(own(this.#table.texts, part?.name), path.findLast((step) => typeof step === "string")) !== undefined;
    const problems = this.#texts.problems(schema, value, path, { isReason, isOwn });
    this.#shape.push(...problems);
    // A text of a wrong form is no name yet.
    if (schema["x-ref"] && problems.length === 0) this.#reference(schema, String(value), path, part);
    if (schema["x-prose"]) this.#found.push(...proseProblems(this.#say, this.#known, this.#table.places, String(value), path));
  }

  #reference(schema, text, path, part) {
    const kind = schema["x-ref"];
    if (kind === "case" && text === this.#case.id) this.#found.push(this.#say.problem(path, "itself", { text, kind }));
    const isNoCode = kind === "jurisdiction" && !this.#texts.isCode(text);
    if (kind === "source" && IS_NOTHING.test(folded(text)) && this.#known.problem(kind, text, path, "")) {
      this.#found.push(this.#say.problem(path, part?.name === "Evidence" ? "no-source-claimed" : "no-source", { text }));
      return;
    }
    const unknown = isNoCode ? this.#known.noCode(text, path) : this.#known.problem(kind, text, path, kind === "entity" ? withoutPage(this.#say, part, text) : "");
    const wanted = schema["x-kinds"];
    const is = own(this.#names.entity, text)?.kind;
    if (unknown) this.#found.push(unknown);
    else if (kind === "entity" && wanted && is && !wanted.includes(is)) {
      this.#found.push(this.#say.problem(path, "other-kind", { text, kind: oneOf(is), wanted: wanted.map(oneOf).join(" or ") }));
    }
  }

  /** Tells whether the words of the source that a part cites may be quoted at length; by a licence that nobody knows they may. */
  #isFree({ source, sources }) {
    const first = listOf(sources)[0];
    const key = source || (typeof first === "object" ? first.source : first) || "";
    const { sources: listing } = this.#case;
    const cited = Array.isArray(listing) ? listing.find((one) => one.key === key) : own(listing, key);
    const licence = cited?.licence ?? own(this.#names.source, key)?.licence;
    const known = own(this.#names.licence, licence);
    return known ? known.free === true : Boolean(licence);
  }

  #rulesOf(schema) {
    const part = this.#formsOf(this.#resolved(schema)).find(({ properties }) => properties);
    return this.#table.parts[part?.["x-part"]] ?? [];
  }

  /** Returns the forms that a value can have: one, or those of `anyOf`, however deep. */
  #formsOf(schema) {
    return schema.anyOf ? schema.anyOf.flatMap((one) => this.#formsOf(this.#resolved(one))) : [schema];
  }

  #resolved(schema) {
    if (!schema.$ref) return schema;
    const { $ref, ...more } = schema;
    const name = $ref.split("/").at(-1);
    return { "x-part": name, ...this.#resolved(this.#schema.$defs[name]), ...more };
  }
}

function isText(schema) {
  return schema.type !== "array" && schema.type !== "object";
}

/** Tells whether a value is of the kind that a schema without references wants. */
function isOf(schema, value) {
  if (Array.isArray(value)) return schema.type === "array";
  return typeof value === "object" ? schema.type === "object" : isText(schema);
}

function lastKey(path) {
  return path.findLast((step) => typeof step === "string") ?? "the file";
}

/** Returns the ids of a list of things; `null` where one of them could not be read. */
function idsOf(things, key = "id") {
  const ids = Array.isArray(things) ? things.map((thing) => thing?.[key]) : [];
  const isWhole = Array.isArray(things) && ids.every((id) => typeof id === "string" && id !== "");
  return isWhole && new Set(ids).size === ids.length ? ids : null;
}

function sourcesOf({ sources }) {
  if (lacks(sources)) return [];
  return Array.isArray(sources) ? idsOf(sources, "key") : Object.keys(sources);
}

/** A case may have no events; an entity has none that could be judged. */
function eventsOf({ properties }, { timeline }) {
  return properties.timeline && lacks(timeline) ? [] : idsOf(timeline);
}
