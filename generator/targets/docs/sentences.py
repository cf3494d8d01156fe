"""The sentences of the reference that are not the spec's, in both languages.

`{name}` stands for what a view puts in. What a source says does not belong here but in the spec.
"""

from __future__ import annotations

from generator.spec.model import Text

# Frame
MADE_FROM = Text(
    ko="`spec/payment_response.yaml`에서 만든 문서다. 고칠 것은 그 파일에서 고친다.",
    en="Made from `spec/payment_response.yaml`. To correct something, correct that file.",
)

# Titles of the pages
CODES_PAGE = Text(ko="코드표: {table}", en="Codes: {table}")

# Forms, conditions and marks
OF_PROVIDER = Text(ko="PG사 {codes}", en="provider {codes}")
OF_METHOD = Text(ko="결제수단 {codes}", en="method {codes}")
OF_OUTCOME = Text(ko="결과 {outcomes}", en="outcome {outcomes}")
SAID = Text(ko="{statement} ({source})", en="{statement} ({source})")
SAID_OF = Text(ko="{condition}: {statement}", en="{condition}: {statement}")

# Index
INTRODUCTION = Text(
    ko=(
        "`IMP.request_pay`가 callback에 넘기는 객체와, 모바일에서 m_redirect_url에 붙어 오는 "
        "쿼리를 설명한다. 기준은 {date} 판({base})이고, 다른 출처가 하는 말은 그 출처와 함께 "
        "적는다. 어떤 출처도 말하지 않은 것은 {not_documented}으로 적는다. "
        "오지 않는다는 뜻은 아니다."
    ),
    en=(
        "Describes the object that `IMP.request_pay` hands to its callback, and the query that "
        "m_redirect_url receives on mobile. The base is the revision of {date} ({base}); what "
        "other sources say stands with its source. What no source says is {not_documented}, "
        "which does not mean that it never comes."
    ),
)
NO_PROOF_WHY = Text(
    ko="출처들은 {field}에 대해 이렇게 말한다.", en="What the sources say of {field}:"
)
RESPONSES_TEXT = Text(
    ko="결제응답은 두 가지 방식으로 온다.", en="A payment response comes in two ways."
)
OTHERS_TEXT = Text(
    ko="다음은 비슷하지만 결제응답이 아니다. 먼저 무엇을 받았는지 가린다.",
    en="The following look alike, but are no payment responses. Tell first which one you have.",
)
COMPARISON_TEXT = Text(
    ko="같은 결제라도 무엇으로 받았는지에 따라 키와 값이 다르다.",
    en="For one and the same payment, keys and values differ by what you have.",
)
CALLBACK_TELL = Text(
    ko="callback의 객체: `IMP.request_pay`의 callback이 받는다. {shapes} 참조",
    en="The object of the callback: what the callback of `IMP.request_pay` receives. See {shapes}.",
)
REDIRECT_TELL = Text(
    ko="리디렉션의 쿼리: m_redirect_url에 붙어 온다. 쿼리라서 값은 모두 문자열이다. {shapes} 참조",
    en=(
        "The query of the redirect: what m_redirect_url receives. As in any query, every value is "
        "text. See {shapes}."
    ),
)
ASK_CODE = Text(ko="{table}의 이 코드는 무엇인가?", en="What is this code of {table}?")
TELL_ALL_OF = Text(ko="모두 있음: {keys}", en="has all of {keys}")
TELL_ANY_OF = Text(ko="하나 이상 있음: {keys}", en="has one of {keys}")
TELL_SOME_OF = Text(ko="{count}개 이상 있음: {keys}", en="has {count} or more of {keys}")
TELL_NONE_OF = Text(ko="없음: {keys}", en="has none of {keys}")
TELL_ONLY = Text(ko="이 키뿐임: {keys}", en="has no keys but {keys}")
TELL_EQUALS = Text(ko="{key} = {value}", en="{key} = {value}")

# Fields
FIELDS_LEGEND = Text(
    ko="기준 판의 표시는 {base} 판이 필수(*)로 표시했는지를 옮긴 것이다.",
    en="The mark is the one of the revision {base}.",
)
WIRE_TYPE = Text(ko="전송 타입(JSON): {type}", en="Type on the wire (JSON): {type}")
PYTHON_TYPE = Text(ko="Python 타입: {type}", en="Python type: {type}")
PYTHON_CODES = Text(ko="Python 타입: {type}. {page} 참조", en="Python type: {type}; see {page}")
NULL_SEEN = Text(
    ko="null: 올 수 있다고 적혀 있거나 온 것이 관찰되었다.", en="null: stated or seen."
)
NULL_TAKEN = Text(
    ko="null: {not_documented}. 오더라도 패키지는 받는다.",
    en="null: {not_documented}. The package takes it should it come.",
)
NULL_REFUSED = Text(
    ko="null: {not_documented}. 오면 패키지는 거절한다.",
    en="null: {not_documented}. The package refuses it should it come.",
)
ZERO_MEANS = Text(ko="0의 뜻: {meaning}", en="Meaning of 0: {meaning}")
SENSITIVE = Text(
    ko="개인정보: 개인정보이거나 개인정보로 이어진다. 로그에 남기지 않는다.",
    en="Personal data: yes, or leads to it. Keep it out of logs.",
)
NOT_SENSITIVE = Text(ko="개인정보: 개인정보가 아니다.", en="Personal data: no.")
NEEDED_IN_CALLBACK = Text(
    ko="패키지가 요구하는 것: 실패가 아닌 callback에는 값이 있어야 한다. 리디렉션에는 없어도 된다.",
    en="Asked by the package: must be given in a callback that reports no failure. A redirect may lack it.",
)
NEEDED = Text(
    ko="패키지가 요구하는 것: 실패가 아닌 응답에는 키가 있어야 하고 null이 아니어야 한다.",
    en="Asked by the package: must be there, and not null, unless the response reports a failure.",
)
OTHER_KEY = Text(ko="다른 키 이름: {name} ({source})", en="Also arrives as {name} ({source})")
MAX_LENGTH = Text(ko="최대 길이: {number}자", en="Maximum length: {number} characters")
NO_MAX_LENGTH = Text(ko="최대 길이: {not_documented}", en="Maximum length: {not_documented}")
EXAMPLE = Text(ko="예: {value}", en="Example: {value}")
SENT_BY = Text(
    ko="일부 키만 보내는 PG사 가운데 이 필드를 보내는 곳(조건과 출처는 링크에): {providers}",
    en=(
        "Of the providers that send certain keys only, these send it "
        "(condition and source behind the link): {providers}"
    ),
)
NOT_SENT_BY = Text(ko="보내지 않는 곳: {providers}", en="These do not: {providers}")
IN_NO_LIST = Text(
    ko="일부 키만 보내는 PG사는 이 필드를 보내지 않는다(조건과 출처: {section}).",
    en="Providers that send certain keys only do not send it (conditions and sources: {section}).",
)
FOLLOWED = Text(
    ko="바인딩이 따르는 출처: {source}. {why}", en="The bindings follow {source}. {why}"
)
ERRATA_OF_FIELD = Text(ko="정오표: {link}. {what}", en="Erratum {link}: {what}")

# Code tables
TABLE_OPEN = Text(
    ko="열린 표다. 여기 없는 코드도 올 수 있으므로 모르는 코드에서 멈추지 않게 한다.",
    en="An open table: codes that are not in it may arrive, so do not stop at an unknown one.",
)
TABLE_CLOSED = Text(
    ko="닫힌 표다. 다른 코드는 오지 않는다.", en="A closed table: no other codes arrive."
)
TABLE_OF_FIELD = Text(ko="필드 {field}의 코드다. {brief}", en="Codes of the field {field}. {brief}")
TABLE_SOURCE = Text(ko="표의 출처: {source}", en="Where the table stands: {source}")
CODES_COUNT = Text(
    ko="코드 {all}개 가운데 기준 판({base})에 실린 것이 {listed}개다.",
    en="{all} codes, of which the base page ({base}) lists {listed}.",
)
WINDOW_LEGEND = Text(
    ko=(
        "실린 기간은 보관된 판을 비교한 것이다. 가장 오래된 판이 {oldest} 것이므로 그 전은 알 수 "
        "없고, 판과 판 사이 어느 날에 바뀌었는지도 알 수 없다. 빠졌다는 말이 없으면 가장 최근 "
        "판({newest})에도 실려 있으며, '현재'는 그 판을 뜻한다."
    ),
    en=(
        "Windows come from comparing the stored revisions. The oldest is of {oldest}, so nothing "
        "is known before it, nor on which day between two revisions a change was made. What is "
        "not said to be gone is in the newest one, of {newest}, which is what still means."
    ),
)
LISTED_AS = Text(ko="{alias}로 실림", en="as {alias}")
AT_LEAST_SINCE = Text(ko="적어도 {date}부터", en="since at least {date}")
SINCE = Text(ko="{date}부터", en="since {date}")
UNTIL = Text(ko="{date}에 빠짐", en="gone from {date}")
AGAIN = Text(ko="{date}에 다시 실림", en="back since {date}")
CODE_WINDOW = Text(ko="페이지에 실린 기간: {window}", en="Listed on the page: {window}")
SEARCH_WORDS = Text(ko="찾는 말: {words}", en="Search words: {words}")
CODE_ON_BASE = Text(ko="기준 판: {listed}", en="Base page: {listed}")
PRINTED_LABEL = Text(ko="페이지의 표기: {labels}", en="Labels on the page: {labels}")
DATED_LABEL = Text(ko="{label} ({source})", en="{label} ({source})")
SPELLING = Text(
    ko="다른 철자: {code}. 실린 기간: {window} ({source})",
    en="Also spelt {code}; listed: {window} ({source})",
)
OFFERED_BY = Text(
    ko="제공하는 PG사: {providers} ({source})", en="Offered by {providers} ({source})"
)
NOT_OFFERED = Text(ko="제공하는 PG사: {not_documented}", en="Offered by: {not_documented}")
SEEN_WITH = Text(ko="이 코드가 관찰된 PG사: {providers}", en="Seen from providers: {providers}")
WHAT_IT_SENDS = Text(ko="보내는 것: {link}", en="What it sends: {link}")
TIMELINE_PICTURE = Text(
    ko="{table} 코드마다 페이지에 실린 기간. 위 표와 같은 내용이다.",
    en="When the page listed each code of {table}. It says the same as the table above.",
)
CODE_SOURCE = Text(ko="출처: {source}", en="Source: {source}")

# Availability
LEGEND_ABSENT = Text(
    ko="키 자체가 오지 않는다고 적혀 있거나 그렇게 관찰되었다.",
    en="Stated or seen to come without the key.",
)
LEGEND_VALUE = Text(ko="내용이 있는 값이 온다.", en="Something is in it.")
LEGEND_EMPTY = Text(ko="키는 있고 값은 빈 문자열이다.", en="The key is there with an empty text.")
LEGEND_NULL = Text(ko="키는 있고 값은 null이다.", en="The key is there with null.")
LEGEND_ZERO = Text(ko="키는 있고 값은 숫자 0이다.", en="The key is there with the number 0.")
LEGEND_NOT_DOCUMENTED = Text(
    ko="말하는 출처도 관찰된 것도 없다. 올 수도 있고 오지 않을 수도 있다.",
    en="No source says anything, and nothing was seen. It may come or not.",
)
LEGEND_SEVERAL = Text(
    ko=(
        "한 칸에 기호가 여럿이면 그 형태들이 모두 적혀 있거나 관찰된 것이다. 작은 숫자는 무엇을 "
        "근거로 하는지 가리킨다."
    ),
    en=(
        "Several signs in a cell: each of them was stated or seen. The small number says on whose "
        "word."
    ),
)
SAID_OF_THIS = Text(
    ko="그 PG사(와 결제수단)에 대해 적혀 있거나 관찰된 것",
    en="stated or seen of this provider (and method)",
)
SAID_OF_ALL = Text(
    ko="PG사를 가리지 않고 적혀 있거나 관찰된 것", en="stated or seen whatever the provider"
)
OF_ALL_TEXT = Text(
    ko="결과도 PG사도 결제수단도 가리지 않는 말은 다음뿐이다.",
    en="Only the following is said whatever the outcome, the provider and the method.",
)
BY_OUTCOME_TEXT = Text(
    ko="PG사를 가리지 않고 적혀 있거나 관찰된 것이다.",
    en="What is stated or was seen whatever the provider.",
)
VARIES = Text(
    ko=(
        "'PG별'은 PG사에 따라 다르다는 뜻이며 다음 표에 있다. '수단별'은 결제수단에 따라 다르다는 "
        "뜻이며 다음과 같다."
    ),
    en=(
        "By PG: it depends on the provider, and the next table has it. By method: it depends on "
        "the payment method, as follows."
    ),
)
BY_METHOD_TEXT = Text(
    ko=(
        "내 응답과 같은 열을 찾아 아래로 읽는다. PG사 자체에 대한 기록이 있으면 그것을, 없으면 "
        "PG사를 가리지 않는 말을 옮겼다. 마지막 열들은 일부 키만 보내는 PG사로, 성공과 실패를 "
        "합친 것이다."
    ),
    en=(
        "Find the column of your response and read down. A cell has what is recorded of the "
        "provider itself, or else what is said whatever the provider. The last columns are the "
        "providers that send certain keys only, for success and failure together."
    ),
)
COLUMN = Text(ko="{provider} {method} {outcome}", en="{provider} {method} {outcome}")
AND_OTHERS = Text(ko="{provider} 외 {number}곳", en="{provider} and {number} more")
CERTAIN_KEYS_TEXT = Text(
    ko="성공하든 실패하든 이 키 말고는 오지 않는다고 적혀 있다.",
    en="Said to send no other keys, in success and in failure.",
)
KEYS_ONLY = Text(ko="키 {number}개", en="{number} keys")
METHOD_AND_OUTCOME = Text(ko="{method}, {outcome}", en="{method}, {outcome}")
LABEL_IS = Text(ko="코드표: {link}", en="Code table: {link}")
PROVIDER_KEYS = Text(ko="오는 키: {keys}", en="Keys that come: {keys}")
PROVIDER_MOBILE = Text(ko="모바일: {delivery}", en="On mobile: {delivery}")
PROVIDER_NOTE = Text(ko="메모: {note}", en="Remark: {note}")

# Outcomes
OUTCOMES_PICTURE = Text(
    ko="결과를 판정하는 결정 트리. 아래 판정 규칙의 표와 같은 내용이다.",
    en="Decision tree of the outcome. It says the same as the table of rules below.",
)
DECISION_TEXT = Text(
    ko="굵은 이름의 값을 보고 맞는 가지로 내려간다. 같은 내용이 아래 표에 근거와 함께 있다.",
    en=(
        "Look at the value of the name in bold, and follow the branch that fits. The table below "
        "says the same, with its sources."
    ),
)
RULES_TEXT = Text(
    ko="위에서부터 차례로 보아 조건이 모두 맞는 첫 규칙이 결과를 정한다.",
    en="From the top: the first rule whose conditions all hold decides.",
)
RULES_LEGEND = Text(
    ko=(
        "값 있음은 null도 빈 문자열도 아닌 값이 있다는 뜻이고, 시각의 0은 값이 아니다. ≠는 값이 "
        "없어도 맞는다."
    ),
    en=(
        "Given means that there is a value, neither null nor an empty text; the 0 of a time is "
        "none. ≠ also holds where there is no value."
    ),
)
IS = Text(ko="{field} = {values}", en="{field} = {values}")
IS_NOT = Text(ko="{field} ≠ {values}", en="{field} ≠ {values}")
GIVEN = Text(ko="{field} 값 있음", en="{field} given")
NONE_BUT = Text(
    ko="{field}에 {values} 밖의 알려진 코드가 없음", en="{field} no known code but {values}"
)
NOT_GIVEN = Text(ko="{field} 값 없음", en="{field} not given")
REPORTED_BY = Text(ko="이 결과를 알리는 모양: {shapes}", en="Shapes that report it: {shapes}")
CODE_OF_OUTCOME = Text(ko="{label}. {brief}", en="{label}: {brief}")

# Shapes
SHAPES_TEXT = Text(
    ko="값은 지어낸 것이다. 공식 페이지의 예제만 그 페이지의 값이다.",
    en="The values are invented; only the official page's sample has the page's own.",
)
SHAPE_ENTRY = Text(ko="전달 방식: {entry}", en="Arrives as: {entry}")
SHAPE_OUTCOME = Text(ko="결과: {outcome}", en="Outcome: {outcome}")
SHAPE_SOURCE = Text(ko="출처: {source}", en="Source: {source}")
SAMPLE_TEXT = Text(
    ko="{source} 판의 예제를 JSON으로 옮긴 것이다.", en="The sample of {source}, as JSON."
)
NORMALISATIONS_TEXT = Text(
    ko="unstructure(structure(x))는 x와 같다. 다음은 예외다.",
    en="unstructure(structure(x)) is x, but for the following.",
)
FOREIGN_TELL = Text(ko="알아보는 법: {tests}", en="How to tell: {tests}")

# Bindings
BINDINGS_TEXT = Text(
    ko=(
        "모두 한 명세에서 만든다. 어디에서 읽어도 같은 페이로드는 같은 판정을 받는다. 기준은 "
        "`generated/fixtures/cases.json`이며, 그 픽스처와 명세에서 만든 수천 개의 페이로드로 "
        "바인딩끼리 맞춰 본다. 명령은 저장소의 맨 위 폴더에서 실행한다."
    ),
    en=(
        "All are made of one spec, and a payload gets the same verdict wherever it is read. The "
        "reference is `generated/fixtures/cases.json`; its fixtures and thousands of payloads made "
        "of the spec hold the bindings to it. Commands are run in the repository's top folder."
    ),
)
DIFFERENCES_TEXT = Text(
    ko=(
        "표현할 수 없어서 다르게 말하는 곳은 다음이 전부다. 줄마다 예가 시험되므로, 더는 다르지 "
        "않게 되면 시험이 실패한다."
    ),
    en=(
        "Where a target cannot say what the reference says, it differs; this is all of it. Every "
        "line's example is tested, and a difference that is gone fails the tests."
    ),
)

# Recipes
RECIPES_TEXT = Text(
    ko=(
        "`ask`는 imp_uid로 REST API `GET /payments/…`에 조회하여 response를 돌려주는 "
        "함수다. 여기 있는 코드는 모두 테스트로 실행한다."
    ),
    en=(
        "`ask` is a function of yours that asks the REST API, `GET /payments/…`, and "
        "returns its response. All code here is run by tests."
    ),
)
RECIPES_FURTHER = Text(
    ko=(
        "결과의 뜻은 {outcomes}에, 응답의 예는 {shapes}에 있다. TypeScript, pydantic, pytest는 "
        "{bindings}에서 다룬다."
    ),
    en=(
        "What an outcome means is on {outcomes}, and what responses look like on {shapes}. For "
        "TypeScript, pydantic and pytest see {bindings}."
    ),
)
RECIPE_VERIFY_TEXT = Text(
    ko=(
        "페이지의 스크립트가 callback으로 받은 객체를 서버로 보내면 이렇게 확인한다. 결제됨, "
        "가상계좌 발급됨, 미확인은 모두 브라우저의 주장이므로 똑같이 조회하고, 주문번호와 금액과 "
        "통화를 상점이 요청한 값과 비교한다. 돌려주는 값은 포트원이 말하는 `status`다."
    ),
    en=(
        "The page's script sends the object of the callback to the server. Paid, virtual account "
        "issued and unconfirmed are all claims of a browser, and lead to the same question; order "
        "number, amount and currency are compared with what the shop asked for. What comes back "
        "is the `status` that PortOne tells."
    ),
)
RECIPE_REDIRECT_TEXT = Text(
    ko=(
        '주소 전체를 그대로 넘긴다. `"true"` 같은 문자열은 `structure_query`가 알아서 읽으므로 '
        "imp_success를 직접 비교하지 않는다. 금액이 오지 않으니 조회한 결과로 주문을 확인한다."
    ),
    en=(
        'Hand over the whole address. `structure_query` reads texts such as `"true"`, so do not '
        "compare imp_success yourself. No amount comes; check the order by what PortOne answers."
    ),
)
RECIPE_VIRTUAL_ACCOUNT_TEXT = Text(
    ko=(
        "계좌가 발급되었을 뿐 입금된 것이 아니다. 구매자에게 계좌와 기한을 안내하고, 입금은 웹훅을 "
        "받은 뒤 다시 조회하여 확인한다. vbank_date는 한국 시각이다."
    ),
    en=(
        "An account was issued; nothing has been paid. Show the account and its date to the buyer, "
        "and ask again when the webhook comes. vbank_date is in Korean time."
    ),
)
RECIPE_CANCEL_TEXT = Text(
    ko=(
        "구매자가 취소하면 error_code가 오지 않는다. 결과로 판단하고, 메시지는 고치지 않고 보여 "
        "준다. 어디서 온 글이든 HTML에 넣을 때는 이스케이프한다. 메시지가 없을 수도 있다."
    ),
    en=(
        "When the buyer cancels, no error_code comes: go by the outcome. Show the message as it "
        "is, and escape it for HTML like any text from outside. There may be none."
    ),
)
RECIPE_UNKNOWN_TEXT = Text(
    ko=(
        "코드표는 모두 열려 있다. 모르는 코드는 `UnknownCode`이고 `str`이므로 그대로 저장한다. "
        "저장할 열은 ENUM이 아니라 문자열로 한다."
    ),
    en=(
        "All code tables are open. An unknown code is an `UnknownCode`, which is a `str`: store it "
        "as it is, in a column of text rather than an ENUM."
    ),
)
RECIPE_ABSENT_TEXT = Text(
    ko="속성은 어느 쪽이든 None이다. 키가 왔는지는 `fields_set`이 안다.",
    en="The attribute is None either way. `fields_set` knows whether the key came.",
)
RECIPE_LOGGING_TEXT = Text(
    ko=(
        "`repr`는 개인정보를 가리고, `ResponseError`는 값을 담지 않는다. 받은 객체 자체는 로그에 "
        "남기지 않는다."
    ),
    en=(
        "`repr` masks personal data, and a `ResponseError` holds no values. Do not log the payload "
        "itself."
    ),
)
RECIPE_EXPLAIN_TEXT = Text(
    ko=(
        "JSON이든 리디렉션 주소든 결과와 필드의 뜻, 빠진 키와 모르는 키를 보여 준다. 개인정보는 "
        "가린다. 결제응답이면 종료 코드가 0, 아니면 1, 파일을 읽지 못하면 2다."
    ),
    en=(
        "JSON or a redirect's address: it shows the outcome, what the fields mean, and which keys "
        "are missing or unknown, with personal data masked. It exits with 0 for a payment "
        "response, 1 for anything else, and 2 where the file cannot be read."
    ),
)

# Python API
API_TEXT = Text(
    ko="`portone_v1`에서 가져오는 이름 모두다. 설명은 패키지의 docstring에서 옮긴 것이다.",
    en="All names that `portone_v1` exports. The text is that of the package's docstrings.",
)
MEMBERS = Text(ko="멤버: {page}", en="Members: {page}")
CODE_MEMBER = Text(ko="Python: {member}", en="Python: {member}")
RAISES = Text(ko="일으키는 오류: {error}", en="Raises {error}")
RAISES_WHEN = Text(ko="일으키는 오류: {error}", en="Raises {error}: {why}")

# Errata, history, sources
ERRATA_TEXT = Text(
    ko="공식 페이지가 틀렸거나 다른 출처와 어긋나는 곳이다.",
    en="Where the official page is wrong, or where other sources say otherwise.",
)
ERRATUM_FIELDS = Text(ko="필드: {fields}", en="Fields: {fields}")
ERRATUM_SOURCE = Text(ko="이 잘못이 있는 판: {source}", en="Revision that has it: {source}")
ERRATUM_AGAINST = Text(ko="다르게 말하는 출처: {source}", en="Says otherwise: {source}")
ERRATUM_FIXED = Text(ko="고친 판: {source}", en="Corrected in {source}")
HISTORY_TEXT = Text(
    ko="보관된 판에 처음 나타난 변경을 적는다. 판과 판 사이 어느 날에 바뀌었는지는 알 수 없다.",
    en=(
        "Changes stand at the first stored revision that shows them; the day between two "
        "revisions is not known."
    ),
)
FIRST_CODES = Text(ko="{table}에 실려 있던 코드: {codes}", en="{table}, codes listed: {codes}")
ADDED_CODES = Text(ko="{table}에 추가: {codes}", en="{table}, added: {codes}")
DROPPED_CODES = Text(ko="{table}에서 빠짐: {codes}", en="{table}, dropped: {codes}")
FIELD_TYPE_CHANGED = Text(
    ko="{field}의 타입: {before} → {after}", en="{field}, type: {before} → {after}"
)
FIELD_MARK_CHANGED = Text(
    ko="{field}의 표시: {before} → {after}", en="{field}, mark: {before} → {after}"
)
ERRATUM_MENDED = Text(ko="고쳐진 곳: {link}. {what}", en="Corrected: {link}. {what}")
RENAMED_COUNT = Text(ko="표기가 바뀐 코드 {number}개:", en="Codes with another label: {number}")
FIRST_COUNT = Text(ko="{number} (실려 있던 것)", en="{number} (listed then)")
LABELS_PRINTED = Text(
    ko="{table}의 영문 표기 {number}개 (각 코드에 적음)",
    en="{table}, English labels: {number} (they stand with the codes)",
)
DATED = Text(ko="{date}, {title}", en="{date}, {title}")
PAGE_NOTE = Text(ko="안내: {note}", en="Notice: {note}")
SOURCES_TEXT = Text(
    ko=(
        "모든 사실은 아래 출처 가운데 하나 이상에 근거한다. 이 문서의 다른 곳에서는 식별자로 "
        "가리킨다."
    ),
    en="Every fact rests on one of these. Elsewhere they are named by their ids.",
)
SOURCE_DATE = Text(ko="날짜: {date}", en="Date: {date}")
SOURCE_URL = Text(ko="주소: {url}", en="Address: {url}")
SOURCE_REVISION = Text(ko="공식 페이지의 판: {link}", en="Revision of the official page: {link}")
