/**
 * How to cite the case, or one of its claims, in a dialog.
 *
 * Its address is that of the page with `#cite-case` or `#cite-claim-...`: it is open after a reload, and the back
 * button closes it.
 */

import { CiteDialog } from "./cite-dialog.js";
import { citationsIn } from "./cite-entries.js";

const CASE = "case";
const HASH = /^#cite-(case|claim-.+)$/;

const dialog = new CiteDialog(leave);
/** @type {Promise<Readonly<{bib: string, csl: string, ris: string}>> | undefined} */
let files;

document.addEventListener("click", (event) => {
  const link = event.target.closest(".cf-cites");
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const claim = link.closest(".cf-claim");
  history.pushState({ cite: true }, "", `#cite-${claim ? anchorOf(claim) : CASE}`);
  follow();
});
addEventListener("popstate", follow);
follow();

/** Shows what the address asks for. */
function follow() {
  const [, wanted] = HASH.exec(location.hash) ?? [];
  const claim = wanted && document.getElementById(wanted)?.closest(".cf-claim");
  if (claim || wanted === CASE) cite(claim ? anchorOf(claim) : "");
  else if (dialog.isOpen) dialog.close();
}

async function cite(anchor) {
  const asked = location.hash;
  dialog.open(anchor ? "Cite this claim" : "Cite this case");
  try {
    files ??= load();
    const citations = citationsIn(await files, anchor);
    if (location.hash === asked) dialog.show(citations);
  } catch {
    files = undefined;
    dialog.fail("The citations could not be loaded. “Cite this case”, at the end of the page, links to them.");
  }
}

/** The address no longer says that the dialog is open. */
function leave() {
  if (!HASH.test(location.hash)) return;
  if (history.state?.cite) history.back();
  else history.replaceState(null, "", location.pathname + location.search);
}

async function load() {
  const [bib, csl, ris] = await Promise.all([".bib", ".csl.json", ".ris"].map(textOf));
  return { bib, csl, ris };
}

async function textOf(suffix) {
  const answer = await fetch(document.querySelector(`.cf-citing__links [href$="${suffix}"]`).href);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

function anchorOf(claim) {
  return claim.querySelector(".cf-claim__sentence").id;
}
