// Asks one package's ES module what it says of payloads. Argument: the folder that holds
// `generated/`. A payload a line in, a line out.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.argv[2]}/`);
const module = await import(new URL("generated/typescript/portone-v1.js", folder));

for await (const line of createInterface({ input: process.stdin })) {
  const [entry, sent] = JSON.parse(line);
  console.log(JSON.stringify(read(entry === "callback" ? module.structure : module.structureQuery, sent)));
}

function read(structure, sent) {
  try {
    const { outcome, extra, repeated, fieldsSet, ...values } = structure(sent);
    const given = Object.entries(values).filter(([, value]) => value !== null);
    return { outcome, extra, values: Object.fromEntries(given) };
  } catch (error) {
    if (error.name !== "ResponseError") {
      return { errors: [["*", "no crash", error.name]] };
    }
    return { errors: error.errors.map(({ field, expected, got }) => [field, expected, got]) };
  }
}
