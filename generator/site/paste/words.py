"""The words of the "What did I get?" page that are not the spec's, in both languages.

What stands in `SCRIPT` is said by the scripts; `{name}` is put in there.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.spec.model import Text

PRIVATE = Text(
    ko=(
        "붙여 넣은 것은 이 브라우저를 떠나지 않는다. 이 페이지의 Content-Security-Policy가 다른 "
        "곳으로 나가는 연결을 막으며, 주소에도 저장소에도 남기지 않는다."
    ),
    en=(
        "What you paste does not leave this browser. The page's Content-Security-Policy blocks "
        "connections to anywhere else, and nothing goes into the address or into any storage."
    ),
)
LABEL = Text(ko="받은 객체나 리디렉션 주소", en="The object, or the redirect address")
HINT = Text(
    ko="JSON, JavaScript 리터럴, 콘솔이나 로그에서 복사한 것, Python의 repr, URL, 쿼리 문자열",
    en="JSON, a JavaScript literal, a copy from a console or a log, Python's repr, a URL, a query",
)
EXAMPLES = Text(ko="예를 넣어 보기", en="Try an example")
CLEAR = Text(ko="지우기", en="Clear")
PROVIDER = Text(ko="어느 PG사인가?", en="Which provider is it?")
PROVIDER_HINT = Text(
    ko="응답에 pg_provider가 없다. 고르면 그 PG사에 대해 알려진 것과 견준다.",
    en="The response has no pg_provider. Choose one to compare with what is known of it.",
)
NO_PROVIDER = Text(ko="모른다", en="not known")
# Until the scripts put something in its place.
NO_SCRIPT = Text(
    ko="이 페이지는 브라우저의 JavaScript로 읽는다. JavaScript가 꺼져 있으면 다음 페이지를 본다.",
    en="This page reads with your browser's JavaScript. Where that is off, see these pages.",
)
RESULT = Text(ko="무엇을 받았는지", en="What you got")

# Examples that are no shapes of the spec.
WRONG_TYPES = Text(ko="타입이 어긋난 것", en="Wrong types")
BROKEN = Text(ko="쉼표가 빠진 것", en="A comma missing")

SCRIPT: Mapping[str, Text] = {
    "waiting": Text(ko="아직 붙여 넣은 것이 없다.", en="Nothing has been pasted yet."),
    # What it is
    "outcome": Text(ko="결과", en="Outcome"),
    "no_response": Text(ko="결제응답이 아니다", en="Not a payment response"),
    "misfit": Text(ko="결제응답으로 읽을 수 없다", en="Cannot be read as a payment response"),
    "unread": Text(ko="읽지 못했다", en="Could not be read"),
    "summary": Text(ko="{outcome}. 키 {count}개.", en="{outcome}. {count} keys."),
    "summary_errors": Text(ko="{title}. 문제 {count}개.", en="{title}. Problems: {count}."),
    "count_codes": Text(ko="모르는 코드 {count}개.", en="Unknown codes: {count}."),
    "count_keys": Text(ko="모르는 키 {count}개.", en="Unknown keys: {count}."),
    "count_missing": Text(ko="온다고 하는데 없는 필드 {count}개.", en="Missing fields: {count}."),
    "count_surprising": Text(
        ko="출처와 다르게 온 필드 {count}개.", en="Fields otherwise than said: {count}."
    ),
    "look_at": Text(ko="살펴볼 것", en="Worth a look"),
    "same_errors": Text(
        ko="서버에서 읽어도 같은 오류가 난다. 이유를 아래에 모두 적었다.",
        en="A server that reads it gets the same error. All reasons stand below.",
    ),
    "how_told": Text(ko="이 결과가 나오는 규칙", en="The rules behind the outcome"),
    "read_as": Text(ko="무엇으로 읽었나", en="Read as"),
    "callback": Text(ko="callback 객체", en="a callback object"),
    "redirect": Text(ko="리디렉션의 쿼리", en="a redirect's query"),
    "provider": Text(ko="PG사", en="Provider"),
    "method": Text(ko="결제수단", en="Method"),
    "is_foreign": Text(ko="{title}이다.", en="This is {title}."),
    "what_it_is": Text(ko="이 객체에 대하여", en="More about this object"),
    # What stopped the reading
    "stopped": Text(
        ko="{line}행 {column}열에 {found} 있다. 여기에 올 것: {expected}",
        en="Line {line}, column {column}: found {found}, expected {expected}",
    ),
    "found": Text(ko="‘{found}’이(가)", en="‘{found}’"),
    "found_space": Text(ko="줄바꿈이나 빈칸이", en="a new line or a space"),
    "found_end": Text(ko="글의 끝이", en="the end of the text"),
    "expect_object": Text(
        ko="객체({…})나 리디렉션 주소", en="an object ({…}) or the address of a redirect"
    ),
    "expect_key": Text(ko="키 이름이나 닫는 중괄호(})", en="a key or a closing brace (})"),
    "expect_colon": Text(ko="쌍점(:)", en="a colon (:)"),
    "expect_comma_or_brace": Text(
        ko="쉼표(,)나 닫는 중괄호(})", en="a comma (,) or a closing brace (})"
    ),
    "expect_comma_or_bracket": Text(
        ko="쉼표(,)나 닫는 대괄호(])", en="a comma (,) or a closing bracket (])"
    ),
    "expect_value": Text(
        ko="값. 문자열은 따옴표로 감싼다", en="a value; text stands between quotes"
    ),
    "expect_closing_quote": Text(
        ko="같은 줄에서 닫히는 따옴표", en="a quote that is closed on the same line"
    ),
    "expect_no_substitution": Text(ko="${…}가 없는 문자열", en="text without ${…}"),
    "expect_escape": Text(ko="\\ 뒤에 올 수 있는 글자", en="what may stand after a \\"),
    "expect_less_depth": Text(ko="더 얕은 객체", en="an object that is less deep"),
    "lost": Text(
        ko=(
            "[object Object]는 객체가 글로 바뀌며 내용을 잃은 것이다. "
            "JSON.stringify(rsp)로 찍어 다시 붙여 넣는다."
        ),
        en=(
            "[object Object] is what is left of an object that was made text. "
            "Print JSON.stringify(rsp) and paste that."
        ),
    ),
    # What to know of the text
    "note_repeated": Text(
        ko="{line}행: {key} 키가 또 나온다. 마지막 값으로 읽었다.",
        en="Line {line}: the key {key} comes again; its last value counts.",
    ),
    "note_cut": Text(
        ko=(
            "{line}행: 콘솔이 줄여서 보여 준 객체라 빠진 키가 있다. 콘솔의 ‘객체 복사’나 "
            "JSON.stringify로 전체를 얻는다."
        ),
        en=(
            "Line {line}: the console cut this object short, so keys are missing. Use its "
            "“Copy object”, or JSON.stringify."
        ),
    ),
    "note_inexact": Text(
        ko="{line}행: JavaScript의 수로는 정확히 나타낼 수 없는 숫자라 가장 가까운 수로 읽었다.",
        en="Line {line}: no JavaScript number is exactly this; the nearest one was read.",
    ),
    "note_before": Text(
        ko="{line}행에서 시작하는 객체만 읽었다. 그 앞의 글은 읽지 않았다.",
        en="Only the object that begins on line {line} was read, not what stands before it.",
    ),
    "note_rest": Text(
        ko="{line}행부터는 객체 뒤의 글이라 읽지 않았다.",
        en="What follows the object, from line {line} on, was not read.",
    ),
    # Problems
    "problems": Text(ko="문제", en="Problems"),
    "whole": Text(ko="전체", en="the whole"),
    "field": Text(ko="필드", en="Field"),
    "expected": Text(ko="와야 하는 것", en="Expected"),
    "got": Text(ko="온 것", en="Got"),
    "different_ones": Text(ko="서로 다른 값 {count}개", en="{count} different ones"),
    # Fields
    "fields": Text(ko="필드", en="Fields"),
    "links": Text(
        ko="링크는 새 탭에서 열린다. 개인정보일 수 있는 값은 가려 두었다.",
        en="Links open in a new tab. Values that may be personal data are hidden.",
    ),
    "value": Text(ko="값", en="Value"),
    "meaning": Text(ko="뜻", en="Meaning"),
    "show": Text(ko="보이기", en="Show"),
    "hide": Text(ko="가리기", en="Hide"),
    "show_value": Text(ko="{key} 값 보이기", en="Show the value of {key}"),
    "hide_value": Text(ko="{key} 값 가리기", en="Hide the value of {key}"),
    "null": Text(ko="null이 왔다.", en="Null came."),
    "empty": Text(ko="빈 문자열이 왔다.", en="An empty text came."),
    "zero": Text(ko="0: {meaning}", en="0: {meaning}"),
    "unknown_code": Text(
        ko="코드표에 없다. 오타이거나 새로 생긴 코드일 수 있다. 그대로 읽었다.",
        en="Not in the code table: a mistake, or a new code. Read as it is.",
    ),
    "alias_code": Text(ko="{code}의 다른 표기다.", en="Another spelling of {code}."),
    "alias_key": Text(ko="{field}의 다른 이름이다.", en="Another name of {field}."),
    "several": Text(
        ko="값이 {count}개 왔다. 첫 값으로 읽는다.", en="{count} values came; the first one counts."
    ),
    "korean_time": Text(ko="한국 시각", en="Korean time"),
    # Unknown keys
    "unknown_keys": Text(ko="모르는 키", en="Unknown keys"),
    "unknown_keys_are": Text(
        ko="명세에 없는 키다. 상점이 붙인 것일 수 있다. 버리지 않고 extra에 둔다.",
        en="Keys that the spec does not have, the shop's own perhaps. They are kept in extra.",
    ),
    # Compared with what sources say
    "compared": Text(ko="출처가 말하는 것과 견주기", en="Held against what sources say"),
    "compared_with": Text(ko="견준 조건", en="Compared for"),
    "any_provider": Text(
        ko="PG사를 몰라 PG사를 가리지 않는 말만 견주었다",
        en="no provider is known, so only what holds for all of them",
    ),
    "of_callbacks": Text(
        ko="출처가 관찰한 것은 대부분 callback이다. 리디렉션은 키가 더 적다.",
        en="Most of what sources saw are callbacks; redirects carry fewer keys.",
    ),
    "missing": Text(ko="온다고 하는데 없는 필드", en="Said to come, but missing"),
    "surprising": Text(ko="출처와 다르게 온 필드", en="Came otherwise than sources say"),
    "undocumented": Text(
        ko="이 조건에서 언제 오는지 문서에 없는 필드 {count}개",
        en="{count} fields of which nothing is documented here",
    ),
    "undocumented_is": Text(
        ko="올 수도 있고 오지 않을 수도 있다. 말하는 출처가 없다.",
        en="They may come or not: no source says.",
    ),
    "none": Text(ko="없다.", en="None."),
    "came_as": Text(ko="온 형태: {form}", en="Came as: {form}"),
    "said_forms": Text(ko="출처의 말: {forms}", en="Sources say: {forms}"),
    "form_value": Text(ko="값", en="a value"),
    "form_empty": Text(ko="빈 문자열", en="an empty text"),
    "form_null": Text(ko="null", en="null"),
    "form_zero": Text(ko="0", en="0"),
    "form_absent": Text(ko="키 없음", en="no key"),
}

# What the reader module says of an error, in Korean: the words of Python's ResponseError. What is
# missing here stays English.
ERROR_WORDS: Mapping[str, str] = {
    "text": "문자열",
    "a boolean": "불리언(true, false)",
    "a number": "수",
    "an integer": "정수",
    "null": "null",
    "nothing": "없음",
    "a list": "배열",
    "an object": "객체",
    "undefined": "undefined",
    "a JSON value": "JSON 값",
    "a payment response": "결제응답",
    "whole seconds since 1970": "1970년부터의 초(정수)",
    "YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970": (
        "한국 시각 YYYY-MM-DD hh:mm:ss, 또는 1970년부터의 초"
    ),
    "text, unless a failure is reported": "문자열. 실패 응답에서만 없을 수 있다",
    "the same as success under its other name": "다른 이름으로 온 success와 같은 값",
    "another value": "다른 값",
    "other text": "다른 문자열",
    "other bytes": "다른 바이트",
    "deeper JSON": "더 깊은 JSON",
    "JSON that is at most 100 deep": "깊이가 100 이하인 JSON",
    "a number with decimals": "소수가 있는 수",
    "a number out of that range": "범위를 벗어난 수",
    "a number that is too large or none at all": "너무 크거나 수가 아닌 값",
    "a number in text": "수를 적은 문자열",
    "the text true or false": "문자열 true 또는 false",
    "one value": "값 하나",
    "percent-encoded UTF-8": "퍼센트 인코딩된 UTF-8",
}
