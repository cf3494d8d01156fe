// --- What the fake says ----------------------------------------------------------------------

const WORDS = {
  fake: {
    ko: "가짜 IMP다. 결제되지 않는다.",
    en: "THIS IS A FAKE IMP. NOTHING IS PAID.",
  },
  elsewhere: {
    ko: "가짜 IMP는 localhost 같은 로컬 주소에만 설치된다({0}). 다른 곳이면 anywhere: true를 준다.",
    en: "The fake IMP installs at local addresses such as localhost, not at {0}, unless told anywhere: true.",
  },
  kept: {
    ko: "나중에 불린 SDK가 window.IMP를 바꾸려 해서 막았다.",
    en: "An SDK that came later wanted to be window.IMP. The fake stays.",
  },
  jquery: {
    ko: "SDK {0}에 필요한 jQuery가 없다.",
    en: "SDK {0} needs jQuery, which is not there.",
  },
  member: {
    ko: "IMP.{0}: 가짜에는 init과 request_pay만 있다.",
    en: "IMP.{0}: the fake has init and request_pay only.",
  },
  merchant: {
    ko: "IMP.init: 가맹점 식별코드(imp와 숫자)가 아니다: {0}",
    en: "IMP.init: no code of a shop (imp and digits): {0}",
  },
  init: {
    ko: "IMP.init을 먼저 불러야 한다.",
    en: "IMP.init has to be called first.",
  },
  params: {
    ko: "IMP.request_pay의 첫 인자가 객체가 아니다: {0}",
    en: "The first argument of IMP.request_pay is no object: {0}",
  },
  needed: {
    ko: "{0}({1}): 필수 파라미터가 없다.",
    en: "{0} ({1}): this parameter is needed, and missing.",
  },
  amount: {
    ko: "amount(결제금액): 0보다 큰 숫자가 아니다: {0}",
    en: "amount: no number above 0: {0}",
  },
  amount_text: {
    ko: "amount(결제금액): 문자열 말고 숫자로 보낸다.",
    en: "amount: send a number, not text.",
  },
  redirect: {
    ko: "m_redirect_url(결제 후 리디렉션될 주소): 모바일에서 {0}은(는) callback 대신 여기로 돌아온다.",
    en: "m_redirect_url: on a phone {0} goes there and does not call back.",
  },
  no_callback: {
    ko: "callback이 없다. request_pay는 아무것도 돌려주지 않아 await할 수 없다.",
    en: "There is no callback. request_pay returns nothing that could be awaited.",
  },
  no_way: {
    ko: "callback도 m_redirect_url도 없어 알릴 곳이 없다.",
    en: "Neither callback nor m_redirect_url: nobody is told.",
  },
  unknown: {
    ko: "{0}: 문서에 없는 파라미터다.",
    en: "{0}: this parameter is not documented.",
  },
  long_order: {
    ko: "merchant_uid(주문번호): {0}자를 넘어 잘린다.",
    en: "merchant_uid: cut off behind {0} characters.",
  },
  provider: {
    ko: "모르는 PG사나 channelKey다(channels로 알려 준다): {0}",
    en: "Not a known provider or channelKey (say it by channels): {0}",
  },
  account: {
    ko: "가상계좌는 pay_method가 {0}일 때 발급된다: {1}",
    en: "An account is issued for the pay_method {0}, not {1}.",
  },
  strict: {
    ko: "{1}이(가) 보내지 않는 키를 읽었다: {0}",
    en: "A key was read that {1} never sends: {0}",
  },
  report: {
    ko: "{0}에 알리지 못했다: {1}",
    en: "{0} could not be told: {1}",
  },
  happening: {
    ko: "모르는 outcome: {0}. 가능한 값: {1}",
    en: "Unknown outcome {0}, not one of {1}",
  },
  scenario: {
    ko: "모르는 시나리오: {0}",
    en: "Unknown scenario {0}",
  },
  // The window for people.
  title: { ko: "가짜 결제창", en: "Fake window" },
  choose: { ko: "무슨 일이 일어났나요?", en: "What happened?" },
  will: { ko: "보낼 응답", en: "What will be sent" },
  paid: { ko: "결제", en: "Pay" },
  virtual_account_issued: { ko: "가상계좌 발급", en: "Issue an account" },
  failed: { ko: "취소", en: "Cancel" },
  with_code: { ko: "코드와 함께 실패", en: "Fail with a code" },
  code: { ko: "실패 코드", en: "Code of the failure" },
  closed: { ko: "응답 없이 닫기", en: "Close without an answer" },
  nothing: { ko: "아무것도 오지 않는다.", en: "Nothing comes." },
};

/** A sentence in the language of the page. */
function say(language, name, ...values) {
  return WORDS[name][language].replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)]));
}

export { say };
