// How the value of a field is read, for each kind of field.

import { Unfit } from "./errors.js";
import { jsonCopy, kindOf } from "./json.js";
import { amount, isWhole } from "./numbers.js";
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
  NUMBER: { read: readNumber },
  SECONDS: { read: readSeconds },
  SECONDS_OR_LOCAL_TEXT: { read: readSecondsOrLocalText },
  JSON: { read: (value) => jsonCopy(value) },
  CODE: { read: readCode },
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
  return field.spellings.get(value) ?? value;
}

function readNumber(value, { expected }) {
  return amount(value, expected);
}

function readInteger(value, { expected }) {
  const number = amount(value, expected);
  const isFine = number instanceof Unfit || isWhole(number);
  return isFine ? number : new Unfit(expected, "a number with decimals");
}

function readSeconds(value, { expected }) {
  return timeOfSeconds(value, expected);
}

function readSecondsOrLocalText(value, { expected }) {
  if (typeof value !== "string") {
    return timeOfSeconds(value, expected);
  }
  const time = timeOfLocalText(value);
  if (time === null && value !== "") {
    return new Unfit(expected, "other text");
  }
  return time;
}

export { KINDS };
