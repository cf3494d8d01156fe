// A payload read: what its values mean, or all that is wrong with it.

import { CALLBACK } from "./entries.js";
import { Unfit } from "./errors.js";
import { ALL_FIELDS, FIELD_OF, meaningOf } from "./fields.js";
import { dictionary, jsonCopy } from "./json.js";
import { foreignDescription, isGiven, isSdkFailure } from "./outcome.js";
import { outcomeOf } from "./rules.js";
import { withSent } from "./sent.js";
import { isBlank } from "./space.js";
import { TEXTS_FOR_STRUCTURE_QUERY, ownValues, responseOf } from "./tables.js";

/** The response that a payload is, or all that is wrong with it. */
function read(sent, entry) {
  const payload = withoutInherited(sent);
  const keys = Object.keys(payload);
  const taken = takenOf(payload, keys);
  const { values, fieldsSet, others, repeated } = taken;
  const response = responseOf(values, dictionary(others), dictionary(repeated), fieldsSet);
  const errors = problems(payload, keys, entry, response, taken);
  return { errors, response: errors.length > 0 ? undefined : withSent(response, payload) };
}

/** The payload with no key but its own, also where something has put some on Object.prototype. */
function withoutInherited(payload) {
  for (const _ in Object.getPrototypeOf(payload)) {
    return { __proto__: null, ...payload };
  }
  return payload;
}

const NAMES = /* @__PURE__ */ ALL_FIELDS.map(({ name }) => name);
const OTHER_NAMES = /* @__PURE__ */ ALL_FIELDS.flatMap(({ keys }) => keys.slice(1));

/**
 * What a payload says, as far as it fits. Values are asked for by names that the engine knows
 * beforehand, which is several times as fast as key by key.
 */
function takenOf(payload, keys) {
  const values = ownValues(payload);
  const taken = { values, fieldsSet: [], others: [], repeated: [], misfits: undefined };
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined) {
      values[index] = null;
    } else {
      const field = ALL_FIELDS[index];
      taken.fieldsSet.push(field.name);
      if (typeof value !== field.plain) {
        values[index] = take(field, field.name, value, taken);
      }
    }
  }
  if (taken.fieldsSet.length < keys.length) {
    takeOthers(payload, keys, taken);
  }
  return taken;
}

/** What a value means; null where it does not fit. */
function take(field, key, value, taken) {
  const meant = meaningOf(value, field);
  if (meant instanceof Unfit) {
    misfit(taken, key);
    return null;
  }
  if (field.kind === "TEXT_OR_LIST" && Array.isArray(value)) {
    taken.repeated.push([field.name, Object.freeze(Array.from(value))]);
  }
  return meant;
}

/** Takes what came under other names of fields, and under names that no field has. */
function takeOthers(payload, keys, taken) {
  for (const key of keys) {
    const value = payload[key];
    const field = FIELD_OF.get(key);
    if (field === undefined && value !== undefined) {
      takeUnknown(key, value, taken);
    } else if (field?.name !== key && value !== undefined) {
      takeOtherName(field, key, value, taken);
    }
  }
}

function takeUnknown(key, value, taken) {
  const copy = jsonCopy(value);
  taken.others.push([key, copy]);
  if (copy instanceof Unfit) {
    misfit(taken, key);
  }
}

/** A field says the same under all its names. */
function takeOtherName(field, key, value, taken) {
  const meant = take(field, key, value, taken);
  const before = taken.values[field.index];
  taken.values[field.index] = before ?? meant;
  taken.fieldsSet = NAMES.filter((name) => name === field.name || taken.fieldsSet.includes(name));
  if (before !== null && meant !== null && !isSame(before, meant)) {
    field.keys.forEach((name) => misfit(taken, name));
  }
}

function misfit(taken, key) {
  taken.misfits ??= new Set();
  taken.misfits.add(key);
}

function isSame(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** All that is wrong with a payload; tells the response its outcome. */
function problems(payload, keys, entry, response, taken) {
  const got = foreignDescription(payload, keys, taken.others, entry);
  if (got !== undefined) {
    return [{ field: "$", expected: "a payment response", got }];
  }
  const errors = taken.misfits === undefined ? [] : errorsOf(payload, keys, response, taken);
  response.outcome = outcomeOf(response, taken.others.length > 0 && isSdkFailure(response));
  if (errors.length > 0 && entry === CALLBACK) {
    nameStructureQuery(payload, errors);
  }
  if (response.outcome !== "failed") {
    addLacking(taken, entry, errors);
  }
  return errors;
}

/** What does not fit, in the order of the keys. */
function errorsOf(payload, keys, response, taken) {
  const errors = [];
  const first = {};
  for (const key of keys) {
    if (!taken.misfits.has(key)) {
      continue;
    }
    const field = FIELD_OF.get(key);
    const meant = field ? meaningOf(payload[key], field) : jsonCopy(payload[key]);
    if (meant instanceof Unfit) {
      errors.push({ field: field ? key : "$", expected: meant.expected, got: meant.got });
    } else if (meant !== null && !isSame((first[field.index] ??= meant), meant)) {
      const expected = `the same as ${field.name} under its other name`;
      errors.push({ field: key, expected, got: "another value" });
      response[field.attribute] = first[field.index];
    }
  }
  return errors;
}

/** Says where texts are read, if a payload has nothing but texts under the keys of fields. */
function nameStructureQuery(payload, errors) {
  const isText = (value) => (value ?? null) === null || typeof value === "string";
  const wrong = errors.filter(({ got }) => got === "text");
  const others = OTHER_NAMES.map((key) => payload[key]);
  if (wrong.length > 0 && ownValues(payload).every(isText) && others.every(isText)) {
    for (const error of wrong) {
      error.got = TEXTS_FOR_STRUCTURE_QUERY;
    }
  }
}

/** Adds what must be given at an entry unless a failure is reported, and is not. */
function addLacking({ values, fieldsSet }, entry, errors) {
  for (const { index, name, expected } of entry.required) {
    const value = values[index];
    if (!isGiven(value) && !errors.some(({ field }) => field === name)) {
      const got = fieldsSet.includes(name) ? nothingInWords(value) : "nothing";
      errors.push({ field: name, expected: `${expected}, unless a failure is reported`, got });
    }
  }
}

function nothingInWords(value) {
  if (value === null) {
    return "null";
  }
  return isBlank(value) ? "an empty text" : `the text ${value}`;
}

export { read };
