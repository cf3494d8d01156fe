// `npm ci && npm start` here: how fast the ES module is beside others, and whether its bars are met.
// Exit codes: 0 if they all are, 1 if one is not.

import { readFileSync } from "node:fs";
import { ResponseError, structure, structureQuery } from "../../generated/typescript/portone-v1.js";
import { PEERS } from "./peers.js";

const ROUNDS = 60;
const MILLISECONDS = 4;
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

/** Microseconds per call of each reader. They take turns, so that what slows the machine slows all. */
function measured(payload, readers) {
  const names = Object.keys(readers);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const counts = Object.fromEntries(names.map((name) => [name, callsOf(readers[name], payload)]));
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const name of [...names.slice(turn % names.length), ...names.slice(0, turn % names.length)]) {
      samples[name].push(time(readers[name], payload, counts[name]));
    }
  }
  return samples;
}

/** So many calls as take a few milliseconds, once the reader is warm. */
function callsOf(read, payload) {
  time(read, payload, 20_000);
  return Math.ceil(MILLISECONDS / (time(read, payload, 2_000) / 1000));
}

function time(read, payload, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    read(payload);
  }
  return ((performance.now() - start) / calls) * 1000;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

let isMet = true;
for (const [what, [payload, read]] of Object.entries(CASES)) {
  const peers = typeof payload === "string" ? {} : PEERS;
  const samples = measured(payload, { ours: read, ...peers });
  const figures = Object.entries(samples).map(([name, taken]) => {
    const ratio = median(taken.map((other, round) => samples.ours[round] / other));
    return `${name} ${median(taken).toFixed(2)} µs${name === "ours" ? "" : ` (${ratio.toFixed(2)})`}`;
  });
  console.log(`${what.padEnd(14)}${figures.join("   ")}`);
  if (what in BARS) {
    const ratio = median(samples.ours.map((mine, round) => mine / samples.zod[round]));
    isMet &&= ratio <= BARS[what];
    console.log(`  ${what} / zod: ${ratio.toFixed(2)}, at most ${BARS[what]}: ${ratio <= BARS[what] ? "met" : "NOT MET"}`);
  }
}
process.exitCode = isMet ? 0 : 1;
