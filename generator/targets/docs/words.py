"""The words of the reference that are not the spec's, in both languages: titles, headings, heads.

What has a `{name}` in it, or is a whole sentence, stands in `docs_sentences`.
"""

from __future__ import annotations

from generator.spec.model import Text

# Frame
LANGUAGE = Text(ko="한국어", en="English")
NOT_DOCUMENTED = Text(ko="문서에 없음", en="not documented")
NOT_PRINTED = Text(ko="—", en="—")

# Titles of the pages
INDEX_PAGE = Text(ko="처음", en="Start")
FIELDS_PAGE = Text(ko="필드", en="Fields")
AVAILABILITY_PAGE = Text(ko="무엇이 오는가", en="What comes")
OUTCOMES_PAGE = Text(ko="결과 판정", en="Outcomes")
SHAPES_PAGE = Text(ko="응답의 모양", en="Shapes")
ERRATA_PAGE = Text(ko="정오표", en="Errata")
HISTORY_PAGE = Text(ko="변경 이력", en="History")
RECIPES_PAGE = Text(ko="레시피", en="Recipes")
API_PAGE = Text(ko="Python API", en="Python API")
SOURCES_PAGE = Text(ko="출처", en="Sources")
BINDINGS_PAGE = Text(ko="바인딩", en="Bindings")

# Groups of pages in the navigation of the site
CODE_TABLES = Text(ko="코드표", en="Code tables")

# Table heads
FIELD = Text(ko="필드", en="Field")
CODE = Text(ko="코드", en="Code")
LABEL = Text(ko="이름", en="Name")
MEANING = Text(ko="뜻", en="Meaning")
SOURCE = Text(ko="출처", en="Source")
PROVIDER = Text(ko="PG사", en="Provider")
OUTCOME = Text(ko="결과", en="Outcome")
CONDITION = Text(ko="조건", en="Condition")
FORM = Text(ko="오는 형태", en="What arrives")
TYPE = Text(ko="타입", en="Type")
MARK = Text(ko="표시", en="Mark")
REMARK = Text(ko="설명", en="Remark")
DATE = Text(ko="날짜", en="Date")
SHAPE = Text(ko="모양", en="Shape")
ENTRY = Text(ko="전달 방식", en="Arrives as")
WHY = Text(ko="이유", en="Reason")
COMPARED = Text(ko="비교", en="Compared")
CALLBACK = Text(ko="callback", en="Callback")
REDIRECT = Text(ko="리디렉션 쿼리", en="Redirect query")
REST = Text(ko="REST, 웹훅", en="REST, webhook")
OBJECT = Text(ko="객체", en="Object")
HOW_TO_TELL = Text(ko="알아보는 법", en="How to tell")
WHAT_TO_DO = Text(ko="할 일", en="What to do")
QUESTION = Text(ko="알고 싶은 것", en="Question")
WHERE = Text(ko="여기", en="Here")
KEYS = Text(ko="오는 키", en="Keys that come")
MOBILE = Text(ko="모바일", en="On mobile")
PYTHON = Text(ko="Python 타입", en="Python type")
ON_PAGE = Text(ko="기준 판의 표시", en="Mark on the base page")
NULL = Text(ko="`null`", en="`null`")
ADDED = Text(ko="추가", en="Added")
DROPPED = Text(ko="빠짐", en="Dropped")
RELABELLED = Text(ko="이름 변경", en="Renamed")
REVISION = Text(ko="판", en="Revision")
NUMBER = Text(ko="순서", en="No.")
CASE = Text(ko="경우", en="Case")
TABLE = Text(ko="코드표", en="Table")
LABEL_BEFORE = Text(ko="이전 표기", en="Label before")
LABEL_AFTER = Text(ko="이후 표기", en="Label after")
WINDOW = Text(ko="페이지에 실린 기간", en="Listed on the page")

# Forms, conditions and marks
VALUE = Text(ko="값", en="value")
EMPTY = Text(ko='`""`', en='`""`')
ZERO = Text(ko="`0`", en="`0`")
ABSENT = Text(ko="키 없음", en="no key")
ANY_RESPONSE = Text(ko="모든 응답", en="any response")
REQUIRED = Text(ko="필수(*)", en="required (*)")
NOT_REQUIRED = Text(ko="표시 없음", en="no mark")
ONLY_IN_SAMPLE = Text(ko="예제에만 있음", en="in the sample only")
NOT_ON_PAGE = Text(ko="페이지에 없음", en="not on the page")

# Index
NO_PROOF = Text(ko="결제의 증거가 아니다", en="No proof of payment")
LOOK_UP = Text(ko="찾아보기", en="Where to look")
IS_AND_IS_NOT = Text(ko="결제응답인 것과 아닌 것", en="What it is, and what it is not")
PAGE_SAYS = Text(
    ko="공식 페이지가 응답 전체에 대해 말하는 것", en="What the official page says of the whole"
)
ASK_OBJECT = Text(ko="내가 받은 것이 결제응답인가?", en="Is what I have a payment response?")
ASK_OUTCOME = Text(ko="결제된 것으로 보아도 되는가?", en="May I take it for paid?")
ASK_FIELD = Text(
    ko="이 필드는 무슨 뜻이고 언제 오는가?", en="What does this field mean, and when does it come?"
)
ASK_PROVIDER = Text(ko="내 PG사는 어떤 필드를 보내는가?", en="Which fields does my provider send?")
ASK_SHAPE = Text(
    ko="실패나 취소, 리디렉션은 어떻게 생겼는가?",
    en="What do failures, cancels and redirects look like?",
)
ASK_ERRATUM = Text(ko="공식 페이지의 어디가 틀렸는가?", en="Where is the official page wrong?")
ASK_HISTORY = Text(
    ko="이 코드는 언제 생기고 언제 빠졌는가?", en="When was this code listed, and when dropped?"
)
ASK_RECIPE = Text(ko="서버에서는 어떻게 처리하는가?", en="What does my server do with it?")
ASK_API = Text(ko="Python 패키지에는 무엇이 있는가?", en="What is there in the Python package?")
ASK_UPDATING = Text(
    ko="공식 페이지가 바뀌면 어떻게 하는가?", en="What if the official page changes?"
)
UPDATING = Text(ko="문서 페이지가 바뀌면", en="When the documentation page changes")
ASK_SOURCE = Text(ko="무엇을 근거로 하는 말인가?", en="On whose word?")

# Fields
SUMMARY = Text(ko="한눈에 보기", en="Summary")
SECTION_MAIN = Text(ko="페이지의 기본 목록에 있는 필드", en="Fields of the page's main list")
SECTION_ADDITIONAL = Text(
    ko="페이지의 추가 목록에 있는 필드", en="Fields of the page's additional list"
)
SECTION_SAMPLE = Text(ko="페이지의 예제에만 있는 필드", en="Fields of the page's sample only")
SECTION_UNDOCUMENTED = Text(ko="페이지에 없는 필드", en="Fields that are not on the page")
WHEN_IT_COMES = Text(ko="언제 오는가", en="When it comes")
WHAT_SOURCES_PRINT = Text(ko="출처마다 적힌 것", en="What each source prints")

# Code tables
ON_BASE_PAGE = Text(ko="기준 판", en="Base page")
LISTED_YES = Text(ko="있음", en="listed")
LISTED_NO = Text(ko="없음", en="not listed")
NEVER_LISTED = Text(ko="실린 적 없음", en="never listed")
STILL = Text(ko="현재도 실림", en="still listed")
TIMELINE = Text(ko="언제 실렸는가", en="When each was listed")
CODE_BY_CODE = Text(ko="코드별 설명", en="Code by code")

# Availability
SIGN = Text(ko="기호", en="Sign")
SIGN_VALUE = Text(ko="●", en="●")
SIGN_ABSENT = Text(ko="—", en="—")
SIGN_NOT_DOCUMENTED = Text(ko="?", en="?")
NUMBER_SIGN = Text(ko="숫자", en="Number")
EVIDENCE = Text(ko="근거", en="Evidence")
BY_EACH_METHOD = Text(ko="수단별", en="by method")
BY_EACH_PG = Text(ko="PG별", en="by PG")
OF_ALL = Text(ko="모든 응답에서", en="In every response")
LEGEND = Text(ko="읽는 법", en="How to read")
CERTAIN_KEYS = Text(ko="일부 키만 보내는 PG사", en="Providers that send certain keys only")
BY_OUTCOME = Text(ko="결과에 따라", en="By outcome")
BY_METHOD = Text(ko="PG사와 결제수단에 따라", en="By provider and method")
ALL_PROVIDERS = Text(ko="모든 PG사", en="All providers")
EACH_PROVIDER = Text(ko="PG사별", en="Provider by provider")
FULL = Text(ko="전체 객체", en="the full object")
MOBILE_CALLBACK = Text(ko="callback", en="callback")
MOBILE_REDIRECT = Text(ko="리디렉션", en="redirect")

# Outcomes
MEANINGS = Text(ko="네 가지 결과", en="Four outcomes")
DECISION = Text(ko="한눈에 판정하기", en="The rules at a glance")
RULES = Text(ko="판정 규칙", en="Rules")
OTHERWISE = Text(ko="맞는 규칙이 없으면", en="where no rule holds")

# Shapes
SHAPE_BY_SHAPE = Text(ko="모양별 예", en="Shape by shape")
CANONICAL = Text(ko="unstructure가 돌려주는 것:", en="What unstructure gives back:")
SAMPLE = Text(ko="공식 페이지의 예제", en="The official page's sample")
NORMALISATIONS = Text(ko="되돌릴 때 달라지는 것", en="What does not come back as it was")
FOREIGN = Text(ko="결제응답이 아닌 것", en="What is no payment response")

# Bindings
BINDING = Text(ko="바인딩", en="Binding")
FOR_WHOM = Text(ko="무엇이며 누구를 위한 것인가", en="What it is, and for whom")
LIES_IN = Text(ko="있는 곳", en="Where it is")
GET = Text(ko="얻는 법", en="How to get it")
ONE_BY_ONE = Text(ko="바인딩별 예", en="One by one")
DIFFERENCES = Text(ko="다르게 말하는 곳", en="Where they differ")
SAYS_INSTEAD = Text(ko="무엇을 다르게 하는가", en="What it does instead")
PAYLOAD = Text(ko="예", en="Example")
REFERENCE_SAYS = Text(ko="기준", en="Reference")
IT_SAYS = Text(ko="이 바인딩", en="This binding")
VALID = Text(ko="받음", en="valid")
INVALID = Text(ko="거절", en="invalid")
PRINTS = Text(ko="출력:", en="It prints:")
ASK_BINDING = Text(
    ko="다른 언어나 도구에서 쓰려면?", en="How do I use it from another language or tool?"
)

# Recipes
RECIPE_VERIFY = Text(ko="callback을 받은 서버에서 확인하기", en="Verify on the server")
RECIPE_REDIRECT = Text(ko="모바일 리디렉션 받기", en="Take the redirect on mobile")
RECIPE_VIRTUAL_ACCOUNT = Text(ko="가상계좌 안내하고 입금 확인하기", en="Virtual accounts")
RECIPE_CANCEL = Text(
    ko="취소와 실패를 구매자에게 알리기", en="Tell the buyer of a cancel or a failure"
)
RECIPE_UNKNOWN = Text(ko="모르는 코드 간직하기", en="Keep unknown codes")
RECIPE_ABSENT = Text(ko="키 없음과 null 가리기", en="Tell absent from null")
RECIPE_LOGGING = Text(ko="개인정보 없이 로그 남기기", en="Log without personal data")
RECIPE_EXPLAIN = Text(ko="로그에 남은 응답 읽기", en="Read a payload from a log")

# Python API
FUNCTIONS = Text(ko="함수", en="Functions")
CLASSES = Text(ko="클래스", en="Classes")
VALUES = Text(ko="그 밖의 이름", en="Other names")
NAME = Text(ko="이름", en="Name")
ATTRIBUTE = Text(ko="속성", en="Attribute")

# Errata, history, sources
NO_CHANGE = Text(ko="코드와 이름의 변경: 없음", en="Changes of codes and labels: none")
