// Pays in a shop by Playwright for Node.js: the address of the shop and the browser are arguments.

import { chromium } from "playwright-core";
import { fakeImp } from "portone-v1/playwright";

const [url, executablePath, ...args] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
const fake = await fakeImp(page, { language: "ko" });
fake.next({ outcome: "failed", error_msg: "한도 초과" });
await page.goto(url);
await page.getByRole("button", { name: "결제하기" }).click();
await page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "");
console.log(await page.getByRole("status").textContent());
console.log(JSON.stringify(fake.payments.map(({ status, amount }) => [status, amount])));
console.log(fake.requests[0].provider, fake.requests[0].mobile);
await browser.close();
