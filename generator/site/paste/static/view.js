/** Findings as elements of the page. */

import * as reader from "./portone-v1.js";
import { questions } from "./asking.js";
import { fixture, isPrivate, markdown, maskedJson, testingCall } from "./copies.js";
import { element, link, table } from "./elements.js";
import { fieldLike } from "./findings.js";
import { FIELDS, SOURCES } from "./reference.js";
import { _ } from "./words.js";

const language = document.documentElement.lang;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
// More would freeze the page, and nobody reads them one by one.
const MOST_ROWS = 50;

/** What a screen reader is told as soon as something was read. */
export function summaryOf(findings, known) {
  const count = findings.rows?.length;
  switch (findings.kind) {
    case "unread":
      return stopped(findings.error);
    case "cut":
      return _("The text is cut off, so there is no outcome. {count} complete keys.", { count });
    case "refused": {
      const title = refusal(findings, known);
      return _("{title}. Problems: {count}.", { title, count: findings.errors.length });
    }
    default: {
      const outcome = reader.Outcome[findings.outcome][language];
      return [_("{outcome}. {count} keys.", { outcome, count }), ...worthALook(findings)].join(" ");
    }
  }
}

/** How many things of each kind a reader should look at, where there are any. */
function worthALook({ rows, comparison }) {
  const count = (all) => ({ count: all.length });
  const codes = rows.filter(({ label }) => label === null);
  const keys = rows.filter(({ field }) => field === null);
  return [
    codes.length > 0 && _("Unknown codes: {count}.", count(codes)),
    keys.length > 0 && _("Unknown keys: {count}.", count(keys)),
    comparison.missing.length > 0 && _("Missing fields: {count}.", count(comparison.missing)),
    comparison.surprising.length > 0 &&
      _("Fields otherwise than said: {count}.", count(comparison.surprising)),
  ].filter(Boolean);
}

/** Everything there is to show. */
export function viewOf(findings, known) {
  switch (findings.kind) {
    case "unread":
      return [unreadCard(findings)];
    case "cut":
      return [cutCard(findings), ...fields(findings, known), ...unknownKeys(findings)];
    case "refused":
      return [
        refusedCard(findings, known),
        ...problems(findings, known),
        ...fields(findings, known),
        ...unknownKeys(findings),
        ...(isAskable(findings.id) ? nextStep(findings) : []),
        ...copies(findings, known),
      ];
    default:
      return [
        outcomeCard(findings, known),
        ...comparison(findings),
        ...nextStep(findings),
        ...copies(findings, known),
        ...fields(findings, known),
        ...unknownKeys(findings),
      ];
  }
}

// --- What it is ------------------------------------------------------------------------------

function outcomeCard(findings, known) {
  const { outcome, provider, method } = findings;
  const name = reader.Outcome[outcome][language];
  const { brief } = known.outcomes.meanings.find((meaning) => meaning.outcome === outcome);
  return card(outcome, _("Outcome"), [
    element("h2", {}, name, " ", element("code", {}, outcome)),
    element("p", {}, brief, " ", ...because(findings)),
    element("p", { class: "warning" }, known.outcomes.warning),
    element(
      "dl",
      { class: "facts" },
      ...fact(_("Read as"), readAs(findings)),
      ...findings.rows.flatMap((row) => errorFact(row, known)),
      ...fact(_("Looks like"), like(findings)),
      ...fact(_("Provider"), codeWithLabel("pg_provider", provider, known)),
      ...fact(_("Method"), codeWithLabel("pay_method", method, known)),
      ...fact(_("Worth a look"), worthALook(findings).join(" ")),
    ),
    ...notes(findings),
  ]);
}

/** The rule that decided, with its reason. */
function because({ rule, almost, outcome }) {
  const rules = link(`../outcomes/#${outcome}`, _("All rules"));
  const why = rule === undefined ? _("No rule holds, so it is unconfirmed.") : rule.why;
  const decided = element("span", { class: "why" }, _("Decided by: {why}", { why }));
  return [decided, " ", ...(almost === null ? [] : [short(almost), " "]), rules];
}

/** The rule that all but one of its conditions made decide. */
function short({ rule, attribute }) {
  const outcome = reader.Outcome[rule.outcome][language];
  const said = _("It falls short of “{outcome}” by {field} only: {why}", {
    outcome,
    field: attribute,
    why: rule.why,
  });
  return element("span", { class: "almost" }, said);
}

/** What came of a failure, and what is known of such a code or text. */
function errorFact({ key, value, form }, { errors, wrappers: { failure } }) {
  const isOfError = errors.some((error) => error.key === key) || [failure.code, failure.message].includes(key);
  if (!isOfError || form !== "value") {
    return [];
  }
  const said = errors.find((error) => error.key === key && String(value).includes(error.code));
  return fact(element("code", {}, key), [shown(value), ...(said ? [`: ${said.brief} ${said.advice}`] : [])]);
}

function like({ shape }) {
  return shape === null ? [] : [link(`../shapes/#${shape.id}`, shape.title), shape.note ? `. ${shape.note}` : ""];
}

function readAs({ entry }) {
  return entry === "redirect" ? _("a redirect's query") : _("a callback object");
}

function refusedCard(findings, known) {
  const foreign = foreignOf(findings, known);
  const words = foreign
    ? [
        element("p", {}, _("This is {title}.", { title: foreign.title }), " ", foreign.hint),
        element("p", {}, link(`../shapes/#${foreign.id}`, _("More about this object"))),
      ]
    : [
        element(
          "p",
          {},
          _("A server that reads it gets the same error. All reasons stand below."),
        ),
        ...elsewhere(findings),
      ];
  return card("refused", _("Outcome"), [
    element("h2", {}, refusal(findings, known)),
    ...words,
    element("dl", { class: "facts" }, ...fact(_("Read as"), readAs(findings))),
    ...notes(findings),
  ]);
}

function elsewhere({ otherwise }) {
  if (otherwise === null) {
    return [];
  }
  const outcome = reader.Outcome[otherwise.outcome][language];
  const said =
    otherwise.way === "redirect"
      ? _(
          "All values are texts. Had they come with a redirect's query, the outcome would be: {outcome}.",
          { outcome },
        )
      : _("The object within the address, read by itself, reports: {outcome}.", { outcome });
  return [element("p", {}, said)];
}

function cutCard(findings) {
  return card("cut", _("Outcome"), [
    element("h2", {}, _("The text is cut off")),
    element(
      "p",
      {},
      _("What is missing may be the error, so there is no outcome. Complete fields stand below."),
    ),
    element(
      "dl",
      { class: "facts" },
      ...fact(_("Read as"), readAs(findings)),
      ...fact(_("Last complete key"), findings.rows.at(-1)?.key ?? ""),
    ),
    ...notes(findings),
  ]);
}

function unreadCard({ error, isLost }) {
  const lost = _(
    "Only the name of an object was printed, not what is in it. Print it as JSON, in JavaScript with JSON.stringify(rsp), and paste that.",
  );
  return card("refused", _("Outcome"), [
    element("h2", {}, _("Could not be read")),
    element("p", {}, isLost ? lost : stopped(error)),
  ]);
}

function card(kind, label, children) {
  const head = element("p", { class: "label" }, label);
  return element("div", { class: `card ${kind}`, "data-verdict": kind }, head, ...children);
}

function fact(name, value) {
  const values = [value].flat();
  return value.length === 0 ? [] : [element("dt", {}, name), element("dd", {}, ...values)];
}

function foreignOf({ errors }, known) {
  return Object.hasOwn(known.foreign, errors[0].got) ? known.foreign[errors[0].got] : undefined;
}

function refusal(findings, known) {
  return foreignOf(findings, known)
    ? _("Not a payment response")
    : _("Cannot be read as a payment response");
}

// --- How it was read -------------------------------------------------------------------------

function notes({ notes: all, ways, isGuessed }) {
  const items = [
    ...ways.map(wayOf),
    ...(isGuessed ? [_("The print has lost the types of its values; they are guessed.")] : []),
    ...all.map(noteOf),
  ];
  const list = items.map((item) => element("li", {}, item));
  return list.length === 0 ? [] : [element("ul", { class: "notes" }, ...list)];
}

function wayOf({ id, path, number, count }) {
  const ways = {
    fenced: () => _("Read what stands in the code block."),
    commented: () => _("Read without the comment signs."),
    listed: () => _("Read without the bullets or numbers of its lines."),
    marked: () => _("Read without the marks of Markdown."),
    html: () => _("Read without the tags of HTML."),
    sql: () => _("Read the row of an INSERT."),
    pairs: () => _("Read as pairs in brackets, as C# prints them."),
    logged: () => _("Read without what a log puts before each line."),
    escaped: () => _("Read without the escapes (\\\" or ^)."),
    encoded: () => _("Read without the percent-encoding."),
    entities: () => _("Read without the HTML entities (&quot;)."),
    form_data: () => _("Read as the fields of a form."),
    xml: () => _("Read as XML."),
    query: () => _("Read the query that stands in the text."),
    within: () => _("Read the object in {path}.", { path }),
    one_of: () => _("Read number {number} of {count} objects.", { number, count }),
    print_r: () => _("Read as a print_r of PHP."),
    var_dump: () => _("Read as a var_dump of PHP."),
    to_string: () => _("Read as a print of Java, Kotlin or the like."),
    colons: () => _("Read as a print of Dart, Swift or the like."),
    go: () => _("Read as a print of Go."),
    plist: () => _("Read as a print of an NSDictionary."),
    attributes: () => _("Read as attributes (name=value). Nothing tells whether the text goes on."),
    table: () => _("Read as a table. Nothing tells whether it goes on."),
    lines: () => _("Read as lines of a name and a value, as in YAML. Nothing tells whether the text goes on."),
  };
  return ways[id]();
}

function noteOf({ id, line, key }) {
  const all = {
    repeated: () =>
      _("Line {line}: the key {key} comes again; its last value counts.", { line, key }),
    cut: () =>
      _(
        "Line {line}: the console cut this object short, so keys are missing. Use its “Copy object”, or JSON.stringify.",
        { line },
      ),
    inexact: () =>
      _("Line {line}: no JavaScript number is exactly this; the nearest one was read.", { line }),
    before: () =>
      _("Only the object that begins on line {line} was read, not what stands before it.", {
        line,
      }),
    rest: () =>
      _("What follows the object, from line {line} on, was not read.", { line }),
  };
  return all[id]();
}

function stopped({ line, column, expected, found }) {
  const isSpace = /^\s$/.test(found);
  const place = isSpace
    ? _("a new line or a space")
    : found === ""
      ? _("the end of the text")
      : _("‘{found}’", { found });
  return _("Line {line}, column {column}: found {found}, expected {expected}", {
    line,
    column,
    found: place,
    expected: wanted(expected),
  });
}

function wanted(id) {
  const all = {
    object: () => _("an object ({…}) or the address of a redirect"),
    key: () => _("a key or a closing brace (})"),
    colon: () => _("a colon (:)"),
    comma_or_brace: () => _("a comma (,) or a closing brace (})"),
    comma_or_bracket: () => _("a comma (,) or a closing bracket (])"),
    value: () => _("a value; text stands between quotes"),
    closing_quote: () => _("a quote that is closed on the same line"),
    no_substitution: () => _("text without ${…}"),
    escape: () => _("what may stand after a \\"),
    less_depth: () => _("an object that is less deep"),
  };
  return all[id]();
}

// --- What is wrong ---------------------------------------------------------------------------

function problems(findings, known) {
  if (foreignOf(findings, known)) {
    return [];
  }
  const rows = findings.errors.map(({ key, field, expected, got }) => [
    key === "$" ? _("the whole") : keyName(key, field),
    inWords(expected),
    inWords(got),
  ]);
  const heads = [_("Field"), _("Expected"), _("Got")];
  return [element("h3", {}, _("Problems")), table("problems", heads, rows)];
}

/** An error's words in the page's language. Those of which it has none stay as they are. */
function inWords(words) {
  const [, count] = /^(\d+) different ones$/.exec(words) ?? [];
  return count ? _("{count} different ones", { count }) : _(words);
}

// --- What each field is ----------------------------------------------------------------------

function fields(findings, known) {
  const rows = findings.rows.filter(({ field }) => field !== null);
  if (rows.length === 0) {
    return [];
  }
  const cells = rows.map((row) => [
    keyName(row.key, row.field),
    valueOf(row),
    meaningOf(row, findings.errors ?? [], known),
  ]);
  const hint = _("Links open in a new tab. Values that may be personal data are hidden.");
  return [
    element("h3", {}, _("Fields")),
    element("p", { class: "hint" }, hint),
    table("fields", [_("Field"), _("Value"), _("Meaning")], cells),
  ];
}

function meaningOf(row, errors, known) {
  const brief = element("p", {}, FIELDS[row.field].brief[language]);
  return element("div", {}, brief, ...remarks(row, errors, known));
}

function keyName(key, field) {
  const name = element("code", {}, key);
  return field === undefined ? name : link(`../fields/#${field}`, name);
}

function valueOf(row) {
  return isPrivate(row) ? hidden(row.key, row.value) : shown(row.value);
}

function shown(value) {
  const text = typeof value === "number" ? String(value) : JSON.stringify(value, null, 1);
  return element("code", { class: "value" }, text);
}

/** A value that is not in the page until it is asked for. */
function hidden(key, value) {
  const place = element("span", {});
  const button = element("button", { type: "button" });
  const turn = (isShown) => {
    place.replaceChildren(isShown ? shown(value) : "••••••");
    button.textContent = isShown ? _("Hide") : _("Show");
    const label = isShown ? _("Hide the value of {key}", { key }) : _("Show the value of {key}", { key });
    button.setAttribute("aria-label", label);
    button.onclick = () => turn(!isShown);
  };
  turn(false);
  return element("span", { class: "private-value" }, place, " ", button);
}

function remarks(row, errors, known) {
  const all = [
    ...problemRemarks(row, errors),
    ...codeRemarks(row, known),
    ...formRemarks(row),
    ...aliasRemarks(row),
    ...timeRemarks(row),
  ];
  return all.map((remark) => element("p", { class: "remark" }, ...[remark].flat()));
}

function problemRemarks({ key }, errors) {
  return errors
    .filter((error) => error.key === key)
    .map(({ expected }) =>
      element("strong", {}, _("Expected: {what}", { what: inWords(expected) })),
    );
}

function codeRemarks({ table: name, label, meant, value }, known) {
  if (name === undefined) {
    return [];
  }
  if (label === null) {
    const unknown = _("Not in the code table: a mistake, or a new code. Read as it is.");
    return [element("strong", {}, unknown)];
  }
  const remark = known.codeNotes[name]?.[meant];
  return [
    [codeLink(name, meant), `: ${label[language]}`],
    ...(meant === value ? [] : [_("Another spelling of {code}.", { code: meant })]),
    ...(remark === undefined ? [] : [remark]),
  ];
}

function formRemarks({ field, form, value }) {
  if (form === "null") {
    return [_("Null came.")];
  }
  if (form === "empty") {
    return [_("An empty text came.")];
  }
  if (form === "zero" && FIELDS[field].zero !== null) {
    return [_("0: {meaning}", { meaning: FIELDS[field].zero[language] })];
  }
  const isRepeated = Array.isArray(value) && field === "merchant_uid";
  return isRepeated
    ? [_("{count} values came; the first one counts.", { count: value.length })]
    : [];
}

function aliasRemarks({ key, field }) {
  return key === field ? [] : [_("Another name of {field}.", { field })];
}

function timeRemarks({ value, meant }) {
  const isTime = meant !== value && ISO_TIME.test(meant);
  return isTime ? [element("time", { datetime: meant }, times(meant))] : [];
}

function times(iso) {
  const moment = Date.parse(iso);
  const text = (hours) =>
    new Date(moment + hours * 3_600_000).toISOString().replace("T", " ").replace(".000Z", "");
  return _("{korean} Korean time · {utc} UTC", { korean: text(9), utc: text(0) });
}

function codeWithLabel(name, value, known) {
  if (value === null) {
    return [];
  }
  const label = reader[known.tables[name]][value];
  const note = known.codeNotes[name]?.[value] ?? "";
  return label === undefined
    ? [element("code", {}, value)]
    : [codeLink(name, value), ` ${label[language]}${note && `. ${note}`}`];
}

function codeLink(name, value) {
  return link(`../${name}/#${value}`, element("code", {}, value));
}

function unknownKeys(findings) {
  const rows = findings.rows.filter(({ field }) => field === null);
  if (rows.length === 0) {
    return [];
  }
  const hint =
    findings.kind === "refused"
      ? _("Keys that a payment response does not have.")
      : _("Keys that the spec does not have, the shop's own perhaps. They are kept in extra.");
  const more = rows.length - MOST_ROWS;
  return [
    element("h3", {}, _("Unknown keys")),
    element("p", { class: "hint" }, hint),
    table("unknown", [_("Field"), _("Value")], rows.slice(0, MOST_ROWS).map(unknownRow)),
    ...(more > 0 ? [element("p", { class: "hint" }, _("And {count} more.", { count: more }))] : []),
  ];
}

function unknownRow(row) {
  const like = fieldLike(row.key);
  const guess = like === null ? [] : [" ", meantPerhaps(like)];
  return [element("span", {}, element("code", {}, row.key), ...guess), valueOf(row)];
}

function meantPerhaps(field) {
  return element("span", { class: "remark" }, _("{field}?", { field }));
}

// --- What sources say ------------------------------------------------------------------------

function comparison({ entry, comparison: found }) {
  const condition = [
    found.provider
      ? element("code", {}, found.provider)
      : _("no provider is known, so only what holds for all of them"),
    ...(found.method === null ? [] : [" · ", element("code", {}, found.method)]),
    ` · ${reader.Outcome[found.outcome][language]}`,
  ];
  const callbacks = _("Most of what sources saw are callbacks; redirects carry fewer keys.");
  return [
    element("h3", {}, _("Held against what sources say")),
    element("p", { class: "hint" }, _("Compared for: "), ...condition),
    ...(entry === "redirect" ? [element("p", { class: "hint" }, callbacks)] : []),
    ...few(found),
    element("h4", {}, _("Said to come, but missing")),
    deviations("missing", found.missing),
    element("h4", {}, _("Came otherwise than sources say")),
    deviations("surprising", found.surprising),
    ...normal(found.normal),
    ...undocumented(found.undocumented),
  ];
}

/** "This provider sends only these." */
function few({ only }) {
  if (only === null || only.source === null) {
    return [];
  }
  const names = only.fields.flatMap((name, at) => [at === 0 ? "" : ", ", keyName(name, name)]);
  const said = _("This provider sends only these keys, and no others are missing: ");
  return [element("p", { class: "only" }, said, ...names, " (", sourceLink(only.source), ")")];
}

function normal(found) {
  if (found.length === 0) {
    return [];
  }
  const items = found.map((item) => deviation("normal", item));
  return [
    element(
      "details",
      { class: "normal" },
      element("summary", {}, _("Normal here, though it looks empty: {count}", { count: found.length })),
      element("ul", { class: "deviations", "data-kind": "normal" }, ...items),
    ),
  ];
}

function deviations(kind, found) {
  if (found.length === 0) {
    return element("p", { class: "hint", "data-none": kind }, _("None."));
  }
  const items = found.map((item) => deviation(kind, item));
  return element("ul", { class: "deviations", "data-kind": kind }, ...items);
}

function deviation(kind, { field, form, statements }) {
  const came = _("Came as: {form}", { form: formName(form) });
  const words = statements.map((statement) => element("li", {}, ...said(statement)));
  const name = keyName(field, field);
  return element("li", {}, name, kind === "missing" ? "" : ` ${came}`, element("ul", {}, ...words));
}

function said({ forms, source, provider, method, outcome, note }) {
  const words = forms.map(formName).join(", ");
  const outcomes = outcome === null ? [] : [reader.Outcome[outcome][language]];
  const remark = note === null ? [] : [note[language]];
  const condition = [...[provider, method].filter((part) => part !== null), ...outcomes, ...remark];
  const restriction = condition.length === 0 ? "" : ` — ${condition.join(" · ")}`;
  const text = _("Sources say: {forms}", { forms: words });
  return [`${text}${restriction} (`, sourceLink(source), ")"];
}

function sourceLink(source) {
  const name = link(`../sources/#${source}`, source);
  name.title = SOURCES[source].title[language];
  return name;
}

function formName(form) {
  const names = {
    value: () => _("a value"),
    empty: () => _("an empty text"),
    null: () => "null",
    zero: () => "0",
    absent: () => _("no key"),
  };
  return names[form]();
}

function undocumented(names) {
  if (names.length === 0) {
    return [];
  }
  const list = names.flatMap((name, index) => [index === 0 ? "" : ", ", keyName(name, name)]);
  return [
    element(
      "details",
      {},
      element(
        "summary",
        {},
        _("{count} fields of which nothing is documented here", { count: names.length }),
      ),
      element("p", {}, _("They may come or not: no source says.")),
      element("p", { class: "names" }, ...list),
    ),
  ];
}

// --- What to do ------------------------------------------------------------------------------

function isAskable(id) {
  return typeof id === "string" && /\w/.test(id);
}

/** Besides asking: what an outcome wants done. */
function alsoToDo(outcome) {
  const all = {
    virtual_account_issued: () =>
      _("Show the buyer the account and its deadline. The deposit is told later, by a webhook."),
    failed: () =>
      _("Show the buyer why. A payment that was taken for failed may still come as paid, by a webhook."),
  };
  return all[outcome]?.() ?? "";
}

function nextStep({ id, outcome }) {
  const heading = element("h3", {}, _("Next: ask PortOne from your server"));
  if (!isAskable(id)) {
    const none = _("There is no imp_uid to ask for. Show the buyer error_msg, and let them try again.");
    return [heading, element("p", {}, none)];
  }
  const compare = _("Then compare amount and merchant_uid with your order, and trust status.");
  const codes = Object.entries(questions(id)).map(([name, code]) =>
    element(
      "details",
      { name: "language" },
      element("summary", {}, name),
      element("pre", { tabindex: "0" }, element("code", {}, code)),
      copyButton(_("Copy the code"), () => code),
    ),
  );
  return [
    heading,
    element("p", {}, `${compare} ${alsoToDo(outcome)}`),
    element("div", { class: "codes" }, ...codes),
  ];
}

// --- What to take along ----------------------------------------------------------------------

function copies(findings, known) {
  const title = summaryOf(findings, known);
  const call = () => testingCall(findings, known);
  return [
    element("h3", {}, _("Copy")),
    element("p", { class: "hint" }, _("Values that may be personal data are hidden or made up.")),
    element(
      "div",
      { class: "copies" },
      copyButton(_("As Markdown"), () => markdown(findings, title, [_("Field"), _("Value")])),
      copyButton(_("As masked JSON"), () => maskedJson(findings)),
      copyButton(_("As a test fixture"), () => fixture(findings)),
      ...(findings.kind === "read" ? [copyButton(_("As payment_response(…)"), call)] : []),
    ),
  ];
}

function copyButton(label, textOf) {
  const button = element("button", { type: "button", class: "copy" }, label);
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(textOf());
      button.textContent = _("Copied");
    } catch {
      button.textContent = _("The browser does not allow it");
    }
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  };
  return button;
}
