"""The page of `one_page` as Markdown, MDX and copied text."""

from __future__ import annotations

from tests.watch.page.one_page import LITERAL, Markup, Spec, codes, each, either

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


def mdx_properties() -> str:
    def field(spec: Spec) -> str:
        listed = f"\n{_list(spec, '    - ')}\n" if spec.codes else ""
        return (
            f'  <Parameter.TypeDef ident="{spec.name}" type="{spec.type}"'
            f"{either(spec, '', ' optional')}>\n    **{spec.brief}**\n{listed}"
            "  </Parameter.TypeDef>\n\n"
        )

    return f"<Parameter>\n{each(field)}</Parameter>\n\n{FENCE}"


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


TEXT_MARKUPS: tuple[Markup, ...] = (
    gitbook_quoted_headings,
    gitbook_quoted_bold,
    gitbook_headings,
    mdx_details,
    mdx_parameters,
    mdx_properties,
    copied_text,
    copied_text_without_blank_lines,
    manual_table,
    english_table,
)
WITHOUT_MARKS = frozenset({"manual_table"})
