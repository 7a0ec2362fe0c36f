/**
 * The sentence of a claim as readers will see it, as core/view/sentence.py builds it.
 *
 * @param {object} claim As the form has it.
 * @param {Record<string, {sentence: string, relayed?: string}>} voices As `api/v1/names.json` has them.
 * @param {(id: string) => string} called What an entity is called in a sentence.
 * @param {(date: string) => string} dated A date in words.
 * @returns {{lead: string, text: string}} What leads the claim in; empty while nobody can tell.
 */
export function sentenceOf({ voice, by = {}, via = [], date = "", text = "" }, voices, called, dated) {
  const pattern = voices[voice];
  if (pattern === undefined) return { lead: "", text };
  const name = ({ entity, label }) => (entity ? called(entity) : label) || "…";
  const fill = { by: name(by), via: via.map(name).join(", in turn from "), date: dated(date) || "…" };
  const sentence = via.length > 0 && pattern.relayed ? pattern.relayed : pattern.sentence;
  const lead = sentence.replace(/\{(by|via|date)\}/gu, (_, mark) => fill[mark]);
  return { lead: lead.charAt(0).toUpperCase() + lead.slice(1), text };
}
