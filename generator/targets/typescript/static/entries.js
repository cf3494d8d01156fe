// Where a payload may arrive, and what that means for it.

import { ALL_FIELDS } from "./fields.js";
import { foreignMarks } from "./tables.js";

const CALLBACK = /* @__PURE__ */ entryOf("callback");
const REDIRECT = /* @__PURE__ */ entryOf("redirect");

/**
 * An entry: the fields that must be given there, and the marks of foreign objects. Most of these
 * have `suspects`, keys that no response has: `marksOfFields` are those that can do without.
 */
function entryOf(name) {
  const none = { allOf: [], anyOf: [], atLeast: 1, noneOf: [], only: [], values: [] };
  const marks = foreignMarks()
    .filter(({ at = name }) => at === name)
    .map((mark) => ({ ...none, ...mark }));
  return {
    required: ALL_FIELDS.filter(({ required }) => required.includes(name)),
    marks,
    marksOfFields: marks.filter(({ ofFields }) => ofFields),
    suspects: new Set(marks.flatMap(({ allOf, anyOf, only }) => [...allOf, ...anyOf, ...only])),
  };
}

export { CALLBACK, REDIRECT };
