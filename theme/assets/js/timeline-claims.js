/** The claims of a case beside the day whose knowledge is asked for: none is left out, each says whether it was public. */

import { element } from "./element.js";
import { OURS } from "./language.js";
import { dayWords } from "./timeline-words.js";

/**
 * @param {string} day From which on a claim was public; empty where nothing tells it.
 * @param {string} known The day that is asked for; empty for all that is known now.
 * @returns {string} Empty where there is nothing to say.
 */
export function noteOf(day, known) {
  if (known === "" || (day !== "" && day <= known)) return "";
  if (day === "") return "Not known since when it was public.";
  return `Not yet public on ${dayWords(known)}, as far as the sources here tell.`;
}

/**
 * @param {readonly string[]} days Of all claims.
 * @param {string} known
 * @returns {string} Empty where no day is asked for, or nothing claimed.
 */
export function claimsTold(days, known) {
  if (known === "" || days.length === 0) return "";
  const were = days.filter((day) => day !== "" && day <= known).length;
  const unplaced = days.filter((day) => day === "").length;
  const words = `${were} of ${days.length} ${days.length === 1 ? "claim" : "claims"} ${were === 1 ? "was" : "were"} public.`;
  return unplaced === 0 ? words : `${words} Of ${unplaced} more nothing tells since when.`;
}

/**
 * @param {readonly HTMLElement[]} claims
 * @param {string} known
 * @returns {string} What is said of all of them.
 */
export function markClaims(claims, known) {
  for (const claim of claims) mark(claim, noteOf(claim.dataset.known, known));
  return claimsTold(claims.map((claim) => claim.dataset.known), known);
}

function mark(claim, words) {
  claim.classList.toggle("cf-claim--later", words !== "" && claim.dataset.known !== "");
  claim.querySelector(".cf-timeline__unplaced")?.remove();
  if (words) claim.querySelector(".cf-claim__body").append(element("p", { class: "cf-timeline__unplaced", ...OURS }, words));
}
