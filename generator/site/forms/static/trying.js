/** The fake of the SDK, to be tried: a request, the window for people, and what comes of it. */

import { element } from "../paste/elements.js";
import { _, speak } from "../paste/words.js";
import { installFakeImp } from "./fake.js";

const place = document.getElementById("trying");
const SHOP = "https://shop.example/payments/done?coupon=7";
let orders = 0;

start();

async function start() {
  const answer = await fetch("../forms.json");
  if (!answer.ok) {
    return; // the page tells of it all the same
  }
  const data = await answer.json();
  speak(data);
  const form = element("form", { class: "portone-chooser" });
  const devices = [
    ["pc", _("PC")],
    ["mobile", _("Mobile")],
  ];
  form.append(
    select("pg", _("Provider"), data.providers),
    select("pay_method", _("Payment method"), data.methods),
    select("device", _("Device"), devices),
  );
  form.append(element("button", { class: "md-button md-button--primary" }, _("Pay without paying")));
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
    language: document.documentElement.lang,
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

function shown({ entry, payload, url, reports, source }, { outcomes }) {
  if (payload === null) {
    return [element("p", {}, _("Nothing comes."))];
  }
  const came = entry === "callback" ? _("The callback gets this object.") : _("The browser goes to this address.");
  const word = source ?? _("not documented, so chosen with care");
  const text = url ?? JSON.stringify(payload, null, 2);
  return [
    element("p", {}, came),
    element("pre", { tabindex: "0" }, element("code", {}, text)),
    element("p", {}, `${_("It reports:")} ${outcomes[reports]}. ${_("On whose word:")} ${word}.`),
  ];
}

function select(name, title, choices) {
  const id = `trying-${name}`;
  const options = choices.map(([value, label]) => element("option", { value }, label));
  const box = element("select", { id, name }, ...options);
  return element("div", {}, element("label", { for: id }, title), box);
}
