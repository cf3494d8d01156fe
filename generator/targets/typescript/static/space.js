// White space around text.

// What Python's str.strip takes for white space. It is not quite what trim does.
const SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** The text without what is white around it. */
function strip(text) {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text[start])) {
    start += 1;
  }
  while (end > start && SPACE.test(text[end - 1])) {
    end -= 1;
  }
  return text.slice(start, end);
}

export { SPACE, strip };
