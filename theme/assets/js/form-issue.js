/** The form on GitHub that proposes a source, filled in with what is known here. */

import { isOld } from "./form-desk.js";
import { LONGEST } from "./form-file.js";

/**
 * @param {string} begin The address of the empty form.
 * @param {{id: string, title: string, page: string} | null} opened The case that is edited; nothing where it is a new one.
 * @param {object} value The case as it is typed.
 * @returns {string} An address that fills the form in with the case, and with the first new source in which something is
 *   said; without the source where that would be too long.
 */
export function sourceIssue(begin, opened, value) {
  const ofCase = opened ? { title: `Source for ${opened.id}`, case: opened.id, about: opened.title, page: opened.page } : {};
  const source = (value.sources ?? []).find((one) => !isOld(one) && (one.URL || called(one)));
  const whole = filled(begin, { ...ofCase, ...(source ? fieldsOf(source, value.claims ?? []) : {}) });
  return whole.length <= LONGEST ? whole : filled(begin, ofCase);
}

function fieldsOf(source, claims) {
  const { key, URL: address, publisher, authority, "container-title": container, issued, archived } = source;
  const [claim, evidence] = citedBy(claims, key);
  return {
    source: called(source), address, publisher: container || publisher || authority, published: issued, archived: archived?.url,
    claim: claim?.id, words: evidence?.quote?.exact, place: evidence?.locator,
  };
}

function citedBy(claims, key) {
  const pairs = claims.flatMap((claim) => (claim.evidence ?? []).map((one) => [claim, one]));
  return (key && pairs.find(([, { source }]) => source === key)) || [];
}

function called({ title = {} }) {
  return title.text || title.described || "";
}

function filled(begin, fields) {
  const there = Object.entries(fields).filter(([, text]) => text);
  return begin + there.map(([name, text]) => `&${name}=${encodeURIComponent(text)}`).join("");
}
