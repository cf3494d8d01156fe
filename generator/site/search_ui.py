"""The words that Zensical's search shows. It has them in English only, within its script."""

from __future__ import annotations

_KOREAN = {
    '`${new Intl.NumberFormat("en-US").format(i)} ${i===1?"result":"results"}`': (
        '`검색 결과 ${new Intl.NumberFormat("ko-KR").format(i)}건`'
    ),
    '"No results"': '"찾은 것이 없습니다"',
    '"Loading search\\u2026"': '"검색을 준비하고 있습니다"',
    '"Search is unavailable. Reload the page to try again."': (
        '"검색할 수 없습니다. 페이지를 새로 고쳐 보세요."'
    ),
    '"aria-label":"Close search"': '"aria-label":"검색 닫기"',
    '"aria-label":"Search results"': '"aria-label":"검색 결과"',
    '"aria-label":"Search"': '"aria-label":"검색"',
    'placeholder:"Search"': 'placeholder:"코드, 필드, 낱말"',
}
_ALWAYS = {
    # The button of a panel for tags, which our pages have none of.
    '"aria-label":"Filters",': 'style:"display:none",',
    # A result is called by all that it shows, so that who speaks to the screen can say any of it.
    '"aria-labelledby":`${e.id}-${s.id}-title`,': "",
    # The page of a result, too faint to read.
    "color:rgb(var(--color-foreground)/.45)": "color:rgb(var(--color-foreground)/.7)",
}


def in_language(script: str, language: str) -> str:
    """The script with its words in a language. LookupError: it is not the script that we know."""
    replaced = {**_ALWAYS, **(_KOREAN if language == "ko" else {})}
    for old, new in replaced.items():
        if old not in script:
            raise LookupError(f"Zensical's script is another one than this knows: no {old}")
        script = script.replace(old, new)
    return script
