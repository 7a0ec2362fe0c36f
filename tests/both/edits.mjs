/** Makes edits of files as a form would: a list of [source, edits] as JSON in; of each what is written then, or why not. */

import { text } from "node:stream/consumers";

import { Manuscript } from "../../theme/assets/js/yaml.js";

function edited(source, edits) {
  const manuscript = new Manuscript(source);
  try {
    for (const [name, path, ...args] of edits) {
      const holder = manuscript.at(path.slice(0, -1));
      const pair = holder?.entries.find(([key]) => key.text === path.at(-1));
      if (name === "setValue") manuscript.setValue(...pair, ...args);
      else if (name === "renameKey") manuscript.renameKey(pair[0], ...args);
      else manuscript[name](manuscript.at(path), ...args);
    }
    return [manuscript.isChanged, manuscript.finished()];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return error.message;
  }
}

const given = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(given.map(([source, edits]) => edited(source, edits))));
