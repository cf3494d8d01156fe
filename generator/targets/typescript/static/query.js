// A redirect taken apart: from a URL, a query or an object to each parameter and its values.

import { ResponseError, refused } from "./errors.js";
import { ALL_FIELDS, FIELD_OF } from "./fields.js";
import { entriesOf, isPlainObject, kindOf, tagOf } from "./json.js";
import { ADDRESSES } from "./tables.js";
import { unescapeText } from "./utf8.js";

/** Each parameter and its values, whatever form the query has. */
function parametersOf(query) {
  if (typeof query === "string") {
    return ofText(query);
  }
  const tag = typeof query === "object" ? tagOf(query) : "";
  if (tag === "URL") {
    return ofText(String(query));
  }
  if (tag === "URLSearchParams" || tag === "FormData") {
    return ofValues(grouped(query));
  }
  if (tag === "Map") {
    return ofMapping([...query]);
  }
  if (isPlainObject(query)) {
    return ofMapping(entriesOf(query));
  }
  throw refused("a URL, a query string or a mapping of texts", kindOf(query));
}

function ofText(text) {
  const query = unescaped(queryPart(strip(text)));
  const pairs = query.split("&").filter((pair) => pair !== "");
  const decoded = pairs.map((pair) => partition(pair, "=").map(decode));
  const parameters = withoutJson(grouped(decoded));
  const errors = pairs.flatMap((pair) => swallowed(pair, parameters));
  if (errors.length > 0) {
    throw new ResponseError(errors);
  }
  return parameters;
}

function grouped(pairs) {
  const parameters = new Map();
  for (const [name, value] of pairs) {
    const values = parameters.get(name);
    if (values === undefined) {
      parameters.set(name, [value]);
    } else {
      values.push(value);
    }
  }
  return parameters;
}

/** What frameworks make of a query: texts, or lists of text where a parameter is repeated. */
function ofMapping(entries) {
  const given = entries.filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return ofValues(new Map(given.map(([name, value]) => [name, valuesOf(name, value)])));
}

function ofValues(parameters) {
  withoutJson(parameters);
  const errors = [...parameters].flatMap(([name, values]) => notText(name, values));
  if (errors.length > 0) {
    throw new ResponseError(errors);
  }
  return parameters;
}

/** A parameter's values; a nested parameter of the shop's own is one value as it is. */
function valuesOf(name, value) {
  const isRepeated = Array.isArray(value) && (FIELD_OF.has(name) || value.every(isText));
  return isRepeated ? Array.from(value) : [value];
}

function notText(name, values) {
  const misfit = values.findIndex((value) => !isText(value));
  const isFine = misfit < 0 || (values.length === 1 && values[0] === null);
  if (isFine || !FIELD_OF.has(name)) {
    return [];
  }
  return [{ field: name, expected: "text", got: kindOf(values[misfit]) }];
}

function isText(value) {
  return typeof value === "string";
}

// --- Where the query stands ------------------------------------------------------------------

// What Python's str.strip takes for white space. It is not quite what trim does.
const SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const URL_START = /^(?:(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/|[A-Za-z][A-Za-z0-9+.-]*:\?)/;
const A_QUERY = "a query after ?";

/** What stands after the `?` of a URL, and after that of a page that routes by its fragment. */
function queryPart(text) {
  const [beforeFragment, fragment] = partition(text, "#");
  const [before, after] = partition(beforeFragment, "?");
  const hasMark = beforeFragment.includes("?");
  const isUrl = URL_START.test(text);
  // A bare query may have a `?` inside a value.
  const isBare = !isUrl && (!hasMark || before.includes("="));
  const query = isBare ? beforeFragment : after;
  const isRouted = fragment.includes("?");
  const [, routed] = partition(fragment, "?");
  const isInFragment = hasKey(isRouted ? routed : fragment);
  if (isInFragment && hasKey(query)) {
    throw refused(A_QUERY, "keys of a response on both sides of #");
  }
  if (isInFragment && !isRouted) {
    throw refused(A_QUERY, "keys of a response in the fragment, after #");
  }
  if (!isBare && !hasMark && !isRouted) {
    throw refused(A_QUERY, "a URL without a query");
  }
  return [query, routed].filter((part) => part !== "").join("&");
}

function hasKey(query) {
  const pairs = query.split("&").filter((pair) => pair.includes("="));
  return pairs.some((pair) => FIELD_OF.has(partition(pair, "=")[0]));
}

/** Undoes what apps do to a query as a whole: escape all of it once more, or its ampersands. */
function unescaped(query) {
  if (!query.includes("=")) {
    return unescapeText(query);
  }
  const [first] = partition(query, "=");
  const isOne = !query.includes("&") && !ADDRESSES.includes(first);
  const hasEscaped = () => [...FIELD_OF.keys()].some((key) => query.includes(`%26${key}=`));
  return isOne && hasEscaped() ? query.replaceAll("%26", "&") : query;
}

// --- What no query looks like ----------------------------------------------------------------

/** Keys of a response that are parameters of nothing, since a sign before them is wrong. */
function swallowed(pair, parameters) {
  const signs = [["?", "one behind a second ?"]];
  if (pair.startsWith("amp;")) {
    signs.push(["amp;", "one behind &amp;"]);
  }
  return signs.flatMap(([sign, got]) => {
    const lost = keysBehind(sign, pair).filter((key) => !parameters.has(key));
    return lost.map((field) => ({ field, expected: "a parameter of its own", got }));
  });
}

function keysBehind(sign, pair) {
  if (ADDRESSES.includes(partition(pair, "=")[0])) {
    return [];
  }
  const parts = pair.split(sign).slice(1);
  const keys = parts.filter((part) => part.includes("=")).map((part) => partition(part, "=")[0]);
  return keys.filter((key) => FIELD_OF.has(key));
}

function isJson(name) {
  return new RegExp(`^${SPACE.source}*[{[]${SPACE.source}*["{}\\]]`).test(name);
}

/** The parameters, unless JSON stands in the place of a name. */
function withoutJson(parameters) {
  const names = [...parameters.keys()];
  if (names.some(isJson)) {
    const text = [...names, ...[...parameters.values()].flat().filter(isText)].join("");
    const ids = ALL_FIELDS.filter((field) => field.required.length > 0).map(({ name }) => name);
    const inside = ids.filter((id) => text.includes(`"${id}"`)).join(" and ");
    const got = inside === "" ? `JSON, without ${ids.join(" or ")}` : `JSON, with ${inside} inside`;
    throw refused("parameters", got);
  }
  return parameters;
}

// --- Text ------------------------------------------------------------------------------------

function partition(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

function decode(text) {
  return unescapeText(text.replaceAll("+", " "));
}

function strip(text) {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text[start])) {
    start += 1;
  }
  while (end > start && SPACE.test(text[end - 1])) {
    end -= 1;
  }
  return text.slice(start, end);
}

export { parametersOf };
