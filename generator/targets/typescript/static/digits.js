// Numbers as the text of a query has them.

import { Unfit } from "./errors.js";
import { Foretold } from "./fields.js";
import { TOO_LARGE } from "./json.js";
import { NUMBER, SECONDS, SECONDS_OR_LOCAL_TEXT } from "./kinds.js";
import { isRounded } from "./numbers.js";
import { EXPONENT_DIGITS, TEXT_DIGITS, WHOLE_DIGITS } from "./tables.js";

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

export { isNumberText, numberOf };
