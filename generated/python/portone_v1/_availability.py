# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""Which fields may be expected from a provider, a method and an outcome, and on whose word."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from portone_v1 import _statements

Form: TypeAlias = Literal["value", "empty", "null", "zero", "absent"]


class Statement(NamedTuple):
    """한 출처가 한 필드에 대해 하는 말. None은 그 출처가 가리지 않는다는 뜻이다.

    What one source says of one field. None means that the source does not restrict it.
    """

    field: str
    forms: tuple[Form, ...]
    """적혀 있거나 관찰된 형태 모두. 값, 빈 문자열, null, 0, 또는 키 없음.

    All forms that were stated or seen: a value, an empty text, null, 0, or no key at all.
    """
    source: str
    """출처의 식별자. 제목, 날짜, 주소는 `SOURCES`에 있다.

    Id of the source; `SOURCES` has its title, date and address.
    """
    provider: str | None = None
    method: str | None = None
    outcome: str | None = None
    note: str = ""
    """코드로 말할 수 없는 조건. 영어로 적는다.

    A restriction that no code can say, in English.
    """


class Source(NamedTuple):
    """Where statements come from."""

    title: str
    date: str
    url: str | None


class Availability(dict[str, tuple[Statement, ...]]):
    """필드마다 알려진 것.

    What is known, by fields.
    """

    nothing_known_of: tuple[str, ...] = ()
    """물은 코드 가운데 어느 출처도 말하지 않은 것. 이때 답에는 누구에게나 해당하는 말만 있다.

    Codes of the question of which no source says anything: the answer then has only what is said of
    any.
    """

    def __repr__(self) -> str:
        if not self.nothing_known_of:
            return super().__repr__()
        codes = ", ".join(map(repr, self.nothing_known_of))
        return f"<nothing is known of {codes}; of any other: {super().__repr__()}>"


SOURCES: Final = {name: Source(*row) for name, row in _statements.SOURCES.items()}
STATEMENTS: Final = tuple(Statement(*row) for row in _statements.STATEMENTS)
# Of which providers, methods and outcomes anything is said.
_KNOWN: Final = tuple(
    {getattr(statement, name) for statement in STATEMENTS}
    for name in ("provider", "method", "outcome")
)


def availability(
    provider: str | None = None, method: str | None = None, outcome: str | None = None
) -> Availability:
    """PG사, 결제수단, 결과에 따라 필드마다 무엇이 알려져 있는지 알려 준다.

    What is known of each field, for a `pg_provider`, a `pay_method` and an outcome.

    그 PG사에 대한 말이 일반적인 말보다 앞에 온다. 묻지 않은 것은 가리지 않으며, 어디에 해당하는
    말인지는 각각에 적혀 있다. 답에 없는 필드는 문서에 없는 것이지 오지 않는다는 뜻이 아니다. 어느
    출처도 말하지 않은 코드를 물으면 답의 `nothing_known_of`에 그 코드가 있다.

    Statements about the provider come before general ones. What is left out of the question is not
    restricted: the statements then say themselves to what they apply. A field that is missing from
    the answer is not documented, which is not the same as never sent. The answer's
    `nothing_known_of` has the codes of which no source says anything.
    """
    asked = (provider, method, outcome)
    known: dict[str, list[Statement]] = {}
    for said in STATEMENTS:
        if (
            (provider is None or said.provider is None or provider == said.provider)
            and (method is None or said.method is None or method == said.method)
            and (outcome is None or said.outcome is None or outcome == said.outcome)
        ):
            known.setdefault(said.field, []).append(said)
    answer = Availability(
        (field, tuple(sorted(statements, key=lambda statement: statement.provider is None)))
        for field, statements in known.items()
    )
    answer.nothing_known_of = tuple(
        str.__str__(code)
        for code, said in zip(asked, _KNOWN, strict=True)
        if code is not None and code not in said
    )
    return answer
