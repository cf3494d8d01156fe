# Made by `python3 -m generator` from generator/targets/testing/static. Do not edit.
"""For the tests of a shop: payloads in every shape in which PortOne may send a response.

`payment_response` makes the payload of a provider, a method and an outcome; pytest finds it as a
fixture of that name. `fixtures` are payloads that are right and wrong, and what must come of each;
`sample` is the one that PortOne's documentation prints.
`fake_portone` stands for PortOne where a server asks about a payment, and
`portone_v1.testing.playwright` puts a fake of the SDK into a browser.
`portone_v1.testing.strategies` has hypothesis strategies, for `pip install portone-v1[testing]`.
"""

from __future__ import annotations

from portone_v1.testing._fake_portone import FakePortOne, fake_portone
from portone_v1.testing._fixtures import Fixture, fixtures, sample
from portone_v1.testing._payloads import ABSENT, PaymentResponseFactory, payment_response

__all__ = [
    "ABSENT",
    "FakePortOne",
    "Fixture",
    "PaymentResponseFactory",
    "fake_portone",
    "fixtures",
    "payment_response",
    "sample",
]
