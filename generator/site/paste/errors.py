"""What the reader module says of an error: listed, so that the catalogue has it in Korean."""


def _(message: str) -> str:
    """Marks an English message for the catalogue."""
    return message


WORDS = (
    _("text"),
    _("a boolean"),
    _("a number"),
    _("an integer"),
    _("null"),
    _("nothing"),
    _("a list"),
    _("an object"),
    _("undefined"),
    _("a JSON value"),
    _("a payment response"),
    _("whole seconds since 1970"),
    _("YYYY-MM-DD hh:mm:ss in Korean time, or seconds since 1970"),
    _("text, unless a failure is reported"),
    _("the same as success under its other name"),
    _("another value"),
    _("other text"),
    _("other bytes"),
    _("deeper JSON"),
    _("JSON that is at most 100 deep"),
    _("a number with decimals"),
    _("a number out of that range"),
    _("a number that is too large or none at all"),
    _("a number in text"),
    _("a float of 2**53 or more, which may have lost digits: parse with parse_float=Decimal"),
    _("the text true or false"),
    _("one value"),
    _("percent-encoded UTF-8"),
    _("text, as on a redirect: structure_query (structureQuery in JavaScript) reads it"),
    _("keys of a response on both sides of #"),
    _("parameters"),
    _("a query after ?"),
    _("one behind a second ?"),
    _("JSON, without imp_uid or merchant_uid"),
    _("JSON, with imp_uid and merchant_uid inside"),
    _("a URL without a query"),
    _("a parameter of its own"),
    _("keys of a response in the fragment, after #"),
    _("one behind &amp;"),
    _("one behind a scheme without ?"),
    _("an object as a program prints it"),
    _("an empty text"),
    _("the text undefined"),
    _("the text null"),
)
