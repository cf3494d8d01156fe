// What a value is, and values that JSON can say.

import { Unfit } from "./errors.js";
import { DEPTH, EXPECTED_JSON } from "./tables.js";

const TOO_LARGE = "a number that is too large or none at all";

const KINDS_OF_VALUES = {
  __proto__: null,
  boolean: "a boolean",
  string: "text",
  Array: "a list",
  Object: "an instance of a class",
};

/** What a value is, in words that give nothing of it away. */
function kindOf(value) {
  if (value === null || value === undefined) {
    return `${value}`;
  }
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? "an integer" : "a number";
  }
  if (isPlainObject(value)) {
    return "an object";
  }
  const type = typeof value === "object" ? tagOf(value) : typeof value;
  return KINDS_OF_VALUES[type] ?? `a JavaScript ${type}`;
}

function tagOf(value) {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/** What a literal or JSON makes, here or in another frame: no Map, Date or instance of a class. */
function isPlainObject(value) {
  if (Object.prototype.toString.call(value) !== "[object Object]") {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Own entries. A key whose value is undefined counts as absent. */
function entriesOf(object) {
  return Object.entries(object).filter(([, value]) => value !== undefined);
}

const NOTHING_IN_IT = /* @__PURE__ */ Object.freeze({ __proto__: null });

/** A frozen object that inherits nothing, so that every key is one that was put there. */
function dictionary(entries) {
  if (entries.length === 0) {
    return NOTHING_IN_IT;
  }
  const result = Object.create(null);
  for (const [key, value] of entries) {
    result[key] = value;
  }
  return Object.freeze(result);
}

/** A JSON value, copied and frozen all the way down; Unfit for what JSON cannot say. */
function jsonCopy(value) {
  try {
    return copied(value, 0);
  } catch (error) {
    if (error instanceof Unfit) {
      return error;
    }
    throw error;
  }
}

function copied(value, depth) {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return value;
  }
  if (typeof value === "number") {
    if (Number.isFinite(value)) {
      return value;
    }
    throw new Unfit(EXPECTED_JSON, TOO_LARGE);
  }
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) {
    throw new Unfit(EXPECTED_JSON, kindOf(value));
  }
  if (depth === DEPTH) {
    throw new Unfit(`JSON that is at most ${DEPTH} deep`, "deeper JSON");
  }
  const inner = (item) => copied(item, depth + 1);
  return Object.freeze(
    isList
      ? Array.from(value, inner)
      : Object.fromEntries(entriesOf(value).map(([key, item]) => [key, inner(item)])),
  );
}

export { NOTHING_IN_IT, TOO_LARGE, dictionary, entriesOf, isPlainObject, jsonCopy, kindOf, tagOf };
