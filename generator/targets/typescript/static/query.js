// A redirect taken apart: from a URL, a query or an object to each parameter and its values.

import { ResponseError, refused } from "./errors.js";
import { ALL_FIELDS, FIELD_OF } from "./fields.js";
import { entriesOf, isPlainObject, kindOf, tagOf } from "./json.js";
import { BOOLEAN } from "./kinds.js";
import { SPACE, strip } from "./space.js";
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
  const stripped = strip(text).replace(/^\ufeff+|\ufeff+$/g, "");
  refuseObjects(stripped);
  // Or its second sign would begin a fragment.
  const part = queryPart(stripped.replace(/&#(?:0*38|x0*26);/gi, "&amp;"));
  // Some apps escape the whole query once more.
  const query = part.includes("=") ? part : unescapeText(part);
  const pairs = query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => partition(pair, "="));
  return whole(pairs, withoutJson(grouped(pairs.map((pair) => pair.map(decode)))));
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
  const pairs = [...parameters].flatMap(([name, values]) => values.map((value) => [name, value]));
  return whole(
    pairs.filter(([, value]) => isText(value) && !URL_START.test(value)),
    parameters,
  );
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

const SCHEME = /^[A-Za-z][A-Za-z0-9_+.-]*:/;
const URL_START = /^(?:(?:[A-Za-z][A-Za-z0-9_+.-]*:)?\/|[A-Za-z][A-Za-z0-9_+.-]*:\?)/;
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

// --- What signs have done to a query ----------------------------------------------------------

/** The parameters, those behind escaped ampersands included. */
function whole(pairs, parameters) {
  const all = split(parameters);
  const lost = [...behindAmp(all), ...behindScheme(all), ...pairs.flatMap(behindMark)].filter(
    ([key]) => FIELD_OF.has(key) && !all.has(key),
  );
  if (lost.length > 0) {
    const byText = new Map(lost.map((one) => [one.join(" "), one]));
    throw new ResponseError(
      [...byText.values()].map(([field, sign]) => ({
        field,
        expected: "a parameter of its own",
        got: `one behind ${sign}`,
      })),
    );
  }
  return all;
}

/** Identifiers and flags hold no ampersand: what stands behind one is the next parameter. */
function split(parameters) {
  const entries = [...parameters];
  if (!entries.some(([name, values]) => values.some((value) => isSplit(name, value)))) {
    return parameters;
  }
  const pairs = entries.flatMap(([name, values]) =>
    values.flatMap((value) => {
      const [first, ...further] = isSplit(name, value) ? value.split("&") : [value];
      return [[name, first], ...further.map((part) => partition(part, "="))];
    }),
  );
  return grouped(pairs);
}

function isSplit(name, value) {
  if (!isText(value) || !value.includes("&") || !isPlain(name)) {
    return false;
  }
  const parts = value.split("&").slice(1).filter((part) => part.includes("="));
  return parts.some((part) => FIELD_OF.has(partition(part.replace(ESCAPED, ""), "=")[0]));
}

/** Whether a key is an identifier's or a flag's. */
function isPlain(name) {
  const field = FIELD_OF.get(name);
  return field !== undefined && (field.required.length > 0 || field.kind === BOOLEAN);
}

// An ampersand as HTML escapes it, once or more often, behind its first sign.
const ESCAPED = /^(?:(?:amp|#0*38|#x0*26);)+/i;

function behindAmp(parameters) {
  const names = [...parameters.keys()].filter((name) => ESCAPED.test(name));
  return names.map((name) => [name.replace(ESCAPED, ""), "&amp;"]);
}

function behindScheme(parameters) {
  const names = [...parameters.keys()].filter((name) => SCHEME.test(name));
  return names.map((name) => [name.replace(SCHEME, ""), "a scheme without ?"]);
}

/** An address may have a query of its own. */
function behindMark([name, value]) {
  if (ADDRESSES.includes(name)) {
    return [];
  }
  const parts = `${name}=${value}`.split("?").slice(1);
  const keys = parts.filter((part) => part.includes("=")).map((part) => partition(part, "=")[0]);
  return keys.map((key) => [key, "a second ?"]);
}

// --- What no query looks like ----------------------------------------------------------------

/** Refuses an object where a URL or a query should be: what stands in it is not the query. */
function refuseObjects(text) {
  if (isJson(text) || isJson(partition(text, "#")[1])) {
    throw json(text);
  }
  if (text.startsWith("{")) {
    throw refused("parameters", "an object as a program prints it");
  }
}

/** The parameters, unless JSON stands in the place of a name. */
function withoutJson(parameters) {
  const names = [...parameters.keys()];
  if (names.some(isJson)) {
    throw json([...names, ...[...parameters.values()].flat().filter(isText)].join(""));
  }
  return parameters;
}

function isJson(text) {
  return new RegExp(`^${SPACE}*[{[]${SPACE}*["{}\\]]`).test(text);
}

function json(text) {
  const ids = ALL_FIELDS.filter((field) => field.required.length > 0).map(({ name }) => name);
  const inside = ids.filter((id) => text.includes(`"${id}"`)).join(" and ");
  const got = inside === "" ? `JSON, without ${ids.join(" or ")}` : `JSON, with ${inside} inside`;
  return refused("parameters", got);
}

// --- Text ------------------------------------------------------------------------------------

function partition(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

function decode(text) {
  return unescapeText(text.replaceAll("+", " "));
}

export { parametersOf };
