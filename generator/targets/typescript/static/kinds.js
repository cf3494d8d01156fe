// How the value of a field is read, for each kind of field.

import { Unfit } from "./errors.js";
import { jsonCopy, kindOf } from "./json.js";
import { amount } from "./numbers.js";
import {
  EXPECTED_BOOLEAN,
  EXPECTED_CODE,
  EXPECTED_INTEGER,
  EXPECTED_JSON,
  EXPECTED_NUMBER,
  EXPECTED_SECONDS,
  EXPECTED_SECONDS_OR_LOCAL_TEXT,
  EXPECTED_TEXT,
  EXPECTED_TEXT_OR_LIST,
} from "./tables.js";
import { timeOfLocalText, timeOfSeconds } from "./times.js";

// Values of the type `plain` mean what they are. `read` gives what any other value of a callback
// means, from the value and its field: Unfit where it is not what is `expected`.
const BOOLEAN = { expected: EXPECTED_BOOLEAN, plain: "boolean", read: refuse };
const TEXT = { expected: EXPECTED_TEXT, plain: "string", read: refuse };
const TEXT_OR_LIST = { expected: EXPECTED_TEXT_OR_LIST, plain: "string", read: readList };
const INTEGER = { expected: EXPECTED_INTEGER, read: readInteger };
const NUMBER = { expected: EXPECTED_NUMBER, read: amount };
const SECONDS = { expected: EXPECTED_SECONDS, read: timeOfSeconds };
const SECONDS_OR_LOCAL_TEXT = {
  expected: EXPECTED_SECONDS_OR_LOCAL_TEXT,
  read: readSecondsOrLocalText,
};
const JSON_VALUE = { expected: EXPECTED_JSON, plain: "string", read: jsonCopy };
// One that has other spellings.
const CODE = { expected: EXPECTED_CODE, read: readCode };

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

export {
  BOOLEAN,
  CODE,
  INTEGER,
  JSON_VALUE,
  NUMBER,
  SECONDS,
  SECONDS_OR_LOCAL_TEXT,
  TEXT,
  TEXT_OR_LIST,
};
