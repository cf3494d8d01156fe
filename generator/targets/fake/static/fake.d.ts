/**
 * 포트원 V1 SDK의 가짜 `IMP`. 결제창과 PG사 없이 결제 화면을 시험한다.
 *
 * A fake of PortOne's V1 SDK: `IMP` for browsers and test suites. It answers as the provider of the
 * request would, as far as sources tell; what no source tells is chosen so that nothing can be relied
 * on, and marked in `Answer.assumed`.
 */

import type { Iamport, Outcome, RequestPayParams, RequestPayResponse } from "./portone-v1.js";

/**
 * 일어난 일. 응답이 알리는 것과 다를 수 있다.
 *
 * What happened, which is not what the response reports: a payment by a new module reports
 * `unconfirmed`. `refused`: no window opened. `closed`: the window was closed, and nothing comes.
 */
export type Happening = Outcome | "refused" | "closed";

/**
 * 다음 요청에 일어날 일. 여기에 없는 키는 응답의 필드가 된다.
 *
 * What happens to a request. Any other key is a field of the response, which it replaces or adds;
 * undefined leaves it out: `{ outcome: "failed", error_code: "F0004" }`.
 */
export interface Asked {
  /** 없으면 잘 된 것이다. All went well where it is missing: paid, or an account issued. */
  outcome?: Happening;
  /** 응답이 늦는 밀리초. Milliseconds until the answer, which never comes synchronously. */
  delay?: number;
  /** 콜백을 부르는 횟수. 기본은 1. How often the callback is called: 0 is never, 2 twice. */
  answers?: number;
  /** `app`: `app_scheme`의 앱을 거쳐 돌아온다. Returns by the app of `app_scheme`. */
  via?: "app";
  /** 서버가 듣는 결제에서 다른 것. What differs in the payment that the server hears of. */
  server?: Partial<Payment> & Record<string, unknown>;
  [field: string]: unknown;
}

/** 서버가 조회할 때의 결제. A payment, as a server would be told of it. */
export interface Payment {
  imp_uid: string;
  merchant_uid: string;
  amount: number;
  currency: string;
  status: "paid" | "ready" | "failed";
  pay_method: string;
  pg_provider: string;
  paid_at: number;
  vbank_num?: string;
}

/** 요청에 대한 답. What a request was answered. */
export interface Answer {
  entry: "callback" | "redirect";
  happened: Happening;
  /** 보낸 것. 아무것도 오지 않으면 null. What was sent, or null where nothing comes. */
  payload: Record<string, unknown> | null;
  /** 돌아간 주소. Where it went, if it was a redirect. */
  url: string | null;
  /** 응답이 알리는 것. 시험이 필드를 바꾸었으면 null. What it reports; null where a test changed it. */
  reports: Outcome | null;
  /** 이렇게 온다고 말하는 출처. On whose word this comes; null where nobody says. */
  source: string | null;
  /**
   * 출처가 없어 조심스럽게 고른 것.
   *
   * What no source tells of this channel: `payload`, its keys; `delivery`, whether a phone is
   * redirected; `refusal`, what the SDK answers to a mistaken request.
   */
  assumed: readonly ("payload" | "delivery" | "refusal")[];
}

/** 한 번의 `request_pay`. One call of `request_pay`. */
export interface FakeRequest {
  readonly params: Readonly<Record<string, unknown>>;
  /** 답할 PG사와 결제수단. Which provider answers, and by which method. */
  readonly provider: string;
  readonly method: string;
  /** 모바일인지. Whether it came from a phone. */
  readonly mobile: boolean;
  /** 문서에 없는 파라미터. Parameters that are not documented. */
  readonly unknown?: readonly string[];
  /** 답. 아직이면 없다. The answer, once there is one. */
  readonly answer?: Answer;
}

export interface FakeOptions {
  /** `IMP`를 둘 곳. 기본은 window. Where `IMP` is put; `window` by default. */
  target?: object;
  /** 모바일인지. 기본은 userAgent로 안다. Whether it is a phone; the user agent tells otherwise. */
  mobile?: boolean;
  /** SDK의 버전. 기본은 1.3.0. The version of the SDK. */
  sdk?: string;
  /** `pg`가 없을 때의 PG사. Who answers where a request names nobody. */
  pg?: string;
  /** 채널키마다의 `pg`. The `pg` of each channel key. */
  channels?: Readonly<Record<string, string>>;
  /** 알림의 언어. The language of what it says. */
  language?: "ko" | "en";
  /** 이 채널이 보내지 않는 키를 읽으면 알린다. Tells of keys that are read and never come. */
  strict?: boolean;
  /** 같은 값이면 번호가 같다. The same numbers come of the same seed. */
  seed?: string | number;
  /** 사람이 고르는 창을 연다. Opens a window in which a person chooses. */
  dialog?: boolean;
  /** 무슨 일이 일어나는지 묻는다. Is asked what happens, where neither next nor always says. */
  decide?: (request: FakeRequest) => Asked | Promise<Asked>;
  /** 결제를 알릴 로컬 주소나 함수. A local address, or a function, that is told of each payment. */
  report?: string | ((payment: Payment) => unknown);
  /** 리디렉션. 기본은 location.assign. How to go to an address. */
  navigate?: (url: string) => void;
  /** 지금의 밀리초. The time, in milliseconds. */
  now?: () => number;
  /** 로컬이 아닌 주소에도 설치한다. Installs at addresses that are not local, too. */
  anywhere?: boolean;
}

/** 시험이 쥐는 손잡이. What a test holds the fake by. */
export interface FakeImp {
  readonly requests: readonly FakeRequest[];
  readonly payments: readonly Payment[];
  /** 알린 것. What the fake had to say of the shop's requests. */
  readonly warnings: readonly { code: string; message: string }[];
  /** 다음 요청들에 일어날 일. What happens to the next requests, in turn. */
  next(...happenings: Asked[]): this;
  /** 모든 요청에 일어날 일. null이면 그만둔다. What happens to every request; null ends it. */
  always(happening: Asked | null): this;
  /** `1.3/mobile/new/paid` 같은 이름의 시나리오. A scenario by its name. */
  scenario(name: string): this;
  /** 모든 요청의 답을 기다린다. Waits until every request has been answered. */
  settled(): Promise<void>;
  uninstall(): void;
}

/**
 * 가짜 `IMP`를 설치한다.
 *
 * @throws {Error} if the page's address is not local, unless `anywhere` says that it may.
 */
export declare function installFakeImp(options?: FakeOptions): FakeImp;

/** 시나리오의 이름. The names of all scenarios. */
export declare const scenarios: readonly string[];

declare global {
  interface Window {
    /** fake-script.js가 만든 손잡이. What fake-script.js made. */
    fakeImp?: FakeImp;
    /** fake-script.js가 읽는 옵션. What fake-script.js reads. */
    fakeImpOptions?: FakeOptions;
  }
}

export type { Iamport, RequestPayParams, RequestPayResponse };
