/** What was pasted: a redirect's address or query, or an object. */

import { readLiteral } from "./literal.js";

// An address, a path with a query, a query (but not `rsp={…}`), or one that an app scheme encoded.
const QUERY =
  /^(?:[a-z][\w+.-]*:\/\/|[^\s{"'`<=?]*\?|[\w.~%+[\]-]+=(?![\s{[=>"'`])|[\w%.~+-]+%3D)/i;
const ACCESS_LOG = /^[^{]*\b(?:GET|POST) (\S+) HTTP\/\d/;
// A line of a browser's list of query parameters: texts without quotes.
const PARAMETER = /^\s*([\w.[\]-]+):[ \t]*([^"'{}]*)$/;
// What Django prints of `request.GET`: texts, or lists of them.
const QUERY_DICT = /^<QueryDict: /;

/**
 * `{ entry, payload, notes }`: which of the two ways it came, and what to read there.
 * Throws LiteralError where no object can be read.
 */
export function recognise(pasted) {
  const text = ACCESS_LOG.exec(pasted)?.[1] ?? pasted.trim();
  if (QUERY.test(text)) {
    return { entry: "redirect", payload: text, notes: [] };
  }
  const parameters = parametersOf(text);
  if (parameters !== null) {
    return { entry: "redirect", payload: parameters, notes: [] };
  }
  const { value, notes } = readLiteral(pasted);
  if (typeof value === "string") {
    // An address, or an object's text, in quotes.
    return recognise(value);
  }
  const entry = QUERY_DICT.test(text) ? "redirect" : "callback";
  return { entry, payload: value, notes };
}

/** Lines of `imp_uid: imp_…`, as texts or lists of them; null where a line is none. */
function parametersOf(text) {
  const lines = text.split("\n").map((line) => PARAMETER.exec(line.trim()));
  if (!lines.every(Boolean) || !/^\s*imp_uid:[ \t]*imps?_/m.test(text)) {
    return null;
  }
  const parameters = new Map();
  for (const [, name, value] of lines) {
    parameters.set(name, [...(parameters.get(name) ?? []), value]);
  }
  return Object.fromEntries(parameters);
}

/** Keys to values as they came, for showing them; what they mean is for the reader to say. */
export function entriesOf({ entry, payload }) {
  if (typeof payload === "object") {
    const entries = Object.entries(payload).filter(([, value]) => value !== undefined);
    return new Map(entries.map(([key, value]) => [key, entry === "redirect" ? one(value) : value]));
  }
  const parameters = new URLSearchParams(queryOf(payload));
  return new Map([...parameters.keys()].map((key) => [key, one(parameters.getAll(key))]));
}

function queryOf(address) {
  const [, query = address] = /^[^=]*?\?([^]*)$/.exec(address) ?? [];
  const [before, fragment = ""] = query.split("#", 2);
  const whole = fragment.includes("?") ? `${before}&${fragment.split("?", 2)[1]}` : before;
  return /=/.test(whole) ? whole : whole.replace(/%3D/gi, "=").replace(/%26/gi, "&");
}

function one(values) {
  const different = [...new Set([values].flat())];
  return different.length === 1 ? different[0] : different;
}
