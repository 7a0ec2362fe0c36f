/** On paper nothing is folded: what cannot be opened there has to be read. */

const FOLDED = ".cf-item__title[aria-expanded='false']";

/** @param {HTMLElement} root Whose entries are opened for as long as it is printed. */
export function printUnfolded(root) {
  const opened = [];
  addEventListener("beforeprint", () => {
    // What is drawn for the first time has folded entries of its own.
    for (let folded = root.querySelector(FOLDED); folded; folded = root.querySelector(FOLDED)) {
      folded.click();
      opened.push(folded);
    }
  });
  addEventListener("afterprint", () => {
    for (const title of opened.splice(0)) title.click();
  });
}
