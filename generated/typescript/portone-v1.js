/**
 * PortOne (formerly Iamport) V1 payment responses: what `IMP.request_pay` hands to its callback,
 * and what a redirect brings.
 *
 * Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
 */

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
export const PayMethod = labels({
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
export const PgProvider = labels({
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
export const Status = labels({
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
export const EmbPgProvider = labels({
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
export const Outcome = labels({
  paid: { ko: "결제됨", en: "paid" },
  virtual_account_issued: { ko: "가상계좌 발급됨", en: "virtual account issued" },
  failed: { ko: "실패", en: "failed" },
  unconfirmed: { ko: "미확인", en: "unconfirmed" },
});

/** Fields that are personal data, or lead to it: keep them out of logs. */
export const SENSITIVE = Object.freeze([
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

/** A payload is not a PortOne V1 payment response; `errors` has all that is wrong with it. */
export class ResponseError extends Error {
  constructor(errors, options) {
    super(["not a payment response:", ...errors.map(inWords)].join("\n"), options);
    this.name = "ResponseError";
    this.errors = Object.freeze(errors.map((error) => Object.freeze({ ...error })));
  }
}

function inWords({ field, expected, got }) {
  return `  ${field}: expected ${expected}, got ${got}`;
}

/**
 * The object that the callback received, read.
 *
 * Strict: nothing is coerced. Unknown keys and codes are kept. For a redirect's query, where
 * everything is text, there is `structureQuery`. Throws ResponseError, and nothing else.
 */
export function structure(payload) {
  return readable(() => {
    if (!isPlainObject(payload)) {
      throw wrong("an object", kindOf(payload));
    }
    return read(new Map(entriesOf(payload)), "callback");
  });
}

/**
 * The redirect on `m_redirect_url`, read.
 *
 * Takes the whole URL, its query string, or what a framework made of it: an object of texts, or of
 * lists of text where a parameter is repeated. Texts become what the callback would have: "true" a
 * boolean, digits a number, "null" null where the field may be null. The shop's own parameters are
 * kept in `extra`. Throws ResponseError, and nothing else.
 */
export function structureQuery(query) {
  return readable(() => {
    const [payload, errors] = typed(parametersOf(query));
    if (errors.length > 0) {
      throw new ResponseError([...errors, ...furtherErrors(payload, errors)]);
    }
    return read(payload, "redirect");
  });
}

// --- What every payload goes through ---------------------------------------------------------

// Deeper JSON than any shop sends.
const MAX_DEPTH = 100;
// Digits before the point that an amount may have; a larger exponent is an attack, not money.
const MAX_DIGITS = 30;
// 9999-12-31 23:59:59 UTC. Milliseconds lie beyond it.
const LAST_SECOND = 253_402_300_799;

/** A value is not what its field takes. */
class Unfit extends Error {
  constructor(expected, got) {
    super();
    this.expected = expected;
    this.got = got;
  }
}

function wrong(expected, got) {
  return new ResponseError([{ field: "$", expected, got }]);
}

function readable(reading) {
  try {
    return reading();
  } catch (error) {
    if (error instanceof ResponseError) {
      throw error;
    }
    // A getter, or the trap of a proxy, of the payload's own.
    throw new ResponseError(
      [{ field: "$", expected: "an object", got: "an object that cannot be read" }],
      { cause: error },
    );
  }
}

function read(payload, entry) {
  refuseForeign(payload, entry);
  const errors = [];
  const values = new Map();
  const extra = [];
  for (const [key, value] of payload) {
    try {
      take(key, value, values, extra);
    } catch (error) {
      if (!(error instanceof Unfit)) {
        throw error;
      }
      const { expected, got } = error;
      errors.push({ field: KEYS.has(key) ? key : "$", expected, got });
    }
  }
  return build(payload, values, extra, errors);
}

function take(key, value, values, extra) {
  const how = KEYS.get(key);
  if (how === undefined) {
    extra.push([key, jsonCopy(value)]);
    return;
  }
  const name = ALIASES.get(key) ?? key;
  if (value === null && !how.nullable) {
    throw new Unfit(how.kind.expected, "null");
  }
  const meant = value === null ? null : how.kind.read(value);
  if (values.has(name) && JSON.stringify(values.get(name)) !== JSON.stringify(meant)) {
    throw new Unfit(`the same as ${name} under its other name`, "another value");
  }
  values.set(name, meant);
}

function build(payload, values, extra, errors) {
  const fields = Object.fromEntries(NAMES.map((name) => [name, values.get(name) ?? null]));
  const outcome = outcomeOf(fields);
  if (outcome !== "failed") {
    const refused = new Set(errors.map((error) => error.field));
    for (const name of REQUIRED.filter((name) => fields[name] === null && !refused.has(name))) {
      const expected = `${KEYS.get(name).kind.expected}, unless a failure is reported`;
      errors.push({ field: name, expected, got: values.has(name) ? "null" : "nothing" });
    }
  }
  if (errors.length > 0) {
    throw new ResponseError(errors);
  }
  return Object.freeze({
    outcome,
    ...fields,
    extra: dictionary(extra),
    repeated: dictionary(repeatedOf(payload)),
    fieldsSet: Object.freeze(NAMES.filter((name) => values.has(name))),
  });
}

function repeatedOf(payload) {
  return [...payload]
    .filter(([key, value]) => KEYS.get(key)?.kind === TEXT_OR_LIST && Array.isArray(value))
    .map(([key, value]) => [key, Object.freeze([...value])]);
}

function outcomeOf(response) {
  // The status says paid and nothing speaks against it; success may be missing, as new modules
  // dropped it.
  if (
    response.status === "paid" &&
    response.success !== false &&
    !response.error_code &&
    !response.error_msg
  ) {
    return "paid";
  }
  // There is no status, but a time of payment comes only once paid.
  if (
    !response.status &&
    response.success === true &&
    response.paid_at !== null &&
    !response.error_code &&
    !response.error_msg
  ) {
    return "paid";
  }
  // The method is a virtual account, and the status is ready.
  if (
    response.status === "ready" &&
    response.pay_method === "vbank" &&
    response.success !== false &&
    !response.error_code &&
    !response.error_msg
  ) {
    return "virtual_account_issued";
  }
  // There is an account number, and the status is ready.
  if (
    response.status === "ready" &&
    response.vbank_num &&
    response.success !== false &&
    !response.error_code &&
    !response.error_msg
  ) {
    return "virtual_account_issued";
  }
  // There is no status, but an account number and no time of payment.
  if (
    !response.status &&
    response.success === true &&
    response.vbank_num &&
    response.paid_at === null &&
    !response.error_code &&
    !response.error_msg
  ) {
    return "virtual_account_issued";
  }
  // The status says failed.
  if (response.status === "failed" && response.success !== true) {
    return "failed";
  }
  // success is false. Only for daou that alone does not count, since it may be false though
  // paid.
  if (response.success === false && response.status !== "paid" && response.pg_provider !== "daou") {
    return "failed";
  }
  // There is an error code.
  if (response.error_code && response.success !== true && response.status !== "paid") {
    return "failed";
  }
  // There is an error message. When the buyer cancels, it comes without a code.
  if (response.error_msg && response.success !== true && response.status !== "paid") {
    return "failed";
  }
  return "unconfirmed";
}

/** Throws for the objects that people mistake for a payment response. */
function refuseForeign(payload, entry) {
  for (const foreign of FOREIGN) {
    const { entries, allOf, anyOf, noneOf, only, equals } = foreign;
    if (
      entries.includes(entry) &&
      allOf.every((key) => payload.has(key)) &&
      (anyOf.length === 0 || anyOf.some((key) => payload.has(key))) &&
      !noneOf.some((key) => payload.has(key)) &&
      (only.length === 0 || [...payload.keys()].every((key) => only.includes(key))) &&
      equals.every(([key, value]) => payload.get(key) === value)
    ) {
      throw wrong("a payment response", foreign.description);
    }
  }
}

// --- What a value is -------------------------------------------------------------------------

/** What a value is, in words that give nothing of it away. */
function kindOf(value) {
  switch (typeof value) {
    case "undefined":
      return "undefined";
    case "boolean":
      return "a boolean";
    case "number":
      return Number.isInteger(value) && Math.abs(value) < 1e21 ? "an integer" : "a number";
    case "string":
      return "text";
    case "object":
      return value === null ? "null" : kindOfObject(value);
    default:
      return `a JavaScript ${typeof value}`;
  }
}

function kindOfObject(value) {
  if (Array.isArray(value)) {
    return "a list";
  }
  if (isPlainObject(value)) {
    return "an object";
  }
  const tag = tagOf(value);
  return tag === "Object" ? "an instance of a class" : `a JavaScript ${tag}`;
}

function tagOf(value) {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/** What a literal or JSON makes, here or in another frame, and no Map, Date or instance of a class. */
function isPlainObject(value) {
  if (typeof value !== "object" || value === null || tagOf(value) !== "Object") {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Own entries. A key whose value is undefined counts as absent. */
function entriesOf(object) {
  return Object.entries(object).filter(([, value]) => value !== undefined);
}

/** A frozen object that inherits nothing, so that every key is one that was put there. */
function dictionary(entries) {
  const result = Object.create(null);
  for (const [key, value] of entries) {
    result[key] = value;
  }
  return Object.freeze(result);
}

function labels(table) {
  return dictionary(Object.entries(table).map(([code, label]) => [code, Object.freeze(label)]));
}

/** A JSON value, copied and frozen all the way down. */
function jsonCopy(value, depth = 0) {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return value;
  }
  if (Number.isFinite(value)) {
    return value;
  }
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) {
    throw new Unfit("a JSON value", kindOf(value));
  }
  if (depth === MAX_DEPTH) {
    throw new Unfit(`JSON that is at most ${MAX_DEPTH} deep`, "deeper JSON");
  }
  const inner = (item) => jsonCopy(item, depth + 1);
  return Object.freeze(
    isList
      ? Array.from(value, inner)
      : Object.fromEntries(entriesOf(value).map(([key, item]) => [key, inner(item)])),
  );
}

// --- Numbers and times -----------------------------------------------------------------------

/** A decimal number with all its digits: `digits` times ten to the power of `exponent`. */
class Decimal {
  constructor(text) {
    const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/.exec(text);
    const [, sign, whole, fraction = "", exponent = "0"] = parts;
    const digits = `${whole}${fraction}`.replace(/^0+/, "");
    const isZero = digits === "";
    this.digits = digits.replace(/0+$/, "");
    this.sign = isZero ? "" : sign;
    const zeros = digits.length - this.digits.length;
    this.exponent = isZero ? 0 : Number(exponent) - fraction.length + zeros;
  }

  get isWhole() {
    return this.exponent >= 0;
  }

  /** The exponent of the first digit. */
  get magnitude() {
    return this.digits.length + this.exponent - 1;
  }

  /** All digits, without an exponent. */
  toString() {
    if (this.isWhole) {
      return `${this.sign}${this.digits || "0"}${"0".repeat(this.exponent)}`;
    }
    const digits = this.digits.padStart(1 - this.exponent, "0");
    return `${this.sign}${digits.slice(0, this.exponent)}.${digits.slice(this.exponent)}`;
  }

  /** A number where one prints exactly this, and otherwise the digits as text. */
  toExact() {
    const text = this.toString();
    const number = Number(text);
    return new Decimal(String(number)).toString() === text ? number : text;
  }
}

/** An exact number; one of JavaScript's stands for the shortest decimal that prints it. */
function exactNumber(value, expected) {
  if (typeof value !== "number" && !(value instanceof Decimal)) {
    throw new Unfit(expected, kindOf(value));
  }
  const number = Number.isFinite(value) ? new Decimal(String(value)) : value;
  if (!(number instanceof Decimal) || number.magnitude > MAX_DIGITS) {
    throw new Unfit(expected, "a number that is too large or none at all");
  }
  return number;
}

function readSeconds(value, expected) {
  const number = exactNumber(value, expected);
  const seconds = Number(number);
  if (!number.isWhole || seconds < 0 || seconds > LAST_SECOND) {
    throw new Unfit(expected, "a number out of that range");
  }
  return seconds === 0 ? null : `${utcText(new Date(seconds * 1000))}+00:00`;
}

function utcText(date) {
  return date.toISOString().slice(0, "YYYY-MM-DDThh:mm:ss".length);
}

/** `2017-01-19 23:59:59` in Korean time as ISO text with its zone, or null for other text. */
function localTime(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$/.test(text)) {
    return null;
  }
  const time = text.replace(" ", "T");
  const date = new Date(`${time}Z`);
  // Date takes the 31st of any month, 24 o'clock and a year 0.
  const isDate = !Number.isNaN(date.getTime()) && utcText(date) === time;
  return isDate && date.getUTCFullYear() > 0 ? `${time}+09:00` : null;
}

// --- How fields are read ---------------------------------------------------------------------

function readBoolean(value) {
  if (typeof value !== "boolean") {
    throw new Unfit("a boolean", kindOf(value));
  }
  return value;
}

function readText(value) {
  if (typeof value !== "string") {
    throw new Unfit("text", kindOf(value));
  }
  return value;
}

function readTextOrList(value) {
  const isList = Array.isArray(value) && value.length > 0;
  return isList && value.every((item) => typeof item === "string") ? value[0] : readText(value);
}

function readInteger(value) {
  const number = exactNumber(value, "an integer");
  if (!number.isWhole) {
    throw new Unfit("an integer", "a number with decimals");
  }
  return number.toExact();
}

function readSecondsOrLocalText(value) {
  if (typeof value !== "string") {
    return readSeconds(value, SECONDS_OR_LOCAL_TEXT.expected);
  }
  const time = localTime(value);
  if (time === null && value !== "") {
    throw new Unfit(SECONDS_OR_LOCAL_TEXT.expected, "other text");
  }
  return time;
}

function booleanFromText(text) {
  if (text !== "true" && text !== "false") {
    throw new Unfit("the text true or false", "other text");
  }
  return text === "true";
}

const NUMBER_IN_TEXT = /^-?[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?$/;

function numberFromText(text) {
  if (!NUMBER_IN_TEXT.test(text)) {
    throw new Unfit("a number in text", "other text");
  }
  return new Decimal(text);
}

// `read` takes a value of a callback. `fromText` makes one of a query's text, where that stands for
// something else than text.
const BOOLEAN = { expected: "a boolean", read: readBoolean, fromText: booleanFromText };
const TEXT = { expected: "text", read: readText };
const TEXT_OR_LIST = { expected: "text", read: readTextOrList };
const JSON_VALUE = { expected: "a JSON value", read: (value) => jsonCopy(value) };
const INTEGER = { expected: "an integer", read: readInteger, fromText: numberFromText };
const NUMBER = {
  expected: "a number",
  read: (value) => exactNumber(value, "a number").toExact(),
  fromText: numberFromText,
};
const SECONDS = {
  expected: "whole seconds since 1970",
  read: (value) => readSeconds(value, SECONDS.expected),
  fromText: numberFromText,
};
const SECONDS_OR_LOCAL_TEXT = {
  expected: "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970",
  read: readSecondsOrLocalText,
  fromText: (text) => (NUMBER_IN_TEXT.test(text) ? numberFromText(text) : text),
};

/** Codes: a misspelling or a former name becomes the code it means, and an unknown one stays. */
function codes(spellings) {
  const meant = new Map(spellings);
  return { expected: "text", read: (value) => meant.get(readText(value)) ?? value };
}

const PAY_METHOD = codes([]);
const PG_PROVIDER = codes([["kakao", "kakaopay"]]);
const STATUS = codes([]);
const EMB_PG_PROVIDER = codes([
  ["Naver Pay", "naverpay"],
  ["kakopay", "kakaopay"],
  ["Kako Pay", "kakaopay"],
  ["Payco", "payco"],
  ["Samsung Pay", "samsungpay"],
  ["SSG Pay", "ssgpay"],
  ["L.pay", "lpay"],
  ["Kpay", "kpay"],
]);

// Every key under which a field arrives.
const KEYS = new Map([
  ["success", { kind: BOOLEAN, nullable: false }],
  ["imp_success", { kind: BOOLEAN, nullable: false }],
  ["error_code", { kind: TEXT, nullable: true }],
  ["error_msg", { kind: TEXT, nullable: true }],
  ["imp_uid", { kind: TEXT, nullable: true }],
  ["merchant_uid", { kind: TEXT_OR_LIST, nullable: false }],
  ["pay_method", { kind: PAY_METHOD, nullable: false }],
  ["paid_amount", { kind: NUMBER, nullable: false }],
  ["status", { kind: STATUS, nullable: false }],
  ["name", { kind: TEXT, nullable: false }],
  ["pg_provider", { kind: PG_PROVIDER, nullable: false }],
  ["emb_pg_provider", { kind: EMB_PG_PROVIDER, nullable: true }],
  ["pg_tid", { kind: TEXT, nullable: false }],
  ["buyer_name", { kind: TEXT, nullable: false }],
  ["buyer_email", { kind: TEXT, nullable: false }],
  ["buyer_tel", { kind: TEXT, nullable: false }],
  ["buyer_addr", { kind: TEXT, nullable: false }],
  ["buyer_postcode", { kind: TEXT, nullable: false }],
  ["custom_data", { kind: JSON_VALUE, nullable: true }],
  ["paid_at", { kind: SECONDS, nullable: false }],
  ["receipt_url", { kind: TEXT, nullable: false }],
  ["apply_num", { kind: TEXT, nullable: false }],
  ["vbank_num", { kind: TEXT, nullable: false }],
  ["vbank_name", { kind: TEXT, nullable: false }],
  ["vbank_holder", { kind: TEXT, nullable: true }],
  ["vbank_date", { kind: SECONDS_OR_LOCAL_TEXT, nullable: false }],
  ["bank_name", { kind: TEXT, nullable: true }],
  ["card_name", { kind: TEXT, nullable: true }],
  ["card_number", { kind: TEXT, nullable: true }],
  ["card_quota", { kind: INTEGER, nullable: true }],
  ["currency", { kind: TEXT, nullable: true }],
  ["pg_type", { kind: TEXT, nullable: true }],
  ["request_id", { kind: TEXT, nullable: true }],
  ["customer_uid", { kind: TEXT, nullable: true }],
]);

// Keys under which a field arrives besides its own name.
const ALIASES = new Map([["imp_success", "success"]]);

const NAMES = [...KEYS.keys()].filter((key) => !ALIASES.has(key));

// Must be there, and not null, unless the response reports a failure.
const REQUIRED = ["imp_uid", "merchant_uid"];

const FOREIGN = [
  {
    description:
      "a REST API body ({code, message, response}) (REST API 응답 본문({code, message, response})). The payment is inside `response`, and is not the object that this package reads. 결제 정보는 response 안에 있고 이 패키지가 읽는 객체가 아니다.",
    entries: ["callback"],
    allOf: ["code", "message", "response"],
    anyOf: [],
    noneOf: ["imp_uid", "merchant_uid"],
    only: [],
    equals: [],
  },
  {
    description:
      "a payment of the REST API (GET /payments/{imp_uid}) (REST API의 결제 객체(GET /payments/{imp_uid})). Its amount is `amount`, and its state `status`. 금액은 amount, 상태는 status에 있다.",
    entries: ["callback"],
    allOf: ["amount"],
    anyOf: [
      "cancel_amount",
      "cancelled_at",
      "failed_at",
      "started_at",
      "pg_id",
      "user_agent",
      "channel",
    ],
    noneOf: ["paid_amount"],
    only: [],
    equals: [],
  },
  {
    description:
      "a webhook body (웹훅 본문). Ask the REST API for its imp_uid. imp_uid로 REST API에 조회한다.",
    entries: ["callback"],
    allOf: ["imp_uid", "merchant_uid", "status"],
    anyOf: [],
    noneOf: [],
    only: ["imp_uid", "merchant_uid", "status", "cancellation_id"],
    equals: [],
  },
  {
    description:
      "an identity-verification callback (본인인증 콜백). It is no payment; ask GET /certifications/{imp_uid}. 결제가 아니다. GET /certifications/{imp_uid}로 조회한다.",
    entries: ["callback", "redirect"],
    allOf: [],
    anyOf: [],
    noneOf: [],
    only: [],
    equals: [["pg_type", "certification"]],
  },
];

// --- Queries ---------------------------------------------------------------------------------

/** The errors of a payload besides those that are known of the same fields. */
function furtherErrors(payload, errors) {
  const known = new Set(errors.map((error) => error.field));
  try {
    read(payload, "redirect");
    return [];
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw error;
    }
    return error.errors.filter((other) => !known.has(other.field));
  }
}

/** Name to all values, whatever form the query has. */
function parametersOf(query) {
  if (typeof query === "string") {
    return parse(query);
  }
  const tag = typeof query === "object" ? tagOf(query) : "";
  if (tag === "URL") {
    return parse(String(query));
  }
  if (tag === "URLSearchParams") {
    return grouped(query);
  }
  if (isPlainObject(query)) {
    return gather(query);
  }
  throw wrong("a URL, a query string or a mapping of texts", kindOf(query));
}

function parse(text) {
  let query = queryPart(strip(text));
  if (!query.includes("=") && /%3D/i.test(query)) {
    // Returning through an app scheme, the whole query is percent-encoded once more.
    query = unescapeText(query);
  }
  const pairs = query.split("&").filter((pair) => pair !== "");
  return grouped(pairs.map((pair) => partition(pair, "=").map(decode)));
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

/** What stands after the `?` of a URL; a bare query may have a `?` only inside a value. */
function queryPart(text) {
  const [before, after] = partition(text, "?");
  const whole = text.includes("?") && !before.includes("=") ? after : text;
  const [query, fragment] = partition(whole, "#");
  // A page that routes by its fragment has a query of its own there.
  const [, routed] = partition(fragment, "?");
  return fragment.includes("?") ? `${query}&${routed}` : query;
}

function partition(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

// What Python's str.strip takes for white space. It is not quite what trim does.
const SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function strip(text) {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text[start])) {
    start += 1;
  }
  while (end > start && SPACE.test(text[end - 1])) {
    end -= 1;
  }
  return text.slice(start, end);
}

function decode(text) {
  return unescapeText(text.replaceAll("+", " "));
}

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

/** The values of each parameter of an object: text, or lists of text where one is repeated. */
function gather(query) {
  const parameters = new Map();
  const errors = [];
  for (const [name, value] of entriesOf(query)) {
    const values = Array.isArray(value) ? Array.from(value) : [value];
    const misfit = values.findIndex((item) => typeof item !== "string");
    if (misfit >= 0) {
      const field = KEYS.has(name) ? name : "$";
      errors.push({ field, expected: "text", got: kindOf(values[misfit]) });
    } else if (values.length > 0) {
      parameters.set(name, values);
    }
  }
  if (errors.length > 0) {
    throw new ResponseError(errors);
  }
  return parameters;
}

/** The payload that the callback would have had, and what could not become it. */
function typed(parameters) {
  const payload = new Map();
  const errors = [];
  for (const [name, values] of parameters) {
    try {
      takeText(name, values.length === 1 ? values : [...new Set(values)], payload);
    } catch (error) {
      if (!(error instanceof Unfit)) {
        throw error;
      }
      errors.push({ field: name, expected: error.expected, got: error.got });
    }
  }
  return [payload, errors];
}

function takeText(name, values, payload) {
  const how = KEYS.get(name);
  if (how === undefined || (values.length > 1 && how.kind === TEXT_OR_LIST)) {
    payload.set(name, values.length === 1 ? values[0] : values);
    return;
  }
  if (values.length > 1) {
    throw new Unfit("one value", `${values.length} different ones`);
  }
  const [text] = values;
  // Lone surrogates stand for bytes that are not UTF-8.
  if (/[\udc80-\udcff]/u.test(text)) {
    throw new Unfit("percent-encoded UTF-8", "other bytes");
  }
  if (text === "null" && how.nullable) {
    payload.set(name, null);
  } else if (how.kind.fromText === undefined) {
    payload.set(name, text);
  } else if (text !== "") {
    payload.set(name, how.kind.fromText(text));
  }
}
