/**
 * An object as people copy it: JSON, a JavaScript literal, what a console shows, Python's repr.
 *
 * Our own, since no library reads these: json5 knows neither `undefined` nor template literals nor
 * Python's words nor the lines of a console, and is silent where a key comes twice. Nothing is
 * evaluated.
 */

/** What stopped the reading: where (from 1), what was expected there, and what was found. */
export class LiteralError extends Error {
  constructor(text, at, expected, end = at) {
    super(`expected ${expected}`);
    Object.assign(this, { text, at, expected, end });
  }

  get line() {
    return this.text.slice(0, this.at).split("\n").length;
  }

  get column() {
    return this.at - this.text.lastIndexOf("\n", this.at - 1);
  }

  get found() {
    return /^(?:[\p{L}\p{N}_$.+-]{1,20}|[^]?)/u.exec(this.text.slice(this.at, this.at + 40))[0];
  }

  get isEnd() {
    return /^\s*$/.test(this.text.slice(this.end));
  }
}

const WORDS = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
  ["undefined", undefined],
  ["NaN", NaN],
  // Python's.
  ["True", true],
  ["False", false],
  ["None", null],
  // Ruby's, and PHP's.
  ["nil", null],
  ["NULL", null],
  ["TRUE", true],
  ["FALSE", false],
]);
// Typographic ones come from chats and documents.
const QUOTES = new Map(
  Object.entries({ '"': '"', "'": "'", "`": "`", "“": "“”", "‘": "‘’", "„": "“”‟", "«": "»" }),
);
const ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", 0: "\0", "\n": "" };

// All are sticky: they match at `lastIndex` or not at all. Browsers copy zero-width spaces too.
const SPACE = /(?:[\s\u200b]|(?:\/\/|#)[^\n]*|\/\*[^]*?\*\/)*/y;
const ARROWS = /[\s\u200b▶▼▸▾›>]*(?:Object[\s\u200b]*\n[\s\u200b]*)?/y;
const AFTER = /[\s\u200b;,)\]>]*/y;
const NUMBER =
  /[+-]?(?:Infinity|0x[\da-f]+|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?![\p{L}\d_$.])/iuy;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const DIGITS = /\d+/y;
const HEX = /[\da-fA-F]/.source;
// After `\U` Python has eight digits, an NSDictionary four.
const LONG = `00(?:0${HEX}{5}|10${HEX}{4})|${HEX}{4}`;
const ESCAPE = new RegExp(
  `\\\\(?:x(${HEX}{2})|u(${HEX}{4})|u\\{(${HEX}{1,6})\\}|U(${LONG})|([^xuU]))`,
  "y",
);
// UTF-8, as Python's bytes and nginx have it.
const BYTES = /(?:\\x[89a-f][\da-f]){2,}/iy;
const PLAIN = /[^"'`“”‟‘’»\\\n$]+/y;
const ELLIPSIS = /…|\.\.\./y;
// `"a": 1`, Ruby's and PHP's `"a" => 1`; in C# and Lua `["a"] = 1`.
const COLON = /[:：]|=>|(?<=["']\]\s*)=/y;
// `Decimal(`, `ObjectId(`, PHP's `array(`, Rust's `Some(`.
const CALL = /[\p{L}_$][\p{L}\p{N}_$.]*\s*\((?=\s*(?:["'\d[{(-]|(?:true|false|None|nil)\b))/uy;
// What stands before the quotes of Python's bytes, and C#'s and Go's types before a brace.
const GO_TYPE = /(?:map\[\w+\]|\[\])*(?:interface \{\}|any|string|\w+\.\w+)(?=\{|\(nil\))/.source;
const PREFIX = new RegExp(`[bur](?=["'])|new [\\w.<>, ]*(?=[{[])|${GO_TYPE}`, "y");
// What a console puts where it shows no more.
const ELIDED = /\[(?:Array|Object)\]|(?:Array|Object)\(\d+\)|\{…\}/y;
const SYMBOL = /:(?=[\p{L}_"])/uy;
const BRACKET = /\[(?=["'])/y;
// `{"a", "b"}` and `{{"a", "b"}, …}`, as C# and Go have lists.
const LIST_IN_BRACES = /\s*(?:\{|(["'])(?:\\.|(?!\1)[^\\\n])*\1\s*[,}])/y;
const PROTOTYPE = /\[\[Prototype\]\]|__proto__: Object|<prototype>/y;
// The value itself, unless the bracket is a label: `[Object: null prototype] {`.
const VALUE = /["'`“‘„«{]|\[(?![\w: ]+\] *\{)/y;
// A line of a console, or a piece of an object: a key, and a value that ends with it or at a comma.
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/.source;
// Another piece of a text, and no key.
const PIECE = new RegExp(`[\\s\\u200b]*(?=(?:${TEXT})\\s*[^\\s:=])`, "y");
const BARE = /-?\d[\d.e+-]*|true|false|null|undefined|True|False|None/.source;
const LINES = new RegExp(
  `["']?${WORD.source}["']?\\s*:\\s*(?:${TEXT}|${BARE})[ \\t\\r]*(?:,|\\n|$)`,
  "uy",
);
const MAX_DEPTH = 500;

/** The first object in a text, notes on what its reader should know, and what a console shortened. */
export function readLiteral(text) {
  const reader = new Reader(text);
  const value = reader.whole();
  return { value, notes: reader.notes, short: reader.short };
}

/**
 * The object or list that begins at a place, and where it ends. Of a text that ends within it, what
 * is complete of it, with `isCut`.
 */
export function readLiteralAt(text, at, { mayBeCut = false } = {}) {
  const reader = new Reader(text, mayBeCut);
  reader.at = at;
  const value = reader.value();
  return { value, end: reader.at, isCut: reader.isCut, short: reader.short, notes: reader.notes };
}

/** `found`, or the LiteralError that stopped the reading. */
export function attempt(read) {
  try {
    return { found: read() };
  } catch (error) {
    if (!(error instanceof LiteralError)) {
      throw error;
    }
    return { error };
  }
}

class Reader {
  constructor(text, mayBeCut = false) {
    this.text = text;
    this.mayBeCut = mayBeCut;
    this.isCut = false;
    this.at = 0;
    this.depth = 0;
    this.notes = [];
    this.bracket = "";
    this.isShort = false;
    this.short = new Set();
  }

  whole() {
    this.skipPreamble();
    let value = this.sees(LINES) ? this.entries("") : this.value();
    this.take(AFTER);
    if (this.notes.some(({ id }) => id === "cut") && this.sees(LINES)) {
      // A console shows an object cut short, and below it whole, line by line.
      [this.notes, this.isShort] = [[], false];
      value = this.entries("");
    }
    this.markShort(value);
    if (this.at < this.text.length) {
      this.note("rest");
    }
    return value;
  }

  /** Whatever stands before the object: arrows, `const rsp =`, the time and level of a log. */
  skipPreamble() {
    this.take(ARROWS);
    if (!this.sees(LINES) && !this.sees(VALUE)) {
      const start = this.text.indexOf("{", this.at);
      if (start >= 0 && /["']/.test(this.text.slice(this.at, start))) {
        this.note("before", start);
      }
      this.at = start < 0 ? this.fail("object") : start;
    }
  }

  value() {
    this.take(SPACE);
    const elided = this.take(ELIDED);
    if (elided !== null) {
      this.note("cut");
      return elided.includes("Array") ? [] : {};
    }
    this.take(PREFIX);
    const next = this.text[this.at];
    if (next === "{" || next === "[" || next === "(") {
      return this.nested(next);
    }
    this.take(SYMBOL);
    if (QUOTES.has(this.text[this.at])) {
      return this.strings();
    }
    const number = this.take(NUMBER);
    return number === null ? (this.call() ?? this.word()) : this.number(number);
  }

  /** `Decimal('14.2')` is what stands in it; `array('a' => 1)` is a list or an object. */
  call() {
    if (this.take(CALL) === null) {
      return undefined;
    }
    this.at -= 1;
    return this.nested("(", true);
  }

  nested(bracket, isCall = false) {
    const outer = [this.bracket, this.isShort];
    [this.bracket, this.isShort] = [bracket, false];
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      this.fail("less_depth");
    }
    this.at += 1;
    const value = this.within(bracket, isCall);
    this.depth -= 1;
    this.markShort(value);
    [this.bracket, this.isShort] = outer;
    return value;
  }

  markShort(value) {
    if (this.isShort) {
      this.short.add(value);
    }
  }

  within(bracket, isCall) {
    if (bracket !== "(") {
      return bracket === "{" ? this.entries("}") : this.items("]");
    }
    const items = this.items(")");
    // `(1)` is 1, and `(1,)` is Python's list of it.
    const isOne = isCall || !/,\s*\)$/.test(this.text.slice(Math.max(0, this.at - 20), this.at));
    return items.length === 1 && isOne ? items[0] : items;
  }

  /** Python parts a long text into several. */
  strings() {
    let text = this.string();
    while (this.bracket !== "[" && this.take(PIECE) !== null) {
      text += this.string();
    }
    return text;
  }

  /** Keys and values up to `close`, or to the end of the text where that is empty. */
  entries(close) {
    if (this.sees(LIST_IN_BRACES)) {
      return this.items(close);
    }
    const entries = new Map();
    this.untilCut(() => {
      while (!this.isEnd(close)) {
        this.entry(entries);
        this.separate(close);
      }
    });
    // Not by assignment: `__proto__` is a key like any other.
    return Object.fromEntries(entries);
  }

  entry(entries) {
    const start = this.at;
    const key = this.key();
    this.take(SPACE);
    this.take(COLON) ?? this.fail("colon");
    if (entries.has(key)) {
      this.note("repeated", start, key);
    }
    const value = this.value();
    if (!this.isCut || (typeof value === "object" && value !== null)) {
      entries.set(key, value);
    }
  }

  items(close) {
    const start = this.at;
    const items = [];
    this.untilCut(() => {
      while (!this.isEnd(close)) {
        items.push(this.value());
        this.take(SPACE);
        if (items.length === 1 && this.sees(COLON)) {
          // PHP's and Swift's objects stand in brackets, too.
          this.at = start;
          items.object = this.entries(close);
          return;
        }
        this.separate(close);
      }
    });
    return items.object ?? items;
  }

  /** Read on until the text ends, where it may end anywhere. */
  untilCut(read) {
    if (!this.mayBeCut) {
      read();
      return;
    }
    try {
      read();
    } catch (error) {
      // What a tool puts where it cut: `…`, `...`, `[truncated]`.
      const isEnd = error instanceof LiteralError && (error.isEnd || this.isCutMark(error));
      if (!isEnd) {
        throw error;
      }
      [this.isCut, this.at] = [true, this.text.length];
    }
  }

  isCutMark(error) {
    return /^\s*(?:\.{2,}|…|[[(<]?\s*truncated)/i.test(this.text.slice(error.at));
  }

  isEnd(close) {
    this.take(SPACE);
    if (this.take(ELLIPSIS) !== null) {
      this.note("cut");
      this.isShort = true;
      this.take(SPACE);
    }
    if (close !== "") {
      return this.take(close) !== null;
    }
    this.at = this.sees(PROTOTYPE) ? this.text.length : this.at;
    return this.at === this.text.length;
  }

  /** A comma or the end; in a console's lines, a new line. */
  separate(close) {
    const isNewLine = this.take(SPACE).includes("\n");
    const next = this.text[this.at] ?? "";
    if (this.take(",，") === null && next !== close && !(close === "" && isNewLine)) {
      this.fail(close === "" || close === "}" ? "comma_or_brace" : "comma_or_bracket");
    }
  }

  key() {
    this.take(SYMBOL);
    this.take(PREFIX);
    const isBracketed = this.take(BRACKET) !== null;
    const isQuoted = QUOTES.has(this.text[this.at]);
    const key = isQuoted ? this.string() : (this.take(WORD) ?? this.take(DIGITS) ?? this.fail("key"));
    return isBracketed && this.take("]") === null ? this.fail("colon") : key;
  }

  word() {
    const start = this.at;
    const word = this.take(WORD);
    return WORDS.has(word) ? WORDS.get(word) : this.fail("value", start);
  }

  number(text) {
    const number = Number(text);
    if (!/[xI]/i.test(text) && scientific(text) !== scientific(String(number))) {
      this.note("inexact", this.at - text.length);
    }
    return number;
  }

  string() {
    const start = this.at;
    const quote = this.take(this.text[start]);
    let text = "";
    while (this.take(QUOTES.get(quote)) === null) {
      text += this.take(PLAIN) ?? this.special(quote, start);
    }
    return text;
  }

  special(quote, start) {
    const character = this.text[this.at];
    if (character === undefined || (character === "\n" && quote !== "`")) {
      throw new LiteralError(this.text, start, "closing_quote", this.at);
    }
    if (quote === "`" && this.text.startsWith("${", this.at)) {
      this.fail("no_substitution");
    }
    return character === "\\" ? this.escaped() : this.take(character);
  }

  escaped() {
    return this.bytes() ?? this.character();
  }

  bytes() {
    const start = this.at;
    try {
      return decodeURIComponent(this.take(BYTES)?.replaceAll("\\x", "%") ?? "%");
    } catch {
      this.at = start;
      return null;
    }
  }

  character() {
    const match = this.match(ESCAPE) ?? this.fail("escape");
    const [all, byte, unit, point, long, character] = match;
    const code = parseInt(byte ?? unit ?? point ?? long, 16);
    if (code > 0x10ffff) {
      this.fail("escape");
    }
    this.at += all.length;
    return character === undefined ? String.fromCodePoint(code) : (ESCAPES[character] ?? character);
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  sees(pattern) {
    return this.match(pattern) !== null;
  }

  /** Step over what matches a pattern, or over one of some characters; null where neither is. */
  take(wanted) {
    const next = this.text[this.at];
    const isThere = next !== undefined && typeof wanted === "string" && wanted.includes(next);
    const taken = typeof wanted === "string" ? (isThere ? next : null) : this.match(wanted)?.[0];
    this.at += taken?.length ?? 0;
    return taken ?? null;
  }

  note(id, at = this.at, key = "") {
    const { line } = new LiteralError(this.text, at, id);
    this.notes.push({ id, line, key });
  }

  fail(expected, at = this.at) {
    throw new LiteralError(this.text, at, expected);
  }
}

/** A decimal number's digits and exponent, without zeros that say nothing. */
function scientific(text) {
  const parts = /^[+-]?(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const [, digits = text, fraction = "", exponent = "0"] = parts;
  const all = `${digits}${fraction}`.replace(/^0+/, "");
  const significant = all.replace(/0+$/, "");
  const magnitude = Number(exponent) - fraction.length + all.length - significant.length;
  return significant && `${significant}e${magnitude}`;
}
