// How the value of a field is read, for each kind of field.

import { Unfit } from "./errors.js";
import { jsonCopy, kindOf } from "./json.js";
import { amount } from "./numbers.js";
import { timeOfLocalText, timeOfSeconds } from "./times.js";

// Values of the type `plain` mean what they are. `read` gives what any other value of a callback
// means, from the value and its field: Unfit where it is not what `expects` names in EXPECTED.
const BOOLEAN = { expects: "BOOLEAN", plain: "boolean", read: refuse };
const TEXT = { expects: "TEXT", plain: "string", read: refuse };
const TEXT_OR_LIST = { expects: "TEXT_OR_LIST", plain: "string", read: readList };
const INTEGER = { expects: "INTEGER", read: readInteger };
const NUMBER = { expects: "NUMBER", read: amount };
const SECONDS = { expects: "SECONDS", read: timeOfSeconds };
const SECONDS_OR_LOCAL_TEXT = { expects: "SECONDS_OR_LOCAL_TEXT", read: readSecondsOrLocalText };
const JSON_VALUE = { expects: "JSON", plain: "string", read: jsonCopy };
// One that has other spellings.
const CODE = { expects: "CODE", read: readCode };

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
