# Made by `python3 -m generator` from generator/targets/python/static. Do not edit.
"""보관한 응답에서 PG사가 실제로 무엇을 보냈는지 센다. `python -m portone_v1.observe PATH…`.

What providers really sent, counted from an archive of responses.

`count`가 응답을 세고, `report`가 그 수를 출처의 말과 견준다. 수는 더해지므로 나누어 세고 더하면
어떤 순서로 나누었든 결과가 같다.

`count` counts responses, and `report` holds the counts against what sources say. How it is built:

- **Counts add up.** `Counts` is a commutative monoid: `merge` in any order, over any partition,
  gives the same report to the last byte. An engine only has to split and add: processes do it on
  one machine, `portone_v1.spark` on many, and `count` in a loop of yours anywhere else.
- **A claim is a statement of `portone_v1.availability`**, with its source, held against the
  callbacks to which it applies: of a provider, a method, an outcome, whichever it restricts; what
  is said of redirects is held against redirects. These are its denominator, M. N of them have a
  form that it states. Another form *contradicts* a source that documents, and *adds* to one that
  tells what was seen, since that never was a promise. M of 0 is `not in the archive`, and no
  agreement. A stated form that never came, in M responses, comes in less than 3/M of all with
  95 % confidence.
- **Only the vocabulary of the spec leaves.** Values become their form (value, empty, null, zero,
  absent) where they are read, before anything is counted. There are no examples, no least and no
  greatest values; problems are the texts of `ResponseError`, which hold no values. A code or a key
  that the spec does not know is named only if it reads `[a-z][a-z0-9_]{0,31}`, without four digits
  in a row, and came five times or more with five different merchant_uids. All others are a number.
  Months are those of paid_at, or of a column that the user names, in Korean time.
"""

from __future__ import annotations

from portone_v1.observe._counts import Counts, count
from portone_v1.observe._report import report

__all__ = ["Counts", "count", "report"]
