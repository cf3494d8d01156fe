"""The page of `one_page` as Markdown, MDX, copied text and other languages of text."""

from __future__ import annotations

from tests.watch.page.one_page import FIELDS, LITERAL, Markup, Spec, codes, each, either

FENCE = f"```json\n{LITERAL}\n```\n"
STAR = '<mark style="color:red;">**\\***</mark>'
NOISE = '<mark style="color:green;"></mark>'


def _esc(name: str) -> str:
    return name.replace("_", r"\_")


def _list(spec: Spec, prefix: str = "* ") -> str:
    listed = codes(spec, prefix + "`{0}`({1})", prefix + "{0}")
    return f"{listed}\n" if listed else ""


def gitbook_quoted_headings() -> str:
    def field(spec: Spec) -> str:
        star = either(spec, '<mark style="color:red;">\\*</mark>  ', "")
        listed = f"<details>\n\n<summary>코드 보기</summary>\n\n{_list(spec)}\n</details>\n\n"
        return (
            f"> #### {_esc(spec.name)}  {NOISE}  {star}<mark>{spec.type}</mark>\n>\n"
            f"> **{spec.brief}**&#x20;\n\n{listed if spec.codes else ''}"
        )

    sample = f'{{% code title="sample" %}}\n{FENCE}{{% endcode %}}\n'
    return f"# 📀 응답\n\n## 돌려주는 것\n\n{each(field)}{sample}"


def gitbook_quoted_bold() -> str:
    def field(spec: Spec) -> str:
        star = either(spec, f"{STAR}**  **", "")
        listed = ">\n" + _list(spec, "> * ") if spec.codes else ""
        return (
            f"> **`{spec.name}`  **{star}<mark>**{spec.type}**</mark>\n>\n"
            f"> {NOISE}**{spec.brief}**\n{listed}\n"
        )

    return f"## 돌려주는 것\n\n{each(field)}{FENCE}"


def gitbook_headings() -> str:
    def field(spec: Spec) -> str:
        star = either(spec, f"{STAR} ", "")
        heading = f"### **`{spec.name}`** {star}<mark>**{spec.type}**</mark>"
        return f"{heading}\n\n**{spec.brief}**\n\n{_list(spec, '- ')}\n"

    return each(field) + FENCE


def mdx_details() -> str:
    def field(spec: Spec) -> str:
        star = either(spec, f"{STAR} ", "")
        listed = f'<Details>\n<p slot="summary">코드 보기</p>\n\n{_list(spec)}\n</Details>\n\n'
        return (
            f"> **`{spec.name}`** {star}<mark>**{spec.type}**</mark>\n>\n> **{spec.brief}**\n\n"
            f"{listed if spec.codes else ''}"
        )

    head = '---\ntitle: 응답\n---\n\nimport Details from "~/Details.astro";\n\n'
    return f"{head}{each(field)}{FENCE}"


def mdx_parameters() -> str:
    def field(spec: Spec) -> str:
        details = (
            "    <Details>\n      <Details.Summary>코드 보기</Details.Summary>\n\n"
            f"      <Details.Content>\n{_list(spec, '        - ')}"
            "      </Details.Content>\n    </Details>\n\n"
        )
        return (
            f"  - {_esc(spec.name)}{either(spec, '', '?')}: {spec.type}\n\n"
            f"    **{spec.brief}**\n\n{details if spec.codes else ''}"
        )

    return f"<Parameter flatten heading={{3}}>\n{each(field)}</Parameter>\n\n{FENCE}"


def copied_text() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "  • {0}({1})\n\n", "  • {0}\n\n", "")
        intro = "코드 보기\n" if spec.codes else ""
        return f"{spec.name}{either(spec, ' *', '')} {spec.type}\n\n{spec.brief}\n\n{intro}{listed}"

    noise = "Logo\n  • 안내\n    • API 목록\n      • 결제 API\nPowered by GitBook\n\n응답\n\n"
    return f"{noise}{each(field)}보기\n{LITERAL}\n🔖\n끝\n"


def copied_text_without_blank_lines() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "• {0} ({1})\n", "•\n{0}\n", "")
        return f"{spec.name}{either(spec, ' *', '')} {spec.type}\n{spec.brief}\n{listed}"

    return f"응답\n{each(field)}{LITERAL}\n"


def manual_table() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "**{0}**(*{1}*)", "**{0}**", ", ")
        return f"|{spec.name}|{spec.type}|{spec.brief}|{listed}|\n"

    head = "| rsp 속성명 | 타입(typeof) | 설명 | 비고 |\n|---|---|---|---|\n"
    return f"### callback\n{head}{each(field)}\n{FENCE}"


def english_table() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "<br>**{0}** ({1})", "<br>**{0}**", "")
        mark = either(spec, "Yes", "No")
        return f"| `{spec.name}` | `{spec.type}` | {mark} | {spec.brief}{listed} |\n"

    head = "| Name | Type | Required | Description |\n| :-- | :--: | --- | --- |\n"
    return f"{head}{each(field)}\n{FENCE}"


def reordered_table() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "`{0}`: {1}", "`{0}`", " / ")
        mark = either(spec, "O", "X")
        return f"| {mark} | {spec.brief} | {spec.type} | {_esc(spec.name)} | {listed} |\n"

    return f"| 필수 | 설명 | 타입 | 필드명 | 코드 |\n|---|---|---|---|---|\n{each(field)}"


def table_and_code_tables() -> str:
    def row(spec: Spec) -> str:
        return f"| {spec.name} | {spec.type} | {either(spec, '필수', '선택')} | {spec.brief} |\n"

    def table(spec: Spec) -> str:
        rows = codes(spec, "| `{0}` | {1} |\n", "| `{0}` | |\n", "")
        head = f"\n#### {spec.name} 코드\n\n| 코드 | 설명 |\n|---|---|\n"
        return head + rows if spec.codes else ""

    head = "| 이름 | 형식 | 필수 여부 | 내용 |\n|---|---|---|---|\n"
    return head + each(row) + each(table)


def readme_list() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "  - `{0}`: {1}\n", "  - `{0}`\n", "")
        mark = either(spec, "required", "optional")
        return f"- `{spec.name}` ({spec.type}, {mark}): {spec.brief}\n{listed}"

    return f"# Response\n\n{each(field)}\n{FENCE}"


def readme_dashes() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "    * {0} - {1}\n", "    * {0}\n", "")
        mark = either(spec, "필수", "선택")
        return f"* **{_esc(spec.name)}** - *{spec.type}*, {mark} - {spec.brief}\n{listed}"

    return each(field)


def numbered_list() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "   - `{0}` = {1}\n", "   - `{0}`\n", "")
        number, mark = FIELDS.index(spec) + 1, either(spec, "필수", "선택")
        return f"{number}. **{spec.name}** [{spec.type}] ({mark}) {spec.brief}\n{listed}"

    return each(field)


def headings_with_properties() -> str:
    def field(spec: Spec) -> str:
        rows = codes(spec, "| {0} | {1} |\n", "| {0} | |\n", "")
        table = f"| code | label |\n|---|---|\n{rows}\n" if spec.codes else ""
        return (
            f"## `{spec.name}`\n\n- Type: `{spec.type}`\n- Required: {either(spec, 'yes', 'no')}\n"
            f"- Description: {spec.brief}\n\n{table}"
        )

    return each(field) + FENCE


def headings_with_titles() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "1. {0}: {1}\n", "1. {0}\n", "")
        return (
            f"### {spec.brief} (`{spec.name}`)\n\n- 타입: {spec.type}\n"
            f"- 필수: {either(spec, 'O', 'X')}\n\n{listed}\n"
        )

    return each(field)


def sections_for_marks() -> str:
    def field(spec: Spec) -> str:
        title = f"## {either(spec, 'Required', 'Optional')}\n\n"
        listed = codes(spec, "    - {0}: {1}\n", "    - {0}\n", "")
        return f"{title}- **{spec.name}** `{spec.type}` {spec.brief}\n{listed}\n"

    return f"# Response\n\n{each(field)}"


def markdown_definitions() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "  - `{0}`: {1}\n", "  - `{0}`\n", "")
        mark = either(spec, "required", "optional")
        return f"{spec.name}\n: *{spec.type}*, {mark}. {spec.brief}\n\n{listed}\n"

    return each(field)


def rst_definitions() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "    - ``{0}`` - {1}\n", "    - ``{0}``\n", "")
        mark = either(spec, "required", "optional")
        return f"``{spec.name}`` : *{spec.type}*, {mark}\n    {spec.brief}\n\n{listed}\n"

    return f"Response\n========\n\n.. note::\n   값은 다를 수 있습니다.\n\n{each(field)}"


def asciidoc_list() -> str:
    def field(spec: Spec) -> str:
        listed = codes(spec, "** `{0}` ({1})\n", "** `{0}`\n", "")
        mark = either(spec, "required", "optional")
        return f"`{spec.name}`:: {spec.type}, {mark}. {spec.brief}\n{listed}\n"

    return f"= Response\n\n== Fields\n\n{each(field)}"


TEXT_MARKUPS: tuple[Markup, ...] = (
    gitbook_quoted_headings,
    gitbook_quoted_bold,
    gitbook_headings,
    mdx_details,
    mdx_parameters,
    copied_text,
    copied_text_without_blank_lines,
    manual_table,
    english_table,
    reordered_table,
    table_and_code_tables,
    readme_list,
    readme_dashes,
    numbered_list,
    headings_with_properties,
    headings_with_titles,
    sections_for_marks,
    rst_definitions,
    asciidoc_list,
    markdown_definitions,
)
WITHOUT_MARKS = frozenset({"manual_table"})
