"""Nothing that a tool prints of a response without being asked is personal."""

from __future__ import annotations

import gc
import io
import json
import logging
import traceback
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import portone_v1
import pytest
from portone_v1 import PaymentResponse, ResponseError

from generator.spec.lookups import attribute_of
from tests.package.payloads import SPEC

pytestmark = pytest.mark.needs("rich", "structlog")

SENSITIVE = [field for field in SPEC.fields if field.sensitive]
PERSONAL = "비밀-7351"


@attrs.frozen
class Mine(PaymentResponse):
    order: str = "order_1"


def of_class(response: PaymentResponse, class_: type[Any]) -> Any:
    """The same response as one of a subclass."""
    named = {attribute_of(field): getattr(response, attribute_of(field)) for field in SPEC.fields}
    return class_(**named, extra=response.extra, _wire=response._wire)


def by_rich(value: object) -> str:
    from rich.console import Console

    console = Console(file=io.StringIO(), width=200)
    console.print(value)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def by_rich_traceback(error: Exception) -> str:
    from rich.traceback import Traceback

    return by_rich(
        Traceback.from_exception(type(error), error, error.__traceback__, show_locals=True)
    )


def by_structlog(error: Exception) -> str:
    from structlog.tracebacks import ExceptionDictTransformer

    transform = ExceptionDictTransformer(show_locals=True, locals_max_string=1000)
    frames = transform((type(error), error, error.__traceback__))
    return json.dumps(frames, ensure_ascii=False, default=repr)


def by_traceback(error: Exception) -> str:
    return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


def by_logging(error: Exception) -> str:
    stream = io.StringIO()
    logger = logging.Logger("shop")
    logger.addHandler(logging.StreamHandler(stream))
    logger.error("refused: %s %r", error, error, exc_info=error)
    return stream.getvalue()


def by_pytest(response: PaymentResponse) -> str:
    comparison = pytest.importorskip("portone_v1.testing._comparison")
    lines = comparison.compared(response, attrs.evolve(response, name="other"))
    return "\n".join([*lines, *comparison.compared(response, portone_v1.structure(IDS))])


IDS = {"imp_uid": "imp_1", "merchant_uid": "order_1"}
PRINTERS: tuple[Callable[[Any], str], ...] = (
    *(repr, str, by_rich, by_pytest),
    lambda response: repr(of_class(response, Mine)),
    lambda response: by_rich(of_class(response, Mine)),
    lambda response: json.dumps(response.redacted(), ensure_ascii=False),
)
ERROR_PRINTERS = (str, repr, by_rich_traceback, by_structlog, by_traceback, by_logging)


def responses(payload: dict[str, Any]) -> Iterator[PaymentResponse]:
    """Read fast, read with care, and changed by hand."""
    yield portone_v1.structure(payload)
    yield portone_v1.structure({**payload, "paid_amount": 100.0})
    yield attrs.evolve(portone_v1.structure(payload), name="x")


@pytest.mark.parametrize("field", SENSITIVE, ids=lambda field: str(field.name))
def test_no_printer_prints_a_personal_value(field: Any) -> None:
    payload = {**IDS, field.name: PERSONAL, "unknown": PERSONAL, "nested": {"memo": PERSONAL}}
    for response in responses(payload):
        assert PERSONAL in str(getattr(response, attribute_of(field)))
        for printer in PRINTERS:
            assert PERSONAL not in printer(response)


@pytest.mark.parametrize("printer", ERROR_PRINTERS)
@pytest.mark.parametrize("field", SENSITIVE, ids=lambda field: str(field.name))
def test_no_traceback_prints_the_payload_that_was_refused(
    field: Any, printer: Callable[[Exception], str]
) -> None:
    for error in refusals(field.name):
        assert PERSONAL not in printer(error)


def refusals(name: str) -> Iterator[Exception]:
    """Errors of every way in and out, without the frame of this test: what is its own it prints."""
    ways: tuple[Callable[[], object], ...] = (
        lambda: portone_v1.structure({"imp_uid": 1, name: PERSONAL, "unknown": PERSONAL}),
        lambda: portone_v1.structure({**IDS, "paid_at": PERSONAL, name: PERSONAL}),
        lambda: portone_v1.structure_query(f"{name}={PERSONAL}&imp_success=maybe"),
        lambda: portone_v1.structure_query({name: [PERSONAL, "x"], "imp_uid": 3}),
        lambda: portone_v1.structure_query(Breaking()),
        lambda: portone_v1.unstructure(
            PaymentResponse(**{name: PERSONAL, "paid_amount": float("nan")})  # type: ignore[arg-type]
        ),
    )
    for way in ways:
        with pytest.raises(ValueError, match=": expected ") as caught:
            way()
        assert caught.value.__context__ is None
        # Of this test and of its lambda, which hold the payload; below are the package's own.
        own = [entry._rawentry for entry in caught.traceback[2:]]
        yield caught.value.with_traceback(own[0])


class Breaking(dict[str, str]):
    def __iter__(self) -> Iterator[str]:
        raise KeyError(PERSONAL)


def test_a_redacted_response_is_no_response_and_tells_what_a_log_needs() -> None:
    payload = {**SPEC.sample.payload, "coupon": 3, "memo": PERSONAL}
    redacted = portone_v1.structure(payload).redacted()

    assert redacted["outcome"] == "paid"
    assert redacted["extra"] == {"coupon": "an integer", "memo": "text"}
    fields = redacted["fields"]
    assert isinstance(fields, dict)
    assert (fields["buyer_email"], fields["paid_amount"]) == ("***", 1004)
    assert fields["paid_at"] == "2022-03-27T01:26:03+00:00"
    for read in (portone_v1.structure, portone_v1.structure_query):
        with pytest.raises(ResponseError):
            read(redacted)


def test_errors_are_bounded_and_say_how_many_are_left_out() -> None:
    wrong = {f"key_{number}": {1} for number in range(60_000)}
    with pytest.raises(ResponseError) as caught:
        portone_v1.structure({**IDS, **wrong})

    assert (len(caught.value.errors), caught.value.left_out) == (100, 59_900)
    assert str(caught.value).splitlines()[-1] == "  and 59900 more"
    assert len(str(caught.value)) < 10_000


@pytest.mark.parametrize("read", [portone_v1.structure, portone_v1.structure_query])
def test_an_error_is_gone_with_its_payload_when_it_was_handled(read: Any) -> None:
    """It holds itself by no traceback: what is personal does not wait for a garbage collector."""
    gc.disable()
    try:
        try:
            read({"imp_uid": ["imp_1", "imp_2"]})
        except portone_v1.ResponseError as error:
            kept = weakref.ref(error)
        assert kept() is None
    finally:
        gc.enable()
