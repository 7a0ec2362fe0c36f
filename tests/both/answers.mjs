/** Answers calls of the theme's modules: a list of [module, function, ...arguments] as JSON in, a list of answers out. */

import { text } from "node:stream/consumers";

const answers = [];
for (const [module, name, ...args] of JSON.parse(await text(process.stdin))) {
  const loaded = await import(new URL(`../../theme/assets/js/${module}.js`, import.meta.url));
  answers.push(typeof loaded[name] === "function" ? loaded[name](...args) : loaded[name]);
}
process.stdout.write(JSON.stringify(answers));
