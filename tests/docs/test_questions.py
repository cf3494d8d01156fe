"""Questions are answered in short, and the evidence is where the links lead."""

from __future__ import annotations

from generator.spec.model import Spec
from tests.docs.reading import ReadPage

Reference = dict[str, ReadPage]
# Two sentences, and a half more where the second needs one.
LONGEST = 330


def sections(page: ReadPage) -> list[tuple[str, ReadPage]]:
    return [(h.text, page.under(h.anchor)) for h in page.headings if h.level == 2]


def test_every_answer_is_short_and_has_its_evidence(edition: str, reference: Reference) -> None:
    page = reference[f"{edition}/questions.md"]
    assert len(sections(page)) >= 20
    for question, section in sections(page):
        heading, answer, evidence = section.text.split("\n")[:3]
        assert heading == question
        assert question.endswith("?") or "." in question
        assert len(answer) <= LONGEST, question
        assert evidence
        assert section.links, question


def test_every_question_is_asked_once_in_each_language(reference: Reference) -> None:
    korean, english = (
        [question for question, _ in sections(reference[f"{name}/questions.md"])]
        for name in ("ko", "en")
    )
    assert len(set(korean)) == len(set(english)) == len(english)


def test_the_first_page_leads_to_the_questions(edition: str, reference: Reference) -> None:
    assert "questions.md" in reference[f"{edition}/README.md"].links


def test_what_an_answer_names_is_in_the_spec(reference: Reference, spec: Spec) -> None:
    """Its links go to sections of the spec's things, which the test of all links finds."""
    links = {link for link in reference["en/questions.md"].links if "#" in link}
    fields = {f"fields.md#{field.name}" for field in spec.fields}
    assert len(links & fields) >= 10
