/** What a text is wrapped in: comments, escapes, encodings. Each is taken off, in any order. */

const COMMENTED = /^[ \t]*(?:\/\/+|#+|\*+|--+|>+|\|)[ \t]?/;
const FENCE = /```[\w-]*\n([^]*?)(?:\n```|$)/;
const ENTITIES = new Map([
  ["quot", '"'],
  ["#34", '"'],
  ["#x27", "'"],
  ["#39", "'"],
  ["apos", "'"],
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
]);
// The time and the level that a logger, or a device, puts before every line.
const LOGGED = /^(?:[IDWEV]\/[\w.-]+\s*\(\s*\d+\):|flutter:|\[?\d[\d:. T/-]{7,}\]?(?:\s*[\w.-]+)?:?)[ \t]?/;

// Fields of a form as they are sent, and elements of XML.
const FORM_FIELD = /name="([^"]+)"\r?\n(?:[^\r\n]+\r?\n)*\r?\n([^]*?)\r?\n--/g;
const ELEMENT = /<(\w+)>([^<]*)<\/\1>/g;

const WRAPPINGS = {
  form_data: (text) => asLines(text, FORM_FIELD),
  xml: (text) => asLines(text, ELEMENT),
  fenced: (text) => FENCE.exec(text)?.[1] ?? text,
  commented: (text) => withoutStarts(text, COMMENTED),
  logged: (text) => withoutStarts(text, LOGGED),
  escaped: (text) => (/\\["'/]/.test(text) ? text.replace(/\\(["'\\/])/g, "$1") : text),
  encoded: (text) => (/%(?:7B|22|3A%2F|3D|26)/i.test(text) ? decoded(text) : text),
  entities: (text) => text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES.get(name) ?? whole),
};
const MOST = 24;

/** The text itself, then what it is without one, two or three of its wrappings. */
export function* variantsOf(pasted) {
  const seen = new Set([pasted]);
  const ahead = [{ text: pasted.replace(/^\ufeff/, ""), ways: [] }];
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
  return lines.length < 2 ? text : lines.join("\n");
}

function decoded(text) {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
