// What a test, a page and a phone see of the fake: `node --test`.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { installFakeImp, scenarios } from "../../generated/typescript/fake.js";

const REQUEST = { pay_method: "card", merchant_uid: "order-1", amount: 1004, buyer_tel: "010-0000-0000" };
const REDIRECT = { ...REQUEST, m_redirect_url: "https://shop.example/done?coupon=7#paid" };
let fake;
let went;

beforeEach(() => {
  console.warn = () => {};
  went = [];
});
afterEach(() => {
  fake?.uninstall();
  delete globalThis.location;
  delete globalThis.IMP;
});

function install(options = {}) {
  fake = installFakeImp({ seed: 1, language: "en", navigate: (url) => went.push(url), ...options });
  globalThis.IMP.init("imp00000000");
  return fake;
}

async function pay(params = REQUEST, callback = () => {}) {
  globalThis.IMP.request_pay(params, callback);
  await fake.settled();
  return fake.requests.at(-1).answer;
}

function codes() {
  return fake.warnings.map(({ code }) => code).filter((code) => code !== "fake");
}

test("the callback is called later, and nothing is returned", async () => {
  install();
  let called = 0;
  const returned = globalThis.IMP.request_pay(REQUEST, () => (called += 1));
  assert.equal(returned, undefined);
  await Promise.resolve();
  assert.equal(called, 0);
  await fake.settled();
  assert.equal(called, 1);
});

test("what was asked comes back", async () => {
  install();
  const { payload } = await pay({
    ...REQUEST,
    pg: "kcp.MID",
    name: "당근 10kg",
    buyer_name: "홍길동",
    currency: "USD",
    amount: 14.2,
    custom_data: { cart: 30 },
    customer_uid: "billing-1",
  });
  assert.deepEqual(
    [payload.pg_provider, payload.pay_method, payload.merchant_uid, payload.paid_amount],
    ["kcp", "card", "order-1", 14.2],
  );
  assert.deepEqual([payload.name, payload.buyer_name, payload.buyer_email], ["당근 10kg", "홍길동", ""]);
  assert.deepEqual([payload.currency, payload.custom_data], ["USD", { cart: 30 }]);
  assert.equal(payload.customer_uid, "billing-1");
  assert.match(payload.imp_uid, /^imp_\d{12}$/);
});

test("a seed gives the same numbers, and every payment others", async () => {
  install();
  const one = await pay();
  const other = await pay();
  assert.notEqual(one.payload.imp_uid, other.payload.imp_uid);
  fake.uninstall();
  install();
  assert.equal((await pay()).payload.imp_uid, one.payload.imp_uid);
});

test("a channel key has the provider that the test gave it", async () => {
  install({ channels: { "channel-key-1": "tosspayments" } });
  const answer = await pay({ ...REQUEST, channelKey: "channel-key-1" });
  assert.deepEqual(Object.keys(answer.payload), ["imp_uid", "merchant_uid"]);
  assert.deepEqual([answer.reports, answer.source], ["unconfirmed", "payrt-2023-05"]);
  await pay({ ...REQUEST, channelKey: "channel-key-2" });
  assert.deepEqual(codes(), ["provider"]);
});

test("easy pay says another method than was asked for", async () => {
  install();
  assert.equal((await pay({ ...REQUEST, pg: "kakaopay" })).payload.pay_method, "point");
  assert.equal((await pay({ ...REQUEST, pg: "tosspay" })).payload.pay_method, "trans");
});

test("with a billing key Danal leaves out what belongs to a card", async () => {
  install();
  const request = { ...REQUEST, pg: "danal_tpay" };
  assert.notEqual((await pay(request)).payload.apply_num, "");
  const { payload } = await pay({ ...request, customer_uid: "billing-1" });
  assert.deepEqual(
    [payload.customer_uid, payload.apply_num, payload.card_number, payload.receipt_url],
    ["billing-1", "", "", ""],
  );
});

test("a virtual account waits for its transfer", async () => {
  install();
  const { payload } = await pay({ ...REQUEST, pay_method: "vbank", vbank_due: "202612312200" });
  assert.deepEqual([payload.status, payload.paid_at, payload.success], ["ready", 0, true]);
  assert.equal(payload.vbank_date, "2026-12-31 22:00:00");
  assert.deepEqual([fake.payments[0].status, fake.payments[0].vbank_num], ["ready", payload.vbank_num]);
});

test("a buyer's cancel has no code, unless the test gives one", async () => {
  install();
  fake.next({ outcome: "failed" }, { outcome: "failed", error_code: "F0004", error_msg: "한도 초과" });
  const cancelled = await pay();
  assert.deepEqual([cancelled.payload.success, "error_code" in cancelled.payload], [false, false]);
  const failed = await pay();
  assert.deepEqual([failed.payload.error_code, failed.payload.error_msg], ["F0004", "한도 초과"]);
  assert.equal(failed.reports, "failed");
  assert.equal((await pay()).reports, "paid");
});

test("always holds until it is ended", async () => {
  install();
  fake.always({ outcome: "failed" });
  await pay();
  assert.equal((await pay()).happened, "failed");
  fake.always(null);
  assert.equal((await pay()).happened, "paid");
});

test("a payment may say that it failed", async () => {
  install();
  fake.scenario("paid-but-says-false");
  const answer = await pay();
  assert.equal(answer.payload.success, false);
  assert.equal(fake.payments[0].status, "paid");
});

test("answers may come twice, late or never", async () => {
  install();
  fake.next({ answers: 2 }, { answers: 0 }, { outcome: "closed" }, { delay: 30 });
  const seen = [];
  for (let n = 0; n < 3; n += 1) {
    await pay(REQUEST, (rsp) => seen.push(rsp.imp_uid));
  }
  assert.equal(seen.length, 2);
  assert.deepEqual(fake.payments.map(({ status }) => status), ["paid", "paid", "ready"]);
  const began = performance.now();
  await pay();
  assert.ok(performance.now() - began >= 25);
});

test("before the window a failure has no payment", async () => {
  install();
  fake.next({ outcome: "refused" });
  const { payload, reports } = await pay();
  assert.deepEqual([payload.success, payload.imp_uid, payload.error_code], [false, null, "F1002"]);
  assert.ok(payload.request_id);
  assert.equal(reports, "failed");
  assert.deepEqual(fake.payments, []);
});

for (const missing of ["pay_method", "merchant_uid", "amount", "buyer_tel"]) {
  test(`no window opens without ${missing}`, async () => {
    install();
    const { [missing]: _, ...rest } = REQUEST;
    const answer = await pay(rest);
    assert.equal(answer.happened, "refused");
    assert.ok(answer.payload.error_msg.includes(missing));
    assert.ok(answer.assumed.includes("refusal"));
    assert.equal("error_code" in answer.payload, false);
    assert.deepEqual(codes(), ["needed"]);
  });
}

test("no window opens before init, and an amount is a number above 0", async () => {
  fake = installFakeImp({ language: "ko" });
  assert.match((await pay()).payload.error_msg, /IMP\.init/);
  install();
  assert.match((await pay({ ...REQUEST, amount: 0 })).payload.error_msg, /amount/);
  assert.equal((await pay({ ...REQUEST, amount: "1004" })).payload.paid_amount, 1004);
  assert.deepEqual(codes(), ["amount", "amount_text"]);
});

test("unknown parameters are kept and told of", async () => {
  install();
  await pay({ ...REQUEST, ammount: 1 });
  assert.deepEqual(fake.requests[0].unknown, ["ammount"]);
  assert.equal(fake.requests[0].params.ammount, 1);
  assert.deepEqual(codes(), ["unknown"]);
});

test("who hands over no callback is told that nothing can be awaited", async () => {
  install();
  await globalThis.IMP.request_pay(REQUEST);
  await fake.settled();
  assert.deepEqual(codes(), ["no_callback", "no_way"]);
});

test("a long order number comes back cut off", async () => {
  install();
  const { payload } = await pay({ ...REQUEST, merchant_uid: "x".repeat(50) });
  assert.equal(payload.merchant_uid.length, 40);
  assert.deepEqual(codes(), ["long_order"]);
});

test("the other members are refused by name", () => {
  install();
  for (const name of ["certification", "agency", "loadUI", "loadModule", "naver_zzim", "deinit"]) {
    assert.throws(() => globalThis.IMP[name](), new RegExp(`IMP\\.${name}`));
  }
});

test("a phone goes to m_redirect_url, and no callback runs", async () => {
  install({ mobile: true });
  let called = false;
  const answer = await pay(REDIRECT, () => (called = true));
  const { imp_uid } = answer.payload;
  assert.deepEqual(went, [
    `https://shop.example/done?coupon=7&imp_success=true&imp_uid=${imp_uid}&merchant_uid=order-1#paid`,
  ]);
  assert.equal(called, false);
  fake.next({ outcome: "failed" });
  assert.equal((await pay(REDIRECT)).payload.imp_success, "false");
});

test("a new module's redirect says neither success nor imp_success", async () => {
  install({ mobile: true });
  const { payload } = await pay({ ...REDIRECT, pg: "tosspayments" });
  assert.deepEqual(Object.keys(payload), ["imp_uid", "merchant_uid"]);
});

for (const pg of ["danal_tpay", "danal", "payco", "eximbay", "paypal", "toss_brandpay"]) {
  test(`${pg} calls back on a phone, too`, async () => {
    install({ mobile: true });
    assert.equal((await pay({ ...REQUEST, pg })).entry, "callback");
  });
}

test("Kakao Pay redirects a phone since SDK 1.1.8", async () => {
  install({ mobile: true, sdk: "1.1.7" });
  assert.equal((await pay({ ...REDIRECT, pg: "kakaopay" })).entry, "callback");
  fake.uninstall();
  install({ mobile: true, sdk: "1.1.8" });
  assert.equal((await pay({ ...REDIRECT, pg: "kakaopay" })).entry, "redirect");
});

test("a phone without m_redirect_url opens no window", async () => {
  install({ mobile: true });
  const answer = await pay();
  assert.deepEqual([answer.entry, answer.happened], ["callback", "refused"]);
  assert.match(answer.payload.error_msg, /m_redirect_url/);
});

test("a refusal goes to m_redirect_url on a phone without a callback, since SDK 1.1.5", async () => {
  install({ mobile: true });
  fake.always({ outcome: "refused" });
  globalThis.IMP.request_pay(REDIRECT);
  await fake.settled();
  assert.equal(went.length, 1);
  fake.uninstall();
  install({ mobile: true, sdk: "1.1.4" }).always({ outcome: "refused" });
  globalThis.IMP.request_pay(REDIRECT);
  await fake.settled();
  assert.equal(went.length, 1);
});

test("a PC ignores m_redirect_url, but for PayPal", async () => {
  install();
  assert.equal((await pay(REDIRECT)).entry, "callback");
  assert.equal((await pay({ ...REDIRECT, pg: "paypal" })).entry, "redirect");
});

test("by an app it returns without a flag, encoded once more", async () => {
  install({ mobile: true });
  fake.next({ via: "app" });
  await pay({ ...REDIRECT, app_scheme: "shopapp" });
  const [scheme, query] = went[0].split("://?");
  assert.equal(scheme, "shopapp");
  const read = new URLSearchParams(decodeURIComponent(query));
  assert.deepEqual([...read.keys()], ["imp_uid", "merchant_uid", "m_redirect_url"]);
});

test("strict mode tells of keys that this provider never sends", async () => {
  install({ strict: true });
  await pay({ ...REQUEST, pg: "tosspayments" }, (rsp) => rsp.imp_uid && rsp.success);
  assert.deepEqual(codes(), ["strict"]);
  await pay(REQUEST, (rsp) => rsp.success && rsp.error_code && JSON.stringify(rsp));
  assert.deepEqual(codes(), ["strict"]);
  await pay(REQUEST, (rsp) => rsp.amount);
  assert.deepEqual(codes(), ["strict", "strict"]);
});

test("the server hears of a payment before the shop does", async () => {
  const order = [];
  install({ report: async (payment) => order.push(payment.amount) });
  fake.next({ server: { amount: 1 } });
  await pay(REQUEST, (rsp) => order.push(rsp.paid_amount));
  assert.deepEqual(order, [1, 1004]);
});

test("every scenario can be asked for, and an unknown one is named", async () => {
  install();
  for (const name of scenarios) {
    fake.scenario(name);
    await pay(REDIRECT);
  }
  assert.equal(fake.requests.length, scenarios.length);
  assert.throws(() => fake.scenario("1.4/pc"), /1\.4\/pc/);
  assert.throws(() => fake.next({ outcome: "success" }), /success.*paid/s);
});

test("old SDKs have no card_number", async () => {
  install().scenario("1.1.x/pc/old/paid");
  assert.equal("card_number" in (await pay()).payload, false);
  fake.scenario("1.3/pc/old/paid");
  assert.equal("card_number" in (await pay()).payload, true);
});

test("the fake stays when a real script comes later, and goes when it is uninstalled", () => {
  globalThis.IMP = "before";
  install();
  const { request_pay } = globalThis.IMP;
  globalThis.IMP = { request_pay: "real" };
  assert.equal(globalThis.IMP.request_pay, request_pay);
  assert.deepEqual(codes(), ["kept"]);
  fake.uninstall();
  assert.equal(globalThis.IMP, "before");
});

test("it installs itself at local addresses only, unless it is told to", () => {
  for (const hostname of ["localhost", "shop.localhost", "127.0.0.1", "[::1]", "shop.test", ""]) {
    globalThis.location = { hostname };
    install().uninstall();
  }
  globalThis.location = { hostname: "shop.example" };
  assert.throws(() => installFakeImp({ language: "en" }), /shop\.example/);
  install({ anywhere: true });
});
