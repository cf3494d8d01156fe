// Numbers as they are, and as the text of a query has them.

import { Unfit } from "./errors.js";
import { kindOf } from "./json.js";
import { LIMITS } from "./tables.js";

const TOO_LARGE = "a number that is too large or none at all";
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

/** The number that a text stands for: one of JavaScript's where that prints exactly this. */
function numberOf(text) {
  const digits = digitsOf(text);
  const number = Number(digits);
  return digitsOf(String(number)) === digits ? number : new Digits(digits);
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

export { exactNumber, isNumberText, isWhole, numberOf };
