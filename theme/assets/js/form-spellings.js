/** Other spellings of one name: `D.H.S.`, `Customs & Trade`, `Associated Press (AP)`, `Los Angeles, Calif.` */

/** The dots of initials side by side, of which the last may be all that is left: `I.C.E.`, `J. B. Roe`. */
const DOTS = /(?<=(?<!\p{L})\p{L})\. ?(?=\p{L}(?!\p{L}))|(?<=\. ?\p{L})\./gu;
const ABBREVIATED = /^(.*\S) ?\((\p{Lu}{2,})\)$/u;
const SPELT_OUT = /^(\p{Lu}{2,}) ?\(([^()]+)\)$/u;
/** What stands behind a name, and is no part of it. */
const BEHIND = /(?:\([^()]*\)|,.*)$/u;

/**
 * @param {string} text A name, or its beginning.
 * @returns {string} It in small letters and in one spelling; without its initials, where they stand behind it or before it.
 */
export function plainName(text) {
  const line = text.trim().replace(/\s+/gu, " ").replaceAll(" & ", " and ");
  // Asked of each name of an archive, at each letter that is typed.
  const name = line.includes(".") ? line.replace(DOTS, "") : line;
  if (!name.endsWith(")")) return name.toLowerCase();
  const [, whole = "", initials] = ABBREVIATED.exec(name) ?? [];
  const [, short, full = ""] = SPELT_OUT.exec(name) ?? [];
  const found = [[whole, initials], [full, short]].find(([words, letters]) => words && words.replace(/\P{Lu}/gu, "").endsWith(letters));
  return (found ? found[0] : name).toLowerCase();
}

/**
 * @param {string} text
 * @returns {string[]} The name that may be meant where more stands behind it, in brackets or behind a comma.
 */
export function withoutMore(text) {
  const name = text.replace(BEHIND, "").trim();
  return name && name !== text.trim() ? [name] : [];
}

/**
 * @param {string} text
 * @returns {string[]} The name of a body without its country, where that stands before it: `U.S. Department of Roads`.
 */
export function withoutCountry(text) {
  const [, rest] = /^(?:the\s+)?(?:US|U\. ?S\.|United States)\s+(\S+\s.*)$/iu.exec(text.trim()) ?? [];
  return rest ? [rest] : [];
}
