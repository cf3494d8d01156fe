// How the value of a field is read, for each kind of field.

import { Unfit } from "./errors.js";
import { jsonCopy, kindOf } from "./json.js";
import { exactNumber, isNumberText, isWhole, numberOf } from "./numbers.js";
import { timeOfLocalText, timeOfSeconds } from "./times.js";

/**
 * `read` gives what a value of a callback means, from the value and its field. `fromText` makes
 * such a value of a query's text, where that stands for something else than text.
 */
const KINDS = {
  BOOLEAN: { read: readBoolean, fromText: booleanOf },
  TEXT: { read: readText },
  TEXT_OR_LIST: { read: readTextOrList },
  INTEGER: { read: readInteger, fromText: numberOrRefusal },
  NUMBER: { read: readNumber, fromText: numberOrRefusal },
  SECONDS: { read: readSeconds, fromText: numberOrRefusal },
  SECONDS_OR_LOCAL_TEXT: { read: readSecondsOrLocalText, fromText: numberOrText },
  JSON: { read: (value) => jsonCopy(value) },
  CODE: { read: readCode },
};

function readBoolean(value, { expected }) {
  if (typeof value !== "boolean") {
    throw new Unfit(expected, kindOf(value));
  }
  return value;
}

function readText(value, { expected }) {
  if (typeof value !== "string") {
    throw new Unfit(expected, kindOf(value));
  }
  return value;
}

function readTextOrList(value, field) {
  const isList = Array.isArray(value) && value.length > 0;
  const isTexts = isList && value.every((item) => typeof item === "string");
  return readText(isTexts ? value[0] : value, field);
}

/** A misspelling or a former name becomes the code it means, and an unknown code stays. */
function readCode(value, field) {
  const text = readText(value, field);
  return field.spellings.get(text) ?? text;
}

function readNumber(value, { expected }) {
  return exactNumber(value, expected);
}

function readInteger(value, { expected }) {
  const number = exactNumber(value, expected);
  if (!isWhole(number)) {
    throw new Unfit(expected, "a number with decimals");
  }
  return number;
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
    throw new Unfit(expected, "other text");
  }
  return time;
}

function booleanOf(text) {
  if (text !== "true" && text !== "false") {
    throw new Unfit("the text true or false", "other text");
  }
  return text === "true";
}

function numberOrRefusal(text) {
  if (!isNumberText(text)) {
    throw new Unfit("a number in text", "other text");
  }
  return numberOf(text);
}

function numberOrText(text) {
  return isNumberText(text) ? numberOf(text) : text;
}

export { KINDS };
