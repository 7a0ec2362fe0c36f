/** Changes one thing in the evidence of a claim: `{schema, asked: [{source, path, to}]}` as JSON in; the texts then out. */

import { text } from "node:stream/consumers";

import { edited } from "../../theme/assets/js/form-edits.js";
import { formatOf } from "../../theme/assets/js/form-schema.js";
import { read } from "../../theme/assets/js/form-values.js";
import { unpacked } from "../../theme/assets/js/yaml-tree.js";

const { schema, asked } = JSON.parse(await text(process.stdin));
const format = formatOf(schema);
const changed = ({ source, path, to }) => {
  const opened = () => read(format, unpacked(source.text, source.tree));
  const after = opened();
  const holder = path.slice(0, -1).reduce((value, step) => value[step], after.claims[0].evidence);
  if (to === null) holder.splice(path.at(-1), 1);
  else holder[path.at(-1)] = to;
  return edited(source, format, opened(), after);
};
process.stdout.write(JSON.stringify(asked.map(changed)));
