"""Objects that are wrong in parts, for the laws that hold for those as well.

What is right comes from `portone_v1.testing.strategies`, as a shop has it.
"""

from __future__ import annotations

from hypothesis import strategies as st
from portone_v1.testing.strategies import callbacks, json_values

from generator.spec.model import Spec
from tests.today import the_spec

SPEC: Spec = the_spec()
KEYS = sorted(
    key for field in SPEC.fields for key in (field.name, *(alias.name for alias in field.aliases))
)

_any_keys = st.sampled_from(KEYS) | st.text(max_size=12)
# Objects that look like a response in parts, and are wrong in others.
broken_payloads = st.dictionaries(_any_keys, json_values(), max_size=12)
# A response in which some values were replaced by anything.
spoilt_payloads = st.builds(
    lambda payload, spoilt: {**payload, **spoilt},
    callbacks(),
    st.dictionaries(_any_keys, json_values(), max_size=3),
)
