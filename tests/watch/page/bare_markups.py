"""The page of `one_page` as tables that a text draws and as type listings: neither lists codes."""

from __future__ import annotations

from tests.watch.page.one_page import Markup, Spec, each, either


def typescript_block() -> str:
    def field(spec: Spec) -> str:
        return f"  /** {spec.brief} */\n  {spec.name}{either(spec, '', '?')}: {spec.type};\n"

    return f"# Types\n\n```ts\ninterface RspBody {{\n{each(field)}}}\n```\n"


def typescript_lines() -> str:
    return each(lambda spec: f"{spec.name}{either(spec, '', '?')}: {spec.type}; // {spec.brief}\n")


def jsdoc() -> str:
    def field(spec: Spec) -> str:
        name = either(spec, spec.name, f"[{spec.name}]")
        return f" * @property {{{spec.type}}} {name} - {spec.brief}\n"

    return f"```js\n/**\n * @typedef {{Object}} Rsp\n{each(field)} */\n```\n"


def tabs() -> str:
    return "이름\t타입\t필수\t설명\n" + tabs_without_heads()


def tabs_without_heads() -> str:
    return each(lambda spec: f"{spec.name}\t{spec.type}\t{either(spec, 'O', 'X')}\t{spec.brief}\n")


def columns() -> str:
    return each(
        lambda spec: (
            f"{spec.name:<20}{spec.type:<10}{either(spec, '필수', '선택')}    {spec.brief}\n"
        )
    )


def commas() -> str:
    return "name,type,required,description\n" + each(
        lambda spec: f'{spec.name},{spec.type},{either(spec, "Y", "N")},"{spec.brief}"\n'
    )


def circles() -> str:
    return "| 필드 | 타입 | 필수 | 설명 |\n|---|---|---|---|\n" + each(
        lambda spec: f"|{spec.name}|{spec.type}|{either(spec, '●', '○')}|{spec.brief}|\n"
    )


def rst_grid() -> str:
    def row(*cells: str) -> str:
        return "| " + " | ".join(cells) + " |\n"

    bar = ("+" + "-" * 20) * 4 + "+\n"
    head = bar + row("Name", "Type", "Required", "Description") + bar.replace("-", "=")
    return head + each(
        lambda spec: row(spec.name, spec.type, either(spec, "yes", "no"), spec.brief) + bar
    )


def rst_simple_table() -> str:
    rule = "=" * 20 + " " + "=" * 10 + " " + "=" * 10 + " " + "=" * 20 + "\n"
    head = f"{'Name':<21}{'Type':<11}{'Required':<11}Description\n"
    rows = each(lambda s: f"{s.name:<21}{s.type:<11}{either(s, 'yes', 'no'):<11}{s.brief}\n")
    return f"{rule}{head}{rule}{rows}{rule}"


def rst_list_table() -> str:
    def row(*cells: str) -> str:
        return "   * - " + "\n     - ".join(cells) + "\n"

    head = ".. list-table::\n   :header-rows: 1\n\n" + row("Name", "Type", "Required", "Meaning")
    return head + each(
        lambda spec: row(f"``{spec.name}``", spec.type, either(spec, "yes", "no"), spec.brief)
    )


def asciidoc_table() -> str:
    def row(spec: Spec) -> str:
        mark = either(spec, "yes", "no")
        return f"|`{spec.name}`\n|{spec.type}\n|{mark}\n|{spec.brief}\n\n"

    head = '[cols="1,1,1,2",options="header"]\n|===\n|Name |Type |Required |Description\n\n'
    return f"{head}{each(row)}|===\n"


def mediawiki_table() -> str:
    def row(spec: Spec) -> str:
        mark = either(spec, "예", "아니오")
        return f"|-\n| '''{spec.name}''' || {spec.type} || {mark} || {spec.brief}\n"

    head = '== 응답 ==\n{| class="wikitable"\n! 필드 !! 타입 !! 필수 !! 설명\n'
    return f"{head}{each(row)}|}}\n"


def confluence_table() -> str:
    def row(spec: Spec) -> str:
        return f"|{spec.name}|{spec.type}|{either(spec, 'Y', 'N')}|{spec.brief}|\n"

    return f"h2. 응답\n\n||필드||타입||필수||설명||\n{each(row)}"


BARE_MARKUPS: tuple[Markup, ...] = (
    typescript_block,
    typescript_lines,
    jsdoc,
    tabs,
    tabs_without_heads,
    columns,
    commas,
    circles,
    rst_grid,
    rst_simple_table,
    rst_list_table,
    asciidoc_table,
    mediawiki_table,
    confluence_table,
)
