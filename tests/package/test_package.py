"""The package as a whole: what it imports, and how it behaves when it is first used."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import attrs
import cattrs
import portone_v1
import pytest
from portone_v1 import PaymentResponse, PayMethod, PgProvider, ResponseError, UnknownCode

IDS = {"imp_uid": "imp_1", "merchant_uid": "order_1"}


def _python(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_cattrs_is_imported_only_for_the_converter() -> None:
    code = (
        "import sys, portone_v1\n"
        "portone_v1.structure({'imp_uid': 'imp_1', 'merchant_uid': '1'})\n"
        "portone_v1.structure_query('imp_uid=imp_1&merchant_uid=1')\n"
        "portone_v1.availability('kcp')\n"
        "print('cattrs' in sys.modules)\n"
        "portone_v1.converter\n"
        "print('cattrs' in sys.modules)"
    )

    assert _python(code).split() == ["False", "True"]


def test_every_public_name_is_there() -> None:
    assert set(portone_v1.__all__) == set(dir(portone_v1))
    for name in portone_v1.__all__:
        assert getattr(portone_v1, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'structur'"):
        portone_v1.structur  # noqa: B018


PUBLIC = [
    module.name
    for module in pkgutil.walk_packages(portone_v1.__path__, "portone_v1.")
    if not any(part.startswith("_") for part in module.name.split("."))
]


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_module_exports_what_it_declares_and_none_of_its_imports(name: str) -> None:
    for needed in ("pyarrow", "pydantic", "hypothesis"):
        pytest.importorskip(needed)
    module = importlib.import_module(name)
    text = (Path(module.__file__ or "")).read_text(encoding="utf-8")
    imported = {
        alias.asname or alias.name
        for node in ast.parse(text).body
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(f"{name}.")
        for alias in node.names
    }

    assert module.__all__
    assert not imported & {*module.__all__}
    assert all(getattr(module, exported) is not None for exported in module.__all__)


def test_threads_that_come_first_together_all_succeed() -> None:
    code = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from threading import Barrier\n"
        "import portone_v1\n"
        "barrier = Barrier(8)\n"
        "def first(_):\n"
        "    barrier.wait()\n"
        "    r = portone_v1.structure_query('imp_uid=imp_1&merchant_uid=1')\n"
        "    return id(portone_v1.converter), portone_v1.converter.unstructure(r)['imp_uid']\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    print(len(set(pool.map(first, range(8)))))"
    )

    assert _python(code) == "1"


def test_threads_share_nothing() -> None:
    barrier = Barrier(4)

    def work(number: int) -> bool:
        barrier.wait()
        payloads = [{**IDS, "name": f"{number}-{i}", "new": i} for i in range(500)]
        return all(
            portone_v1.unstructure(portone_v1.structure(payload)) == payload for payload in payloads
        )

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(work, range(4)))


def test_the_converter_structures_and_unstructures() -> None:
    response = portone_v1.converter.structure(IDS, PaymentResponse)

    assert response == portone_v1.structure(IDS)
    assert portone_v1.converter.unstructure(response) == IDS
    assert json.loads(portone_v1.converter.dumps(response)) == IDS


def test_the_converter_is_as_strict_as_structure() -> None:
    with pytest.raises(ResponseError):
        portone_v1.converter.structure({**IDS, "success": "false"}, PaymentResponse)


@attrs.frozen
class Order:
    response: PaymentResponse
    method: PayMethod | UnknownCode | None
    provider: PgProvider | UnknownCode


def test_register_teaches_a_converter_of_ones_own() -> None:
    converter = portone_v1.register(cattrs.Converter())
    wire = {"response": IDS, "method": "zz_unknown", "provider": "kcp"}

    order = converter.structure(wire, Order)

    assert order == Order(portone_v1.structure(IDS), UnknownCode("zz_unknown"), PgProvider.KCP)
    assert converter.unstructure(order) == wire
    assert type(converter.unstructure(order)["method"]) is str
    assert converter.structure({**wire, "method": "card"}, Order).method is PayMethod.CARD
    without = converter.structure({**wire, "method": None}, Order)
    assert without.method is None
    assert converter.unstructure(without) == {**wire, "method": None}


def test_register_leaves_text_and_other_unions_alone() -> None:
    converter = portone_v1.register(cattrs.Converter())

    for union in (PayMethod | PgProvider | UnknownCode, PayMethod | int | UnknownCode):
        with pytest.raises(cattrs.errors.StructureHandlerNotFoundError):
            converter.structure("card", union)  # type: ignore[arg-type]
    assert converter.structure("3", str) == "3"
    assert converter.structure("3", int | None) == 3  # type: ignore[arg-type]
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter.structure({"response": IDS, "method": 3, "provider": None}, Order)
    assert [str(error) for error in caught.value.exceptions] == [
        "expected text, got int",
        "expected text, got NoneType",
    ]


def test_availability_says_on_whose_word() -> None:
    known = portone_v1.availability("tosspayments")

    (said, *_) = known["status"]
    assert (said.forms, said.source) == (("absent",), "payrt-2023-05")
    assert "value" in known["error_code"][0].forms


def test_availability_puts_the_provider_first_and_leaves_out_what_does_not_apply() -> None:
    known = portone_v1.availability("kcp", "card", "paid")

    assert known["apply_num"][0].provider == "kcp"
    assert all(s.method in (None, "card") for said in known.values() for s in said)
    assert "vbank_num" in known
    assert known["vbank_num"][0].forms == ("absent",)


def test_availability_says_of_which_codes_nothing_is_known() -> None:
    known = portone_v1.availability("nope", "card", "never")

    assert known.nothing_known_of == ("nope", "never")
    assert all(s.provider is None for said in known.values() for s in said)
    assert str(known).startswith("<nothing is known of 'nope', 'never'; of any other: {'success'")
    assert portone_v1.availability("kcp").nothing_known_of == ()
    assert str(portone_v1.availability("kcp")).startswith("{")


def test_availability_is_silent_on_what_is_not_documented() -> None:
    assert "request_id" not in portone_v1.availability("kcp")
