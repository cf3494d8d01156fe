// What a response reports, and what is no response at all.

import { isNumberText } from "./numbers.js";
import { FOREIGN, NOTHING, RULES, SDK_FAILURE } from "./tables.js";

/** Whether a value counts for a rule: wrappers write nothing as a word. */
function isGiven(value) {
  return value !== undefined && value !== null && value !== "" && !NOTHING.includes(value);
}

/** The outcome of the first rule of which all conditions hold. */
function outcomeOf(response, extra) {
  const rule = RULES.find(({ when }) => when.every((one) => holds(one, response, extra)));
  return rule === undefined ? "unconfirmed" : rule.outcome;
}

function holds(condition, response, extra) {
  const { attribute, given, is, isNot, sdkFailure } = condition;
  if (sdkFailure !== undefined) {
    return sdkFailure === isSdkFailure(response, extra);
  }
  const value = response[attribute];
  if (given !== undefined) {
    return given === isGiven(value);
  }
  return is === undefined ? !isNot.includes(value) : is.includes(value);
}

/** Whether keys of a mobile SDK's own tell of a failure. */
function isSdkFailure(response, extra) {
  const code = extra[SDK_FAILURE.code];
  const message = extra[SDK_FAILURE.message];
  const areTexts = typeof code === "string" && typeof message === "string";
  const areGiven = [code, message, response[SDK_FAILURE.beside]].every(isGiven);
  return areTexts && areGiven && !isNumberText(code);
}

/** The object that people mistake for a payment response, if this payload is one. */
function foreignObject(payload, entry) {
  const keys = new Set(Object.keys(payload).filter((key) => payload[key] !== undefined));
  return FOREIGN.find(({ marks }) =>
    marks.some((mark) => mark.entry.includes(entry) && fits(mark, payload, keys)),
  );
}

/** Whether a payload of these keys has all the signs of a mark. */
function fits(mark, payload, keys) {
  const { allOf = [], anyOf = [], atLeast = 1, noneOf = [], only = [], values = [] } = mark;
  const has = (key) => keys.has(key);
  return (
    allOf.every(has) &&
    (anyOf.length === 0 || anyOf.filter(has).length >= atLeast) &&
    !noneOf.some(has) &&
    (only.length === 0 || [...keys].every((key) => only.includes(key.split("[")[0]))) &&
    values.every(([key, texts]) => has(key) && texts.includes(payload[key]))
  );
}

export { foreignObject, isGiven, outcomeOf };
