// Prints what the fake sends for every provider, method, happening and device that stand on stdin.

import { readFileSync } from "node:fs";
import { installFakeImp } from "../../generated/typescript/fake.js";

const { providers, methods, happenings } = JSON.parse(readFileSync(0, "utf8"));
console.warn = () => {};

for (const provider of providers) {
  for (const mobile of [false, true]) {
    const fake = installFakeImp({ seed: 1, now: () => 1663830096000, mobile, navigate: () => {} });
    globalThis.IMP.init("imp00000000");
    const asked = methods.flatMap((method) => happenings.map((outcome) => ({ method, outcome })));
    fake.next(...asked.map(({ outcome }) => ({ outcome })));
    for (const { method } of asked) {
      globalThis.IMP.request_pay(
        {
          pg: `${provider}.MID`,
          pay_method: method,
          merchant_uid: "order_051",
          amount: 100,
          buyer_tel: "010-0000-0000",
          m_redirect_url: "https://shop.example/done?coupon=1",
        },
        () => {},
      );
    }
    await fake.settled();
    fake.requests.forEach(({ says, answer }, index) => {
      console.log(JSON.stringify({ provider, ...asked[index], mobile, says, ...answer }));
    });
    fake.uninstall();
  }
}
