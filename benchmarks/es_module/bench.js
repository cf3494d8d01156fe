// How fast the ES module is beside others, and whether it keeps its bars: `npm ci && npm start` here.
// Exit codes: 0 if they all are, 1 if one is not.

import { readFileSync } from "node:fs";
import { ResponseError, structure, structureQuery } from "../../generated/typescript/portone-v1.js";
import { PEERS } from "./peers.js";

const WARM_UP = 50_000;
const ROUNDS = 2000;
// So few that many rounds are disturbed by nothing else on the machine.
const CALLS = 100;
const FIXTURES = new URL("../../generated/fixtures/", import.meta.url);

const sample = fixture("sample");
// What a mobile SDK makes of the object: everything text, given to the wrong entry.
const invalid = { ...sample, success: "true", paid_amount: "1004" };
const redirect = new URLSearchParams(fixture("redirect_with_own_parameters"));
const CASES = {
  sample: [sample, ours(structure)],
  "user cancel": [fixture("user_cancel"), ours(structure)],
  "unknown keys": [{ ...sample, new_text: "x", new_number: 3 }, ours(structure)],
  invalid: [invalid, ours(structure)],
  redirect: [`https://shop.example/done?${redirect}`, ours(structureQuery)],
};
// At most so much of the time that zod takes.
const BARS = { sample: 1, invalid: 2 };

function fixture(name) {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), "utf8"));
}

function ours(read) {
  return function readOrCount(payload) {
    try {
      return read(payload);
    } catch (error) {
      if (!(error instanceof ResponseError)) {
        throw error;
      }
      return error.errors.length;
    }
  };
}

/** Microseconds per call of each reader: the best of many rounds, in which they take turns. */
function measured(payload, readers) {
  const names = Object.keys(readers);
  const best = Object.fromEntries(names.map((name) => [name, Infinity]));
  for (const name of names) {
    time(readers[name], payload, WARM_UP);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      best[name] = Math.min(best[name], time(readers[name], payload, CALLS));
    }
  }
  return best;
}

function time(read, payload, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    read(payload);
  }
  return ((performance.now() - start) / calls) * 1000;
}

/** Prints one case; whether it keeps its bar. */
function report(what, payload, read) {
  const peers = typeof payload === "string" ? {} : PEERS;
  const best = measured(payload, { ours: read, ...peers });
  const figures = Object.entries(best).map(([name, taken]) => {
    const ratio = name === "ours" ? "" : ` (${(best.ours / taken).toFixed(2)})`;
    return `${name} ${taken.toFixed(2)}${ratio}`.padEnd(22);
  });
  const bar = BARS[what];
  const isMet = bar === undefined || best.ours / best.zod <= bar;
  const verdict = bar === undefined ? "" : `zod's at most ${bar}: ${isMet ? "met" : "NOT MET"}`;
  console.log(`${what.padEnd(14)}${figures.join("")}${verdict}`);
  return isMet;
}

console.log("Microseconds per call; in brackets the package's divided by the peer's.");
const verdicts = Object.entries(CASES).map(([what, sent]) => report(what, ...sent));
process.exitCode = verdicts.every(Boolean) ? 0 : 1;
