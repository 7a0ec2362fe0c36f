/** Characters that hide what a text says, as core/nodes/characters.py finds them. */

import { once } from "./rules-words.js";

const patternsOf = once(({ pattern, kinds }) => ({
  pattern: new RegExp(pattern, "gu"),
  kinds: kinds.map(([members, reason]) => [new RegExp(members, "u"), reason]),
}));

/**
 * @param {import("./rules-words.js").Speaker} say
 * @param {{pattern: string, kinds: [string, string][], names: object}} hidden
 * @param {string} text
 * @param {import("./rules-words.js").Path} path
 * @returns {import("./rules-words.js").Problem[]} One for each kind of them; those that follow each other count as one.
 */
export function hiddenProblems(say, hidden, text, path) {
  const { pattern, kinds } = patternsOf(hidden);
  const found = new Map();
  let end = -1;
  for (const { 0: character, index } of text.matchAll(pattern)) {
    const [, reason] = kinds.find(([members]) => members.test(character));
    const starts = found.get(reason) ?? [];
    if (index !== end || starts.length === 0) starts.push(character);
    found.set(reason, starts);
    end = index + character.length;
  }
  return [...found].map(([reason, [first, ...others]]) => {
    const more = others.length > 0 ? say.guess("more-hidden", { count: others.length }) : "";
    return say.problem(path, "hidden", { name: nameOf(first, hidden.names), reason, more });
  });
}

function nameOf(character, names) {
  const number = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return names[number] ? `U+${number} (${names[number]})` : `U+${number}`;
}
