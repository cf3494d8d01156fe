import type { PaymentResponse, RedirectQuery, RequestPayResponse } from "./declarations.js";
import type { OneOrMore } from "./values.js";

// --- Functions and errors --------------------------------------------------------------------

/**
 * 응답에서 잘못된 것 하나. 값은 담지 않는다.
 *
 * One thing that is wrong with a payload. It never has the value, which may be personal data.
 */
export interface FieldError {
  /** 키, 또는 전체를 뜻하는 `$`. The key, or `$` for the payload as a whole. */
  readonly field: string;
  /** 필요한 것. What the field takes. */
  readonly expected: string;
  /** 대신 있던 것. What was found there instead. */
  readonly got: string;
}

/**
 * 결제응답이 아니다. 잘못된 것이 `errors`에 있다.
 *
 * The payload is not a payment response; `errors` has what is wrong with it.
 */
export declare class ResponseError extends Error {
  /** 읽는 함수들이 만든다. Made by the functions that read. */
  constructor(errors: readonly FieldError[], options?: { cause?: unknown });
  /** 잘못된 것. 많으면 앞의 100개다. What is wrong: the first 100 of it. */
  readonly errors: readonly FieldError[];
  /** 여기에 없는 나머지의 수. How many more there were. */
  readonly leftOut: number;
}

/**
 * 콜백이 받은 객체를 읽는다.
 *
 * Reads the object that the callback received. Strict: nothing is coerced. Unknown keys and codes
 * are kept. For a redirect's query, where everything is text, there is `structureQuery`.
 *
 * @throws {ResponseError} if it is not a payment response; it names every problem.
 */
export declare function structure(payload: unknown): PaymentResponse;

/** 쿼리로 읽을 수 있는 것. What `structureQuery` reads. */
export type Query =
  | string
  // URL, URLSearchParams and FormData, whichever library declares them.
  | { readonly href: string; readonly searchParams: object }
  | { getAll(name: string): unknown[]; append(name: string, value: string): void }
  | ReadonlyMap<string, unknown>
  | RedirectQuery
  | Readonly<Record<string, OneOrMore<string> | undefined>>;

/**
 * `m_redirect_url`로 돌아온 주소를 읽는다.
 *
 * Reads the redirect on `m_redirect_url`: the whole URL, its query, or what a framework made of it.
 * Texts become what the callback would have; the shop's own parameters are in `extra`.
 *
 * @throws {ResponseError} if it is not a payment response; it names every problem.
 */
export declare function structureQuery(query: Query): PaymentResponse;

/**
 * 읽은 결제응답을 포트원이 보내는 형태로 되돌린다.
 *
 * The form in which PortOne sends a response: what `structure` read, key by key. A copy in which
 * something was changed is written as it says, under the fields' own names. An amount that no number
 * of JavaScript is stays text.
 *
 * 콜백일 수 없는 리디렉션에는 `"portone-v1": "redirect"`를 함께 적는다. `structure`는 이 키를 보고 다시 읽는다.
 *
 * A redirect that could be no callback says `"portone-v1": "redirect"`, by which `structure` knows it.
 */
export declare function unstructure(response: PaymentResponse): RequestPayResponse;
