// What a response reports, and what is no response at all.

import { FIELD_OF } from "./fields.js";
import { strip } from "./space.js";
import { CODES_OF_RULES, FOREIGN, NOTHING, RULES, SDK_FAILURE } from "./tables.js";

/** Whether a value counts for a rule: blanks and the words of wrappers for nothing do not. */
function isGiven(value) {
  if (typeof value === "string") {
    return strip(value) !== "" && !NOTHING.includes(value);
  }
  return value !== undefined && value !== null;
}

const READY_RULES = /* @__PURE__ */ RULES.map(readyRule);

/** A rule with conditions that know the places of their fields among the values. */
function readyRule(rule) {
  const { outcome, sdkFailure, is = [], isNot = [], noneBut = [], given = [], lacking = [] } = rule;
  const others = (name, codes) => CODES_OF_RULES[name].filter((code) => !codes.includes(code));
  const when = [
    ...is.map(([name, values]) => condition(name, { is: values })),
    ...isNot.map(([name, values]) => condition(name, { isNot: values })),
    ...noneBut.map(([name, codes]) => condition(name, { isNot: others(name, codes) })),
    ...given.map((name) => condition(name, { given: true })),
    ...lacking.map((name) => condition(name, { given: false })),
  ];
  return { outcome, sdkFailure, when };
}

function condition(name, test) {
  const { given, is, isNot } = test;
  return { index: FIELD_OF.get(name).index, given, is, isNot };
}

/** The outcome of the first rule of which all conditions hold. */
function outcomeOf(values, hasSdkFailure) {
  for (const { outcome, sdkFailure, when } of READY_RULES) {
    const isPossible = sdkFailure === undefined || sdkFailure === hasSdkFailure;
    if (isPossible && areMet(when, values)) {
      return outcome;
    }
  }
  return "unconfirmed";
}

function areMet(conditions, values) {
  for (const { index, given, is, isNot } of conditions) {
    const value = values[index];
    if (
      (given !== undefined && given !== isGiven(value)) ||
      (is !== undefined && !is.includes(value)) ||
      (isNot !== undefined && isNot.includes(value))
    ) {
      return false;
    }
  }
  return true;
}

// A code that is a number to some language.
const LIKE_A_NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** Whether keys of a mobile SDK's own tell of a failure. */
function isSdkFailure(values, extra) {
  const code = extra[SDK_FAILURE.code];
  const message = extra[SDK_FAILURE.message];
  if (typeof code !== "string" || typeof message !== "string") {
    return false;
  }
  return !LIKE_A_NUMBER.test(strip(code)) && [code, message, values[FIELD_OF.get(SDK_FAILURE.beside).index]].every(isGiven);
}

/**
 * What an object is that people mistake for a payment response, or undefined for others. So many
 * of its keys are `known` as those of fields.
 */
function foreignDescription(payload, keys, known, marks) {
  for (const mark of marks) {
    const isPossible = mark.only.length === 0 || known <= mark.only.length;
    if (isPossible && fits(mark, payload, keys)) {
      return FOREIGN[mark.of];
    }
  }
  return undefined;
}

/** Whether a payload has all the signs of a mark: those that most payloads lack are asked first. */
function fits({ allOf, anyOf, atLeast, noneOf, only, values }, payload, keys) {
  const has = (key) => Object.hasOwn(payload, key) && payload[key] !== undefined;
  const isThere = (key) => has(key) || keys.some((one) => baseOf(one) === key && has(one));
  const isAmong = (key) => only.includes(baseOf(key)) || payload[key] === undefined;
  return (
    (only.length === 0 || keys.every(isAmong)) &&
    values.every(([key, texts]) => texts.includes(payload[key]) && has(key)) &&
    allOf.every(has) &&
    (anyOf.length === 0 || anyOf.filter(isThere).length >= atLeast) &&
    !noneOf.some(has)
  );
}

/** `extra` of `extra[delivery]`. */
function baseOf(key) {
  const at = key.indexOf("[");
  return at < 0 ? key : key.slice(0, at);
}

export { foreignDescription, isGiven, isSdkFailure, outcomeOf };
