/** Copies a text and says beside the control that it is done. */

import { element } from "./element.js";
import { OURS } from "./language.js";

const SAID_FOR = 4000;

/**
 * @param {HTMLElement} control What the reader has pressed.
 * @param {string} text
 * @param {string} [done] What is said.
 */
export async function copyBeside(control, text, done = "Copied") {
  const status = statusBeside(control);
  // Only pages that came safely have a clipboard.
  const words = await navigator.clipboard?.writeText(text).then(
    () => done,
    () => undefined,
  );
  status.textContent = words ?? "Could not be copied";
  setTimeout(() => status.remove(), SAID_FOR);
}

/** It is there before it says anything, or it would not be read aloud. */
function statusBeside(control) {
  if (control.nextElementSibling?.matches(".cf-copied")) control.nextElementSibling.remove();
  const status = element("span", { class: "cf-copied", role: "status", ...OURS });
  control.after(status);
  return status;
}
