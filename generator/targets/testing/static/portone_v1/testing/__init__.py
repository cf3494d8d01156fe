"""For the tests of a shop: payloads in every shape in which PortOne may send a response.

`payment_response` makes the payload of a provider, a method and an outcome; pytest finds it as a
fixture of that name. `fixtures` are payloads that are right and wrong, and what must come of each;
`sample` is the one that PortOne's documentation prints.
`portone_v1.testing.strategies` has hypothesis strategies, for `pip install portone-v1[testing]`.
"""

from __future__ import annotations

from portone_v1.testing._fixtures import Fixture, fixtures, sample
from portone_v1.testing._payloads import ABSENT, PaymentResponseFactory, payment_response

__all__ = [
    "ABSENT",
    "Fixture",
    "PaymentResponseFactory",
    "fixtures",
    "payment_response",
    "sample",
]
