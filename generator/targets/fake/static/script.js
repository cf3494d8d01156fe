// --- For <script src> ------------------------------------------------------------------------

import { installFakeImp, scenarios } from "./fake.js";

/** What the attributes of the script's element say: `data-mobile="true" data-sdk="1.2.0"`. */
function optionsOf({ dataset }) {
  const read = (text) => (["true", "false"].includes(text) ? text === "true" : text);
  return Object.fromEntries(Object.entries(dataset).map(([name, text]) => [name, read(text)]));
}

const options = {
  dialog: true,
  ...optionsOf(globalThis.document?.currentScript ?? { dataset: {} }),
  ...globalThis.fakeImpOptions,
};
globalThis.fakeImp = Object.assign(installFakeImp(options), { scenarios });
