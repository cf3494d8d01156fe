"""The page "Interpret my response": reads what is pasted, wholly in the browser.

The scripts are static (`static/`); the reading itself is done by the generated ES module that
stands beside them. A page is the same in both languages but for its words and what the spec says.
"""

from collections.abc import Mapping

from generator.render import environment, static
from generator.site.paste.view import page, stand_in
from generator.spec.model import Spec
from generator.targets.docs.edition import Edition
from generator.targets.typescript import target as typescript
from generator.text.translation import LANGUAGES

__all__ = ["files", "stand_in"]

_ASSETS = "assets/what"
_MODULES = ("portone-v1.js", "reference.js")


def files(spec: Spec) -> Mapping[str, str]:
    """Path below the site's root to text: a page for each language, and what both share."""
    template = environment(__file__, {}).get_template("what-did-i-get.html.jinja")
    editions = [Edition(spec=spec, language=language) for language in LANGUAGES]
    return {
        **{
            f"{edition.language}/what-did-i-get/index.html": template.render(page(edition))
            for edition in editions
        },
        **{f"{_ASSETS}/{name}": text for name, text in _assets(spec).items()},
    }


def _assets(spec: Spec) -> Mapping[str, str]:
    package = {path.rpartition("/")[2]: text for path, text in typescript.files(spec).items()}
    return static(__file__) | {name: package[name] for name in _MODULES}
