/** What was pasted: a redirect's address or query, or an object, wherever it stands in the text. */

import { attempt, readLiteral, readLiteralAt } from "./literal.js";
import { readLines, readTable } from "./lines.js";
import { readPrint } from "./prints.js";
import { variantsOf } from "./wrappings.js";

// An address, a path with a query, a query (but not `rsp={…}`; behind a scheme, too), or one that
// an app scheme encoded.
const QUERY =
  /^(?!%(?:7B|5B|22))(?:[a-z][\w+.-]*:\/\/|[^\s{[("'`<=?]*\?|(?:[a-z][\w+.-]*:)?[\w.~%+[\]-]+=(?![\s{[=>"'`])|[\w%.~+-]+%3D)/i;
const ACCESS_LOG = /^[^{]*\b(?:GET|POST) (\S+) HTTP\/\d/;
// A line of a browser's list of query parameters, or of variables: texts without quotes.
const PARAMETER = /^\s*([\w.[\]-]+)[:=][ \t]*([^"'{}]*)$/;
// What Django prints of `request.GET`: texts, or lists of them.
const QUERY_DICT = /^<QueryDict: /;

// A query within a log, a command, or other text.
const QUERY_WITHIN =
  /(?:[a-z][\w+.-]*:\/\/[^\s"'`<>{},?]*\?|\?|(?<![\w%=&])(?=[^\s"'`<>]*&))(?:[\w.[\]-]+=[^\s"'`<>&?]*&)*(?:imp_uid|merchant_uid|imp_success)=[^\s"'`<>]*/gi;
const ESCAPED_AMPERSAND = /%26(?=(?:imp_uid|merchant_uid|imp_success)=)/gi;
const QUERY_KEY = /(?:imp_uid|merchant_uid|imp_success)=/i;
// What frameworks call the mapping that they make of a query.
const QUERY_MAPPING =
  /(?:MultiDict|QueryDict|(?:Query|Search)Params|FormData|Parameters|_GET|_POST|url\.Values|query(?:String)?)\b/;
const ENCODED_ADDRESS = /^[a-z][\w+.-]*%3A/i;
// A byte order mark, what colours a terminal.
const INVISIBLE = /^\ufeff|\x1b\[[\d;]*m/g;
// With more it is YAML.
const MOST_PARAMETERS = 8;
const MOST_OBJECTS = 50;
const MOST_NODES = 2000;

/**
 * `{ entry, payload, notes, ways, isCut, isGuessed }`: which of the two ways it came, what to
 * read there, and how it was found. Throws LiteralError where no object can be read.
 *
 * `keys` says what is looked for: `wires`, known keys to the types in which they come; `telling`,
 * keys that hardly anything else has; `outcomeOf(found)`, what it reports, "foreign" where it is an
 * object that is taken for a response, or null where it is refused.
 */
export function recognise(pasted, keys = NOTHING_KNOWN) {
  const text = pasted.replace(INVISIBLE, "").replace(/\r\n?/g, "\n");
  const plain = attempt(() => asItIs(text));
  if (plain.found !== undefined && isAnswer(plain.found, keys)) {
    return plain.found;
  }
  const found = wherever(text, keys) ?? plain.found;
  if (found === undefined) {
    throw plain.error;
  }
  return found;
}

const NOTHING_KNOWN = { wires: {}, telling: [], outcomeOf: () => "unconfirmed" };

/** The first that reads, without one wrapping or another; else the first that is refused. */
export function wherever(pasted, keys) {
  // No wrapping changes a key.
  if (![...keys.telling, ...Object.keys(keys.wires)].some((key) => pasted.includes(key))) {
    return null;
  }
  let refused = null;
  for (const { text, ways } of variantsOf(pasted)) {
    const found = within(text, keys);
    if (found !== null) {
      const named = { ...found, ways: [...ways, ...found.ways] };
      if (found.isCut || keys.outcomeOf(found) !== null) {
        return named;
      }
      refused ??= named;
    }
  }
  return refused;
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
  const { value, notes, short } = readLiteral(pasted);
  if (typeof value === "string") {
    // An address, or an object's text, in quotes.
    return asItIs(value);
  }
  // Ruby's hash has texts where a query had them; JSON and JavaScript are what a callback gets.
  const isHash = /["'] ?=> ?/.test(text) || QUERY_MAPPING.test(/^[^{[(]*/.exec(text)[0]);
  const entry = QUERY_DICT.test(text) ? "redirect" : isHash ? entryOf(value, false) : "callback";
  return answer({ entry, payload: value, notes, isCut: short.has(value) });
}

function answer(found) {
  return { notes: [], ways: [], isCut: false, isGuessed: false, ...found };
}

/** Whether what was read is what was meant: an address, or an object that is known as such. */
function isAnswer({ entry, payload, notes }, keys) {
  if (entry === "redirect") {
    return !isText(payload) || !(ENCODED_ADDRESS.test(payload) || /\s/.test(payload));
  }
  const isAll = notes.every(({ id }) => id !== "rest");
  return isAll && isObject(payload) && !Array.isArray(payload) && isFit(payload, keys);
}

/** Whether an object is what was meant, rather than what something else stands in. */
function isFit(value, keys) {
  const outcome = keys.outcomeOf({ entry: "callback", payload: value });
  const isRead = outcome !== null || countOf(value, keys.wires) > 1;
  return outcome === "foreign" || (isRead && isLikely(value, keys));
}

function isLikely(value, { telling }) {
  const isTold = telling.length === 0 || telling.some((key) => Object.hasOwn(value, key));
  return isTold || !Object.values(value).some(isObject);
}

/** The object, or query, somewhere in a text; null where nothing in it is known. */
function within(text, keys) {
  return (
    chosen(valuesIn(text, {}), text, keys) ??
    queryWithin(text) ??
    printed(readPrint(text, keys.wires), text, keys) ??
    chosen(valuesIn(text, { mayBeCut: true }), text, keys) ??
    printed(readTable(text, keys.wires) ?? readLines(text, keys.wires), text, keys)
  );
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

/**
 * Of the objects that are known, each on its own or within another: one that reports something,
 * else one that reads, else one that is told by its keys.
 */
function chosen(values, text, keys) {
  const nodes = values.flatMap((value) => nodesOf(value.value).map((node) => ({ ...value, ...node })));
  const known = nodes.filter(({ value }) => keys.telling.some((key) => Object.hasOwn(value, key)));
  const fit = nodes.filter(({ value }) => isFit(value, keys));
  const best = fit.find((node) => reports(node, text, keys)) ?? fit[0] ?? known[0];
  if (best === undefined) {
    return null;
  }
  const others = known.filter(({ value }) => value === best.value || !isWithin(best.value, value));
  return answer({
    entry: entryIn(best, text),
    payload: best.value,
    notes: best.notes,
    ways: waysTo(best, others.indexOf(best), others.length),
    isCut: best.isCut || best.short.has(best.value),
  });
}

function reports(node, text, keys) {
  const outcome = keys.outcomeOf({ entry: entryIn(node, text), payload: node.value });
  return ![null, "foreign", "unconfirmed"].includes(outcome);
}

function entryIn({ value, start }, text) {
  return entryOf(value, QUERY_MAPPING.test(text.slice(Math.max(0, start - 60), start)));
}

function waysTo({ path }, at = 0, count = 1) {
  return [
    ...(path.length === 0 ? [] : [{ id: "within", path: path.join(".") }]),
    ...(count < 2 || at < 0 ? [] : [{ id: "one_of", number: at + 1, count }]),
  ];
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

/** `[("a", "1"), ("a", "2")]`, or HAR's names and values, as the object that is meant. */
function pairs(value) {
  const isPair = (item) => Array.isArray(item) && item.length === 2 && isText(item[0]);
  const all = Array.isArray(value) ? value.map((item) => named(item) ?? item) : [];
  if (all.length === 0 || !all.every(isPair)) {
    return value;
  }
  const parameters = new Map();
  for (const [name, item] of all) {
    parameters.set(name, parameters.has(name) ? [parameters.get(name), item].flat() : item);
  }
  return Object.fromEntries(parameters);
}

function named(item) {
  const { name, key = name, value } = isObject(item) ? item : {};
  return isText(key) && value !== undefined ? [key, value] : null;
}

function inText(text) {
  return /^\s*[[{]/.test(text) ? attempt(() => readLiteralAt(text, text.search(/\S/))).found?.value : null;
}

function queryWithin(text) {
  // One parameter a line, as people write it.
  const unfolded = text.replace(/\s*\n\s*(?=[?&])/g, "");
  const queries = (QUERY_KEY.test(unfolded) && unfolded.match(QUERY_WITHIN)) || [];
  if (queries.length === 0) {
    return null;
  }
  // A sentence, or Markdown, goes on behind it.
  const query = queries[0].replace(/(?<!\([^)]*)\)?[.,;\]]*$/, "");
  const ways = query === text ? [] : [{ id: "query" }, ...waysTo({ path: [] }, 0, queries.length)];
  return answer({ entry: "redirect", payload: query, ways, isCut: isCutQuery(query) });
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
  if (print === null) {
    return null;
  }
  const nodes = nodesOf(print.value);
  const best = nodes.find(({ value }) => isFit(value, keys)) ?? nodes[0];
  const lists = listsOf(best.value);
  return answer({
    entry: lists === null ? entryOf(best.value, QUERY_MAPPING.test(text)) : "redirect",
    payload: lists ?? best.value,
    ways: [{ id: print.form }, ...waysTo(best, 0, print.count)],
    isCut: print.isCut,
    isGuessed: print.guessed,
  });
}

/** `{imp_uid=[imp_1]}`: what Java and Go make of a query has a list for each key. */
function listsOf(value) {
  const lists = Object.entries(value).map(([key, text]) => [key, /^\[([^]*)\]$/.exec(text)?.[1]]);
  return lists.every(([, text]) => text !== undefined) ? Object.fromEntries(lists) : null;
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
  if (isQuery || lines.length > MOST_PARAMETERS || !lines.every(Boolean) || !/^\s*imp_uid[:=][ \t]*imps?_/m.test(text)) {
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
  const [, query = address] = /^(?![\w.[\]-]+=)[^]*?\?(?=[^=&?]+(?:=|%3D))([^]*)$/i.exec(address) ?? [];
  const [before, fragment = ""] = query.split("#", 2);
  const whole = fragment.includes("?") ? `${before}&${fragment.split("?", 2)[1]}` : before;
  const isEncoded = !whole.includes("=");
  const parted = isEncoded ? whole.replace(/%3D/gi, "=") : whole;
  return parted.replace(isEncoded ? /%26/gi : ESCAPED_AMPERSAND, "&");
}

function one(values) {
  const different = [...new Set([values].flat())];
  return different.length === 1 ? different[0] : different;
}
