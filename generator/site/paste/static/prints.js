/**
 * What languages print of an object, read by one table of forms.
 *
 * Each form says how an object opens and closes, what stands before a value, and what parts two
 * entries. Values mostly stand without quotes, so one ends where the next entry begins. What a
 * print has lost is guessed: a number, a boolean or null by the field that it belongs to.
 */

// All are sticky. A key is a group of its own; `label` goes before the first entry of an object.
const FORMS = [
  {
    id: "print_r",
    open: /(?:Array|[\w\\]+ Object)\s*\(/y,
    key: /\s*\[([^\]\n:]*)(?::[^\]\n]*)?\] =>[ \t]?/y,
    between: /\s+/y,
    close: /\s*\)/y,
    // It prints true as 1, false and null as nothing: a word is a text.
    hasWords: false,
  },
  {
    id: "var_dump",
    open: /(?:array\(\d+\)|object\([^)]*\)\s?#\d+ \(\d+\))\s*\{/y,
    key: /\s*\["?([^"\]]*)"?(?::[^\]]*)?\]\s*=>\s*/y,
    between: /\s*/y,
    close: /\s*\}/y,
    typed: /(?:string\(\d+\) "([^]*?)"(?=\s*(?:\[|\}|$))|(?:int|float|bool|enum)\(([^)]*)\)|(NULL))/y,
  },
  // `Map.toString` of Java, data classes of Kotlin, records, Lombok, attrs and dataclasses.
  {
    id: "to_string",
    open: /(?:[A-Za-z][\w.$]*)?[{([]/y,
    key: /\s*([\w.$-]+)\s?=(?![=>])\s?/y,
    between: /,\s*/y,
    close: /\s*[})\]]/y,
  },
  // Dart, Swift and consoles that leave out quotes; with them it is a literal, or has a mistake.
  {
    id: "colons",
    open: /(?:[A-Za-z][\w.$]*)?[{([]/y,
    key: /\s*([\w$-]+):\s*/y,
    between: /,\s*/y,
    close: /\s*[})\]]/y,
  },
  {
    id: "go",
    open: /map\[|&[\w.]*\{/y,
    key: /\s*(\w+):/y,
    between: /\s+/y,
    close: /[\]}]/y,
  },
  {
    id: "plist",
    open: /\{/y,
    key: /\s*"?(\w+)"? = /y,
    between: /;\s*/y,
    close: /;?\s*\}/y,
  },
];
const QUOTED = /(["'])((?:\\[^]|(?!\1)[^\\])*)\1/y;
// What stands around a value: `Optional("…")`, `Decimal('…')`.
const OPTIONAL = /^(?:Optional|Some|Decimal|BigDecimal)\(["']?([^]*?)["']?\)$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const WORDS = new Map([
  ["null", null],
  ["nil", null],
  ["<null>", null],
  ["None", null],
  ["NULL", null],
  ["undefined", undefined],
]);
const BOOLEANS = new Map([
  ["true", true],
  ["True", true],
  ["YES", true],
  ["t", true],
  ["1", true],
  ["false", false],
  ["False", false],
  ["NO", false],
  ["f", false],
  ["0", false],
  ["", false],
]);
const MOST_DEPTH = 50;
const MOST_BEFORE = 2000;
const MOST_OPENS = 6;

/**
 * The first print in a text that has keys of `wires` (key to types): what it holds, and its form.
 * Where it reads in several forms, that in which it has most of these keys.
 */
export function readPrint(text, wires) {
  const first = new RegExp(`(?<![\\w$])(?:${Object.keys(wires).join("|")})(?![\\w$])`).exec(text);
  const read = FORMS.flatMap((form) => [...opensBefore(text, form, first?.index ?? 0)].map((at) => ({ form, at })))
    .map(({ form, at }) => readAt(text, at, form, wires))
    .filter(({ count }) => count > 0);
  return read.length === 0 ? null : read.reduce((best, one) => (one.count > best.count ? one : best));
}

function readAt(text, at, form, wires) {
  const print = new Print(text, form, wires);
  const value = print.object(at) ?? {};
  const count = Object.keys(value).filter((key) => Object.hasOwn(wires, key)).length;
  return { value, form: form.id, isCut: print.isCut, guessed: print.guessed, count };
}

/** Where an object may open that holds what stands at a place, the nearest first. */
function opensBefore(text, { open }, place) {
  const from = Math.max(0, place - MOST_BEFORE);
  const found = text.slice(from, place).matchAll(new RegExp(open.source, "g"));
  return [...found].map(({ index }) => from + index).reverse().slice(0, MOST_OPENS);
}

class Print {
  constructor(text, form, wires) {
    Object.assign(this, { text, form, wires, at: 0, depth: 0, isCut: false, guessed: false });
  }

  /** The object that opens at a place, or null where none does. */
  object(at) {
    this.at = at;
    if (this.depth >= MOST_DEPTH || this.take(this.form.open) === null) {
      return null;
    }
    this.depth += 1;
    const entries = this.entries();
    this.depth -= 1;
    return entries;
  }

  entries() {
    const entries = new Map();
    while (this.take(this.form.close) === null) {
      const [, key] = this.take(this.form.key) ?? [];
      this.isCut ||= key === undefined;
      const value = this.isCut ? null : this.value(key);
      // What the end of the text cut off is not complete.
      if (this.isCut && !isObject(value)) {
        break;
      }
      entries.set(key, value);
      this.take(this.form.between);
    }
    return Object.fromEntries(entries);
  }

  value(key) {
    const { form } = this;
    const typed = form.typed === undefined ? null : this.take(form.typed);
    if (typed !== null) {
      return valueOf(typed);
    }
    return this.nested() ?? this.quoted() ?? this.guess(this.bare(), this.wires[key] ?? []);
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

  quoted() {
    const start = this.at;
    const match = this.take(QUOTED);
    if (match !== null && this.isEnd()) {
      return match[2].replace(/\\(["'\\/])/g, "$1");
    }
    this.at = start;
    return null;
  }

  /** Text up to where the next entry, or the end of the object, begins. */
  bare() {
    const start = this.at;
    for (let open = 0; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (open === 0 && /[^\w가-힣]/.test(sign) && this.isEnd()) {
        return this.text.slice(start, this.at).trim();
      }
      open = Math.max(0, open + ("([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0));
    }
    this.isCut = true;
    return this.text.slice(start).trim();
  }

  /** Whether another entry, or the end of the object, follows here. */
  isEnd() {
    const start = this.at;
    const isClosed = this.take(this.form.close) !== null;
    this.at = start;
    const isParted = !isClosed && this.take(this.form.between) !== null;
    const isNext = isParted && this.take(this.form.key) !== null;
    this.at = start;
    return isClosed || isNext;
  }

  guess(printed, types) {
    this.guessed = true;
    const text = OPTIONAL.exec(printed)?.[1] ?? printed;
    const isWord = /^\D/.test(text);
    if (isWord && this.form.hasWords === false) {
      return text;
    }
    if (WORDS.has(text)) {
      return WORDS.get(text);
    }
    if (types.includes("boolean") && BOOLEANS.has(text)) {
      return BOOLEANS.get(text);
    }
    const isNumber = types.some((type) => type === "number" || type === "integer");
    return isNumber && NUMBER.test(text) ? Number(text) : text;
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    this.at += match?.[0].length ?? 0;
    return match;
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

function valueOf([, text, scalar, nothing]) {
  if (nothing !== undefined) {
    return null;
  }
  const isBoolean = scalar === "true" || scalar === "false";
  return text ?? (isBoolean ? scalar === "true" : NUMBER.test(scalar) ? Number(scalar) : scalar);
}

// --- Lines of names and values ---------------------------------------------------------------

// YAML, `.env`, what a browser or a table of a tool shows: one entry a line.
const LINE = /^([ \t]*)(?:- )?([\w.[\]-]+)[ \t]*(?::|=|\t|\|)[ \t]*(.*?)[ \t,;]*$/;

/** Lines of a name and a value, nested by their indentation; null where they are none. */
export function readLines(text, wires) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const parts = lines.map((line) => LINE.exec(line)).filter(Boolean);
  const known = parts.filter(([, , key]) => Object.hasOwn(wires, key));
  if (known.length < 2 || parts.length * 2 < lines.length) {
    return null;
  }
  const print = new Print("", { id: "lines" }, wires);
  const root = { indent: -1, value: {} };
  const open = [root];
  parts.forEach(([, { length: indent }, key, printed], index) => {
    while (open.at(-1).indent >= indent) {
      open.pop();
    }
    const isParent = printed === "" && (parts[index + 1]?.[1].length ?? 0) > indent;
    const quoted = /^(["'])([^]*)\1$/.exec(printed);
    const value = isParent ? {} : (quoted?.[2] ?? print.guess(printed, wires[key] ?? []));
    open.at(-1).value[key] = value;
    if (isParent) {
      open.push({ indent, value });
    }
  });
  return { value: root.value, form: "lines", isCut: false, guessed: print.guessed };
}
