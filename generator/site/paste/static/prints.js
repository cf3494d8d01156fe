/**
 * What languages print of an object, read by one table of forms.
 *
 * Each form says how an object opens, what stands before a value, and what parts two entries. It
 * closes with the partner of the bracket that opened it, or with its line. Values mostly stand
 * without quotes, so one ends where the next entry begins. What a print has lost is guessed: a
 * number, a boolean or null by the field that it belongs to.
 */

import { attempt, readLiteralAt } from "./literal.js";

// A name before a bracket, or what Ruby puts around all that it prints.
const OBJECT = /(?:[A-Za-z][\w.$@:]*)?[{([]|#<(?:struct )?[\w:]+\s/y;

// What var_dump prints of a value: a text, or a word or a number.
const TEXT = /string(?:\(\d+\) "([^]*?)"(?=\s*(?:[['}]|$))| '([^']*)' \(length=\d+\))/.source;
const SCALAR = /(?:int|float|bool|boolean|enum)(?:\(([^)]*)\)| ([\w.+-]+))|(null)/.source;
const TYPED = new RegExp(`${TEXT}|${SCALAR}`, "iy");

// All are sticky. A key is the first group that has one.
const FORMS = [
  {
    id: "print_r",
    open: /(?:Array|[\w\\]+ Object)\s*\(/y,
    key: /\s*\[([^\]\n:]*)(?::[^\]\n]*)?\] =>[ \t]?/y,
    between: /\s+/y,
    // It prints true as 1, false and null as nothing: a word is a text.
    hasWords: false,
  },
  {
    id: "var_dump",
    open: /(?:array\(\d+\)|object\([^)]*\)\s?#\d+ \(\d+\))\s*\{/y,
    key: /\s*(?:\["?([^"\]]*)"?(?::[^\]]*)?\]|'([^']*)')\s*=>\s*/y,
    between: /\s*/y,
    typed: TYPED,
  },
  // Of Xdebug.
  {
    id: "var_dump",
    open: /array \(size=\d+\)/y,
    key: /\s*'([^']*)' =>\s*/y,
    between: /\s*/y,
    close: /\s*$/y,
    typed: TYPED,
  },
  // What Laravel and Symfony dump.
  {
    id: "var_dump",
    open: /(?:array:\d+ \[|\{#\d+)\s*[▼▶]?/y,
    key: /\s*[+#-]?"?(\w+)"?(?: =>|:) /y,
    between: /\s*/y,
  },
  // `Map.toString` of Java, data classes of Kotlin, records, Lombok, attrs and dataclasses.
  { id: "to_string", open: OBJECT, key: /\s*([\w.$-]+)\s?=(?![=>])\s?/y, between: /,\s*/y },
  // Scala's and Kotlin's maps.
  { id: "to_string", open: OBJECT, key: /\s*"?([\w$-]+)"? (?:->|to) /y, between: /,\s*/y },
  // Dart, Swift and consoles that leave out quotes; with them it is a literal, or has a mistake.
  { id: "colons", open: OBJECT, key: /\s*([\w$-]+):\s*/y, between: /,\s*/y },
  { id: "go", open: /map\[|&?[\w.]*\{/y, key: /\s*([A-Za-z_]\w*):/y, between: /\s+/y },
  { id: "plist", open: /\{/y, key: /\s*"?(\w+)"? = /y, between: /;\s*/y },
  // XML has nothing but texts, in quotes.
  { id: "attributes", open: /<[\w:.-]+\s/y, key: /\s*([\w:.-]+)=/y, between: /\s+/y, hasTypes: false },
  // What pydantic makes of a model; logfmt.
  {
    id: "attributes",
    open: /^|\s/my,
    key: /[ \t]*([\w.-]+)=(?!=)/y,
    between: /[ \t]+|\n[ \t]+/y,
    least: 2,
  },
];
const PARTNERS = { "{": "\\}", "(": "\\)", "[": "\\]", "<": "\\/?>" };
// What stands around a value: `Optional("…")`, `Decimal('…')`.
const WRAPPED = /^(?:Optional|Some|Decimal|BigDecimal)\(\s*(["']?)([^]*?)\1\s*\)$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const NULL = /^(?:null|nil|"?<null>"?|None|~)$/i;
const TRUE = /^(?:true|yes|t|1)$/i;
const FALSE = /^(?:false|no|f|0|)$/i;
const MOST_DEPTH = 50;
const MOST_BEFORE = 2000;
const MOST_OPENS = 6;

/**
 * The first print in a text that has keys of `wires` (key to types): what it holds, and its form.
 * Where it reads in several forms, that in which it has most of these keys.
 */
export function readPrint(text, wires) {
  const first = keyIn(text, wires);
  const read = FORMS.flatMap((form) => opensBefore(text, form, first).map((at) => readAt(text, at, form, wires)));
  const [best = null] = read
    .filter(({ known, least }) => known >= least)
    .sort((one, other) => other.known - one.known);
  return best;
}

/** Where the first key that is known stands, before what parts it from its value. */
function keyIn(text, wires) {
  const names = Object.keys(wires).join("|");
  return new RegExp(`(?<![\\w$])(?:${names})["'\\]]*\\s?(?:[:=]|->|to )`).exec(text)?.index ?? 0;
}

/** Where an object may open that holds what stands at a place, the nearest first. */
function opensBefore(text, { open }, place) {
  const from = Math.max(0, place - MOST_BEFORE);
  const found = text.slice(from, place + 1).matchAll(new RegExp(open.source, "gm"));
  return [...found].map(({ index }) => from + index).reverse().slice(0, MOST_OPENS);
}

function readAt(text, at, form, wires) {
  const print = new Print(text, form, wires);
  const value = print.object(at) ?? {};
  const known = new Set(print.keys.filter((key) => Object.hasOwn(wires, key))).size;
  return { value, form: form.id, isCut: print.isCut, guessed: print.guessed, known, least: form.least ?? 1 };
}

class Print {
  constructor(text, form, wires) {
    Object.assign(this, { text, form, wires, at: 0, depth: 0, keys: [], isCut: false, guessed: false });
  }

  /** The object that opens at a place, or null where none does. */
  object(at) {
    this.at = at;
    const [opened] = (this.depth < MOST_DEPTH && this.take(this.form.open)) || [];
    if (opened === undefined || (this.depth > 0 && opened.trim() === "")) {
      return null;
    }
    const outer = this.close;
    this.close = this.form.close ?? closeOf(opened);
    this.depth += 1;
    const entries = this.entries();
    this.depth -= 1;
    this.close = outer;
    return entries;
  }

  entries() {
    const entries = new Map();
    while (this.take(this.close) === null) {
      const key = this.take(this.form.key)?.slice(1).find((name) => name !== undefined);
      this.keys.push(key);
      this.isCut ||= key === undefined;
      const value = this.isCut ? null : this.value(key);
      // What the end of the text cut off is not complete.
      if (this.isCut && !isObject(value)) {
        break;
      }
      // A text without quotes may hold what looks like an entry: which of them is it?
      const isDoubted = entries.has(key) && entries.get(key) !== value;
      entries.set(key, isDoubted ? [entries.get(key), value].flat() : value);
      this.take(this.form.between);
    }
    return Object.fromEntries(entries);
  }

  value(key) {
    const types = this.wires[key] ?? ["any"];
    const typed = this.form.typed === undefined ? null : this.take(this.form.typed);
    if (typed !== null) {
      return typedValue(typed);
    }
    const nested = this.nested();
    this.isCut ||= nested === null && this.form.typed !== undefined;
    return nested ?? this.literal(types) ?? this.guess(this.bare(), types);
  }

  /** An object within, unless what looks like one is a text in brackets. */
  nested() {
    const start = this.at;
    const value = this.object(start);
    const isOne = value !== null && (Object.keys(value).length > 0 || this.text[this.at - 1] === "}");
    if (!isOne) {
      [this.at, this.isCut] = [start, false];
    }
    return isOne ? value : null;
  }

  /** What stands in quotes, or is written as JSON or Python write it. */
  literal(types) {
    const start = this.at;
    if (!/["'`“‘{[]/.test(this.text[start] ?? "")) {
      return undefined;
    }
    const { value, end } = attempt(() => readLiteralAt(this.text, start)).found ?? {};
    this.at = end ?? start;
    const isOfType = isObject(value) ? types.includes("any") : value !== "<null>";
    const isOne = end !== undefined && isOfType && this.isEnd();
    this.at = isOne ? end : start;
    return isOne && this.form.hasTypes === false ? this.guess(value, types) : isOne ? value : undefined;
  }

  /** Text up to where the next entry, or the end of the object, begins. */
  bare(isBalanced = true) {
    const start = this.at;
    for (let open = 0; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (open === 0 && /[^\w가-힣]/.test(sign) && this.isEnd()) {
        return this.text.slice(start, this.at).trim();
      }
      open = Math.max(0, open + ("([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0));
      open *= Number(isBalanced);
    }
    if (isBalanced && !this.isEnd()) {
      this.at = start;
      return this.bare(false);
    }
    this.isCut ||= !this.isEnd();
    return this.text.slice(start).trim();
  }

  /** Whether another entry, or the end of the object, follows here. */
  isEnd() {
    const start = this.at;
    const isClosed = this.take(this.close) !== null;
    const isNext = !isClosed && this.take(this.form.between) !== null && this.take(this.form.key) !== null;
    this.at = start;
    return isClosed || isNext;
  }

  guess(printed, types) {
    this.guessed = true;
    const isWord = this.form.hasWords === false && /^\D/.test(printed);
    return isWord ? printed : guess(printed, types);
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    this.at += match?.[0].length ?? 0;
    return match;
  }
}

function closeOf(opened) {
  const [bracket] = /[{([<](?=[^{([<]*$)/.exec(opened) ?? [];
  return bracket === undefined ? /[ \t\r]*(?:\n|$)/y : new RegExp(`[\\s,;]*${PARTNERS[bracket]}`, "y");
}

function typedValue([, text, quoted, inside, word]) {
  const scalar = inside ?? word ?? "null";
  const isNumber = NUMBER.test(scalar);
  return text ?? quoted ?? (isNumber ? Number(scalar) : guess(scalar, ["boolean"]));
}

/** What a text without quotes stands for, by the types in which its field comes. */
export function guess(printed, types) {
  const text = WRAPPED.exec(printed)?.[2] ?? printed;
  if (NULL.test(text) || text === "undefined") {
    return text === "undefined" ? undefined : null;
  }
  if (types.includes("boolean") && (TRUE.test(text) || FALSE.test(text))) {
    return TRUE.test(text);
  }
  const isNumber = types.includes("number") || types.includes("integer");
  return isNumber && NUMBER.test(text) ? Number(text) : text;
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}
