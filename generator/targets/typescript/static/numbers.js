// Numbers as they are, and as the text of a query has them.

import { Unfit } from "./errors.js";
import { TOO_LARGE, kindOf } from "./json.js";
import { LIMITS } from "./tables.js";

const ROUNDED =
  "a float of 2**53 or more, which may have lost digits: parse with parse_float=Decimal";
const SMALLEST_TOO_LARGE = /* @__PURE__ */ Number(`1e${LIMITS.wholeDigits}`);
const NUMBER_TEXT = /* @__PURE__ */ numberText(LIMITS);

/** A number of a query that JavaScript does not have: all its digits, without an exponent. */
class Digits {
  constructor(text) {
    this.text = text;
  }

  get isTooLarge() {
    return this.text.replace(/^-|\..*/g, "").length > LIMITS.wholeDigits;
  }
}

/** An exact number, or its digits; one of JavaScript's stands for the shortest that prints it. */
function exactNumber(value, expected) {
  if (value instanceof Digits) {
    return value.isTooLarge ? new Unfit(expected, TOO_LARGE) : value.text;
  }
  if (typeof value !== "number") {
    return new Unfit(expected, kindOf(value));
  }
  // Minus zero is zero.
  return Math.abs(value) < SMALLEST_TOO_LARGE ? value + 0 : new Unfit(expected, TOO_LARGE);
}

/** An exact number of which no digit can have been lost. */
function amount(value, expected) {
  const number = exactNumber(value, expected);
  const isFine = typeof number !== "number" || !isRounded(number);
  return isFine ? number : new Unfit(expected, ROUNDED);
}

function isRounded(number) {
  return Math.abs(number) > Number.MAX_SAFE_INTEGER;
}

function isWhole(number) {
  return typeof number === "number" ? Number.isInteger(number) : !number.includes(".");
}

function numberText({ textDigits, exponentDigits }) {
  const digits = `[0-9]{1,${textDigits}}`;
  const exponent = `[eE][+-]?[0-9]{1,${exponentDigits}}`;
  return new RegExp(`^-?${digits}(?:\\.${digits})?(?:${exponent})?$`);
}

function isNumberText(text) {
  return NUMBER_TEXT.test(text);
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

export { amount, exactNumber, isNumberText, isWhole, numberOf };
