"""The rules: what each kind of change means to each consumer, in one table.

A rule is a place of the model and a way to differ there. Its level is the highest of what its
consumers notice. Every place of the model belongs to a rule, or is listed with the reason why not.
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from generator.release.differences import MISSING, Difference
from generator.spec.model import Field


class Level(IntEnum):
    """How far a change goes. NONE: nothing changed."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


Effect = Literal[
    "refused",
    "read",
    "outcome",
    "value",
    "recognised",
    "forgotten",
    "typed",
    "untyped",
    "wire",
    "error",
]


def _(message: str) -> str:
    """Marks a message for the catalogue; it is translated where it is shown."""
    return message


CONSUMERS: Mapping[str, str] = {
    "decode": _("Who decodes values"),
    "switch": _("Who switches over codes or names types"),
    "schema": _("Who validates by JSON Schema"),
    "docs": _("Who reads the docs"),
}
"""For whom a rule says what is noticed."""


@dataclass(frozen=True)
class Notice:
    """What a consumer notices, as a sentence; and the effects on payloads that it announces."""

    level: Level
    text: str
    effects: Set[Effect] = frozenset()


EFFECTS: Mapping[Effect, Notice] = {
    "refused": Notice(Level.MAJOR, _("{count} of {before} payloads read before are refused after")),
    "read": Notice(Level.MINOR, _("{count} of {before} payloads refused before are read after")),
    "outcome": Notice(
        Level.MAJOR, _("{count} of {before} payloads read before have another outcome after")
    ),
    "value": Notice(
        Level.MAJOR, _("{count} of {before} payloads read before have another value after")
    ),
    "recognised": Notice(
        Level.MINOR,
        _("{count} of {before} payloads read before have a code that is a member after"),
    ),
    "forgotten": Notice(
        Level.MAJOR,
        _("{count} of {before} payloads read before have a code that is no member after"),
    ),
    "typed": Notice(
        Level.MINOR,
        _("{count} of {before} payloads read before have a key of `extra` as an attribute after"),
    ),
    "untyped": Notice(
        Level.MAJOR,
        _("{count} of {before} payloads read before have an attribute in `extra` after"),
    ),
    "wire": Notice(
        Level.MAJOR, _("{count} of {before} payloads read before come back otherwise after")
    ),
    "error": Notice(
        Level.PATCH, _("{count} of {before} payloads refused before have other errors after")
    ),
}
"""What may differ of a payload between two packages, and how far that goes if no rule says so."""

_NONE = Notice(Level.NONE, _("Nothing."))

# Who decodes values.
_REFUSES = frozenset[Effect]({"refused", "error"})
_TAKES = frozenset[Effect]({"read", "error"})
_WORDS: Set[Effect] = frozenset({"error"})
_NEW_KEY = Notice(
    Level.MINOR,
    _(
        "What stood in `extra` under this key is an attribute now. A value there that does not fit "
        "is refused."
    ),
    _REFUSES | {"typed", "wire", "outcome", "value", "read"},
)
_KEY_GONE = Notice(
    Level.MAJOR,
    _("What was an attribute stands in `extra` again, as it came."),
    _TAKES | {"untyped", "wire", "outcome", "value", "refused"},
)
_KEY_RENAMED = Notice(
    Level.MAJOR,
    _("The attribute has another name. What comes under the old key stands in `extra`."),
    _REFUSES | _TAKES | {"typed", "untyped", "wire", "outcome", "value"},
)
_ATTRIBUTE_RENAMED = Notice(
    Level.MAJOR, _("The attribute has another name."), frozenset({"value", "error"})
)
_OTHER_OWNER = Notice(
    Level.MAJOR,
    _("The same payload has its value in another attribute."),
    _REFUSES | _TAKES | {"value", "outcome", "wire"},
)
_OTHER_TYPE = Notice(
    Level.MAJOR,
    _("The attribute has another type; values of the old form may be refused."),
    _REFUSES | _TAKES | {"value", "wire", "outcome", "recognised", "forgotten"},
)
_MORE_READ = Notice(Level.MINOR, _("Payloads that were refused are read."), _TAKES)
_LESS_READ = Notice(Level.MAJOR, _("Payloads that were read are refused."), _REFUSES)
_RECOGNISED = Notice(
    Level.MINOR,
    _("What arrived as `UnknownCode` is a member now, and outcome rules that name codes know it."),
    frozenset({"recognised", "value", "outcome", "refused", "read", "error"}),
)
_FORGOTTEN = Notice(
    Level.MAJOR,
    _("What was a member arrives as `UnknownCode`."),
    frozenset({"forgotten", "value", "outcome", "refused", "read", "error"}),
)
_OTHER_MEMBER = Notice(
    Level.MAJOR,
    _("The same text is read as another member."),
    frozenset({"recognised", "forgotten", "value", "outcome", "refused", "read", "error"}),
)
_OTHER_OUTCOME = Notice(
    Level.MAJOR,
    _("The same payload may have another outcome, and be refused or read by what that demands."),
    _REFUSES | _TAKES | {"outcome"},
)
_OTHER_NOTHING = Notice(
    Level.MAJOR,
    _("Other texts count as no value, so the same payload may be read otherwise."),
    _REFUSES | _TAKES | {"outcome", "value", "untyped", "typed", "wire"},
)
_OTHER_QUERY = Notice(
    Level.MAJOR,
    _("Redirects that carry an address in an address are taken apart otherwise."),
    _REFUSES | _TAKES | {"outcome", "value", "typed", "untyped", "wire"},
)
_FOREIGN_REFUSED = Notice(
    Level.MAJOR,
    _("Objects that were read, or refused with another word, are refused for what they are."),
    _REFUSES,
)
_FOREIGN_READ = Notice(
    Level.MAJOR,
    _("Objects that were refused for what they are may be read as payment responses."),
    _TAKES,
)
_FOREIGN_OTHER = Notice(
    Level.MAJOR,
    _("Other objects are refused as foreign than before."),
    _REFUSES | _TAKES,
)
_MASKED = Notice(Level.MINOR, _("`repr` and `python -m portone_v1` show the value no longer."))
_UNMASKED = Notice(Level.MAJOR, _("`repr` and `python -m portone_v1` show the value from now on."))
_ANSWERS = Notice(Level.MINOR, _("`availability` answers otherwise."))
_LABELS = Notice(Level.PATCH, _("The member has another label."))
_ERROR_WORDS = Notice(Level.PATCH, _("The same errors in other words."), _WORDS)
_TEST_PAYLOADS = Notice(Level.PATCH, _("`portone_v1.testing` makes other payloads."))
_OTHER_FAKE = Notice(Level.PATCH, _("The fake of the SDK behaves otherwise in tests."))

# Who switches exhaustively over codes, or names them, in Python or TypeScript.
_CASE_LACKING = Notice(Level.MINOR, _("A `match` or `switch` over all codes lacks a case."))
_MEMBER_GONE = Notice(Level.MAJOR, _("Code that names the member does not compile any more."))
_MEMBERS_OTHER = Notice(
    Level.MAJOR,
    _("A member may have come or gone with its text: code that names it, or lists all, may fail."),
)
_NAME_NEW = Notice(Level.MINOR, _("There is a new name to use."))
_NAME_GONE = Notice(Level.MAJOR, _("Code that uses the name does not compile any more."))
_TYPE_OTHER = Notice(Level.MAJOR, _("The declared type is another one."))
_NULL_TO_HANDLE = Notice(
    Level.MAJOR, _("Types of the wire form have null, too: code that reads them must handle it.")
)
_NULL_NEVER = Notice(Level.MAJOR, _("Types of the wire form have no null: none can be assigned."))
_OPTIONAL_KEY = Notice(Level.MINOR, _("Types of the wire form have a further key."))
_OPTIONAL_KEY_GONE = Notice(Level.MAJOR, _("Types of the wire form have the key no more."))
_DOC_COMMENT = Notice(Level.PATCH, _("Comments that editors show say something else."))

# Who validates by JSON Schema.
_SCHEMA_NEW_KEY = Notice(Level.MINOR, _("The schema checks the value of a further key."), _REFUSES)
_SCHEMA_KEY_GONE = Notice(Level.MINOR, _("The schema checks the key no more."), _TAKES)
_SCHEMA_WIDER = Notice(Level.MINOR, _("The schema accepts more."), _TAKES)
_SCHEMA_NARROWER = Notice(Level.MAJOR, _("The schema accepts less."), _REFUSES)
_SCHEMA_OTHER = Notice(Level.MAJOR, _("The schema accepts other values."), _REFUSES | _TAKES)
_SCHEMA_CODES = Notice(Level.PATCH, _("The schema lists other codes, and accepts the same."))
_SCHEMA_TEXTS = Notice(Level.PATCH, _("Descriptions say something else."))

# Who reads the docs.
_DOCS = Notice(Level.PATCH, _("Pages say something else."))
_DOCS_LINKS = Notice(Level.PATCH, _("Links to the entry lead to its new name."))


def _any(_before: Any, _after: Any) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One kind of change. `title` is a sentence about `{subject}`.

    `mirror` is the id of the rule that the way back fires, or a reason why there is none.
    `scoped`: its effects show at the entry's own keys; otherwise anywhere.
    """

    id: str
    places: tuple[str, ...]
    title: str
    fires: Callable[[Any, Any], bool] = _any
    mirror: str = "the way back is a change of the same kind"
    decode: Notice = _NONE
    switch: Notice = _NONE
    schema: Notice = _NONE
    docs: Notice = _DOCS
    scoped: bool = True

    @property
    def notices(self) -> Mapping[str, Notice]:
        """What each consumer notices."""
        return {
            "decode": self.decode,
            "switch": self.switch,
            "schema": self.schema,
            "docs": self.docs,
        }

    @property
    def level(self) -> Level:
        """The highest level that a consumer notices."""
        return max(notice.level for notice in self.notices.values())

    @property
    def effects(self) -> Set[Effect]:
        """What it announces of payloads."""
        return frozenset().union(*(notice.effects for notice in self.notices.values()))


def rules_for(difference: Difference, rules: tuple[Rule, ...]) -> list[Rule]:
    """The rules that fire on a difference."""
    return [
        rule
        for rule in rules
        if difference.place in rule.places and rule.fires(difference.before, difference.after)
    ]


def _added(before: Any, _after: Any) -> bool:
    return before is MISSING


def _removed(_before: Any, after: Any) -> bool:
    return after is MISSING


def _gains(before: Any, after: Any) -> bool:
    """True where there was False; more in a list of plain values than before."""
    if isinstance(after, list):
        return any(value not in before for value in after)
    return bool(after) and not before


def _loses(before: Any, after: Any) -> bool:
    return _gains(after, before)


def _added_optional(before: Any, after: Any) -> bool:
    return before is MISSING and not (isinstance(after, Field) and after.required)


def _added_required(before: Any, after: Any) -> bool:
    return before is MISSING and not _added_optional(before, after)


RULES: tuple[Rule, ...] = (
    Rule(
        id="field-added",
        places=("fields.*",),
        fires=_added_optional,
        title=_("The field {subject} is new."),
        mirror="field-removed",
        decode=_NEW_KEY,
        switch=_NAME_NEW,
        schema=_SCHEMA_NEW_KEY,
    ),
    Rule(
        id="field-added-required",
        places=("fields.*",),
        fires=_added_required,
        title=_("The field {subject} is new, and responses without it are refused."),
        mirror="field-removed",
        decode=Notice(Level.MAJOR, _LESS_READ.text, _NEW_KEY.effects),
        switch=_NAME_NEW,
        schema=_SCHEMA_NARROWER,
        scoped=False,
    ),
    Rule(
        id="field-removed",
        places=("fields.*",),
        fires=_removed,
        title=_("The field {subject} is gone."),
        mirror="field-added",
        decode=_KEY_GONE,
        switch=_NAME_GONE,
        schema=_SCHEMA_KEY_GONE,
    ),
    Rule(
        id="field-renamed",
        places=("fields.*.name",),
        title=_("The field {before} is called {after}."),
        decode=_KEY_RENAMED,
        switch=_NAME_GONE,
        schema=_SCHEMA_OTHER,
        docs=_DOCS_LINKS,
        scoped=False,
    ),
    Rule(
        id="field-key-moved",
        places=("fields.*.spelling",),
        title=_("The key {subject} belongs to {after}, no longer to {before}."),
        decode=_OTHER_OWNER,
        switch=_NAME_GONE,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="field-attribute-renamed",
        places=("fields.*.attribute",),
        title=_("The bindings call {subject} by another name."),
        decode=_ATTRIBUTE_RENAMED,
        switch=_NAME_GONE,
    ),
    Rule(
        id="field-type-changed",
        places=("fields.*.kind",),
        title=_("{subject} has the type {after}, no longer {before}."),
        decode=_OTHER_TYPE,
        switch=_TYPE_OTHER,
        schema=_SCHEMA_OTHER,
    ),
    Rule(
        id="field-null-allowed",
        places=("fields.*.nullable",),
        fires=_gains,
        title=_("{subject} may be null."),
        mirror="field-null-refused",
        decode=Notice(Level.MINOR, _MORE_READ.text, _TAKES | {"value", "typed", "wire"}),
        switch=_NULL_TO_HANDLE,
        schema=_SCHEMA_WIDER,
    ),
    Rule(
        id="field-null-refused",
        places=("fields.*.nullable",),
        fires=_loses,
        title=_("{subject} may not be null any more."),
        mirror="field-null-allowed",
        decode=Notice(Level.MAJOR, _LESS_READ.text, _REFUSES | {"value", "untyped", "wire"}),
        switch=_NULL_NEVER,
        schema=_SCHEMA_NARROWER,
    ),
    Rule(
        id="field-required",
        places=("fields.*.required",),
        fires=_gains,
        title=_("{subject} is required where it was not."),
        mirror="field-optional",
        decode=_LESS_READ,
        schema=_SCHEMA_NARROWER,
    ),
    Rule(
        id="field-optional",
        places=("fields.*.required",),
        fires=_loses,
        title=_("{subject} is not required any more where it was."),
        mirror="field-required",
        decode=_MORE_READ,
        schema=_SCHEMA_WIDER,
    ),
    Rule(
        id="field-masked",
        places=("fields.*.sensitive",),
        fires=_gains,
        title=_("{subject} counts as personal data."),
        mirror="field-unmasked",
        decode=_MASKED,
        schema=_SCHEMA_TEXTS,
    ),
    Rule(
        id="field-unmasked",
        places=("fields.*.sensitive",),
        fires=_loses,
        title=_("{subject} does not count as personal data any more."),
        mirror="field-masked",
        decode=_UNMASKED,
        schema=_SCHEMA_TEXTS,
    ),
    Rule(
        id="field-key-added",
        places=("fields.*.aliases.*",),
        fires=_added,
        title=_("{parent} comes under the key {subject}, too."),
        mirror="field-key-removed",
        decode=_NEW_KEY,
        switch=_OPTIONAL_KEY,
        schema=_SCHEMA_NEW_KEY,
        scoped=False,
    ),
    Rule(
        id="field-key-removed",
        places=("fields.*.aliases.*",),
        fires=_removed,
        title=_("{parent} does not come under the key {subject} any more."),
        mirror="field-key-added",
        decode=_KEY_GONE,
        switch=_OPTIONAL_KEY_GONE,
        schema=_SCHEMA_KEY_GONE,
        scoped=False,
    ),
    Rule(
        id="availability-changed",
        places=("fields.*.availability", "providers.*.carries", "providers.*.observed"),
        title=_("What is known of when {subject} comes is another."),
        decode=_ANSWERS,
    ),
    Rule(
        id="provider-added",
        places=("providers.*",),
        fires=_added,
        title=_("Something is known of what {subject} sends."),
        mirror="provider-removed",
        decode=_ANSWERS,
    ),
    Rule(
        id="provider-removed",
        places=("providers.*",),
        fires=_removed,
        title=_("Nothing is said any more of what {subject} sends."),
        mirror="provider-added",
        decode=_ANSWERS,
    ),
    Rule(
        id="code-added",
        places=("codes.*.codes.*",),
        fires=_added,
        title=_("{parent} has the new code {subject}."),
        mirror="code-removed",
        decode=_RECOGNISED,
        switch=_CASE_LACKING,
        schema=_SCHEMA_CODES,
        scoped=False,
    ),
    Rule(
        id="code-removed",
        places=("codes.*.codes.*",),
        fires=_removed,
        title=_("{parent} does not have the code {subject} any more."),
        mirror="code-added",
        decode=_FORGOTTEN,
        switch=_MEMBER_GONE,
        schema=_SCHEMA_CODES,
        scoped=False,
    ),
    Rule(
        id="code-renamed",
        places=("codes.*.codes.*.code",),
        title=_("The code {before} of {parent} is spelt {after}."),
        decode=_OTHER_MEMBER,
        switch=_MEMBER_GONE,
        schema=_SCHEMA_CODES,
        docs=_DOCS_LINKS,
        scoped=False,
    ),
    Rule(
        id="code-spelling-moved",
        places=("codes.*.codes.*.spelling",),
        title=_("The text {subject} of {parent} means {after}, no longer {before}."),
        decode=_OTHER_MEMBER,
        switch=_MEMBERS_OTHER,
        schema=_SCHEMA_CODES,
        scoped=False,
    ),
    Rule(
        id="code-spelling-added",
        places=("codes.*.codes.*.aliases.*",),
        fires=_added,
        title=_("The text {subject} means {parent}, too."),
        mirror="code-spelling-removed",
        decode=_RECOGNISED,
        schema=_SCHEMA_CODES,
        scoped=False,
    ),
    Rule(
        id="code-spelling-removed",
        places=("codes.*.codes.*.aliases.*",),
        fires=_removed,
        title=_("The text {subject} does not mean {parent} any more."),
        mirror="code-spelling-added",
        decode=_FORGOTTEN,
        schema=_SCHEMA_CODES,
        scoped=False,
    ),
    Rule(
        id="code-type-renamed",
        places=("codes.*.python",),
        title=_("The type of the codes of {parent} is called {after}, no longer {before}."),
        switch=_NAME_GONE,
        schema=_SCHEMA_TEXTS,
    ),
    Rule(
        id="code-window-changed",
        places=(
            "codes.*.codes.*.listed",
            "codes.*.codes.*.listed_en",
            "codes.*.codes.*.aliases.*.listed",
            "codes.*.codes.*.aliases.*.listed_en",
        ),
        title=_("The page lists {subject} at other times than was said."),
        switch=_DOC_COMMENT,
        schema=_SCHEMA_TEXTS,
    ),
    Rule(
        id="label-changed",
        places=("codes.*.codes.*.label", "outcomes.meanings.*.label"),
        title=_("{subject} has another label."),
        decode=_LABELS,
        switch=_DOC_COMMENT,
        schema=_SCHEMA_TEXTS,
    ),
    Rule(
        id="outcome-rule-added",
        places=("outcomes.rules.*",),
        fires=_added,
        title=_("There is a new outcome rule for {subject}."),
        mirror="outcome-rule-removed",
        decode=_OTHER_OUTCOME,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="outcome-rule-removed",
        places=("outcomes.rules.*",),
        fires=_removed,
        title=_("An outcome rule for {subject} is gone."),
        mirror="outcome-rule-added",
        decode=_OTHER_OUTCOME,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="outcome-rule-changed",
        places=("outcomes.rules.*.when",),
        title=_("An outcome rule for {subject} has other conditions."),
        decode=_OTHER_OUTCOME,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="outcome-rules-reordered",
        places=("outcomes.rules.order",),
        title=_("The outcome rules are asked in another order."),
        decode=_OTHER_OUTCOME,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="foreign-added",
        places=("foreign.*",),
        fires=_added,
        title=_("{subject} is known as an object that is no payment response."),
        mirror="foreign-removed",
        decode=_FOREIGN_REFUSED,
        schema=_SCHEMA_NARROWER,
        scoped=False,
    ),
    Rule(
        id="foreign-removed",
        places=("foreign.*",),
        fires=_removed,
        title=_("{subject} is not known any more as an object that is no payment response."),
        mirror="foreign-added",
        decode=_FOREIGN_READ,
        schema=_SCHEMA_WIDER,
        scoped=False,
    ),
    Rule(
        id="foreign-marks-changed",
        places=("foreign.*.marks",),
        title=_("{subject} is known by other marks."),
        decode=_FOREIGN_OTHER,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="foreign-words-changed",
        places=("foreign.*.title", "foreign.*.hint"),
        title=_("Errors describe {subject} in other words."),
        decode=_ERROR_WORDS,
        scoped=False,
    ),
    Rule(
        id="nothing-changed",
        places=("wrappers.nothing",),
        title=_("Other texts stand for no value: {after}, no longer {before}."),
        decode=_OTHER_NOTHING,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="addresses-changed",
        places=("wrappers.addresses",),
        title=_("Other keys hold addresses: {after}, no longer {before}."),
        decode=_OTHER_QUERY,
        scoped=False,
    ),
    Rule(
        id="sdk-failure-changed",
        places=(
            "wrappers.failure.code",
            "wrappers.failure.message",
            "wrappers.failure.beside",
        ),
        title=_("Mobile SDKs tell of failures by {after}, no longer by {before}."),
        decode=_OTHER_OUTCOME,
        schema=_SCHEMA_OTHER,
        scoped=False,
    ),
    Rule(
        id="shape-added",
        places=("shapes.*",),
        fires=_added,
        title=_("There is a further shape of responses, {subject}."),
        mirror="shape-removed",
        decode=_TEST_PAYLOADS,
    ),
    Rule(
        id="shape-removed",
        places=("shapes.*",),
        fires=_removed,
        title=_("The shape {subject} is gone."),
        mirror="shape-added",
        decode=_TEST_PAYLOADS,
    ),
    Rule(
        id="sample-changed",
        places=(
            *("shapes.*.entry", "shapes.*.outcome", "shapes.*.payload", "shapes.*.canonical"),
            *("sample.source", "sample.payload", "fields.*.example", "foreign.*.examples"),
            *("shapes.*.unknown", "providers.*.says"),
        ),
        title=_("{subject} has another example."),
        decode=_TEST_PAYLOADS,
    ),
    Rule(
        id="sdk-changed",
        places=("sdk",),
        title=_("What is known of the JavaScript SDK is another."),
        decode=_OTHER_FAKE,
    ),
    Rule(
        id="text-changed",
        places=(
            *("fields.*.brief", "fields.*.note", "fields.*.zero", "fields.*.not_personal"),
            *("codes.*.brief", "codes.*.note", "codes.*.codes.*.note"),
            *("codes.*.codes.*.aliases.*.note", "providers.*.note"),
            *("outcomes.meanings.*.brief", "outcomes.warning", "outcomes.rules.*.why"),
            *("shapes.*.title", "shapes.*.note", "wrappers.failure.note"),
        ),
        title=_("The words on {subject} are others."),
        switch=_DOC_COMMENT,
        schema=_SCHEMA_TEXTS,
    ),
    Rule(
        id="reference-changed",
        places=(
            *("page.title", "page.base", "page.notes", "comparison"),
            *("fields.*.section", "fields.*.documented", "fields.*.follows"),
            *("fields.*.max_length", "fields.*.subject", "redirects", "errors"),
            *("codes.*.codes.*.printed", "codes.*.codes.*.offered_by", "providers.*.delivery"),
            *("normalisations.*.text", "errata.*.text", "errata.*.fields"),
            *("errata.*.against", "errata.*.fixed"),
        ),
        title=_("The reference says something else of {subject}."),
    ),
    Rule(
        id="reference-added",
        places=("normalisations.*", "errata.*"),
        fires=_added,
        title=_("The reference has a new entry, {subject}."),
        mirror="reference-removed",
    ),
    Rule(
        id="reference-removed",
        places=("normalisations.*", "errata.*"),
        fires=_removed,
        title=_("The reference does not have the entry {subject} any more."),
        mirror="reference-added",
    ),
    Rule(
        id="source-added",
        places=("sources.*",),
        fires=_added,
        title=_("There is a further source, {subject}."),
        mirror="source-removed",
    ),
    Rule(
        id="source-removed",
        places=("sources.*",),
        fires=_removed,
        title=_("The source {subject} is gone."),
        mirror="source-added",
    ),
    Rule(
        id="source-changed",
        places=(
            *("sources.*.title", "sources.*.date", "sources.*.url", "sources.*.revision"),
            *("sources.*.note", "sources.*.words", "fields.*.aliases.*.source", "codes.*.source"),
            *("codes.*.codes.*.source", "codes.*.codes.*.aliases.*.source"),
            *("outcomes.rules.*.source", "foreign.*.source", "shapes.*.source"),
            *("normalisations.*.source", "errata.*.source", "wrappers.source"),
        ),
        title=_("{subject} rests on another source, or the source is described otherwise."),
        switch=_DOC_COMMENT,
    ),
    Rule(
        id="id-renamed",
        places=(
            "sources.*.id",
            "foreign.*.id",
            "shapes.*.id",
            "normalisations.*.id",
            "errata.*.id",
        ),
        title=_("The entry {before} is called {after}."),
        decode=_TEST_PAYLOADS,
        docs=_DOCS_LINKS,
    ),
    Rule(
        id="order-changed",
        places=(
            *("fields.order", "fields.*.aliases.order", "codes.order", "codes.*.codes.order"),
            *("codes.*.codes.*.aliases.order", "sources.order", "providers.order"),
            *("outcomes.meanings.order", "foreign.order", "shapes.order"),
            *("normalisations.order", "errata.order"),
        ),
        title=_("{subject} stands in another order."),
        decode=_ERROR_WORDS,
        scoped=False,
    ),
)

ELSEWHERE: Mapping[str, str] = {
    "codes.*": "a table comes and goes with its field, or with the field's type",
    "providers.*.code": "a provider is called as its code is, which is compared in its table",
    "codes.*.codes.*.aliases.*.code": "another spelling is another spelling, not a new name of one",
    "fields.*.aliases.*.name": "another key is another key, not a new name of one",
    "outcomes.meanings.*": "the outcomes are those of the schema, which a spec cannot change",
    "outcomes.meanings.*.outcome": "the same",
}
"""Places that no rule compares, and why."""
