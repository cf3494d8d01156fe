// What the texts of a query stand for.

import { isNumberText, numberOf } from "./digits.js";
import { Unfit } from "./errors.js";
import { FIELD_OF } from "./fields.js";
import {
  BOOLEAN,
  INTEGER,
  NUMBER,
  SECONDS,
  SECONDS_OR_LOCAL_TEXT,
  TEXT_OR_LIST,
} from "./kinds.js";
import { NOTHING } from "./tables.js";
import { hasOtherBytes } from "./utf8.js";

/** The payload that the callback would have had, and what could not become part of it. */
function typed(parameters) {
  const entries = [];
  const errors = [];
  for (const [name, values] of parameters) {
    const value = parameterValue(FIELD_OF.get(name), values);
    if (value instanceof Unfit) {
      errors.push({ field: name, ...value });
    } else {
      entries.push([name, value]);
    }
  }
  return { payload: Object.fromEntries(entries), errors };
}

/** The value of a parameter; undefined where there is none, and null where the text says so. */
function parameterValue(field, values) {
  const different = values.length === 1 ? values : [...new Set(values)];
  const [value] = different;
  if (field === undefined || (different.length > 1 && field.kind === TEXT_OR_LIST)) {
    return different.length === 1 ? value : different;
  }
  if (different.length > 1) {
    return new Unfit("one value", `${different.length} different ones`);
  }
  return valueOfText(field, value ?? "null");
}

function valueOfText(field, text) {
  if (hasOtherBytes(text)) {
    return new Unfit("percent-encoded UTF-8", "other bytes");
  }
  if (NOTHING.includes(text)) {
    return text === "null" && field.nullable ? null : undefined;
  }
  const valueOf = VALUES_OF_TEXT.get(field.kind);
  if (valueOf === undefined) {
    return text;
  }
  return text === "" ? undefined : valueOf(text);
}

// What the text of a query stands for, in fields of a kind that is not text.
const VALUES_OF_TEXT = /* @__PURE__ */ new Map(
  /** @type {[object, Function][]} */ ([
    [BOOLEAN, booleanOf],
    [INTEGER, numberOrRefusal],
    [NUMBER, numberOrRefusal],
    [SECONDS, numberOrRefusal],
    [SECONDS_OR_LOCAL_TEXT, numberOrText],
  ]),
);

function booleanOf(text) {
  if (text !== "true" && text !== "false") {
    return new Unfit("the text true or false", "other text");
  }
  return text === "true";
}

function numberOrRefusal(text) {
  if (!isNumberText(text)) {
    return new Unfit("a number in text", "other text");
  }
  return numberOf(text);
}

function numberOrText(text) {
  return isNumberText(text) ? numberOf(text) : text;
}

export { typed };
