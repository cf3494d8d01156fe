"""`portone_v1.pydantic`: what `structure` says, as pydantic models."""

import ast
import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib import import_module
from typing import Annotated, Any

import pytest
from portone_v1 import (
    EmbPgProvider,
    PaymentResponse,
    PayMethod,
    UnknownCode,
    structure,
    unstructure,
)
from portone_v1.pydantic import RedirectQuery, RequestPayResponse
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError

from generator.spec.verdict import Judge, once
from generator.targets.models.target import files
from tests.bindings.fixtures import FIXTURES, HOSTILE_TEXTS, Fixture, hostile_spec
from tests.project import ROOT
from tests.today import the_spec

IDS: dict[str, Any] = {"imp_uid": "imp_036925814703", "merchant_uid": "order_051"}
QUERY = Judge(the_spec()).query
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
    """What must come back: the callback in the form PortOne sends, the query's texts."""
    if fixture.entry == "callback":
        return unstructure(structure(fixture.payload))
    return {key: once(texts) for key, texts in QUERY.parameters(fixture.payload).items()}


@pytest.mark.parametrize("as_text", [False, True], ids=["parsed", "text"])
class TestEveryFixture:
    def test_that_is_right_comes_back(self, as_text: bool) -> None:
        for fixture in FIXTURES:
            if fixture.valid:
                model = said(fixture, as_text=as_text)
                assert isinstance(model, BaseModel), fixture.id
                back = model.model_dump(mode="json")
                assert same(back, sent(fixture)), fixture.id
                assert same(json.loads(model.model_dump_json()), back)

    def test_that_is_wrong_is_refused_with_the_errors_of_structure(self, as_text: bool) -> None:
        for fixture in FIXTURES:
            if not fixture.valid:
                assert said(fixture, as_text=as_text) == fixture.errors, fixture.id


def same(one: Any, other: Any) -> bool:
    """Equal as JSON text, in which 1 is not 1.0 and True is not 1; keys in any order."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def test_a_known_code_is_a_member_and_any_other_is_text() -> None:
    known = RequestPayResponse(**IDS, pay_method="card")
    unknown = RequestPayResponse(**IDS, pay_method="zz_unknown", emb_pg_provider="kakopay")

    assert known.pay_method is PayMethod.CARD
    assert (type(unknown.pay_method), unknown.pay_method) == (str, "zz_unknown")
    # Another spelling is told by structure; here it must come back as it was.
    assert (type(unknown.emb_pg_provider), unknown.emb_pg_provider) == (str, "kakopay")
    assert structure(unknown.model_dump()).emb_pg_provider is EmbPgProvider.KAKAOPAY


def test_an_amount_stays_a_whole_number_or_has_decimals() -> None:
    amounts: list[Any] = [1004, 14.2, 1004.0, 10**30, Decimal("0.12345678901234567890")]

    found = [RequestPayResponse(**IDS, paid_amount=amount).paid_amount for amount in amounts]
    assert [(type(one), one) for one in found] == [
        (int, 1004),
        (float, 14.2),
        (int, 1004),
        (int, 10**30),
        (Decimal, Decimal("0.12345678901234567890")),
    ]


@pytest.mark.parametrize("amount", [1004, 14.2, Decimal("14.2"), 10**30])
@pytest.mark.parametrize("mode", ["python", "json"])
def test_a_model_and_structure_take_what_it_dumps(amount: Any, mode: str) -> None:
    sent = {**IDS, "pay_method": "card", "status": "new", "paid_amount": amount, "memo": [None]}
    model = RequestPayResponse.model_validate(sent)

    dump = model.model_dump(mode=mode)
    assert dump.keys() == sent.keys()
    assert RequestPayResponse.model_validate(dump).model_dump() == model.model_dump(mode=mode)
    again = RequestPayResponse.model_validate_json(model.model_dump_json())
    assert structure(again.model_dump()) == structure(sent)
    assert structure(dump) == structure(sent)


def test_an_amount_that_pydantic_cannot_write_is_not_rounded() -> None:
    model = RequestPayResponse(**IDS, paid_amount=Decimal("0.12345678901234567890"))

    assert structure(model.model_dump()).paid_amount == Decimal("0.12345678901234567890")
    with pytest.raises(PydanticSerializationError, match="paid_amount has more digits"):
        model.model_dump_json()


def test_a_response_of_fastapi_leaves_out_what_did_not_come() -> None:
    class Reply(BaseModel):
        payment: RequestPayResponse

    reply = Reply.model_validate({"payment": {**IDS, "card_name": None}})

    assert reply.model_dump() == {"payment": {**IDS, "card_name": None}}
    written = RequestPayResponse.model_json_schema(mode="serialization")
    assert written["properties"] == RequestPayResponse.model_json_schema()["properties"]


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
    payload = {**IDS, "success": True, "zz_unknown": {"a": [1, None]}}

    model = RequestPayResponse.model_validate(payload)
    assert model.model_extra == {"zz_unknown": {"a": [1, None]}}
    assert same(model.model_dump(mode="json", exclude_unset=True), payload)


PERSONAL = "me@example.com"
REFUSED: list[tuple[type[BaseModel], object]] = [
    (RequestPayResponse, {"buyer_email": PERSONAL, "paid_amount": PERSONAL}),
    (RequestPayResponse, {**IDS, PERSONAL: 10**400, "custom_data": float("nan")}),
    (RequestPayResponse, {**IDS, f"\ud800{PERSONAL}": PERSONAL}),
    (RequestPayResponse, PERSONAL),
    (RequestPayResponse, PERSONAL.encode()),
    (RequestPayResponse, [{"buyer_email": PERSONAL}]),
    (RedirectQuery, f"?imp_success=true&buyer_email={PERSONAL}"),
    (RedirectQuery, f"https://shop.example/#imp_uid={PERSONAL}"),
    (RedirectQuery, {"imp_uid": [PERSONAL, "other"], "merchant_uid": PERSONAL}),
    (RedirectQuery, {**IDS, f"\ud800{PERSONAL}": PERSONAL}),
    (RedirectQuery, {**IDS, "buyer_email": {PERSONAL: 1}}),
]


@pytest.mark.parametrize(("model", "data"), REFUSED)
def test_what_was_found_is_in_no_error(model: type[BaseModel], data: object) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)

    assert_silent(caught.value)


@pytest.mark.parametrize(
    "text", [f'{{"buyer_email": "{PERSONAL}"', f'"{PERSONAL}"', PERSONAL, "\ud800"]
)
@pytest.mark.parametrize("model", MODELS.values())
def test_what_is_no_json_is_in_no_error(model: type[BaseModel], text: str) -> None:
    with pytest.raises((ValidationError, UnicodeEncodeError)) as caught:
        model.model_validate_json(text)

    assert isinstance(caught.value, ValidationError)
    assert_silent(caught.value)


def assert_silent(error: ValidationError) -> None:
    assert {detail["input"] for detail in error.errors()} == {None}
    for text in (str(error), repr(error), repr(error.errors()), error.json()):
        assert PERSONAL not in text


def test_personal_data_is_in_no_repr() -> None:
    personal = {"buyer_email": PERSONAL, "a_key_of_the_shop": PERSONAL}
    model = RequestPayResponse.model_validate({**IDS, **personal})

    for text in (repr(model), str(model)):
        assert PERSONAL not in text
    assert "buyer_email='***'" in repr(model)


def test_errors_are_the_first_hundred_and_the_number_of_the_rest() -> None:
    with pytest.raises(ValidationError) as caught:
        RequestPayResponse.model_validate({str(n): float("nan") for n in range(60_000)})

    details = caught.value.errors()
    assert len(details) == 101
    assert details[-1]["msg"] == "and 59902 more"  # the two identifiers are lacking as well


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ({"\ud800": 1}, ()),
        ({"own": "\udfff"}, ()),
        ({"name": "a\ud83d"}, ("name",)),
        ({"pay_method": "\ud800"}, ("pay_method",)),
        ({"custom_data": {"a": [{"\ud800": None}]}}, ("custom_data",)),
    ],
)
def test_half_a_character_pydantic_refuses_where_structure_does_not(
    broken: dict[str, Any], place: tuple[str, ...]
) -> None:
    sent = {**IDS, **broken}

    assert unstructure(structure(sent)) == sent
    for model, data in ((RequestPayResponse, sent), (Purchase, {"method": "x", "payment": sent})):
        with pytest.raises(ValidationError, match="Unicode text, got half a character") as caught:
            model.model_validate(data)
        assert caught.value.errors()[0]["loc"][-1:] == place or not place
        with pytest.raises(ValidationError, match="Invalid JSON"):
            model.model_validate_json(json.dumps(data))


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


class Purchase(BaseModel):
    """A model of a shop's own."""

    method: PayMethod | UnknownCode
    payment: PaymentResponse | None = None


class TestFieldsOfOnesOwnModels:
    @pytest.mark.parametrize("code", [*PayMethod, "card", "zz_unknown", UnknownCode("zz_unknown")])
    def test_a_code_is_a_member_or_unknown_and_comes_back(self, code: str) -> None:
        purchase = Purchase.model_validate({"method": code})

        assert type(purchase.method) is type(PayMethod.of(code))
        assert purchase.method == code
        assert Purchase.model_validate_json(purchase.model_dump_json()) == purchase
        assert Purchase.model_validate(purchase.model_dump()) == purchase

    @pytest.mark.parametrize("code", [1, None, b"card", ["card"], [PERSONAL], "\ud800"])
    def test_a_code_is_text_and_its_errors_have_no_input(self, code: object) -> None:
        with pytest.raises(ValidationError, match="expected Unicode text") as caught:
            Purchase.model_validate({"method": code})

        assert_silent(caught.value)

    def test_a_response_is_what_structure_takes_and_unstructure_gives(self) -> None:
        sent = {**IDS, "paid_amount": Decimal("14.2"), "imp_success": None, "memo": [1]}
        purchase = Purchase(method=PayMethod.CARD, payment=structure(sent))

        assert Purchase.model_validate({"method": "card", "payment": sent}) == purchase
        assert purchase.model_dump()["payment"] == sent
        assert Purchase.model_validate_json(purchase.model_dump_json()) == purchase

    def test_what_is_no_response_is_refused_with_the_errors_of_structure(self) -> None:
        wrong = {**IDS, "buyer_name": [PERSONAL], "success": PERSONAL}
        with pytest.raises(ValidationError) as caught:
            Purchase.model_validate({"method": "card", "payment": wrong})

        assert [detail["loc"] for detail in caught.value.errors()] == [
            ("payment", "buyer_name"),
            ("payment", "success"),
        ]
        assert_silent(caught.value)

    def test_an_amount_is_not_rounded(self) -> None:
        payment = structure({**IDS, "paid_amount": Decimal("0.12345678901234567890")})

        with pytest.raises(PydanticSerializationError, match="paid_amount has more digits"):
            Purchase(method=PayMethod.CARD, payment=payment).model_dump_json()

    def test_the_schema_names_the_codes_and_takes_others(self) -> None:
        schema = Purchase.model_json_schema()

        assert schema["$defs"]["PayMethod"]["enum"] == [*PayMethod]
        assert {"type": "string"} in schema["properties"]["method"]["anyOf"]
        assert {"title": "PaymentResponse", "type": "object"} in schema["properties"]["payment"][
            "anyOf"
        ]


def test_models_are_copied_and_pickled() -> None:
    model = RequestPayResponse.model_validate({**IDS, "pay_method": "card", "memo": [None]})
    purchase = Purchase(method=PayMethod.CARD, payment=structure(IDS))

    for one in (model, purchase):
        assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one  # noqa: S301
    changed = model.model_copy(update={"name": "x"})
    assert changed.model_dump() == {**model.model_dump(), "name": "x"}


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

    def all_of(self, name: str) -> list[str]:
        return self.texts[name]


def test_the_query_object_of_a_framework_is_taken_with_its_repeated_parameters() -> None:
    parameters = Parameters(imp_uid=["a"], merchant_uid=["b", "c"])
    parameters.getlist = parameters.all_of  # type: ignore[attr-defined]
    query = RedirectQuery.model_validate(parameters)

    assert (query.imp_uid, query.merchant_uid) == ("a", ["b", "c"])


@pytest.mark.parametrize("way", ["getlist", "getall"])
def test_repeated_parameters_that_contradict_each_other_are_seen(way: str) -> None:
    parameters = Parameters(imp_uid=["a"], merchant_uid=["b"], imp_success=["false", "true"])
    setattr(parameters, way, parameters.all_of)

    with pytest.raises(ValidationError, match="one value, got 2 different ones"):
        RedirectQuery.model_validate(parameters)


@pytest.mark.parametrize(
    "sent", ["?imp_uid=a&coupon=1&coupon=2", "/done?imp_uid=a&coupon=1&coupon=2"]
)
def test_a_query_is_taken_as_text(sent: str) -> None:
    query = RedirectQuery.model_validate(sent)

    assert query.model_dump() == {"imp_uid": "a", "coupon": ["1", "2"]}


@pytest.mark.needs("fastapi", "httpx")
@pytest.mark.filterwarnings("ignore:Using `httpx` with `starlette.testclient`")
class TestFastAPI:
    @pytest.fixture
    def client(self) -> Any:
        fastapi: Any = import_module("fastapi")
        testclient = import_module("fastapi.testclient")
        app = fastapi.FastAPI()

        @app.post("/callback", response_model=RequestPayResponse)  # type: ignore[untyped-decorator]
        def callback(payload: RequestPayResponse) -> RequestPayResponse:
            return payload

        @app.post("/typed")  # type: ignore[untyped-decorator]
        def typed(payload: RequestPayResponse) -> str:
            return str(payload.merchant_uid)

        @app.get("/redirect")  # type: ignore[untyped-decorator]
        def redirect(query: Annotated[RedirectQuery, fastapi.Query()]) -> str | None:
            imp_uid: str | None = query.imp_uid
            return imp_uid

        return testclient.TestClient(app)

    def test_a_route_answers_with_a_response(self, client: Any) -> None:
        sent = {**IDS, "paid_amount": 14.2, "card_name": None}

        assert client.post("/callback", json=sent).json() == sent

    def test_an_identifier_of_a_query_is_a_text(self, client: Any) -> None:
        assert client.get("/redirect?imp_uid=a&imp_uid=a&imp_success=true").json() == "a"

    def test_a_query_that_says_both_is_refused(self, client: Any) -> None:
        assert (
            client.get("/redirect?imp_uid=a&imp_success=false&imp_success=true").status_code == 422
        )

    @pytest.mark.parametrize("key", ["name", "custom_data", "own", "pay_method"])
    def test_half_a_character_is_refused_and_fails_no_route(self, client: Any, key: str) -> None:
        for path in ("/callback", "/typed"):
            answer = client.post(path, content=json.dumps({**IDS, key: "\ud800"}))
            assert answer.status_code == 422

    @pytest.mark.parametrize(
        "body",
        [
            f'{{"buyer_email": "{PERSONAL}"}}',
            f'{{"buyer_email": "{PERSONAL}", "\\ud800": 1}}',
            f'{{"imp_uid": "a", "merchant_uid": "b", "\\ud800{PERSONAL}": 1}}',
            f'{{"buyer_email": "{PERSONAL}"',
            f'"{PERSONAL}"',
            PERSONAL,
        ],
    )
    @pytest.mark.parametrize("kind", ["application/json", "text/plain"])
    def test_the_answer_to_what_is_no_response_has_no_input(
        self, client: Any, body: str, kind: str
    ) -> None:
        answer = client.post("/typed", content=body, headers={"content-type": kind})

        assert answer.status_code == 422
        assert PERSONAL not in answer.text

    def test_the_answer_to_thousands_of_wrong_keys_is_short(self, client: Any) -> None:
        body = "{" + ", ".join(f'"{n}": NaN' for n in range(60_000)) + "}"

        answer = client.post("/typed", content=body, headers={"content-type": "application/json"})
        assert len(answer.content) < 100_000


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


def test_without_pydantic_the_error_says_what_to_install() -> None:
    result = run("import sys; sys.modules['pydantic'] = None; import portone_v1.pydantic")

    assert result.stderr.splitlines()[-1] == (
        "ModuleNotFoundError: portone_v1.pydantic needs pydantic: "
        "pip install 'portone-v1[pydantic]'"
    )


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=["one line", "several lines"])
def test_hostile_text_stays_text(text: str) -> None:
    for path, code in files(hostile_spec(text)).items():
        tree = ast.parse(code)
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        assert code.isprintable() or all(c.isprintable() or c == "\n" for c in code), path
        assert not {"START", "END", "alert"} & names, path
        told = path.endswith(("/pydantic.py", "/types.py"))
        assert any("START" in str(one) for one in strings) is told, path
