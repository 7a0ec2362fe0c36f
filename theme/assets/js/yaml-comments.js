/**
 * Where a new key belongs among comments, as core/edits/comments.py has it: files are begun with the keys that they may
 * have, all behind a `#`.
 */

const TO_CODE = /[^\n]*(?:\n[ \t\r]*(?:#[^\n]*)?(?=\n|$))*/uy;

/**
 * @param {string} text The text of the file.
 * @param {string} key
 * @param {number} indent How many spaces stand before the keys beside it.
 * @param {[number, number][]} gaps From where to where there is no value of these.
 * @returns {number | undefined} The index of the line on which the key is commented out.
 */
export function commentedKey(text, key, indent, gaps) {
  const line = `\n${" ".repeat(indent)}# ${key}:`;
  for (const [start, end] of gaps) {
    const place = text.slice(start, end).indexOf(line);
    if (place >= 0) return start + place + 1;
  }
  return undefined;
}

/**
 * @param {string} text The text of the file.
 * @param {number} index
 * @returns {number} The index behind the lines after it that hold no more than comments.
 */
export function endOfComments(text, index) {
  return endOf(TO_CODE, text, index);
}

/**
 * @param {string} text The text of the file.
 * @param {number} index The end of the line on which a value ends.
 * @param {number} indent How many spaces stand before its key; comments below it are deeper, or are behind their `#`.
 * @returns {number} The index behind the comments that stand below the value.
 */
export function endOfInnerComments(text, index, indent) {
  return endOf(new RegExp(`(?:${deeper(indent)}|\\r?\\n {${indent}}#  [^\\r\\n]*)*`, "uy"), text, index);
}

/**
 * The same without those that are behind their `#`.
 *
 * @param {string} text
 * @param {number} index
 * @param {number} indent
 */
export function endOfDeeperComments(text, index, indent) {
  return endOf(new RegExp(`(?:${deeper(indent)})*`, "uy"), text, index);
}

/** The pattern of a line with a comment, and of blank ones above it. */
function deeper(indent) {
  return `(?:\\r?\\n[ \\t]*)*\\r?\\n {${indent + 1},}#[^\\r\\n]*`;
}

/** Returns where what a sticky pattern finds at an index ends; it finds nothing, too. */
function endOf(pattern, text, index) {
  pattern.lastIndex = index;
  return index + pattern.exec(text)[0].length;
}
