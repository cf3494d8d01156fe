"""The page of `one_page` as HTML: rendered by sites, and written by hand."""

from __future__ import annotations

from html import escape

from tests.watch.page.one_page import LITERAL, Markup, Spec, codes, each, either

SAMPLE = f"<pre><code>{escape(LITERAL)}</code></pre>"
DARK_SAMPLE = "<pre data-language=json><code>{}</code></pre>".format(
    "".join(f'<div class="line"><span>{escape(line)}</span></div>' for line in LITERAL.split("\n"))
)


def _page(body: str) -> str:
    return (
        "<!DOCTYPE html>\n<html lang=ko><head><title>응답 | Docs</title>\n"
        "<script>var a = {imp_uid: 1}; // success: string</script>\n"
        "<style>p { color: red }</style></head>\n"
        "<body><nav><ul><li>홈</li><li>imp_uid string</li></ul></nav>\n"
        f"<main>\n<h1>응답</h1>\n{body}\n</main>\n"
        "<footer><p>모두 저희 것입니다.</p></footer></body></html>\n"
    )


def _details(spec: Spec) -> str:
    items = codes(
        spec, "<li><p><code>{0}</code>({1})</p></li>\n", "<li><div>•</div><p>{0}</p></li>", ""
    )
    summary = "<summary><span>코드 보기</span><svg><path/></svg></summary>"
    return f"<details>{summary}<ul>{items}</ul></details>" if spec.codes else ""


def gitbook_site() -> str:
    def field(spec: Spec) -> str:
        star = either(
            spec, '<mark class="text-red"><strong>*</strong></mark><strong> </strong>', ""
        )
        return (
            f'<blockquote class="border"><p><strong><code>{spec.name}</code> </strong>{star}'
            f"<mark><strong>{spec.type}</strong></mark></p>\n"
            f"<p><strong>{spec.brief}</strong> </p></blockquote>\n{_details(spec)}"
        )

    return _page(each(field) + SAMPLE)


def developer_centre() -> str:
    def field(spec: Spec) -> str:
        return (
            '<!--$--><div class="grid"><div></div><div><span class="x"><span class="font-mono">'
            f"{spec.name}</span><span>{either(spec, '', '?')}: </span><!--/-->"
            f'<span class="green">{spec.type}</span></span><div class="overflow">'
            f"<p><strong>{spec.brief}</strong></p>{_details(spec)}</div></div></div>\n"
        )

    island = f'<astro-island ssr><div class="parameter">{each(field)}</div></astro-island>'
    return _page(island + DARK_SAMPLE)


def headings_with_contents() -> str:
    def entry(spec: Spec) -> str:
        return f"<li><a href=#{spec.name}>{spec.name}{either(spec, '*', '')} {spec.type}</a></li>"

    def field(spec: Spec) -> str:
        star = either(spec, " <span>*</span>", "")
        return (
            f'<h3 id="{spec.name}"><a href="#{spec.name}"><code>{spec.name}</code></a>{star} '
            f"<span>{spec.type}</span></h3><p>{spec.brief}</p>{_details(spec)}"
        )

    contents = f"<aside><ul>{each(entry)}</ul></aside><h2>목록</h2>"
    return _page(contents + each(field))


def table() -> str:
    def row(spec: Spec) -> str:
        return (
            f"<tr><td><code>{spec.name}</code></td><td>{spec.type}</td>"
            f"<td>{either(spec, '✓', '')}</td>\n<td>{spec.brief}{_details(spec)}</td></tr>\n"
        )

    heads = "<tr><th>필드</th><th>타입</th><th>필수</th><th>설명</th></tr>"
    return _page(f"<table>\n<thead>{heads}</thead>\n<tbody>{each(row)}</tbody></table>")


HTML_MARKUPS: tuple[Markup, ...] = (
    gitbook_site,
    developer_centre,
    headings_with_contents,
    table,
)
