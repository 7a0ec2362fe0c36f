/** The sentence of a claim as readers will see it, as core/view/sentence.py builds it. */

import { dateWords } from "./edtf.js";
import { capital } from "./form-words.js";
import { own } from "./rules-words.js";

/**
 * @param {object} claim As the form has it.
 * @param {object} names As `api/v1/names.json` has them.
 * @returns {{lead: string, text: string}} What leads the claim in; empty while nobody can tell.
 */
export function sentenceOf({ voice, by = {}, via = [], date = "", text = "" }, names) {
  const pattern = own(names.voice, voice);
  if (pattern === undefined) return { lead: "", text };
  const called = (id) => own(names.entity, id)?.sentence ?? own(names.entity, id)?.label ?? id;
  const name = ({ entity, label }) => (entity ? called(entity) : label) || "…";
  const fill = { by: name(by), via: via.map(name).join(", in turn from "), date: dateWords(date) || "…" };
  const sentence = via.length > 0 && pattern.relayed ? pattern.relayed : pattern.sentence;
  const lead = sentence.replace(/\{(by|via|date)\}/gu, (_, mark) => fill[mark]);
  return { lead: capital(lead), text };
}
