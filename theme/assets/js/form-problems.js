/**
 * What is wrong with the case, beside each field and in a list that leads to them.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./rules-words.js").Problem} Problem
 */

import { element } from "./element.js";
import { coded, sentencesOf } from "./form-field.js";
import { FIELD } from "./form-newcomers.js";
import { WHOLE } from "./form-schema.js";
import { NEWCOMERS } from "./form-values.js";
import { capital, labelOf, numbered } from "./form-words.js";
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
    if (view && desk.mayTell(holder, key)) shown.set(view, [...(shown.get(view) ?? []), problem]);
  }
  for (const view of desk.views) view.show(shown.get(view) ?? []);
  sayLeft(desk, shown);
}

/** Says what is wrong with fields that were just left: who is elsewhere by now does not hear it from the field. */
function sayLeft(desk, shown) {
  const words = [];
  for (const view of desk.lately()) {
    const told = (shown.get(view) ?? []).map(({ path, ...said }) => `${wayTo(desk, path)}: ${sentencesOf(said).replaceAll("`", "")}`).join(" ");
    if (told !== SAID.get(view)) words.push(told);
    SAID.set(view, told);
  }
  const aloud = words.filter(Boolean).join(" ");
  if (aloud) desk.announce(aloud);
}

/**
 * @param {Problem[]} problems
 * @param {(string | symbol)[]} keys Of a case, as they stand on the page.
 * @returns {Problem[]} In the order of their fields; what looks like a name comes first, since it stays in the history.
 */
export function inOrder(problems, keys) {
  const rank = ({ code, path: [key, place] }) => [Number(code !== LIKE_A_NAME), keys.indexOf(key), typeof place === "number" ? place : 0];
  const ranked = problems.map((problem) => ({ problem, rank: rank(problem) }));
  ranked.sort(({ rank: [name, key, place] }, { rank: [name2, key2, place2] }) => name - name2 || key - key2 || place - place2);
  return ranked.map(({ problem }) => problem);
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
  if (others.length === 0) return [link, ...coded(behind(link.textContent, problem.message)), ...hint];
  const links = others.flatMap((other) => ["; ", linkTo(desk, other)]);
  return [...coded(capital(problem.message)), ...hint, `. ${others.length + 1} places name it: `, link, ...links];
}

/** Returns a message as it goes on behind the name of its field, which it may begin with. */
function behind(field, message) {
  const [, label, rest] = /^“([^”]*)” (.*)$/u.exec(message) ?? [];
  return label && field.endsWith(label) ? ` ${rest}` : `: ${message}`;
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
  return found;
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
    field = step === NEWCOMERS ? FIELD : desk.format[part]?.find(({ key }) => key === step);
    // The number that follows stands for the list.
    names.push(field === FIELD ? "" : labelOf(part, step));
    part = field?.part ?? "";
  }
  return names.join(", ");
}
