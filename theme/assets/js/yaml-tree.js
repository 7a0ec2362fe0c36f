/**
 * A file's tree as the site publishes it: one list of numbers and signs, and the nodes that it stands for.
 *
 * Written by core/nodes/packed.py, which tells the form of the list.
 */

/**
 * @typedef {object} Node A text, a list or a mapping of a file.
 * @property {"scalar" | "sequence" | "mapping"} kind
 * @property {number} start Index of its first character, in units of UTF-16 as JavaScript counts.
 * @property {number} end Index behind its last one.
 * @property {string} text Of a scalar; else empty.
 * @property {"plain" | "single" | "double" | "literal" | "folded"} style
 * @property {boolean} inBrackets Whether a list or mapping is written in brackets or braces.
 * @property {Node[]} items Of a sequence.
 * @property {[Node, Node][]} entries Of a mapping: key and value, in the order of the file.
 */

const STYLES = { s: "single", d: "double", p: "plain", "'": "single", '"': "double", "|": "literal", ">": "folded" };
const COLLECTIONS = { "-": "sequence", "[": "sequence", ":": "mapping", "{": "mapping" };

/**
 * @param {string} text Of the file.
 * @param {(string | number)[]} tree
 * @returns {Node} The root.
 */
export function unpacked(text, tree) {
  let place = 0;
  let last = 0;

  function next() {
    place += 1;
    return tree[place - 1];
  }

  function textOf(sign, start, end) {
    if (sign === "") return text.slice(start, end);
    return sign === "s" || sign === "d" ? text.slice(start + 1, end - 1) : next();
  }

  function node() {
    const sign = typeof tree[place] === "string" ? next() : "";
    const start = last + next();
    const end = start + next();
    last = end;
    const made = { kind: COLLECTIONS[sign] ?? "scalar", start, end, text: "", style: "plain", inBrackets: false, items: [], entries: [] };
    if (made.kind === "scalar") return { ...made, style: STYLES[sign] ?? "plain", text: textOf(sign, start, end) };
    last = start;
    made.inBrackets = sign === "[" || sign === "{";
    for (let count = next(); count > 0; count -= 1) {
      if (made.kind === "sequence") made.items.push(node());
      else made.entries.push([node(), node()]);
    }
    last = end;
    return made;
  }

  return node();
}

/**
 * @param {Node} root
 * @param {(string | number)[]} path Keys of mappings and indexes of lists.
 * @returns {Node | undefined} Nothing where the file holds no such node.
 */
export function nodeAt(root, path) {
  return path.reduce((node, step) => {
    if (typeof step === "number") return node?.items[step];
    return node?.entries.find(([key]) => key.text === step)?.[1];
  }, root);
}

/**
 * @param {Node} node
 * @param {number} index
 * @returns {boolean} Whether what begins there stands inside the brackets of a list or mapping.
 */
export function holdsInBrackets(node, index) {
  const below = [...node.items, ...node.entries.map(([, value]) => value)];
  const holder = below.find(({ start, end }) => start <= index && index <= end);
  return (node.inBrackets && node.start !== index) || (holder !== undefined && holdsInBrackets(holder, index));
}
