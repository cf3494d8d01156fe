// What users call, and what every payload goes through.

import { ResponseError, Unfit, attempt, refused } from "./errors.js";
import { ALL_FIELDS, FIELD_OF } from "./fields.js";
import { isPlainObject, jsonCopy, kindOf } from "./json.js";
import { foreignObject, isGiven, outcomeOf } from "./outcome.js";
import { parametersOf } from "./query.js";
import { NOTHING, TEXTS_FOR_STRUCTURE_QUERY } from "./tables.js";
import { hasOtherBytes } from "./utf8.js";

/**
 * The object that the callback received, read.
 *
 * Strict: nothing is coerced. Unknown keys and codes are kept. For a redirect's query, where
 * everything is text, there is `structureQuery`. Throws ResponseError, and nothing else.
 */
export function structure(payload) {
  return readable(() => {
    if (!isPlainObject(payload)) {
      throw refused("an object", kindOf(payload));
    }
    return judged(payload, "callback");
  });
}

/**
 * The redirect on `m_redirect_url`, read.
 *
 * Takes the whole URL, its query string, or what a framework made of it: an object of texts, or of
 * lists of text where a parameter is repeated. Texts become what the callback would have: "true" a
 * boolean, digits a number, "null" null where the field may be null. The shop's own parameters are
 * kept in `extra`. Throws ResponseError, and nothing else.
 */
export function structureQuery(query) {
  return readable(() => {
    const { payload, errors } = typed(parametersOf(query));
    return judged(payload, "redirect", errors);
  });
}

function readable(reading) {
  try {
    return reading();
  } catch (error) {
    if (error instanceof ResponseError) {
      throw error;
    }
    // A getter, or the trap of a proxy, of the payload's own.
    throw new ResponseError(
      [{ field: "$", expected: "an object", got: "an object that cannot be read" }],
      { cause: error },
    );
  }
}

/** The response that a payload is. Throws all errors: those that are known of it come first. */
function judged(payload, entry, known = []) {
  const { response, errors } = read(payload, entry);
  const fields = new Set(known.map(({ field }) => field));
  const all = [...known, ...errors.filter(({ field }) => !fields.has(field))];
  if (all.length > 0) {
    throw new ResponseError(all);
  }
  return response;
}

function read(payload, entry) {
  const foreign = foreignObject(payload, entry);
  if (foreign !== undefined) {
    const got = foreign.description;
    return { errors: [{ field: "$", expected: "a payment response", got }] };
  }
  const errors = [];
  const parts = { values: { ...NOTHING_SENT }, extra: emptyDictionary(), repeated: emptyDictionary() };
  for (const key of Object.keys(payload)) {
    const value = payload[key];
    if (value !== undefined) {
      attempt(errors, FIELD_OF.has(key) ? key : "$", () => take(key, value, parts));
    }
  }
  const outcome = outcomeOf(parts.values, parts.extra);
  if (entry === "callback") {
    nameStructureQuery(payload, errors);
  }
  if (outcome !== "failed") {
    errors.push(...lacking(parts.values, entry, errors));
  }
  return { errors, response: built(outcome, parts) };
}

// Nothing under any attribute: undefined is what did not come, and null what came as null.
const NOTHING_SENT = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ ["outcome", ...ALL_FIELDS.map(({ attribute }) => attribute)].map((name) => [name, undefined]),
);

function emptyDictionary() {
  return Object.create(null);
}

function take(key, value, { values, extra, repeated }) {
  const field = FIELD_OF.get(key);
  if (field === undefined) {
    extra[key] = jsonCopy(value);
    return;
  }
  const { name, attribute } = field;
  if (value === null && !field.nullable) {
    throw new Unfit(field.expected, "null");
  }
  const meant = value === null ? null : field.read(value, field);
  const before = values[attribute] ?? null;
  if (before === null) {
    values[attribute] = meant;
    if (field.isList && Array.isArray(value)) {
      repeated[name] = Object.freeze(Array.from(value));
    }
  } else if (meant !== null && JSON.stringify(before) !== JSON.stringify(meant)) {
    throw new Unfit(`the same as ${name} under its other name`, "another value");
  }
}

/** Says where texts are read, if a payload has nothing but texts under its fields' keys. */
function nameStructureQuery(payload, errors) {
  const isText = (key) => payload[key] === null || typeof payload[key] === "string";
  const wrong = errors.filter(({ got }) => got === "text");
  if (wrong.length > 0 && Object.keys(payload).filter((key) => FIELD_OF.has(key)).every(isText)) {
    for (const error of wrong) {
      error.got = TEXTS_FOR_STRUCTURE_QUERY;
    }
  }
}

/** What must be given at an entry unless a failure is reported, and is not. */
function lacking(values, entry, errors) {
  const wrong = new Set(errors.map(({ field }) => field));
  const isLacking = ({ name, attribute, required }) =>
    required.includes(entry) && !wrong.has(name) && !isGiven(values[attribute]);
  return ALL_FIELDS.filter(isLacking).map(({ name, attribute, expected }) => {
    const got = nothingInWords(values[attribute]);
    return { field: name, expected: `${expected}, unless a failure is reported`, got };
  });
}

function nothingInWords(value) {
  if (value === undefined) {
    return "nothing";
  }
  if (value === null) {
    return "null";
  }
  return value === "" ? "an empty text" : `the text ${value}`;
}

function built(outcome, { values, extra, repeated }) {
  const fieldsSet = [];
  for (const { name, attribute } of ALL_FIELDS) {
    if (values[attribute] === undefined) {
      values[attribute] = null;
    } else {
      fieldsSet.push(name);
    }
  }
  return Object.freeze({
    ...values,
    outcome,
    extra: Object.freeze(extra),
    repeated: Object.freeze(repeated),
    fieldsSet: Object.freeze(fieldsSet),
  });
}

// --- What a query's texts stand for ----------------------------------------------------------

/** The payload that the callback would have had, and what could not become it. */
function typed(parameters) {
  const payload = Object.create(null);
  const errors = [];
  for (const [name, values] of parameters) {
    attempt(errors, name, () => {
      payload[name] = parameterValue(FIELD_OF.get(name), values);
    });
  }
  return { payload, errors };
}

/** The value of a parameter; undefined where there is none, and null where the text says so. */
function parameterValue(field, values) {
  const different = values.length === 1 ? values : [...new Set(values)];
  const [value] = different;
  if (field === undefined || (different.length > 1 && field.isList)) {
    return different.length === 1 ? value : different;
  }
  if (different.length > 1) {
    throw new Unfit("one value", `${different.length} different ones`);
  }
  return valueOfText(field, value ?? "null");
}

function valueOfText(field, text) {
  if (hasOtherBytes(text)) {
    throw new Unfit("percent-encoded UTF-8", "other bytes");
  }
  if (NOTHING.includes(text)) {
    return text === "null" && field.nullable ? null : undefined;
  }
  if (field.fromText === undefined) {
    return text;
  }
  return text === "" ? undefined : field.fromText(text);
}
