/** What a text is wrapped in: comments, escapes, encodings. Each is taken off, in any order. */

const COMMENTED = /^[ \t]*(?:\/\/+|#+|\*+|--+|[>|+])[ \t]?/;
// Bullets and numbers, of lists and of lines.
const LISTED = /^[ \t]*(?:[-+*•‣·▿]|\d{1,4}[.):]?(?:[ \t]*[|│])?)(?:[ \t]|$)/;
const FENCE = /(```|~~~)[\w-]*\n([^]*?)(?:\n\1|$)/;
const ENTITIES = new Map([
  ["quot", '"'],
  ["#34", '"'],
  ["#x27", "'"],
  ["#39", "'"],
  ["apos", "'"],
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["nbsp", " "],
]);
// The time and the level that a logger, or a device, puts before every line.
const LOGGED = /^(?:[IDWEV]\/[\w.-]+\s*\(\s*\d+\):|flutter:|\[?\d[\d:. T/-]{7,}\]?(?:\s*[\w.-]+)?:?)[ \t]?/;

// Fields of a form, as a browser sends them, HTML has them and curl is given them.
const FORM_FIELDS = [
  /name="([^"]+)"\n(?:[^\n]+\n)*\n([^]*?)\n--/g,
  /<input\b[^>]*\bname="([^"]+)"[^>]*\bvalue="([^"]*)"/g,
  /\s(?:-[dF]|--data(?:-\w+)?|--form)\s+["']?([\w.[\]-]+)=([^\s"'&]*)(?!&)/g,
];
const ELEMENT = /<(\w+)>([^<]*)<\/\1>/g;
const KEY_AND_VALUE = /\[(\w+), ([^\]\n]*)\]/g;
const INSERT = /\bINSERT\s+INTO[^(]*\(([^)]*)\)\s*VALUES\s*\(([^]*?)\)\s*(?:[;,]|$)/i;

const WRAPPINGS = {
  form_data: (text) => FORM_FIELDS.map((field) => asQuery(text, field)).find(Boolean) ?? text,
  xml: (text) => asLines(text, ELEMENT),
  html: (text) => (/<\/(?:t[dh]|li|pre|code|p|div)>/i.test(text) ? withoutTags(text) : text),
  pairs: (text) => asLines(text, KEY_AND_VALUE),
  sql: (text) => INSERT.exec(text)?.slice(1).map((row) => row.replaceAll("\n", " ")).join("\n") ?? text,
  fenced: (text) => FENCE.exec(text)?.[2] ?? text,
  commented: (text) => withoutStarts(text, COMMENTED),
  listed: (text) => withoutStarts(text, LISTED),
  marked: (text) => text.replace(/\*\*|`/g, ""),
  logged: (text) => withoutStarts(text, LOGGED),
  escaped: (text) => (/\\["'/x]|\^[&"]/.test(text) ? unescaped(text) : text),
  encoded: (text) => (/%(?:7B|22|3A%2F|3D|26|25[\da-f]{2})/i.test(text) ? decoded(text) : text),
  entities: (text) => text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES.get(name) ?? whole),
};
const MOST = 24;

/** The text itself, then what it is without one, two or three of its wrappings. */
export function* variantsOf(pasted) {
  const seen = new Set([pasted]);
  const form = WRAPPINGS.form_data(pasted);
  const ahead = [...(form === pasted ? [] : [{ text: form, ways: [{ id: "form_data" }] }]), { text: pasted, ways: [] }];
  for (let count = 0; ahead.length > 0 && count < MOST; count += 1) {
    const variant = ahead.shift();
    yield variant;
    for (const [id, unwrap] of Object.entries(WRAPPINGS)) {
      const text = unwrap(variant.text);
      if (!seen.has(text) && variant.ways.length < 3) {
        seen.add(text);
        ahead.push({ text, ways: [...variant.ways, { id }] });
      }
    }
  }
}

/** Without what begins the lines, if it begins most of them. */
function withoutStarts(text, start) {
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const begun = filled.filter((line) => start.test(line));
  return begun.length * 2 > filled.length ? lines.map((line) => line.replace(start, "")).join("\n") : text;
}

/** Names and values that a pattern finds, a line for each; the text itself where there are none. */
function asLines(text, pattern) {
  const lines = [...text.matchAll(pattern)].map(([, name, value]) => `${name}: ${value}`);
  // An element that is not closed: the text was cut.
  const isCut = countOf(text, /<\w[^>/]*>/g) > countOf(text, /<\//g);
  return lines.length < 2 ? text : [...lines, ...(isCut ? ["…"] : [])].join("\n");
}

function asQuery(text, pattern) {
  const fields = [...text.matchAll(pattern)].map(([, name, value]) => [name, value]);
  return fields.length < 2 ? null : String(new URLSearchParams(fields));
}

function countOf(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}

/** A row of a table for each line, cells parted by tabs. */
function withoutTags(text) {
  return text
    .replace(/<\/t[dh]>\s*<t[dh][^>]*>/gi, "\t")
    .replace(/<br\s*\/?>|<\/(?:tr|li|p|div|pre)>/gi, "\n")
    .replace(/<\/?[a-z][^>]*>/gi, "");
}

/** Without the escapes of languages, of nginx, and of the command line of Windows. */
function unescaped(text) {
  return text
    .replace(/\\x([0-7][\da-f])/gi, (_all, code) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(["'\\/])|\^(?=[^\w\s])/g, "$1");
}

function decoded(text) {
  const isForm = !/\s/.test(text.trim());
  return (isForm ? text.replaceAll("+", " ") : text).replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
