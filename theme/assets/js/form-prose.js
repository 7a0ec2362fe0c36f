/**
 * Texts of several lines: in the form a paragraph is one line, however long; in a file it stands on several.
 */

const WIDTH = 100;
const SHORT = 88;
// What may not be torn: a mark with its places, a link, a word.
const PIECE = /\[[^\]]*\](?:\([^)\s]*\))?\S*|\S+/gu;
// At the beginning of a line it would be taken for a list, a heading or a quotation.
const NOT_FIRST = /^(?:[-+*#>|=~]|\d+[.)])/u;
// Inside of these each line counts.
const FENCE = /^ *(?:```|~~~)/mu;

/**
 * @param {string} text As a file has it.
 * @returns {string} The same with each paragraph on one line; what may be no paragraph stays as it is.
 */
export function unwrapped(text) {
  return paragraphsOf(text).map((lines) => lines.join(" ")).join("\n");
}

/**
 * @param {string} text With each paragraph on one line.
 * @param {string} [old] What stood in the file before: lines of it that are the same stay as they are.
 * @returns {string} A short one as it is, a longer one on lines of an even length.
 */
export function writtenProse(text, old = "") {
  if (!text.includes("\n") && text.length <= SHORT) return text;
  const before = paragraphsOf(old).filter(([first]) => first !== "");
  const lines = text.split("\n").map((line) => line.trimEnd());
  return `${lines.flatMap((line) => linesOf(line, before)).join("\n")}\n`;
}

/** Returns the lines of each paragraph, and of what is none. */
function paragraphsOf(text) {
  const lines = text.split("\n");
  if (FENCE.test(text)) return lines.map((line) => [line]);
  const paragraphs = [];
  lines.forEach((line, place) => {
    if (place > 0 && goesOn(lines[place - 1], line)) paragraphs.at(-1).push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

function goesOn(before, line) {
  const isPlain = (one) => /^\S/u.test(one) && !NOT_FIRST.test(one);
  return isPlain(before) && isPlain(line) && !/[\s\\]$/u.test(before);
}

function linesOf(line, before) {
  const same = before.find((lines) => lines.join(" ") === line);
  if (same) return same;
  if (line.length <= WIDTH) return [line];
  const [kept] = before.map((lines) => keptOf(line, lines)).sort((one, other) => other.count - one.count);
  if (!kept || kept.count === 0) return wrapped(line);
  return [...kept.first, ...wrapped(kept.middle), ...kept.last];
}

/** Returns the first and the last lines of a paragraph that still stand in a text, and what stands between them now. */
function keptOf(line, lines) {
  // One line at least is that which has changed.
  const most = lines.length - 1;
  let [head, tail] = [0, 0];
  const fromHead = () => line.slice(lines.slice(0, head).join(" ").length).trimStart();
  const middle = () => fromHead().slice(0, tail === 0 ? undefined : -lines.slice(-tail).join(" ").length).trimEnd();
  while (head < most && fromHead().startsWith(`${lines[head]} `)) head += 1;
  // What is no list must not become one.
  while (head > 0 && NOT_FIRST.test(fromHead())) head -= 1;
  while (tail < most - head && middle().endsWith(` ${lines.at(-1 - tail)}`)) tail += 1;
  return { first: lines.slice(0, head), middle: middle(), last: lines.slice(lines.length - tail), count: head + tail };
}

function wrapped(line) {
  const [indent] = /^\s*/u.exec(line);
  const lines = [""];
  for (const [piece] of line.matchAll(PIECE)) {
    const last = lines.at(-1);
    if (last === "") lines.splice(-1, 1, indent + piece);
    else if (last.length + 1 + piece.length > WIDTH && !NOT_FIRST.test(piece)) lines.push(indent + piece);
    else lines.splice(-1, 1, `${last} ${piece}`);
  }
  return lines;
}
