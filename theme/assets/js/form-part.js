/**
 * A part of a case with its fields: what most need at once, the rest folded.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Field} Field
 */

import { element } from "./element.js";
import { isOld } from "./form-desk.js";
import { framed, newId } from "./form-field.js";
import { drawList } from "./form-list.js";
import { ENTITY, entityName } from "./form-newcomers.js";
import { free, nameFrom, replyName, sourceName } from "./form-names.js";
import { drawOfPage } from "./form-page.js";
import { sentenceOf } from "./form-sentence.js";
import { drawText, drawTexts } from "./form-texts.js";
import { ASIDE, isFilled, KNOWN_AS } from "./form-values.js";
import { arranged, calledBy, labelOf, nounOf, waysOf } from "./form-words.js";
import { THEIRS } from "./language.js";

/** Keys of ids, with what names them elsewhere in a case. */
const NAMES = { Claim: ["id", "claim"], Source: ["key", "source"], [ENTITY]: ["id", "entity"], Event: ["id", "event"], Conflict: ["id", ""], OpenQuestion: ["id", ""], Response: ["id", ""], Correction: ["id", ""] };
/** What is called otherwise than by the first words that say something. */
const PROPOSALS = { Response: replyName, Source: sourceName, [ENTITY]: entityName };
const ALIASES = "aliases";

/**
 * @param {Desk} desk
 * @param {string} part Its name in the format.
 * @param {object} value
 * @param {{siblings?: object[], isOptional?: boolean}} [more] The list that it stands in; whether it may be left out.
 * @returns {HTMLElement}
 */
export function drawPart(desk, part, value, { siblings = [], isOptional = false } = {}) {
  const keys = desk.format[part].map(({ key }) => key);
  const { first, folded } = arranged(part, keys);
  const ways = waysOf(part);
  const between = new Set(ways.flatMap(({ keys: own }) => own));
  const shown = first.filter((key) => !between.has(key));
  const fields = shown.map((key) => drawField(desk, part, key, value, { isOptional }));
  const inside = element("div", { class: "cf-part" }, ...(ways.length > 0 ? [drawWays(desk, part, value, ways)] : []), ...fields);
  if (part === "Claim") inside.append(drawSentence(desk, value));
  if (folded.length > 0) inside.append(drawFolded(desk, part, folded, value));
  if (part === ENTITY) {
    const [name, offices] = ["name", "offices"].map((key) => fields[shown.indexOf(key)]);
    drawOfPage(desk, value, name, offices, inside);
  }
  if (NAMES[part]) nameBySelf(desk, part, value, siblings, inside);
  return inside;
}

/**
 * @param {Desk} desk
 * @param {string} part
 * @param {string} key
 * @param {object} holder
 * @param {{isAlone?: boolean, isOptional?: boolean}} [more] Whether a heading above says what it is; whether all of its
 *   part may be left out.
 * @returns {HTMLElement}
 */
export function drawField(desk, part, key, holder, { isAlone = false, isOptional = false } = {}) {
  const known = desk.format[part].find((one) => one.key === key);
  const field = isOptional ? { ...known, isRequired: false } : known;
  const label = labelOf(part, key);
  if (field.kind === "text") return drawText(desk, part, field, holder, label);
  if (field.kind === "texts") return drawTexts(desk, field, holder, label);
  if (field.kind === "parts") return drawParts(desk, field, holder, label, { isAlone });
  holder[key] ??= {};
  const inside = drawPart(desk, field.part, holder[key], { isOptional: !field.isRequired });
  const focus = () => frame.querySelector("input, textarea, select, button").focus();
  const frame = framed(desk, holder, field, label, inside, { isGroup: true, focus });
  frame.classList.add("cf-field--part");
  return frame;
}

/**
 * @param {Desk} desk
 * @param {Field} field Whose value is a list of parts.
 * @param {object} holder
 * @param {string} label
 * @param {{isAlone?: boolean}} [more] Whether a heading above says what it is.
 * @returns {HTMLElement}
 */
export function drawParts(desk, field, holder, label, { isAlone = false } = {}) {
  const { key, part } = field;
  // What was typed last may have been left before it got its name.
  const unnamed = NAMES[part] ? (holder[key] ?? []).filter((entry) => !entry[NAMES[part][0]]) : [];
  for (const entry of unnamed) nameAnew(desk, part, entry, holder[key]);
  return drawList(desk, field, holder, { label, isAlone, drawPart: (entry) => drawPart(desk, part, entry, { siblings: holder[key] }) });
}

/**
 * @param {Desk} desk
 * @param {string} part
 * @param {string[]} keys
 * @param {object} value
 * @returns {HTMLElement} Opened where something stands in it.
 */
export function drawFolded(desk, part, keys, value) {
  const fold = element("details", { class: "cf-part__more" }, element("summary", { class: "cf-opens" }, `More about this ${nounOf(part)}`));
  const draw = () => {
    if (fold.children.length === 1) fold.append(element("div", { class: "cf-part" }, ...keys.map((key) => drawField(desk, part, key, value))));
  };
  const isUsed = keys.some((key) => !["id", "key"].includes(key) && isFilled(value[key]));
  fold.open = isUsed;
  draw();
  return fold;
}

/** Keys that stand for each other: one way is chosen, and only its fields are shown. */
function drawWays(desk, part, value, ways) {
  const name = newId();
  const inside = element("div", { class: "cf-part" });
  const used = ways.findIndex(({ keys }) => keys.some((key) => value[key]));
  const show = (way) => {
    // What the choice itself says needs no field.
    const asked = way.keys.filter((key) => !(key in (way.sets ?? {})));
    inside.replaceChildren(...asked.map((key) => drawField(desk, part, key, value)));
  };
  const radios = ways.map((way, place) => {
    const radio = element("input", { class: "cf-choice__box", type: "radio", name });
    radio.checked = place === Math.max(used, 0);
    radio.addEventListener("change", () => {
      choose(value, ways, way);
      show(way);
      desk.changed();
    });
    return element("label", { class: "cf-choice cf-part__way" }, radio, element("span", {}, way.label));
  });
  show(ways[Math.max(used, 0)]);
  return element("div", { class: "cf-part__ways" }, element("div", { class: "cf-part__choice", role: "radiogroup", "aria-label": "Which of these" }, ...radios), inside);
}

/** Leaves only what is of one way; what was typed for the others comes back with them. */
function choose(value, ways, chosen) {
  const aside = (value[ASIDE] ??= {});
  for (const key of ways.flatMap(({ keys }) => keys)) {
    if (key in value) aside[key] = value[key];
    delete value[key];
  }
  for (const key of chosen.keys) if (key in aside) value[key] = aside[key];
  Object.assign(value, chosen.sets);
}

/** The claim as readers will see it. */
function drawSentence(desk, claim) {
  const lead = element("span", { class: "cf-part__lead" });
  const text = element("span", {});
  const box = element("div", { class: "cf-part__shown" }, element("p", { class: "cf-field__help" }, "Readers will see:"), element("p", { class: "cf-part__sentence", ...THEIRS }, lead, " ", text));
  const draw = () => {
    const sentence = sentenceOf(claim, desk.everNamed);
    box.hidden = sentence.lead === "" || sentence.text === "";
    lead.textContent = `${sentence.lead}:`;
    text.textContent = sentence.text;
  };
  desk.addEventListener("change", draw);
  draw();
  return box;
}

/** Gives a new entry a short name from its words, until somebody writes another. */
function nameBySelf(desk, part, value, siblings, inside) {
  const [key, ref] = NAMES[part];
  value[KNOWN_AS] ??= value[key] ?? "";
  const isProposed = () => new RegExp(`^${proposed(part, value)}(?:-\\d+)?$`, "u").test(value[key]);
  let isOwn = Boolean(value[key]) && !isOld(value) && !isProposed();
  const told = (now) => {
    desk.rename(ref, value[KNOWN_AS], now);
    value[KNOWN_AS] = now;
  };
  inside.addEventListener("focusout", () => {
    const now = value[key] ?? "";
    const last = value[KNOWN_AS];
    if (now !== last) {
      isOwn = now !== "";
      // What names it keeps its old name until it has a new one of its own.
      if (isOwn && !isAnothers(desk, ref, siblings, value, key)) {
        if (isOld(value) && hasAliases(desk, part)) keepAsAlias(desk, part, value, last);
        told(now);
      }
    }
    if (isOwn || isOld(value)) return;
    if (!nameAnew(desk, part, value, siblings)) return;
    told(value[key]);
    desk.viewOf(value, key)?.refresh?.();
    desk.changed();
  });
}

/** What the words of an entry propose to call it. */
function proposed(part, value) {
  return PROPOSALS[part]?.(value) ?? nameFrom(calledBy({ ...value, id: "", key: "" }));
}

/** Gives an entry that nobody has named the short name that its words propose; tells whether that is a new one. */
function nameAnew(desk, part, value, siblings) {
  const [key] = NAMES[part];
  const now = value[key] ?? "";
  const wanted = proposed(part, value);
  if (!wanted || wanted === now) return false;
  value[key] = free(wanted, desk.taken(part, siblings).filter((name) => name !== now));
  return value[key] !== now;
}

/** Links to a name that it has in the file still arrive; one that was only tried leads nowhere. */
function keepAsAlias(desk, part, value, old) {
  const kept = desk.isFiled(part, value, old) ? [old] : [];
  value[ALIASES] = [...new Set([...(value[ALIASES] ?? []), ...kept])].filter((name) => name !== value.id);
  desk.viewOf(value, ALIASES)?.refresh();
}

function hasAliases(desk, part) {
  return desk.format[part].some(({ key }) => key === ALIASES);
}

/** Tells whether what is called so now is another entry, or a source of the archive. */
function isAnothers(desk, ref, siblings, value, key) {
  const shared = Object.keys(desk.archive[ref] ?? {});
  return [...shared, ...siblings.filter((other) => other !== value).map((other) => other[key])].includes(value[key]);
}
