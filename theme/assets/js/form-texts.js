/**
 * The controls of single texts, one for each form that a text can have.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Field} Field
 */

import { element } from "./element.js";
import { beginnerOf, offerOf } from "./form-beginning.js";
import { drawCiting } from "./form-citing.js";
import { copyDayOffer, dateHelp, meantBy } from "./form-dates.js";
import { framed } from "./form-field.js";
import { ENTITY } from "./form-newcomers.js";
import { NO_SOURCE } from "./form-offers.js";
import { Picker } from "./form-picker.js";
import { oneLine } from "./form-values.js";
import { capital } from "./form-words.js";
import { THEIRS } from "./language.js";
import { looksLikeName } from "./rules-labels.js";
import { countWords } from "./rules-quotes.js";

/** Of those that take more than a line. */
const LONG = new Set(["title", "described", "summary", "narrative", "text", "exact", "why", "note", "was", "now", "reason", "prefix", "suffix", "no_evidence", "question"]);
const MOST_CHIPS = 40;
/** The lists of words that a case can't do without, and that only who reviews it can lengthen. */
const LENGTHENED = ["jurisdiction", "topic"];

/**
 * @param {Desk} desk
 * @param {string} part
 * @param {Field} field
 * @param {object} holder
 * @param {string} label
 * @returns {HTMLElement}
 */
export function drawText(desk, part, field, holder, label) {
  if (field.form === "flag") return drawFlag(desk, field, holder, label);
  if (field.choices.length > 0) return drawChoice(desk, part, field, holder, label);
  if (field.ref && field.ref !== "jurisdiction") return drawReference(desk, field, holder, label);
  const isLong = field.form === "prose" || LONG.has(field.key);
  const control = isLong
    ? element("textarea", { ...THEIRS, class: "cf-field__text cf-field__text--long", rows: field.form === "prose" ? "4" : "1" })
    : element("input", { class: "cf-field__text", type: typeOf(field), ...habits(field) });
  const refresh = () => {
    control.value = holder[field.key] ?? "";
  };
  refresh();
  const below = belowOf(desk, part, field, holder, control, label);
  const typed = () => {
    // What takes several lines here, so that all of it is seen, is one line in the file.
    holder[field.key] = field.form === "prose" ? control.value : oneLine(control.value);
    if (isInWords() && document.activeElement === control) desk.returned(holder, field.key);
    else if (field.form === "date") desk.rests();
    if (isName()) desk.left(holder, field.key);
    desk.changed();
  };
  // What waits for one of several readings is not wrong yet.
  const isInWords = () => field.form === "date" && meantBy(control.value.trim()).length > 0;
  // A name that was sent stays in the history: it is told while it is typed.
  const isName = () => field.key === "label" && looksLikeName(control.value, desk.names, desk.nameWords);
  control.addEventListener("input", typed);
  // A suggestion that is taken changes the text too.
  control.addEventListener("change", typed);
  control.addEventListener("blur", () => {
    if (field.form === "date") desk.rests();
    if (!isInWords()) desk.left(holder, field.key);
  });
  const mend = (text) => {
    control.value = text;
    control.dispatchEvent(new Event("change"));
    control.focus();
  };
  return framed(desk, holder, field, label, control, { below, refresh, mend });
}

function typeOf({ form }) {
  return { day: "date", address: "url" }[form] ?? "text";
}

function habits({ form, key }) {
  const isCode = ["id", "place", "date", "address"].includes(form) || ["language", "sha256", "DOI"].includes(key);
  return isCode ? { autocapitalize: "none", spellcheck: "false", autocomplete: "off" } : { autocomplete: "off", ...THEIRS };
}

function belowOf(desk, part, field, holder, control, label) {
  if (field.form === "date") return [dateHelp(desk, control)];
  if (part === "Archived" && field.form === "day") return [copyDayOffer(desk, holder, control)];
  // A page of somebody may be read without this case.
  if (field.form === "prose" && part !== ENTITY) return [drawCiting(desk, control, label)];
  if (part === "Quote" && field.key === "exact") return [wordCount(control, desk.quoted)];
  return [];
}

/** Counts as the check does; the words beside a quotation count too, which only the check knows. */
function wordCount(control, most) {
  const help = element("p", { class: "cf-field__answer" });
  const tell = () => {
    const words = countWords(control.value);
    help.textContent = `${words} of ${most} words, unless the source is in the public domain`;
    help.classList.toggle("cf-field__answer--over", words > most);
  };
  control.addEventListener("input", tell);
  tell();
  return help;
}

function drawFlag(desk, field, holder, label) {
  const box = element("input", { class: "cf-choice__box", type: "checkbox" });
  const refresh = () => {
    box.checked = holder[field.key] === true;
  };
  refresh();
  box.addEventListener("change", () => {
    holder[field.key] = box.checked;
    desk.left(holder, field.key);
  });
  const frame = framed(desk, holder, { ...field, isRequired: false }, label, box, { refresh });
  frame.classList.add("cf-field--flag");
  return frame;
}

function drawChoice(desk, part, field, holder, label) {
  const words = desk.words[`${part}.${field.key}`] ?? {};
  const choices = field.choices.map(({ value, label: own, description }) => ({ value, label: own || words[value] || spoken(value), description }));
  // The words of a vocabulary are the archive's; those of the format are ours.
  const tongue = field.ref ? THEIRS : {};
  const empty = field.standard ? [] : [element("option", { value: "" }, "Choose")];
  const select = element("select", { class: "cf-field__text cf-field__select" }, ...empty, ...choices.map(({ value, label: name }) => element("option", { value, ...tongue }, name)));
  const meaning = element("p", { class: "cf-field__answer", role: "status", ...tongue });
  const refresh = () => {
    select.value = holder[field.key] || field.standard;
    meaning.textContent = choices.find(({ value }) => value === select.value)?.description ?? "";
  };
  refresh();
  select.addEventListener("change", () => {
    holder[field.key] = select.value;
    refresh();
    desk.left(holder, field.key);
  });
  select.addEventListener("blur", () => desk.left(holder, field.key));
  return framed(desk, holder, field, label, select, { below: choices.some(({ description }) => description) ? [meaning] : [], refresh });
}

function spoken(value) {
  return capital(value.replace(/[-_]/gu, " "));
}

function noneOf({ ref }) {
  return ref === "source" ? NO_SOURCE : undefined;
}

function drawReference(desk, field, holder, label) {
  const pick = (value) => {
    holder[field.key] = value;
    desk.left(holder, field.key);
  };
  const take = (id) => {
    pick(id);
    find.refresh();
  };
  const begin = beginnerOf(desk, field, () => find.input.focus(), take);
  const find = new Picker({ offers: () => desk.offers(field.ref, field.kinds), value: () => holder[field.key] ?? "", pick, begin, nameWords: desk.nameWords, none: noneOf(field) });
  const instead = (_, id) => {
    take(id);
    find.input.focus();
  };
  const below = begin ? [offerOf(desk, field, () => [holder[field.key]], begin, instead)] : [];
  return framed(desk, holder, field, label, find.root, { target: find.input, below, refresh: () => find.refresh() });
}

/**
 * @param {Desk} desk
 * @param {Field} field Whose value is a list of texts.
 * @param {object} holder
 * @param {string} label
 * @returns {HTMLElement}
 */
export function drawTexts(desk, field, holder, label) {
  holder[field.key] ??= [];
  if (field.choices.length > 0 && field.choices.length <= MOST_CHIPS) return drawBoxes(desk, field, holder, label);
  return field.ref ? drawChosen(desk, field, holder, label) : drawLines(desk, field, holder, label);
}

/** A word of a vocabulary each. */
function drawBoxes(desk, field, holder, label) {
  const boxes = field.choices.map(({ value, label: name }) => {
    const box = element("input", { class: "cf-choice__box", type: "checkbox", value });
    box.checked = holder[field.key].includes(value);
    box.addEventListener("change", () => {
      const others = holder[field.key].filter((one) => one !== value);
      holder[field.key] = box.checked ? [...others, value] : others;
      desk.left(holder, field.key);
    });
    return { box, row: element("label", { class: "cf-choice" }, box, element("span", THEIRS, name || value)) };
  });
  const group = element("div", { class: "cf-field__boxes" }, ...boxes.map(({ row }) => row));
  return framed(desk, holder, field, label, group, { isGroup: true, below: missingIn(field), focus: () => boxes[0].box.focus() });
}

/** Those that were chosen, each with a way to take it out, and a field to find more. */
function drawChosen(desk, field, holder, label) {
  const list = element("ul", { class: "cf-field__chosen" });
  const refresh = () => {
    list.replaceChildren(...holder[field.key].map((id, place) => chosen(id, place)));
    list.hidden = holder[field.key].length === 0;
  };
  const chosen = (id, place) => {
    const name = desk.called(field.ref, id);
    const button = element("button", { class: "cf-field__out", type: "button" }, element("span", { class: "cf-hidden" }, `Take out ${name}`));
    button.addEventListener("click", () => {
      holder[field.key].splice(place, 1);
      refresh();
      desk.left(holder, field.key);
      desk.announce(`${name} taken out`);
      (list.querySelectorAll("button")[place] ?? find.input).focus();
    });
    return element("li", { class: "cf-field__one" }, element("span", THEIRS, name), button);
  };
  const pick = (value) => {
    if (!value || holder[field.key].includes(value)) return;
    holder[field.key].push(value);
    refresh();
    find.refresh();
    desk.left(holder, field.key);
    desk.announce(`${desk.called(field.ref, value)} added`);
  };
  const begin = beginnerOf(desk, field, () => find.input.focus(), pick);
  const find = new Picker({
    offers: () => desk.offers(field.ref, field.kinds).filter(({ value }) => !holder[field.key].includes(value)),
    value: () => "",
    pick,
    begin,
    nameWords: desk.nameWords,
    none: noneOf(field),
    isAdding: true,
  });
  // The page stands in the place of the name that had none.
  const without = (name) => {
    holder[field.key] = holder[field.key].filter((one) => one !== name);
  };
  const beginInstead = (name) => {
    without(name);
    begin(name);
  };
  const takeInstead = (name, id) => {
    without(name);
    pick(id);
    refresh();
    find.input.focus();
  };
  const offers = begin ? [offerOf(desk, field, () => holder[field.key], beginInstead, takeInstead)] : [];
  const below = [...offers, ...missingIn(field)];
  refresh();
  return framed(desk, holder, field, label, element("div", {}, list, find.root), { target: find.input, below, refresh });
}

/** Says what to do where the right word is not in a list. */
function missingIn({ ref }) {
  if (!LENGTHENED.includes(ref)) return [];
  const words = "Is the right one missing? Choose the nearest, and say which one is missing when you send the file: who reviews it adds it.";
  return [element("p", { class: "cf-field__answer" }, words)];
}

/** One a line: earlier names of something. */
function drawLines(desk, field, holder, label) {
  const control = element("textarea", { class: "cf-field__text", rows: "1", autocapitalize: "none", spellcheck: "false" });
  const refresh = () => {
    control.value = holder[field.key].join("\n");
  };
  refresh();
  control.addEventListener("input", () => {
    holder[field.key] = control.value.split("\n").map((line) => line.trim()).filter(Boolean);
    desk.changed();
  });
  control.addEventListener("blur", () => desk.left(holder, field.key));
  return framed(desk, holder, { ...field, help: `${field.help} One a line.` }, label, control, { refresh });
}
