"""The words of the site that are not the reference's, in both languages."""

from __future__ import annotations

from generator.spec.model import Text

NAME = Text(ko="포트원 V1 결제응답", en="PortOne V1 payment response")
DESCRIPTION = Text(
    ko="포트원(구 아임포트) V1 결제응답의 필드와 코드, 실패의 모양을 출처와 함께 적은 레퍼런스",
    en="PortOne (formerly Iamport) V1 payment responses: fields, codes and failures, with sources",
)
PASTE = Text(ko="내가 받은 것은?", en="What did I get?")
PASTE_WHAT = Text(
    ko=(
        "받은 JSON이나 리디렉션 주소를 붙여 넣으면 결과와 필드의 뜻, 모르는 것을 알려 준다. "
        "브라우저 안에서만 읽으며 아무 데도 보내지 않는다."
    ),
    en=(
        "Paste the JSON or the redirect address that you got, and see its outcome, what each "
        "field means and what is unknown. It is read in the browser and sent nowhere."
    ),
)
MAINTAINERS = Text(ko="관리자용", en="For maintainers")
PERMALINK = Text(ko="이 자리의 주소", en="Link to this place")
DARK = Text(ko="어두운 화면으로", en="Switch to dark")
LIGHT = Text(ko="밝은 화면으로", en="Switch to light")
SYSTEM = Text(ko="시스템 설정 따르기", en="Follow the system")
NOT_FOUND = Text(ko="없는 페이지", en="Page not found")
NOT_FOUND_WHY = Text(
    ko="주소가 바뀌었거나 잘못되었다. 처음 페이지에서 찾을 수 있다.",
    en="The address has changed or is wrong. The start page leads on.",
)
START = Text(ko="처음으로", en="To the start page")
SEARCH = {
    "search": Text(ko="검색", en="Search"),
    "placeholder": Text(ko="코드, 필드, 낱말", en="Code, field, word"),
    "close": Text(ko="닫기", en="Close"),
    "hits": Text(ko="검색 결과", en="Search results"),
    "one": Text(ko="검색 결과 1건", en="1 result"),
    "many": Text(ko="검색 결과 {count}건", en="{count} results"),
    "none": Text(ko="찾은 것이 없다.", en="Nothing found."),
    "near": Text(ko="비슷한 낱말", en="Similar words"),
    "paste": Text(
        ko="받은 응답을 붙여 넣으면 무엇인지 알려 준다.",
        en="Paste the response that you got, and see what it is.",
    ),
    "unavailable": Text(
        ko="검색할 수 없다. 페이지를 새로 고친다.",
        en="The search is unavailable. Reload the page.",
    ),
}
NOT_OFFICIAL = Text(
    ko="포트원이 만들거나 보증하는 문서가 아니다.", en="Not made by, or connected with, PortOne."
)
