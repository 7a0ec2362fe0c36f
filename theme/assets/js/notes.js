/**
 * Which notes a reader has opened stands in the address: `?open=claim-one&open=history-2026-01-09`. They are open again
 * after a reload, and for whom the address is sent to. The back button does not go through them.
 */

import { queryOf } from "./filters.js";

const OPEN = "open";
/** Of the notes that are open. @type {Set<string>} */
const names = new Set();

keepInSight(document.getElementById(location.hash.slice(1)), () => {
  for (const name of new URLSearchParams(location.search).getAll(OPEN)) unfold(name);
});
// An earlier address of the page may know less of what is open now.
addEventListener("popstate", write);

/** @param {HTMLDetailsElement} note Has just been opened or closed. */
export function tell(note) {
  if (note.open) names.add(nameOf(note));
  else names.delete(nameOf(note));
  write();
}

function write() {
  const query = queryOf([[OPEN, [...names]]], location.search);
  if (query !== location.search) history.replaceState(history.state, "", location.pathname + query + location.hash);
}

/** @param {string} name May be one that a claim had before, or of what is no longer there. */
function unfold(name) {
  const claim = document.getElementById(name)?.closest(".cf-claim");
  const notes = [...document.querySelectorAll(".cf-section details")];
  const note = claim?.querySelector("details") ?? notes.find((one) => nameOf(one) === name);
  if (!note) return;
  note.open = true;
  names.add(nameOf(note));
}

/** The anchor of the claim or of the section that a note belongs to, and its day where there are several. */
function nameOf(note) {
  const { id } = note.closest(".cf-claim, .cf-section").querySelector("h2[id], h3[id]");
  const day = note.closest(".cf-history__change")?.querySelector("time").dateTime;
  return day ? `${id}-${day}` : id;
}

/** What the address leads to stays where the reader sees it, however much opens above. */
function keepInSight(target, act) {
  const top = target?.getBoundingClientRect().top ?? -1;
  act();
  if (top >= 0 && top < innerHeight) target.scrollIntoView();
}
