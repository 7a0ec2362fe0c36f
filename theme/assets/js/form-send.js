/**
 * The end of the form: a file as it stands, and the ways to send it.
 *
 * @typedef {import("./form-desk.js").Desk} Desk
 * @typedef {import("./rules-words.js").Problem} Problem
 */

import { copyBeside } from "./copy.js";
import { element } from "./element.js";
import { changedFile, newFile } from "./form-file.js";
import { grouped, linkTo } from "./form-problems.js";

/** What is said of the ways, and how a new file is begun. */
const ALONE = {
  open: "Open a pull request on GitHub",
  filled: "GitHub opens with the file filled in. Choose “Commit changes”, then “Propose changes”, then “Create pull request”: only then is it sent.",
  long: "The text is too long for a link to hold: the link copies it, and you put it into the empty page that GitHub opens. Then choose “Commit changes”, “Propose changes” and “Create pull request”: only then is it sent.",
};
/** Of a file that belongs to the pull request of another. */
const FURTHER = {
  open: "Open a pull request of its own on GitHub",
  filled: "A pull request of its own is the simpler way, but the check then refuses the case until this file is in the archive.",
  long: "A pull request of its own is the simpler way, but the check then refuses the case until this file is in the archive. The link copies the text, and you put it into the empty page that GitHub opens.",
};

const UNNAMED = "The file has no name yet: write one first, a few words in lower case, joined by hyphens.";

export class Sending {
  #desk;
  #text = "";
  #path = "";
  /** What has to be mended, and where that is told. */
  #errors = [];
  #refused = element("p", { class: "cf-form__refused" });
  #yaml;
  #hint;
  #isOpened;
  #addresses;
  #words;
  #way;
  #isFilled = false;

  /**
   * @param {Desk} desk
   * @param {HTMLElement} place Holds the places of the text, the ways and a hint.
   * @param {DOMStringMap} addresses Of GitHub's pages.
   * @param {object} more
   * @param {boolean} [more.isOpened] Whether a file is edited that is there already.
   * @param {boolean} [more.isFurther] Whether it belongs to another file.
   * @param {() => void} more.taken Hears that somebody has the text now.
   */
  constructor(desk, place, addresses, { isOpened = false, isFurther = false, taken }) {
    this.#desk = desk;
    this.#addresses = addresses;
    this.#isOpened = isOpened;
    this.#words = isFurther ? FURTHER : ALONE;
    this.#yaml = place.querySelector(".cf-form__yaml");
    this.#hint = place.querySelector(".cf-form__hint");
    const ways = place.querySelector(".cf-form__ways");
    if (addresses.newFile) {
      const isFirst = isFurther ? "" : " cf-form__way--first";
      this.#way = element("a", { class: `cf-form__way${isFirst}`, target: "_blank", rel: "noopener noreferrer" }, isOpened ? "Open the file on GitHub" : this.#words.open);
      this.#way.addEventListener("click", () => {
        // GitHub can't fill in a change of a file, nor a long one.
        if (!this.#isFilled) copyBeside(this.#way, this.#text, "The text is copied: put it in the place of what GitHub shows.");
        taken();
      });
    }
    const load = element("a", { class: "cf-form__way", href: "#send" }, "Download the file");
    load.addEventListener("click", () => {
      const address = URL.createObjectURL(new Blob([this.#text], { type: "text/yaml" }));
      load.href = address;
      load.download = this.#path.split("/").at(-1);
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      taken();
    });
    const copy = element("button", { class: "cf-button", type: "button" }, "Copy the text");
    copy.addEventListener("click", () => {
      copyBeside(copy, this.#text, "Text copied");
      taken();
    });
    const all = (isFurther ? [load, copy, this.#way] : [this.#way, load, copy]).filter(Boolean);
    ways.append(...all);
    ways.after(this.#refused);
    // Who takes a file that the check will refuse hears it, and takes it all the same.
    for (const way of all) way.addEventListener("click", () => this.#errors.length > 0 && desk.announce(refusal(this.#errors)));
  }

  /**
   * @param {string} path Of the file in the repository.
   * @param {string} text
   * @param {Problem[]} problems What is wrong with the file.
   * @param {boolean} isNamed Whether it has a name already; else that of the path only stands for one.
   */
  show(path, text, problems, isNamed) {
    this.#path = path;
    this.#text = text;
    this.#tell(problems.filter(({ level }) => level === "error"));
    if (this.#yaml.textContent !== text) this.#yaml.textContent = text;
    const hint = this.#hintOf(path);
    this.#hint.textContent = isNamed ? hint : [UNNAMED, this.#way ? hint : ""].filter(Boolean).join(" ");
  }

  #tell(errors) {
    // What is drawn anew loses the focus, and a press that has begun on it.
    if (JSON.stringify(errors) !== JSON.stringify(this.#errors)) {
      this.#refused.replaceChildren(...(errors.length > 0 ? [`${refusal(errors)} `, grouped(errors).length > 1 ? "The first: " : "It is: ", linkTo(this.#desk, errors[0])] : []));
    }
    this.#refused.hidden = errors.length === 0;
    this.#errors = errors;
  }

  #hintOf(path) {
    const { newFile: begin, changeFile: change } = this.#addresses;
    if (!this.#way) return `The file belongs in the archive as ${path}.`;
    if (this.#isOpened) {
      this.#way.href = changedFile(change, path);
      return `The link copies the text and opens ${path} on GitHub. Choose all that stands there, put the text in its place, then choose “Commit changes”, “Propose changes” and “Create pull request”: only then is it sent.`;
    }
    const { href, isFilled } = newFile(begin, path, this.#text);
    this.#way.href = href;
    this.#isFilled = isFilled;
    return isFilled ? this.#words.filled : this.#words.long;
  }
}

function refusal(errors) {
  const { length } = grouped(errors);
  return `The check will refuse this file as it is: ${length === 1 ? "one thing has" : `${length} things have`} to be mended.`;
}
