"""How long hypothesis searches: `--hypothesis-profile=fuzz` is the command of its own."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# No deadline: a machine that is busy elsewhere says nothing about the code.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", settings.get_profile("default"), max_examples=50_000)
settings.load_profile("default")
