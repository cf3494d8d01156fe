"""The words of the pictures that are not the spec's, in both languages."""

from __future__ import annotations

from generator.spec.model import Text

# The timeline of a code table
TIMELINE_TITLE = Text(
    ko="{table}: 코드가 공식 페이지에 실린 기간",
    en="{table}: when the official page listed each code",
)
TIMELINE_SUMMARY = Text(
    ko=(
        "줄마다 코드 하나. 막대는 {oldest} 판부터 {newest} 판까지 가운데 그 코드가 실린 기간이고, "
        "세로선은 보관된 판이다."
    ),
    en=(
        "A line for each code. The bar is the time during which it was listed, between the "
        "revisions of {oldest} and {newest}; vertical lines are the stored revisions."
    ),
)
LISTED = Text(ko="실린 기간", en="listed")
REVISION = Text(ko="보관된 판", en="stored revision")
BASE_REVISION = Text(ko="기준 판", en="base revision")
NEVER_LISTED = Text(ko="실린 적 없음", en="never listed")
SPELLING_OF = Text(ko="↳ {spelling}", en="↳ {spelling}")

# Which outcome a payload reports
OUTCOMES_TITLE = Text(ko="이 응답은 어떤 결과인가", en="Which outcome is this payload?")
OUTCOMES_SUMMARY = Text(
    ko="위에서부터 값을 하나씩 보며 내려가면 네 가지 결과 가운데 하나에 이르는 결정 트리다.",
    en="A decision tree: looking at one value after the other leads to one of the four outcomes.",
)
OR = Text(ko=" 또는 ", en=" or ")
GIVEN = Text(ko="값 있음", en="given")
NOT_GIVEN = Text(ko="값 없음", en="not given")
OTHERWISE = Text(ko="그 밖", en="otherwise")
ANOTHER = Text(ko="다른 값", en="another value")
