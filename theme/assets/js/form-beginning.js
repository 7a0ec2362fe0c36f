/**
 * What the field of a name offers where the archive has no page of that name: one that may be meant, or a new page.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./form-schema.js").Field} Field
 */

import { element } from "./element.js";
import { pageOf } from "./form-officials.js";
import { nearPages } from "./form-near.js";
import { ENTITY } from "./form-newcomers.js";
import { NEWCOMERS } from "./form-values.js";
import { THEIRS } from "./language.js";
import { own } from "./rules-words.js";

/**
 * @param {Desk} desk
 * @param {Field} field
 * @param {() => void} back Leads to the field again.
 * @param {(id: string) => void} name Names the new page in it.
 * @returns {((text: string) => void) | undefined} Begins a page, names it here, and leads to it; only entities have pages
 *   that a case can begin.
 */
export function beginnerOf(desk, { ref, kinds }, back, name) {
  if (ref !== "entity") return undefined;
  return (text) => {
    const begun = desk.begin(text, kinds, back);
    const [office] = begun.offices ?? [];
    name(begun.id);
    desk.viewOf(begun, "").enter();
    desk.announce(`A page for ${begun.name} begins here${office ? `, with the office: ${office.title}` : ""}`);
  };
}

/**
 * @param {Desk} desk
 * @param {Field} field
 * @param {() => string[]} named The names that stand in the field.
 * @param {(name: string) => void} begin Begins a page for one.
 * @param {(name: string, id: string) => void} take Puts a page that is there in the place of one.
 * @returns {HTMLElement} Offers what may be done about the first name that has no page, for whoever went on without choosing.
 */
export function offerOf(desk, { kinds }, named, begin, take) {
  const root = element("p", { class: "cf-field__answer" });
  let told = "";
  const draw = () => {
    const name = named().find((one) => one && !own(desk.names.entity, one));
    const isGone = desk.isGone(ENTITY, name);
    const near = name === undefined || isGone ? [] : nearPages(desk, name, kinds);
    const asked = JSON.stringify([name, isGone, near]);
    // What is drawn anew loses the focus, and a press that has begun on it.
    if (asked === told) return;
    told = asked;
    root.hidden = name === undefined;
    if (root.hidden) return;
    const taking = near.map(({ value, label }) => buttonOf("Choose ", label, () => take(name, value)));
    // What was taken out is not begun twice.
    const back = () => desk.viewOf(desk.value, NEWCOMERS).putBack(name);
    const making = isGone
      ? buttonOf("Put back the page for ", `“${desk.called("entity", name)}”`, back)
      : buttonOf("Begin a page for ", `“${pageOf(name, desk.nameWords).name}”`, () => begin(name));
    root.replaceChildren(...taking, making);
  };
  desk.addEventListener("change", draw);
  draw();
  return root;
}

function buttonOf(does, name, act) {
  const button = element("button", { class: "cf-button cf-field__offer", type: "button" }, does, element("span", THEIRS, name));
  button.addEventListener("click", act);
  return button;
}
