/**
 * PortOne (formerly Iamport) V1 payment responses: what `IMP.request_pay` hands to its callback,
 * and what a redirect brings.
 *
 * Made by `python3 -m generator` from spec/payment_response.yaml. Do not edit.
 */

// --- What arrives ----------------------------------------------------------------------------

/**
 * `IMP.request_pay`가 콜백에 주는 객체를 받은 그대로 나타낸다. 문서에 없는 키도 올 수 있다.
 *
 * The object that `IMP.request_pay` hands to its callback, as it arrives. Other keys may come, too.
 * No key is sure to be there: `structure` reads it.
 */
export interface RequestPayResponse {
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다.
   *
   * Whether PortOne answered with success. No proof of payment.
   *
   * 결제가 승인된 경우뿐 아니라 가상계좌가 발급된 경우에도 true다. 응답하는 순간 포트원의 처리가
   * 정상으로 끝났다는 뜻이지 돈이 옮겨졌다는 뜻이 아니며, 신모듈 PG사에서는 오해를 낳아 응답에서
   * 빠졌다. daou에서는 결제가 되었는데도 false일 수 있다. 리디렉션에서는 언제나 문자열 "true" 또는
   * "false"이고, 키 이름은 imp_success일 수 있다.
   *
   * Also true when a virtual account was issued. It says that PortOne's own processing ended
   * normally at the moment of answering, not that money moved; it was dropped for new-module
   * providers because it misled. For daou it may be false although the payment went through. On a
   * redirect it is always the text "true" or "false", and the key may be imp_success.
   *
   * Sources: payrt-2023-05, payrt-2022-03, sdk-readme, guide-daou, manual-2018, mobile-sdks.
   */
  success?: boolean | null;
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다.
   *
   * Whether PortOne answered with success. No proof of payment.
   *
   * `success`의 다른 이름.
   *
   * Another name of `success`.
   *
   * 결제가 승인된 경우뿐 아니라 가상계좌가 발급된 경우에도 true다. 응답하는 순간 포트원의 처리가
   * 정상으로 끝났다는 뜻이지 돈이 옮겨졌다는 뜻이 아니며, 신모듈 PG사에서는 오해를 낳아 응답에서
   * 빠졌다. daou에서는 결제가 되었는데도 false일 수 있다. 리디렉션에서는 언제나 문자열 "true" 또는
   * "false"이고, 키 이름은 imp_success일 수 있다.
   *
   * Also true when a virtual account was issued. It says that PortOne's own processing ended
   * normally at the moment of answering, not that money moved; it was dropped for new-module
   * providers because it misled. For daou it may be false although the payment went through. On a
   * redirect it is always the text "true" or "false", and the key may be imp_success.
   *
   * Sources: payrt-2023-05, payrt-2022-03, sdk-readme, guide-daou, manual-2018, mobile-sdks.
   */
  imp_success?: boolean | null;
  /**
   * PG사가 준 실패 코드.
   *
   * The provider's own code for a failure.
   *
   * 정해진 코드 체계가 없다. 구매자가 결제를 취소한 경우에는 오지 않으므로 실패했는지를 이
   * 값만으로 판단하면 안 된다. F0004 같은 코드가 error_msg 안에 들어 있기도 하다.
   *
   * There is no system of codes. It does not come when the buyer cancels, so it alone does not
   * tell a failure. Codes such as F0004 may stand inside error_msg instead.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  error_code?: string | null;
  /**
   * PG사가 준 실패 메시지.
   *
   * The provider's message for a failure.
   *
   * 사람이 읽는 메시지이므로 그 문구로 분기하지 않는다. 내용 없이 "에러코드 : "만 오기도 한다.
   * 네이버페이는 구매자에게 고치지 않고 보여 주도록 요구한다.
   *
   * Text for a person; do not branch on its wording. It may be no more than "에러코드 : ".
   * NaverPay requires it to be shown to the buyer unmodified.
   *
   * Sources: payrt-2023-05, payrt-2022-03, guide-naverpay, manual-2018.
   */
  error_msg?: string | null;
  /**
   * 포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다.
   *
   * PortOne's id of the payment. What the server asks about.
   *
   * imp_ 뒤에 숫자 12자리가 오고, 키인 결제는 imps_로 시작한다. 사전 검증에서 실패하면 null이고,
   * 구매자가 창을 닫아 모바일 SDK가 스스로 만든 응답에는 키가 없다.
   *
   * imp_ and 12 digits, or imps_… for key-in payments. Null when pre-validation failed; no key at
   * all in a response that the mobile SDK makes itself when the buyer closes the view.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  imp_uid?: string | null;
  /**
   * 가맹점이 지정한 주문번호.
   *
   * The shop's own order id.
   *
   * 40자에서 잘린 것이 관찰되었다. 앱이 쿼리를 겹쳐 붙이면 같은 이름이 두 번 와서 목록이 된다.
   * 이때 속성은 첫 값이고, 전체는 `repeated`에 있다.
   *
   * Has been seen cut at 40 characters. When an app joins two queries the name comes twice and
   * makes a list; the attribute is then its first value, and `repeated` has them all.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  merchant_uid?: string | readonly string[] | null;
  /**
   * 결제수단 코드.
   *
   * Code of the payment method.
   *
   * 요청한 결제수단과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이 결제에서는 trans가
   * 관찰되었다. 규칙은 아니다.
   *
   * May differ from the method that was asked for. Payments by kakaopay were seen with point,
   * those by tosspay with trans; that is no rule.
   *
   * Sources: payrt-2023-05, payrt-2022-03, observed, manual-2018.
   */
  pay_method?: Open<PayMethodCode>;
  /**
   * 결제 금액. 단위는 currency이며, 없으면 원(KRW).
   *
   * The amount paid, in units of currency, or KRW where that is missing.
   *
   * 가상계좌라면 입금할 금액이다. 외화는 소수일 수 있다(예: 14.2 USD). REST API에서는 이름이
   * amount다.
   *
   * For a virtual account, the amount to be paid in. Foreign currency may have decimals (14.2
   * USD). The REST API calls it amount.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  paid_amount?: number;
  /**
   * 결제 상태 코드.
   *
   * Code of the payment's state.
   *
   * 실패 응답에는 오지 않는다. 가상계좌를 발급한 뒤에는 ready다.
   *
   * Does not come with failures. After a virtual account was issued it is ready.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  status?: Open<StatusCode>;
  /**
   * 주문명. 주문자의 이름이 아니다.
   *
   * The name of the order, not of the person who ordered.
   *
   * Sources: payrt-2023-05, payrt-2022-03, payrt-2025-03, manual-2018.
   */
  name?: string;
  /**
   * 결제를 처리한 PG사 코드.
   *
   * Code of the payment gateway that handled the payment.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  pg_provider?: Open<PgProviderCode>;
  /**
   * 결제창 안에서 고른 간편결제사의 코드.
   *
   * Code of the easy-pay service chosen inside the payment window.
   *
   * 간편결제를 쓰지 않으면 키가 없다. 공개된 콜백 39건 가운데 이 키가 있는 것은 하나도 없다.
   *
   * No key when no easy-pay service was used. None of the 39 published callbacks has it.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, guide-nice_v2.
   */
  emb_pg_provider?: Open<EmbPgProviderCode> | null;
  /**
   * PG사가 발급한 거래번호.
   *
   * The provider's own transaction id.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  pg_tid?: string;
  /**
   * 구매자 이름.
   *
   * The buyer's name.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  buyer_name?: string;
  /**
   * 구매자 이메일 주소.
   *
   * The buyer's e-mail address.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  buyer_email?: string;
  /**
   * 구매자 전화번호.
   *
   * The buyer's telephone number.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  buyer_tel?: string;
  /**
   * 구매자 주소.
   *
   * The buyer's address.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  buyer_addr?: string;
  /**
   * 구매자 우편번호.
   *
   * The buyer's postcode.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  buyer_postcode?: string;
  /**
   * 결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다.
   *
   * What the shop put into the request; it comes back as it was.
   *
   * 문자열, JSON을 담은 문자열, 객체, null이 모두 관찰되었다. 쿼리에서는 문자열 "null"로 오기도
   * 한다.
   *
   * Text, JSON inside a text, objects and null have all been seen; in a query also the text
   * "null".
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  custom_data?: unknown;
  /**
   * 결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초.
   *
   * When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC.
   *
   * 0: 아직 결제되지 않았다. Not paid yet.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi.
   */
  paid_at?: number;
  /**
   * 매출전표 주소.
   *
   * Address of the sales slip.
   *
   * 주소를 아는 사람은 누구나 전표를 볼 수 있으므로 로그에 남기지 않는다.
   *
   * Whoever has the address sees the slip, so it is kept out of logs.
   *
   * Sources: payrt-2023-05, payrt-2022-03, payrt-2022-07, guide-settle_acc, guide-tosspayments,
   * manual-2018.
   */
  receipt_url?: string;
  /**
   * 신용카드 승인번호.
   *
   * Approval number of a card payment.
   *
   * 카드가 아닌 결제에서는 키가 있고 값은 빈 문자열("")이다.
   *
   * For other methods the key is there with an empty text.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  apply_num?: string;
  /**
   * 입금할 가상계좌의 번호.
   *
   * Number of the virtual account to pay into.
   *
   * PG사가 준 그대로라서 숫자만이 아니라 하이픈 같은 기호가 섞일 수 있다.
   *
   * As the provider gave it, so it may hold dashes and other signs besides digits.
   *
   * Sources: payrt-2023-05, payrt-2022-03, guide-eximbay, manual-2018.
   */
  vbank_num?: string;
  /**
   * 가상계좌 은행 이름.
   *
   * Name of the virtual account's bank.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  vbank_name?: string;
  /**
   * 가상계좌 예금주. 계약한 사업자의 이름이다.
   *
   * Holder of the virtual account; the name of the contracted business.
   *
   * 일부 PG사는 null을 준다.
   *
   * Some providers send null.
   *
   * Sources: payrt-2023-05, payrt-2022-03, guide-tosspayments, manual-2018.
   */
  vbank_holder?: string | null;
  /**
   * 가상계좌 입금 기한.
   *
   * Until when the virtual account takes the payment.
   *
   * 실제로는 "2017-01-19 23:59:59"처럼 시간대 없는 한국 시각(UTC+9) 문자열이 온다. 에포크 초도
   * 받는다.
   *
   * What really comes is text such as "2017-01-19 23:59:59", in Korean time (UTC+9) and without a
   * zone. Seconds since 1970 are taken too.
   *
   * 0: 기한이 없다. No such date.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi.
   */
  vbank_date?: string | number;
  /**
   * 계좌이체에 쓰인 은행 이름.
   *
   * Name of the bank of an account transfer.
   *
   * 계좌이체가 아니면 null이거나 빈 문자열, 또는 키가 없다.
   *
   * Null, empty or absent for other methods.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  bank_name?: string | null;
  /**
   * 카드사 이름.
   *
   * Name of the card company.
   *
   * Sources: payrt-2023-05.
   */
  card_name?: string | null;
  /**
   * 카드번호. 얼마나 가려지는지는 PG사마다 다르다.
   *
   * Card number; how much of it is masked depends on the provider.
   *
   * 16자리가 그대로 온 예가 있다. 저장하거나 출력하지 않는다. 2016~2020년의 SDK에는 키가 없다.
   *
   * All 16 digits have been seen. Neither store nor print it. SDKs of 2016 to 2020 have no such
   * key.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  card_number?: string | null;
  /**
   * 할부 개월 수.
   *
   * Number of monthly instalments.
   *
   * 0: 일시불. Paid at once.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  card_quota?: number | null;
  /**
   * 통화 코드. 없으면 원(KRW)이다.
   *
   * Currency code; KRW where it is missing.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  currency?: string | null;
  /**
   * 응답의 종류. 결제는 payment, 본인인증은 certification.
   *
   * Kind of response; payment, or certification for identity verification.
   *
   * Sources: payrt-2023-05, observed.
   */
  pg_type?: string | null;
  /**
   * 결제 요청의 식별자. 문서에 없다.
   *
   * Id of the request; not documented.
   *
   * Sources: observed.
   */
  request_id?: string | null;
  /**
   * 빌링키에 붙인 가맹점의 식별자. 문서에 없다.
   *
   * The shop's id of a billing key; not documented.
   *
   * Sources: observed.
   */
  customer_uid?: string | null;
  /** 문서에 없는 키. A key that is not documented. */
  [key: string]: unknown;
}

/** 쿼리에서 불리언을 나타내는 문자열. A boolean in a query, and what wrappers write for none. */
export type BooleanText = "true" | "false" | "" | "undefined" | "null";

/**
 * `m_redirect_url`에 붙어 오는 쿼리를 프레임워크가 객체로 만든 것. 값은 모두 문자열이다.
 *
 * The query on `m_redirect_url`, as a framework makes an object of it: nothing but text. The shop's
 * own parameters stand in it, too.
 */
export interface RedirectQuery {
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. Whether PortOne answered with success.
   * No proof of payment.
   */
  success?: OneOrMore<BooleanText> | null;
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. Whether PortOne answered with success.
   * No proof of payment.
   */
  imp_success?: OneOrMore<BooleanText> | null;
  /** PG사가 준 실패 코드. The provider's own code for a failure. */
  error_code?: OneOrMore<string> | null;
  /** PG사가 준 실패 메시지. The provider's message for a failure. */
  error_msg?: OneOrMore<string> | null;
  /**
   * 포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다. PortOne's id of the payment. What the
   * server asks about.
   */
  imp_uid?: OneOrMore<string> | null;
  /** 가맹점이 지정한 주문번호. The shop's own order id. */
  merchant_uid?: OneOrMore<string> | null;
  /** 결제수단 코드. Code of the payment method. */
  pay_method?: OneOrMore<Open<PayMethodCode>> | null;
  /**
   * 결제 금액. 단위는 currency이며, 없으면 원(KRW). The amount paid, in units of currency, or KRW
   * where that is missing.
   */
  paid_amount?: OneOrMore<string> | null;
  /** 결제 상태 코드. Code of the payment's state. */
  status?: OneOrMore<Open<StatusCode>> | null;
  /** 주문명. 주문자의 이름이 아니다. The name of the order, not of the person who ordered. */
  name?: OneOrMore<string> | null;
  /** 결제를 처리한 PG사 코드. Code of the payment gateway that handled the payment. */
  pg_provider?: OneOrMore<Open<PgProviderCode>> | null;
  /**
   * 결제창 안에서 고른 간편결제사의 코드. Code of the easy-pay service chosen inside the payment
   * window.
   */
  emb_pg_provider?: OneOrMore<Open<EmbPgProviderCode>> | null;
  /** PG사가 발급한 거래번호. The provider's own transaction id. */
  pg_tid?: OneOrMore<string> | null;
  /** 구매자 이름. The buyer's name. */
  buyer_name?: OneOrMore<string> | null;
  /** 구매자 이메일 주소. The buyer's e-mail address. */
  buyer_email?: OneOrMore<string> | null;
  /** 구매자 전화번호. The buyer's telephone number. */
  buyer_tel?: OneOrMore<string> | null;
  /** 구매자 주소. The buyer's address. */
  buyer_addr?: OneOrMore<string> | null;
  /** 구매자 우편번호. The buyer's postcode. */
  buyer_postcode?: OneOrMore<string> | null;
  /**
   * 결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다. What the shop put into the request; it
   * comes back as it was.
   */
  custom_data?: OneOrMore<string> | null;
  /**
   * 결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초. When the payment was approved, in
   * seconds since 1970-01-01 00:00:00 UTC.
   */
  paid_at?: OneOrMore<string> | null;
  /** 매출전표 주소. Address of the sales slip. */
  receipt_url?: OneOrMore<string> | null;
  /** 신용카드 승인번호. Approval number of a card payment. */
  apply_num?: OneOrMore<string> | null;
  /** 입금할 가상계좌의 번호. Number of the virtual account to pay into. */
  vbank_num?: OneOrMore<string> | null;
  /** 가상계좌 은행 이름. Name of the virtual account's bank. */
  vbank_name?: OneOrMore<string> | null;
  /**
   * 가상계좌 예금주. 계약한 사업자의 이름이다. Holder of the virtual account; the name of the
   * contracted business.
   */
  vbank_holder?: OneOrMore<string> | null;
  /** 가상계좌 입금 기한. Until when the virtual account takes the payment. */
  vbank_date?: OneOrMore<string> | null;
  /** 계좌이체에 쓰인 은행 이름. Name of the bank of an account transfer. */
  bank_name?: OneOrMore<string> | null;
  /** 카드사 이름. Name of the card company. */
  card_name?: OneOrMore<string> | null;
  /**
   * 카드번호. 얼마나 가려지는지는 PG사마다 다르다. Card number; how much of it is masked depends
   * on the provider.
   */
  card_number?: OneOrMore<string> | null;
  /** 할부 개월 수. Number of monthly instalments. */
  card_quota?: OneOrMore<string> | null;
  /** 통화 코드. 없으면 원(KRW)이다. Currency code; KRW where it is missing. */
  currency?: OneOrMore<string> | null;
  /**
   * 응답의 종류. 결제는 payment, 본인인증은 certification. Kind of response; payment, or
   * certification for identity verification.
   */
  pg_type?: OneOrMore<string> | null;
  /** 결제 요청의 식별자. 문서에 없다. Id of the request; not documented. */
  request_id?: OneOrMore<string> | null;
  /** 빌링키에 붙인 가맹점의 식별자. 문서에 없다. The shop's id of a billing key; not documented. */
  customer_uid?: OneOrMore<string> | null;
  /** 가맹점이 붙인 파라미터. A parameter of the shop's own, nested or not. */
  [parameter: string]: unknown;
}

// --- Codes -----------------------------------------------------------------------------------

/**
 * 결제수단을 구분한다.
 *
 * Tells payment methods apart.
 *
 * 간편결제는 실제로 오는 코드가 이 표의 이름과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이
 * 결제에서는 trans가 관찰되었다.
 *
 * For easy-pay services the code that arrives may not be the one named after them: kakaopay
 * payments were seen with point, tosspay ones with trans.
 */
export type PayMethodCode =
  | "card" // 신용카드 (credit card)
  | "trans" // 실시간 계좌이체 (account transfer)
  | "vbank" // 가상계좌 (virtual account)
  | "phone" // 휴대폰 소액결제 (mobile micropayment)
  | "samsung" // 삼성페이 (Samsung Pay)
  | "kpay" // KPay앱 직접호출 (KPay app)
  | "kakaopay" // 카카오페이 (Kakao Pay)
  | "payco" // 페이코 (PAYCO)
  | "lpay" // L페이 (L.PAY)
  | "ssgpay" // SSG페이 (SSG Pay)
  | "tosspay" // 토스페이 (Toss Pay)
  | "cultureland" // 컬쳐랜드 상품권 (구.문화상품권) (Cultureland gift certificate)
  | "smartculture" // 스마트문상 (게임 문화 상품권) (Smart Munsang (game and culture gift certificate))
  | "happymoney" // 해피머니 (Happy Money gift certificate)
  | "booknlife" // 도서 문화 상품권 (book and culture gift certificate)
  | "point" // 베네피아 포인트 등 포인트 결제 (points such as Benepia)
  | "wechat" // 위쳇페이 (WeChat Pay)
  | "alipay" // 알리페이 (Alipay)
  | "unionpay" // 유니온페이 (UnionPay)
  | "tenpay" // 텐페이 (TenPay)
  | "culturegift" // 문화상품권 (Munhwa gift certificate)
  | "naverpay" // 네이버페이 (Naver Pay)
  | "applepay" // 애플페이 (Apple Pay)
  | "pinpay" // 핀페이 (PinPay)
  | "skpay" // 11Pay (구.SKPay) (11Pay (formerly SK Pay))
  | "paysbuy" // 페이스바이 (Paysbuy)
  | "econtext" // 편의점 결제 (convenience store payment)
  | "molpay" // MOL페이 (MOLPay)
  | "paypal" // 페이팔 (PayPal)
  | "toss_brandpay" // 토스페이먼츠 브랜드페이 (TossPayments BrandPay)
  | "naverpay_card" // 네이버페이 - 카드 (Naver Pay, card)
  | "naverpay_point"; // 네이버페이 - 포인트 (Naver Pay, points)

/**
 * 결제수단을 구분한다.
 *
 * Tells payment methods apart.
 *
 * 간편결제는 실제로 오는 코드가 이 표의 이름과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이
 * 결제에서는 trans가 관찰되었다.
 *
 * For easy-pay services the code that arrives may not be the one named after them: kakaopay
 * payments were seen with point, tosspay ones with trans.
 */
export declare const PayMethod: Labels<PayMethodCode>;

/**
 * PG사를 구분한다.
 *
 * Tells payment gateways apart.
 *
 * 문서마다 표가 달라 이 표에 없는 코드도 온다.
 *
 * The documents' tables disagree, and codes that are not in this one arrive.
 */
export type PgProviderCode =
  | "html5_inicis" // KG이니시스웹표준 (KG Inicis, web standard)
  | "inicis" // KG이니시스ActiveX결제창 (KG Inicis, ActiveX window)
  | "kcp" // NHN KCP (NHN KCP)
  | "kcp_billing" // NHN KCP 정기결제 (NHN KCP, recurring payments)
  | "uplus" // (구) 토스페이먼츠(구 LG U+) (TossPayments, old module (formerly LG U+))
  | "nice" // (구) 나이스정보통신 (NICE, old module)
  | "jtnet" // JTNet (JTNet)
  | "kicc" // 한국정보통신 (KICC)
  | "bluewalnut" // 블루월넛 (Bluewalnut)
  | "kakaopay" // 카카오페이 (Kakao Pay)
  | "danal" // 다날 휴대폰 소액결제 (Danal, mobile micropayment)
  | "danal_tpay" // 다날 일반결제 (Danal, general payments)
  | "mobilians" // KG파이낸셜 (KG Financial (formerly KG Mobilians))
  | "chai" // 차이 간편결제 (Chai)
  | "syrup" // 시럽페이 (Syrup Pay)
  | "payco" // 페이코 (PAYCO)
  | "paypal" // (구) 페이팔 (PayPal, old module)
  | "eximbay" // 엑심베이 (Eximbay)
  | "naverpay" // 네이버페이-결제형 (Naver Pay, payment type)
  | "naverco" // 네이버페이-주문형 (Naver Pay, order type)
  | "smilepay" // 스마일페이 (Smile Pay)
  | "alipay" // 알리페이 (Alipay)
  | "paymentwall" // 페이먼트월 (Paymentwall)
  | "payple" // 페이플 (Payple)
  | "tosspay" // 토스페이 (Toss Pay)
  | "smartro" // (구) 스마트로 (Smartro, old module)
  | "settle" // 세틀뱅크 (Settlebank)
  | "settle_acc" // 세틀뱅크 내통장 결제 (Settlebank, my account payment)
  | "daou" // 키움페이 (구. 페이조아) (Kiwoom Pay (formerly PayJoa))
  | "tosspayments" // (신) 토스페이먼츠 (TossPayments, new module)
  | "paypal_v2" // (신) 페이팔 (PayPal, new module)
  | "nice_v2" // (신) 나이스정보통신 (NICE, new module)
  | "smartro_v2" // (신) 스마트로 (Smartro, new module)
  | "toss_brandpay" // 토스페이먼츠 브랜드페이 (TossPayments BrandPay)
  | "welcome" // 웰컴페이먼츠 (Welcome Payments)
  | "ksnet" // KSNET (KSNET)
  | "inicis_unified" // KG이니시스 통합인증 (KG Inicis, unified identification)
  | "kcp_quick" // NHN KCP 퀵페이 (NHN KCP Quick Pay)
  | "galaxia" // 갤럭시아 (Galaxia)
  | "inicis_jp" // KG이니시스 일본결제 (KG Inicis, Japan)
  | "tosspay_v2" // 토스페이 신모듈 (Toss Pay, new module)
  | "payletter"; // 페이레터 (Payletter)

/**
 * PG사를 구분한다.
 *
 * Tells payment gateways apart.
 *
 * 문서마다 표가 달라 이 표에 없는 코드도 온다.
 *
 * The documents' tables disagree, and codes that are not in this one arrive.
 */
export declare const PgProvider: Labels<PgProviderCode>;

/**
 * 결제 상태를 구분한다.
 *
 * Tells the states of a payment apart.
 *
 * 실패한 응답에는 status가 없다.
 *
 * Failed responses have no status.
 */
export type StatusCode =
  | "ready" // 미결제 (not paid yet)
  | "paid" // 결제완료 (paid)
  | "failed" // 결제실패 (failed)
  | "cancelled" // 결제취소 (cancelled)
  | "pending"; // 처리 중 (pending)

/**
 * 결제 상태를 구분한다.
 *
 * Tells the states of a payment apart.
 *
 * 실패한 응답에는 status가 없다.
 *
 * Failed responses have no status.
 */
export declare const Status: Labels<StatusCode>;

/**
 * 결제창 안의 간편결제사를 구분한다.
 *
 * Tells the easy-pay services inside a payment window apart.
 *
 * 2022년 7월까지 공식 문서는 코드가 아니라 표시 이름을 적었다. 그 이름도 별칭으로 받는다.
 *
 * Until July 2022 the page printed display names instead of codes; they are taken as aliases.
 */
export type EmbPgProviderCode =
  | "naverpay" // 네이버페이 (Naver Pay)
  | "kakaopay" // 카카오페이 (Kakao Pay)
  | "payco" // 페이코 (PAYCO)
  | "samsungpay" // 삼성페이 (Samsung Pay)
  | "ssgpay" // SSG페이 (SSG Pay)
  | "lpay" // L페이 (L.PAY)
  | "kpay" // KPay (KPay)
  | "applepay" // 애플페이 (Apple Pay)
  | "pinpay" // 핀페이 (PinPay)
  | "tosspay" // 토스페이 (Toss Pay)
  | "skpay" // SK페이 (SK Pay)
  | "toss_brandpay"; // 토스페이먼츠 브랜드페이 (TossPayments BrandPay)

/**
 * 결제창 안의 간편결제사를 구분한다.
 *
 * Tells the easy-pay services inside a payment window apart.
 *
 * 2022년 7월까지 공식 문서는 코드가 아니라 표시 이름을 적었다. 그 이름도 별칭으로 받는다.
 *
 * Until July 2022 the page printed display names instead of codes; they are taken as aliases.
 */
export declare const EmbPgProvider: Labels<EmbPgProviderCode>;

/**
 * 무엇을 알리는 응답인지.
 *
 * What the response reports.
 *
 * 이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여
 * 금액과 주문을 확인한 뒤에만 믿는다.
 *
 * An outcome is what the browser reports, not proof of payment. The server must ask PortOne for
 * the imp_uid and compare amount and order before it trusts anything.
 */
export type Outcome = PaymentResponse["outcome"];

/**
 * 무엇을 알리는 응답인지.
 *
 * What the response reports.
 *
 * 이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여
 * 금액과 주문을 확인한 뒤에만 믿는다.
 *
 * An outcome is what the browser reports, not proof of payment. The server must ask PortOne for
 * the imp_uid and compare amount and order before it trusts anything.
 */
export declare const Outcome: Labels<Outcome>;

// --- What was read ---------------------------------------------------------------------------

/**
 * 모든 응답에 있는 것. 키가 없었거나 null이면 값은 null이다.
 *
 * What every response has. A value is null where its key was absent or null; `fieldsSet` tells.
 */
export interface ResponseFields {
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다.
   *
   * Whether PortOne answered with success. No proof of payment.
   *
   * 결제가 승인된 경우뿐 아니라 가상계좌가 발급된 경우에도 true다. 응답하는 순간 포트원의 처리가
   * 정상으로 끝났다는 뜻이지 돈이 옮겨졌다는 뜻이 아니며, 신모듈 PG사에서는 오해를 낳아 응답에서
   * 빠졌다. daou에서는 결제가 되었는데도 false일 수 있다. 리디렉션에서는 언제나 문자열 "true" 또는
   * "false"이고, 키 이름은 imp_success일 수 있다.
   *
   * Also true when a virtual account was issued. It says that PortOne's own processing ended
   * normally at the moment of answering, not that money moved; it was dropped for new-module
   * providers because it misled. For daou it may be false although the payment went through. On a
   * redirect it is always the text "true" or "false", and the key may be imp_success.
   *
   * Sources: payrt-2023-05, payrt-2022-03, sdk-readme, guide-daou, manual-2018, mobile-sdks.
   */
  readonly success: boolean | null;
  /**
   * PG사가 준 실패 코드.
   *
   * The provider's own code for a failure.
   *
   * 정해진 코드 체계가 없다. 구매자가 결제를 취소한 경우에는 오지 않으므로 실패했는지를 이
   * 값만으로 판단하면 안 된다. F0004 같은 코드가 error_msg 안에 들어 있기도 하다.
   *
   * There is no system of codes. It does not come when the buyer cancels, so it alone does not
   * tell a failure. Codes such as F0004 may stand inside error_msg instead.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  readonly error_code: string | null;
  /**
   * PG사가 준 실패 메시지.
   *
   * The provider's message for a failure.
   *
   * 사람이 읽는 메시지이므로 그 문구로 분기하지 않는다. 내용 없이 "에러코드 : "만 오기도 한다.
   * 네이버페이는 구매자에게 고치지 않고 보여 주도록 요구한다.
   *
   * Text for a person; do not branch on its wording. It may be no more than "에러코드 : ".
   * NaverPay requires it to be shown to the buyer unmodified.
   *
   * Sources: payrt-2023-05, payrt-2022-03, guide-naverpay, manual-2018.
   */
  readonly error_msg: string | null;
  /**
   * 포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다.
   *
   * PortOne's id of the payment. What the server asks about.
   *
   * imp_ 뒤에 숫자 12자리가 오고, 키인 결제는 imps_로 시작한다. 사전 검증에서 실패하면 null이고,
   * 구매자가 창을 닫아 모바일 SDK가 스스로 만든 응답에는 키가 없다.
   *
   * imp_ and 12 digits, or imps_… for key-in payments. Null when pre-validation failed; no key at
   * all in a response that the mobile SDK makes itself when the buyer closes the view.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly imp_uid: string | null;
  /**
   * 가맹점이 지정한 주문번호.
   *
   * The shop's own order id.
   *
   * 40자에서 잘린 것이 관찰되었다. 앱이 쿼리를 겹쳐 붙이면 같은 이름이 두 번 와서 목록이 된다.
   * 이때 속성은 첫 값이고, 전체는 `repeated`에 있다.
   *
   * Has been seen cut at 40 characters. When an app joins two queries the name comes twice and
   * makes a list; the attribute is then its first value, and `repeated` has them all.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly merchant_uid: string | null;
  /**
   * 결제수단 코드.
   *
   * Code of the payment method.
   *
   * 요청한 결제수단과 다를 수 있다. 카카오페이 결제에서는 point, 토스페이 결제에서는 trans가
   * 관찰되었다. 규칙은 아니다.
   *
   * May differ from the method that was asked for. Payments by kakaopay were seen with point,
   * those by tosspay with trans; that is no rule.
   *
   * Sources: payrt-2023-05, payrt-2022-03, observed, manual-2018.
   */
  readonly pay_method: Open<PayMethodCode> | null;
  /**
   * 결제 금액. 단위는 currency이며, 없으면 원(KRW).
   *
   * The amount paid, in units of currency, or KRW where that is missing.
   *
   * 가상계좌라면 입금할 금액이다. 외화는 소수일 수 있다(예: 14.2 USD). REST API에서는 이름이
   * amount다.
   *
   * For a virtual account, the amount to be paid in. Foreign currency may have decimals (14.2
   * USD). The REST API calls it amount.
   *
   * 자바스크립트의 수로 정확히 쓸 수 없는 값은 십진수 문자열이다.
   *
   * Decimal text where no JavaScript number is exactly this.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly paid_amount: ExactNumber | null;
  /**
   * 결제 상태 코드.
   *
   * Code of the payment's state.
   *
   * 실패 응답에는 오지 않는다. 가상계좌를 발급한 뒤에는 ready다.
   *
   * Does not come with failures. After a virtual account was issued it is ready.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  readonly status: Open<StatusCode> | null;
  /**
   * 주문명. 주문자의 이름이 아니다.
   *
   * The name of the order, not of the person who ordered.
   *
   * Sources: payrt-2023-05, payrt-2022-03, payrt-2025-03, manual-2018.
   */
  readonly name: string | null;
  /**
   * 결제를 처리한 PG사 코드.
   *
   * Code of the payment gateway that handled the payment.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  readonly pg_provider: Open<PgProviderCode> | null;
  /**
   * 결제창 안에서 고른 간편결제사의 코드.
   *
   * Code of the easy-pay service chosen inside the payment window.
   *
   * 간편결제를 쓰지 않으면 키가 없다. 공개된 콜백 39건 가운데 이 키가 있는 것은 하나도 없다.
   *
   * No key when no easy-pay service was used. None of the 39 published callbacks has it.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, guide-nice_v2.
   */
  readonly emb_pg_provider: Open<EmbPgProviderCode> | null;
  /**
   * PG사가 발급한 거래번호.
   *
   * The provider's own transaction id.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly pg_tid: string | null;
  /**
   * 구매자 이름.
   *
   * The buyer's name.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly buyer_name: string | null;
  /**
   * 구매자 이메일 주소.
   *
   * The buyer's e-mail address.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly buyer_email: string | null;
  /**
   * 구매자 전화번호.
   *
   * The buyer's telephone number.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly buyer_tel: string | null;
  /**
   * 구매자 주소.
   *
   * The buyer's address.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly buyer_addr: string | null;
  /**
   * 구매자 우편번호.
   *
   * The buyer's postcode.
   *
   * 요청할 때 주지 않았으면 빈 문자열("")로 온다.
   *
   * An empty text where the shop gave none with the request.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly buyer_postcode: string | null;
  /**
   * 결제를 요청할 때 가맹점이 넣은 값. 그대로 돌아온다.
   *
   * What the shop put into the request; it comes back as it was.
   *
   * 문자열, JSON을 담은 문자열, 객체, null이 모두 관찰되었다. 쿼리에서는 문자열 "null"로 오기도
   * 한다.
   *
   * Text, JSON inside a text, objects and null have all been seen; in a query also the text
   * "null".
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  readonly custom_data: JsonValue | null;
  /**
   * 결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초.
   *
   * When the payment was approved, in seconds since 1970-01-01 00:00:00 UTC.
   *
   * 시간대가 붙은 ISO 8601 문자열. 시각이 없다는 뜻인 0과 빈 문자열은 null이 된다.
   *
   * ISO 8601 text with its zone; null where 0 or an empty text says that there is none.
   *
   * 0: 아직 결제되지 않았다. Not paid yet.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi.
   */
  readonly paid_at: string | null;
  /**
   * 매출전표 주소.
   *
   * Address of the sales slip.
   *
   * 주소를 아는 사람은 누구나 전표를 볼 수 있으므로 로그에 남기지 않는다.
   *
   * Whoever has the address sees the slip, so it is kept out of logs.
   *
   * Sources: payrt-2023-05, payrt-2022-03, payrt-2022-07, guide-settle_acc, guide-tosspayments,
   * manual-2018.
   */
  readonly receipt_url: string | null;
  /**
   * 신용카드 승인번호.
   *
   * Approval number of a card payment.
   *
   * 카드가 아닌 결제에서는 키가 있고 값은 빈 문자열("")이다.
   *
   * For other methods the key is there with an empty text.
   *
   * Sources: payrt-2023-05, payrt-2022-03, integration-docs, manual-2018.
   */
  readonly apply_num: string | null;
  /**
   * 입금할 가상계좌의 번호.
   *
   * Number of the virtual account to pay into.
   *
   * PG사가 준 그대로라서 숫자만이 아니라 하이픈 같은 기호가 섞일 수 있다.
   *
   * As the provider gave it, so it may hold dashes and other signs besides digits.
   *
   * Sources: payrt-2023-05, payrt-2022-03, guide-eximbay, manual-2018.
   */
  readonly vbank_num: string | null;
  /**
   * 가상계좌 은행 이름.
   *
   * Name of the virtual account's bank.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018.
   */
  readonly vbank_name: string | null;
  /**
   * 가상계좌 예금주. 계약한 사업자의 이름이다.
   *
   * Holder of the virtual account; the name of the contracted business.
   *
   * 일부 PG사는 null을 준다.
   *
   * Some providers send null.
   *
   * Sources: payrt-2023-05, payrt-2022-03, guide-tosspayments, manual-2018.
   */
  readonly vbank_holder: string | null;
  /**
   * 가상계좌 입금 기한.
   *
   * Until when the virtual account takes the payment.
   *
   * 실제로는 "2017-01-19 23:59:59"처럼 시간대 없는 한국 시각(UTC+9) 문자열이 온다. 에포크 초도
   * 받는다.
   *
   * What really comes is text such as "2017-01-19 23:59:59", in Korean time (UTC+9) and without a
   * zone. Seconds since 1970 are taken too.
   *
   * 시간대가 붙은 ISO 8601 문자열. 시각이 없다는 뜻인 0과 빈 문자열은 null이 된다.
   *
   * ISO 8601 text with its zone; null where 0 or an empty text says that there is none.
   *
   * 0: 기한이 없다. No such date.
   *
   * Sources: payrt-2023-05, payrt-2022-03, manual-2018, v1-openapi.
   */
  readonly vbank_date: string | null;
  /**
   * 계좌이체에 쓰인 은행 이름.
   *
   * Name of the bank of an account transfer.
   *
   * 계좌이체가 아니면 null이거나 빈 문자열, 또는 키가 없다.
   *
   * Null, empty or absent for other methods.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  readonly bank_name: string | null;
  /**
   * 카드사 이름.
   *
   * Name of the card company.
   *
   * Sources: payrt-2023-05.
   */
  readonly card_name: string | null;
  /**
   * 카드번호. 얼마나 가려지는지는 PG사마다 다르다.
   *
   * Card number; how much of it is masked depends on the provider.
   *
   * 16자리가 그대로 온 예가 있다. 저장하거나 출력하지 않는다. 2016~2020년의 SDK에는 키가 없다.
   *
   * All 16 digits have been seen. Neither store nor print it. SDKs of 2016 to 2020 have no such
   * key.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  readonly card_number: string | null;
  /**
   * 할부 개월 수.
   *
   * Number of monthly instalments.
   *
   * 0: 일시불. Paid at once.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  readonly card_quota: ExactNumber | null;
  /**
   * 통화 코드. 없으면 원(KRW)이다.
   *
   * Currency code; KRW where it is missing.
   *
   * Sources: payrt-2023-05, integration-docs.
   */
  readonly currency: string | null;
  /**
   * 응답의 종류. 결제는 payment, 본인인증은 certification.
   *
   * Kind of response; payment, or certification for identity verification.
   *
   * Sources: payrt-2023-05, observed.
   */
  readonly pg_type: string | null;
  /**
   * 결제 요청의 식별자. 문서에 없다.
   *
   * Id of the request; not documented.
   *
   * Sources: observed.
   */
  readonly request_id: string | null;
  /**
   * 빌링키에 붙인 가맹점의 식별자. 문서에 없다.
   *
   * The shop's id of a billing key; not documented.
   *
   * Sources: observed.
   */
  readonly customer_uid: string | null;
  /** 문서에 없는 키. 받은 그대로다. Keys that are not documented, as they arrived. */
  readonly extra: Readonly<Record<string, JsonValue>>;
  /** 여러 번 온 필드의 모든 값. All values of a field that arrived more than once. */
  readonly repeated: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  /** 키가 있었던 필드. null도 든다. Fields whose key was in the payload, null included. */
  readonly fieldsSet: readonly FieldName[];
}

/** 필드의 이름. The name of a field. */
export type FieldName =
  | "success"
  | "error_code"
  | "error_msg"
  | "imp_uid"
  | "merchant_uid"
  | "pay_method"
  | "paid_amount"
  | "status"
  | "name"
  | "pg_provider"
  | "emb_pg_provider"
  | "pg_tid"
  | "buyer_name"
  | "buyer_email"
  | "buyer_tel"
  | "buyer_addr"
  | "buyer_postcode"
  | "custom_data"
  | "paid_at"
  | "receipt_url"
  | "apply_num"
  | "vbank_num"
  | "vbank_name"
  | "vbank_holder"
  | "vbank_date"
  | "bank_name"
  | "card_name"
  | "card_number"
  | "card_quota"
  | "currency"
  | "pg_type"
  | "request_id"
  | "customer_uid";

/**
 * 결제되었다고 응답한다.
 *
 * The response reports a payment.
 */
export interface PaidResponse extends ResponseFields {
  /** 무엇을 알리는 응답인지. What the response reports. */
  readonly outcome: "paid";
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. Whether PortOne answered with success.
   * No proof of payment.
   */
  readonly success: true | null;
  /**
   * 포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다. PortOne's id of the payment. What the
   * server asks about.
   */
  readonly imp_uid: string;
  /** 결제 상태 코드. Code of the payment's state. */
  readonly status: "paid";
  /**
   * 결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초. When the payment was approved, in
   * seconds since 1970-01-01 00:00:00 UTC.
   */
  readonly paid_at: string;
}

/**
 * 가상계좌가 발급되었고 아직 입금되지 않았다고 응답한다.
 *
 * The response reports a virtual account that waits for its payment.
 */
export interface VirtualAccountIssuedResponse extends ResponseFields {
  /** 무엇을 알리는 응답인지. What the response reports. */
  readonly outcome: "virtual_account_issued";
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. Whether PortOne answered with success.
   * No proof of payment.
   */
  readonly success: true | null;
  /**
   * 포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다. PortOne's id of the payment. What the
   * server asks about.
   */
  readonly imp_uid: string;
  /**
   * 결제가 승인된 시각. 1970-01-01 00:00:00 UTC부터의 초. When the payment was approved, in
   * seconds since 1970-01-01 00:00:00 UTC.
   */
  readonly paid_at: null;
  /** 입금할 가상계좌의 번호. Number of the virtual account to pay into. */
  readonly vbank_num: string;
}

/**
 * 실패했거나 구매자가 취소했다고 응답한다.
 *
 * The response reports a failure, or that the buyer cancelled.
 */
export interface FailedResponse extends ResponseFields {
  /** 무엇을 알리는 응답인지. What the response reports. */
  readonly outcome: "failed";
  /**
   * 포트원이 응답한 성공 여부. 결제되었다는 증거는 아니다. Whether PortOne answered with success.
   * No proof of payment.
   */
  readonly success: false | null;
}

/**
 * 식별자만 있거나 값들이 서로 어긋나 응답만으로는 알 수 없다.
 *
 * Identifiers only, or values that contradict each other; the response does not tell.
 */
export interface UnconfirmedResponse extends ResponseFields {
  /** 무엇을 알리는 응답인지. What the response reports. */
  readonly outcome: "unconfirmed";
  /**
   * 포트원이 발급한 결제 번호. 서버가 결제를 조회할 때 쓴다. PortOne's id of the payment. What the
   * server asks about.
   */
  readonly imp_uid: string;
}

/**
 * 읽은 결제응답. A payment response that was read; `outcome` tells its kind.
 *
 * 이 결과는 브라우저가 전달한 값이라 결제를 증명하지 못한다. 서버가 imp_uid로 포트원에 조회하여
 * 금액과 주문을 확인한 뒤에만 믿는다.
 *
 * An outcome is what the browser reports, not proof of payment. The server must ask PortOne for
 * the imp_uid and compare amount and order before it trusts anything.
 */
export type PaymentResponse =
  | PaidResponse
  | VirtualAccountIssuedResponse
  | FailedResponse
  | UnconfirmedResponse;

/** 민감한 필드의 이름. Fields that are personal data, or lead to it: keep them out of logs. */
export declare const SENSITIVE: readonly FieldName[];

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

// --- Values ----------------------------------------------------------------------------------

/** 한 번 또는 여러 번 온 파라미터. A parameter that came once, or several times. */
export type OneOrMore<Text extends string> = Text | readonly Text[];

/** 표에 없는 코드도 올 수 있다. A known code, which editors offer, or any other text. */
export type Open<Code extends string> = Code | (string & {});

/** 사람이 읽을 이름. A name for people. */
export interface Label {
  readonly ko: string;
  readonly en: string;
}

/** 코드의 이름. 모르는 코드에는 없다. The label of each code; an unknown one has none. */
export type Labels<Code extends string> = Readonly<Record<Code, Label>> & {
  readonly [code: string]: Label | undefined;
};

/** JSON이 나타낼 수 있는 값. A value that JSON can say. */
export type JsonValue = null | boolean | number | string | JsonList | JsonObject;

/** JSON 값의 목록. A list of JSON values. */
export interface JsonList extends ReadonlyArray<JsonValue> {}

/** JSON 객체. An object of JSON values. */
export interface JsonObject {
  /** 키의 값. The value of a key. */
  readonly [key: string]: JsonValue;
}

/** 정확한 값: 수 또는 십진수 문자열. An exact number, or decimal text where JavaScript has none. */
export type ExactNumber = number | `${number}`;

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
