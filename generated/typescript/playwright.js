// Made by `python3 -m generator` from generator/targets/fake/static. Do not edit.
/** Serves the fake where a shop's pages load PortOne's V1 SDK from. */

import { readFile } from "node:fs/promises";

const MODULE = "export const IMP = globalThis.IMP;\nexport default IMP;\n";
const SCRIPT = new URL("./fake-script.js", import.meta.url);
const BINDING = "__fakeImpTells";

/**
 * Has a page, or all pages of a context, get the fake instead of the SDK.
 *
 * The shop's pages run unchanged. What is asked and paid is known here, so it outlives redirects.
 */
export async function fakeImp(page, options = {}) {
  const fake = new FakeInPages(options);
  const script = await readFile(SCRIPT, "utf8");
  await page.exposeBinding(BINDING, (_, kind, told) => fake.hear(kind, told));
  for (const { pattern, version, module } of ADDRESSES) {
    const address = new RegExp(pattern);
    await page.route(address, (route) => {
      const sdk = version ?? address.exec(route.request().url())[1];
      const body = `globalThis.fakeImpOptions = ${wired({ sdk, ...fake.settings() })};\n${script}`;
      return route.fulfill({
        contentType: "text/javascript; charset=utf-8",
        // A module of another origin is asked for with CORS.
        headers: { "access-control-allow-origin": "*" },
        body: module ? body + MODULE : body,
      });
    });
  }
  return fake;
}

class FakeInPages {
  requests = [];
  payments = [];
  #queue = [];
  #always = {};
  #options;

  constructor(options) {
    this.#options = options;
  }

  /** What happens to the next requests, in turn. */
  next(...happenings) {
    this.#queue.push(...happenings);
    return this;
  }

  /** What happens to every request for which `next` says nothing. */
  always(happening) {
    this.#always = happening ?? {};
    return this;
  }

  settings() {
    const { report, ...settings } = this.#options;
    return { anywhere: true, dialog: false, ...settings };
  }

  async hear(kind, told) {
    if (kind === "payment") {
      this.payments.push(told);
      await this.#options.report?.(told);
      return null;
    }
    this.requests.push(told);
    return this.#queue.shift() ?? this.#always;
  }
}

/** The options as a script has them, with the functions by which a page tells what goes on. */
function wired(settings) {
  const tells = `globalThis.${BINDING}`;
  return `{ ...${JSON.stringify(settings)},
  decide: ({ params, provider, method, mobile }) =>
    ${tells}("request", JSON.parse(JSON.stringify({ params, provider, method, mobile }))),
  report: (payment) => ${tells}("payment", payment) }`;
}

// Every address and version of the SDK; the group of a pattern is the version.
const ADDRESSES = [
  {
    pattern: "^https?:\\/\\/cdn\\.iamport\\.kr\\/v1\\/iamport\\.js(?:\\?.*)?$",
    version: "1.3.0",
    module: false,
  },
  {
    pattern: "^https?:\\/\\/cdn\\.iamport\\.kr\\/v1\\/iamport\\.esm\\.js(?:\\?.*)?$",
    version: "1.3.0",
    module: true,
  },
  {
    pattern: "^https?:\\/\\/cdn\\.iamport\\.kr\\/js\\/iamport\\.payment-(\\d+(?:\\.\\d+)*)\\.js(?:\\?.*)?$",
    version: null,
    module: false,
  },
  {
    pattern: "^https?:\\/\\/service\\.iamport\\.kr\\/js\\/iamport\\.payment-(\\d+(?:\\.\\d+)*)\\.js(?:\\?.*)?$",
    version: null,
    module: false,
  },
];
