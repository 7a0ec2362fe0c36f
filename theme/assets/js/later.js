/**
 * Fetches the scripts that only matter to a reader who touches something, when they do. The first touch is not lost:
 * it comes again when its script is there. A script that does not come leaves the links that they are.
 */

import { element } from "./element.js";
import { PREVIEWED } from "./preview-links.js";

later(PREVIEWED, () => Promise.all([import("./preview.js"), sheet("preview")]), /^#cite-\d/);
later(".cf-cites", () => Promise.all([import("./cite.js"), sheet("cite")]), /^#cite-(case|claim-)/);
later(".cf-link", () => import("./links.js"));
opened(".cf-claim__more, .cf-words, .cf-edits", () => import("./notes.js"));
near("cf-matrix", () => import("./matrix.js"));
near("cf-timeline", () => import("./timeline.js"), location.search !== "");

/**
 * @param {string} parts Selects what the script is about.
 * @param {() => Promise<unknown>} load
 * @param {RegExp} [hash] Of addresses that ask for it without a touch.
 */
function later(parts, load, hash) {
  const waiting = new AbortController();
  let coming;

  const fetched = () => {
    coming ??= load().catch(console.warn).finally(() => waiting.abort());
    return coming;
  };
  const touched = async (event) => {
    const part = event.target.closest(parts);
    if (part === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.type === "click") event.preventDefault();
    await fetched();
    again(event, part);
  };
  const arrived = () => {
    if (hash?.test(location.hash) && document.querySelector(parts)) fetched();
  };

  for (const type of ["pointerover", "focusin", "click"]) {
    document.addEventListener(type, touched, { signal: waiting.signal });
  }
  addEventListener("popstate", arrived, { signal: waiting.signal });
  arrived();
}

/**
 * What has keys of its own needs them before the first is pressed: its script comes when it is one screen away.
 *
 * @param {string} part
 * @param {() => Promise<unknown>} load
 * @param {boolean} [isAsked] Whether the address asks for it already.
 */
function near(part, load, isAsked = false) {
  if (isAsked && document.querySelector(part)) {
    load();
    return;
  }
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    load();
  }, { rootMargin: "100%" });
  for (const found of document.querySelectorAll(part)) observer.observe(found);
}

/**
 * What a reader opens does not wait: its script only tells the address of it. What the page has open itself is not told.
 *
 * @param {string} parts
 * @param {() => Promise<typeof import("./notes.js")>} load
 */
function opened(parts, load) {
  const given = new Set(document.querySelectorAll("details[open]"));
  document.addEventListener("toggle", async ({ target }) => {
    if (target.matches(parts) && !given.has(target)) (await load()).tell(target);
  }, true);
  if (/[?&]open=/.test(location.search)) load();
}

/** @returns {Promise<unknown>} Kept when the looks are there. */
function sheet(name) {
  const { href } = new URL(`../css/${name}.css`, import.meta.url);
  const link = element("link", { rel: "stylesheet", href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}

/** With all that it told, a finger from a mouse among it; but for a click only while it still holds. */
function again(event, part) {
  if (event.type !== "click" && !part.matches(":hover, :focus")) return;
  event.target.dispatchEvent(new event.constructor(event.type, event));
}
