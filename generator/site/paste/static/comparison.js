/** A response held against what sources say of its provider, method and outcome. */

import { FIELDS, availability } from "./reference.js";

/** Fields that a source says never come are no news one by one: this provider sends few. */
const FEW = 10;

/**
 * `missing` and `surprising` are out of place; `normal` looks odd (null, empty, 0, no key) and is as
 * sources say; `only` is what a provider sends that sends few keys.
 *
 * A form is out of place only where no source has it: where one says "a value" and another "a value
 * or an empty text", both may be right.
 */
export function compare(fieldsSet, rows, { provider, method, outcome }) {
  const told = availability(provider, method, outcome);
  const came = new Map(rows.map(({ field, form }) => [field, form]));
  const found = { provider, method, outcome, missing: [], surprising: [], normal: [], undocumented: [] };
  for (const field of Object.keys(FIELDS)) {
    const form = fieldsSet.includes(field) ? (came.get(field) ?? "value") : "absent";
    const statements = applying(told[field] ?? [], provider, method);
    if (statements.length === 0) {
      found.undocumented.push(field);
    } else if (isOutOfPlace(form, statements, outcome)) {
      found[form === "absent" ? "missing" : "surprising"].push({ field, form, statements });
    } else if (form !== "value") {
      const said = statements.filter(({ forms }) => forms.includes(form));
      found.normal.push({ field, form, statements: said });
    }
  }
  return { ...found, ...withoutTheFew(found.normal, told, provider) };
}

/** Of a provider that sends few keys: those, and nothing more of all that do not come. */
function withoutTheFew(normal, told, provider) {
  const never = ({ statements }) => {
    return statements.some((s) => s.provider === provider && s.forms.join() === "absent");
  };
  const absent = provider === null ? [] : normal.filter((one) => one.form === "absent" && never(one));
  // What comes only for other payments is not worth a word.
  const telling = normal.filter((one) => one.form !== "absent" || isOfThisCase(one));
  if (absent.length < FEW) {
    return { normal: telling, only: null };
  }
  const sent = Object.entries(told)
    .map(([field, statements]) => ({ field, said: statements.find((s) => isSent(s, provider)) }))
    .filter(({ said }) => said !== undefined);
  return {
    normal: telling.filter((one) => !absent.includes(one)),
    only: { fields: sent.map(({ field }) => field), source: sent[0]?.said.source ?? null },
  };
}

function isSent({ provider: of, method, forms }, provider) {
  return of === provider && method === null && forms.includes("value");
}

function isOfThisCase({ statements }) {
  return statements.some(({ provider, method, outcome }) => provider ?? method ?? outcome);
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
