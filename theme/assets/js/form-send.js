/** The end of the form: the file as it stands, and the ways to send it. */

import { copyBeside } from "./copy.js";
import { element } from "./element.js";
import { changedFile, newFile } from "./form-file.js";

export class Sending {
  #text = "";
  #path = "";
  #yaml;
  #hint;
  #opened;
  #addresses;
  #way;
  #isFilled = false;

  /**
   * @param {HTMLElement} form The custom element.
   * @param {boolean} isOpened Whether a case is edited that is there already.
   * @param {() => void} taken Hears that somebody has the text now.
   */
  constructor(form, isOpened, taken) {
    this.#addresses = form.dataset;
    this.#opened = isOpened;
    this.#yaml = form.querySelector(".cf-form__send .cf-form__yaml");
    this.#hint = form.querySelector(".cf-form__send .cf-form__hint");
    const ways = form.querySelector(".cf-form__ways");
    if (form.dataset.newFile) {
      this.#way = element("a", { class: "cf-form__way cf-form__way--first", target: "_blank", rel: "noopener noreferrer" }, isOpened ? "Open the file on GitHub" : "Open a pull request on GitHub");
      this.#way.addEventListener("click", () => {
        // GitHub can't fill in a change of a file, nor a long one.
        if (!this.#isFilled) copyBeside(this.#way, this.#text, "The text is copied: put it in the place of what GitHub shows.");
        taken();
      });
      ways.append(this.#way);
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
    ways.append(load, copy);
  }

  /**
   * @param {string} path Of the file in the repository.
   * @param {string} text
   */
  show(path, text) {
    this.#path = path;
    this.#text = text;
    if (this.#yaml.textContent !== text) this.#yaml.textContent = text;
    this.#hint.textContent = this.#hintOf(path);
  }

  #hintOf(path) {
    const { newFile: begin, changeFile: change } = this.#addresses;
    if (!this.#way) return `The file belongs in the archive as ${path}.`;
    if (this.#opened) {
      this.#way.href = changedFile(change, path);
      return `The link copies the text and opens ${path} on GitHub. Choose all that stands there, put the text in its place, then “Commit changes” and “Propose changes”.`;
    }
    const { href, isFilled } = newFile(begin, path, this.#text);
    this.#way.href = href;
    this.#isFilled = isFilled;
    return isFilled
      ? "GitHub opens with the file filled in. Choose “Commit changes”, then “Propose changes”."
      : "The text is too long for a link to hold: the link copies it, and you put it into the empty page that GitHub opens. Then choose “Commit changes” and “Propose changes”.";
  }
}
