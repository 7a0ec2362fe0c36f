/** A thing of a case gets another id, wherever it is named: in keys, in marks of prose and in links. */

import { ASIDE } from "./form-values.js";

/**
 * @param {import("./form-schema.js").Format} format
 * @param {string} name Of the part.
 * @param {object} part What it holds; it is changed.
 * @param {string} ref `claim`, `event`, `entity` or `source`.
 * @param {string} old
 * @param {string} now
 */
export function renameIn(format, name, part, ref, old, now) {
  if (part[ASIDE]) renameIn(format, name, part[ASIDE], ref, old, now);
  for (const field of format[name]) {
    const value = part[field.key];
    if (value === undefined) continue;
    if (field.kind === "part") renameIn(format, field.part, value, ref, old, now);
    else if (field.kind === "parts") for (const entry of value) renameIn(format, field.part, entry, ref, old, now);
    else if (field.ref === ref && field.kind === "texts") value.splice(0, value.length, ...new Set(value.map((id) => (id === old ? now : id))));
    else if (field.ref === ref && value === old) part[field.key] = now;
    else if (typeof value === "string") part[field.key] = ref === "source" ? cited(value, old, now) : value.replace(linkTo(ref, old), () => now);
  }
}

/** Gives a source another key in the marks of a text: `[@post, p. 3; @letter]`. */
function cited(text, old, now) {
  const key = new RegExp(`(?<![\\p{L}\\p{N}_]@?)(?<=@)${escaped(old)}(?![\\w-])`, "gu");
  return text.replace(/\[[^[\]]*\]/gu, (mark) => mark.replace(key, () => now));
}

/** Finds an id in the links of a text: `[so they say](claim:shut)`, `[so](claim:shut "the claim")`. */
function linkTo(ref, id) {
  return new RegExp(`(?<=\\]\\(${ref}:)${escaped(id)}(?=[ )])`, "gu");
}

function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}
