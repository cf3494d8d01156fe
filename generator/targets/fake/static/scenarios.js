// --- Scenarios -------------------------------------------------------------------------------

import { SENT } from "./fake-tables.js";

const LINES_OF_SDK = { "1.1.x": "1.1.8", 1.2: "1.2.0", 1.3: "1.3.0" };
const DEVICES = { pc: false, mobile: true };
const KINDS = { old: "html5_inicis", new: "tosspayments", easy: "kakaopay" };

/** `1.3/mobile/new/paid`: a line of the SDK, a device, a kind of provider, and what happens. */
const SCENARIOS = {
  "paid-but-says-false": { provider: "daou", outcome: "paid", success: false },
  "paid-but-never-answered": { outcome: "paid", answers: 0 },
  "answered-twice": { answers: 2 },
  "window-closed": { outcome: "closed" },
};

for (const [line, sdk] of Object.entries(LINES_OF_SDK)) {
  for (const [device, mobile] of Object.entries(DEVICES)) {
    for (const [kind, provider] of Object.entries(KINDS)) {
      for (const outcome of [...SENT.happenings, "closed"]) {
        SCENARIOS[`${line}/${device}/${kind}/${outcome}`] = { sdk, mobile, provider, outcome };
      }
    }
  }
}

export { SCENARIOS };
