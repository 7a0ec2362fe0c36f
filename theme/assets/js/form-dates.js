/**
 * What stands below the field of a date: what was understood, or what may be meant.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 */

import { copyDay } from "./addresses.js";
import { dateForms, dateWords, isDate, surelyMeant } from "./edtf.js";
import { element } from "./element.js";
import { codeOf } from "./form-field.js";

const MOST = 3;

/**
 * @param {string} text
 * @returns {string[]} The forms that may be meant by a date in words; none where it is a date, or can't be one.
 */
export function meantBy(text) {
  return text !== "" && !isDate(text) ? dateForms(text).slice(0, MOST) : [];
}

/**
 * Says a date back in words. One in words that has one reading is written as that when the field is left, and can be had
 * back; of several readings one can be chosen.
 *
 * @param {Desk} desk
 * @param {HTMLInputElement} control
 * @returns {HTMLElement}
 */
export function dateHelp(desk, control) {
  const help = element("p", { class: "cf-field__answer" });
  let told = "";
  /** What somebody took back: it stays as it is. */
  let kept = "";
  const show = (text, parts) => {
    told = text;
    help.replaceChildren(...parts);
  };
  const write = (text) => {
    control.value = text;
    control.dispatchEvent(new Event("change"));
    control.focus();
  };
  const take = (form) => {
    const typed = control.value.trim();
    const back = () => {
      kept = typed;
      write(typed);
    };
    control.value = form;
    const tellOf = () => {
      show(form, [`Read as: ${dateWords(form)}. `, buttonOf(back, `You typed: “${typed}”. Take it back`)]);
      desk.announce(help.textContent);
    };
    // What left the field may be a press on something below, which must not move away.
    if (desk.isPressed) desk.addEventListener("change", tellOf, { once: true });
    else tellOf();
  };
  const choose = (form) => {
    take(form);
    write(form);
  };
  const sureOf = (text) => (meantBy(text).length > 0 && text !== kept ? surelyMeant(text) : "");
  const tell = () => {
    const text = control.value.trim();
    // What is offered must not be drawn anew while it is pressed.
    if (text === told) return;
    const forms = meantBy(text);
    if (sureOf(text)) show(text, [`Will be read as: ${dateWords(sureOf(text))}`]);
    else if (forms.length > 0) show(text, forms.map((form) => buttonOf(() => choose(form), "Write ", codeOf(form), ` for ${dateWords(form)}`)));
    else show(text, isDate(text) ? [`Readers will see: ${dateWords(text)}`] : []);
  };
  control.addEventListener("input", tell);
  control.addEventListener("change", () => {
    tell();
    const form = sureOf(control.value.trim());
    // Said when it is written, and not at each letter.
    if (form) take(form);
    else desk.announce([...help.childNodes].map(({ textContent }) => textContent).join(". "));
  });
  tell();
  return help;
}

/**
 * Offers the day of a copy that its address tells, as long as none is written.
 *
 * @param {Desk} desk
 * @param {{url?: string}} holder The copy.
 * @param {HTMLInputElement} control
 * @returns {HTMLElement}
 */
export function copyDayOffer(desk, holder, control) {
  const help = element("p", { class: "cf-field__answer" });
  let told = "";
  const draw = () => {
    const day = control.value === "" ? copyDay(desk.addresses, holder.url ?? "") : "";
    // What is drawn anew loses the focus, and a press that has begun on it.
    if (day === told) return;
    told = day;
    const take = () => {
      control.value = day;
      control.dispatchEvent(new Event("change"));
      control.focus();
    };
    help.replaceChildren(...(day ? [buttonOf(take, "Write ", codeOf(day), ", as its address tells")] : []));
  };
  desk.addEventListener("change", draw);
  draw();
  return help;
}

function buttonOf(act, ...words) {
  const button = element("button", { class: "cf-button cf-field__offer", type: "button" }, ...words);
  button.addEventListener("click", act);
  return button;
}
