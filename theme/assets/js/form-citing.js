/** A way to put a citation into a text: a button beside it, a field in which a source is found, and its mark at the caret. */

import { element } from "./element.js";
import { NO_SOURCE } from "./form-offers.js";
import { Picker } from "./form-picker.js";

/**
 * @param {import("./form-desk.js").Desk} desk
 * @param {HTMLTextAreaElement} control
 * @param {string} label What the text is called.
 * @returns {HTMLElement}
 */
export function drawCiting(desk, control, label) {
  const button = element("button", { class: "cf-button", type: "button", "aria-expanded": "false" }, "Cite a source", element("span", { class: "cf-hidden" }, ` in: ${label}`));
  const root = element("div", { class: "cf-field__cite" }, button);
  let field;
  const close = () => {
    field?.remove();
    field = undefined;
    button.setAttribute("aria-expanded", "false");
  };
  const pick = (key) => {
    // What is typed there and is no source is not cited.
    if (!field || !desk.offers("source").some(({ value }) => value === key)) return;
    close();
    put(control, `[@${key}]`);
    desk.announce(`${desk.called("source", key)} cited`);
  };
  button.addEventListener("click", () => {
    if (field) {
      close();
      return;
    }
    field = fieldOf(desk, pick);
    field.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      close();
      button.focus();
    });
    root.append(field);
    button.setAttribute("aria-expanded", "true");
    field.querySelector("input")?.focus();
  });
  return root;
}

function fieldOf(desk, pick) {
  const offers = () => desk.offers("source");
  if (offers().length === 0) return element("p", { class: "cf-field__answer", role: "status" }, "There is no source yet. Add one under “Sources”, then cite it here.");
  const find = new Picker({ offers, value: () => "", pick, isAdding: true, none: NO_SOURCE });
  find.input.setAttribute("aria-label", "The source to cite");
  return find.root;
}

/** Puts a mark behind what is selected or typed last, apart from what is around it, and goes on from there. With `(` behind it, a mark would be a link. */
function put(control, mark) {
  const { value, selectionEnd: at } = control;
  const before = /[^\s[(“"]$/u.test(value.slice(0, at)) ? " " : "";
  const after = /^(?:[\p{L}\p{N}(]|\[(?!@))/u.test(value.slice(at)) ? " " : "";
  control.setRangeText(before + mark + after, at, at, "end");
  control.focus();
  control.dispatchEvent(new Event("input"));
}
