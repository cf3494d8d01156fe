// node checkout.mjs URL BROWSER: fails a payment on purpose, and prints what the buyer reads.

import { chromium } from "playwright-core";
import { fakeImp } from "portone-v1/playwright";

const [url, executablePath, ...args] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
const fake = await fakeImp(page);
fake.next({ outcome: "failed", error_msg: "한도 초과" });
await page.goto(url);
await page.getByRole("button", { name: "결제하기" }).click();
await page.getByRole("status").filter({ hasText: "한도 초과" }).waitFor();
console.log(await page.getByRole("status").textContent());
console.log(fake.payments[0].status, fake.payments[0].amount);
await browser.close();
