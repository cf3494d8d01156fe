(() => {
/**
 * A fake of PortOne's (formerly Iamport's) V1 SDK: `IMP` for browsers and test suites.
 *
 * Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
 */

// --- What the spec says, as data -------------------------------------------------------------

// What may have happened; the shapes of what is sent; and rows, of which the first that fits holds.
const SENT = {
  happenings: ["paid", "virtual_account_issued", "failed", "unconfirmed", "refused"],
  shapes: {
    card_paid: {
      success: true,
      imp_uid: "imp_036925814703",
      pay_method: "card",
      merchant_uid: 0,
      name: 0,
      paid_amount: 0,
      currency: 0,
      pg_provider: 0,
      pg_type: "payment",
      pg_tid: "81470369258147",
      apply_num: "81470369",
      buyer_name: 0,
      buyer_email: 0,
      buyer_tel: 0,
      buyer_addr: 0,
      buyer_postcode: 0,
      custom_data: 0,
      status: "paid",
      paid_at: 0,
      receipt_url: "https://receipt.example/view?tno=1051&order=51",
      card_name: "KB국민카드",
      bank_name: null,
      card_quota: 0,
      card_number: "8147036925814703",
    },
    easy_pay_paid: {
      success: true,
      imp_uid: "imp_258147036925",
      pay_method: "trans",
      merchant_uid: 0,
      name: 0,
      paid_amount: 0,
      currency: 0,
      pg_provider: 0,
      pg_type: "payment",
      pg_tid: "03f92ee1-70a6-2b81-ba36-d58d47fcca25",
      apply_num: "",
      buyer_name: 0,
      buyer_email: 0,
      buyer_tel: 0,
      buyer_addr: 0,
      buyer_postcode: 0,
      custom_data: 0,
      status: "paid",
      paid_at: 0,
      receipt_url: "",
      card_name: "",
      bank_name: "",
      card_quota: 0,
      card_number: "",
    },
    virtual_account_issued: {
      apply_num: "",
      buyer_addr: 0,
      buyer_email: 0,
      buyer_name: 0,
      buyer_postcode: 0,
      buyer_tel: 0,
      card_name: "",
      card_quota: 0,
      custom_data: 0,
      imp_uid: "imp_470369258147",
      merchant_uid: 0,
      name: 0,
      paid_amount: 0,
      paid_at: 0,
      pay_method: "vbank",
      pg_provider: 0,
      pg_tid: "StdpayVBNKINIpayTest25814703692581470369",
      receipt_url: "https://receipt.example/view?tno=1023&order=23",
      request_id: "req_4703692581470",
      status: "ready",
      success: true,
      vbank_date: 0,
      vbank_holder: "（주）가맹점",
      vbank_name: "하나은행",
      vbank_num: "25814703692581",
    },
    identifiers_only: { imp_uid: "imp_581470369258", merchant_uid: 0 },
    error_fields_failure: {
      imp_uid: "imp_692581470370",
      merchant_uid: 0,
      error_code: "PAY_PROCESS_CANCELED",
      error_msg: "사용자 취소",
    },
    user_cancel: {
      success: false,
      imp_uid: "imp_470369258147",
      merchant_uid: 0,
      pay_method: "card",
      pg_provider: 0,
      pg_type: "payment",
      error_msg: "사용자 취소",
    },
    refused_before_window: {
      success: false,
      imp_uid: null,
      merchant_uid: 0,
      request_id: "req_5814703692581",
      error_code: "F1002",
      error_msg: "이미 결제된 주문입니다.",
    },
    redirect_success: { imp_success: "true", imp_uid: "imp_036925814703", merchant_uid: 0 },
    redirect_failure: {
      error_msg: "사용자 취소",
      imp_success: "false",
      imp_uid: "imp_703692581470",
      merchant_uid: 0,
    },
  },
  rows: [
    {
      entries: ["callback"],
      happened: ["paid"],
      providers: ["danal_tpay"],
      method: "card",
      beside: "customer_uid",
      shape: "card_paid",
      put: { apply_num: "", receipt_url: "", card_number: "" },
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      providers: ["html5_inicis", "kcp", "uplus", "nice", "kicc", "danal_tpay"],
      method: "card",
      shape: "card_paid",
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      providers: ["html5_inicis", "nice"],
      method: "point",
      shape: "card_paid",
      put: { apply_num: "", card_name: null },
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      providers: ["html5_inicis"],
      method: "phone",
      shape: "card_paid",
      put: { apply_num: "", card_name: "" },
      drop: ["bank_name", "card_number"],
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      providers: ["kakaopay"],
      method: "point",
      shape: "card_paid",
      put: { apply_num: "", card_name: null, card_number: "" },
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      providers: ["tosspay"],
      method: "trans",
      shape: "easy_pay_paid",
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["virtual_account_issued"],
      providers: ["html5_inicis"],
      method: "vbank",
      shape: "virtual_account_issued",
      reports: "virtual_account_issued",
    },
    {
      entries: ["callback", "redirect"],
      happened: ["paid", "virtual_account_issued", "unconfirmed"],
      providers: [
        "tosspayments",
        "paypal_v2",
        "nice_v2",
        "smartro_v2",
        "toss_brandpay",
        "welcome",
        "ksnet",
        "inicis_unified",
        "kcp_quick",
        "galaxia",
        "inicis_jp",
        "tosspay_v2",
        "payletter",
      ],
      shape: "identifiers_only",
      reports: "unconfirmed",
    },
    {
      entries: ["callback", "redirect"],
      happened: ["failed"],
      providers: [
        "tosspayments",
        "paypal_v2",
        "nice_v2",
        "smartro_v2",
        "welcome",
        "ksnet",
        "inicis_unified",
        "kcp_quick",
        "tosspay_v2",
      ],
      shape: "error_fields_failure",
      reports: "failed",
    },
    {
      entries: ["callback", "redirect"],
      happened: ["failed"],
      providers: ["toss_brandpay", "galaxia", "inicis_jp", "payletter"],
      shape: "error_fields_failure",
      drop: ["error_code", "error_msg"],
      reports: "unconfirmed",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      method: "trans",
      shape: "easy_pay_paid",
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      method: "vbank",
      shape: "card_paid",
      put: { apply_num: "", vbank_holder: "（주）가맹점" },
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      method: "phone",
      shape: "easy_pay_paid",
      reports: "paid",
    },
    {
      entries: ["callback"],
      happened: ["paid"],
      method: "point",
      shape: "easy_pay_paid",
      reports: "paid",
    },
    { entries: ["callback"], happened: ["paid"], shape: "card_paid", reports: "paid" },
    {
      entries: ["callback"],
      happened: ["virtual_account_issued"],
      shape: "virtual_account_issued",
      reports: "virtual_account_issued",
    },
    { entries: ["callback"], happened: ["failed"], shape: "user_cancel", reports: "failed" },
    {
      entries: ["callback"],
      happened: ["unconfirmed"],
      shape: "identifiers_only",
      reports: "unconfirmed",
    },
    {
      entries: ["callback"],
      happened: ["refused"],
      shape: "refused_before_window",
      reports: "failed",
    },
    {
      entries: ["redirect"],
      happened: ["paid", "virtual_account_issued", "unconfirmed"],
      shape: "redirect_success",
      reports: "unconfirmed",
    },
    { entries: ["redirect"], happened: ["failed"], shape: "redirect_failure", reports: "failed" },
    {
      entries: ["redirect"],
      happened: ["refused"],
      shape: "redirect_failure",
      put: { error_msg: "이미 결제된 주문입니다.", merchant_uid: "order_017", error_code: "F1002" },
      drop: ["imp_uid"],
      reports: "failed",
    },
  ],
};

// Of providers: on whose word their keys are known, which method they say whatever is asked, from
// which SDK on they redirect a phone, and whether they redirect a PC.
const PROVIDERS = {
  html5_inicis: { source: "observed" },
  inicis: {},
  kcp: { source: "observed" },
  kcp_billing: {},
  uplus: { source: "observed" },
  nice: { source: "observed" },
  jtnet: {},
  kicc: { source: "observed" },
  bluewalnut: {},
  kakaopay: { source: "observed", since: "1.1.8", says: "point" },
  danal: {},
  danal_tpay: { source: "observed" },
  mobilians: {},
  chai: {},
  syrup: {},
  payco: {},
  paypal: { pc: "redirect" },
  eximbay: {},
  naverpay: {},
  naverco: {},
  smilepay: {},
  alipay: {},
  paymentwall: {},
  payple: {},
  tosspay: { source: "observed", says: "trans" },
  smartro: {},
  settle: {},
  settle_acc: {},
  daou: {},
  tosspayments: { source: "payrt-2023-05" },
  paypal_v2: { source: "payrt-2023-08" },
  nice_v2: { source: "payrt-2023-08" },
  smartro_v2: { source: "payrt-2023-08" },
  toss_brandpay: { source: "guide-toss_brandpay" },
  welcome: { source: "payrt-2024-04" },
  ksnet: { source: "payrt-2023-05" },
  inicis_unified: {},
  kcp_quick: {},
  galaxia: { source: "guide-galaxia" },
  inicis_jp: { source: "guide-inicis_jp" },
  tosspay_v2: {},
  payletter: { source: "guide-payletter" },
};
// How they answer a phone, as far as that is known.
const MOBILE = {
  callback: ["danal", "danal_tpay", "payco", "paypal", "eximbay", "toss_brandpay"],
  redirect: [
    "html5_inicis",
    "inicis",
    "kcp",
    "uplus",
    "nice",
    "jtnet",
    "kicc",
    "kakaopay",
    "naverpay",
    "settle",
    "daou",
    "smartro_v2",
    "tosspay_v2",
  ],
};

// On whose word the keys of redirects are known.
const REDIRECTS_SOURCE = "observed";

// Other spellings of providers, and other keys of fields.
const SPELLINGS = { kakao: "kakaopay" };
const KEYS = { imp_success: "success" };

// The fields of a response, and how long an order's number may be.
const FIELDS = [
  "success",
  "error_code",
  "error_msg",
  "imp_uid",
  "merchant_uid",
  "pay_method",
  "paid_amount",
  "status",
  "name",
  "pg_provider",
  "emb_pg_provider",
  "pg_tid",
  "buyer_name",
  "buyer_email",
  "buyer_tel",
  "buyer_addr",
  "buyer_postcode",
  "custom_data",
  "paid_at",
  "receipt_url",
  "apply_num",
  "vbank_num",
  "vbank_name",
  "vbank_holder",
  "vbank_date",
  "bank_name",
  "card_name",
  "card_number",
  "card_quota",
  "currency",
  "pg_type",
  "request_id",
  "customer_uid",
];
const LONGEST_ORDER = 40;

// The SDK: its members, the parameters of a request, and its lines.
const MEMBERS = [
  "init",
  "agency",
  "request_pay",
  "certification",
  "loadUI",
  "deinit",
  "loadModule",
  "updateLoadUIRequest",
  "naver_zzim",
  "communicate",
];
const PARAMETERS = [
  "channelKey",
  "pg",
  "pay_method",
  "escrow",
  "products",
  "merchant_uid",
  "name",
  "amount",
  "custom_data",
  "tax_free",
  "vat_amount",
  "currency",
  "language",
  "buyer_name",
  "buyer_tel",
  "buyer_email",
  "buyer_addr",
  "buyer_postcode",
  "confirm_url",
  "notice_url",
  "customer_uid",
  "digital",
  "vbank_due",
  "m_redirect_url",
  "app_scheme",
  "biz_num",
  "useFreeInterestFromMall",
  "display",
  "card",
  "popup",
  "period",
  "bypass",
];
const NEEDED = {
  pay_method: { ko: "결제수단 구분코드", en: "code of the payment method" },
  merchant_uid: { ko: "주문번호", en: "order id" },
  amount: { ko: "결제금액", en: "amount" },
  buyer_tel: { ko: "주문자 연락처", en: "telephone number of the buyer" },
};
const LINES = { "1.1": ["card_number"] };
const REFUSALS_REDIRECT_SINCE = "1.1.5";

// --- What the fake says ----------------------------------------------------------------------

const WORDS = {
  fake: {
    ko: "가짜 IMP다. 결제되지 않는다.",
    en: "THIS IS A FAKE IMP. NOTHING IS PAID.",
  },
  elsewhere: {
    ko: "가짜 IMP는 localhost 같은 로컬 주소에만 설치된다({0}). 다른 곳이면 anywhere: true를 준다.",
    en: "The fake IMP installs at local addresses such as localhost, not at {0}, unless told anywhere: true.",
  },
  kept: {
    ko: "나중에 불린 SDK가 window.IMP를 바꾸려 해서 막았다.",
    en: "An SDK that came later wanted to be window.IMP. The fake stays.",
  },
  jquery: {
    ko: "SDK {0}에 필요한 jQuery가 없다.",
    en: "SDK {0} needs jQuery, which is not there.",
  },
  member: {
    ko: "IMP.{0}: 가짜에는 init과 request_pay만 있다.",
    en: "IMP.{0}: the fake has init and request_pay only.",
  },
  merchant: {
    ko: "IMP.init: 가맹점 식별코드(imp와 숫자)가 아니다: {0}",
    en: "IMP.init: no code of a shop (imp and digits): {0}",
  },
  init: {
    ko: "IMP.init을 먼저 불러야 한다.",
    en: "IMP.init has to be called first.",
  },
  params: {
    ko: "IMP.request_pay의 첫 인자가 객체가 아니다: {0}",
    en: "The first argument of IMP.request_pay is no object: {0}",
  },
  needed: {
    ko: "{0}({1}): 필수 파라미터가 없다.",
    en: "{0} ({1}): this parameter is needed, and missing.",
  },
  amount: {
    ko: "amount(결제금액): 0보다 큰 숫자가 아니다: {0}",
    en: "amount: no number above 0: {0}",
  },
  amount_text: {
    ko: "amount(결제금액): 문자열 말고 숫자로 보낸다.",
    en: "amount: send a number, not text.",
  },
  redirect: {
    ko: "m_redirect_url(결제 후 리디렉션될 주소): 모바일에서 {0}은(는) callback 대신 여기로 돌아온다.",
    en: "m_redirect_url: on a phone {0} goes there and does not call back.",
  },
  no_callback: {
    ko: "callback이 없다. request_pay는 아무것도 돌려주지 않아 await할 수 없다.",
    en: "There is no callback. request_pay returns nothing that could be awaited.",
  },
  no_way: {
    ko: "callback도 m_redirect_url도 없어 알릴 곳이 없다.",
    en: "Neither callback nor m_redirect_url: nobody is told.",
  },
  unknown: {
    ko: "{0}: 문서에 없는 파라미터다.",
    en: "{0}: this parameter is not documented.",
  },
  long_order: {
    ko: "merchant_uid(주문번호): {0}자를 넘어 잘린다.",
    en: "merchant_uid: cut off behind {0} characters.",
  },
  provider: {
    ko: "모르는 PG사나 channelKey다(channels로 알려 준다): {0}",
    en: "Not a known provider or channelKey (say it by channels): {0}",
  },
  account: {
    ko: "가상계좌는 pay_method가 {0}일 때 발급된다: {1}",
    en: "An account is issued for the pay_method {0}, not {1}.",
  },
  strict: {
    ko: "{1}이(가) 보내지 않는 키를 읽었다: {0}",
    en: "A key was read that {1} never sends: {0}",
  },
  report: {
    ko: "{0}에 알리지 못했다: {1}",
    en: "{0} could not be told: {1}",
  },
  happening: {
    ko: "모르는 outcome: {0}. 가능한 값: {1}",
    en: "Unknown outcome {0}, not one of {1}",
  },
  scenario: {
    ko: "모르는 시나리오: {0}",
    en: "Unknown scenario {0}",
  },
  // The window for people.
  title: { ko: "가짜 결제창", en: "Fake window" },
  choose: { ko: "무슨 일이 일어났나요?", en: "What happened?" },
  will: { ko: "보낼 응답", en: "What will be sent" },
  paid: { ko: "결제", en: "Pay" },
  virtual_account_issued: { ko: "가상계좌 발급", en: "Issue an account" },
  failed: { ko: "취소", en: "Cancel" },
  with_code: { ko: "코드와 함께 실패", en: "Fail with a code" },
  code: { ko: "실패 코드", en: "Code of the failure" },
  closed: { ko: "응답 없이 닫기", en: "Close without an answer" },
  nothing: { ko: "아무것도 오지 않는다.", en: "Nothing comes." },
};

/** A sentence in the language of the page. */
function say(language, name, ...values) {
  return WORDS[name][language].replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)]));
}

// --- What a provider sends -------------------------------------------------------------------

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

// --- What is asked ---------------------------------------------------------------------------

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

// --- Scenarios -------------------------------------------------------------------------------

const LINES_OF_SDK = { "1.1.x": "1.1.8", 1.2: "1.2.0", 1.3: "1.3.0" };
const DEVICES = { pc: false, mobile: true };
const KINDS = { old: "html5_inicis", new: "tosspayments", easy: "kakaopay" };

/** `1.3/mobile/new/paid`: a line of the SDK, a device, a kind of provider, and what happens. */
const SCENARIOS = {
  "paid-but-says-false": { provider: "daou", outcome: "paid", success: false },
  "paid-but-never-answered": { outcome: "paid", answers: 0 },
  "answered-twice": { answers: 2 },
  "window-closed": { outcome: "closed" },
};

for (const [line, sdk] of Object.entries(LINES_OF_SDK)) {
  for (const [device, mobile] of Object.entries(DEVICES)) {
    for (const [kind, provider] of Object.entries(KINDS)) {
      for (const outcome of [...SENT.happenings, "closed"]) {
        SCENARIOS[`${line}/${device}/${kind}/${outcome}`] = { sdk, mobile, provider, outcome };
      }
    }
  }
}

// --- The window for people -------------------------------------------------------------------

const STYLE = `
:host { all: initial }
dialog { font: 16px/1.5 system-ui, sans-serif; color: #111; background: #fff; padding: 1rem;
  border: 4px solid #b00020; border-radius: 8px; max-width: 34rem }
h2, #what { margin: 0; font: bold 1.4rem sans-serif; color: #b00020 }
[role=group] { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end }
button, input { font: inherit; box-sizing: border-box; min-height: 44px; padding: .4rem .8rem; color: #111;
  background: #fff; border: 2px solid #555; border-radius: 6px }
:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px }
label { display: grid }
pre { background: #f2f2f2; padding: .5rem; margin: 0;
  max-height: 14rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere }
`;
const CODE = "PAY_PROCESS_CANCELED";

/** Shows what is asked, and resolves to what the person says has happened. */
function askPerson(request, made, language) {
  const _ = (name, ...values) => say(language, name, ...values);
  return new Promise((resolve) => {
    const host = element("fake-imp", { lang: language });
    const dialog = element("dialog", { "aria-labelledby": "title", "aria-describedby": "what" });
    const end = (happening) => {
      dialog.close();
      host.remove();
      resolve(happening);
    };
    dialog.append(...contents(request, made, end, _));
    // Escape is the buyer's cancel.
    dialog.addEventListener("cancel", () => end({ outcome: "failed" }));
    host.attachShadow({ mode: "open" }).append(dialog);
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    host.shadowRoot.adoptedStyleSheets = [style];
    document.body.append(host);
    dialog.showModal();
  });
}

function contents(request, made, end, _) {
  const { amount, currency = "KRW" } = request.params;
  const preview = element("pre", { tabindex: "0", role: "region", "aria-labelledby": "will" });
  const show = (happening) => {
    const { url, payload } = made(happening);
    preview.textContent = url ?? (payload && JSON.stringify(payload, null, 2)) ?? _("nothing");
  };
  return [
    element("h2", { id: "title" }, _("title")),
    element("p", { id: "what" }, _("fake")),
    element("p", {}, `${request.provider} · ${amount} ${currency}`),
    element("p", { id: "choose" }, _("choose")),
    element("div", { role: "group", "aria-labelledby": "choose" }, ...choices(request, show, end, _)),
    element("p", { id: "will" }, _("will")),
    preview,
  ];
}

function choices(request, show, end, _) {
  const button = (label, chosen) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("focus", () => show(chosen()));
    made.addEventListener("pointerenter", () => show(chosen()));
    made.addEventListener("click", () => end(chosen()));
    return made;
  };
  const well = request.method === ACCOUNT ? ISSUED : "paid";
  const code = element("input", { type: "text", autocomplete: "off", value: CODE });
  return [
    button(_(well), () => ({ outcome: well })),
    button(_("failed"), () => ({ outcome: "failed" })),
    element("label", {}, _("code"), code),
    button(_("with_code"), () => ({ outcome: "failed", error_code: code.value })),
    button(_("closed"), () => ({ outcome: "closed" })),
  ];
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// --- What users call -------------------------------------------------------------------------

// What of a happening is no field of the payload.
const ASKED = ["outcome", "delay", "answers", "via", "server"];
// What the server is told of a payment, by what happened.
const STATUS = { paid: "paid", [ISSUED]: "ready", failed: "failed", unconfirmed: "ready", closed: "ready" };
const LOCAL = /^((.+\.)?(localhost|test)|127(\.\d+){3}|\[::1\]|)$/;

/**
 * Puts a fake `IMP` into `window`, and returns what a test holds it by.
 *
 * @throws {Error} where the page's address is not local, unless `anywhere` says that it may.
 */
function installFakeImp(options = {}) {
  return new FakeImp(options);
}

/** The names of all scenarios. */
const scenarios = Object.freeze(Object.keys(SCENARIOS));

class FakeImp {
  /** Every request, the oldest first, and what came of it. */
  requests = [];
  /** Every payment, as a server would know it. */
  payments = [];
  /** Everything that the fake had to say: a code and a sentence. */
  warnings = [];

  #target;
  #before;
  #options;
  #queue = [];
  #always = null;
  #forced = {};
  #ready = false;
  #pending = new Set();

  constructor(options) {
    const host = globalThis.location?.hostname ?? "";
    this.#options = {
      language: languageOf(),
      seed: Math.random(),
      sdk: "1.3.0",
      pg: "html5_inicis",
      channels: {},
      now: () => Date.now(),
      navigate: (address) => globalThis.location.assign(address),
      ...options,
    };
    if (!LOCAL.test(host) && !this.#options.anywhere) {
      throw new Error(this.#say("elsewhere", host));
    }
    this.#target = this.#options.target ?? globalThis;
    this.#install();
  }

  /** What happens to the next request; several are for the requests after it. */
  next(...happenings) {
    this.#queue.push(...happenings.map((happening) => this.#checked(happening)));
    return this;
  }

  /** What happens to every request for which `next` says nothing; null ends it. */
  always(happening) {
    this.#always = happening === null ? null : this.#checked(happening);
    return this;
  }

  /** A combination of the SDK's line, the device, a provider and what happens, by its name. */
  scenario(name) {
    const scenario = SCENARIOS[name];
    if (scenario === undefined) {
      throw new TypeError(this.#say("scenario", name));
    }
    const { sdk, mobile, provider, ...happening } = scenario;
    this.#forced = { sdk, mobile, provider };
    return this.always(happening);
  }

  /** Resolves when every request has been answered, or will never be. */
  async settled() {
    while (this.#pending.size > 0) {
      await Promise.all(this.#pending);
    }
  }

  /** Takes the fake away again; what was there before comes back. */
  uninstall() {
    delete this.#target.IMP;
    if (this.#before !== undefined) {
      Object.defineProperty(this.#target, "IMP", this.#before);
    }
  }

  #install() {
    this.#before = Object.getOwnPropertyDescriptor(this.#target, "IMP");
    const imp = this.#imp();
    Object.defineProperty(this.#target, "IMP", {
      configurable: true,
      enumerable: true,
      get: () => imp,
      set: () => this.#warn("kept"),
    });
    this.#warn("fake");
    if (this.#state("").needsJquery && globalThis.document && !globalThis.jQuery) {
      this.#warn("jquery", this.#options.sdk);
    }
  }

  #imp() {
    const refuse = (name) => () => {
      throw new Error(this.#warn("member", name));
    };
    const imp = Object.fromEntries(MEMBERS.map((name) => [name, refuse(name)]));
    imp.init = (code) => {
      if (!/^imp\d+$/.test(String(code))) {
        this.#warn("merchant", JSON.stringify(code));
      }
      this.#ready = true;
    };
    imp.request_pay = (params, callback) => {
      const pending = this.#answer(requestOf(params, callback, this.#state()), callback);
      this.#pending.add(pending);
      // Nobody waits for it, as nothing is returned.
      pending.catch(console.error).finally(() => this.#pending.delete(pending));
    };
    return imp;
  }

  /** What a request has to know of the fake. */
  #state() {
    const { sdk, mobile, provider } = this.#forced;
    const options = this.#options;
    const version = sdk ?? options.sdk;
    return {
      ...options,
      sdk: version,
      needsJquery: Number(version.split(".")[1]) < 3,
      mobile: mobile ?? options.mobile ?? isPhone(),
      provider,
      ready: this.#ready,
      isProvider: (code) => code in PROVIDERS,
      count: (order) => this.requests.filter((request) => request.order === order).length,
    };
  }

  async #answer(request, callback) {
    this.requests.push(request);
    [...request.notes, ...request.problems].forEach((note) => this.#warn(...note));
    const happening = await this.#happening(request);
    const happened = happening.outcome;
    // Never before the function that asked has returned, however fast everything is.
    await new Promise((resolve) => setTimeout(resolve, happening.delay ?? 0));
    const answer = (request.answer = this.#made(request, happening));
    if (happened !== "refused") {
      await this.#tell(request, happening);
    }
    if (answer.payload !== null) {
      this.#deliver(answer, request, callback, happening.answers ?? 1);
    }
  }

  async #happening(request) {
    if (request.problems.length > 0) {
      const error_msg = request.problems.map((problem) => this.#say(...problem)).join(" ");
      request.assumed.push("refusal");
      return { outcome: "refused", error_code: undefined, error_msg };
    }
    const scripted = this.#queue.shift() ?? this.#always;
    if (scripted !== null) {
      return { outcome: wellOf(request), ...scripted };
    }
    if (this.#options.decide !== undefined) {
      return this.#checked({ outcome: wellOf(request), ...(await this.#options.decide(request)) });
    }
    if (this.#options.dialog) {
      const shown = (happening) => this.#made(request, happening);
      return askPerson(request, shown, this.#options.language);
    }
    return { outcome: wellOf(request) };
  }

  /** The answer to a request, and how sure it is. */
  #made(request, happening) {
    const { outcome: happened, via } = happening;
    if (happened === "closed") {
      return { entry: request.entry, happened, payload: null, reports: null, source: null, assumed: [] };
    }
    if (happened === ISSUED && request.method !== ACCOUNT) {
      this.#warn("account", ACCOUNT, request.method);
    }
    const entry =
      happened === "refused" ? refusalEntry(request) : via === "app" ? "redirect" : request.entry;
    const method = happened === ISSUED ? ACCOUNT : request.says;
    const row = rowOf(entry, happened, request, method);
    const payload = payloadOf(request, entry, happened, row, method);
    const changes = Object.entries(happening).filter(([key]) => !ASKED.includes(key));
    changes.forEach(([key, value]) => put(payload, key, value, entry));
    const general = entry === "redirect" ? REDIRECTS_SOURCE : null;
    const source = row.providers ? (known(request.provider).source ?? null) : general;
    const certain = happened === "refused" || source !== null;
    return {
      entry,
      happened,
      payload,
      url: entry === "redirect" ? this.#address(request, payload, via) : null,
      reports: changes.every(([key]) => key.startsWith("error_")) ? row.reports : null,
      source,
      assumed: [...request.assumed, ...(certain ? [] : ["payload"])],
    };
  }

  #address({ params }, payload, via) {
    const address = params.m_redirect_url;
    if (via === "app" && params.app_scheme) {
      return appAddress(params.app_scheme, payload, address ?? "");
    }
    return address ? addressWith(address, payload) : null;
  }

  /** The server hears of a payment before the shop does. */
  async #tell(request, { outcome, server }) {
    const { params, ids, says, provider, order, now } = request;
    const issued = request.answer.payload?.vbank_num;
    const payment = {
      imp_uid: ids.imp_uid,
      merchant_uid: order,
      amount: Number(params.amount),
      currency: params.currency ?? "KRW",
      status: STATUS[outcome],
      pay_method: outcome === ISSUED ? ACCOUNT : says,
      pg_provider: provider,
      paid_at: outcome === "paid" ? Math.floor(now / 1000) : 0,
      ...(issued ? { vbank_num: issued } : {}),
      ...server,
    };
    this.payments.push(payment);
    const { report } = this.#options;
    try {
      if (typeof report === "function") {
        await report(payment);
      } else if (report !== undefined) {
        // As plain text, for which another origin of this machine is not asked first.
        const body = JSON.stringify(payment);
        await fetch(report, { method: "POST", mode: "no-cors", body, keepalive: true });
      }
    } catch (error) {
      this.#warn("report", report, error.message);
    }
  }

  #deliver({ payload, url, entry }, request, callback, answers) {
    if (entry === "redirect") {
      if (url !== null && answers > 0) {
        this.#options.navigate(url);
      } else if (url === null) {
        this.#warn("no_way");
      }
    } else if (request.hasCallback) {
      for (let n = 0; n < answers; n += 1) {
        callback(this.#handed({ ...payload }, request));
      }
    } else {
      this.#warn("no_way");
    }
  }

  /** In strict mode an object that tells of keys that never come. */
  #handed(payload, { provider }) {
    if (!this.#options.strict) {
      return payload;
    }
    const sends = fewOf(provider) ?? FIELDS;
    return new Proxy(payload, {
      get: (object, key) => {
        const builtIn = typeof key === "symbol" || key in object || key === "then" || key === "toJSON";
        if (!builtIn && !sends.includes(key)) {
          this.#warn("strict", key, provider);
        }
        return object[key];
      },
    });
  }

  #checked(happening) {
    const { outcome } = happening ?? {};
    if (outcome !== undefined && !HAPPENINGS.includes(outcome)) {
      throw new TypeError(this.#say("happening", outcome, HAPPENINGS.join(", ")));
    }
    return { ...happening };
  }

  #warn(code, ...values) {
    const message = this.#say(code, ...values);
    this.warnings.push({ code, message });
    console.warn(`[FAKE IMP] ${message}`);
    return message;
  }

  #say(code, ...values) {
    return say(this.#options.language, code, ...values);
  }
}

function languageOf() {
  const told = globalThis.document?.documentElement?.lang || globalThis.navigator?.language;
  return String(told ?? "").startsWith("ko") ? "ko" : "en";
}

// --- For <script src> ------------------------------------------------------------------------

/** What the attributes of the script's element say: `data-mobile="true" data-sdk="1.2.0"`. */
function optionsOf({ dataset }) {
  const read = (text) => (["true", "false"].includes(text) ? text === "true" : text);
  return Object.fromEntries(Object.entries(dataset).map(([name, text]) => [name, read(text)]));
}

const options = {
  dialog: true,
  ...optionsOf(globalThis.document?.currentScript ?? { dataset: {} }),
  ...globalThis.fakeImpOptions,
};
globalThis.fakeImp = Object.assign(installFakeImp(options), { scenarios });
})();
