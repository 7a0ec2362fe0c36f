/** What can be done with a whole page, and only by a script: copy its address, share it, print it. */

import { element } from "./element.js";

const row = document.querySelector(".cf-acts");
const { href: url } = document.querySelector("link[rel=canonical]") ?? location;

act("Copy link", async ({ target }) => {
  const { copyBeside } = await import("./copy.js");
  copyBeside(target, url, "Link copied");
});
// It also fails when the reader thinks better of it.
if (navigator.share) act("Share", () => navigator.share({ title: document.title, url }).catch(() => {}));
act("Print", () => print());

function act(words, does) {
  const button = element("button", { class: "cf-acts__act", type: "button" }, words);
  button.addEventListener("click", does);
  row.append(" ", button);
}
