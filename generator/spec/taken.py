"""Names that a field cannot have in the bindings, which a test holds to what these expose."""

import keyword
from collections.abc import Mapping

TAKEN: Mapping[str, frozenset[str]] = {
    "a word of Python": frozenset({*keyword.kwlist, "cls", "self"}),
    "an attribute of every PaymentResponse": frozenset(
        {"extra", "fields_set", "outcome", "redacted", "repeated"}
    ),
    "a name that the generated classes need themselves": frozenset(
        {
            *("bool", "classmethod", "datetime", "dict", "float", "frozenset", "int", "list"),
            *("masked", "property", "str", "tuple"),
        }
    ),
    "an argument of portone_v1.testing.payment_response": frozenset(
        {"entry", "method", "outcome", "provider"}
    ),
    "an attribute of every pydantic model": frozenset(
        {
            *("construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj"),
            *("parse_raw", "schema", "schema_json", "update_forward_refs", "validate"),
            *("model_computed_fields", "model_config", "model_construct", "model_copy"),
            *("model_dump", "model_dump_json", "model_extra", "model_fields"),
            *("model_fields_set", "model_json_schema", "model_parametrized_name"),
            *("model_post_init", "model_rebuild", "model_validate", "model_validate_json"),
            *("model_validate_strings", "mro", "register"),
        }
    ),
    "a property of every response in JavaScript": frozenset(
        {"constructor", "extra", "outcome", "repeated", "then"}
    ),
}

TAKEN_TYPES = frozenset(
    {
        *("Any", "AttributeError", "Availability", "BooleanText", "Callback", "Code"),
        *("ConfigDict", "Decimal", "Error", "Exact", "ExactNumber", "FailedResponse"),
        *("Field", "FieldError", "FieldName", "FieldReference", "Final", "Form"),
        *("FrozenDict", "Iamport", "JsonList", "JsonObject", "JsonValue", "Label"),
        *("Labels", "Literal", "Mapping", "Once", "OneOrMore", "Open", "Outcome"),
        *("PaidResponse", "Partial", "PaymentResponse", "Query", "Readonly"),
        *("ReadonlyArray", "ReadonlyMap", "Record", "RedirectQuery", "RequestPayParams"),
        *("RequestPayResponse", "RequestPayResponseCallback", "ResponseError"),
        *("ResponseFields", "Source", "Spellings", "Statement", "StrictBool"),
        *("StrictFloat", "StrictInt", "StrictStr", "Text", "TypeAlias", "TypedDict"),
        *("UnconfirmedResponse", "UnknownCode", "ValueError"),
        *("VirtualAccountIssuedResponse", "WireType"),
    }
)
"""Names that the type of a code table cannot have."""
