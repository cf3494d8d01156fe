// The fields of the spec, ready to read with.

import { Unfit } from "./errors.js";
import { FIELDS } from "./field-table.js";
import { TEXT } from "./kinds.js";
import { EXPECTED } from "./tables.js";

/** A field with all that its reading needs, in one form; `index` is its place among the values. */
function ready([name, { kind = TEXT, ...special }], index) {
  return {
    index,
    name,
    kind,
    attribute: name,
    aliases: [],
    nullable: false,
    required: [],
    expected: EXPECTED[kind.expects],
    spellings: {},
    plain: undefined,
    ...kind,
    ...special,
  };
}

/** Every field, in the order of the spec. */
const ALL_FIELDS = /* @__PURE__ */ Object.entries(FIELDS).map(ready);

/** The field of every key under which one arrives. */
const FIELD_OF = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ALL_FIELDS.flatMap((field) =>
    [field.name, ...field.aliases].map((key) => [key, field]),
  ),
);

/** What means something else than it is, as a number that JavaScript does not have. */
class Foretold {
  meaning(_field) {}
}

/** What a value that arrived means: Unfit where its field does not take it. */
function meaningOf(value, field) {
  if (value === null) {
    return field.nullable ? null : new Unfit(field.expected, "null");
  }
  if (typeof value === field.plain) {
    return value;
  }
  return value instanceof Foretold ? value.meaning(field) : field.read(value, field);
}

export { ALL_FIELDS, FIELD_OF, Foretold, meaningOf };
