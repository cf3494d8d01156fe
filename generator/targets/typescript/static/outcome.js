// What a response reports, and what is no response at all.

import { FIELD_OF, byEntry } from "./fields.js";
import { isNumberText } from "./numbers.js";
import { FOREIGN, NOTHING, RULES, SDK_FAILURE } from "./tables.js";

/** Whether a value counts for a rule: wrappers write nothing as a word. */
function isGiven(value) {
  return value !== undefined && value !== null && value !== "" && !NOTHING.includes(value);
}

// Conditions with the places of their fields among the values.
const READY_RULES = /* @__PURE__ */ RULES.map(({ outcome, sdkFailure, when }) => {
  return { outcome, sdkFailure, when: when.map(readyCondition) };
});

function readyCondition({ field, given, is, isNot }) {
  return { index: FIELD_OF.get(field).index, given, is, isNot };
}

/** The outcome of the first rule of which all conditions hold. */
function outcomeOf(values, hasSdkFailure) {
  for (const { outcome, sdkFailure, when } of READY_RULES) {
    const isPossible = sdkFailure === undefined || sdkFailure === hasSdkFailure;
    if (isPossible && areMet(when, values)) {
      return outcome;
    }
  }
  return "unconfirmed";
}

function areMet(conditions, values) {
  for (const { index, given, is, isNot } of conditions) {
    const value = values[index];
    if (
      (given !== undefined && given !== isGiven(value)) ||
      (is !== undefined && !is.includes(value)) ||
      (isNot !== undefined && isNot.includes(value))
    ) {
      return false;
    }
  }
  return true;
}

/** Whether keys of a mobile SDK's own tell of a failure. */
function isSdkFailure(values, extra) {
  const code = extra[SDK_FAILURE.code];
  const message = extra[SDK_FAILURE.message];
  if (typeof code !== "string" || typeof message !== "string" || isNumberText(code)) {
    return false;
  }
  return [code, message, values[FIELD_OF.get(SDK_FAILURE.beside).index]].every(isGiven);
}

/** The marks that may be seen at an entry, all of them or those that have no keys but of fields. */
function marksAt(entry, areOfFields) {
  const none = { allOf: [], anyOf: [], atLeast: 1, noneOf: [], only: [], values: [] };
  const isField = (key) => FIELD_OF.has(key);
  return FOREIGN.flatMap(({ description, marks }) =>
    marks
      .map((mark) => ({ ...none, ...mark, description }))
      .filter((mark) => mark.entry.includes(entry))
      .filter(({ allOf, anyOf }) => !areOfFields || [...allOf, ...anyOf].every(isField)),
  );
}

const MARKS = /* @__PURE__ */ byEntry((entry) => marksAt(entry, false));
const MARKS_OF_FIELDS = /* @__PURE__ */ byEntry((entry) => marksAt(entry, true));

/** What an object is that people mistake for a payment response, or undefined for others. */
function foreignDescription(payload, keys, entry, hasOtherKeys) {
  // Most of them are known by a key that no response has.
  for (const mark of (hasOtherKeys ? MARKS : MARKS_OF_FIELDS)[entry]) {
    if (fits(mark, payload, keys)) {
      return mark.description;
    }
  }
  return undefined;
}

/** Whether a payload has all the signs of a mark: those that most payloads lack are asked first. */
function fits({ allOf, anyOf, atLeast, noneOf, only, values }, payload, keys) {
  const has = (key) => Object.hasOwn(payload, key) && payload[key] !== undefined;
  const isAmong = (key) => only.includes(baseOf(key)) || payload[key] === undefined;
  return (
    (only.length === 0 || keys.every(isAmong)) &&
    values.every(([key, texts]) => texts.includes(payload[key]) && has(key)) &&
    allOf.every(has) &&
    (anyOf.length === 0 || anyOf.filter(has).length >= atLeast) &&
    !noneOf.some(has)
  );
}

/** `extra` of `extra[delivery]`. */
function baseOf(key) {
  const at = key.indexOf("[");
  return at < 0 ? key : key.slice(0, at);
}

export { foreignDescription, isGiven, isSdkFailure, outcomeOf };
