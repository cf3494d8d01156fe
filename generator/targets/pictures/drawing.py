"""How much room a text takes in a picture."""

from unicodedata import east_asian_width

# As wide as a text on a phone: there a picture is shown in about its own size.
WIDTH = 330


def text_width(text: str, size: float, *, code: bool = False) -> float:
    """About how wide a text is: fonts differ, so this leaves room."""
    latin = size * (0.62 if code else 0.54)
    return sum(size if east_asian_width(c) in "WF" else latin for c in text)
