// Where a payload may arrive, and what that means for it.

import { ALL_FIELDS, FIELD_OF } from "./fields.js";
import { MARKS, MOSTLY_NONE_OF } from "./tables.js";

const CALLBACK = /* @__PURE__ */ entryOf("callback");
const REDIRECT = /* @__PURE__ */ entryOf("redirect");

/**
 * An entry: the fields that must be given there, and the marks of foreign objects. Most of these
 * have `suspects`, keys that no response has: `marksOfFields` are those that can do without.
 */
function entryOf(name) {
  const none = { allOf: [], anyOf: [], atLeast: 1, noneOf: MOSTLY_NONE_OF, only: [], values: [] };
  const marks = MARKS.filter(({ at = name }) => at === name).map((mark) => ({ ...none, ...mark }));
  const isField = (key) => FIELD_OF.has(key);
  return {
    required: ALL_FIELDS.filter(({ required }) => required.includes(name)),
    marks,
    marksOfFields: marks.filter(
      ({ allOf, anyOf }) => allOf.every(isField) && (anyOf.length === 0 || anyOf.some(isField)),
    ),
    suspects: new Set(marks.flatMap(({ allOf, anyOf, only }) => [...allOf, ...anyOf, ...only])),
  };
}

export { CALLBACK, REDIRECT };
