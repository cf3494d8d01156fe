// What counts as given, and what is no response at all.

import { SPACE, isBlank } from "./space.js";
import { FOREIGN, NOTHING, SDK_FAILURE } from "./tables.js";

/** Whether a value counts for a rule: blanks and the words of wrappers for nothing do not. */
function isGiven(value) {
  if (typeof value === "string") {
    return !isBlank(value) && !NOTHING.includes(value);
  }
  return value !== null;
}

// A code that is a number to some language.
const LIKE_A_NUMBER = /* @__PURE__ */ new RegExp(
  `^${SPACE}*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?${SPACE}*$`,
);

/** Whether keys of a mobile SDK's own tell of a failure. */
function isSdkFailure(response) {
  const code = response.extra[SDK_FAILURE.code];
  const message = response.extra[SDK_FAILURE.message];
  if (typeof code !== "string" || typeof message !== "string") {
    return false;
  }
  const beside = response[SDK_FAILURE.beside];
  return !LIKE_A_NUMBER.test(code) && [code, message, beside].every(isGiven);
}

/** What an object is that people mistake for a payment response, or undefined for others. */
function foreignDescription(payload, keys, others, { marks, marksOfFields, suspects }) {
  const isSuspect = others.some(([key]) => suspects.has(baseOf(key)));
  for (const mark of isSuspect ? marks : marksOfFields) {
    const isPossible = isSuspect || mark.only.length === 0 || keys.length <= mark.only.length;
    if (isPossible && fits(mark, payload, keys)) {
      return FOREIGN[mark.of];
    }
  }
  return undefined;
}

/** Whether a payload has all the signs of a mark: those that most payloads lack are asked first. */
function fits({ allOf, anyOf, atLeast, noneOf, only, values }, payload, keys) {
  const isThere = (key) => keys.some((one) => baseOf(one) === key && has(payload, one));
  return (
    values.every(([key, texts]) => texts.includes(payload[key]) && has(payload, key)) &&
    !noneOf.some((key) => has(payload, key)) &&
    (only.length === 0 || keys.every((key) => only.includes(baseOf(key)) || !has(payload, key))) &&
    allOf.every((key) => has(payload, key)) &&
    (anyOf.length === 0 || anyOf.filter(isThere).length >= atLeast)
  );
}

function has(payload, key) {
  return Object.hasOwn(payload, key) && payload[key] !== undefined;
}

/** `extra` of `extra[delivery]`. */
function baseOf(key) {
  const at = key.indexOf("[");
  return at < 0 ? key : key.slice(0, at);
}

export { foreignDescription, isGiven, isSdkFailure };
