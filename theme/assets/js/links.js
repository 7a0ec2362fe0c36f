/** A link to a part of the page is copied when it is followed. */

import { copyBeside } from "./copy.js";

document.addEventListener("click", ({ target }) => {
  const link = target.closest(".cf-link");
  if (link) copyBeside(link, link.href, "Link copied");
});
