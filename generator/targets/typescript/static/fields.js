// The fields of the spec, ready to read with.

import { Unfit } from "./errors.js";
import { SPECIAL, responseOf } from "./field-table.js";
import { TEXT } from "./kinds.js";

/** A field with all that its reading needs, in one form; `index` is its place among the values. */
function ready(attribute, index) {
  const { kind = TEXT, ...special } = SPECIAL[attribute] ?? {};
  return {
    index,
    name: attribute,
    attribute,
    kind,
    aliases: [],
    nullable: false,
    required: [],
    spellings: {},
    plain: undefined,
    ...kind,
    ...special,
  };
}

/** Every field, in the order of the spec. */
const ALL_FIELDS = /* @__PURE__ */ Object.keys(/* @__PURE__ */ responseOf([]))
  .slice(1, -3)
  .map(ready);

/** The field of every key under which one arrives. */
const FIELD_OF = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ALL_FIELDS.flatMap((field) =>
    [field.name, ...field.aliases].map((key) => [key, field]),
  ),
);

/** An entry is known by the fields that must be given there, but for a failure. */
const CALLBACK = /* @__PURE__ */ requiredAt("callback");
const REDIRECT = /* @__PURE__ */ requiredAt("redirect");

function requiredAt(entry) {
  return ALL_FIELDS.filter(({ required }) => required.includes(entry));
}

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

export { ALL_FIELDS, CALLBACK, FIELD_OF, Foretold, REDIRECT, meaningOf };
