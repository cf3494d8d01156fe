"""The sentences of the reference that are not the spec's, in both languages.

`{name}` stands for what a view puts in. What a source says does not belong here but in the spec.
"""

from __future__ import annotations

from generator.model import Text

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
    ko="결제응답은 두 가지 길로 온다.", en="A payment response comes in two ways."
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
NULL_NOT_SEEN = Text(ko="null: {not_documented}", en="null: {not_documented}")
ZERO_MEANS = Text(ko="0의 뜻: {meaning}", en="Meaning of 0: {meaning}")
SENSITIVE = Text(
    ko="개인정보: 그렇다, 또는 개인정보로 이어진다. 로그에 남기지 않는다.",
    en="Personal data: yes, or leads to it. Keep it out of logs.",
)
NOT_SENSITIVE = Text(ko="개인정보: 아니다.", en="Personal data: no.")
NEEDED = Text(
    ko="패키지의 요구: 실패가 아닌 응답에는 키가 있어야 하고 null이 아니어야 한다.",
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
        "없고, 판과 판 사이 어느 날에 바뀌었는지도 알 수 없다. '현재'는 가장 최근 판({newest})을 "
        "뜻한다."
    ),
    en=(
        "Windows come from comparing the stored revisions. The oldest is of {oldest}, so nothing "
        "is known before it, nor on which day between two revisions a change was made. Still means "
        "the newest one, of {newest}."
    ),
)
LISTED_AS = Text(ko="{alias}로 실림", en="as {alias}")
AT_LEAST_SINCE = Text(ko="적어도 {date}부터", en="since at least {date}")
SINCE = Text(ko="{date}부터", en="since {date}")
UNTIL = Text(ko="{date}에 빠짐", en="gone from {date}")
AGAIN = Text(ko="{date}에 다시 실림", en="back since {date}")
CODE_WINDOW = Text(ko="페이지에 실린 기간: {window}", en="Listed on the page: {window}")
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
SEEN_WITH = Text(
    ko="이 코드로 온 것이 관찰된 PG사: {providers}", en="Seen from providers: {providers}"
)
WHAT_IT_SENDS = Text(ko="보내는 것: {link}", en="What it sends: {link}")
CODE_SOURCE = Text(ko="출처: {source}", en="Source: {source}")

# Availability
LEGEND_ABSENT = Text(
    ko="키 자체가 오지 않는다고 적혀 있거나 그렇게 관찰되었다.",
    en="Stated or seen to come without the key.",
)
LEGEND_VALUE = Text(ko="내용이 있는 값이 온다.", en="Something is in it.")
LEGEND_EMPTY = Text(ko="키는 있고 빈 문자열다.", en="The key is there with an empty text.")
LEGEND_NULL = Text(ko="키는 있고 null이다.", en="The key is there with null.")
LEGEND_ZERO = Text(ko="키는 있고 숫자 0이다.", en="The key is there with the number 0.")
LEGEND_NOT_DOCUMENTED = Text(
    ko="어떤 출처도 말하지 않고 관찰된 것도 없다. 올 수도 오지 않을 수도 있다.",
    en="No source says anything, and nothing was seen. It may come or not.",
)
LEGEND_SEVERAL = Text(
    ko="한 칸에 형태가 여럿이면 그 형태들이 모두 적혀 있거나 관찰된 것이다.",
    en="Several forms in a cell: each of them was stated or seen.",
)
BY_OUTCOME_TEXT = Text(
    ko="PG사를 가리지 않고 필드마다 적혀 있거나 관찰된 것이다.",
    en="What is stated or was seen of each field, whatever the provider.",
)
BY_METHOD_TEXT = Text(
    ko="PG사별로 기록된 필드만 있다. 각 줄의 PG사 링크에 메모가 있다.",
    en="Only fields of which something is recorded by provider. Remarks stand behind its link.",
)
METHOD_AND_OUTCOME = Text(ko="{method}, {outcome}", en="{method}, {outcome}")
VARIES = Text(ko="PG사마다: {section}", en="by provider: {section}")
LABEL_IS = Text(ko="코드표: {link}", en="Code table: {link}")
PROVIDER_KEYS = Text(ko="오는 키: {keys}", en="Keys that come: {keys}")
PROVIDER_MOBILE = Text(ko="모바일: {delivery}", en="On mobile: {delivery}")
PROVIDER_NOTE = Text(ko="메모: {note}", en="Remark: {note}")
PROVIDER_SEEN = Text(
    ko="{method}, {outcome} ({source}): {forms}", en="{method}, {outcome} ({source}): {forms}"
)

# Outcomes
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
