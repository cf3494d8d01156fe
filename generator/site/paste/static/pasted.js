/** What was pasted: a redirect's address or query, or an object, wherever it stands in the text. */

import { LiteralError, readLiteral, readLiteralAt } from "./literal.js";
import { readLines, readPrint } from "./prints.js";
import { variantsOf } from "./wrappings.js";

// An address, a path with a query, a query (but not `rsp={…}`; behind a scheme, too), or one that
// an app scheme encoded.
const QUERY =
  /^(?:[a-z][\w+.-]*:\/\/|[^\s{"'`<=?]*\?|(?:[a-z][\w+.-]*:)?[\w.~%+[\]-]+=(?![\s{[=>"'`])|[\w%.~+-]+%3D)/i;
const ACCESS_LOG = /^[^{]*\b(?:GET|POST) (\S+) HTTP\/\d/;
// A line of a browser's list of query parameters, or of variables: texts without quotes.
const PARAMETER = /^\s*([\w.[\]-]+)[:=][ \t]*([^"'{}]*)$/;
// What Django prints of `request.GET`: texts, or lists of them.
const QUERY_DICT = /^<QueryDict: /;

// A query within a log, a command, or other text.
const QUERY_WITHIN =
  /(?:[a-z][\w+.-]*:\/\/[^\s"'`<>{},?]*\?|\?|(?<![\w%=&])(?=[^\s"'`<>]*&))(?:[\w.[\]-]+=[^\s"'`<>&?]*&)*(?:imp_uid|merchant_uid|imp_success)=[^\s"'`<>]*/i;
// What frameworks call the mapping that they make of a query.
const QUERY_MAPPING = /(?:MultiDict|QueryDict|QueryParams|FormData|Parameters|_GET|_POST)\b/;
const ENCODED_ADDRESS = /^[a-z][\w+.-]*%3A/i;
const MOST_OBJECTS = 50;
const MOST_NODES = 2000;

/**
 * `{ entry, payload, notes, ways, isCut, isGuessed, others }`: which of the two ways it came, what to
 * read there, and how it was found. Throws LiteralError where no object can be read.
 *
 * `keys` says what is looked for: `wires`, known keys to the types in which they come; `telling`,
 * keys that hardly anything else has; `isWhole(value)`, whether an object reads as a response;
 * `isForeign(value)`, whether it is one that is taken for a response.
 */
export function recognise(pasted, keys = NOTHING_KNOWN) {
  const plain = attempt(() => asItIs(pasted, keys));
  if (plain.found !== undefined && isAnswer(plain.found, keys)) {
    return plain.found;
  }
  for (const { text, ways } of variantsOf(pasted)) {
    const found = within(text, keys);
    if (found !== null) {
      return { ...found, ways: [...ways, ...found.ways] };
    }
  }
  if (plain.found === undefined) {
    throw plain.error;
  }
  return plain.found;
}

const NOTHING_KNOWN = { wires: {}, telling: [], isWhole: () => true, isForeign: () => false };

function attempt(read) {
  try {
    return { found: read() };
  } catch (error) {
    if (!(error instanceof LiteralError)) {
      throw error;
    }
    return { error };
  }
}

/** What stands within an address that is none of a redirect: JSON in one of its parameters. */
export function withinAddress(address, keys) {
  for (const { text } of variantsOf(address)) {
    const found = chosen(valuesIn(text, {}), text, keys);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** The whole text as an address, a query or an object: no more is left out than a log's beginning. */
function asItIs(pasted) {
  const text = ACCESS_LOG.exec(pasted)?.[1] ?? pasted.trim();
  const parameters = parametersOf(text);
  if (parameters !== null) {
    return answer({ entry: "redirect", payload: parameters });
  }
  if (QUERY.test(text)) {
    return answer({ entry: "redirect", payload: text, isCut: isCutQuery(text) });
  }
  const { value, notes } = readLiteral(pasted);
  if (typeof value === "string") {
    // An address, or an object's text, in quotes.
    return asItIs(value);
  }
  const isCut = notes.some(({ id }) => id === "cut");
  // Ruby's hash has texts where a query had them; JSON and JavaScript are what a callback gets.
  const isHash = /"=>|" => /.test(text);
  const entry = QUERY_DICT.test(text) ? "redirect" : isHash ? entryOf(value, false) : "callback";
  return answer({ entry, payload: value, notes, isCut });
}

function answer(found) {
  return { notes: [], ways: [], isCut: false, isGuessed: false, others: [], ...found };
}

/** Whether what was read is what was meant: an address, or an object that is known as such. */
function isAnswer({ entry, payload }, keys) {
  if (entry === "redirect") {
    return !isText(payload) || !(ENCODED_ADDRESS.test(payload) || /\s/.test(payload));
  }
  return isObject(payload) && !Array.isArray(payload) && isFit(payload, keys);
}

/** Whether an object is what was meant, rather than what something else stands in. */
function isFit(value, { telling, isWhole, isForeign, wires }) {
  if (isForeign(value)) {
    return true;
  }
  const isTold = telling.length === 0 || telling.some((key) => Object.hasOwn(value, key));
  const isLeaf = !Object.values(value).some(isObject);
  return (isTold || isLeaf) && (isWhole(value) || countOf(value, wires) > 1);
}

/** The object, or query, somewhere in a text; null where nothing in it is known. */
function within(text, keys) {
  if (!keys.telling.some((key) => text.includes(key)) && !knownIn(text, keys)) {
    return null;
  }
  const values = valuesIn(text, {});
  return (
    chosen(values, text, keys) ??
    queryWithin(text) ??
    printed(readPrint(text, keys.wires), text, keys) ??
    chosen(valuesIn(text, { mayBeCut: true }), text, keys) ??
    printed(readLines(text, keys.wires), text, keys)
  );
}

function knownIn(text, { wires }) {
  return Object.keys(wires).some((key) => text.includes(key));
}

/** Objects and lists of a text, one after the other. */
function valuesIn(text, options) {
  const values = [];
  const opens = /[{[]|array\s*\(/g;
  for (let tries = 0; tries < MOST_OBJECTS; tries += 1) {
    const open = opens.exec(text);
    if (open === null) {
      break;
    }
    const { found } = attempt(() => readLiteralAt(text, open.index, options));
    if (isObject(found?.value)) {
      values.push({ ...found, start: open.index });
      opens.lastIndex = Math.max(found.end, open.index + 1);
    }
  }
  return values;
}

/** The first object that is known, on its own or within another; how many more there are. */
function chosen(values, text, keys) {
  const nodes = values.flatMap((value) => nodesOf(value.value).map((node) => ({ ...value, ...node })));
  const known = nodes.filter(({ value }) => keys.telling.some((key) => Object.hasOwn(value, key)));
  const whole = nodes.find(({ value }) => isFit(value, keys));
  const best = whole ?? known.at(0);
  if (best === undefined) {
    return null;
  }
  const same = known.filter(({ value }) => value !== best.value && !isWithin(best.value, value));
  const before = text.slice(0, best.start);
  return answer({
    entry: entryOf(best.value, QUERY_MAPPING.test(before.slice(-60))),
    payload: best.value,
    notes: best.notes,
    ways: waysTo(best, same.length),
    isCut: best.isCut,
    others: same.map(({ value }) => value),
  });
}

function waysTo({ path }, others) {
  const inner = path.length === 0 ? [] : [{ id: "within", path: path.join(".") }];
  return others === 0 ? inner : [...inner, { id: "first", count: others + 1 }];
}

/** Objects of a value with the path to each: itself, what it holds, and objects in texts. */
function nodesOf(root) {
  const found = [];
  const ahead = [{ value: pairs(root), path: [] }];
  while (ahead.length > 0 && found.length < MOST_NODES) {
    const { value, path } = ahead.shift();
    if (!Array.isArray(value)) {
      found.push({ value, path });
    }
    for (const [key, item] of Object.entries(value)) {
      const inner = typeof item === "string" ? inText(item) : pairs(item);
      if (isObject(inner)) {
        ahead.push({ value: inner, path: [...path, key] });
      }
    }
  }
  return found;
}

/** `[("a", "1"), ("a", "2")]` as an object, as what prints it means. */
function pairs(value) {
  const isPair = (item) => Array.isArray(item) && item.length === 2 && typeof item[0] === "string";
  if (!Array.isArray(value) || value.length === 0 || !value.every(isPair)) {
    return value;
  }
  const parameters = new Map();
  for (const [name, item] of value) {
    parameters.set(name, parameters.has(name) ? [parameters.get(name), item].flat() : item);
  }
  return Object.fromEntries(parameters);
}

function inText(text) {
  return /^\s*[[{]/.test(text) ? attempt(() => readLiteralAt(text, text.search(/\S/))).found?.value : null;
}

function queryWithin(text) {
  const [query] = QUERY_WITHIN.exec(text) ?? [];
  return query === undefined
    ? null
    : answer({ entry: "redirect", payload: query, ways: [{ id: "query" }], isCut: isCutQuery(query) });
}

/** A query that ends in the middle of a letter, or in the sign for what is left out. */
function isCutQuery(query) {
  const [last = ""] = /(?:%[\da-f]{2})+$/i.exec(query) ?? [];
  const isHalf = !isUtf8(last) && [3, 6, 9].some((bytes) => isUtf8(last.slice(0, -bytes)));
  return isHalf || /(?:%[\da-f]?|…|\.{3})$/i.test(query);
}

function isUtf8(encoded) {
  try {
    return decodeURIComponent(encoded) !== null;
  } catch {
    return false;
  }
}

function printed(print, text, keys) {
  if (print === null || print === undefined) {
    return null;
  }
  const nodes = nodesOf(print.value);
  const best = nodes.find(({ value }) => isFit(value, keys)) ?? nodes[0];
  return answer({
    entry: entryOf(best.value, QUERY_MAPPING.test(text)),
    payload: best.value,
    ways: [{ id: print.form }, ...waysTo(best, 0)],
    isCut: print.isCut,
    isGuessed: print.guessed,
  });
}

/** What has truth as a text is a query: `request.args`, `$_GET`. An object has it as a boolean. */
function entryOf(payload, isQuery) {
  const flags = [payload.imp_success, payload.success].flat().filter((flag) => flag !== undefined);
  const values = Object.values(payload).flat();
  const isText = values.every((value) => typeof value === "string");
  return isText && (isQuery || flags.length > 0) ? "redirect" : "callback";
}

function countOf(value, wires) {
  return Object.keys(value).filter((key) => Object.hasOwn(wires, key)).length;
}

function isWithin(outer, inner) {
  return nodesOf(outer).some(({ value }) => value === inner);
}

function isText(value) {
  return typeof value === "string";
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

/** Lines of `imp_uid: imp_…`, as texts or lists of them; null where a line is none. */
function parametersOf(text) {
  const lines = text.split("\n").map((line) => PARAMETER.exec(line.trim()));
  const isQuery = lines.length === 1 && lines[0]?.[0].startsWith(`${lines[0][1]}=`);
  if (isQuery || !lines.every(Boolean) || !/^\s*imp_uid[:=][ \t]*imps?_/m.test(text)) {
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
