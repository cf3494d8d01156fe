// One line of JSON in, [entry, what arrived]; one line of JSON out, what the ES module says of it.
import { createInterface } from "node:readline";
import { structure, structureQuery } from "../../generated/typescript/portone-v1.js";

for await (const line of createInterface({ input: process.stdin })) {
  const [entry, sent] = JSON.parse(line);
  console.log(JSON.stringify(read(entry === "callback" ? structure : structureQuery, sent)));
}

function read(how, sent) {
  try {
    return how(sent);
  } catch (error) {
    return error.name === "ResponseError" ? { errors: error.errors } : { crash: String(error) };
  }
}
