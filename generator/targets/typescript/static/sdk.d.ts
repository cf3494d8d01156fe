import type { PayMethodCode, RequestPayResponse } from "./declarations.js";
import type { Open } from "./values.js";

// --- The SDK ---------------------------------------------------------------------------------

/** `IMP.request_pay`의 두 번째 인자. The second argument of `IMP.request_pay`. */
export type RequestPayResponseCallback = (response: RequestPayResponse) => void;

/**
 * `IMP.request_pay`의 첫 번째 인자. 응답에 되돌아오는 것만 적었으며 다른 키도 쓸 수 있다.
 *
 * The first argument of `IMP.request_pay`: only what comes back with the response is listed. It
 * takes any other key, too.
 */
export interface RequestPayParams {
  /** 결제수단. The payment method asked for; the response may name another. */
  pay_method?: Open<PayMethodCode>;
  /** 가맹점이 지정한 주문번호. The shop's own order id. */
  merchant_uid?: string;
  /** 주문명. The name of the order. */
  name?: string;
  /** 구매자 이름. The buyer's name. */
  buyer_name?: string;
  /** 구매자 이메일 주소. The buyer's e-mail address. */
  buyer_email?: string;
  /** 구매자 전화번호. The buyer's telephone number. */
  buyer_tel?: string;
  /** 구매자 주소. The buyer's address. */
  buyer_addr?: string;
  /** 구매자 우편번호. The buyer's postcode. */
  buyer_postcode?: string;
  /** 응답에 그대로 돌아오는 값. Comes back with the response as it is. */
  custom_data?: unknown;
  /** 모바일에서 결제 뒤에 돌아갈 주소. Where a phone's browser goes after the payment. */
  m_redirect_url?: string;
  /** 여기에 적지 않은 파라미터. A parameter that is not listed here. */
  [parameter: string]: unknown;
}

/** PortOne V1 SDK가 `window.IMP`에 두는 객체. What PortOne's V1 SDK puts into `window.IMP`. */
export interface Iamport {
  /** 가맹점 식별코드로 SDK를 준비한다. Prepares the SDK for a shop. */
  init(merchantCode: string): void;
  /**
   * 결제창을 연다. 모바일에서는 callback 대신 `m_redirect_url`로 돌아올 수 있다.
   *
   * Opens the payment window. On a phone, `m_redirect_url` may be called instead of the callback.
   */
  request_pay(params: RequestPayParams, callback?: RequestPayResponseCallback): void;
}
