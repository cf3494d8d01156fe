// Numbers of a payload.

import { Unfit } from "./errors.js";
import { TOO_LARGE, kindOf } from "./json.js";
import { WHOLE_DIGITS } from "./tables.js";

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

export { amount, exactNumber, isRounded };
