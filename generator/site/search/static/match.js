/** Finds entries of the reference by what people type. Knows nothing of the page it is used on. */

/** What separates words, and what joins the parts of one: `imp_uid`, `imp-uid` and `impUid` are one. */
const BETWEEN = /[\s,;:!?()[\]{}"'`“”‘’/\\|·…~<>=+*&#@$%^]+/u;
const JOINTS = /[_\-.]+/gu;
const CAMEL = /(\p{Ll}|\d)(?=\p{Lu})/gu;
const KOREAN = /[가-힣]/;
// 은/는 and their like, endings of 하다 and 되다, and what questions end with; the longest wins.
const ENDINGS = [
  "으로는 에서는 에게는 이라는 이라고 이란 라는 라고 으로 에서 에게 한테 까지 부터 이나 이랑 처럼 마다 보다",
  "은 는 이 가 을 를 의 에 로 와 과 도 만 란 나",
  "인데 인가 인가요 인지 이다 입니다 이면 일때 일까 이에요 예요 이고",
  "하면 하기 하는 하는데 하려면 해야 해서 했는데 했다 했을때 하나 하나요 한다 합니다 할때 하고 함 한 할 해",
  "되면 되는 되는데 되나 되나요 되었는데 됐는데 됐다 됨 된 된다 됩니다 안됨 안됐다 안돼 안되는 안됐는데",
  "시키기 시 때 들 요 나요 별",
]
  .join(" ")
  .split(" ")
  .sort((one, other) => other.length - one.length);
const EMPTY_WORDS = new Set(
  `왜 뭐 뭔가 무엇 무슨 어떻게 어디 언제 얼마나 있나 있나요 있는 있는데 하나 하나요 되나 되나요 수 것 때 및 또는 그리고
   이 그 저 안 못 the a an is are was of in on to for and or how what why when which do does i my it be with can`.split(
    /\s+/u,
  ),
);

// How much a hit counts: in a name, in a title, in the text.
const EXACT = 10;
const BEGINNING = 6;
const WORD = 5.5;
const BEGINNING_OF_WORD = 4;
const WITHIN = 3;
const PART_OF_QUERY = 2.5;
const TEXT = 1.2;
const SLIP = 0.7;
const SAME = 0.85;
const WHOLE = 1.6;
// Hits that are far behind the first are noise.
const FLOOR = 0.12;
const MOST = 30;

/** `text` without case, and without what only separates or joins words. */
export function squeezed(text) {
  return wordsOf(text).join("");
}

function wordsOf(text) {
  const spread = text.normalize("NFKC").replace(CAMEL, "$1_").toLowerCase();
  return spread.split(BETWEEN).flatMap((chunk) => chunk.split(JOINTS)).filter(Boolean);
}

/** Words as they were typed, each squeezed: `vbankDate 형식` is `vbankdate`, `형식`. */
function termsOf(query) {
  const chunks = query.normalize("NFKC").split(BETWEEN).map(squeezed).filter(Boolean);
  const telling = chunks.filter((chunk) => !EMPTY_WORDS.has(chunk));
  return telling.length > 0 ? telling : chunks;
}

/** A Korean word without what is attached to it: itself, then shorter and shorter. */
export function stems(word) {
  const found = [word];
  for (let rest = word; ; ) {
    const ending = ENDINGS.find((end) => rest.endsWith(end) && isLeft(rest, end));
    if (ending === undefined) {
      return found;
    }
    rest = rest.slice(0, -ending.length);
    found.push(rest);
  }
}

function isLeft(word, ending) {
  const rest = word.slice(0, -ending.length);
  return rest.length >= 2 || (rest.length === 1 && KOREAN.test(rest) && ending.length >= 2);
}

/** An index of `entries` ({at, title, page, names, text, rank}) and words that mean the `same`. */
export class Index {
  constructor({ entries, same }) {
    this.entries = entries.map(prepared);
    this.same = new Map();
    for (const group of same.map((words) => words.map(squeezed))) {
      for (const word of group) {
        this.same.set(word, [...(this.same.get(word) ?? []), ...group.filter((w) => w !== word)]);
      }
    }
    const words = this.entries.flatMap(({ names }) => names.flatMap((name) => [name.all, ...name.words]));
    this.vocabulary = [...new Set(words)].filter((word) => word.length >= 2);
  }

  /** The entries that a query finds, best first. */
  find(query) {
    const terms = termsOf(query);
    if (terms.length === 0) {
      return [];
    }
    const asked = terms.map((term) => this.asked(term));
    if (terms.length > 1) {
      asked.push({ ...this.asked(terms.join(""), { isWhole: true }), isWhole: true });
    }
    return this.ranked(asked);
  }

  /** Words of the reference that look like the query, for when nothing is found. */
  near(query) {
    const typed = jamo(squeezed(query));
    const most = Math.max(2, Math.ceil(typed.length / 2));
    return this.vocabulary
      .map((known) => ({ known, slips: distance(typed, jamo(known), most) }))
      .filter(({ known, slips }) => slips <= most && jamo(known)[0] === typed[0])
      .sort((one, other) => one.slips - other.slips)
      .slice(0, 5)
      .map(({ known }) => known);
  }

  /** Every form of a term with its weight, and how much each entry answers it. */
  asked(term, { isWhole = false } = {}) {
    const forms = new Map();
    const add = (form, weight) => forms.set(form, Math.max(weight, forms.get(form) ?? 0));
    stems(term).forEach((stem, index) => {
      add(stem, index === 0 ? 1 : 0.97);
      for (const other of this.same.get(stem) ?? []) {
        add(other, SAME);
      }
    });
    let scores = this.scores(forms);
    if (!isWhole && !scores.some(({ score }) => score >= BEGINNING_OF_WORD)) {
      this.slipped(term).forEach((word) => add(word, SLIP));
      scores = this.scores(forms);
    }
    const met = scores.filter(({ score }) => score > 0).length;
    // What few entries have says more than what most have.
    const telling = Math.log(1 + this.entries.length / (1 + met));
    return { scores, telling, isWhole };
  }

  scores(forms) {
    return this.entries.map((entry) => {
      let [best, name] = [0, false];
      for (const [form, weight] of forms) {
        const score = weight * scoreOf(entry, form);
        [best, name] = score > best ? [score, score >= WITHIN * SLIP] : [best, name];
      }
      return { score: best, name };
    });
  }

  /** Words of the reference that a slip of the finger makes of this one. */
  slipped(term) {
    const typed = jamo(term);
    const most = typed.length < 4 ? 0 : typed.length < 9 ? 1 : 2;
    return this.vocabulary.filter((word) => isNear(typed, jamo(word), most));
  }

  ranked(asked) {
    const words = asked.filter(({ isWhole }) => !isWhole);
    const all = words.reduce((sum, { telling }) => sum + telling, 0);
    const found = this.entries.map((entry, index) => {
      const scored = asked.map(({ scores, telling, isWhole }) => {
        return { score: scores[index].score * telling * (isWhole ? WHOLE : 1), telling, isWhole };
      });
      const met = scored.filter(({ score, isWhole }) => !isWhole && score > 0);
      const whole = scored.some(({ score, isWhole }) => isWhole && score > 0);
      // Entries with all words first, then those with most of them.
      const share = whole ? 1 : met.reduce((sum, { telling }) => sum + telling, 0) / all;
      const sum = scored.reduce((total, { score }) => total + score, 0);
      return { entry, score: sum * share ** 2 * entry.rank };
    });
    const [least] = [Math.max(...found.map(({ score }) => score)) * FLOOR];
    return found
      .filter(({ score }) => score > 0 && score >= least)
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST)
      .map(({ entry }) => entry);
  }
}

function prepared(entry) {
  const names = entry.names.map((text) => ({ all: squeezed(text), words: wordsOf(text) }));
  const title = { all: squeezed(entry.title), words: wordsOf(entry.title) };
  return { ...entry, names: [...names, title], words: new Set(wordsOf(entry.text)), run: squeezed(entry.text) };
}

function scoreOf({ names, words, run }, form) {
  return Math.max(...names.map((name) => scoreOfName(name, form)), scoreOfText(words, run, form));
}

function scoreOfName({ all, words }, form) {
  if (all === form) {
    return EXACT;
  }
  // One letter begins too much.
  const isLong = form.length >= 2;
  if (isLong && all.startsWith(form)) {
    return BEGINNING + 2 * (form.length / all.length);
  }
  if (words.includes(form)) {
    return WORD;
  }
  if (isLong && words.some((word) => word.startsWith(form))) {
    return BEGINNING_OF_WORD;
  }
  if (form.length >= (KOREAN.test(form) ? 2 : 3) && all.includes(form)) {
    return WITHIN;
  }
  const isPart = all.length >= 2 && all.length < form.length && form.includes(all);
  return isPart && (KOREAN.test(all) || all.length >= 4) ? PART_OF_QUERY * (all.length / form.length) : 0;
}

function scoreOfText(words, run, form) {
  if (words.has(form)) {
    return TEXT;
  }
  return form.length >= (KOREAN.test(form) ? 2 : 4) && run.includes(form) ? TEXT / 2 : 0;
}

/** Korean syllables as their letters, so that one slip is one slip in any script. */
function jamo(text) {
  return text.normalize("NFD");
}

/** Whether few slips lie between two words that begin alike: nearly nobody slips at the first letter. */
function isNear(one, other, most) {
  return one[0] === other[0] && distance(one, other, most) <= most;
}

/** How many slips lie between two words (letters swapped count as one); more than `most` are not counted. */
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) {
    return most + 1;
  }
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
