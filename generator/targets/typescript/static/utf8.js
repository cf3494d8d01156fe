// Percent-encoded text.

/** What was percent-encoded, decoded. */
function unescapeText(text) {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) => fromUtf8(bytesOf(escapes)));
}

function bytesOf(escapes) {
  return Array.from(escapes.matchAll(/[0-9A-Fa-f]{2}/g), ([digits]) => parseInt(digits, 16));
}

/**
 * UTF-8, decoded. A byte that is none becomes a lone surrogate, U+DC80 to U+DCFF, so that it stays
 * recognisable: a shop's own parameter may have it. (TextDecoder would make U+FFFD of it.)
 */
function fromUtf8(bytes) {
  let text = "";
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    text += length === 0 ? String.fromCharCode(0xdc00 + bytes[at]) : codePoint(bytes, at, length);
    at += length || 1;
  }
  return text;
}

/** Whether bytes that are no UTF-8 were in a text. */
function hasOtherBytes(text) {
  return /[\udc80-\udcff]/u.test(text);
}

function codePoint(bytes, at, length) {
  const first = length === 1 ? bytes[at] : bytes[at] & (0x7f >> length);
  const rest = bytes.slice(at + 1, at + length);
  return String.fromCodePoint(rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), first));
}

/** How many bytes the character at a place has, or 0 where none stands. */
function sequenceLength(bytes, at) {
  const [first, second = 0] = bytes.slice(at, at + 2);
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xc2 || first > 0xf4) {
    return 0;
  }
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  const least = { 0xe0: 0xa0, 0xf0: 0x90 }[first] ?? 0x80;
  const most = { 0xed: 0x9f, 0xf4: 0x8f }[first] ?? 0xbf;
  const rest = bytes.slice(at + 2, at + length);
  const isWhole = rest.length === length - 2 && rest.every((byte) => byte >> 6 === 0b10);
  return second >= least && second <= most && isWhole ? length : 0;
}

export { hasOtherBytes, unescapeText };
