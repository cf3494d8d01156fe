// --- What users call -------------------------------------------------------------------------

import { FIELDS, MEMBERS, PROVIDERS, REDIRECTS_SOURCE } from "./fake-tables.js";
import { askPerson } from "./dialog.js";
import { HAPPENINGS, isPhone, refusalEntry, requestOf, wellOf } from "./request.js";
import { SCENARIOS } from "./scenarios.js";
import {
  ACCOUNT,
  ISSUED,
  addressWith,
  appAddress,
  fewOf,
  known,
  payloadOf,
  put,
  rowOf,
  spelt,
} from "./sent.js";
import { say } from "./words.js";

// What of a happening is no field of the payload.
const ASKED = ["outcome", "delay", "answers", "via", "server"];
// What the server is told of a payment, by what happened.
const STATUS = { paid: "paid", [ISSUED]: "ready", failed: "failed", unconfirmed: "ready", closed: "ready" };
const LOCAL = /^((.+\.)?(localhost|test)|127(\.\d+){3}|\[::1\]|)$/;

/**
 * Puts a fake `IMP` into `window`, and returns what a test holds it by.
 *
 * @throws {Error} where the page's address is not local, unless `anywhere` says that it may.
 */
export function installFakeImp(options = {}) {
  return new FakeImp(options);
}

/** The names of all scenarios. */
export const scenarios = Object.freeze(Object.keys(SCENARIOS));

class FakeImp {
  /** Every request, the oldest first, and what came of it. */
  requests = [];
  /** Every payment, as a server would know it. */
  payments = [];
  /** Everything that the fake had to say: a code and a sentence. */
  warnings = [];

  #target;
  #before;
  #options;
  #queue = [];
  #always = null;
  #forced = {};
  #ready = false;
  #pending = new Set();

  constructor(options) {
    const host = globalThis.location?.hostname ?? "";
    this.#options = {
      language: languageOf(),
      seed: Math.random(),
      sdk: "1.3.0",
      pg: "html5_inicis",
      channels: {},
      now: () => Date.now(),
      navigate: (address) => globalThis.location.assign(address),
      ...options,
    };
    if (!LOCAL.test(host) && !this.#options.anywhere) {
      throw new Error(this.#say("elsewhere", host));
    }
    this.#target = this.#options.target ?? globalThis;
    this.#install();
  }

  /** What happens to the next request; several are for the requests after it. */
  next(...happenings) {
    this.#queue.push(...happenings.map((happening) => this.#checked(happening)));
    return this;
  }

  /** What happens to every request for which `next` says nothing; null ends it. */
  always(happening) {
    this.#always = happening === null ? null : this.#checked(happening);
    return this;
  }

  /** A combination of the SDK's line, the device, a provider and what happens, by its name. */
  scenario(name) {
    const scenario = SCENARIOS[name];
    if (scenario === undefined) {
      throw new TypeError(this.#say("scenario", name));
    }
    const { sdk, mobile, provider, ...happening } = scenario;
    this.#forced = { sdk, mobile, provider };
    return this.always(happening);
  }

  /** Resolves when every request has been answered, or will never be. */
  async settled() {
    while (this.#pending.size > 0) {
      await Promise.all(this.#pending);
    }
  }

  /** Takes the fake away again; what was there before comes back. */
  uninstall() {
    delete this.#target.IMP;
    if (this.#before !== undefined) {
      Object.defineProperty(this.#target, "IMP", this.#before);
    }
  }

  #install() {
    this.#before = Object.getOwnPropertyDescriptor(this.#target, "IMP");
    const imp = this.#imp();
    Object.defineProperty(this.#target, "IMP", {
      configurable: true,
      enumerable: true,
      get: () => imp,
      set: () => this.#warn("kept"),
    });
    this.#warn("fake");
    if (this.#state("").needsJquery && globalThis.document && !globalThis.jQuery) {
      this.#warn("jquery", this.#options.sdk);
    }
  }

  #imp() {
    const refuse = (name) => () => {
      throw new Error(this.#warn("member", name));
    };
    const imp = Object.fromEntries(MEMBERS.map((name) => [name, refuse(name)]));
    imp.init = (code) => {
      if (!/^imp\d+$/.test(String(code))) {
        this.#warn("merchant", JSON.stringify(code));
      }
      this.#ready = true;
    };
    imp.request_pay = (params, callback) => {
      const pending = this.#answer(requestOf(params, callback, this.#state()), callback);
      this.#pending.add(pending);
      // Nobody waits for it, as nothing is returned.
      pending.catch(console.error).finally(() => this.#pending.delete(pending));
    };
    return imp;
  }

  /** What a request has to know of the fake. */
  #state() {
    const { sdk, mobile, provider } = this.#forced;
    const options = this.#options;
    const version = sdk ?? options.sdk;
    return {
      ...options,
      sdk: version,
      needsJquery: Number(version.split(".")[1]) < 3,
      mobile: mobile ?? options.mobile ?? isPhone(),
      provider,
      ready: this.#ready,
      isProvider: (code) => code in PROVIDERS,
      count: (order) => this.requests.filter((request) => request.order === order).length,
    };
  }

  async #answer(request, callback) {
    this.requests.push(request);
    [...request.notes, ...request.problems].forEach((note) => this.#warn(...note));
    const happening = await this.#happening(request);
    const happened = happening.outcome;
    // Never before the function that asked has returned, however fast everything is.
    await new Promise((resolve) => setTimeout(resolve, happening.delay ?? 0));
    const answer = (request.answer = this.#made(request, happening));
    if (happened !== "refused") {
      await this.#tell(request, happening);
    }
    if (answer.payload !== null) {
      this.#deliver(answer, request, callback, happening.answers ?? 1);
    }
  }

  async #happening(request) {
    if (request.problems.length > 0) {
      const error_msg = request.problems.map((problem) => this.#say(...problem)).join(" ");
      request.assumed.push("refusal");
      return { outcome: "refused", error_code: undefined, error_msg };
    }
    const scripted = this.#queue.shift() ?? this.#always;
    if (scripted !== null) {
      return { outcome: wellOf(request), ...scripted };
    }
    if (this.#options.decide !== undefined) {
      return this.#checked({ outcome: wellOf(request), ...(await this.#options.decide(request)) });
    }
    if (this.#options.dialog) {
      const shown = (happening) => this.#made(request, happening);
      return askPerson(request, shown, this.#options.language);
    }
    return { outcome: wellOf(request) };
  }

  /** The answer to a request, and how sure it is. */
  #made(request, happening) {
    const { outcome: happened, via } = happening;
    if (happened === "closed") {
      return { entry: request.entry, happened, payload: null, reports: null, source: null, assumed: [] };
    }
    if (happened === ISSUED && request.method !== ACCOUNT) {
      this.#warn("account", ACCOUNT, request.method);
    }
    const entry =
      happened === "refused" ? refusalEntry(request) : via === "app" ? "redirect" : request.entry;
    const method = happened === ISSUED ? ACCOUNT : request.says;
    const row = rowOf(entry, happened, request, method);
    const payload = payloadOf(request, entry, happened, row, method);
    const changes = Object.entries(happening).filter(([key]) => !ASKED.includes(key));
    changes.forEach(([key, value]) => put(payload, key, value, entry));
    const general = entry === "redirect" ? REDIRECTS_SOURCE : null;
    const source = row.providers ? (known(request.provider).source ?? null) : general;
    const certain = happened === "refused" || source !== null;
    return {
      entry,
      happened,
      payload,
      url: entry === "redirect" ? this.#address(request, payload, via) : null,
      reports: changes.every(([key]) => key.startsWith("error_")) ? row.reports : null,
      source,
      assumed: [...request.assumed, ...(certain ? [] : ["payload"])],
    };
  }

  #address({ params }, payload, via) {
    const address = params.m_redirect_url;
    if (via === "app" && params.app_scheme) {
      return appAddress(params.app_scheme, payload, address ?? "");
    }
    return address ? addressWith(address, payload) : null;
  }

  /** The server hears of a payment before the shop does. */
  async #tell(request, { outcome, server }) {
    const { params, ids, says, provider, order, now } = request;
    const issued = request.answer.payload?.vbank_num;
    const payment = {
      imp_uid: ids.imp_uid,
      merchant_uid: order,
      amount: Number(params.amount),
      currency: params.currency ?? "KRW",
      status: STATUS[outcome],
      pay_method: outcome === ISSUED ? ACCOUNT : says,
      pg_provider: provider,
      paid_at: outcome === "paid" ? Math.floor(now / 1000) : 0,
      ...(issued ? { vbank_num: issued } : {}),
      ...server,
    };
    this.payments.push(payment);
    const { report } = this.#options;
    try {
      if (typeof report === "function") {
        await report(payment);
      } else if (report !== undefined) {
        // As plain text, for which another origin of this machine is not asked first.
        const body = JSON.stringify(payment);
        await fetch(report, { method: "POST", mode: "no-cors", body, keepalive: true });
      }
    } catch (error) {
      this.#warn("report", report, error.message);
    }
  }

  #deliver({ payload, url, entry }, request, callback, answers) {
    if (entry === "redirect") {
      if (url !== null && answers > 0) {
        this.#options.navigate(url);
      } else if (url === null) {
        this.#warn("no_way");
      }
    } else if (request.hasCallback) {
      for (let n = 0; n < answers; n += 1) {
        callback(this.#handed({ ...payload }, request));
      }
    } else {
      this.#warn("no_way");
    }
  }

  /** In strict mode an object that tells of keys that never come. */
  #handed(payload, { provider }) {
    if (!this.#options.strict) {
      return payload;
    }
    const sends = fewOf(provider) ?? FIELDS;
    return new Proxy(payload, {
      get: (object, key) => {
        const builtIn = typeof key === "symbol" || key in object || key === "then" || key === "toJSON";
        if (!builtIn && !sends.includes(key)) {
          this.#warn("strict", key, provider);
        }
        return object[key];
      },
    });
  }

  #checked(happening) {
    const { outcome } = happening ?? {};
    if (outcome !== undefined && !HAPPENINGS.includes(outcome)) {
      throw new TypeError(this.#say("happening", outcome, HAPPENINGS.join(", ")));
    }
    return { ...happening };
  }

  #warn(code, ...values) {
    const message = this.#say(code, ...values);
    this.warnings.push({ code, message });
    console.warn(`[FAKE IMP] ${message}`);
    return message;
  }

  #say(code, ...values) {
    return say(this.#options.language, code, ...values);
  }
}

function languageOf() {
  const told = globalThis.document?.documentElement?.lang || globalThis.navigator?.language;
  return String(told ?? "").startsWith("ko") ? "ko" : "en";
}
