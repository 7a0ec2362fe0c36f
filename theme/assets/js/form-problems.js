/**
 * What is wrong with the case, beside each field and in a list that leads to them.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Format} Format
 * @typedef {import("./rules-words.js").Problem} Problem
 */

import { element } from "./element.js";
import { coded, sentencesOf } from "./form-field.js";
import { FIELD } from "./form-newcomers.js";
import { WHOLE } from "./form-schema.js";
import { isFilled, NEWCOMERS } from "./form-values.js";
import { arranged, capital, labelOf, numbered } from "./form-words.js";
import { LIKE_A_NAME } from "./rules-labels.js";

/** What was said aloud of a field the last time, so that it is not said twice. */
const SAID = new WeakMap();

/**
 * Shows each problem where it belongs, as far as it may be told yet.
 *
 * @param {Desk} desk
 * @param {Problem[]} problems
 */
export function showBeside(desk, problems) {
  const shown = new Map();
  for (const problem of problems) {
    const { view, holder, key } = placeOf(desk, problem.path);
    if (view && !problem.isBeside && desk.mayTell(holder, key)) shown.set(view, [...(shown.get(view) ?? []), problem]);
  }
  for (const view of desk.views) view.show(shown.get(view) ?? []);
  sayLeft(desk, shown);
}

/** Says what is wrong with fields that were just left: who is elsewhere by now does not hear it from the field. */
function sayLeft(desk, shown) {
  const words = [];
  for (const view of desk.lately()) {
    const told = (shown.get(view) ?? []).map((problem) => spoken(wayTo(desk, problem.path), problem)).join(" ");
    if (told !== SAID.get(view)) words.push(told);
    SAID.set(view, told);
  }
  const aloud = words.filter(Boolean).join(" ");
  if (aloud) desk.announce(aloud);
}

/**
 * @param {Format} format
 * @param {Problem[]} problems
 * @param {(string | symbol)[]} keys Of a case, as they stand on the page.
 * @returns {Problem[]} In the order of their fields; what looks like a name comes first, since it stays in the history.
 */
export function inOrder(format, problems, keys) {
  const rank = ({ code, path }) => [Number(code !== LIKE_A_NAME), ...placesOf(format, path, keys)];
  const ranked = problems.map((problem) => ({ problem, rank: rank(problem) }));
  ranked.sort((one, other) => byPlaces(one.rank, other.rank));
  return ranked.map(({ problem }) => problem);
}

/** Returns where each step of a path stands on the page, among those beside it. */
function placesOf(format, path, keys) {
  let [part, shown] = [WHOLE, keys];
  return path.map((step) => {
    if (typeof step === "number") return step;
    const field = fieldOf(format, part, step);
    const place = shown.indexOf(step);
    part = field?.part ?? "";
    const { first, folded } = arranged(part, (format[part] ?? []).map(({ key }) => key));
    shown = [...first, ...folded];
    return place;
  });
}

/** What is said of a whole comes before what is said of its parts. */
function byPlaces(one, other) {
  const differs = one.findIndex((place, depth) => place !== other[depth]);
  if (differs < 0) return one.length - other.length;
  return other.length > differs ? one[differs] - other[differs] : 1;
}

/**
 * @param {Problem[]} problems
 * @returns {Problem[][]} Those together that have one cause: what is named in several places, and is not there.
 */
export function grouped(problems) {
  const groups = new Map();
  problems.forEach((problem, place) => {
    const cause = problem.code.startsWith("unknown-") ? `${problem.message} ${problem.hint}` : place;
    groups.set(cause, [...(groups.get(cause) ?? []), problem]);
  });
  return [...groups.values()];
}

/**
 * @param {Desk} desk
 * @param {Problem[]} problems
 * @returns {HTMLElement} Each with a link to its field; those of one cause in one line.
 */
export function listOf(desk, problems) {
  return element("ol", { class: "cf-form__problems" }, ...grouped(problems).map((group) => element("li", {}, ...lineOf(desk, group))));
}

function lineOf(desk, [problem, ...others]) {
  const hint = problem.hint ? [" ", ...coded(`(${problem.hint})`)] : [];
  const link = linkTo(desk, problem);
  if (others.length === 0) return [link, ...coded(`: ${behind(link.textContent, problem.message)}`), ...hint];
  const links = others.flatMap((other) => ["; ", linkTo(desk, other)]);
  return [...coded(capital(problem.message)), ...hint, `. ${others.length + 1} places name it: `, link, ...links];
}

function spoken(way, { message, hint, level }) {
  return `${way}: ${sentencesOf({ message: behind(way, message), hint, level }).replaceAll("`", "")}`;
}

/**
 * @param {string} way The name of a field, with the way to it.
 * @param {string} message
 * @returns {string} The message as it goes on behind that name, which it may begin with: of a label such as “What it is” it is not
 *   said that it is something.
 */
export function behind(way, message) {
  const [, label, rest] = /^“([^”]*)” (?:is |are )?(.*)$/su.exec(message) ?? [];
  return label && way.endsWith(label) ? rest : message;
}

/**
 * @param {Desk} desk
 * @param {Problem} problem
 * @returns {HTMLElement} A link to its field, which it names.
 */
export function linkTo(desk, { path }) {
  const link = element("a", { href: "#send" }, wayTo(desk, path));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(desk, path);
  });
  return link;
}

/** Unfolds what a field stands in, and leads to it. */
function goTo(desk, path) {
  for (let length = 1; length <= path.length; length += 1) {
    const { view } = placeOf(desk, path.slice(0, length));
    view?.open?.();
  }
  const { view } = placeOf(desk, path);
  const before = document.activeElement;
  view?.focus();
  // What is folded away takes no focus until it is unfolded.
  if (document.activeElement === before) {
    for (const fold of document.querySelectorAll("cf-contribute .cf-part__more")) fold.open = true;
    view?.focus();
  }
  document.activeElement.scrollIntoView({ block: "center" });
}

/** Finds the deepest thing on the page that a path leads to. */
function placeOf(desk, path) {
  let [holder, found] = [desk.value, {}];
  for (const step of path) {
    const view = desk.viewOf(holder, step);
    if (view) found = { view, holder, key: step };
    const next = holder?.[step];
    if (typeof next !== "object" || next === null) break;
    const entry = desk.viewOf(next, "");
    if (entry) found = { view: entry, holder: next, key: "" };
    holder = next;
  }
  return withinOf(desk, found, path);
}

/** A part in which nothing is written yet is mended in the first of its fields. */
function withinOf(desk, found, path) {
  const field = partAt(desk.format, path);
  const part = found.holder?.[found.key];
  if (field?.kind !== "part" || found.key !== field.key || isFilled(part)) return found;
  const { first } = arranged(field.part, desk.format[field.part].map(({ key }) => key));
  const key = first.find((one) => desk.viewOf(part, one)?.isShown);
  return key ? { view: desk.viewOf(part, key), holder: part, key } : found;
}

/** Returns the field at the end of a path. */
function partAt(format, path) {
  let [part, field] = [WHOLE, undefined];
  for (const step of path) {
    if (typeof step === "number") continue;
    field = fieldOf(format, part, step);
    part = field?.part ?? "";
  }
  return field;
}

function fieldOf(format, part, step) {
  return step === NEWCOMERS ? FIELD : format[part]?.find(({ key }) => key === step);
}

/** Names a field by the way to it: `Claim 2, Evidence 1, Source`. */
function wayTo(desk, path) {
  const names = [];
  let [part, field] = [WHOLE, undefined];
  for (const step of path) {
    if (typeof step === "number") {
      if (field?.part) names.splice(-1, 1, numbered(field.part, step));
      continue;
    }
    field = fieldOf(desk.format, part, step);
    // The number that follows stands for the list.
    names.push(field === FIELD ? "" : labelOf(part, step));
    part = field?.part ?? "";
  }
  return names.join(", ");
}
