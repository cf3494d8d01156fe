"""The spec as typed, frozen records. What each is, and its parts, spec/schema.json says.

Made by `python3 -m generator` from there. Do not edit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Name: TypeAlias = str


@dataclass(frozen=True, kw_only=True)
class Text:
    ko: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Words:
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


@dataclass(frozen=True, kw_only=True)
class Source:
    id: str
    title: Text
    date: str
    url: str | None = None
    revision: Literal["ko", "en"] | None = None
    note: Text | None = None
    words: Words | None = None


@dataclass(frozen=True, kw_only=True)
class PageNote:
    text: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class Documented:
    source: str
    type: str | None = None
    required: bool | None = None
    dropped: bool = False
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Follows:
    source: str
    why: Text


@dataclass(frozen=True, kw_only=True)
class FieldAlias:
    name: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Listed:
    from_: str
    until: str | None = None
    again: str | None = None


@dataclass(frozen=True, kw_only=True)
class Printed:
    label: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Alias:
    code: str
    source: str
    listed: Listed | None = None
    listed_en: Listed | None = None
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class OfferedBy:
    providers: Sequence[str]
    source: str


@dataclass(frozen=True, kw_only=True)
class Code:
    code: str
    label: Text
    source: str
    listed: Listed | None = None
    listed_en: Listed | None = None
    printed: Sequence[Printed] = field(default_factory=list)
    aliases: Sequence[Alias] = field(default_factory=list)
    offered_by: OfferedBy | None = None
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class CodeTable:
    python: str
    brief: Text
    source: str
    codes: Sequence[Code]
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Observation:
    method: str
    outcome: Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]
    source: str
    fields: Mapping[str, Sequence[Literal["value", "empty", "null", "zero", "absent"]]]
    note: Text | None = None
    counts: Mapping[str, Mapping[Literal["value", "empty", "null", "zero", "absent"], int]] = field(
        default_factory=dict
    )


@dataclass(frozen=True, kw_only=True)
class Condition:
    attribute: str
    is_: Sequence[str | bool] = field(default_factory=list)
    is_not: Sequence[str | bool] = field(default_factory=list)
    none_but: Sequence[str] = field(default_factory=list)
    given: bool | None = None


@dataclass(frozen=True, kw_only=True)
class OutcomeRule:
    outcome: Literal["paid", "virtual_account_issued", "failed"]
    when: Sequence[Condition]
    why: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class OutcomeText:
    outcome: Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]
    label: Text
    brief: Text


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    meanings: Sequence[OutcomeText]
    rules: Sequence[OutcomeRule]
    warning: Text


@dataclass(frozen=True, kw_only=True)
class Shape:
    id: str
    title: Text
    entry: Literal["callback", "redirect"]
    outcome: Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]
    source: str
    payload: Mapping[str, Any]
    note: Text | None = None
    canonical: Mapping[str, Any] | None = None
    unknown: Sequence[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Normalisation:
    id: str
    text: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class ErrorCode:
    code: str
    key: str
    brief: Text
    advice: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class Erratum:
    id: str
    text: Text
    source: str
    fields: Sequence[str] = field(default_factory=list)
    against: str | None = None
    fixed: str | None = None


@dataclass(frozen=True, kw_only=True)
class Sample:
    source: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    aspect: Text
    callback: Text
    redirect: Text
    rest: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class SaysMethod:
    method: str
    source: str


@dataclass(frozen=True, kw_only=True)
class SdkAddress:
    path: str
    version: str | None = None
    module: bool = False
    jquery: bool = False


@dataclass(frozen=True, kw_only=True)
class SdkLine:
    line: str
    source: str
    lacks: Sequence[str] = field(default_factory=list)
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class SdkRefusal:
    shape: str
    redirects_since: str
    note: Text


@dataclass(frozen=True, kw_only=True)
class SdkMember:
    name: str
    source: str


@dataclass(frozen=True, kw_only=True)
class SdkParameter:
    name: str
    label: Text
    needed: bool = False


@dataclass(frozen=True, kw_only=True)
class Sdk:
    addresses: Sequence[SdkAddress]
    lines: Sequence[SdkLine]
    refusal: SdkRefusal
    members: Sequence[SdkMember]
    parameters: Sequence[SdkParameter]
    source: str


@dataclass(frozen=True, kw_only=True)
class SdkFailure:
    code: str
    message: str
    beside: str
    note: Text


@dataclass(frozen=True, kw_only=True)
class Mark:
    entry: Sequence[Literal["callback", "redirect"]]
    all_of: Sequence[str] = field(default_factory=list)
    any_of: Sequence[str] = field(default_factory=list)
    at_least: int = 1
    none_of: Sequence[str] = field(default_factory=list)
    only: Sequence[str] = field(default_factory=list)
    values: Mapping[str, Sequence[str]] | None = None


@dataclass(frozen=True, kw_only=True)
class ForeignExample:
    entry: Literal["callback", "redirect"]
    payload: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Page:
    title: Text
    base: str
    notes: Sequence[PageNote]


@dataclass(frozen=True, kw_only=True)
class When:
    provider: Sequence[str] = field(default_factory=list)
    method: Sequence[str] = field(default_factory=list)
    outcome: Sequence[Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]] = field(
        default_factory=list
    )
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Statement:
    forms: Sequence[Literal["value", "empty", "null", "zero", "absent"]]
    source: str
    when: When | None = None


@dataclass(frozen=True, kw_only=True)
class Field:
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


@dataclass(frozen=True, kw_only=True)
class Carries:
    fields: str | Sequence[str]
    source: str
    when: When | None = None
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Delivery:
    mobile: Literal["callback", "redirect"]
    source: str
    pc: Literal["redirect"] | None = None
    since: str | None = None
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Provider:
    code: str
    carries: Sequence[Carries] = field(default_factory=list)
    delivery: Delivery | None = None
    says: SaysMethod | None = None
    observed: Sequence[Observation] = field(default_factory=list)
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class ForeignObject:
    id: str
    title: Text
    hint: Text
    marks: Sequence[Mark]
    examples: Sequence[ForeignExample]
    source: str


@dataclass(frozen=True, kw_only=True)
class Wrappers:
    nothing: Sequence[str]
    addresses: Sequence[str]
    failure: SdkFailure
    source: str


@dataclass(frozen=True, kw_only=True)
class Spec:
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
