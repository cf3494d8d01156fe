/** What may be taken along of a response: nothing personal, unless it is asked for. */

import { FIELDS } from "./reference.js";

const HIDDEN = "••••••";

/** The payload as JSON, with what may be personal hidden. */
export function maskedJson({ rows }) {
  return JSON.stringify(mapped(rows, (row) => (isPrivate(row) ? HIDDEN : row.value)), null, 2);
}

/** A fixture: what is personal or identifies the payment is made up, in the form in which it came. */
export function fixture({ entry, rows }) {
  const payload = mapped(rows, (row) => (isPrivate(row) || isId(row) ? madeUp(row.value) : row.value));
  return JSON.stringify({ entry, payload }, null, 2);
}

/** The call of portone_v1.testing that makes a payload like this one. */
export function testingCall({ entry, rows, provider, method, outcome }, providers) {
  const named = [
    ...(providers.includes(provider) ? [`provider=${python(provider)}`] : []),
    ...(method === null ? [] : [`method=${python(method)}`]),
    `outcome=${python(outcome)}`,
    ...(entry === "redirect" ? [`entry="redirect"`] : []),
    ...rows.filter(isTelling).map(({ key, value }) => `${key}=${python(value)}`),
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

/** What a test of this very case needs said: what a provider, a method and an outcome do not say. */
function isTelling(row) {
  const isSaid = ["pg_provider", "pay_method"].includes(row.field);
  return row.field !== null && /^[a-z_]+$/.test(row.key) && !isSaid && !isPrivate(row) && !isId(row);
}

function mapped(rows, valueOf) {
  return Object.fromEntries(rows.map((row) => [row.key, valueOf(row)]));
}

/** Another value of the same form: digits for digits, letters for letters. */
function madeUp(value) {
  if (typeof value === "string") {
    return value.replace(/^imps?_|\d|[a-z]|[A-Z]|[가-힣]/gi, (sign) =>
      /^imps?_$/.test(sign) ? sign : /\d/.test(sign) ? "0" : /[가-힣]/.test(sign) ? "가" : "x",
    );
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
