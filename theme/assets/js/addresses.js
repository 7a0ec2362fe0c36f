/**
 * What the address of a page on the web may be, as core/web.py has it.
 *
 * @typedef {object} Links `addresses` of `api/v1/rules.json`: what of an address tells nothing of its page, and what leads on to another.
 */

import { MONTHS, monthLength } from "./edtf-days.js";
import { once } from "./rules-words.js";
import { folded } from "./spelling.js";

// Controls, white space and invisible or direction-changing characters; quotes, brackets and backslashes.
const NEVER = new RegExp(
  "[\\x00-\\x20\\x7f-\\xa0\\xad\\u034f\\u061c\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000" +
    "\\ufe00-\\ufe0f\\ufeff\\ufff0-\\uffff\\ud800-\\udfff\\u{e0000}-\\u{10ffff}<>\"`\\\\^{}|]",
  "u",
);
const HIDDEN = /[\p{C}\p{Z}]/u;
const patternsOf = once(({ tracking, ways, idle, escaped, copy }) => ({
  tracking: new RegExp(`^(?:${tracking})$`, "iu"),
  ways: ways.map(([pattern, names]) => [new RegExp(`^(?:${pattern})$`, "u"), names]),
  idle: new RegExp(idle, "giu"),
  escaped: new RegExp(escaped, "u"),
  copy: new RegExp(`^(?:${copy})$`, "iu"),
}));
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?`;
const HOST = new RegExp(String.raw`^(?:${LABEL}(?:\.${LABEL})*\.?|\[[0-9A-Fa-f:.]+\])$`, "u");
const LONGEST_HOST = 253;
const MOST_PORTS = 65535;
/** Scripts whose letters can't be told from each other: two of them in one word feign another. */
const LOOK_ALIKE = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic"].map((name) => new RegExp(`\\p{Script=${name}}`, "u"));

/**
 * @param {Links} links
 * @param {string} address
 * @returns {string} The day of a copy, as its address tells it: in the Wayback Machine, or at archive.today; empty of another address.
 */
export function copyDay(links, address) {
  const parts = (patternsOf(links).copy.exec(address) ?? []).slice(1, 4);
  const [year, month, day] = parts.map(Number);
  return year > 0 && month > 0 && month <= MONTHS.length && day > 0 && day <= monthLength(year, month) ? parts.join("-") : "";
}

/** @param {string} address Tells whether it is one of http or https, names a site, and holds nothing odd. */
export function isWebAddress(address) {
  const [, netloc] = /^https?:\/\/([^/?#]*)/iu.exec(address) ?? [];
  if (netloc === undefined || NEVER.test(address) || HIDDEN.test(address)) return false;
  const [, host, port] = /^(.*?)(?::([0-9]+))?$/u.exec(netloc);
  const isPort = port === undefined || (Number(port) > 0 && Number(port) <= MOST_PORTS && port === String(Number(port)));
  return isPort && [...host].length <= LONGEST_HOST && HOST.test(host) && mixedWord(host) === "";
}

/**
 * @param {Links} links
 * @param {string} address
 * @returns {string} The page of which it is a copy; empty where it is none, or that of no page.
 */
export function copiedPage(links, address) {
  const page = (patternsOf(links).copy.exec(address)?.[4] ?? "").replace(/^(https?:)\/+/iu, "$1//");
  return isWebAddress(page) ? withoutTracking(links, page) : "";
}

/**
 * @param {Links} links
 * @param {string} address
 * @returns {string} The site of a copy or a short link, which tells of no page; empty of another.
 */
export function siteHiding({ archives, shorteners }, address) {
  const [, path = ""] = /^https?:\/\/[^/?#]*([^?#]*)/iu.exec(isWebAddress(address) ? address : "") ?? [];
  const site = hostOf(address).toLowerCase().replace(/^www\./u, "");
  return /[^/]/u.test(path) && [...archives, ...shorteners].includes(site) ? site : "";
}

/**
 * @param {Links} links
 * @param {string} address
 * @returns {string} Where it leads that goes by way of a search or a mail; empty of another.
 */
export function ledTo(links, address) {
  const [, place = "", query] = /^https?:\/\/([^?#]*)(?:\?([^#]*))?/iu.exec(isWebAddress(address) ? address : "") ?? [];
  const [, names = []] = patternsOf(links).ways.find(([way]) => way.test(place)) ?? [];
  const inside = names.map((name) => new URLSearchParams(query).getAll(name).find(Boolean) ?? "");
  return withoutTracking(links, inside.find(isWebAddress) ?? "");
}

/** Tells whether two addresses differ in no more than how they are written. */
export function mayBeOnePage(links, ...both) {
  const [one, other] = both.map((address) => folded(pageOf(links, address)));
  return one === other;
}

/** Returns what of an address tells one page from another; here in whatever letters. */
export function pageOf(links, address) {
  return withoutTracking(links, address).replace(patternsOf(links).idle, "");
}

/** Tells whether HTML has written an address, of which all is wrong then. */
export function isEscaped(links, address) {
  return patternsOf(links).escaped.test(address);
}

/**
 * @param {Links} links
 * @param {string} address
 * @returns {string[]} Its parameters that only tell how somebody came to it; none where another address is inside.
 */
export function trackingIn(links, address) {
  const [head, query] = partsOf(address);
  const isPlain = !`${head.replace(/^[^:]*:\/\//u, "")}${query}`.includes("://");
  return isPlain ? query.split("&").map(nameOf).filter((name) => patternsOf(links).tracking.test(name)) : [];
}

/** Returns an address without these parameters and empty ones; without any as it is. */
export function withoutTracking(links, address) {
  const names = trackingIn(links, address);
  if (names.length === 0) return address;
  const [head, query, fragment] = partsOf(address);
  const kept = query.split("&").filter((parameter) => parameter && !names.includes(nameOf(parameter)));
  return `${head}${kept.length > 0 ? `?${kept.join("&")}` : ""}${fragment}`;
}

function partsOf(address) {
  const [, head, query, fragment] = /^([^?#]*)(?:\?([^#]*))?(.*)$/su.exec(address);
  return [head, query ?? "", fragment];
}

function nameOf(parameter) {
  return parameter.split("=")[0];
}

/**
 * @param {string} address
 * @returns {string} The host without its port; empty where there is none.
 */
export function hostOf(address) {
  return /^[a-z]+:\/\/([^/?#:]*)/iu.exec(address)?.[1] ?? "";
}

/**
 * @param {string} host
 * @returns {string} The first of its words whose letters are of two scripts that look alike; empty where none is.
 */
export function mixedWord(host) {
  return host.split(".").find((word) => LOOK_ALIKE.filter((script) => script.test(word)).length > 1) ?? "";
}
