/** What there is to say of what was pasted. Nothing here knows of the page: see view.js. */

import * as reader from "./portone-v1.js";
import { FIELDS } from "./reference.js";
import { compare } from "./comparison.js";
import { attempt } from "./literal.js";
import { entriesOf, recognise, wherever } from "./pasted.js";

const FIELD_OF = new Map(
  Object.entries(FIELDS).flatMap(([field, { aliases }]) =>
    [field, ...aliases].map((key) => [key, field]),
  ),
);
// Each known key, and all that one letter too few makes of it.
const NEAR = new Map(
  [...FIELD_OF.keys()].flatMap((key) => {
    const forms = key.length > 5 ? withoutOne(squeezed(key)) : [];
    return [squeezed(key), ...forms].map((form) => [form, key]);
  }),
);
// What is left of an object that was printed by its name, in JavaScript, Java, Python and C#.
const NAME_ONLY = /\[object \w+\]|\[L[\w.]+;@|\w@[\da-f]{6,8}\b|<[\w.]+ object at 0x|System\.Collections\./;
// Also as classes of one's own have them: `impUid`, `ImpUid`.
const WIRES = Object.fromEntries(
  [...FIELD_OF].flatMap(([key, field]) => {
    const camel = key.replace(/_(\w)/g, (_all, letter) => letter.toUpperCase());
    const pascal = camel[0].toUpperCase() + camel.slice(1);
    return [key, camel, pascal].map((name) => [name, FIELDS[field].wire]);
  }),
);

/**
 * One of four: `unread` (no object), `cut` (an object that ends early), `refused` (no payment
 * response), `read`. `known` is what the page knows; `chosen` is a provider for a payload that names
 * none.
 */
export function examine(text, known, chosen = null) {
  const { found, error } = attempt(() => recognise(text, keysOf(known)));
  if (error === undefined) {
    return verdictOn(found, known, chosen);
  }
  return { kind: "unread", error, isLost: NAME_ONLY.test(text) };
}

function keysOf({ telling, foreign }) {
  const foreignKeys = Object.fromEntries(telling.map((key) => [key, ["any"]]));
  return {
    wires: { ...foreignKeys, ...WIRES },
    telling,
    outcomeOf: (found) => {
      const { response, errors } = read(found);
      return response?.outcome ?? (Object.hasOwn(foreign, errors[0].got) ? "foreign" : null);
    },
  };
}

function verdictOn(pasted, known, chosen) {
  const entries = entriesOf(pasted);
  const { response, errors } = pasted.isCut ? {} : read(pasted);
  const valueOf = (field) => response?.[known.attributes[field]];
  const found = { ...pasted, rows: rowsOf(entries, known.tables, valueOf) };
  if (pasted.isCut) {
    return { ...found, kind: "cut" };
  }
  if (errors !== undefined) {
    // An error's `field` is the key that came.
    const named = errors.map((one) => ({ ...one, key: one.field, field: FIELD_OF.get(one.field) }));
    const id = found.rows.find(({ field }) => field === "imp_uid")?.value;
    return { ...found, kind: "refused", errors: named, id, otherwise: otherwise(pasted, known) };
  }
  const [id, provider, method] = ["imp_uid", "pg_provider", "pay_method"].map(valueOf);
  const ofWhat = { provider: provider ?? chosen, method, outcome: response.outcome };
  return {
    ...found,
    kind: "read",
    outcome: response.outcome,
    id,
    provider,
    method,
    comparison: compare(response.fieldsSet, found.rows, ofWhat),
    ...decision(response, known),
    shape: shapeLike(entries, response, pasted.entry, known.shapes),
  };
}

/** A response, or the errors for which it is refused. */
function read({ entry, payload }) {
  try {
    return { response: entry === "redirect" ? reader.structureQuery(payload) : reader.structure(payload) };
  } catch (error) {
    if (!(error instanceof reader.ResponseError)) {
      throw error;
    }
    return { errors: error.errors };
  }
}

/** What the same would report read another way: texts as a query, what stands within an address. */
function otherwise({ entry, payload }, known) {
  if (entry === "redirect" && typeof payload === "string") {
    const [, inner] = /[?&#](.*)/s.exec(payload) ?? [];
    return reported("within", inner && wherever(inner, keysOf(known)));
  }
  const isText = Object.values(payload).every((value) => typeof value === "string");
  return reported("redirect", isText && { entry: "redirect", payload });
}

function reported(way, found) {
  const outcome = found ? read(found).response?.outcome : undefined;
  return outcome === undefined ? null : { way, outcome };
}

/** The rule of the spec that decided; without one, a rule that all but one condition spoke for. */
function decision(response, known) {
  const failing = ({ when }) => when.filter((condition) => !holds(condition, response, known));
  // A code that came speaks for a rule; that nothing speaks against it is not enough.
  const isNear = (rule) =>
    failing(rule).length === 1 && rule.when.some((condition) => isOfCode(condition, response, known));
  const rule = known.outcomes.rules.find((one) => one.outcome === response.outcome && failing(one).length === 0);
  const near = rule === undefined ? known.outcomes.rules.find(isNear) : undefined;
  return { rule, almost: near ? { rule: near, attribute: failing(near)[0].attribute } : null };
}

function isOfCode(condition, response, known) {
  return condition.is_ !== undefined && condition.attribute in known.tables && holds(condition, response, known);
}

/** Whether a condition of the spec holds; what is not said of a response itself does. */
function holds({ attribute, is_: is, is_not: isNot, none_but: noneBut, given }, response, known) {
  const value = response[attribute];
  const isKnown = reader[known.tables[attribute]]?.[value] !== undefined;
  return (
    value === undefined ||
    ((is === undefined || is.includes(value)) &&
      (isNot === undefined || !isNot.includes(value)) &&
      (noneBut === undefined || noneBut.includes(value) || !isKnown) &&
      (given === undefined || given === isGiven(value, known)))
  );
}

function isGiven(value, { wrappers }) {
  return ![null, "", ...wrappers.nothing].includes(typeof value === "string" ? value.trim() : value);
}

/** The example of the spec that a response is most like, if it is much like any. */
function shapeLike(entries, { outcome }, entry, shapes) {
  const likeness = ({ payload }) => {
    const keys = Object.keys(payload);
    const shared = keys.filter((key) => entries.has(key)).length;
    const isSameMethod = entries.get("pay_method") === payload.pay_method;
    return (shared / (keys.length + entries.size - shared)) * (isSameMethod ? 1 : 0.8);
  };
  const alike = shapes
    .filter((shape) => shape.entry === entry && shape.outcome === outcome)
    .map((shape) => ({ shape, score: likeness(shape) }))
    .sort((one, other) => other.score - one.score);
  return alike[0]?.score >= 0.5 ? alike[0].shape : null;
}

/** A row for each key that came. Where nothing was read of it, `meant` is the value as it came. */
function rowsOf(entries, tables, valueOf) {
  return Array.from(entries, ([key, value]) => {
    const field = FIELD_OF.get(key) ?? null;
    const meant = valueOf(field) === undefined ? value : valueOf(field);
    const form = formOf(value, meant);
    return { key, field, value, meant, form, ...codeOf(field, meant, tables) };
  });
}

/** The field that an unknown key was perhaps meant to be: `impUid`, `merchant-uid`, `recipt_url`. */
export function fieldLike(key) {
  const typed = squeezed(key.slice(0, 40));
  const slips = typed.length > 5 ? withoutOne(typed) : [];
  return [typed, ...slips].map((form) => NEAR.get(form)).find(Boolean) ?? null;
}

function squeezed(text) {
  return text.toLowerCase().replace(/[^a-z\d]/g, "");
}

function withoutOne(text) {
  return Array.from(text, (_letter, at) => text.slice(0, at) + text.slice(at + 1));
}

/** In the words of availability. On a redirect the texts "null" and "0" are what they say. */
function formOf(value, meant) {
  if (value === null || (value === "null" && meant === null)) {
    return "null";
  }
  const isZeroText = typeof value === "string" && value !== meant && /^0+(\.0*)?$/.test(value);
  if (value === 0 || isZeroText) {
    return "zero";
  }
  return value === "" ? "empty" : "value";
}

function codeOf(field, meant, tables) {
  if (tables[field] === undefined || typeof meant !== "string" || meant === "") {
    return {};
  }
  const label = reader[tables[field]][meant];
  return { table: field, label: label ?? null };
}
