// Why something is no payment response.

import { MOST_ERRORS } from "./tables.js";

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

export { Unfit, refused };
