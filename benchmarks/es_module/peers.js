// The same checks by others: types and nulls of every documented key, and all other keys kept.
// None of them copies, freezes, knows foreign objects, or tells an outcome.

import Ajv from "ajv";
import * as v from "valibot";
import * as z from "zod";
import { FIELDS } from "../../generated/typescript/reference.js";

const ZOD = {
  boolean: z.boolean(),
  string: z.string(),
  number: z.number(),
  integer: z.int(),
  array: z.array(z.string()),
  any: z.unknown(),
};
const VALIBOT = {
  boolean: v.boolean(),
  string: v.string(),
  number: v.number(),
  integer: v.pipe(v.number(), v.integer()),
  array: v.array(v.string()),
  any: v.unknown(),
};

function keysWith(schemaOf) {
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([name, field]) =>
      [name, ...field.aliases].map((key) => [key, schemaOf(field)]),
    ),
  );
}

function zodSchema({ wire, nullable }) {
  const types = wire.map((type) => ZOD[type]);
  const one = types.length > 1 ? z.union(types) : types[0];
  return (nullable ? one.nullable() : one).optional();
}

function valibotSchema({ wire, nullable }) {
  const types = wire.map((type) => VALIBOT[type]);
  const one = types.length > 1 ? v.union(types) : types[0];
  return v.optional(nullable ? v.nullable(one) : one);
}

function jsonSchema({ wire, nullable }) {
  return wire[0] === "any" ? {} : { type: [...wire, ...(nullable ? ["null"] : [])] };
}

const withZod = z.looseObject(keysWith(zodSchema));
const withValibot = v.looseObject(keysWith(valibotSchema));
const withAjv = new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
  type: "object",
  properties: keysWith(jsonSchema),
});

/** What each peer gives of a payload; the number of its problems where it refuses it. */
export const PEERS = {
  zod(payload) {
    const result = withZod.safeParse(payload);
    return result.success ? result.data : result.error.issues.length;
  },
  valibot(payload) {
    const result = v.safeParse(withValibot, payload);
    return result.success ? result.output : result.issues.length;
  },
  ajv(payload) {
    return withAjv(payload) ? payload : withAjv.errors.length;
  },
};
