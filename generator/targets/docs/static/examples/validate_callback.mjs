import { readFile } from "node:fs/promises";
import Ajv2020 from "ajv/dist/2020.js";

const schema = JSON.parse(await readFile("generated/schema/callback.schema.json", "utf8"));
const isResponse = new Ajv2020.default({ strict: true }).compile(schema);
console.log(isResponse({ imp_uid: "imp_1", merchant_uid: "order_1" }));
console.log(isResponse({ imp_uid: "imp_1" }));
