/** What there is to say of what was pasted. Nothing here knows of the page: see view.js. */

import * as reader from "./portone-v1.js";
import { FIELDS } from "./reference.js";
import { compare } from "./comparison.js";
import { LiteralError } from "./literal.js";
import { entriesOf, recognise, withinAddress } from "./pasted.js";

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
const WIRES = Object.fromEntries([...FIELD_OF].map(([key, field]) => [key, FIELDS[field].wire]));

/**
 * One of four: `unread` (no object), `cut` (an object that ends early), `refused` (no payment
 * response), `read`. `known` is what the page knows; `chosen` is a provider for a payload that names
 * none.
 */
export function examine(text, known, chosen = null) {
  try {
    return verdictOn(recognise(text, keysOf(known)), known, chosen);
  } catch (error) {
    if (!(error instanceof LiteralError)) {
      throw error;
    }
    return { kind: "unread", error, isLost: text.includes("[object Object]") };
  }
}

function keysOf({ telling, foreign }) {
  return {
    wires: WIRES,
    telling,
    isWhole: (value) => errorsOfReading(value) === null,
    isForeign: (value) => Object.hasOwn(foreign, errorsOfReading(value)?.[0]?.got ?? ""),
  };
}

function errorsOfReading(value) {
  try {
    reader.structure(value);
    return null;
  } catch (error) {
    return error instanceof reader.ResponseError ? error.errors : null;
  }
}

function verdictOn(pasted, known, chosen) {
  const entries = entriesOf(pasted);
  const found = { ...pasted, rows: rowsOf(entries, known.tables) };
  if (pasted.isCut) {
    return { ...found, kind: "cut" };
  }
  try {
    const response = read(pasted);
    const rows = rowsOf(entries, known.tables, response);
    return {
      ...found,
      kind: "read",
      rows,
      response,
      comparison: compare(response, rows, response.pg_provider ?? chosen),
      ...decision(response, known),
      shape: shapeLike(entries, response, pasted.entry, known.shapes),
    };
  } catch (error) {
    if (!(error instanceof reader.ResponseError)) {
      throw error;
    }
    // An error's `field` is the key that came.
    const errors = error.errors.map((one) => ({ ...one, key: one.field, field: FIELD_OF.get(one.field) }));
    return { ...found, kind: "refused", errors, otherwise: otherwise(pasted, known) };
  }
}

function read({ entry, payload }) {
  return entry === "redirect" ? reader.structureQuery(payload) : reader.structure(payload);
}

/** What the same would report read another way: texts as a query, JSON within an address. */
function otherwise({ entry, payload }, known) {
  try {
    if (entry === "redirect" && typeof payload === "string") {
      const found = withinAddress(payload, keysOf(known));
      return found && { way: "within", outcome: read(found).outcome };
    }
    const isText = Object.values(payload).every((value) => typeof value === "string");
    return isText ? { way: "redirect", outcome: reader.structureQuery(payload).outcome } : null;
  } catch {
    return null;
  }
}

/** The rule of the spec that decided; without one, a rule that all but one condition spoke for. */
function decision(response, { rules, tables }) {
  const failing = ({ when }) => when.filter((condition) => !holds(condition, response, tables));
  const rule = rules.find((one) => one.outcome === response.outcome && failing(one).length === 0);
  const near = rule === undefined ? rules.find((one) => failing(one).length === 1) : undefined;
  const almost = near && { rule: near, attribute: failing(near)[0].attribute };
  return { rule, almost: almost ?? null };
}

/** Whether a condition of the spec holds; what is not said of a response itself does. */
function holds({ attribute, is, is_not: isNot, none_but: noneBut, given }, response, tables) {
  const value = response[attribute];
  const isKnown = reader[tables[attribute]]?.[value] !== undefined;
  return (
    value === undefined ||
    ((is === undefined || is.includes(value)) &&
      (isNot === undefined || !isNot.includes(value)) &&
      (noneBut === undefined || noneBut.includes(value) || !isKnown) &&
      (given === undefined || given === isGiven(value)))
  );
}

function isGiven(value) {
  return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** The example of the spec that a response is most like, if it is much like any. */
function shapeLike(entries, { outcome }, entry, shapes) {
  const likeness = ({ keys, method }) => {
    const shared = keys.filter((key) => entries.has(key)).length;
    const isSameMethod = entries.get("pay_method") === method;
    return (shared / (keys.length + entries.size - shared)) * (isSameMethod ? 1 : 0.8);
  };
  const alike = shapes
    .filter((shape) => shape.entry === entry && shape.outcome === outcome)
    .map((shape) => ({ shape, score: likeness(shape) }))
    .sort((one, other) => other.score - one.score);
  return alike[0]?.score >= 0.5 ? alike[0].shape : null;
}

/** A row for each key that came. Without a response, `meant` is the value as it came. */
function rowsOf(entries, tables, response) {
  return Array.from(entries, ([key, value]) => {
    const field = FIELD_OF.get(key) ?? null;
    const meant = response === undefined || field === null ? value : response[field];
    const form = formOf(value, meant);
    const like = field === null ? fieldLike(key) : null;
    return { key, field, like, value, meant, form, ...codeOf(field, meant, tables) };
  });
}

/** The field that an unknown key was perhaps meant to be: `impUid`, `merchant-uid`, `recipt_url`. */
function fieldLike(key) {
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
