/** Playwright에서 SDK 대신 가짜를 내준다. Serves the fake in Playwright where pages load the SDK. */

import type { Asked, FakeOptions, FakeRequest, Payment } from "./fake.js";

/** Playwright의 Page나 BrowserContext. A page or a context of Playwright. */
export interface Routed {
  exposeBinding(name: string, callback: (source: any, ...args: any[]) => any): Promise<unknown>;
  route(url: RegExp, handler: (route: any) => unknown): Promise<unknown>;
}

export interface FakeInPages {
  /** 모든 페이지의 요청. The requests of all pages, also of those that are gone. */
  readonly requests: readonly Omit<FakeRequest, "answer" | "unknown">[];
  /** 서버가 들을 결제. The payments, as a server would be told of them. */
  readonly payments: readonly Payment[];
  next(...happenings: Asked[]): this;
  always(happening: Asked | null): this;
}

/** 결제를 알릴 함수와, 페이지에 줄 옵션. Who is told of each payment, and options for the pages. */
export interface PlaywrightOptions
  extends Omit<FakeOptions, "target" | "decide" | "report" | "navigate" | "now"> {
  report?: (payment: Payment) => unknown;
}

/**
 * 페이지가 SDK를 부르는 네 가지 주소 모두에서 가짜를 내준다.
 *
 * Serves the fake at all four forms of the SDK's address, in every version. Call it before the page
 * is opened.
 */
export declare function fakeImp(page: Routed, options?: PlaywrightOptions): Promise<FakeInPages>;
