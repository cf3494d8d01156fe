// White space around text.

// What Python's str.strip takes for white space: without the byte order mark, and with some controls.
const SPACE = "(?:[^\\S\\ufeff]|[\\x1c-\\x1f\\x85])";
const BLANK = /* @__PURE__ */ new RegExp(`^${SPACE}*$`);
const ONE = /* @__PURE__ */ new RegExp(SPACE);

/** Whether there is nothing but white space in a text. */
function isBlank(text) {
  // What begins with a sign of ASCII, as most texts do, is not.
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && BLANK.test(text);
}

/** The text without what is white around it, in a time that grows with that alone. */
function strip(text) {
  let start = 0;
  let end = text.length;
  while (start < end && ONE.test(text[start])) {
    start += 1;
  }
  while (end > start && ONE.test(text[end - 1])) {
    end -= 1;
  }
  return text.slice(start, end);
}

export { SPACE, isBlank, strip };
