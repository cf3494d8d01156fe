// First a line of JSON with the schema of each entry. Then one line in, [entry, what arrived], and
// one line out: whether ajv, in its strict mode, takes it.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const Ajv2020 = createRequire(new URL("../node/package.json", import.meta.url))("ajv/dist/2020.js");
let takes;

for await (const line of createInterface({ input: process.stdin })) {
  if (takes === undefined) {
    const schemas = Object.entries(JSON.parse(line));
    takes = Object.fromEntries(schemas.map(([entry, schema]) => [entry, compiled(schema)]));
  } else {
    const [entry, sent] = JSON.parse(line);
    console.log(takes[entry](sent));
  }
}

function compiled(schema) {
  return new Ajv2020({ strict: true }).compile(schema);
}
