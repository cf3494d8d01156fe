// --- What is asked ---------------------------------------------------------------------------

import {
  LONGEST_ORDER,
  MOBILE,
  NEEDED,
  PARAMETERS,
  REFUSALS_REDIRECT_SINCE,
  SENT,
} from "./fake-tables.js";
import { ACCOUNT, ISSUED, known, spelt } from "./sent.js";

const PHONE = /Android|iPhone|iPad|iPod|Mobile/i;

/** A request as the fake understands it: what is wrong with it, and where the answer goes. */
function requestOf(params, callback, state) {
  const given = params !== null && typeof params === "object" ? params : {};
  const request = {
    params: { ...given },
    sdk: state.sdk,
    mobile: state.mobile,
    hasCallback: typeof callback === "function",
    now: state.now(),
    ids: {},
    problems: [],
    notes: [],
    assumed: [],
  };
  identify(request, state);
  request.random = digits(`${state.seed} ${request.order} ${state.count(request.order)}`);
  request.ids.imp_uid = `imp_${Array.from({ length: 12 }, request.random).join("")}`;
  request.entry = entryOf(request);
  check(request, params, state);
  return request;
}

function identify(request, state) {
  const { params, notes } = request;
  let pg = state.provider ?? params.pg;
  if (pg === undefined && params.channelKey !== undefined) {
    pg = state.channels[params.channelKey];
    if (pg === undefined) {
      notes.push(["provider", params.channelKey]);
    }
  }
  // A channel's own number stands behind the dot.
  request.provider = String(pg ?? state.pg).split(".")[0];
  if (!state.isProvider(spelt(request.provider))) {
    notes.push(["provider", request.provider]);
  }
  request.method = String(params.pay_method ?? "");
  request.says = known(request.provider).says ?? request.method;
  request.order = String(params.merchant_uid ?? "").slice(0, LONGEST_ORDER);
}

/** On a phone most providers go to m_redirect_url; where nobody says so, that is assumed. */
function entryOf(request) {
  const { pc, since } = known(request.provider);
  const has = (codes) => codes.includes(spelt(request.provider));
  if (!request.mobile) {
    return pc === "redirect" && request.params.m_redirect_url ? "redirect" : "callback";
  }
  if (!has(MOBILE.callback) && !has(MOBILE.redirect)) {
    request.assumed.push("delivery");
  }
  const calls = has(MOBILE.callback) || (since !== undefined && older(request.sdk, since));
  return calls ? "callback" : "redirect";
}

function check(request, params, state) {
  const { params: given, problems, notes } = request;
  if (!state.ready) {
    problems.push(["init"]);
  }
  if (params === null || typeof params !== "object") {
    problems.push(["params", params === null ? "null" : typeof params]);
    return;
  }
  for (const [name, label] of Object.entries(NEEDED)) {
    if (given[name] === undefined || given[name] === null || given[name] === "") {
      problems.push(["needed", name, label[state.language]]);
    }
  }
  checkAmount(given.amount, problems, notes);
  checkReturn(request);
  if (String(given.merchant_uid ?? "").length > LONGEST_ORDER) {
    notes.push(["long_order", LONGEST_ORDER]);
  }
  request.unknown = Object.keys(given).filter((name) => !PARAMETERS.includes(name));
  notes.push(...request.unknown.map((name) => ["unknown", name]));
}

function checkAmount(amount, problems, notes) {
  const given = amount !== undefined && amount !== null && amount !== "";
  if (given && !(Number(amount) > 0 && Number.isFinite(Number(amount)))) {
    problems.push(["amount", String(amount)]);
  } else if (typeof amount === "string" && given) {
    notes.push(["amount_text"]);
  }
}

function checkReturn({ params, entry, provider, hasCallback, problems, notes }) {
  const address = params.m_redirect_url;
  if (entry === "redirect" && !address) {
    problems.push(["redirect", provider]);
  } else if (entry === "callback" && !hasCallback) {
    notes.push(["no_callback"]);
  }
}

/** Where an answer goes that comes before the window. */
function refusalEntry({ hasCallback, mobile, sdk, params }) {
  const goes = mobile && !older(sdk, REFUSALS_REDIRECT_SINCE) && params.m_redirect_url;
  return !hasCallback && goes ? "redirect" : "callback";
}

/** What a request comes to where nobody says anything else. */
function wellOf(request) {
  return request.method === ACCOUNT ? ISSUED : "paid";
}

function older(version, than) {
  const [one, other] = [version, than].map((text) => text.split(".").map(Number));
  const differing = other.findIndex((number, index) => number !== (one[index] ?? 0));
  return differing !== -1 && (one[differing] ?? 0) < other[differing];
}

function isPhone() {
  return PHONE.test(globalThis.navigator?.userAgent ?? "");
}

/** Digits that hang on nothing but a text. */
function digits(text) {
  let state = 2166136261;
  for (const character of text) {
    state = Math.imul(state ^ character.codePointAt(0), 16777619);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 10;
  };
}

const HAPPENINGS = [...SENT.happenings, "closed"];

export { HAPPENINGS, isPhone, older, refusalEntry, requestOf, wellOf };
