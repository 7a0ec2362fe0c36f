/**
 * What a new page has beside its fields: a warning, ways to mend its name, and the way back to where it was missed.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 */

import { element } from "./element.js";
import { hasOffices, personIn, sameNamed } from "./form-newcomers.js";
import { KNOWN_AS, NEWCOMERS } from "./form-values.js";
import { THEIRS } from "./language.js";

/**
 * @param {Desk} desk
 * @param {object} entity
 * @param {HTMLElement} name The field of its name.
 * @param {HTMLElement} offices That of its offices, which people alone have.
 * @param {HTMLElement} inside All of them; a warning and the way back come to it.
 */
export function drawOfPage(desk, entity, name, offices, inside) {
  name.append(titleOf(desk, entity), insteadOf(desk, entity));
  inside.prepend(element("p", { class: "cf-part__never" }, "Only a person who holds or held a public office may have a page. A private person never does: choose “A private person” in the case, and describe them there."));
  const tell = () => {
    offices.hidden = !hasOffices(entity);
  };
  desk.addEventListener("change", tell);
  tell();
  const back = desk.wayBack(entity);
  if (!back) return;
  const button = element("button", { class: "cf-button", type: "button" }, "Back to where it is named");
  button.addEventListener("click", back);
  inside.append(element("p", { class: "cf-list__acts" }, button));
}

/** Offers to take a title out of the name of a person, to whose offices it belongs. */
function titleOf(desk, entity) {
  const name = element("code", {});
  const button = element("button", { class: "cf-button cf-field__offer", type: "button" }, "Write ", name);
  const words = element("span", {});
  const root = element("p", { class: "cf-field__answer" }, words, element("span", { class: "cf-field__mend" }, button));
  const told = () => personIn(entity, desk.nameWords);
  const draw = () => {
    const { name: plain, office } = told();
    root.hidden = plain === (entity.name ?? "");
    name.textContent = plain;
    words.textContent = office ? `A title is no part of the name: “${office}” goes to the public offices.` : "A title is no part of the name.";
  };
  button.addEventListener("click", () => {
    const { name: plain, office } = told();
    entity.name = plain;
    if (office && !entity.offices.some(({ title }) => title === office)) desk.viewOf(entity, "offices").add({ title: office });
    const view = desk.viewOf(entity, "name");
    view.refresh();
    view.focus();
    desk.changed();
  });
  desk.addEventListener("change", draw);
  draw();
  return root;
}

/** Offers the page that has the name already, in the place of a new one. */
function insteadOf(desk, entity) {
  const name = element("span", THEIRS);
  const button = element("button", { class: "cf-button cf-field__offer", type: "button" }, "Choose ", name, " instead");
  const root = element("p", { class: "cf-field__answer" }, button);
  const draw = () => {
    const same = sameNamed(desk, entity);
    root.hidden = same === undefined;
    if (same && name.textContent !== same.label) name.textContent = same.label;
  };
  button.addEventListener("click", () => {
    desk.rename("entity", entity[KNOWN_AS] || entity.id, sameNamed(desk, entity).id);
    desk.viewOf(desk.value, NEWCOMERS).takeOut(entity);
    desk.wayBack(entity)?.();
  });
  desk.addEventListener("change", draw);
  draw();
  return root;
}
