"""recipes.md: short pieces of code for what every shop has to do. The tests run all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.spec.model import Text
from generator.targets.docs import sentences, words
from generator.targets.docs.edition import BINDINGS, OUTCOMES, SHAPES, Edition
from generator.text.markdown import Md

# The code of each lies in templates/docs/recipes.
_RECIPES = (
    (words.RECIPE_VERIFY, sentences.RECIPE_VERIFY_TEXT, "verify.py"),
    (words.RECIPE_REDIRECT, sentences.RECIPE_REDIRECT_TEXT, "redirect.py"),
    (words.RECIPE_VIRTUAL_ACCOUNT, sentences.RECIPE_VIRTUAL_ACCOUNT_TEXT, "virtual_account.py"),
    (words.RECIPE_CANCEL, sentences.RECIPE_CANCEL_TEXT, "cancel.py"),
    (words.RECIPE_UNKNOWN, sentences.RECIPE_UNKNOWN_TEXT, "unknown.py"),
    (words.RECIPE_ABSENT, sentences.RECIPE_ABSENT_TEXT, "absent.py"),
    (words.RECIPE_LOGGING, sentences.RECIPE_LOGGING_TEXT, "logging.py"),
    (words.RECIPE_EXPLAIN, sentences.RECIPE_EXPLAIN_TEXT, "explain.console"),
)
_LANGUAGES = {"py": "python"}


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """What it is for, and the file that holds its code."""

    title: Md
    text: Md
    language: str
    file: str


@dataclass(frozen=True, kw_only=True)
class RecipesPage:
    """One by one."""

    look_further: Md
    recipes: Sequence[Recipe]


def recipes_page(edition: Edition) -> RecipesPage:
    """All recipes."""
    further = {"outcomes": OUTCOMES, "shapes": SHAPES, "bindings": BINDINGS}
    pages = {name: edition.page(page) for name, page in further.items()}
    return RecipesPage(
        look_further=edition.say(sentences.RECIPES_FURTHER, **pages),
        recipes=[_recipe(edition, *recipe) for recipe in _RECIPES],
    )


def _recipe(edition: Edition, title: Text, text: Text, file: str) -> Recipe:
    extension = file.rpartition(".")[2]
    return Recipe(
        title=edition.say(title),
        text=edition.say(text),
        language=_LANGUAGES.get(extension, extension),
        file=f"recipes/{file}.jinja",
    )
