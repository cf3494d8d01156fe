// Why something is no payment response.

import { LIMITS } from "./tables.js";

/**
 * A payload is not a PortOne V1 payment response; `errors` has what is wrong with it, and `omitted`
 * says how many more there were: only so many are named.
 */
export class ResponseError extends Error {
  constructor(errors, options) {
    const named = errors.slice(0, LIMITS.errors);
    const omitted = errors.length - named.length;
    const rest = omitted > 0 ? [`  and ${omitted} more`] : [];
    super(["not a payment response:", ...named.map(inWords), ...rest].join("\n"), options);
    this.name = "ResponseError";
    this.errors = Object.freeze(named.map((error) => Object.freeze({ ...error })));
    this.omitted = omitted;
  }
}

function inWords({ field, expected, got }) {
  return `  ${field}: expected ${expected}, got ${got}`;
}

/** A value is not what its field takes. */
class Unfit extends Error {
  constructor(expected, got) {
    super();
    this.expected = expected;
    this.got = got;
  }
}

/** An error about the whole. */
function refused(expected, got) {
  return new ResponseError([{ field: "$", expected, got }]);
}

/** Runs a reading; where a value does not fit, that is one more error of the field. */
function attempt(errors, field, reading) {
  try {
    reading();
  } catch (error) {
    if (!(error instanceof Unfit)) {
      throw error;
    }
    errors.push({ field, expected: error.expected, got: error.got });
  }
}

export { Unfit, attempt, refused };
