"""`portone_v1.testing`: what a shop's own tests need, and the plugin by which pytest finds it.

The plugin lies beside the package: to import a module of the package would import the package.
"""

import json
from collections.abc import Mapping, Sequence

from generator.render import environment, static
from generator.spec.model import Condition, Spec
from generator.spec.sdk import addresses
from generator.spec.sent import table
from generator.text.python import call, header, source

_FOLDER = "generated/python"
_TABLES = f"{_FOLDER}/portone_v1/testing/_tables.py"
_SENT = f"{_FOLDER}/portone_v1/testing/sent.json"


def files(spec: Spec) -> Mapping[str, str]:
    """The modules; the fixtures that they ship are made with the others."""
    env = environment(__file__, {"py": source, "asked": _asked})
    made = env.get_template("_tables.py.jinja").render(spec=spec)
    copied = header("generator/targets/testing/static")
    # What providers send, and where pages load the SDK from.
    sent = {**table(spec), "addresses": addresses(spec)}
    return {
        **{f"{_FOLDER}/{path}": copied + text for path, text in static(__file__).items()},
        _SENT: json.dumps(sent, ensure_ascii=False, indent=1) + "\n",
        _TABLES: header("spec/payment_response.yaml") + made,
    }


def _asked(condition: Condition) -> str:
    """A condition in Python: the attribute, what is asked of it, and of which values."""
    values: Sequence[str | bool] = condition.is_ or condition.is_not or condition.none_but
    tests = {"is": condition.is_, "is not": condition.is_not, "none but": condition.none_but}
    test = next((test for test, named in tests.items() if named), "given")
    asked = test if condition.given is not False else "not given"
    items = map(source, (condition.attribute, asked, tuple(values)))
    return call("Condition", [*items], "", 12)
