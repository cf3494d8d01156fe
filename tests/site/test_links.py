"""Every way through the built site leads somewhere."""

from __future__ import annotations

from pathlib import Path

from generator.spec.model import Spec
from tests.site.browsing import Site
from tests.site.reading import broken_links, read_site, target


def test_every_link_leads_to_a_file_and_a_place(site: Site) -> None:
    assert list(broken_links(site.folder)) == []


def test_a_broken_link_would_be_found(tmp_path: Path) -> None:
    page = '<html lang="ko"><a href="b/"></a><a href="#x"></a><a href="./#y"></a><p id="y"></p>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert list(broken_links(tmp_path)) == [("", "b/"), ("", "#x")]


def test_links_to_other_hosts_are_addresses_of_sources(site: Site, spec: Spec) -> None:
    outside = {
        link
        for page, html in read_site(site.folder).items()
        for link in html.links
        if target(page, link) is None and not link.startswith("data:")
    }
    page_of_the_guide = "https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrt"
    assert outside <= {source.url for source in spec.sources} | {page_of_the_guide}


def test_every_page_can_be_reached_from_the_start(site: Site) -> None:
    pages = read_site(site.folder)
    reached, ahead = {""}, [""]
    while ahead:
        page = ahead.pop()
        places = (target(page, link) for link in pages[page].links)
        new = {place[0] for place in places if place and place[0] in pages} - reached
        reached |= new
        ahead += new
    assert pages.keys() - reached == {"404.html"}
