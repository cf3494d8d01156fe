/** What has a line for each entry, or a row for each object: YAML, properties, tables, CSV. */

import { attempt, readLiteralAt } from "./literal.js";
import { guess } from "./prints.js";

const LINE = /^([ \t]*)(?:- )?["'`]?([\w.[\]-]+)["'`]?[ \t]*[:=][ \t]*(.*?)[ \t,;]*$/;
const CUT = /^\s*(?:…|\.{3})/;
// What parts the cells of a row; between quotes it is text.
const QUOTED = /(?: *(?:"(?:[^"]|"")*"|'(?:[^']|'')*'))?/.source;
const CELL = Object.fromEntries(
  ["\t", "|", ","].map((sign) => [sign, new RegExp(`(?<=[${sign}]|^)${QUOTED}[^${sign}]*`, "g")]),
);
const MOST_LINES = 2000;

/** Lines of a name and a value, nested by their indentation; null where they are none. */
export function readLines(text, wires) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const parts = lines.map((line) => LINE.exec(line)).filter(Boolean);
  const known = parts.filter(([, , key]) => Object.hasOwn(wires, key));
  // Where a bracket opens it is an object, and has a mistake.
  if (known.length < 2 || parts.length * 2 < lines.length || /[{[(]\s*$/m.test(text)) {
    return null;
  }
  const root = { indent: -1, value: {} };
  const open = [root];
  parts.forEach(([, { length: indent }, key, printed], index) => {
    while (open.at(-1).indent >= indent) {
      open.pop();
    }
    const isParent = printed === "" && (parts[index + 1]?.[1].length ?? 0) > indent;
    const value = isParent ? {} : valueOf(printed, wires[key]);
    open.at(-1).value[key] = value;
    if (isParent) {
      open.push({ indent, value });
    }
  });
  return { value: root.value, form: "lines", isCut: CUT.test(lines.at(-1)), guessed: true };
}

/** A row of names and one of values, or a row for each name and value; null where it is neither. */
export function readTable(text, wires) {
  const lines = text.split("\n", MOST_LINES);
  for (const separator of Object.keys(CELL)) {
    const rows = lines.map((line) => cellsOf(line, separator)).filter(({ length }) => length > 1);
    const found = ofHead(rows, wires) ?? ofPairs(rows, wires);
    if (found !== null) {
      return { ...found, form: "table", isCut: false, guessed: true };
    }
  }
  return null;
}

function ofHead(rows, wires) {
  const at = rows.findIndex((row) => row.filter((cell) => Object.hasOwn(wires, cell)).length > 1);
  const names = rows[at] ?? [];
  // Not the rule below the names.
  const isRow = (row) => row.length === names.length && row.some((cell) => /[^-+=:\s]/.test(cell));
  const [first, ...more] = rows.slice(at + 1).filter(isRow);
  return at < 0 || first === undefined
    ? null
    : { value: objectOf(names.map((name, index) => [name, first[index]]), wires), count: more.length + 1 };
}

function ofPairs(rows, wires) {
  const known = rows.filter(([name]) => Object.hasOwn(wires, name));
  const isTable = known.length > 1 && known.length * 2 > rows.length;
  return isTable ? { value: objectOf(rows.map((row) => [row[0], row.at(-1)]), wires) } : null;
}

function objectOf(entries, wires) {
  return Object.fromEntries(entries.map(([name, text]) => [name, valueOf(text, wires[name])]));
}

/** The cells of a row, without the borders that a table may have, and without CSV's quotes. */
function cellsOf(line, separator) {
  const inner = separator === "|" ? line.replaceAll("│", "|").replace(/^\s*\||\|\s*$/g, "") : line;
  return [...inner.matchAll(CELL[separator])].map(([cell]) => {
    const [, quote, text] = /^(["'])([^]*)\1$/.exec(cell.trim()) ?? [];
    return quote === undefined ? cell.trim() : text.replaceAll(quote + quote, quote);
  });
}

function valueOf(printed, types = ["any"]) {
  const { value, end } = /^["'{[]/.test(printed) ? (attempt(() => readLiteralAt(printed, 0)).found ?? {}) : {};
  const isObject = typeof value === "object" && value !== null;
  const isOne = end === printed.length && (!isObject || types.includes("any"));
  return isOne ? value : guess(printed, types);
}
