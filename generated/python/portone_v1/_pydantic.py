# Made by `python3 -m generator` from generator/targets/models/static. Do not edit.
"""What the pydantic models have in common: `structure` judges, and personal data is not printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, Self, TypeAlias

from portone_v1._errors import FieldError, ResponseError
from portone_v1._examples import CALLBACK, REDIRECT
from portone_v1._query import once, parameters, structure_query
from portone_v1._response import SENSITIVE
from portone_v1._spec import FIELDS
from portone_v1._structure import structure, unstructure

try:
    from pydantic import (
        BaseModel,
        ConfigDict,
        ModelWrapValidatorHandler,
        PlainSerializer,
        SerializationInfo,
        SerializerFunctionWrapHandler,
        Strict,
        ValidationError,
        WithJsonSchema,
        model_serializer,
        model_validator,
    )
    from pydantic_core import InitErrorDetails, PydanticCustomError
except ModuleNotFoundError as error:
    hint = "portone_v1.pydantic needs pydantic: pip install 'portone-v1[pydantic]'"
    raise ModuleNotFoundError(hint, name=error.name) from None

if TYPE_CHECKING:
    Once: TypeAlias = str
else:
    # Read as one text. FastAPI must see that a parameter may be repeated, though: it would pick one
    # of the values, and two that contradict each other would pass.
    Once = str | list[str]


# An amount that came as a Decimal stays one; what pydantic writes as JSON is a number.
Exact: TypeAlias = Annotated[
    Decimal,
    Strict(),
    PlainSerializer(float, return_type=float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]


class _Model(BaseModel):
    # Errors of pydantic print what they found, and what was found may be personal data.
    model_config = ConfigDict(extra="allow", hide_input_in_errors=True)

    @classmethod
    def _read(cls, data: Any) -> Mapping[str, Any]:
        """The keys and their values, of what arrived. Raises ResponseError."""
        raise NotImplementedError

    @model_validator(mode="wrap")
    @classmethod
    def _judge(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(data, cls):
            return handler(data)
        try:
            return handler(unicode(cls._read(data)))
        except ResponseError as error:
            details = details_of(error)
        except ValidationError as error:
            details = _of_pydantic(error)
        raise ValidationError.from_exception_data(cls.__name__, details, hide_input=True) from None

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """The model of JSON text. Its error has no input, also where the text is no JSON."""
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            details = _of_pydantic(error)
        raise ValidationError.from_exception_data(cls.__name__, details, hide_input=True) from None

    # Its return type would take the place of the model in the schema of what is written.
    @model_serializer(mode="wrap")
    def _as_it_came(  # type: ignore[no-untyped-def]  # noqa: ANN202
        self, handler: SerializerFunctionWrapHandler, info: SerializationInfo
    ):
        """Keys that did not come are left out, since for some of them null is wrong."""
        for name, value in self:
            if info.mode == "json" and isinstance(value, Decimal):
                json_number(name, value)
        dump: dict[str, Any] = handler(self)
        came = set(self.model_fields_set)
        if info.by_alias:
            fields = type(self).model_fields.items()
            came |= {field.alias for name, field in fields if field.alias and name in came}
        return {key: value for key, value in dump.items() if key in came}

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        known = type(self).model_fields.keys() - SENSITIVE
        for name, value in super().__repr_args__():
            yield name, value if name in known or not value else "***"


class Callback(_Model):
    """The callback object in the form PortOne sends: 1.0 in a whole number has become 1."""

    model_config = ConfigDict(json_schema_extra={"examples": [CALLBACK]})

    @classmethod
    def _read(cls, data: Any) -> Mapping[str, Any]:
        return unstructure(structure(data))


class Query(_Model):
    """The redirect's query as it arrived: a URL, a query string, or what a framework made of it."""

    model_config = ConfigDict(json_schema_extra={"examples": [REDIRECT]})

    @classmethod
    def _read(cls, data: Any) -> Mapping[str, Any]:
        structure_query(data)
        sent = parameters(data).items()
        return {key: values[0] if len(values) == 1 else once(values) for key, values in sent}


def json_number(name: str, amount: Decimal) -> float:
    """The amount as pydantic writes one. Raises ValueError where digits would be lost."""
    number = float(amount)
    if Decimal(repr(number)) != amount:
        raise ValueError(f"{name} has more digits than pydantic writes: use portone_v1.dumps")
    return number


_HALF: Final = re.compile("[\ud800-\udfff]")


def unicode(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same. Half a character, which pydantic cannot write as JSON, raises ResponseError."""
    broken = [key for key, value in payload.items() if has_halves([key, value])]
    if broken:
        places = (key if key in FIELDS else "$" for key in broken)
        raise ResponseError([FieldError(p, "Unicode text", "half a character") for p in places])
    return payload


def has_halves(value: Any) -> bool:
    """Whether half a surrogate pair stands anywhere in a JSON value."""
    if isinstance(value, str):
        return not value.isascii() and _HALF.search(value) is not None
    if isinstance(value, dict):
        return any(map(has_halves, (*value, *value.values())))
    return isinstance(value, (list, tuple)) and any(map(has_halves, value))


def details_of(error: ResponseError) -> list[InitErrorDetails]:
    """The errors as pydantic takes them, without what was found."""
    details = [_detail(one) for one in error.errors]
    if error.left_out:
        more = PydanticCustomError(
            "payment_response", "and {left_out} more", {"left_out": error.left_out}
        )
        details.append(InitErrorDetails(type=more, loc=(), input=None))
    return details


def _detail(error: FieldError) -> InitErrorDetails:
    said = {"expected": error.expected, "got": error.got}
    return InitErrorDetails(
        type=PydanticCustomError("payment_response", "expected {expected}, got {got}", said),
        loc=() if error.field == "$" else (error.field,),
        input=None,
    )


def _of_pydantic(error: ValidationError) -> list[InitErrorDetails]:
    """The same errors without what was found, which each of them has."""
    return [
        InitErrorDetails(
            type=PydanticCustomError(one["type"], one["msg"], one.get("ctx")),
            loc=one["loc"],
            input=None,
        )
        for one in error.errors(include_url=False, include_input=False)
    ]
