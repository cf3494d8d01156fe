/** The fake of the SDK, to be tried: a request, the window for people, and what comes of it. */

import { installFakeImp } from "./fake.js";

const place = document.getElementById("trying");
const SHOP = "https://shop.example/payments/done?coupon=7";
let orders = 0;

start();

async function start() {
  const answer = await fetch("trying.json");
  if (!answer.ok) {
    return; // the page tells of it all the same
  }
  const data = await answer.json();
  const form = element("form", { class: "portone-chooser" });
  for (const [name, choices] of Object.entries(data.choices)) {
    form.append(select(name, choices, data.words));
  }
  form.append(element("button", { class: "md-button md-button--primary" }, data.words.pay));
  const result = element("div", { "aria-live": "polite" });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    pay(Object.fromEntries(new FormData(form)), data, result);
  });
  place.replaceChildren(form, result);
}

async function pay({ device, ...asked }, data, result) {
  const fake = installFakeImp({
    anywhere: true, // nothing is paid here, and the window says so
    dialog: true,
    language: data.language,
    mobile: device === "mobile",
    navigate: () => {},
  });
  globalThis.IMP.init("imp00000000");
  orders += 1;
  globalThis.IMP.request_pay(
    {
      ...asked,
      merchant_uid: `order-${orders}`,
      name: "당근 10kg",
      amount: 1004,
      buyer_tel: "010-0000-0000",
      m_redirect_url: SHOP,
    },
    () => {},
  );
  await fake.settled();
  fake.uninstall();
  result.replaceChildren(...shown(fake.requests[0].answer, data));
}

function shown({ entry, payload, url, reports, source }, { words, outcomes }) {
  if (payload === null) {
    return [element("p", {}, words.nothing)];
  }
  const text = url ?? JSON.stringify(payload, null, 2);
  return [
    element("p", {}, words[entry]),
    element("pre", { tabindex: "0" }, element("code", {}, text)),
    element("p", {}, `${words.reports} ${outcomes[reports]}. ${words.source} ${source ?? words.none}.`),
  ];
}

function select(name, choices, words) {
  const id = `trying-${name}`;
  const options = choices.map(([value, label]) => element("option", { value }, label));
  const box = element("select", { id, name }, ...options);
  return element("div", {}, element("label", { for: id }, words[name]), box);
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
