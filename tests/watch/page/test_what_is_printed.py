"""`read PAGE` and `read PAGE --json`."""

from __future__ import annotations

from generator.watch.page import as_json, as_text, read

TEXT = """---
title: 응답
---

값은 회사마다 다를 수 있습니다.

> **`imp\\_uid`** <mark>**\\***</mark> <mark>string</mark>
>
> **번호**

> **`status`** <mark>string</mark>
>
> **상태**
>
> * `ready` (준비)
> * paid
> * 나머지는 적지 않습니다.

```json
{ imp_uid: 'imp_1' }
```
"""


def test_the_json_is_the_contract() -> None:
    assert as_json(read(TEXT.encode(), "page.md")) == {
        "fields": [
            {
                "name": "imp_uid",
                "type": "string",
                "required": True,
                "brief": "번호",
                "codes": [],
            },
            {
                "name": "status",
                "type": "string",
                "required": False,
                "brief": "상태",
                "codes": [{"code": "ready", "label": "준비"}, {"code": "paid", "label": None}],
            },
        ],
        "notes": ["값은 회사마다 다를 수 있습니다."],
        "sample": {"imp_uid": "imp_1"},
        "doubts": [
            {
                "line": 17,
                "text": "“나머지는 적지 않습니다.” stands in a list of codes and reads as a remark",
            }
        ],
    }


def test_people_get_a_list_with_lines() -> None:
    assert as_text(read(TEXT.encode(), "page.md")) == (
        "page.md: 응답 (ko), 2 fields\n"
        "\n"
        "    7  imp_uid * string   번호\n"
        "   11  status    string   상태\n"
        "   15    ready  준비\n"
        "   16    paid\n"
        "\n"
        "Notes\n"
        "    5  값은 회사마다 다를 수 있습니다.\n"
        "\n"
        "Sample\n"
        "   20  1 keys\n"
        "\n"
        "Not sure\n"
        "   17  “나머지는 적지 않습니다.” stands in a list of codes and reads as a remark\n"
    )
