// --- What users ask --------------------------------------------------------------------------

import { ABOUT_FIELDS, ABOUT_SOURCES, SAID } from "./reference-tables.js";

/** What is known of each field. */
export const FIELDS = /* @__PURE__ */ dictionary(ABOUT_FIELDS);

/** Where statements come from. */
export const SOURCES = /* @__PURE__ */ dictionary(ABOUT_SOURCES);

/** All statements, each about one field and at most one provider, method and outcome. */
export const STATEMENTS = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ SAID.map(statement));

/**
 * What is known of each field, for a `pg_provider`, a `pay_method` and an outcome.
 *
 * Statements about the provider come before general ones. What is left out of the question is not
 * restricted: the statements then say themselves to what they apply. A field that is missing from
 * the answer is not documented, which is not the same as never sent. Its hidden property
 * `nothingKnownOf` has the codes of the question of which no source says anything.
 */
export function availability(provider = null, method = null, outcome = null) {
  const known = Object.create(null);
  for (const statement of STATEMENTS) {
    if (
      agrees(provider, statement.provider) &&
      agrees(method, statement.method) &&
      agrees(outcome, statement.outcome)
    ) {
      (known[statement.field] ??= []).push(statement);
    }
  }
  for (const statements of Object.values(known)) {
    // Sorting keeps the order of what compares as equal.
    statements.sort((a, b) => Number(a.provider === null) - Number(b.provider === null));
    Object.freeze(statements);
  }
  const asked = { provider, method, outcome };
  const unknown = Object.keys(asked).filter((key) => !isKnown(key, asked[key]));
  const value = Object.freeze(unknown.map((key) => asked[key]));
  return Object.freeze(Object.defineProperty(known, "nothingKnownOf", { value }));
}

/** Whether any statement is about a provider, a method or an outcome. */
function isKnown(key, code) {
  return code === null || STATEMENTS.some((statement) => statement[key] === code);
}

/** Whether a question and a statement can be about the same; null does not restrict them. */
function agrees(asked, said) {
  return asked === null || said === null || asked === said;
}

function statement(said) {
  return frozen({ provider: null, method: null, outcome: null, note: null, ...said });
}

function dictionary(table) {
  const result = Object.create(null);
  for (const [key, value] of Object.entries(table)) {
    result[key] = frozen(value);
  }
  return Object.freeze(result);
}

function frozen(value) {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
  }
  return Object.freeze(value);
}
