/** Files that cite a case and its claims: which entry of each is wanted. */

/**
 * @typedef {object} Citation
 * @property {string} format As readers see it.
 * @property {string} text
 * @property {string} file What it is called when it is saved.
 */

/**
 * @param {Readonly<{bib: string, csl: string, ris: string}>} files
 * @param {string} anchor Of a claim; empty for the case.
 * @returns {Citation[]} Empty where the files don't cite it.
 */
export function citationsIn({ bib, csl, ris }, anchor) {
  const items = JSON.parse(csl);
  const key = [items[0].id, anchor].filter(Boolean).join(":");
  const item = items.find(({ id }) => id === key);
  if (item === undefined) return [];
  const bibtex = bib.split(/\n(?=@)/).find((entry) => entry.startsWith(`@online{${key},`));
  const record = ris.split("\r\n\r\n").find((entry) => `${entry}\r\n`.includes(`\r\nID  - ${key}\r\n`));
  const name = key.replace(":", "-");
  return [
    { format: "Text", text: item.custom.text, file: `${name}.txt` },
    { format: "BibTeX", text: `${bibtex.trimEnd()}\n`, file: `${name}.bib` },
    { format: "CSL-JSON", text: `${JSON.stringify([item], null, 2)}\n`, file: `${name}.csl.json` },
    { format: "RIS", text: `${record.replace(/[\r\n]+$/, "")}\r\n`, file: `${name}.ris` },
  ];
}
