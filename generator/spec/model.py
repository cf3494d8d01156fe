"""The spec as typed, frozen records. What each is, and its parts, spec/schema.json says.

Made by `python3 -m generator` from there. Do not edit.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct, field


class Text(Struct, frozen=True, kw_only=True):
    ko: str
    en: str


class Words(Struct, frozen=True, kw_only=True):
    fields: Mapping[str, Sequence[str]]
    title: str | None = None
    description: str | None = None
    headings: Sequence[str] = field(default_factory=list)
    notes: Sequence[str] = field(default_factory=list)
    code: Sequence[str] = field(default_factory=list)
    unlisted: Sequence[str] = field(default_factory=list)
    unlabelled: Mapping[str, Sequence[str]] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    sample: Mapping[str, str] = field(default_factory=dict)
    doubts: Sequence[str] = field(default_factory=list)


class Source(Struct, frozen=True, kw_only=True):
    id: str
    title: Text
    date: str
    url: str | None = None
    revision: Literal["ko", "en"] | None = None
    note: Text | None = None
    words: Words | None = None


class PageNote(Struct, frozen=True, kw_only=True):
    text: Text
    source: str


class Documented(Struct, frozen=True, kw_only=True):
    source: str
    type: str | None = None
    required: bool | None = None
    dropped: bool = False
    note: Text | None = None


class Follows(Struct, frozen=True, kw_only=True):
    source: str
    why: Text


class FieldAlias(Struct, frozen=True, kw_only=True):
    name: str
    source: str


class Listed(Struct, frozen=True, kw_only=True):
    from_: str = field(name="from")
    until: str | None = None
    again: str | None = None


class Printed(Struct, frozen=True, kw_only=True):
    label: str
    source: str


class Alias(Struct, frozen=True, kw_only=True):
    code: str
    source: str
    listed: Listed | None = None
    listed_en: Listed | None = None
    note: Text | None = None


class OfferedBy(Struct, frozen=True, kw_only=True):
    providers: Sequence[str]
    source: str


class Code(Struct, frozen=True, kw_only=True):
    code: str
    label: Text
    source: str
    listed: Listed | None = None
    listed_en: Listed | None = None
    printed: Sequence[Printed] = field(default_factory=list)
    aliases: Sequence[Alias] = field(default_factory=list)
    offered_by: OfferedBy | None = None
    note: Text | None = None


class CodeTable(Struct, frozen=True, kw_only=True):
    python: str
    brief: Text
    source: str
    codes: Sequence[Code]
    note: Text | None = None


class Observation(Struct, frozen=True, kw_only=True):
    method: str
    outcome: Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]
    source: str
    fields: Mapping[str, Sequence[Literal["value", "empty", "null", "zero", "absent"]]]
    note: Text | None = None
    counts: Mapping[str, Mapping[Literal["value", "empty", "null", "zero", "absent"], int]] = field(
        default_factory=dict
    )


class Condition(Struct, frozen=True, kw_only=True):
    attribute: str
    is_: Sequence[str | bool] = field(name="is", default_factory=list)
    is_not: Sequence[str | bool] = field(default_factory=list)
    none_but: Sequence[str] = field(default_factory=list)
    given: bool | None = None


class OutcomeRule(Struct, frozen=True, kw_only=True):
    outcome: Literal["paid", "virtual_account_issued", "failed"]
    when: Sequence[Condition]
    why: Text
    source: str


class OutcomeText(Struct, frozen=True, kw_only=True):
    outcome: Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]
    label: Text
    brief: Text


class Outcomes(Struct, frozen=True, kw_only=True):
    meanings: Sequence[OutcomeText]
    rules: Sequence[OutcomeRule]
    warning: Text


class Shape(Struct, frozen=True, kw_only=True):
    id: str
    title: Text
    entry: Literal["callback", "redirect"]
    outcome: Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]
    source: str
    payload: Mapping[str, Any]
    note: Text | None = None
    canonical: Mapping[str, Any] | None = None
    unknown: Sequence[str] = field(default_factory=list)


class Normalisation(Struct, frozen=True, kw_only=True):
    id: str
    text: Text
    source: str


class ErrorCode(Struct, frozen=True, kw_only=True):
    code: str
    key: str
    brief: Text
    advice: Text
    source: str


class Erratum(Struct, frozen=True, kw_only=True):
    id: str
    text: Text
    source: str
    fields: Sequence[str] = field(default_factory=list)
    against: str | None = None
    fixed: str | None = None


class Sample(Struct, frozen=True, kw_only=True):
    source: str
    payload: Mapping[str, Any]


class Comparison(Struct, frozen=True, kw_only=True):
    aspect: Text
    callback: Text
    redirect: Text
    rest: Text
    source: str


class SaysMethod(Struct, frozen=True, kw_only=True):
    method: str
    source: str


class SdkAddress(Struct, frozen=True, kw_only=True):
    path: str
    version: str | None = None
    module: bool = False
    jquery: bool = False


class SdkLine(Struct, frozen=True, kw_only=True):
    line: str
    source: str
    lacks: Sequence[str] = field(default_factory=list)
    note: Text | None = None


class SdkRefusal(Struct, frozen=True, kw_only=True):
    shape: str
    redirects_since: str
    note: Text


class SdkMember(Struct, frozen=True, kw_only=True):
    name: str
    source: str


class SdkParameter(Struct, frozen=True, kw_only=True):
    name: str
    label: Text
    needed: bool = False


class Sdk(Struct, frozen=True, kw_only=True):
    addresses: Sequence[SdkAddress]
    lines: Sequence[SdkLine]
    refusal: SdkRefusal
    members: Sequence[SdkMember]
    parameters: Sequence[SdkParameter]
    source: str


class SdkFailure(Struct, frozen=True, kw_only=True):
    code: str
    message: str
    beside: str
    note: Text


class Mark(Struct, frozen=True, kw_only=True):
    entry: Sequence[Literal["callback", "redirect"]]
    all_of: Sequence[str] = field(default_factory=list)
    any_of: Sequence[str] = field(default_factory=list)
    at_least: int = 1
    none_of: Sequence[str] = field(default_factory=list)
    only: Sequence[str] = field(default_factory=list)
    values: Mapping[str, Sequence[str]] | None = None


class ForeignExample(Struct, frozen=True, kw_only=True):
    entry: Literal["callback", "redirect"]
    payload: Mapping[str, Any]


class Page(Struct, frozen=True, kw_only=True):
    title: Text
    base: str
    notes: Sequence[PageNote]


class When(Struct, frozen=True, kw_only=True):
    provider: Sequence[str] = field(default_factory=list)
    method: Sequence[str] = field(default_factory=list)
    outcome: Sequence[Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]] = field(
        default_factory=list
    )
    note: Text | None = None


class Statement(Struct, frozen=True, kw_only=True):
    forms: Sequence[Literal["value", "empty", "null", "zero", "absent"]]
    source: str
    when: When | None = None


class Field(Struct, frozen=True, kw_only=True):
    name: str
    brief: Text
    subject: Literal["identity", "result", "method", "order", "buyer", "card", "account", "other"]
    section: Literal["main", "additional", "sample", "undocumented"]
    wire: Sequence[Literal["boolean", "string", "number", "integer", "array", "any"]]
    python: str
    nullable: bool
    sensitive: bool
    example: Any
    documented: Sequence[Documented]
    attribute: str | None = None
    note: Text | None = None
    required: Sequence[Literal["callback", "redirect"]] = field(default_factory=list)
    not_personal: Text | None = None
    max_length: int | None = None
    aliases: Sequence[FieldAlias] = field(default_factory=list)
    zero: Text | None = None
    follows: Follows | None = None
    availability: Sequence[Statement] = field(default_factory=list)


class Carries(Struct, frozen=True, kw_only=True):
    fields: str | Sequence[str]
    source: str
    when: When | None = None
    note: Text | None = None


class Delivery(Struct, frozen=True, kw_only=True):
    mobile: Literal["callback", "redirect"]
    source: str
    pc: Literal["redirect"] | None = None
    since: str | None = None
    note: Text | None = None


class Provider(Struct, frozen=True, kw_only=True):
    code: str
    carries: Sequence[Carries] = field(default_factory=list)
    delivery: Delivery | None = None
    says: SaysMethod | None = None
    observed: Sequence[Observation] = field(default_factory=list)
    note: Text | None = None


class ForeignObject(Struct, frozen=True, kw_only=True):
    id: str
    title: Text
    hint: Text
    marks: Sequence[Mark]
    examples: Sequence[ForeignExample]
    source: str


class Wrappers(Struct, frozen=True, kw_only=True):
    nothing: Sequence[str]
    addresses: Sequence[str]
    failure: SdkFailure
    source: str


class Spec(Struct, frozen=True, kw_only=True):
    page: Page
    sources: Sequence[Source]
    fields: Sequence[Field]
    codes: Mapping[str, CodeTable]
    providers: Sequence[Provider]
    outcomes: Outcomes
    foreign: Sequence[ForeignObject]
    sdk: Sdk
    redirects: Sequence[Carries]
    comparison: Sequence[Comparison]
    shapes: Sequence[Shape]
    normalisations: Sequence[Normalisation]
    sample: Sample
    errata: Sequence[Erratum]
    errors: Sequence[ErrorCode]
    wrappers: Wrappers
