// --- What a provider sends -------------------------------------------------------------------

import { KEYS, LINES, PROVIDERS, SENT, SPELLINGS } from "./fake-tables.js";

const ISSUED = "virtual_account_issued";
const ACCOUNT = SENT.shapes[ISSUED].pay_method;
const DAY = 86_400_000;
const KOREA = 32_400_000;
// What is another one in every payment: the digits are, and the rest stays as it is.
const IDS = ["imp_uid", "pg_tid", "apply_num", "vbank_num", "request_id"];

/** The code under which the spec speaks of a provider. */
function spelt(provider) {
  return SPELLINGS[provider] ?? provider;
}

/** What is known of a provider. */
function known(provider) {
  return PROVIDERS[spelt(provider)] ?? {};
}

/** The row of what comes at an entry after something happened. */
function rowOf(entry, happened, { provider, params }, method) {
  return SENT.rows.find(
    (row) =>
      row.entries.includes(entry) &&
      row.happened.includes(happened) &&
      (row.providers?.includes(spelt(provider)) ?? true) &&
      (row.beside === undefined || params[row.beside] !== undefined) &&
      (row.method ?? method) === method,
  );
}

/** All fields that a provider ever sends, where they are few. */
function fewOf(provider) {
  const rows = SENT.rows.filter((row) => !row.method && row.providers?.includes(spelt(provider)));
  const keys = rows.flatMap(({ shape, drop = [] }) =>
    Object.keys(SENT.shapes[shape]).filter((key) => !drop.includes(key)),
  );
  return rows.length > 0 ? keys : null;
}

/** The payload that a request gets, before the test has its say. */
function payloadOf(request, entry, happened, row, method) {
  const { params, now, random } = request;
  const sent = { ...SENT.shapes[row.shape], ...row.put };
  const values = { ...sentBack(params), merchant_uid: request.order };
  values.pg_provider = request.provider;
  values.pay_method = method;
  values.paid_at = happened === "paid" ? Math.floor(now / 1000) : 0;
  values.vbank_date = dueOf(params.vbank_due, now);
  for (const key of IDS.filter((id) => sent[id])) {
    // The same one in every answer to a request.
    values[key] = request.ids[key] ??= sent[key].replace(/\d/g, () => random());
  }
  const lacks = entry === "callback" ? (LINES[request.sdk.split(".", 2).join(".")] ?? []) : [];
  const payload = {};
  for (const [key, value] of Object.entries(sent)) {
    if (!row.drop?.includes(key) && !lacks.includes(key)) {
      payload[key] = key in values ? values[key] : value;
    }
  }
  if ("status" in payload && params.customer_uid !== undefined) {
    payload.customer_uid = String(params.customer_uid);
  }
  return payload;
}

/** What comes back as the request had it. */
function sentBack(params) {
  const texts = ["name", "buyer_name", "buyer_email", "buyer_tel", "buyer_addr", "buyer_postcode"];
  return {
    ...Object.fromEntries(texts.map((key) => [key, String(params[key] ?? "")])),
    paid_amount: Number(params.amount),
    currency: params.currency ?? "KRW",
    custom_data: params.custom_data === undefined ? null : copied(params.custom_data),
  };
}

function copied(value) {
  return JSON.parse(JSON.stringify(value));
}

/** Until when to transfer, in Korean time: `vbank_due`, or a week from now. */
function dueOf(due, now) {
  const digits = String(due ?? "").replace(/\D/g, "");
  const local = new Date(now + KOREA + 7 * DAY).toISOString();
  const day = digits.length >= 8 ? digits : local.slice(0, 10).replaceAll("-", "");
  const time = digits.length >= 12 ? `${digits.slice(8)}00`.slice(0, 6) : "235959";
  const pairs = (text) => text.match(/\d\d/g);
  return `${day.slice(0, 4)}-${pairs(day.slice(4, 8)).join("-")} ${pairs(time).join(":")}`;
}

/** Sets a field under this key and no other of its keys; undefined leaves it out. */
function put(payload, key, value, entry) {
  const field = KEYS[key] ?? key;
  const same = Object.keys(payload).find((other) => (KEYS[other] ?? other) === field);
  if (same !== undefined && (value === undefined || !(key in payload))) {
    delete payload[same];
  }
  if (value !== undefined) {
    payload[key] = entry === "redirect" ? asText(value) : value;
  }
}

function asText(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The address with the shop's own parameters first, and what PortOne adds behind them. */
function addressWith(address, payload) {
  const [whole, hash = ""] = address.split(/(?=#)/, 2);
  const query = new URLSearchParams(payload).toString();
  const joint = !whole.includes("?") ? "?" : /[?&]$/.test(whole) ? "" : "&";
  return whole + joint + query + hash;
}

/** How an app is called back: no flag, and everything encoded once more, the address included. */
function appAddress(scheme, { imp_uid, merchant_uid }, address) {
  const identifiers = { imp_uid, merchant_uid };
  const query = new URLSearchParams({
    ...identifiers,
    m_redirect_url: addressWith(address, identifiers),
  });
  return `${scheme.replace(/:\/*$/, "")}://?${encodeURIComponent(query.toString())}`;
}

export { ACCOUNT, ISSUED, addressWith, appAddress, fewOf, known, payloadOf, put, rowOf, spelt };
