// What counts as given.

import { SPACE, isBlank } from "./space.js";
import { NOTHING, SDK_BESIDE, SDK_CODE, SDK_MESSAGE } from "./tables.js";

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
  const code = response.extra[SDK_CODE];
  const message = response.extra[SDK_MESSAGE];
  if (typeof code !== "string" || typeof message !== "string") {
    return false;
  }
  const beside = response[SDK_BESIDE];
  return !LIKE_A_NUMBER.test(code) && [code, message, beside].every(isGiven);
}

export { isGiven, isSdkFailure };
