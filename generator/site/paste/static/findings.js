/** What there is to say of what was pasted. Nothing here knows of the page: see view.js. */

import * as reader from "./portone-v1.js";
import { FIELDS, availability } from "./reference.js";
import { LiteralError } from "./literal.js";
import { entriesOf, recognise } from "./pasted.js";

const FIELD_OF = new Map(
  Object.entries(FIELDS).flatMap(([field, { aliases }]) =>
    [field, ...aliases].map((key) => [key, field]),
  ),
);

/**
 * One of three: `unread` (no object), `refused` (no payment response), `read`.
 * `tables` says which fields are codes; `chosen` is a provider for a payload that names none.
 */
export function examine(text, tables, chosen = null) {
  try {
    return verdictOn(recognise(text), tables, chosen);
  } catch (error) {
    if (!(error instanceof LiteralError)) {
      throw error;
    }
    return { kind: "unread", error, isLost: text.includes("[object Object]") };
  }
}

function verdictOn(pasted, tables, chosen) {
  const { entry, payload, notes } = pasted;
  const entries = entriesOf(pasted);
  try {
    const read = entry === "redirect" ? reader.structureQuery : reader.structure;
    const response = read(payload);
    const rows = rowsOf(entries, tables, response);
    const comparison = compare(response, rows, response.pg_provider ?? chosen);
    return { kind: "read", entry, notes, rows, response, comparison };
  } catch (error) {
    if (!(error instanceof reader.ResponseError)) {
      throw error;
    }
    // An error's `field` is the key that came.
    const errors = error.errors.map(({ field: key, expected, got }) => {
      return { key, field: FIELD_OF.get(key), expected, got };
    });
    return { kind: "refused", entry, notes, rows: rowsOf(entries, tables), errors };
  }
}

/** A row for each key that came. Without a response, `meant` is the value as it came. */
function rowsOf(entries, tables, response) {
  return Array.from(entries, ([key, value]) => {
    const field = FIELD_OF.get(key) ?? null;
    const meant = response === undefined || field === null ? value : response[field];
    const form = formOf(value, meant);
    return { key, field, value, meant, form, ...codeOf(field, meant, tables) };
  });
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

/**
 * What sources say of this provider, method and outcome, held against what came.
 *
 * A form is out of place only where no source has it: where one says "a value" and another "a value
 * or an empty text", both may be right.
 */
function compare(response, rows, provider) {
  const { pay_method: method, outcome } = response;
  const told = availability(provider, method, outcome);
  const came = new Map(rows.map(({ field, form }) => [field, form]));
  const found = { provider, method, outcome, missing: [], surprising: [], undocumented: [] };
  for (const field of Object.keys(FIELDS)) {
    const form = response.fieldsSet.includes(field) ? (came.get(field) ?? "value") : "absent";
    const statements = applying(told[field] ?? [], provider, method);
    if (statements.length === 0) {
      found.undocumented.push(field);
    } else if (isOutOfPlace(form, statements, outcome)) {
      found[form === "absent" ? "missing" : "surprising"].push({ field, form, statements });
    }
  }
  return found;
}

function isOutOfPlace(form, statements, outcome) {
  // "For card payments" is said of payments: what may be none does not lack the field.
  const mayBeNone = outcome === "failed" || outcome === "unconfirmed";
  const isOfPayments = mayBeNone && statements.every((said) => said.outcome === null);
  const isSaid = statements.some(({ forms }) => forms.includes(form));
  return !isSaid && !(form === "absent" && isOfPayments);
}

/**
 * Statements that apply for certain: `availability` has those on other providers or methods too
 * where the response names none. What a source says of a provider at large ("only four fields")
 * goes before what holds for all providers; what was seen of a provider stands beside it.
 */
function applying(statements, provider, method) {
  const certain = statements.filter(
    (said) => [null, provider].includes(said.provider) && [null, method].includes(said.method),
  );
  const atLarge = certain.filter((said) => said.provider !== null && said.method === null);
  return atLarge.length > 0 ? atLarge : certain;
}
