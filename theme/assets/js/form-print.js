/** On paper nothing that was written is folded: what cannot be opened there has to be read. */

const FOLDED = ".cf-item__title[aria-expanded='false']";
const MORE = ".cf-part__more:not([open])";

/** @param {HTMLElement} root Whose entries are opened for as long as it is printed, and the rest of them where something stands in it. */
export function printUnfolded(root) {
  const opened = [];
  const unfolded = [];
  addEventListener("beforeprint", () => {
    // What is drawn for the first time has folded entries of its own.
    for (let folded = root.querySelector(FOLDED); folded; folded = root.querySelector(FOLDED)) {
      folded.click();
      opened.push(folded);
    }
    unfolded.push(...[...root.querySelectorAll(MORE)].filter(isWrittenIn));
    for (const more of unfolded) more.open = true;
  });
  addEventListener("afterprint", () => {
    for (const more of unfolded.splice(0)) more.open = false;
    for (const title of opened.splice(0)) title.click();
  });
}

function isWrittenIn(more) {
  return [...more.querySelectorAll("input, textarea, select")].some((field) => (field.type === "checkbox" || field.type === "radio" ? field.checked : field.value !== ""));
}
