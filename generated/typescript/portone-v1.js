/**
 * PortOne (formerly Iamport) V1 payment responses: what `IMP.request_pay` hands to its callback,
 * and what a redirect brings.
 *
 * Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
 */

// --- What the spec says, as data -------------------------------------------------------------

// Bounds that every binding keeps: most of them keep an attack from being taken for money.
const MOST_ERRORS = 100;
const DEPTH = 100;
const WHOLE_DIGITS = 31;
const TEXT_DIGITS = 20;
const EXPONENT_DIGITS = 2;
const LAST_SECOND = 253402300799;

// The key by which a redirect is known when it is written as a callback, but could be none.
const REDIRECTED = "portone-v1";

// Texts that wrappers write for nothing, and parameters that hold a query of their own.
const NOTHING = ["undefined", "null"];
const ADDRESSES = ["receipt_url", "m_redirect_url"];

// Keys by which a mobile SDK tells of a failure.
const SDK_CODE = "code";
const SDK_MESSAGE = "message";
const SDK_BESIDE = "imp_uid";

// What errors expect of each kind of field, and say of texts at the entry of callbacks.
const EXPECTED_BOOLEAN = "a boolean";
const EXPECTED_TEXT = "text";
const EXPECTED_TEXT_OR_LIST = "text";
const EXPECTED_INTEGER = "an integer";
const EXPECTED_NUMBER = "a number";
const EXPECTED_SECONDS = "whole seconds since 1970";
const EXPECTED_SECONDS_OR_LOCAL_TEXT = "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970";
const EXPECTED_JSON = "a JSON value";
const EXPECTED_CODE = "text";
const TEXTS_FOR_STRUCTURE_QUERY = "text, as on a redirect: structure_query (structureQuery in JavaScript) reads it";

// Why something is no payment response.

/**
 * A payload is not a PortOne V1 payment response; `errors` has what is wrong with it, and `leftOut`
 * says how many more there were: only so many are named.
 */
export class ResponseError extends Error {
  constructor(errors, options) {
    const named = errors.slice(0, MOST_ERRORS);
    const leftOut = errors.length - named.length;
    super(inWords(named, leftOut), options);
    this.name = "ResponseError";
    this.errors = Object.freeze(named.map((error) => Object.freeze(error)));
    this.leftOut = leftOut;
  }
}

function inWords(errors, leftOut) {
  let text = "not a payment response:";
  for (const { field, expected, got } of errors) {
    text += `\n  ${field}: expected ${expected}, got ${got}`;
  }
  return leftOut > 0 ? `${text}\n  and ${leftOut} more` : text;
}

/** In place of what a value means: it is not what its field takes. */
class Unfit {
  constructor(expected, got) {
    this.expected = expected;
    this.got = got;
  }
}

/** An error about the whole. */
function refused(expected, got, options) {
  return new ResponseError([{ field: "$", expected, got }], options);
}

// What a value is, and values that JSON can say.

const TOO_LARGE = "a number that is too large or none at all";

const KINDS_OF_VALUES = {
  __proto__: null,
  boolean: "a boolean",
  string: "text",
  Array: "a list",
  Object: "an instance of a class",
};

/** What a value is, in words that give nothing of it away. */
function kindOf(value) {
  if (value === null || value === undefined) {
    return `${value}`;
  }
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? "an integer" : "a number";
  }
  if (isPlainObject(value)) {
    return "an object";
  }
  const type = typeof value === "object" ? tagOf(value) : typeof value;
  return KINDS_OF_VALUES[type] ?? `a JavaScript ${type}`;
}

function tagOf(value) {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/** What a literal or JSON makes, here or in another frame: no Map, Date or instance of a class. */
function isPlainObject(value) {
  if (Object.prototype.toString.call(value) !== "[object Object]") {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Own entries. A key whose value is undefined counts as absent. */
function entriesOf(object) {
  return Object.entries(object).filter(([, value]) => value !== undefined);
}

const NOTHING_IN_IT = /* @__PURE__ */ Object.freeze({ __proto__: null });

/** A frozen object that inherits nothing, so that every key is one that was put there. */
function dictionary(entries) {
  if (entries.length === 0) {
    return NOTHING_IN_IT;
  }
  const result = Object.create(null);
  for (const [key, value] of entries) {
    result[key] = value;
  }
  return Object.freeze(result);
}

/** A JSON value, copied and frozen all the way down; Unfit for what JSON cannot say. */
function jsonCopy(value) {
  try {
    return copied(value, 0);
  } catch (error) {
    if (error instanceof Unfit) {
      return error;
    }
    throw error;
  }
}

function copied(value, depth) {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return value;
  }
  if (typeof value === "number") {
    if (Number.isFinite(value)) {
      return value;
    }
    throw new Unfit(EXPECTED_JSON, TOO_LARGE);
  }
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) {
    throw new Unfit(EXPECTED_JSON, kindOf(value));
  }
  if (depth === DEPTH) {
    throw new Unfit(`JSON that is at most ${DEPTH} deep`, "deeper JSON");
  }
  const inner = (item) => copied(item, depth + 1);
  return Object.freeze(
    isList
      ? Array.from(value, inner)
      : Object.fromEntries(entriesOf(value).map(([key, item]) => [key, inner(item)])),
  );
}

// White space around text.

// What Python's str.strip takes for white space: without the byte order mark, and with some controls.
const SPACE = "(?:[^\\S\\ufeff]|[\\x1c-\\x1f\\x85])";
const BLANK = /* @__PURE__ */ new RegExp(`^${SPACE}*$`);
const ONE = /* @__PURE__ */ new RegExp(SPACE);

/** Whether there is nothing but white space in a text. */
function isBlank(text) {
  // What begins with a sign of ASCII, as most texts do, is not.
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && BLANK.test(text);
}

/** The text without what is white around it, in a time that grows with that alone. */
function strip(text) {
  let start = 0;
  let end = text.length;
  while (start < end && ONE.test(text[start])) {
    start += 1;
  }
  while (end > start && ONE.test(text[end - 1])) {
    end -= 1;
  }
  return text.slice(start, end);
}

// Names for people. What a program does not use of them, a bundler leaves out.

/** A table from codes to their labels. */
function labels(table) {
  return dictionary(Object.entries(table).map(([code, label]) => [code, Object.freeze(label)]));
}

// --- Codes and their labels ------------------------------------------------------------------

/**
 * 결제수단을 구분한다.
 *
 * Tells payment methods apart.
 *
 * 간편결제는 실제로 오는 코드가 이 표의 이름과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이
 * 결제에서는 trans가 관찰되었다.
 *
 * For easy-pay services the code that arrives may not be the one named after them: kakaopay
 * payments were seen with point, tosspay ones with trans.
 */
export const PayMethod = /* @__PURE__ */ labels({
  card: { ko: "신용카드", en: "credit card" },
  trans: { ko: "실시간 계좌이체", en: "account transfer" },
  vbank: { ko: "가상계좌", en: "virtual account" },
  phone: { ko: "휴대폰 소액결제", en: "mobile micropayment" },
  samsung: { ko: "삼성페이", en: "Samsung Pay" },
  kpay: { ko: "KPay앱 직접호출", en: "KPay app" },
  kakaopay: { ko: "카카오페이", en: "Kakao Pay" },
  payco: { ko: "페이코", en: "PAYCO" },
  lpay: { ko: "L페이", en: "L.PAY" },
  ssgpay: { ko: "SSG페이", en: "SSG Pay" },
  tosspay: { ko: "토스페이", en: "Toss Pay" },
  cultureland: { ko: "컬쳐랜드 상품권 (구.문화상품권)", en: "Cultureland gift certificate" },
  smartculture: {
    ko: "스마트문상 (게임 문화 상품권)",
    en: "Smart Munsang (game and culture gift certificate)",
  },
  happymoney: { ko: "해피머니", en: "Happy Money gift certificate" },
  booknlife: { ko: "도서 문화 상품권", en: "book and culture gift certificate" },
  point: { ko: "베네피아 포인트 등 포인트 결제", en: "points such as Benepia" },
  wechat: { ko: "위쳇페이", en: "WeChat Pay" },
  alipay: { ko: "알리페이", en: "Alipay" },
  unionpay: { ko: "유니온페이", en: "UnionPay" },
  tenpay: { ko: "텐페이", en: "TenPay" },
  culturegift: { ko: "문화상품권", en: "Munhwa gift certificate" },
  naverpay: { ko: "네이버페이", en: "Naver Pay" },
  applepay: { ko: "애플페이", en: "Apple Pay" },
  pinpay: { ko: "핀페이", en: "PinPay" },
  skpay: { ko: "11Pay (구.SKPay)", en: "11Pay (formerly SK Pay)" },
  paysbuy: { ko: "페이스바이", en: "Paysbuy" },
  econtext: { ko: "편의점 결제", en: "convenience store payment" },
  molpay: { ko: "MOL페이", en: "MOLPay" },
  paypal: { ko: "페이팔", en: "PayPal" },
  toss_brandpay: { ko: "토스페이먼츠 브랜드페이", en: "TossPayments BrandPay" },
  naverpay_card: { ko: "네이버페이 - 카드", en: "Naver Pay, card" },
  naverpay_point: { ko: "네이버페이 - 포인트", en: "Naver Pay, points" },
});

/**
 * PG사를 구분한다.
 *
 * Tells payment gateways apart.
 *
 * 문서마다 표가 달라 이 표에 없는 코드도 온다.
 *
 * The documents' tables disagree, and codes that are not in this one arrive.
 */
export const PgProvider = /* @__PURE__ */ labels({
  html5_inicis: { ko: "KG이니시스웹표준", en: "KG Inicis, web standard" },
  inicis: { ko: "KG이니시스ActiveX결제창", en: "KG Inicis, ActiveX window" },
  kcp: { ko: "NHN KCP", en: "NHN KCP" },
  kcp_billing: { ko: "NHN KCP 정기결제", en: "NHN KCP, recurring payments" },
  uplus: { ko: "(구) 토스페이먼츠(구 LG U+)", en: "TossPayments, old module (formerly LG U+)" },
  nice: { ko: "(구) 나이스정보통신", en: "NICE, old module" },
  jtnet: { ko: "JTNet", en: "JTNet" },
  kicc: { ko: "한국정보통신", en: "KICC" },
  bluewalnut: { ko: "블루월넛", en: "Bluewalnut" },
  kakaopay: { ko: "카카오페이", en: "Kakao Pay" },
  danal: { ko: "다날 휴대폰 소액결제", en: "Danal, mobile micropayment" },
  danal_tpay: { ko: "다날 일반결제", en: "Danal, general payments" },
  mobilians: { ko: "KG파이낸셜", en: "KG Financial (formerly KG Mobilians)" },
  chai: { ko: "차이 간편결제", en: "Chai" },
  syrup: { ko: "시럽페이", en: "Syrup Pay" },
  payco: { ko: "페이코", en: "PAYCO" },
  paypal: { ko: "(구) 페이팔", en: "PayPal, old module" },
  eximbay: { ko: "엑심베이", en: "Eximbay" },
  naverpay: { ko: "네이버페이-결제형", en: "Naver Pay, payment type" },
  naverco: { ko: "네이버페이-주문형", en: "Naver Pay, order type" },
  smilepay: { ko: "스마일페이", en: "Smile Pay" },
  alipay: { ko: "알리페이", en: "Alipay" },
  paymentwall: { ko: "페이먼트월", en: "Paymentwall" },
  payple: { ko: "페이플", en: "Payple" },
  tosspay: { ko: "토스페이", en: "Toss Pay" },
  smartro: { ko: "(구) 스마트로", en: "Smartro, old module" },
  settle: { ko: "세틀뱅크", en: "Settlebank" },
  settle_acc: { ko: "세틀뱅크 내통장 결제", en: "Settlebank, my account payment" },
  daou: { ko: "키움페이 (구. 페이조아)", en: "Kiwoom Pay (formerly PayJoa)" },
  tosspayments: { ko: "(신) 토스페이먼츠", en: "TossPayments, new module" },
  paypal_v2: { ko: "(신) 페이팔", en: "PayPal, new module" },
  nice_v2: { ko: "(신) 나이스정보통신", en: "NICE, new module" },
  smartro_v2: { ko: "(신) 스마트로", en: "Smartro, new module" },
  toss_brandpay: { ko: "토스페이먼츠 브랜드페이", en: "TossPayments BrandPay" },
  welcome: { ko: "웰컴페이먼츠", en: "Welcome Payments" },
  ksnet: { ko: "KSNET", en: "KSNET" },
  inicis_unified: { ko: "KG이니시스 통합인증", en: "KG Inicis, unified identification" },
  kcp_quick: { ko: "NHN KCP 퀵페이", en: "NHN KCP Quick Pay" },
  galaxia: { ko: "갤럭시아", en: "Galaxia" },
  inicis_jp: { ko: "KG이니시스 일본결제", en: "KG Inicis, Japan" },
  tosspay_v2: { ko: "토스페이 신모듈", en: "Toss Pay, new module" },
  payletter: { ko: "페이레터", en: "Payletter" },
});

/**
 * 결제 상태를 구분한다.
 *
 * Tells the states of a payment apart.
 *
 * 실패한 응답에는 status가 없다.
 *
 * Failed responses have no status.
 */
export const Status = /* @__PURE__ */ labels({
  ready: { ko: "미결제", en: "not paid yet" },
  paid: { ko: "결제완료", en: "paid" },
  failed: { ko: "결제실패", en: "failed" },
  cancelled: { ko: "결제취소", en: "cancelled" },
  pending: { ko: "처리 중", en: "pending" },
});

/**
 * 결제창 안의 간편결제사를 구분한다.
 *
 * Tells the easy-pay services inside a payment window apart.
 *
 * 2022년 7월까지 공식 문서는 코드가 아니라 표시 이름을 적었다. 그 이름도 별칭으로 받는다.
 *
 * Until July 2022 the page printed display names instead of codes; they are taken as aliases.
 */
export const EmbPgProvider = /* @__PURE__ */ labels({
  naverpay: { ko: "네이버페이", en: "Naver Pay" },
  kakaopay: { ko: "카카오페이", en: "Kakao Pay" },
  payco: { ko: "페이코", en: "PAYCO" },
  samsungpay: { ko: "삼성페이", en: "Samsung Pay" },
  ssgpay: { ko: "SSG페이", en: "SSG Pay" },
  lpay: { ko: "L페이", en: "L.PAY" },
  kpay: { ko: "KPay", en: "KPay" },
  applepay: { ko: "애플페이", en: "Apple Pay" },
  pinpay: { ko: "핀페이", en: "PinPay" },
  tosspay: { ko: "토스페이", en: "Toss Pay" },
  skpay: { ko: "SK페이", en: "SK Pay" },
  toss_brandpay: { ko: "토스페이먼츠 브랜드페이", en: "TossPayments BrandPay" },
});

/**
 * 무엇을 알리는 응답인지.
 *
 * What the response reports.
 *
 * 이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여
 * 금액과 주문을 확인한 뒤에만 믿는다.
 *
 * An outcome is what the browser reports, not proof of payment. The server must ask PortOne for
 * the imp_uid and compare amount and order before it trusts anything.
 */
export const Outcome = /* @__PURE__ */ labels({
  paid: { ko: "결제됨", en: "paid" },
  virtual_account_issued: { ko: "가상계좌 발급됨", en: "virtual account issued" },
  failed: { ko: "실패", en: "failed" },
  unconfirmed: { ko: "미확인", en: "unconfirmed" },
});

/** Fields that are personal data, or lead to it: keep them out of logs. */
export const SENSITIVE = /* @__PURE__ */ Object.freeze([
  "buyer_addr",
  "buyer_email",
  "buyer_name",
  "buyer_postcode",
  "buyer_tel",
  "card_number",
  "custom_data",
  "customer_uid",
  "receipt_url",
  "vbank_holder",
  "vbank_num",
]);

// Numbers of a payload.

const ROUNDED =
  "a float of 2**53 or more, which may have lost digits: parse with parse_float=Decimal";
const SMALLEST_TOO_LARGE = /* @__PURE__ */ Number(`1e${WHOLE_DIGITS}`);

/** A number, which stands for the shortest text that prints it. */
function exactNumber(value, { expected }) {
  if (typeof value !== "number") {
    return new Unfit(expected, kindOf(value));
  }
  // Minus zero is zero.
  return Math.abs(value) < SMALLEST_TOO_LARGE ? value + 0 : new Unfit(expected, TOO_LARGE);
}

/** A number of which no digit can have been lost. */
function amount(value, field) {
  const number = exactNumber(value, field);
  const isLost = typeof number === "number" && isRounded(number);
  return isLost ? new Unfit(field.expected, ROUNDED) : number;
}

function isRounded(number) {
  return Math.abs(number) > Number.MAX_SAFE_INTEGER;
}

// Times: seconds since 1970, and local text in Korean time.

/** Seconds as ISO text in UTC; 0 says that there is no time. */
function timeOfSeconds(value, field) {
  const seconds = exactNumber(value, field);
  if (seconds instanceof Unfit) {
    return seconds;
  }
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > LAST_SECOND) {
    return new Unfit(field.expected, "a number out of that range");
  }
  return seconds === 0 ? null : utcText(seconds);
}

const DAY = 24 * 60 * 60;

/** ISO text, in a fraction of the time that `toISOString` takes. */
function utcText(seconds) {
  const day = Math.floor(seconds / DAY);
  const rest = seconds - day * DAY;
  const minutes = Math.floor(rest / 60);
  const hours = Math.floor(minutes / 60);
  return `${dayText(day)}T${two(hours)}:${two(minutes % 60)}:${two(rest % 60)}+00:00`;
}

// Most responses are of one day: the last one is kept.
let lastDay = 0;
let lastDayText = "1970-01-01";

function dayText(day) {
  if (day !== lastDay) {
    lastDayText = new Date(day * DAY * 1000).toISOString().slice(0, "YYYY-MM-DD".length);
    lastDay = day;
  }
  return lastDayText;
}

function two(number) {
  return number < 10 ? `0${number}` : number;
}

/** `2017-01-19 23:59:59` in Korean time as ISO text with its zone, or null for other text. */
function timeOfLocalText(text) {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) {
    return null;
  }
  const time = text.replace(" ", "T");
  // Date takes the 31st of any month and 24 o'clock.
  const isDate = new Date(`${time}Z`).toJSON()?.startsWith(time);
  return isDate ? `${time}+09:00` : null;
}

/** What PortOne sends for a time: local text in Korean time, and seconds otherwise. */
function wireOfTime(time) {
  return time.endsWith("+09:00")
    ? time.slice(0, "YYYY-MM-DDThh:mm:ss".length).replace("T", " ")
    : Math.floor(Date.parse(time) / 1000);
}

// How the value of a field is read, for each kind of field.

// Values of the type `plain` mean what they are. `read` gives what any other value of a callback
// means, from the value and its field: Unfit where it is not what is `expected`.
const BOOLEAN = { expected: EXPECTED_BOOLEAN, plain: "boolean", read: refuse };
const TEXT = { expected: EXPECTED_TEXT, plain: "string", read: refuse };
const TEXT_OR_LIST = { expected: EXPECTED_TEXT_OR_LIST, plain: "string", read: readList };
const INTEGER = { expected: EXPECTED_INTEGER, read: readInteger };
const NUMBER = { expected: EXPECTED_NUMBER, read: amount };
const SECONDS = { expected: EXPECTED_SECONDS, read: timeOfSeconds };
const SECONDS_OR_LOCAL_TEXT = {
  expected: EXPECTED_SECONDS_OR_LOCAL_TEXT,
  read: readSecondsOrLocalText,
};
const JSON_VALUE = { expected: EXPECTED_JSON, plain: "string", read: jsonCopy };
// One that has other spellings.
const CODE = { expected: EXPECTED_CODE, read: readCode };

function refuse(value, { expected }) {
  return new Unfit(expected, kindOf(value));
}

function readList(value, field) {
  const isList = Array.isArray(value) && value.length > 0;
  const isTexts = isList && value.every((item) => typeof item === "string");
  return isTexts ? value[0] : refuse(value, field);
}

/** A misspelling or a former name becomes the code it means, and an unknown code stays. */
function readCode(value, field) {
  if (typeof value !== "string") {
    return refuse(value, field);
  }
  return Object.hasOwn(field.spellings, value) ? field.spellings[value] : value;
}

function readInteger(value, field) {
  const number = amount(value, field);
  const isFine = number instanceof Unfit || Number.isInteger(number);
  return isFine ? number : new Unfit(field.expected, "a number with decimals");
}

function readSecondsOrLocalText(value, field) {
  if (typeof value !== "string") {
    return timeOfSeconds(value, field);
  }
  const time = timeOfLocalText(value);
  return time === null && value !== "" ? new Unfit(field.expected, "other text") : time;
}

const NULLABLE = { nullable: true };

// Fields that are more than text; `required` says where one must be given, but for a failure.
const SPECIAL = {
  success: { kind: BOOLEAN, aliases: ["imp_success"], nullable: true },
  error_code: NULLABLE,
  error_msg: NULLABLE,
  imp_uid: { nullable: true, required: ["callback", "redirect"] },
  merchant_uid: { kind: TEXT_OR_LIST, nullable: true, required: ["callback"] },
  paid_amount: { kind: NUMBER },
  pg_provider: { kind: CODE, spellings: { kakao: "kakaopay" } },
  emb_pg_provider: {
    kind: CODE,
    nullable: true,
    spellings: {
      "Naver Pay": "naverpay",
      kakopay: "kakaopay",
      "Kako Pay": "kakaopay",
      Payco: "payco",
      "Samsung Pay": "samsungpay",
      "SSG Pay": "ssgpay",
      "L.pay": "lpay",
      Kpay: "kpay",
    },
  },
  custom_data: { kind: JSON_VALUE, nullable: true },
  paid_at: { kind: SECONDS },
  vbank_holder: NULLABLE,
  vbank_date: { kind: SECONDS_OR_LOCAL_TEXT },
  bank_name: NULLABLE,
  card_name: NULLABLE,
  card_number: NULLABLE,
  card_quota: { kind: INTEGER, nullable: true },
  currency: NULLABLE,
  pg_type: NULLABLE,
  request_id: NULLABLE,
  customer_uid: NULLABLE,
};

/** What a payload has under the name of every field, in the order of the spec. */
function ownValues(payload) {
  return [
    payload.success,
    payload.error_code,
    payload.error_msg,
    payload.imp_uid,
    payload.merchant_uid,
    payload.pay_method,
    payload.paid_amount,
    payload.status,
    payload.name,
    payload.pg_provider,
    payload.emb_pg_provider,
    payload.pg_tid,
    payload.buyer_name,
    payload.buyer_email,
    payload.buyer_tel,
    payload.buyer_addr,
    payload.buyer_postcode,
    payload.custom_data,
    payload.paid_at,
    payload.receipt_url,
    payload.apply_num,
    payload.vbank_num,
    payload.vbank_name,
    payload.vbank_holder,
    payload.vbank_date,
    payload.bank_name,
    payload.card_name,
    payload.card_number,
    payload.card_quota,
    payload.currency,
    payload.pg_type,
    payload.request_id,
    payload.customer_uid,
  ];
}

/** A response of the values of all fields, in their order, between the outcome and the rest. */
function responseOf(values, extra, repeated, fieldsSet) {
  return {
    outcome: null,
    success: values[0],
    error_code: values[1],
    error_msg: values[2],
    imp_uid: values[3],
    merchant_uid: values[4],
    pay_method: values[5],
    paid_amount: values[6],
    status: values[7],
    name: values[8],
    pg_provider: values[9],
    emb_pg_provider: values[10],
    pg_tid: values[11],
    buyer_name: values[12],
    buyer_email: values[13],
    buyer_tel: values[14],
    buyer_addr: values[15],
    buyer_postcode: values[16],
    custom_data: values[17],
    paid_at: values[18],
    receipt_url: values[19],
    apply_num: values[20],
    vbank_num: values[21],
    vbank_name: values[22],
    vbank_holder: values[23],
    vbank_date: values[24],
    bank_name: values[25],
    card_name: values[26],
    card_number: values[27],
    card_quota: values[28],
    currency: values[29],
    pg_type: values[30],
    request_id: values[31],
    customer_uid: values[32],
    extra,
    repeated,
    fieldsSet,
  };
}

// The fields of the spec, ready to read with.

/** A field with all that its reading needs, in one form; `index` is its place among the values. */
function ready(attribute, index) {
  const { kind = TEXT, ...special } = SPECIAL[attribute] ?? {};
  return {
    index,
    name: attribute,
    attribute,
    kind,
    aliases: [],
    nullable: false,
    required: [],
    spellings: {},
    plain: undefined,
    ...kind,
    ...special,
  };
}

/** Every field, in the order of the spec. */
const ALL_FIELDS = /* @__PURE__ */ Object.keys(/* @__PURE__ */ responseOf([]))
  .slice(1, -3)
  .map(ready);

/** The field of every key under which one arrives. */
const FIELD_OF = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ALL_FIELDS.flatMap((field) =>
    [field.name, ...field.aliases].map((key) => [key, field]),
  ),
);

/** An entry is known by the fields that must be given there, but for a failure. */
const CALLBACK = /* @__PURE__ */ requiredAt("callback");
const REDIRECT = /* @__PURE__ */ requiredAt("redirect");

function requiredAt(entry) {
  return ALL_FIELDS.filter(({ required }) => required.includes(entry));
}

/** What means something else than it is, as a number that JavaScript does not have. */
class Foretold {
  meaning(_field) {}
}

/** What a value that arrived means: Unfit where its field does not take it. */
function meaningOf(value, field) {
  if (value === null) {
    return field.nullable ? null : new Unfit(field.expected, "null");
  }
  if (typeof value === field.plain) {
    return value;
  }
  return value instanceof Foretold ? value.meaning(field) : field.read(value, field);
}

// What counts as given.

/** Whether a value counts for a rule: blanks and the words of wrappers for nothing do not. */
function isGiven(value) {
  if (typeof value === "string") {
    return !isBlank(value) && !NOTHING.includes(value);
  }
  return value !== null;
}

// A code that is a number to some language.
const LIKE_A_NUMBER = /* @__PURE__ */ new RegExp(
  `^${SPACE}*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?${SPACE}*$`,
);

/** Whether keys of a mobile SDK's own tell of a failure. */
function isSdkFailure(response) {
  const code = response.extra[SDK_CODE];
  const message = response.extra[SDK_MESSAGE];
  if (typeof code !== "string" || typeof message !== "string") {
    return false;
  }
  const beside = response[SDK_BESIDE];
  return !LIKE_A_NUMBER.test(code) && [code, message, beside].every(isGiven);
}

// What a response reports.

// Known codes, where a rule asks for none of them but some.
const PAY_METHOD_BUT_VBANK = [
  "card",
  "trans",
  "phone",
  "samsung",
  "kpay",
  "kakaopay",
  "payco",
  "lpay",
  "ssgpay",
  "tosspay",
  "cultureland",
  "smartculture",
  "happymoney",
  "booknlife",
  "point",
  "wechat",
  "alipay",
  "unionpay",
  "tenpay",
  "culturegift",
  "naverpay",
  "applepay",
  "pinpay",
  "skpay",
  "paysbuy",
  "econtext",
  "molpay",
  "paypal",
  "toss_brandpay",
  "naverpay_card",
  "naverpay_point",
];

/** The outcome of the first rule of which all conditions hold. */
function outcomeOf(response, isSdkFailure) {
  const {
    success,
    error_code,
    error_msg,
    pay_method,
    status,
    pg_provider,
    paid_at,
    vbank_num,
  } = response;
  // The status says paid, there is a time of payment, and nothing speaks against it. Every
  // published callback of a payment had both.
  if (
    status === "paid" &&
    paid_at !== null &&
    success !== false &&
    !isGiven(error_code) &&
    !isGiven(error_msg) &&
    !isSdkFailure
  ) {
    return "paid";
  }
  // There is an account number, and the status is ready. ready alone may also mean that the
  // window was left, and eximbay writes unknown for the number.
  if (
    status === "ready" &&
    isGiven(vbank_num) &&
    vbank_num !== "unknown" &&
    paid_at === null &&
    !PAY_METHOD_BUT_VBANK.includes(pay_method) &&
    success !== false &&
    !isGiven(error_code) &&
    !isGiven(error_msg) &&
    !isSdkFailure
  ) {
    return "virtual_account_issued";
  }
  // There is no status, but an account number and no time of payment.
  if (
    !isGiven(status) &&
    success === true &&
    isGiven(vbank_num) &&
    vbank_num !== "unknown" &&
    paid_at === null &&
    !PAY_METHOD_BUT_VBANK.includes(pay_method) &&
    !isGiven(error_code) &&
    !isGiven(error_msg) &&
    !isSdkFailure
  ) {
    return "virtual_account_issued";
  }
  // The status says failed.
  if (
    status === "failed" &&
    success !== true
  ) {
    return "failed";
  }
  // success is false. Only for daou that alone does not count, since it may be false though
  // paid.
  if (
    success === false &&
    status !== "paid" &&
    pg_provider !== "daou"
  ) {
    return "failed";
  }
  // There is an error code.
  if (
    isGiven(error_code) &&
    success !== true &&
    status !== "paid"
  ) {
    return "failed";
  }
  // There is an error message. When the buyer cancels, it comes without a code.
  if (
    isGiven(error_msg) &&
    success !== true &&
    status !== "paid"
  ) {
    return "failed";
  }
  // There are code and message beside imp_uid, which PortOne's own mobile SDKs read as a
  // failure.
  if (
    isSdkFailure &&
    success !== true &&
    status !== "paid" && status !== "ready" &&
    paid_at === null &&
    !isGiven(vbank_num)
  ) {
    return "failed";
  }
  return "unconfirmed";
}

// The signs by which foreign objects are known.

/** What may be asked of a payload's keys: one whose value is undefined counts as absent. */
function signsOf(payload, keys, fieldCount) {
  const has = (key) => Object.hasOwn(payload, key) && payload[key] !== undefined;
  const isThere = (name) => keys.some((key) => baseOf(key) === name && has(key));
  return {
    all: (names) => names.every(has),
    atLeast: (count, names) => names.filter(isThere).length >= count,
    none: (names) => !names.some(has),
    // Most payloads have too many fields for any of them.
    only: (names) =>
      fieldCount <= names.length &&
      keys.every((key) => names.includes(baseOf(key)) || !has(key)),
  };
}

/** `extra` of `extra[delivery]`. */
function baseOf(key) {
  const at = key.indexOf("[");
  return at < 0 ? key : key.slice(0, at);
}

// What is no response at all.

/** What an object is that people mistake for a payment response, or undefined for others. */
function foreignDescription(payload, keys, { fieldsSet, others }, isCallback) {
  const { all, atLeast, none, only } = signsOf(payload, keys, fieldsSet.length);
  const hasOthers = others.length > 0;
  // Most of them bear keys that no response has, and none by which one reports how it went.
  const isSilent = hasOthers && none(["success", "imp_success", "error_code", "error_msg"]);
  if (
    isSilent &&
    none(["imp_uid", "merchant_uid"]) &&
    all(["code", "message", "response"])
  ) {
    return "a REST API body ({code, message, response}) (REST API 응답 본문({code, message, response})). The payment is inside `response`. 결제 정보는 response 안에 있다.";
  }
  if (
    (isCallback &&
      hasOthers &&
      none(["paid_amount"]) &&
      all(["amount"]) &&
      atLeast(1, [
        "cancel_amount",
        "cancelled_at",
        "failed_at",
        "started_at",
        "pg_id",
        "user_agent",
        "channel",
        "escrow",
        "cancel_history",
        "cash_receipt_issued",
        "sandbox",
      ])) ||
    (isCallback &&
      isSilent &&
      none(["paid_amount"]) &&
      all(["imp_uid", "status", "amount"])) ||
    (isCallback &&
      isSilent &&
      none(["paid_amount"]) &&
      atLeast(1, [
        "cancel_amount",
        "cancelled_at",
        "failed_at",
        "started_at",
        "cancel_history",
        "cancel_reason",
        "cancel_receipt_urls",
        "cash_receipt_issued",
        "customer_uid_usage",
        "fail_reason",
        "vbank_issued_at",
      ])) ||
    (!isCallback &&
      isSilent &&
      atLeast(3, [
        "amount",
        "cancel_amount",
        "cancelled_at",
        "failed_at",
        "started_at",
        "pg_id",
        "user_agent",
        "channel",
        "escrow",
        "cancel_history",
        "cancel_reason",
        "cancel_receipt_urls",
        "cash_receipt_issued",
        "customer_uid_usage",
        "fail_reason",
        "vbank_issued_at",
        "sandbox",
      ]))
  ) {
    return "a payment of the REST API (GET /payments/{imp_uid}) (REST API의 결제 객체(GET /payments/{imp_uid})). Its amount is `amount`, and its state `status`. 금액은 amount, 상태는 status에 있다.";
  }
  if (
    (isCallback &&
      only(["imp_uid", "merchant_uid", "status", "cancellation_id"]) &&
      all(["imp_uid", "merchant_uid", "status"])) ||
    (!isCallback &&
      ["ready", "paid", "failed", "cancelled"].includes(payload.status) &&
      only(["imp_uid", "merchant_uid", "status", "cancellation_id"]) &&
      all(["imp_uid", "merchant_uid", "status"]))
  ) {
    return "a webhook body (웹훅 본문). Ask the REST API for its imp_uid. imp_uid로 REST API에 조회한다.";
  }
  if (
    (isCallback &&
      isSilent &&
      none(["paid_amount"]) &&
      all(["event", "imp_uid", "merchant_uid", "status"])) ||
    (!isCallback &&
      hasOthers &&
      ["ready", "paid", "failed", "cancelled"].includes(payload.status) &&
      only(["event", "imp_uid", "merchant_uid", "status", "extra", "cancellation_id"]) &&
      all(["event", "imp_uid", "merchant_uid", "status"]))
  ) {
    return "an escrow webhook body (에스크로 웹훅 본문). KG Inicis tells of delivery and acceptance by it. Ask the REST API for its imp_uid. KG이니시스가 배송과 구매 확정을 알리는 것이다. imp_uid로 REST API에 조회한다.";
  }
  if (
    payload.pg_type === "certification"
  ) {
    return "an identity-verification callback (본인인증 콜백). It is no payment; ask GET /certifications/{imp_uid}. 결제가 아니다. GET /certifications/{imp_uid}로 조회한다.";
  }
  if (
    isSilent &&
    none(["imp_uid"]) &&
    atLeast(1, ["identityVerificationId", "identityVerificationTxId"])
  ) {
    return "an identity verification of PortOne V2 (V2 본인인증 응답). Ask the V2 API for its identityVerificationId. identityVerificationId로 V2 API에 조회한다.";
  }
  if (
    isSilent &&
    none(["imp_uid"]) &&
    atLeast(1, ["billingKey", "billingIssueToken"])
  ) {
    return "an issued billing key of PortOne V2 (V2 빌링키 발급 응답). Ask the V2 API for its billingKey. billingKey로 V2 API에 조회한다.";
  }
  if (
    (isSilent &&
      none(["imp_uid"]) &&
      all(["type", "timestamp", "data"])) ||
    (isSilent &&
      none(["imp_uid"]) &&
      all(["payment_id", "tx_id", "status"]))
  ) {
    return "a webhook body of PortOne V2 (V2 웹훅 본문). Verify its signature, and ask the V2 API. 서명을 검증하고 V2 API에 조회한다.";
  }
  if (
    isSilent &&
    none(["imp_uid"]) &&
    atLeast(1, ["transactionType", "txId", "paymentId", "paymentToken", "payment_id", "tx_id"])
  ) {
    return "a payment response of PortOne V2 (V2 결제 응답). A code in it is a failure; ask the V2 API for its paymentId. code가 있으면 실패이고, 결제는 paymentId로 V2 API에 조회한다.";
  }
  return undefined;
}

// What was sent, kept with the response: hidden from all that looks at its properties.

// A class whose constructor gives back another object adds its private fields to that.
class Same {
  constructor(object) {
    return object;
  }
}

class Sent extends Same {
  #payload;

  constructor(response, payload) {
    super(response);
    this.#payload = payload;
  }

  static of(response) {
    return #payload in response ? response.#payload : undefined;
  }
}

/** The response, frozen, with a copy of the payload that it was read from. */
function withSent(response, payload) {
  Object.freeze(response.fieldsSet);
  return Object.freeze(new Sent(response, { ...payload }));
}

/** What a response was read from; undefined for a copy, which may say something else. */
function sentOf(response) {
  return Sent.of(response);
}

// A payload read: what its values mean, or all that is wrong with it.

/** The response that a payload is, or all that is wrong with it. */
function read(sent, entry) {
  const payload = withoutInherited(sent);
  const keys = Object.keys(payload);
  const taken = takenOf(payload, keys);
  const { values, fieldsSet, others, repeated } = taken;
  const got = foreignDescription(payload, keys, taken, entry === CALLBACK);
  if (got !== undefined) {
    return { errors: [{ field: "$", expected: "a payment response", got }] };
  }
  const errors = taken.errors?.filter(Boolean) ?? [];
  const response = responseOf(values, dictionary(others), dictionary(repeated), fieldsSet);
  response.outcome = outcomeOf(response, others.length > 0 && isSdkFailure(response));
  if (errors.length > 0 && entry === CALLBACK) {
    nameStructureQuery(taken, errors);
  }
  if (response.outcome !== "failed") {
    addLacking(taken, entry, errors);
  }
  return errors.length > 0 ? { errors } : { errors, response: withSent(response, payload) };
}

/** The payload with no key but its own, also where something has put some on Object.prototype. */
function withoutInherited(payload) {
  for (const _ in Object.getPrototypeOf(payload)) {
    return { __proto__: null, ...payload };
  }
  return payload;
}

/**
 * What a payload says, as far as it fits, and what does not, each error at the place of its key.
 * Values are asked for by names that the engine knows beforehand, which is several times as fast as
 * key by key.
 */
function takenOf(payload, keys) {
  const values = ownValues(payload);
  const taken = { values, fieldsSet: [], others: [], repeated: [], errors: null, isText: true };
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined) {
      values[index] = null;
    } else {
      const field = ALL_FIELDS[index];
      taken.fieldsSet.push(field.name);
      if (typeof value !== field.plain) {
        values[index] = take(field, field.name, value, keys, taken);
      }
    }
  }
  if (taken.fieldsSet.length < keys.length) {
    takeOthers(payload, keys, taken);
  }
  return taken;
}

/** What a value means; null where it does not fit. */
function take(field, key, value, keys, taken) {
  taken.isText &&= value === null || typeof value === "string";
  const meant = meaningOf(value, field);
  if (meant instanceof Unfit) {
    note(taken, keys, keys.indexOf(key), key, meant);
    return null;
  }
  if (field.kind === TEXT_OR_LIST && Array.isArray(value)) {
    taken.repeated.push([field.name, Object.freeze(Array.from(value))]);
  }
  return meant;
}

/** Notes an error at the place of its key. */
function note(taken, keys, place, field, { expected, got }) {
  taken.errors ??= new Array(keys.length);
  taken.errors[place] = { field, expected, got };
}

/** Takes what came under other names of fields, and under names that no field has. */
function takeOthers(payload, keys, taken) {
  keys.forEach((key, place) => {
    const field = FIELD_OF.get(key);
    if (field?.name === key || payload[key] === undefined) {
      return;
    }
    if (field !== undefined) {
      takeAllNames(field, payload, keys, taken);
      return;
    }
    const copy = jsonCopy(payload[key]);
    taken.others.push([key, copy]);
    if (copy instanceof Unfit) {
      note(taken, keys, place, "$", copy);
    }
  });
}

/** Takes a field under all its names, which say the same: the first of them stands. */
function takeAllNames(field, payload, keys, taken) {
  taken.fieldsSet = NAMES.filter((name) => name === field.name || taken.fieldsSet.includes(name));
  taken.values[field.index] = null;
  keys.forEach((key, place) => {
    if (FIELD_OF.get(key) !== field || payload[key] === undefined) {
      return;
    }
    const meant = take(field, key, payload[key], keys, taken);
    const first = (taken.values[field.index] ??= meant);
    if (meant !== null && !isSame(first, meant)) {
      const expected = `the same as ${field.name} under its other name`;
      note(taken, keys, place, key, new Unfit(expected, "another value"));
    }
  });
}

function isSame(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Says where texts are read, if a payload has nothing else under the keys of fields. */
function nameStructureQuery({ isText, values }, errors) {
  // Flags that fit are not taken.
  if (isText && !values.includes(true) && !values.includes(false)) {
    for (const error of errors.filter(({ got }) => got === "text")) {
      error.got = TEXTS_FOR_STRUCTURE_QUERY;
    }
  }
}

/** Adds what must be given at an entry unless a failure is reported, and is not. */
function addLacking({ values, fieldsSet }, entry, errors) {
  for (const { index, name, expected } of entry) {
    const value = values[index];
    if (!isGiven(value) && !errors.some(({ field }) => field === name)) {
      const got = fieldsSet.includes(name) ? nothingInWords(value) : "nothing";
      errors.push({ field: name, expected: `${expected}, unless a failure is reported`, got });
    }
  }
}

function nothingInWords(value) {
  if (value === null) {
    return "null";
  }
  return isBlank(value) ? "an empty text" : `the text ${value}`;
}

const NAMES = /* @__PURE__ */ ALL_FIELDS.map(({ name }) => name);

// Percent-encoded text.

/** What was percent-encoded, decoded. */
function unescapeText(text) {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) => fromUtf8(bytesOf(escapes)));
}

function bytesOf(escapes) {
  return Array.from(escapes.matchAll(/[0-9A-Fa-f]{2}/g), ([digits]) => parseInt(digits, 16));
}

/**
 * UTF-8, decoded. A byte that is none becomes a lone surrogate, U+DC80 to U+DCFF, so that it stays
 * recognisable: a shop's own parameter may have it. (TextDecoder would make U+FFFD of it.)
 */
function fromUtf8(bytes) {
  let text = "";
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    text += length === 0 ? String.fromCharCode(0xdc00 + bytes[at]) : codePoint(bytes, at, length);
    at += length || 1;
  }
  return text;
}

/** Whether bytes that are no UTF-8 were in a text. */
function hasOtherBytes(text) {
  return /[\udc80-\udcff]/u.test(text);
}

function codePoint(bytes, at, length) {
  const first = length === 1 ? bytes[at] : bytes[at] & (0x7f >> length);
  const rest = bytes.slice(at + 1, at + length);
  return String.fromCodePoint(rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), first));
}

/** How many bytes the character at a place has, or 0 where none stands. */
function sequenceLength(bytes, at) {
  const [first, second = 0] = bytes.slice(at, at + 2);
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xc2 || first > 0xf4) {
    return 0;
  }
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  const least = { 0xe0: 0xa0, 0xf0: 0x90 }[first] ?? 0x80;
  const most = { 0xed: 0x9f, 0xf4: 0x8f }[first] ?? 0xbf;
  const rest = bytes.slice(at + 2, at + length);
  const isWhole = rest.length === length - 2 && rest.every((byte) => byte >> 6 === 0b10);
  return second >= least && second <= most && isWhole ? length : 0;
}

// A redirect taken apart: from a URL, a query or an object to each parameter and its values.

/** Each parameter and its values, whatever form the query has. */
function parametersOf(query) {
  if (typeof query === "string") {
    return ofText(query);
  }
  const tag = typeof query === "object" ? tagOf(query) : "";
  if (tag === "URL") {
    return ofText(String(query));
  }
  if (tag === "URLSearchParams" || tag === "FormData") {
    return ofValues(grouped(query));
  }
  if (tag === "Map") {
    return ofMapping([...query]);
  }
  if (isPlainObject(query)) {
    return ofMapping(entriesOf(query));
  }
  throw refused("a URL, a query string or a mapping of texts", kindOf(query));
}

function ofText(text) {
  const stripped = strip(text).replace(/^\ufeff+|\ufeff+$/g, "");
  refuseObjects(stripped);
  // Or its second sign would begin a fragment.
  const part = queryPart(stripped.replace(/&#(?:0*38|x0*26);/gi, "&amp;"));
  // Some apps escape the whole query once more.
  const query = part.includes("=") ? part : unescapeText(part);
  const pairs = query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => partition(pair, "="));
  return whole(pairs, withoutJson(grouped(pairs.map((pair) => pair.map(decode)))));
}

function grouped(pairs) {
  const parameters = new Map();
  for (const [name, value] of pairs) {
    const values = parameters.get(name);
    if (values === undefined) {
      parameters.set(name, [value]);
    } else {
      values.push(value);
    }
  }
  return parameters;
}

/** What frameworks make of a query: texts, or lists of text where a parameter is repeated. */
function ofMapping(entries) {
  const given = entries.filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return ofValues(new Map(given.map(([name, value]) => [name, valuesOf(name, value)])));
}

function ofValues(parameters) {
  withoutJson(parameters);
  const errors = [...parameters].flatMap(([name, values]) => notText(name, values));
  if (errors.length > 0) {
    throw new ResponseError(errors);
  }
  const pairs = [...parameters].flatMap(([name, values]) => values.map((value) => [name, value]));
  return whole(
    pairs.filter(([, value]) => isText(value) && !URL_START.test(value)),
    parameters,
  );
}

/** A parameter's values; a nested parameter of the shop's own is one value as it is. */
function valuesOf(name, value) {
  const isRepeated = Array.isArray(value) && (FIELD_OF.has(name) || value.every(isText));
  return isRepeated ? Array.from(value) : [value];
}

function notText(name, values) {
  const misfit = values.findIndex((value) => !isText(value));
  const isFine = misfit < 0 || (values.length === 1 && values[0] === null);
  if (isFine || !FIELD_OF.has(name)) {
    return [];
  }
  return [{ field: name, expected: "text", got: kindOf(values[misfit]) }];
}

function isText(value) {
  return typeof value === "string";
}

// --- Where the query stands ------------------------------------------------------------------

const SCHEME = /^[A-Za-z][A-Za-z0-9_+.-]*:/;
const URL_START = /^(?:(?:[A-Za-z][A-Za-z0-9_+.-]*:)?\/|[A-Za-z][A-Za-z0-9_+.-]*:\?)/;
const A_QUERY = "a query after ?";

/** What stands after the `?` of a URL, and after that of a page that routes by its fragment. */
function queryPart(text) {
  const [beforeFragment, fragment] = partition(text, "#");
  const [before, after] = partition(beforeFragment, "?");
  const hasMark = beforeFragment.includes("?");
  const isUrl = URL_START.test(text);
  // A bare query may have a `?` inside a value.
  const isBare = !isUrl && (!hasMark || before.includes("="));
  const query = isBare ? beforeFragment : after;
  const isRouted = fragment.includes("?");
  const [, routed] = partition(fragment, "?");
  const isInFragment = hasKey(isRouted ? routed : fragment);
  if (isInFragment && hasKey(query)) {
    throw refused(A_QUERY, "keys of a response on both sides of #");
  }
  if (isInFragment && !isRouted) {
    throw refused(A_QUERY, "keys of a response in the fragment, after #");
  }
  if (!isBare && !hasMark && !isRouted) {
    throw refused(A_QUERY, "a URL without a query");
  }
  return [query, routed].filter((part) => part !== "").join("&");
}

function hasKey(query) {
  const pairs = query.split("&").filter((pair) => pair.includes("="));
  return pairs.some((pair) => FIELD_OF.has(partition(pair, "=")[0]));
}

// --- What signs have done to a query ----------------------------------------------------------

/** The parameters, those behind escaped ampersands included. */
function whole(pairs, parameters) {
  const all = split(parameters);
  const lost = [...behindAmp(all), ...behindScheme(all), ...pairs.flatMap(behindMark)].filter(
    ([key]) => FIELD_OF.has(key) && !all.has(key),
  );
  if (lost.length > 0) {
    const byText = new Map(lost.map((one) => [one.join(" "), one]));
    throw new ResponseError(
      [...byText.values()].map(([field, sign]) => ({
        field,
        expected: "a parameter of its own",
        got: `one behind ${sign}`,
      })),
    );
  }
  return all;
}

/** Identifiers and flags hold no ampersand: what stands behind one is the next parameter. */
function split(parameters) {
  const entries = [...parameters];
  if (!entries.some(([name, values]) => values.some((value) => isSplit(name, value)))) {
    return parameters;
  }
  const pairs = entries.flatMap(([name, values]) =>
    values.flatMap((value) => {
      const [first, ...further] = isSplit(name, value) ? value.split("&") : [value];
      return [[name, first], ...further.map((part) => partition(part, "="))];
    }),
  );
  return grouped(pairs);
}

function isSplit(name, value) {
  if (!isText(value) || !value.includes("&") || !isPlain(name)) {
    return false;
  }
  const parts = value.split("&").slice(1).filter((part) => part.includes("="));
  return parts.some((part) => FIELD_OF.has(partition(part.replace(ESCAPED, ""), "=")[0]));
}

/** Whether a key is an identifier's or a flag's. */
function isPlain(name) {
  const field = FIELD_OF.get(name);
  return field !== undefined && (field.required.length > 0 || field.kind === BOOLEAN);
}

// An ampersand as HTML escapes it, once or more often, behind its first sign.
const ESCAPED = /^(?:(?:amp|#0*38|#x0*26);)+/i;

function behindAmp(parameters) {
  const names = [...parameters.keys()].filter((name) => ESCAPED.test(name));
  return names.map((name) => [name.replace(ESCAPED, ""), "&amp;"]);
}

function behindScheme(parameters) {
  const names = [...parameters.keys()].filter((name) => SCHEME.test(name));
  return names.map((name) => [name.replace(SCHEME, ""), "a scheme without ?"]);
}

/** An address may have a query of its own. */
function behindMark([name, value]) {
  if (ADDRESSES.includes(name)) {
    return [];
  }
  const parts = `${name}=${value}`.split("?").slice(1);
  const keys = parts.filter((part) => part.includes("=")).map((part) => partition(part, "=")[0]);
  return keys.map((key) => [key, "a second ?"]);
}

// --- What no query looks like ----------------------------------------------------------------

/** Refuses an object where a URL or a query should be: what stands in it is not the query. */
function refuseObjects(text) {
  if (isJson(text) || isJson(partition(text, "#")[1])) {
    throw json(text);
  }
  if (text.startsWith("{")) {
    throw refused("parameters", "an object as a program prints it");
  }
}

/** The parameters, unless JSON stands in the place of a name. */
function withoutJson(parameters) {
  const names = [...parameters.keys()];
  if (names.some(isJson)) {
    throw json([...names, ...[...parameters.values()].flat().filter(isText)].join(""));
  }
  return parameters;
}

function isJson(text) {
  return new RegExp(`^${SPACE}*[{[]${SPACE}*["{}\\]]`).test(text);
}

function json(text) {
  const ids = ALL_FIELDS.filter((field) => field.required.length > 0).map(({ name }) => name);
  const inside = ids.filter((id) => text.includes(`"${id}"`)).join(" and ");
  const got = inside === "" ? `JSON, without ${ids.join(" or ")}` : `JSON, with ${inside} inside`;
  return refused("parameters", got);
}

// --- Text ------------------------------------------------------------------------------------

function partition(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

function decode(text) {
  return unescapeText(text.replaceAll("+", " "));
}

// Numbers as the text of a query has them.

const NUMBER_TEXT = /* @__PURE__ */ numberText();

function numberText() {
  const digits = `[0-9]{1,${TEXT_DIGITS}}`;
  const exponent = `[eE][+-]?[0-9]{1,${EXPONENT_DIGITS}}`;
  return new RegExp(`^-?${digits}(?:\\.${digits})?(?:${exponent})?$`);
}

function isNumberText(text) {
  return NUMBER_TEXT.test(text);
}

/** A number that JavaScript does not have: all its digits, without an exponent. */
class Digits extends Foretold {
  constructor(text) {
    super();
    this.text = text;
  }

  meaning({ kind, expected }) {
    const [whole, decimals] = this.text.replace("-", "").split(".");
    if (whole.length > WHOLE_DIGITS) {
      return new Unfit(expected, TOO_LARGE);
    }
    if (kind === SECONDS || kind === SECONDS_OR_LOCAL_TEXT) {
      return new Unfit(expected, "a number out of that range");
    }
    const isFine = kind === NUMBER || decimals === undefined;
    return isFine ? this.text : new Unfit(expected, "a number with decimals");
  }
}

/** The number that a text stands for: one of JavaScript's where that is exactly this. */
function numberOf(text) {
  const digits = digitsOf(text);
  const number = Number(digits);
  const isExact = !isRounded(number) && digitsOf(String(number)) === digits;
  return isExact ? number : new Digits(digits);
}

/** All digits of a number, without an exponent and without zeros that say nothing. */
function digitsOf(text) {
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/.exec(text);
  const [, sign, whole, fraction = "", exponent = "0"] = parts;
  const point = whole.length + Number(exponent);
  const digits = `${"0".repeat(Math.max(0, -point))}${whole}${fraction}`;
  const at = Math.max(0, point);
  const before = digits.slice(0, at).padEnd(at, "0").replace(/^0+/, "") || "0";
  const after = digits.slice(at).replace(/0+$/, "");
  const number = after === "" ? before : `${before}.${after}`;
  return number === "0" ? number : `${sign}${number}`;
}

// What the texts of a query stand for.

/** The payload that the callback would have had, and what could not become part of it. */
function typed(parameters) {
  const entries = [];
  const errors = [];
  for (const [name, values] of parameters) {
    const value = parameterValue(FIELD_OF.get(name), values);
    if (value instanceof Unfit) {
      errors.push({ field: name, ...value });
    } else {
      entries.push([name, value]);
    }
  }
  return { payload: Object.fromEntries(entries), errors };
}

/** The value of a parameter; undefined where there is none, and null where the text says so. */
function parameterValue(field, values) {
  const different = values.length === 1 ? values : [...new Set(values)];
  const [value] = different;
  if (field === undefined || (different.length > 1 && field.kind === TEXT_OR_LIST)) {
    return different.length === 1 ? value : different;
  }
  if (different.length > 1) {
    return new Unfit("one value", `${different.length} different ones`);
  }
  return valueOfText(field, value ?? "null");
}

function valueOfText(field, text) {
  if (hasOtherBytes(text)) {
    return new Unfit("percent-encoded UTF-8", "other bytes");
  }
  if (NOTHING.includes(text)) {
    return text === "null" && field.nullable ? null : undefined;
  }
  const valueOf = VALUES_OF_TEXT.get(field.kind);
  if (valueOf === undefined) {
    return text;
  }
  return text === "" ? undefined : valueOf(text);
}

// What the text of a query stands for, in fields of a kind that is not text.
const VALUES_OF_TEXT = /* @__PURE__ */ new Map(
  /** @type {[object, Function][]} */ ([
    [BOOLEAN, booleanOf],
    [INTEGER, numberOrRefusal],
    [NUMBER, numberOrRefusal],
    [SECONDS, numberOrRefusal],
    [SECONDS_OR_LOCAL_TEXT, numberOrText],
  ]),
);

function booleanOf(text) {
  if (text !== "true" && text !== "false") {
    return new Unfit("the text true or false", "other text");
  }
  return text === "true";
}

function numberOrRefusal(text) {
  if (!isNumberText(text)) {
    return new Unfit("a number in text", "other text");
  }
  return numberOf(text);
}

function numberOrText(text) {
  return isNumberText(text) ? numberOf(text) : text;
}

// What users call.

/**
 * The object that the callback received, read.
 *
 * Strict: nothing is coerced. Unknown keys and codes are kept. For a redirect's query, where
 * everything is text, there is `structureQuery`. Throws ResponseError, and nothing else.
 */
export function structure(payload) {
  return responseOrError(callbackOf, payload);
}

/**
 * The redirect on `m_redirect_url`, read.
 *
 * Takes the whole URL, its query string, a URLSearchParams, a FormData, or what a framework made of
 * it: an object or a Map of texts, or of lists of text where a parameter is repeated. Texts become
 * what the callback would have: "true" a boolean, digits a number, "null" null where the field may
 * be null. The shop's own parameters are kept in `extra`. Throws ResponseError, and nothing else.
 */
export function structureQuery(query) {
  return responseOrError(redirectOf, query);
}

function responseOrError(reading, sent) {
  const { response, errors } = readable(reading, sent);
  if (errors.length > 0) {
    throw new ResponseError(errors);
  }
  return response;
}

function readable(reading, sent) {
  try {
    return reading(sent);
  } catch (error) {
    if (error instanceof ResponseError) {
      throw error;
    }
    // A getter, or the trap of a proxy, of the payload's own.
    throw refused("an object", "an object that cannot be read", { cause: error });
  }
}

function callbackOf(payload) {
  if (!isPlainObject(payload)) {
    throw refused("an object", kindOf(payload));
  }
  return REDIRECTED in payload ? typedRedirectOf(payload) : read(payload, CALLBACK);
}

function redirectOf(query) {
  const { payload, errors } = typed(parametersOf(query));
  const { response, errors: others } = typedRedirectOf(payload);
  const isNew = ({ field }) => !errors.some((error) => error.field === field);
  return { response, errors: [...errors, ...others.filter(isNew)] };
}

/** A redirect in the form of a callback. */
function typedRedirectOf(payload) {
  const { [REDIRECTED]: _, ...redirect } = payload;
  return read(redirect, REDIRECT);
}

/**
 * The form in which PortOne sends a response: what it was read from, or what a changed copy of one
 * says. `structure` takes it: a redirect that could be no callback has `"portone-v1": "redirect"`.
 */
export function unstructure(response) {
  const sent = sentOf(response);
  const wire = sent === undefined ? wireOfFields(response) : wireOfSent(response, sent);
  const isMarked = isRefused(callbackOf, wire) && !isRefused(typedRedirectOf, wire);
  return isMarked ? { ...wire, [REDIRECTED]: "redirect" } : wire;
}

function isRefused(reading, wire) {
  return reading(wire).errors.length > 0;
}

function wireOfSent(response, sent) {
  const keys = Object.keys(sent).filter((key) => sent[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, wireOf(key, sent[key], response)]));
}

/** A value as it was sent; of what others could have changed since, the copy in the response. */
function wireOf(key, value, response) {
  const field = FIELD_OF.get(key);
  if (field === undefined) {
    return response.extra[key];
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return field.kind === TEXT_OR_LIST ? response.repeated[field.name] : response[field.attribute];
}

function wireOfFields(response) {
  const wire = { ...response.extra };
  for (const field of ALL_FIELDS) {
    const value = response[field.attribute];
    if (value !== null) {
      wire[field.name] = wireOfField(field, value, response);
    } else if (field.nullable && response.fieldsSet.includes(field.name)) {
      wire[field.name] = null;
    }
  }
  return wire;
}

function wireOfField({ name, kind }, value, response) {
  const values = response.repeated[name];
  if (values !== undefined && values[0] === value) {
    return values;
  }
  const isTime = kind === SECONDS || kind === SECONDS_OR_LOCAL_TEXT;
  return isTime ? wireOfTime(value) : value;
}
