// Times: seconds since 1970, and local text in Korean time.

import { Unfit } from "./errors.js";
import { exactNumber, isWhole } from "./numbers.js";
import { LIMITS } from "./tables.js";

/** Seconds as ISO text in UTC; 0 says that there is no time. */
function timeOfSeconds(value, expected) {
  const seconds = exactNumber(value, expected);
  if (!isWhole(seconds) || seconds < 0 || seconds > LIMITS.lastSecond) {
    throw new Unfit(expected, "a number out of that range");
  }
  return seconds === 0 ? null : `${utcText(new Date(seconds * 1000))}+00:00`;
}

function utcText(date) {
  return date.toISOString().slice(0, "YYYY-MM-DDThh:mm:ss".length);
}

/** `2017-01-19 23:59:59` in Korean time as ISO text with its zone, or null for other text. */
function timeOfLocalText(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$/.test(text)) {
    return null;
  }
  const time = text.replace(" ", "T");
  const date = new Date(`${time}Z`);
  // Date takes the 31st of any month, 24 o'clock and a year 0.
  const isDate = !Number.isNaN(date.getTime()) && utcText(date) === time;
  return isDate && date.getUTCFullYear() > 0 ? `${time}+09:00` : null;
}

export { timeOfLocalText, timeOfSeconds };
