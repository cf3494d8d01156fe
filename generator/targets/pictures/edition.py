"""What the views of all pictures share: the language, how wide a text is, how a file is named."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import east_asian_width

from generator.spec.model import Spec, Text
from generator.text.markdown import visible
from generator.text.translation import Language

# As wide as a text on a phone: there a picture is shown in about its own size.
WIDTH = 330


@dataclass(frozen=True, kw_only=True)
class PictureEdition:
    """The spec as drawn in one language. Everything it says is plain text, not yet escaped."""

    spec: Spec
    language: Language

    def say(self, text: Text, **parts: str) -> str:
        """Words of the pictures, with text put in for each `{name}`."""
        words: str = getattr(text, self.language)
        for name, part in parts.items():
            words = words.replace(f"{{{name}}}", visible(part))
        return words

    def text(self, text: Text) -> str:
        """A text of the spec."""
        return visible(getattr(text, self.language))


def timeline_file(table: str) -> str:
    """The timeline of a code table, beside the pages."""
    return f"pictures/timeline-{table}.svg"


OUTCOMES_FILE = "pictures/outcomes.svg"


def text_width(text: str, size: float, *, code: bool = False) -> float:
    """About how wide a text is: fonts differ, so this leaves room."""
    latin = size * (0.62 if code else 0.54)
    return sum(size if east_asian_width(c) in "WF" else latin for c in text)


def shortened(text: str, width: float, size: float) -> str:
    """The code, or as much of it as has room."""
    if text_width(text, size, code=True) <= width:
        return text
    while text and text_width(f"{text}…", size, code=True) > width:
        text = text[:-1]
    return f"{text}…"
