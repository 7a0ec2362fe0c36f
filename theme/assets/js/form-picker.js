/**
 * A field in which one of many things is found by its name: a combobox with a list below it (ARIA practices).
 *
 * @typedef {import("./form-desk.js").Offer} Offer
 */

import { element } from "./element.js";
import { newId } from "./form-field.js";
import { THEIRS } from "./language.js";
import { withoutAccents } from "./spelling.js";

const MOST = 12;

/**
 * @param {object} asked
 * @param {() => Offer[]} asked.offers What there is now.
 * @param {() => string} asked.value What is chosen now.
 * @param {(value: string) => void} asked.pick
 * @param {boolean} [asked.isAdding] Whether each choice is added to others, and the field is empty again.
 * @returns {{root: HTMLElement, input: HTMLInputElement, refresh: () => void}}
 */
export function picker({ offers, value, pick, isAdding = false }) {
  const list = element("ul", { class: "cf-pick__list", role: "listbox", id: newId(), "aria-label": "Found" });
  const input = element("input", {
    ...THEIRS, class: "cf-field__text", type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    autocomplete: "off", autocapitalize: "none", spellcheck: "false", placeholder: isAdding ? "Type to find one more" : "Type to find",
  });
  const id = element("span", { class: "cf-pick__id" });
  const root = element("div", { class: "cf-pick" }, input, id, list);
  let found = [];
  let active = -1;
  list.hidden = true;

  const refresh = () => {
    const now = value();
    const offer = offers().find((one) => one.value === now);
    input.value = offer?.label ?? now;
    id.textContent = offer && offer.label !== now ? now : "";
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (offer) => {
    pick(offer.value);
    refresh();
    close();
  };
  const move = (place) => {
    active = (place + found.length) % found.length;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
    input.setAttribute("aria-activedescendant", list.children[active].id);
    list.children[active].scrollIntoView({ block: "nearest" });
  };
  const open = (text) => {
    found = matching(offers(), text).slice(0, MOST);
    const options = found.map((offer) => optionOf(offer, choose));
    list.replaceChildren(...options);
    list.hidden = found.length === 0;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", String(found.length > 0));
  };
  const settle = () => {
    const text = input.value.trim();
    close();
    const all = offers();
    const now = all.find((one) => one.value === value());
    if (now && text === now.label) return;
    const meant = all.find((one) => one.value === text) ?? only(all.filter(({ label }) => label.toLowerCase() === text.toLowerCase()));
    if (isAdding && !text) return;
    pick(meant ? meant.value : text);
    refresh();
  };

  input.addEventListener("input", () => open(input.value));
  input.addEventListener("click", () => open(""));
  input.addEventListener("blur", settle);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) open("");
      if (found.length > 0) move(active < 0 && step < 0 ? found.length - 1 : active + step);
    } else if (event.key === "Enter") {
      // The form is not sent by choosing.
      event.preventDefault();
      if (active >= 0) choose(found[active]);
      else if (found.length === 1 && !list.hidden) choose(found[0]);
      else settle();
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      refresh();
      close();
    }
  });
  refresh();
  return { root, input, refresh };
}

function optionOf(offer, choose) {
  const option = element("li", { class: "cf-pick__option", role: "option", id: newId(), "aria-selected": "false" }, element("span", THEIRS, offer.label));
  const note = [offer.value === offer.label ? "" : offer.value, offer.note].filter(Boolean).join(", ");
  if (note) option.append(" ", element("span", { class: "cf-pick__note" }, note));
  // The focus stays in the field.
  option.addEventListener("pointerdown", (event) => event.preventDefault());
  option.addEventListener("click", () => choose(offer));
  return option;
}

/**
 * @param {Offer[]} offers
 * @param {string} text
 * @returns {Offer[]} Those that hold each word as the beginning of one of theirs; first those whose name begins so.
 */
export function matching(offers, text) {
  const plain = (words) => withoutAccents(words).toLowerCase();
  const asked = plain(text).split(/\s+/u).filter(Boolean);
  const begins = (words, one) => words.startsWith(one) || words.includes(` ${one}`) || words.includes(`-${one}`);
  const found = offers.filter(({ value, label, more = "" }) => asked.every((one) => begins(plain(`${label} ${value} ${more}`), one)));
  const first = ({ label }) => plain(label).startsWith(asked.join(" "));
  return [...found.filter(first), ...found.filter((offer) => !first(offer))];
}

function only(found) {
  return found.length === 1 ? found[0] : undefined;
}
