// Times: seconds since 1970, and local text in Korean time.

import { Unfit } from "./errors.js";
import { exactNumber } from "./numbers.js";
import { LAST_SECOND } from "./tables.js";

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

export { timeOfLocalText, timeOfSeconds, wireOfTime };
