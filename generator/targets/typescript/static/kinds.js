// How the value of a field is read, for each kind of field.

import { Unfit } from "./errors.js";
import { jsonCopy, kindOf } from "./json.js";
import { amount } from "./numbers.js";
import { timeOfLocalText, timeOfSeconds } from "./times.js";

/**
 * Values of the type `plain` mean what they are. `read` gives what any other value of a callback
 * means, from the value and its field: Unfit where it does not fit.
 */
const KINDS = {
  BOOLEAN: { plain: "boolean", read: refuse },
  TEXT: { plain: "string", read: refuse },
  TEXT_OR_LIST: { plain: "string", read: readList },
  INTEGER: { read: readInteger },
  NUMBER: { read: amount },
  SECONDS: { read: timeOfSeconds },
  SECONDS_OR_LOCAL_TEXT: { read: readSecondsOrLocalText },
  JSON: { plain: "string", read: jsonCopy },
  CODE: { plain: "string", read: readCode },
};

function refuse(value, { expected }) {
  return new Unfit(expected, kindOf(value));
}

function readList(value, field) {
  const isList = Array.isArray(value) && value.length > 0;
  const isTexts = isList && value.every((item) => typeof item === "string");
  return isTexts ? value[0] : refuse(value, field);
}

/** A misspelling or a former name becomes the code it means, and an unknown code stays. */
function readCode(value, field) {
  if (typeof value !== "string") {
    return refuse(value, field);
  }
  return Object.hasOwn(field.spellings, value) ? field.spellings[value] : value;
}

function readInteger(value, field) {
  const number = amount(value, field);
  const isFine = number instanceof Unfit || Number.isInteger(number);
  return isFine ? number : new Unfit(field.expected, "a number with decimals");
}

function readSecondsOrLocalText(value, field) {
  if (typeof value !== "string") {
    return timeOfSeconds(value, field);
  }
  const time = timeOfLocalText(value);
  return time === null && value !== "" ? new Unfit(field.expected, "other text") : time;
}

export { KINDS };
