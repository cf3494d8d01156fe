/** What may be taken along of a response: nothing personal, unless it is asked for. */

import { FIELDS } from "./reference.js";

const HIDDEN = "••••••";
// What payment_response calls them.
const NAMED = { pg_provider: "provider", pay_method: "method" };

/** The payload as JSON, with what may be personal hidden. */
export function maskedJson({ rows }) {
  return JSON.stringify(mapped(rows, (row) => (isPrivate(row) ? HIDDEN : row.value)), null, 2);
}

/** A fixture: what is personal or identifies the payment is made up, in the form in which it came. */
export function fixture({ entry, rows }) {
  const payload = mapped(rows, (row) => (isHidden(row) ? madeUp(row.value) : row.value));
  return JSON.stringify({ entry, payload }, null, 2);
}

/** The call of portone_v1.testing that makes a payload like this one. */
export function testingCall({ entry, rows, outcome }, { outcomes, wrappers }) {
  const failureKeys = [wrappers.failure.code, wrappers.failure.message];
  const deciding = new Set(outcomes.rules.flatMap(({ when }) => when.map(({ attribute }) => attribute)));
  const decides = ({ key, field }) => (field === null ? failureKeys.includes(key) : deciding.has(field));
  const overrides = rows.filter((row) => isTelling(row) || (isHidden(row) && decides(row)));
  const named = [
    ...rows.filter(isNamed).map(({ field, meant }) => `${NAMED[field]}=${python(meant)}`),
    `outcome=${python(outcome)}`,
    ...(entry === "redirect" ? [`entry="redirect"`] : []),
    ...overrides.map((row) => `${row.key}=${python(isHidden(row) ? madeUp(row.value) : row.value)}`),
  ];
  const lines = named.map((argument) => `    ${argument},\n`).join("");
  return `from portone_v1.testing import payment_response\n\npayload = payment_response(\n${lines})\n`;
}

/** A table for an issue or a chat. */
export function markdown({ rows }, title, heads) {
  const cell = (text) => String(text).replace(/[|\\`]/g, "\\$&").replace(/\s+/g, " ");
  const lines = rows.map((row) => {
    const value = isPrivate(row) ? HIDDEN : JSON.stringify(row.value);
    return `| \`${cell(row.key)}\` | ${cell(value)} |`;
  });
  return [`**${cell(title)}**`, "", `| ${heads.join(" | ")} |`, "| --- | --- |", ...lines, ""].join("\n");
}

export function isPrivate({ field, form }) {
  return form === "value" && (field === null || FIELDS[field].sensitive);
}

function isId({ field, form }) {
  return form === "value" && /(?:_uid|_tid|_id|_num)$/.test(field ?? "");
}

function isHidden(row) {
  return isPrivate(row) || isId(row);
}

/** Whether an argument of its own says it: a provider or a method that is known. */
function isNamed({ field, label }) {
  return field in NAMED && Boolean(label);
}

/** What a test of this very case needs said: what a provider, a method and an outcome do not say. */
function isTelling(row) {
  const isSaid = isNamed(row) && row.value === row.meant;
  return row.field !== null && /^[a-z_]+$/.test(row.key) && !isSaid && !isHidden(row);
}

function mapped(rows, valueOf) {
  return Object.fromEntries(rows.map((row) => [row.key, valueOf(row)]));
}

/** Another value of the same form: digits for digits, letters for letters; none is none. */
function madeUp(value) {
  if (typeof value === "string" && !["null", "undefined"].includes(value)) {
    return value.replace(/^imps?_|\d|[a-z]|[가-힣]/gi, (sign) =>
      /^imps?_$/.test(sign) ? sign : /\d/.test(sign) ? "0" : /[가-힣]/.test(sign) ? "가" : "x",
    );
  }
  if (typeof value === "number") {
    return Number(String(value).replace(/[1-9]/g, "1"));
  }
  if (Array.isArray(value)) {
    return value.map(madeUp);
  }
  const isObject = typeof value === "object" && value !== null;
  return isObject
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, madeUp(item)]))
    : value;
}

function python(value) {
  if (value === null || value === undefined) {
    return "None";
  }
  if (typeof value === "boolean") {
    return value ? "True" : "False";
  }
  if (Array.isArray(value)) {
    return `[${value.map(python).join(", ")}]`;
  }
  if (typeof value === "object") {
    return `{${Object.entries(value).map(([key, item]) => `${python(key)}: ${python(item)}`).join(", ")}}`;
  }
  return JSON.stringify(value);
}
