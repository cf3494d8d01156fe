// The fields of the spec, ready to read with.

import { KINDS } from "./kinds.js";
import { EXPECTED, FIELDS } from "./tables.js";

/** A field with all that its reading needs. */
function ready(field) {
  const { name, attribute = name, kind, nullable = false, required = [] } = field;
  const { aliases = [], spellings = [] } = field;
  return {
    name,
    keys: [name, ...aliases],
    attribute,
    nullable,
    required,
    isList: kind === "TEXT_OR_LIST",
    expected: EXPECTED[kind],
    spellings: new Map(spellings),
    ...KINDS[kind],
  };
}

/** Every field, in the order of the spec. */
const ALL_FIELDS = /* @__PURE__ */ FIELDS.map(ready);

/** The field of every key under which one arrives. */
const FIELD_OF = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ALL_FIELDS.flatMap((field) => field.keys.map((key) => [key, field])),
);

export { ALL_FIELDS, FIELD_OF };
