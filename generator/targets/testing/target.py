"""`portone_v1.testing`: what a shop's own tests need, and the plugin by which pytest finds it.

The plugin lies beside the package: to import a module of the package would import the package.
"""

import json
from collections.abc import Mapping

from generator.render import copied, environment, header
from generator.spec.model import Condition, Spec
from generator.spec.sent import addresses, table
from generator.text.python import call, source

_FOLDER = "generated/python/portone_v1/testing"


def files(spec: Spec) -> Mapping[str, str]:
    """The modules; the fixtures that they ship are made with the others."""
    env = environment(__file__, {"py": source, "asked": _asked})
    made = env.get_template("_tables.py.jinja").render(spec=spec)
    # What providers send, and where pages load the SDK from.
    sent = {**table(spec), "addresses": addresses(spec)}
    return {
        **copied(__file__, "generated/python"),
        f"{_FOLDER}/_tables.py": header("spec/payment_response.yaml") + made,
        f"{_FOLDER}/sent.json": json.dumps(sent, ensure_ascii=False, indent=1) + "\n",
    }


def _asked(condition: Condition) -> str:
    """A condition in Python: the attribute, what is asked of it, and of which values."""
    tests = {"is": condition.is_, "is not": condition.is_not, "none but": condition.none_but}
    given = ("given" if condition.given else "not given", ())
    test, values = next(((test, values) for test, values in tests.items() if values), given)
    items = map(source, (condition.attribute, test, tuple(values)))
    return call("Condition", [*items], "", 12)
