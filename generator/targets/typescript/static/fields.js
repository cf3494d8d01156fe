// The fields of the spec, ready to read with.

import { KINDS } from "./kinds.js";
import { EXPECTED, FIELDS } from "./tables.js";

/**
 * A field with all that its reading needs; `index` is its place among the values. All have the same
 * properties in the same order, which makes them fast to read.
 */
function ready(field, index) {
  const { name, attribute = name, kind, nullable = false, required = [] } = field;
  const { aliases = [], spellings = [] } = field;
  const { plain, read, fromText } = KINDS[kind];
  return {
    index,
    name,
    attribute,
    keys: [name, ...aliases],
    nullable,
    required,
    expected: EXPECTED[kind],
    spellings: new Map(spellings),
    isList: kind === "TEXT_OR_LIST",
    isTime: kind === "SECONDS" || kind === "SECONDS_OR_LOCAL_TEXT",
    plain,
    read,
    fromText,
  };
}

/** Every field, in the order of the spec. */
const ALL_FIELDS = /* @__PURE__ */ FIELDS.map(ready);

/** The field of every key under which one arrives. */
const FIELD_OF = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ALL_FIELDS.flatMap((field) => field.keys.map((key) => [key, field])),
);

/** Something for each of the two entries. */
function byEntry(something) {
  return { callback: something("callback"), redirect: something("redirect") };
}

export { ALL_FIELDS, FIELD_OF, byEntry };
