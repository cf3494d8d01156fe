"""The payloads and the reference verdict on each, once for all bindings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

import pytest

from generator.spec.model import Spec
from generator.spec.verdict import Judge, Verdict
from tests.verdict.payloads import Case, cases


@dataclass(frozen=True)
class Judged:
    """Payloads, and what must come out of each."""

    cases: Sequence[Case]
    references: Sequence[Verdict]

    def only(self, keep: Callable[[Case], bool]) -> Judged:
        """Some of them."""
        kept = [pair for pair in zip(self.cases, self.references, strict=True) if keep(pair[0])]
        return Judged([case for case, _ in kept], [reference for _, reference in kept])

    def third(self) -> Judged:
        """The fixtures, and every third of the others, for what is slow."""
        numbers = count()
        return self.only(lambda case: case.is_fixture or next(numbers) % 3 == 0)


@pytest.fixture(scope="session")
def judge(spec: Spec) -> Judge:
    return Judge(spec)


@pytest.fixture(scope="session")
def judged(spec: Spec, judge: Judge) -> Judged:
    """The fixtures, 3000 callbacks and 1500 redirects."""
    payloads = cases(spec, callbacks=3000, redirects=1500)
    return Judged(payloads, [judge.judge(case.entry, case.sent) for case in payloads])
