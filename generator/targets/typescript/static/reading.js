// A payload read: what its values mean, or all that is wrong with it.

import { Unfit } from "./errors.js";
import { ownValues, responseOf } from "./field-table.js";
import { ALL_FIELDS, CALLBACK, FIELD_OF, meaningOf } from "./fields.js";
import { foreignDescription } from "./foreign.js";
import { dictionary, jsonCopy } from "./json.js";
import { TEXT_OR_LIST } from "./kinds.js";
import { isGiven, isSdkFailure } from "./outcome.js";
import { outcomeOf } from "./rules.js";
import { withSent } from "./sent.js";
import { isBlank } from "./space.js";
import { TEXTS_FOR_STRUCTURE_QUERY } from "./tables.js";

/** The response that a payload is, or all that is wrong with it. */
function read(sent, entry) {
  const payload = withoutInherited(sent);
  const keys = Object.keys(payload);
  const taken = takenOf(payload, keys);
  const { values, fieldsSet, others, repeated } = taken;
  const got = foreignDescription(payload, keys, taken, entry === CALLBACK);
  if (got !== undefined) {
    return { errors: [{ field: "$", expected: "a payment response", got }] };
  }
  const errors = taken.errors?.filter(Boolean) ?? [];
  const response = responseOf(values, dictionary(others), dictionary(repeated), fieldsSet);
  response.outcome = outcomeOf(response, others.length > 0 && isSdkFailure(response));
  if (errors.length > 0 && entry === CALLBACK) {
    nameStructureQuery(taken, errors);
  }
  if (response.outcome !== "failed") {
    addLacking(taken, entry, errors);
  }
  return errors.length > 0 ? { errors } : { errors, response: withSent(response, payload) };
}

/** The payload with no key but its own, also where something has put some on Object.prototype. */
function withoutInherited(payload) {
  for (const _ in Object.getPrototypeOf(payload)) {
    return { __proto__: null, ...payload };
  }
  return payload;
}

/**
 * What a payload says, as far as it fits, and what does not, each error at the place of its key.
 * Values are asked for by names that the engine knows beforehand, which is several times as fast as
 * key by key.
 */
function takenOf(payload, keys) {
  const values = ownValues(payload);
  const taken = { values, fieldsSet: [], others: [], repeated: [], errors: null, isText: true };
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined) {
      values[index] = null;
    } else {
      const field = ALL_FIELDS[index];
      taken.fieldsSet.push(field.name);
      if (typeof value !== field.plain) {
        values[index] = take(field, field.name, value, keys, taken);
      }
    }
  }
  if (taken.fieldsSet.length < keys.length) {
    takeOthers(payload, keys, taken);
  }
  return taken;
}

/** What a value means; null where it does not fit. */
function take(field, key, value, keys, taken) {
  taken.isText &&= value === null || typeof value === "string";
  const meant = meaningOf(value, field);
  if (meant instanceof Unfit) {
    note(taken, keys, keys.indexOf(key), key, meant);
    return null;
  }
  if (field.kind === TEXT_OR_LIST && Array.isArray(value)) {
    taken.repeated.push([field.name, Object.freeze(Array.from(value))]);
  }
  return meant;
}

/** Notes an error at the place of its key. */
function note(taken, keys, place, field, { expected, got }) {
  taken.errors ??= new Array(keys.length);
  taken.errors[place] = { field, expected, got };
}

/** Takes what came under other names of fields, and under names that no field has. */
function takeOthers(payload, keys, taken) {
  keys.forEach((key, place) => {
    const field = FIELD_OF.get(key);
    if (field?.name === key || payload[key] === undefined) {
      return;
    }
    if (field !== undefined) {
      takeAllNames(field, payload, keys, taken);
      return;
    }
    const copy = jsonCopy(payload[key]);
    taken.others.push([key, copy]);
    if (copy instanceof Unfit) {
      note(taken, keys, place, "$", copy);
    }
  });
}

/** Takes a field under all its names, which say the same: the first of them stands. */
function takeAllNames(field, payload, keys, taken) {
  taken.fieldsSet = NAMES.filter((name) => name === field.name || taken.fieldsSet.includes(name));
  taken.values[field.index] = null;
  keys.forEach((key, place) => {
    if (FIELD_OF.get(key) !== field || payload[key] === undefined) {
      return;
    }
    const meant = take(field, key, payload[key], keys, taken);
    const first = (taken.values[field.index] ??= meant);
    if (meant !== null && !isSame(first, meant)) {
      const expected = `the same as ${field.name} under its other name`;
      note(taken, keys, place, key, new Unfit(expected, "another value"));
    }
  });
}

function isSame(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Says where texts are read, if a payload has nothing else under the keys of fields. */
function nameStructureQuery({ isText, values }, errors) {
  // Flags that fit are not taken.
  if (isText && !values.includes(true) && !values.includes(false)) {
    for (const error of errors.filter(({ got }) => got === "text")) {
      error.got = TEXTS_FOR_STRUCTURE_QUERY;
    }
  }
}

/** Adds what must be given at an entry unless a failure is reported, and is not. */
function addLacking({ values, fieldsSet }, entry, errors) {
  for (const { index, name, expected } of entry) {
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

const NAMES = /* @__PURE__ */ ALL_FIELDS.map(({ name }) => name);

export { read };
