/**
 * Whose words an element holds: attributes for `element`, as the pages have them too. The site's own words are English;
 * where an archive is as well, there is nothing to tell.
 */

const { lang, dir } = globalThis.document?.documentElement ?? { lang: "en", dir: "ltr" };
const isTold = !/^en\b/i.test(lang);

/** Whether the page runs from right to left. */
export const IS_TURNED = dir === "rtl";

/** Of the site. */
export const OURS = isTold ? { lang: "en" } : {};

/** Of the archive, inside of what is the site's. */
export const THEIRS = isTold ? { lang, dir } : {};
