// The fields of the spec, ready to read with.

import { KINDS } from "./kinds.js";
import { EXPECTED, FIELDS } from "./tables.js";

/**
 * A field with all that its reading needs; `index` is its place among the values. All have the same
 * properties in the same order, which makes them fast to read.
 */
function ready(row, index) {
  const [name, kind, more] = row;
  const { attribute = name, aliases = [], nullable = false } = { ...more };
  const { required = [], spellings = [] } = { ...more };
  const { plain, read } = KINDS[kind];
  return {
    index,
    name,
    kind,
    attribute,
    keys: [name, ...aliases],
    nullable,
    required,
    expected: EXPECTED[kind],
    spellings: new Map(spellings),
    plain,
    read,
  };
}

/** Every field, in the order of the spec. */
const ALL_FIELDS = /* @__PURE__ */ FIELDS.map(ready);

/** The field of every key under which one arrives. */
const FIELD_OF = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ALL_FIELDS.flatMap((field) => field.keys.map((key) => [key, field])),
);

export { ALL_FIELDS, FIELD_OF };
