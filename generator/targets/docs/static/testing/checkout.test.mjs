// A unit test of a checkout in Vitest (or Jest): no browser, no window, no PortOne.

import { installFakeImp } from "portone-v1/fake";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

// Stands for your code.
function pay(order, tell) {
  IMP.init("imp00000000");
  IMP.request_pay(
    {
      pg: "html5_inicis",
      pay_method: "card",
      merchant_uid: order.number,
      amount: order.amount,
      buyer_tel: "010-0000-0000",
      m_redirect_url: "https://shop.example/payments/redirect",
    },
    (rsp) => tell(rsp.error_msg ?? rsp.imp_uid),
  );
}

const ORDER = { number: "order-1", amount: 1004 };
let fake;

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  fake = installFakeImp({ seed: 1, strict: true });
});
afterEach(() => fake.uninstall());

test("the server is asked about the payment", async () => {
  const tell = vi.fn();
  pay(ORDER, tell);
  await fake.settled();
  expect(tell).toHaveBeenCalledExactlyOnceWith(fake.payments[0].imp_uid);
  expect(fake.payments[0].amount).toBe(1004);
});

test("the buyer reads why it failed", async () => {
  const tell = vi.fn();
  fake.next({ outcome: "failed", error_msg: "한도 초과" });
  pay(ORDER, tell);
  await fake.settled();
  expect(tell).toHaveBeenCalledWith("한도 초과");
});

test("a phone comes back by an address", async () => {
  const navigate = vi.fn();
  fake.uninstall();
  fake = installFakeImp({ mobile: true, navigate });
  pay(ORDER, () => {});
  await fake.settled();
  expect(navigate.mock.calls[0][0]).toContain("imp_success=true");
});
