# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""The sentences of the report, in English and in Korean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from portone_v1._codes import Outcome


class Words:
    """What says sentences in a language, `ko` or `en`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, sentence: str, **places: object) -> str:
        """An English sentence of the report, with its places filled."""
        said = _KOREAN[sentence] if self.language == "ko" else sentence
        return said.format(**places)

    def name(self, text: str) -> str:
        """The name of a form, an outcome or an entry, or a reason not to read."""
        if self.language == "ko":
            return _NAMES.get(text, text)
        return text.replace("_", " ")

    def either(self, names: Iterable[str]) -> str:
        """One name or another."""
        return self(" or ").join(map(self.name, names))


_KOREAN: Final[Mapping[str, str]] = {
    # The page and its parts
    "What my providers really sent": "PG사는 실제로 무엇을 보냈는가",
    "Counted from an archive of payment responses. No value of the archive stands "
    "here: only codes, keys and forms.": (
        "보관한 결제응답에서 센 것이다. 응답에 있던 값은 싣지 않고 코드와 키, 형태만 적는다."
    ),
    "responses": "응답",
    "lines refused": "거절된 줄",
    "empty lines": "빈 줄",
    "Not read": "읽지 못한 것",
    "From one month to the next": "달이 바뀌며 달라진 것",
    "What the spec does not know": "명세에 없는 코드와 키",
    "The archive contradicts what sources say": "문서의 말과 다른 것",
    "The archive adds to what was seen": "전에 관찰되지 않은 것",
    "Refused": "거절된 것과 그 이유",
    "Another version": "다른 버전에서 달라지는 것",
    "By provider, method, entry and outcome": "PG사, 결제수단, 경로, 결과",
    "Forms": "형태",
    "Statements with which the archive agrees": "보관한 응답과 일치하는 말",
    "Statements about responses that are not in the archive": "해당하는 응답이 없는 말",
    "Fields of which no source says anything": "어느 출처도 말하지 않은 필드",
    "and {number} more": "외 {number}건",
    "and {number} more: --json or --html has them all": (
        "외 {number}건. 모두 보려면 --json이나 --html을 쓴다."
    ),
    # Sentences
    "{read} responses, {refused} lines refused, {empty} empty": (
        "응답 {read}건, 거절된 줄 {refused}개, 빈 줄 {empty}개"
    ),
    "Of {all} statements of sources the archive agrees with {agrees}, contradicts "
    "{contradicts} and adds to {adds}; {absent} are about responses that are not in it.": (
        "출처의 말 {all}개 가운데 {agrees}개는 응답과 일치하고 {contradicts}개는 다르다. "
        "{adds}개에는 전에 관찰되지 않은 것이 더 있고, {absent}개는 해당하는 응답이 없다."
    ),
    "{field} of {kind}: {forms}{note}, says {source}": "{kind}의 {field}: {forms}{note} ({source})",
    "{said}; true of {fit} of {of}: {seen}{bound}": (
        "{said}. {of}건 중 {fit}건이 그렇다: {seen}{bound}"
    ),
    "; never {forms}, which comes in less than {share}": (
        "; 한 번도 오지 않은 형태: {forms}(전체의 {share} 미만)"
    ),
    "{field} of {kind}, since {month}: {since}; in {before}: {was}": (
        "{kind}의 {field}, {month}부터: {since} ({before}: {was})"
    ),
    "{field} of {kind}: {seen}": "{kind}의 {field}: {seen}",
    "key: {name}": "키: {name}",
    "code of {field}: {name}": "{field}의 코드: {name}",
    "others, which are not named": "그 밖(이름은 적지 않는다)",
    "{kind}: {field}: expected {expected}, got {got}": "{kind}: {field}: {expected} 대신 {got}",
    "{where}: here {here}; there {there}": "{where}: 이 버전 {here}; 다른 버전 {there}",
    "nothing wrong": "문제 없음",
    " or ": " 또는 ",
    # Kinds of responses
    "(no provider)": "(PG사 없음)",
    "(unknown provider)": "(모르는 PG사)",
    "any provider": "모든 PG사",
    "(no method)": "(결제수단 없음)",
    "(unknown method)": "(모르는 결제수단)",
    "any method": "모든 결제수단",
    "redirects": "리디렉션",
}
_NAMES: Final[Mapping[str, str]] = {
    **{outcome.value: outcome.label for outcome in Outcome},
    "refused": "거절됨",
    "callback": "콜백",
    "redirect": "리디렉션",
    "value": "값",
    "empty": "빈 문자열",
    "zero": "0",
    "absent": "키 없음",
    "the rest: interrupted": "나머지: 중단되었다",
    "a line: its process was killed": "줄: 세던 프로세스가 죽었다",
    "a line: it is too long": "줄: 너무 길다",
    "a row of a table: it is broken": "표의 행: 깨졌다",
    "what a file grew by meanwhile": "읽는 동안 파일에 늘어난 부분",
    "the end of an array: it is cut off": "배열의 끝: 잘렸다",
    "the rest of an array: an element is too long": "배열의 나머지: 원소가 너무 길다",
    "the rest of a Parquet file: it is broken": "Parquet 파일의 나머지: 깨졌다",
    **{
        f"the end of a {name}file: it is cut off": f"{name}파일의 끝: 잘렸다"
        for name in ("gzip ", "zstd ")
    },
    **{
        f"the rest of a {name}file: it is broken": f"{name}파일의 나머지: 깨졌다"
        for name in ("", "gzip ", "zstd ")
    },
}
