/** Findings as elements of the page. */

import * as reader from "./portone-v1.js";
import { element, link, say, table } from "./elements.js";
import { FIELDS, SOURCES } from "./reference.js";

const language = document.documentElement.lang;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** What a screen reader is told as soon as something was read. */
export function summaryOf(findings, known) {
  if (findings.kind === "unread") {
    return stopped(findings.error, known);
  }
  if (findings.kind === "refused") {
    const title = refusal(findings, known);
    return say(known, "summary_errors", { title, count: findings.errors.length });
  }
  const outcome = reader.Outcome[findings.response.outcome][language];
  const summary = say(known, "summary", { outcome, count: findings.rows.length });
  return [summary, ...worthALook(findings, known)].join(" ");
}

/** How many things of each kind a reader should look at, where there are any. */
function worthALook({ rows, comparison }, known) {
  const counts = {
    count_codes: rows.filter(({ label }) => label === null).length,
    count_keys: rows.filter(({ field }) => field === null).length,
    count_missing: comparison.missing.length,
    count_surprising: comparison.surprising.length,
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => say(known, id, { count }));
}

/** Everything there is to show. */
export function viewOf(findings, known) {
  switch (findings.kind) {
    case "unread":
      return [unreadCard(findings, known)];
    case "refused":
      return [
        refusedCard(findings, known),
        ...problems(findings, known),
        ...fields(findings, known),
      ];
    default:
      return [
        outcomeCard(findings, known),
        ...fields(findings, known),
        ...unknownKeys(findings, known),
        ...comparison(findings, known),
      ];
  }
}

// --- What it is ------------------------------------------------------------------------------

function outcomeCard(findings, known) {
  const { outcome, pg_provider: provider, pay_method: method } = findings.response;
  const rules = link(`../outcomes/#${outcome}`, say(known, "how_told"));
  return card(outcome, say(known, "outcome"), [
    element("h2", {}, reader.Outcome[outcome][language], " ", element("code", {}, outcome)),
    element("p", {}, known.outcomes[outcome], " ", rules),
    element("p", { class: "warning" }, known.warning),
    element(
      "dl",
      { class: "facts" },
      ...fact(say(known, "read_as"), say(known, findings.entry)),
      ...fact(say(known, "provider"), codeWithLabel("pg_provider", provider, known)),
      ...fact(say(known, "method"), codeWithLabel("pay_method", method, known)),
      ...fact(say(known, "look_at"), worthALook(findings, known).join(" ")),
    ),
    ...notes(findings, known),
  ]);
}

function refusedCard(findings, known) {
  const foreign = foreignOf(findings, known);
  const words = foreign
    ? [
        element("p", {}, say(known, "is_foreign", { title: foreign.title }), " ", foreign.hint),
        element("p", {}, link(`../shapes/#${foreign.id}`, say(known, "what_it_is"))),
      ]
    : [element("p", {}, say(known, "same_errors"))];
  return card("refused", say(known, "outcome"), [
    element("h2", {}, refusal(findings, known)),
    ...words,
    element("dl", { class: "facts" }, ...fact(say(known, "read_as"), say(known, findings.entry))),
    ...notes(findings, known),
  ]);
}

function unreadCard({ error, isLost }, known) {
  return card("refused", say(known, "outcome"), [
    element("h2", {}, say(known, "unread")),
    element("p", {}, isLost ? say(known, "lost") : stopped(error, known)),
  ]);
}

function card(kind, label, children) {
  const head = element("p", { class: "label" }, label);
  return element("div", { class: `card ${kind}`, "data-verdict": kind }, head, ...children);
}

function fact(name, value) {
  return value.length === 0 ? [] : [element("dt", {}, name), element("dd", {}, ...[value].flat())];
}

function notes(findings, known) {
  const items = findings.notes.map((note) =>
    element("li", {}, say(known, `note_${note.id}`, note)),
  );
  return items.length === 0 ? [] : [element("ul", { class: "notes" }, ...items)];
}

function foreignOf({ errors }, known) {
  return Object.hasOwn(known.foreign, errors[0].got) ? known.foreign[errors[0].got] : undefined;
}

function refusal(findings, known) {
  return say(known, foreignOf(findings, known) ? "no_response" : "misfit");
}

function stopped({ line, column, expected, found }, known) {
  const id = found === "" ? "found_end" : /^\s$/.test(found) ? "found_space" : "found";
  return say(known, "stopped", {
    line,
    column,
    found: say(known, id, { found }),
    expected: say(known, `expect_${expected}`),
  });
}

// --- What is wrong ---------------------------------------------------------------------------

function problems(findings, known) {
  if (foreignOf(findings, known)) {
    return [];
  }
  const rows = findings.errors.map(({ key, field, expected, got }) => [
    key === "$" ? say(known, "whole") : keyName(key, field),
    inWords(expected, known),
    inWords(got, known),
  ]);
  const heads = ["field", "expected", "got"].map((id) => say(known, id));
  return [element("h3", {}, say(known, "problems")), table("problems", heads, rows)];
}

/** An error's words in the page's language. Those of which it has none stay as they are. */
function inWords(words, known) {
  const [, count] = /^(\d+) different ones$/.exec(words) ?? [];
  return count ? say(known, "different_ones", { count }) : (known.errorWords[words] ?? words);
}

// --- What each field is ----------------------------------------------------------------------

function fields(findings, known) {
  const rows = findings.rows.filter(({ field }) => field !== null);
  if (rows.length === 0) {
    return [];
  }
  const heads = ["field", "value", "meaning"].map((id) => say(known, id));
  const cells = rows.map((row) => [
    keyName(row.key, row.field),
    valueOf(row, known),
    meaningOf(row, findings.errors ?? [], known),
  ]);
  return [
    element("h3", {}, say(known, "fields")),
    element("p", { class: "hint" }, say(known, "links")),
    table("fields", heads, cells),
  ];
}

function meaningOf(row, errors, known) {
  const brief = element("p", {}, FIELDS[row.field].brief[language]);
  return element("div", {}, brief, ...remarks(row, errors, known));
}

function keyName(key, field) {
  return link(`../fields/#${field}`, element("code", {}, key));
}

function valueOf({ key, field, value, form }, known) {
  const isHidden = form === "value" && (field === null || FIELDS[field].sensitive);
  return isHidden ? hidden(key, value, known) : shown(value);
}

function shown(value) {
  const text = typeof value === "number" ? String(value) : JSON.stringify(value, null, 1);
  return element("code", { class: "value" }, text);
}

/** A value that is not in the page until it is asked for. */
function hidden(key, value, known) {
  const place = element("span", {});
  const button = element("button", { type: "button" });
  const turn = (isShown) => {
    place.replaceChildren(isShown ? shown(value) : "••••••");
    button.textContent = say(known, isShown ? "hide" : "show");
    button.setAttribute("aria-label", say(known, isShown ? "hide_value" : "show_value", { key }));
    button.onclick = () => turn(!isShown);
  };
  turn(false);
  return element("span", { class: "private-value" }, place, " ", button);
}

function remarks(row, errors, known) {
  const all = [
    ...problemRemarks(row, errors, known),
    ...codeRemarks(row, known),
    ...formRemarks(row, known),
    ...aliasRemarks(row, known),
    ...timeRemarks(row, known),
  ];
  return all.map((remark) => element("p", { class: "remark" }, ...[remark].flat()));
}

function problemRemarks({ key }, errors, known) {
  return errors
    .filter((error) => error.key === key)
    .map(({ expected }) =>
      element("strong", {}, `${say(known, "expected")}: ${inWords(expected, known)}`),
    );
}

function codeRemarks({ table: name, label, meant, value }, known) {
  if (name === undefined) {
    return [];
  }
  if (label === null) {
    return [element("strong", {}, say(known, "unknown_code"))];
  }
  const labelled = [codeLink(name, meant), `: ${label[language]}`];
  return meant === value ? [labelled] : [labelled, say(known, "alias_code", { code: meant })];
}

function formRemarks({ field, form, value }, known) {
  if (form === "null" || form === "empty") {
    return [say(known, form)];
  }
  if (form === "zero" && FIELDS[field].zero !== null) {
    return [say(known, "zero", { meaning: FIELDS[field].zero[language] })];
  }
  const isRepeated = Array.isArray(value) && field === "merchant_uid";
  return isRepeated ? [say(known, "several", { count: value.length })] : [];
}

function aliasRemarks({ key, field }, known) {
  return key === field ? [] : [say(known, "alias_key", { field })];
}

function timeRemarks({ value, meant }, known) {
  const isTime = meant !== value && ISO_TIME.test(meant);
  return isTime ? [element("time", { datetime: meant }, times(meant, known))] : [];
}

function times(iso, known) {
  const moment = Date.parse(iso);
  const text = (hours) =>
    new Date(moment + hours * 3_600_000).toISOString().replace("T", " ").replace(".000Z", "");
  return `${text(9)} ${say(known, "korean_time")} · ${text(0)} UTC`;
}

function codeWithLabel(name, value, known) {
  if (value === null) {
    return [];
  }
  const label = reader[known.tables[name]][value];
  const isKnown = label !== undefined;
  return isKnown ? [codeLink(name, value), ` ${label[language]}`] : [element("code", {}, value)];
}

function codeLink(name, value) {
  return link(`../${name}/#${value}`, element("code", {}, value));
}

function unknownKeys(findings, known) {
  const rows = findings.rows.filter(({ field }) => field === null);
  if (rows.length === 0) {
    return [];
  }
  const heads = ["field", "value"].map((id) => say(known, id));
  const cells = rows.map((row) => [element("code", {}, row.key), valueOf(row, known)]);
  return [
    element("h3", {}, say(known, "unknown_keys")),
    element("p", { class: "hint" }, say(known, "unknown_keys_are")),
    table("unknown", heads, cells),
  ];
}

// --- What sources say ------------------------------------------------------------------------

function comparison({ entry, comparison: found }, known) {
  const condition = [
    found.provider ? element("code", {}, found.provider) : say(known, "any_provider"),
    ...(found.method === null ? [] : [" · ", element("code", {}, found.method)]),
    ` · ${reader.Outcome[found.outcome][language]}`,
  ];
  return [
    element("h3", {}, say(known, "compared")),
    element("p", { class: "hint" }, `${say(known, "compared_with")}: `, ...condition),
    ...(entry === "redirect" ? [element("p", { class: "hint" }, say(known, "of_callbacks"))] : []),
    element("h4", {}, say(known, "missing")),
    deviations("missing", found.missing, known),
    element("h4", {}, say(known, "surprising")),
    deviations("surprising", found.surprising, known),
    ...undocumented(found.undocumented, known),
  ];
}

function deviations(kind, found, known) {
  if (found.length === 0) {
    return element("p", { class: "hint", "data-none": kind }, say(known, "none"));
  }
  const items = found.map((item) => deviation(kind, item, known));
  return element("ul", { class: "deviations", "data-kind": kind }, ...items);
}

function deviation(kind, { field, form, statements }, known) {
  const came = ` ${say(known, "came_as", { form: say(known, `form_${form}`) })}`;
  const words = statements.map((statement) => element("li", {}, ...said(statement, known)));
  const name = keyName(field, field);
  return element("li", {}, name, kind === "missing" ? "" : came, element("ul", {}, ...words));
}

function said({ forms, source, provider, method, outcome, note }, known) {
  const words = forms.map((form) => say(known, `form_${form}`)).join(", ");
  const outcomes = outcome === null ? [] : [reader.Outcome[outcome][language]];
  const remark = note === null ? [] : [note[language]];
  const condition = [...[provider, method].filter((part) => part !== null), ...outcomes, ...remark];
  const restriction = condition.length === 0 ? "" : ` — ${condition.join(" · ")}`;
  const name = link(`../sources/#${source}`, source);
  name.title = SOURCES[source].title[language];
  return [`${say(known, "said_forms", { forms: words })}${restriction} (`, name, ")"];
}

function undocumented(names, known) {
  if (names.length === 0) {
    return [];
  }
  const list = names.flatMap((name, index) => [index === 0 ? "" : ", ", keyName(name, name)]);
  return [
    element(
      "details",
      {},
      element("summary", {}, say(known, "undocumented", { count: names.length })),
      element("p", {}, say(known, "undocumented_is")),
      element("p", { class: "names" }, ...list),
    ),
  ];
}
