# Digest of this and its sources: fe1cf396057a8a2551f941acfbd947a04f1e4f99f95cb06e4a5c581ccc6a3bc9
"""The spec as typed, frozen records.

Made by `python3 -m generator` from spec/schema.json. Do not edit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Name: TypeAlias = str


@dataclass(frozen=True, kw_only=True)
class Text:
    """Text for people, in Korean and in English. Write both; our own words only."""

    ko: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a revision says in words: of each part, all of it, then each of several paragraphs."""

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
    """Where facts come from. Every fact names one by its id."""

    id: str
    title: Text
    date: str
    url: str | None = None
    revision: Literal["ko", "en"] | None = None
    note: Text | None = None
    words: Words | None = None


@dataclass(frozen=True, kw_only=True)
class PageNote:
    """One remark of the page about the response as a whole."""

    text: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class Documented:
    """What one source prints about a field."""

    source: str
    type: str | None = None
    required: bool | None = None
    dropped: bool = False
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Follows:
    """Which source the bindings follow where sources disagree, and why."""

    source: str
    why: Text


@dataclass(frozen=True, kw_only=True)
class FieldAlias:
    """Another key under which the field arrives."""

    name: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Listed:
    """Since and until when the page lists a code."""

    from_: str
    until: str | None = None
    again: str | None = None


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A label as one revision of the page prints it, from then on until the next entry."""

    label: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Alias:
    """Another spelling of a code: a misspelling, a display name, a former name."""

    code: str
    source: str
    listed: Listed | None = None
    listed_en: Listed | None = None
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class OfferedBy:
    """Providers that a source says offer the method."""

    providers: Sequence[str]
    source: str


@dataclass(frozen=True, kw_only=True)
class Code:
    """One code of a table. Never removed: `listed.until` marks what the page dropped."""

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
    """All codes of one field, in the order in which the page first listed them."""

    python: str
    brief: Text
    source: str
    codes: Sequence[Code]
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Observation:
    """What a source showed of a provider's responses, field by field."""

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
    """A test of one attribute, or of `sdk_failure`."""

    attribute: str
    is_: Sequence[str | bool] = field(default_factory=list)
    is_not: Sequence[str | bool] = field(default_factory=list)
    none_but: Sequence[str] = field(default_factory=list)
    given: bool | None = None


@dataclass(frozen=True, kw_only=True)
class OutcomeRule:
    """All conditions hold: the response reports the outcome. The first rule that holds wins."""

    outcome: Literal["paid", "virtual_account_issued", "failed"]
    when: Sequence[Condition]
    why: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class OutcomeText:
    """What an outcome means."""

    outcome: Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]
    label: Text
    brief: Text


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    """What a response reports, and by which rules."""

    meanings: Sequence[OutcomeText]
    rules: Sequence[OutcomeRule]
    warning: Text


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A shape in which responses come."""

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
    """A case in which `unstructure(structure(x))` is not `x`, by design."""

    id: str
    text: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class ErrorCode:
    """A code of a failure, or a text by which a failure is known."""

    code: str
    key: str
    brief: Text
    advice: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class Erratum:
    """A mistake or a contradiction of the page."""

    id: str
    text: Text
    source: str
    fields: Sequence[str] = field(default_factory=list)
    against: str | None = None
    fixed: str | None = None


@dataclass(frozen=True, kw_only=True)
class Sample:
    """The page's sample payload: its values, as data."""

    source: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One thing in which the objects that people confuse differ."""

    aspect: Text
    callback: Text
    redirect: Text
    rest: Text
    source: str


@dataclass(frozen=True, kw_only=True)
class SaysMethod:
    """The pay_method that a provider says of every payment."""

    method: str
    source: str


@dataclass(frozen=True, kw_only=True)
class SdkAddress:
    """An address from which pages load the JavaScript SDK."""

    path: str
    version: str | None = None
    module: bool = False
    jquery: bool = False


@dataclass(frozen=True, kw_only=True)
class SdkLine:
    """Versions of the JavaScript SDK that have their first two numbers in common."""

    line: str
    source: str
    lacks: Sequence[str] = field(default_factory=list)
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class SdkRefusal:
    """How the SDK answers where it opens no window."""

    shape: str
    redirects_since: str
    note: Text


@dataclass(frozen=True, kw_only=True)
class SdkMember:
    """A member of `IMP`."""

    name: str
    source: str


@dataclass(frozen=True, kw_only=True)
class SdkParameter:
    """A parameter of `request_pay`."""

    name: str
    label: Text
    needed: bool = False


@dataclass(frozen=True, kw_only=True)
class Sdk:
    """The JavaScript SDK as pages load and call it."""

    addresses: Sequence[SdkAddress]
    lines: Sequence[SdkLine]
    refusal: SdkRefusal
    members: Sequence[SdkMember]
    parameters: Sequence[SdkParameter]
    source: str


@dataclass(frozen=True, kw_only=True)
class SdkFailure:
    """A failure told by a code that is no number and a message: `sdk_failure`."""

    code: str
    message: str
    beside: str
    note: Text


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Signs by which a foreign object is known at an entry; all that are named must hold."""

    entry: Sequence[Literal["callback", "redirect"]]
    all_of: Sequence[str] = field(default_factory=list)
    any_of: Sequence[str] = field(default_factory=list)
    at_least: int = 1
    none_of: Sequence[str] = field(default_factory=list)
    only: Sequence[str] = field(default_factory=list)
    values: Mapping[str, Sequence[str]] | None = None


@dataclass(frozen=True, kw_only=True)
class ForeignExample:
    """An invented foreign object."""

    entry: Literal["callback", "redirect"]
    payload: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Page:
    """The documentation page that the spec follows."""

    title: Text
    base: str
    notes: Sequence[PageNote]


@dataclass(frozen=True, kw_only=True)
class When:
    """To which responses a statement applies; what is left out is not restricted."""

    provider: Sequence[str] = field(default_factory=list)
    method: Sequence[str] = field(default_factory=list)
    outcome: Sequence[Literal["paid", "virtual_account_issued", "failed", "unconfirmed"]] = field(
        default_factory=list
    )
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Statement:
    """Which forms a field takes in which responses, on whose word."""

    forms: Sequence[Literal["value", "empty", "null", "zero", "absent"]]
    source: str
    when: When | None = None


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of the payment response."""

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
    """Which keys a provider's response holds."""

    fields: str | Sequence[str]
    source: str
    when: When | None = None
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """How the response reaches the shop on a mobile device."""

    mobile: Literal["callback", "redirect"]
    source: str
    pc: Literal["redirect"] | None = None
    since: str | None = None
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Provider:
    """What is known of one payment gateway: what is not stated is not documented."""

    code: str
    carries: Sequence[Carries] = field(default_factory=list)
    delivery: Delivery | None = None
    says: SaysMethod | None = None
    observed: Sequence[Observation] = field(default_factory=list)
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class ForeignObject:
    """An object that people mistake for a payment response, and how to tell."""

    id: str
    title: Text
    hint: Text
    marks: Sequence[Mark]
    examples: Sequence[ForeignExample]
    source: str


@dataclass(frozen=True, kw_only=True)
class Wrappers:
    """What mobile wrappers and apps make of a response on its way."""

    nothing: Sequence[str]
    addresses: Sequence[str]
    failure: SdkFailure
    source: str


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What is publicly known of the V1 payment response: no fact without a source."""

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
