// What users call.

import { ResponseError, refused } from "./errors.js";
import { ALL_FIELDS, CALLBACK, FIELD_OF, REDIRECT } from "./fields.js";
import { isPlainObject, kindOf } from "./json.js";
import { SECONDS, SECONDS_OR_LOCAL_TEXT, TEXT_OR_LIST } from "./kinds.js";
import { parametersOf } from "./query.js";
import { read } from "./reading.js";
import { sentOf } from "./sent.js";
import { REDIRECTED } from "./tables.js";
import { typed } from "./texts.js";
import { wireOfTime } from "./times.js";

/**
 * The object that the callback received, read.
 *
 * Strict: nothing is coerced. Unknown keys and codes are kept. For a redirect's query, where
 * everything is text, there is `structureQuery`. Throws ResponseError, and nothing else.
 */
export function structure(payload) {
  return responseOrError(callbackOf, payload);
}

/**
 * The redirect on `m_redirect_url`, read.
 *
 * Takes the whole URL, its query string, a URLSearchParams, a FormData, or what a framework made of
 * it: an object or a Map of texts, or of lists of text where a parameter is repeated. Texts become
 * what the callback would have: "true" a boolean, digits a number, "null" null where the field may
 * be null. The shop's own parameters are kept in `extra`. Throws ResponseError, and nothing else.
 */
export function structureQuery(query) {
  return responseOrError(redirectOf, query);
}

function responseOrError(reading, sent) {
  const { response, errors } = readable(reading, sent);
  if (errors.length > 0) {
    throw new ResponseError(errors);
  }
  return response;
}

function readable(reading, sent) {
  try {
    return reading(sent);
  } catch (error) {
    if (error instanceof ResponseError) {
      throw error;
    }
    // A getter, or the trap of a proxy, of the payload's own.
    throw refused("an object", "an object that cannot be read", { cause: error });
  }
}

function callbackOf(payload) {
  if (!isPlainObject(payload)) {
    throw refused("an object", kindOf(payload));
  }
  return REDIRECTED in payload ? typedRedirectOf(payload) : read(payload, CALLBACK);
}

function redirectOf(query) {
  const { payload, errors } = typed(parametersOf(query));
  const { response, errors: others } = typedRedirectOf(payload);
  const isNew = ({ field }) => !errors.some((error) => error.field === field);
  return { response, errors: [...errors, ...others.filter(isNew)] };
}

/** A redirect in the form of a callback. */
function typedRedirectOf(payload) {
  const { [REDIRECTED]: _, ...redirect } = payload;
  return read(redirect, REDIRECT);
}

/**
 * The form in which PortOne sends a response: what it was read from, or what a changed copy of one
 * says. `structure` takes it: a redirect that could be no callback has `"portone-v1": "redirect"`.
 */
export function unstructure(response) {
  const sent = sentOf(response);
  const wire = sent === undefined ? wireOfFields(response) : wireOfSent(response, sent);
  const isMarked = isRefused(callbackOf, wire) && !isRefused(typedRedirectOf, wire);
  return isMarked ? { ...wire, [REDIRECTED]: "redirect" } : wire;
}

function isRefused(reading, wire) {
  return reading(wire).errors.length > 0;
}

function wireOfSent(response, sent) {
  const keys = Object.keys(sent).filter((key) => sent[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, wireOf(key, sent[key], response)]));
}

/** A value as it was sent; of what others could have changed since, the copy in the response. */
function wireOf(key, value, response) {
  const field = FIELD_OF.get(key);
  if (field === undefined) {
    return response.extra[key];
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return field.kind === TEXT_OR_LIST ? response.repeated[field.name] : response[field.attribute];
}

function wireOfFields(response) {
  const wire = { ...response.extra };
  for (const field of ALL_FIELDS) {
    const value = response[field.attribute];
    if (value !== null) {
      wire[field.name] = wireOfField(field, value, response);
    } else if (field.nullable && response.fieldsSet.includes(field.name)) {
      wire[field.name] = null;
    }
  }
  return wire;
}

function wireOfField({ name, kind }, value, response) {
  const values = response.repeated[name];
  if (values !== undefined && values[0] === value) {
    return values;
  }
  const isTime = kind === SECONDS || kind === SECONDS_OR_LOCAL_TEXT;
  return isTime ? wireOfTime(value) : value;
}
