/** Tells what the form says of the offices of new pages: `{rules, entities, asked}` as JSON in; of each page what is said out. */

import { text } from "node:stream/consumers";

import { Desk } from "../../theme/assets/js/form-desk.js";
import { officeProblems } from "../../theme/assets/js/form-newcomers.js";
import { Speaker } from "../../theme/assets/js/rules-words.js";

const { rules, entities, asked } = JSON.parse(await text(process.stdin));
const desk = new Desk({ Case: [] }, { entity: entities }, {}, rules, {});
const said = asked.map((page) => officeProblems(new Speaker(rules), desk, page).map(({ message, hint }) => [message, hint]));
process.stdout.write(JSON.stringify(said));
