"""Thousands of payloads, right and wrong, made from the spec: always the same ones.

A payload is JSON text, so that 1.0, 1e400 and numbers beyond 2**53 arrive as they were sent.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from generator.spec.lookups import REDIRECTED, SDK_FAILURE, keys_of
from generator.spec.model import Field, Spec
from generator.targets.fixtures import target as fixtures

Texts = dict[str, str]
"""An object whose values are JSON text."""


@dataclass(frozen=True)
class Case:
    """What arrives at an entry, as JSON text."""

    entry: str
    text: str
    name: str

    @property
    def sent(self) -> Any:
        """What Python reads."""
        return json.loads(self.text)

    @property
    def is_fixture(self) -> bool:
        """Whether it is one of the fixtures."""
        return self.name.startswith("fixture ")


def cases(spec: Spec, *, callbacks: int, redirects: int) -> list[Case]:
    """The fixtures, and so many more of each entry."""
    callback, redirect = _Callbacks(spec), _Redirects(spec)
    return [
        *_fixtures(spec),
        *(Case("callback", text, "by hand") for text in _NO_OBJECTS),
        *(Case("redirect", text, "by hand") for text in _NO_QUERIES),
        *(Case("callback", callback.draw(), f"callback {n}") for n in range(callbacks)),
        *(Case("redirect", redirect.draw(), f"redirect {n}") for n in range(redirects)),
    ]


def _fixtures(spec: Spec) -> Iterator[Case]:
    for case in fixtures.cases(spec):
        yield Case(case.entry, json.dumps(case.payload), f"fixture {case.id}")


_NO_OBJECTS = ("null", "true", "1", "1.5", '"text"', "[]", "[{}]", "{}")
_NO_QUERIES = (
    "null",
    "false",
    "0",
    "1.5",
    "[]",
    '["imp_uid=imp_1"]',
    "{}",
    '""',
    '"?"',
    '{"imp_uid": 1, "merchant_uid": "a", "memo": {"a": 1}, "paid_at": [true]}',
    '{"imp_uid": null, "merchant_uid": [], "imp_success": "false"}',
)


def _deep(levels: int) -> str:
    return "[" * levels + "]" * levels


# Right for some field and wrong for others; several are right only at second sight.
_ANYTHING = (
    *("null", "true", "false", '""', '"text"', '"null"', '"true"', '"0"', '"1004"'),
    *("0", "-0", "1", "-1", "12", "1.0", "0.0", "-0.0", "12.00", "1e2", "1E+3", "0.5", "-3.25"),
    *("1e-7", "1e21", "1e30", "1e31", "1e400", "-1e400", "0.1e1", "123456789012.345"),
    *("9007199254740993", "12345678901234567890", "1" + "0" * 30, "9" * 40, "99999999999.99"),
    *("12345678901234567.89", "9007199254740991.0", "9007199254740992.0", "9" * 31, "9" * 400),
    *("[]", '["a"]', '["a", "b"]', '["a", "a"]', '["a", 1]', "[null]", '[["a"]]', "[1.0]"),
    *("{}", '{"a": 1}', '{"imp_uid": "imp_1"}', '{"a": [{"b": null}, 1.0]}'),
    *(_deep(99), _deep(100), _deep(101)),
    *('" "', r'"\u3000\t"', r'"\u001f\u0085"', r'"\ufeff"'),
    *(r'"\ud800"', r'"줄\n바꿈"', r'"\u0000"', '"😀"', r'"\"}]"', '"가나다"'),
)
_SECONDS = (
    *("0", "0.0", "-0", "1", "-1", "1648344363", "1648344363.0", "1.648344363E9", "1648344363.5"),
    *("1648344363000", "253402300799", "253402300800", "253402300799.0", "1e12", "1e400"),
)
_DATES = (
    *("2017-01-19 23:59:59", "2024-02-29 00:00:00", "2000-02-29 12:00:00", "0001-01-01 00:00:00"),
    *("9999-12-31 23:59:59", "2023-02-29 00:00:00", "1900-02-29 00:00:00", "2024-02-30 00:00:00"),
    *("2024-04-31 00:00:00", "2024-06-31 10:00:00", "2024-13-01 00:00:00", "2024-00-10 00:00:00"),
    *("2024-01-00 00:00:00", "2024-01-32 00:00:00", "0000-01-01 00:00:00", "2024-12-31 24:00:00"),
    *("2024-12-31 23:60:00", "2024-12-31 23:59:60", "2024-12-31T23:59:59", "2024-12-31"),
    *("2024-12-31 23:59", "2024-12-31 23:59:59 ", " 2024-12-31 23:59:59", "2024-12-31 23:59:59Z"),
    *("2024-12-31 23:59:59\n", "24-12-31 23:59:59", "2024/12/31 23:59:59", "20241231235959"),
    *("2024-1-1 1:1:1", "2024-12-31 23:59:5a", "２０２４-12-31 23:59:59", "", "1484837999", "내일"),
    *("2100-02-29 00:00:00", "2400-02-29 23:59:59", "+024-12-31 23:59:59", "2024-W01-1 00:00:00"),
)
_QUERY_TEXTS = (
    *(
        "",
        "null",
        "true",
        "false",
        "True",
        "0",
        "1",
        "-1",
        "1.0",
        "0.5",
        "00",
        "-0",
        "1004",
        "14.20",
    ),
    *(
        "1e3",
        "1E3",
        "1e-3",
        "5e-1",
        "1e30",
        "1e31",
        "1e99",
        "1.679825535E9",
        "0e9",
        "1e100",
        "1.5e0",
    ),
    *("99999999999999999999", "999999999999999999999", "12345678901234567.89", "1.", ".5", "+1"),
    *(
        "0x10",
        "１０",
        "1_000",
        "NaN",
        "Infinity",
        " 1",
        "1 ",
        "1\n",
        "a&b=c",
        "a+b %41",
        "🥕",
        "[]",
        "undefined",
    ),
    *(
        "\udcb0\udca1",
        "a\u200bb",
        "줄\n바꿈",
        "2017-01-19 23:59:59",
        "253402300799",
        "253402300800",
    ),
)
_ODD_PLACES = (
    *("https://shop.example/o=1?{}", "/pay;jsessionid=0A?{}", "https://u:p=1@shop.example/?{}"),
    *("https://shop.example/#{}", "https://shop.example/?{0}#{0}", "https://shop.example/#/d?{}"),
    *("https://shop.example/done", "/done?order=5?{}", "/done?v=1#top?{}", "o=1?{}"),
)
# Keys of other objects, keys that languages treat in ways of their own, and near misses.
_EXTRA_KEYS = (
    *("code", "message", "response", "amount", "cancel_amount", "failed_at", "user_agent"),
    *("cancellation_id", "channel", "couponPrice", "__proto__", "constructor", "toString", "5"),
    *("", "가", "IMP_UID", "imp_uid ", "impSuccess", "extra", "outcome", "errors", "fieldsSet"),
    *("a.b", "item[]", "tx_id", "$ref", "repeated", "hasOwnProperty", "length", "self", "model"),
)


class _Values:
    """Values for the fields of a spec."""

    def __init__(self, spec: Spec, seed: int) -> None:
        self.spec = spec
        self.random = Random(seed)  # noqa: S311 - the same payloads every time
        self.fields: Mapping[str, Field] = {
            key: field for field in spec.fields for key in keys_of(field)
        }
        self.keys = list(self.fields)

    def pick(self, choices: Sequence[str]) -> str:
        return self.random.choice(choices)

    def fitting(self, key: str) -> str:
        """JSON text that suits the field of this key, more often than not."""
        field = self.fields[key]
        if field.name in self.spec.codes:
            return json.dumps(self.pick(self.codes(field.name)))
        if field.python == "datetime":
            text = "string" in field.wire and self.random.random() < 0.7
            return json.dumps(self.pick(_DATES)) if text else self.pick(_SECONDS)
        choices = {
            "bool": ("true", "false"),
            "int": ("0", "3", "12", "1.0", "-1", "0.5"),
            "int | Decimal": (
                "0",
                "1004",
                "14.2",
                "100.0",
                "0.01",
                "1e3",
                "-5",
                "9007199254740993",
            ),
            "str": (json.dumps(field.example), '""', '"text"', '"🥕 10kg"'),
            "JSON": _ANYTHING,
        }
        return self.pick(choices[field.python])

    def codes(self, table: str) -> list[str]:
        """Codes, their other spellings, and codes that no table has."""
        entries = self.spec.codes[table].codes
        spelt = [alias.code for entry in entries for alias in entry.aliases]
        codes = [entry.code for entry in entries]
        return [*codes, *spelt * 3, "zz_unknown", "", codes[0].upper(), f"{codes[0]} "]


class _Callbacks(_Values):
    """Draws the objects of callbacks: from a payload that is right, by a few changes."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, seed=1)
        shown = [shape.payload for shape in spec.shapes if shape.entry == "callback"]
        self.bases = [*map(_as_json, [spec.sample.payload, *shown])]
        examples = [example.payload for foreign in spec.foreign for example in foreign.examples]
        self.foreign = [*map(_as_json, examples)]
        # What rules look at, with the values that they name and some that they do not.
        self.telling = {
            condition.attribute for rule in spec.outcomes.rules for condition in rule.when
        } - {SDK_FAILURE}
        self.changes: Sequence[Callable[[Texts], None]] = (
            *(self._drop, self._null, self._anything, self._anything, self._refit, self._refit),
            *(self._tell, self._tell, self._add, self._rename, self._extra, self._repeat),
            *(self._nothing, self._sdk_failure, self._redirected),
        )

    def draw(self) -> str:
        """The JSON text of one object."""
        payload = self._base()
        for _ in range(self.random.choice((0, 1, 1, 1, 2, 2, 3, 5))):
            self.random.choice(self.changes)(payload)
        keys = list(payload)
        if self.random.random() < 0.3:
            self.random.shuffle(keys)
        return "{" + ", ".join(f"{json.dumps(key)}: {payload[key]}" for key in keys) + "}"

    def _base(self) -> Texts:
        kind = self.random.random()
        if kind < 0.7:
            return dict(self.random.choice(self.foreign if kind < 0.1 else self.bases))
        ids = {"imp_uid": '"imp_1"', "merchant_uid": '"order_1"'}
        if kind < 0.9:
            chosen = self.random.sample(self.keys, self.random.randrange(12))
            return {**ids, **{key: self.fitting(key) for key in chosen}}
        telling = [name for name in sorted(self.telling) if self.random.random() < 0.5]
        return {**ids, **{name: self.fitting(name) for name in telling}}

    def _key(self, payload: Texts) -> str:
        """A key of the payload, or else any."""
        known = [key for key in payload if key in self.fields]
        return self.pick(known if known and self.random.random() < 0.8 else self.keys)

    def _drop(self, payload: Texts) -> None:
        payload.pop(self._key(payload), None)

    def _null(self, payload: Texts) -> None:
        payload[self._key(payload)] = "null"

    def _anything(self, payload: Texts) -> None:
        payload[self._key(payload)] = self.pick(_ANYTHING)

    def _refit(self, payload: Texts) -> None:
        key = self._key(payload)
        payload[key] = self.fitting(key)

    def _add(self, payload: Texts) -> None:
        key = self.pick(self.keys)
        payload[key] = self.fitting(key)

    def _tell(self, payload: Texts) -> None:
        """Change what the outcome hangs on; often it then contradicts the rest."""
        key = self.pick(sorted(self.telling))
        values = [
            json.dumps(value)
            for rule in self.spec.outcomes.rules
            for condition in rule.when
            if condition.attribute == key
            for value in (*condition.is_, *condition.is_not, *condition.none_but)
        ]
        payload[key] = self.pick(values) if values else self.fitting(key)

    def _nothing(self, payload: Texts) -> None:
        """What wrappers write where there is nothing."""
        payload[self._key(payload)] = json.dumps(
            self.pick([*self.spec.wrappers.nothing, " ", "\u3000"])
        )

    def _sdk_failure(self, payload: Texts) -> None:
        """The failure of a mobile SDK, or what is nearly one."""
        keys = self.spec.wrappers.failure
        numbers = ('"0"', "0", '"1e3"', '"+200"', '".5"', '" 2. "', '" "')
        code = self.pick(('"FAILURE_TYPE_PG"', '"kr"', "null", '"undefined"', '"2_0"', *numbers))
        payload[keys.code] = code
        payload[keys.message] = self.pick(('"결제 취소"', '"결제 취소"', '""', "null", '"null"'))

    def _redirected(self, payload: Texts) -> None:
        """A redirect as it is written for callbacks, or what is nearly one."""
        payload[REDIRECTED] = self.pick(('"redirect"', '"redirect"', '"callback"', "null"))
        payload.pop(self.pick(("merchant_uid", "status", "pg_type")), None)

    def _rename(self, payload: Texts) -> None:
        """A field under its other name: instead, besides, or saying something else."""
        field = self.random.choice([field for field in self.spec.fields if field.aliases])
        value = payload.get(field.name) or self.fitting(field.name)
        if self.random.random() < 0.5:
            payload.pop(field.name, None)
        other = self.random.random() < 0.3
        payload[field.aliases[0].name] = self.fitting(field.name) if other else value

    def _extra(self, payload: Texts) -> None:
        payload[self.pick(_EXTRA_KEYS)] = self.pick(_ANYTHING)

    def _repeat(self, payload: Texts) -> None:
        key = self.pick([field.name for field in self.spec.fields if "array" in field.wire])
        payload[key] = self.pick(('["a", "b"]', '["a"]', "[]", '["a", null]', '[["a"]]'))


def _as_json(payload: Mapping[str, Any]) -> Texts:
    return {key: json.dumps(value) for key, value in payload.items()}


def _as_texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return value
    return [value if isinstance(value, str) else json.dumps(value)]


class _Redirects(_Values):
    """Draws queries: URLs, query strings and the mappings that web frameworks make of them."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, seed=2)
        # Of callbacks, too: some apps make a query of the whole object.
        self.bases = [
            {key: _as_texts(value) for key, value in shape.payload.items()} for shape in spec.shapes
        ]

    def draw(self) -> str:
        """The JSON text of one query: a text or an object."""
        query = self._base()
        for _ in range(self.random.choice((0, 1, 1, 2, 2, 3, 4))):
            key = self._key(query)
            query[key] = self._texts(key)
        kind = self.random.random()
        if kind < 0.6:
            return json.dumps({k: v[0] if len(v) == 1 else v for k, v in query.items()})
        if kind < 0.65:
            return self._spoilt(query)
        pairs = [(key, text) for key, texts in query.items() for text in texts]
        return json.dumps(self._address(urlencode(pairs, errors="surrogateescape")))

    def _address(self, query: str) -> str:
        """A query as it is found: alone, in a URL, behind a fragment, encoded once more."""
        places = (
            "{}",
            "?{}",
            "https://shop.example/done?{}",
            "myshop://pay?v=1&{}",
            "/done?{}#top",
        )
        rare = ("https://shop.example/#/done?{}", "https://shop.example/?v=1#/done?{}", "&&{}&")
        if self.random.random() < 0.1:
            return self.pick(("{}", "myshop://pay?{}")).format(quote(query))
        if self.random.random() < 0.1:
            return self.pick(_ODD_PLACES).format(query)
        if self.random.random() < 0.1:
            sign = self.pick(("%26", "&amp;", "&x=5?", "&#38;", "&AMP;", "&amp;#x026;"))
            return "myshop://pay?" + query.replace("&", sign)
        return self.pick((*places, *rare)).format(query)

    def _base(self) -> dict[str, list[str]]:
        if self.random.random() < 0.8:
            return dict(self.random.choice(self.bases))
        return {"imp_uid": ["imp_1"], "merchant_uid": ["order_1"]}

    def _key(self, query: Mapping[str, object]) -> str:
        kind = self.random.random()
        if kind < 0.3:
            return self.pick(list(query))
        # Brackets and the empty name are conventions that frameworks differ in.
        return self.pick(self.keys) if kind < 0.85 else self.pick(("memo", "item", "code", "5"))

    def _texts(self, key: str) -> list[str]:
        one, other = self._text(key), self._text(key)
        kind = self.random.random()
        if kind < 0.1:
            return [one, other]
        if kind < 0.15:
            return [one, one]
        return [one, other, one] if kind < 0.18 else [one]

    def _text(self, key: str) -> str:
        field = self.fields.get(key)
        if field is None or self.random.random() < (0.3 if "string" in field.wire else 0.7):
            return self.pick(_QUERY_TEXTS)
        value = self.fitting(key)
        # Half a character has no place in a URL, other than what stands for a broken byte.
        return str(json.loads(value)).replace("\ud800", "") if value.startswith('"') else value

    def _spoilt(self, query: Mapping[str, list[str]]) -> str:
        """Not as a query is: a value that is no text."""
        values = {key: json.dumps(texts) for key, texts in query.items()}
        wrong = ("1", "null", "null", "true", "[]", '["a", 1]', "{}", '[null, "a"]', '[{"a": 1}]')
        values[self.pick([*query, "memo"])] = self.pick(wrong)
        return "{" + ", ".join(f"{json.dumps(key)}: {text}" for key, text in values.items()) + "}"
