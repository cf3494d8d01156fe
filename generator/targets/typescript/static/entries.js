// Where a payload may arrive, and what that means for it.

import { ALL_FIELDS, FIELD_OF } from "./fields.js";
import { CALLBACK_MARKS, MOSTLY_NONE_OF, REDIRECT_MARKS } from "./tables.js";

const CALLBACK = /* @__PURE__ */ entryOf("callback", CALLBACK_MARKS);
const REDIRECT = /* @__PURE__ */ entryOf("redirect", REDIRECT_MARKS);

/**
 * An entry: the fields that must be given there, and the marks of foreign objects. Most of these
 * have a key that no response has: `marksOfFields` are those without.
 */
function entryOf(name, given) {
  const none = { allOf: [], anyOf: [], atLeast: 1, noneOf: MOSTLY_NONE_OF, only: [], values: [] };
  const marks = given.map((mark) => ({ ...none, ...mark }));
  const isField = (key) => FIELD_OF.has(key);
  return {
    required: ALL_FIELDS.filter(({ required }) => required.includes(name)),
    marks,
    marksOfFields: marks.filter(({ allOf, anyOf }) => [...allOf, ...anyOf].every(isField)),
  };
}

export { CALLBACK, REDIRECT };
