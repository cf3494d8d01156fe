/** The form above the tables of what comes: four choices, and the keys to expect. */

import { element } from "../paste/elements.js";
import { _, speak } from "../paste/words.js";

const ORDER = ["provider", "method", "outcome", "device"];
// What is chosen is the value of its own field.
const CHOSEN = { pg_provider: "provider", pay_method: "method" };
const place = document.getElementById("chooser");

start();

async function start() {
  const [said, answered] = await Promise.all([
    fetch("../forms.json"),
    fetch(new URL("answers.json", import.meta.url)),
  ]);
  if (!said.ok || !answered.ok) {
    return; // the tables below say the same
  }
  const [words, answers] = [await said.json(), await answered.json()];
  speak(words);
  const data = { ...words, ...answers, choices: choicesOf(words, answers.outcomes) };
  const form = element("form", { class: "portone-chooser" });
  const selects = Object.fromEntries(ORDER.map((name) => [name, select(form, name, data)]));
  const result = element("div", { "aria-live": "polite" });
  const asked = new URLSearchParams(location.search);
  for (const name of ORDER) {
    if (data.choices[name].some(([code]) => code === asked.get(name))) {
      selects[name].value = asked.get(name);
    }
  }
  form.addEventListener("change", () => {
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}${location.hash}`);
    show(result, selects, data);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  show(result, selects, data);
  place.replaceChildren(form, result);
}

function choicesOf({ providers, methods, outcomes }, names) {
  return {
    provider: providers,
    method: methods,
    outcome: names.map((name) => [name, outcomes[name]]),
    device: [
      ["pc", _("PC")],
      ["mobile", _("Mobile")],
    ],
  };
}

function select(form, name, data) {
  const id = `chooser-${name}`;
  const options = data.choices[name].map(([value, label]) => element("option", { value }, label));
  const box = element("select", { id, name }, ...options);
  form.append(element("div", {}, element("label", { for: id }, titleOf(name)), box));
  return box;
}

function titleOf(name) {
  return { provider: _("Provider"), method: _("Payment method"), outcome: _("Outcome"), device: _("Device") }[name];
}

/** The answers of a provider are in the order of its methods, for each the outcomes, for each the devices. */
function chosen(data, selects) {
  const [method, outcome, device] = ORDER.slice(1).map((name) => selects[name].selectedIndex);
  const { outcome: outcomes, device: devices } = data.choices;
  const at = (method * outcomes.length + outcome) * devices.length + device;
  return data.answers[data.chosen[selects.provider.value][at]];
}

function show(result, selects, data) {
  const { shapes, anchors } = data;
  const [redirect, unsure, few, shape, keys] = chosen(data, selects);
  const exampleOf = (name, example) => (name in CHOSEN ? JSON.stringify(selects[CHOSEN[name]].value) : example);
  const comes = keys.filter(([, forms]) => forms.some((form) => form !== "absent"));
  const never = keys.filter(([, forms]) => forms.length > 0 && forms.every((form) => form === "absent"));
  const unknown = keys.filter(([, forms]) => forms.length === 0);
  result.replaceChildren(
    element("p", {}, `${remarks(redirect, unsure, few)} ${_("An example that comes close: ")}`, element("a", { href: `../shapes/#${shape}` }, shapes[shape])),
    table(comes, exampleOf, data),
    ...names(_("Keys that do not come"), never, anchors),
    ...names(_("Keys of which no source says anything"), unknown, anchors),
  );
}

function remarks(redirect, unsure, few) {
  return [
    redirect
      ? _("It comes to m_redirect_url, as a query: every value is text.")
      : _("It comes to the callback, as an object."),
    unsure &&
      _(
        "Whether this provider uses the callback or a redirect on mobile is not documented; this is the callback.",
      ),
    few &&
      _(
        "This provider sends no other keys, in success and in failure; ask PortOne what became of the payment.",
      ),
  ]
    .filter(Boolean)
    .join(" ");
}

function table(keys, exampleOf, { forms, anchors }) {
  const heads = [_("Key"), _("What arrives"), _("Example"), _("Source")];
  const rows = keys.map(([name, found, own, sources, example]) => {
    const value = found.length === 1 ? `portone-${found[0]}` : "portone-several";
    const said = sources.map((source) => [element("a", { href: `../sources/#${source}` }, source), " "]).flat();
    return row([
      cell(heads[0], {}, element("a", { href: `../fields/#${anchors[name]}` }, element("code", {}, ...breakable(name)))),
      cell(heads[1], { class: value }, found.map((form) => forms[form]).join(", ")),
      cell(heads[2], {}, example === null ? "" : element("code", {}, exampleOf(name, example))),
      cell(heads[3], {}, ...said, own ? `(${_("said or seen of this provider")})` : ""),
    ]);
  });
  const head = element("thead", { role: "rowgroup" }, row(heads.map((text) => element("th", { role: "columnheader", scope: "col" }, text))));
  return element("table", { role: "table" }, head, element("tbody", { role: "rowgroup" }, ...rows));
}

function names(title, keys, anchors) {
  if (keys.length === 0) {
    return [];
  }
  const list = keys.flatMap(([name], at) => [at ? ", " : "", element("a", { href: `../fields/#${anchors[name]}` }, element("code", {}, name))]);
  return [element("p", {}, `${title} (${keys.length}): `, ...list)];
}

/** A long name may break between its parts. */
function breakable(name) {
  return name.split(/(?<=_)/u).flatMap((part, at) => (at ? [document.createElement("wbr"), part] : [part]));
}

function row(cells) {
  return element("tr", { role: "row" }, ...cells);
}

function cell(head, attributes, ...children) {
  return element("td", { role: "cell", "data-head": head, ...attributes }, ...children);
}
