"""`portone_v1.pydantic`: what `structure` says, as pydantic models."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from portone_v1 import EmbPgProvider, PayMethod, structure, unstructure
from portone_v1.pydantic import RedirectQuery, RequestPayResponse
from pydantic import BaseModel, ValidationError

from generator.targets.models.target import files
from tests.bindings.fixtures import FIXTURES, HOSTILE_TEXTS, Fixture, hostile_spec
from tests.project import ROOT

IDS: dict[str, Any] = {"imp_uid": "imp_036925814703", "merchant_uid": "order_051"}
MODELS: Mapping[str, type[BaseModel]] = {"callback": RequestPayResponse, "redirect": RedirectQuery}


def said(fixture: Fixture, *, as_text: bool) -> BaseModel | list[dict[str, str]]:
    """The model, or what is wrong."""
    model = MODELS[fixture.entry]
    try:
        if as_text:
            return model.model_validate_json(fixture.text)
        return model.model_validate(fixture.payload)
    except ValidationError as error:
        return [
            {"field": str(detail["loc"][0]) if detail["loc"] else "$", **detail["ctx"]}
            for detail in error.errors()
        ]


def sent(fixture: Fixture) -> Any:
    """What must come back: the callback in the form PortOne sends, the query as it came."""
    payload = fixture.payload
    return unstructure(structure(payload)) if fixture.entry == "callback" else payload


@pytest.mark.parametrize("as_text", [False, True], ids=["parsed", "text"])
class TestEveryFixture:
    def test_that_is_right_comes_back(self, as_text: bool) -> None:
        for fixture in FIXTURES:
            if fixture.valid:
                model = said(fixture, as_text=as_text)
                assert isinstance(model, BaseModel), fixture.id
                back = model.model_dump(mode="json", exclude_unset=True)
                assert same(back, sent(fixture)), fixture.id
                assert same(json.loads(model.model_dump_json(exclude_unset=True)), back)

    def test_that_is_wrong_is_refused_with_the_errors_of_structure(self, as_text: bool) -> None:
        for fixture in FIXTURES:
            if not fixture.valid:
                assert said(fixture, as_text=as_text) == fixture.errors, fixture.id


def same(one: Any, other: Any) -> bool:
    """Equal as JSON text, in which 1 is not 1.0 and True is not 1; keys in any order."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def test_a_known_code_is_a_member_and_any_other_is_text() -> None:
    known = RequestPayResponse(**IDS, pay_method="card")
    unknown = RequestPayResponse(**IDS, pay_method="brand_new", emb_pg_provider="kakopay")

    assert known.pay_method is PayMethod.CARD
    assert (type(unknown.pay_method), unknown.pay_method) == (str, "brand_new")
    # Another spelling is told by structure; here it must come back as it was.
    assert (type(unknown.emb_pg_provider), unknown.emb_pg_provider) == (str, "kakopay")
    assert (
        structure(unknown.model_dump(exclude_unset=True)).emb_pg_provider is EmbPgProvider.KAKAOPAY
    )


def test_an_amount_stays_a_whole_number_or_has_decimals() -> None:
    amounts = [1004, 14.2, 1004.0, 10**30]

    found = [RequestPayResponse(**IDS, paid_amount=amount).paid_amount for amount in amounts]
    assert [(type(one), one) for one in found] == [
        (int, 1004),
        (float, 14.2),
        (int, 1004),
        (int, 10**30),
    ]


def test_nothing_is_made_of_another_type() -> None:
    for wrong in ({"success": "false"}, {"paid_amount": "1004"}, {"paid_at": True}, {"name": 1}):
        with pytest.raises(ValidationError) as caught:
            RequestPayResponse.model_validate({**IDS, **wrong})
        assert [detail["loc"] for detail in caught.value.errors()] == [(*wrong,)]


def test_absent_and_null_can_be_told_apart() -> None:
    model = RequestPayResponse.model_validate({**IDS, "card_name": None})

    assert (model.card_name, model.bank_name) == (None, None)
    assert model.model_fields_set == {*IDS, "card_name"}


def test_keys_that_nobody_knows_are_kept() -> None:
    payload = {**IDS, "success": True, "brand_new": {"a": [1, None]}}

    model = RequestPayResponse.model_validate(payload)
    assert model.model_extra == {"brand_new": {"a": [1, None]}}
    assert same(model.model_dump(mode="json", exclude_unset=True), payload)


def test_personal_data_is_in_no_error_and_in_no_repr() -> None:
    with pytest.raises(ValidationError) as caught:
        RequestPayResponse.model_validate(
            {"buyer_email": "me@example.com", "paid_amount": "secret"}
        )
    personal = {"buyer_email": "me@example.com", "a_key_of_the_shop": "me@example.com"}
    model = RequestPayResponse.model_validate({**IDS, **personal})

    with pytest.raises(ValidationError) as broken:
        RequestPayResponse.model_validate_json('{"buyer_email": "me@example.com"')

    errors = (str(caught.value), repr(caught.value.errors()), str(broken.value))
    for text in (*errors, repr(model), str(model)):
        assert "example.com" not in text
        assert "secret" not in text
    assert "buyer_email='***'" in repr(model)


def test_what_no_unicode_text_is_pydantic_refuses_where_structure_does_not() -> None:
    lone = {**IDS, "\ud800": 1}

    assert structure(lone).extra == {"\ud800": 1}
    with pytest.raises(ValidationError, match="unicode"):
        RequestPayResponse.model_validate(lone)
    with pytest.raises(ValidationError, match="Invalid JSON"):
        RequestPayResponse.model_validate_json(json.dumps({**IDS, "name": "\ud800"}))


def test_a_model_is_taken_as_it_is_and_fits_into_others() -> None:
    class Message(BaseModel):
        shop: str
        payment: RequestPayResponse

    message = Message.model_validate({"shop": "a", "payment": IDS})
    again = Message(shop="b", payment=message.payment)
    assert again.payment is message.payment
    with pytest.raises(ValidationError) as caught:
        Message.model_validate({"shop": "a", "payment": {**IDS, "success": "x"}})
    assert caught.value.errors()[0]["loc"] == ("payment", "success")


class Parameters(Mapping[str, str]):
    """A multi-dict as web frameworks have one."""

    def __init__(self, **texts: list[str]) -> None:
        self.texts = texts

    def __getitem__(self, name: str) -> str:
        return self.texts[name][-1]

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)

    def getlist(self, name: str) -> list[str]:
        return self.texts[name]


def test_the_query_object_of_a_framework_is_taken_with_its_repeated_parameters() -> None:
    query = RedirectQuery.model_validate(Parameters(imp_uid=["a"], merchant_uid=["b", "c"]))

    assert (query.imp_uid, query.merchant_uid) == ("a", ["b", "c"])


@pytest.mark.parametrize("model", MODELS.values())
def test_its_own_schema_explains_every_field_and_has_an_example(model: type[BaseModel]) -> None:
    schema = model.model_json_schema()

    assert not [key for key, value in schema["properties"].items() if "description" not in value]
    assert "결제 금액" in schema["properties"]["paid_amount"]["description"]
    assert [model.model_validate(example) for example in schema["examples"]]


def run(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_package_imports_pydantic_only_for_those_who_ask() -> None:
    code = "import sys, portone_v1, portone_v1.types; print('pydantic' in sys.modules)"

    assert run(code).stdout == "False\n"


def test_without_pydantic_the_error_names_it() -> None:
    result = run("import sys; sys.modules['pydantic'] = None; import portone_v1.pydantic")

    assert result.stderr.splitlines()[-1].startswith("ModuleNotFoundError: ")
    assert "pydantic" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_stays_text(text: str) -> None:
    for path, code in files(hostile_spec(text)).items():
        tree = ast.parse(code)
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        assert code.isprintable() or all(c.isprintable() or c == "\n" for c in code), path
        assert not {"START", "END", "alert"} & names, path
        assert path.endswith("_pydantic.py") or any("START" in str(one) for one in strings), path
