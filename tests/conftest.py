"""How hard hypothesis looks for a counter-example: as CI does, as at one's desk, or for long (`make test-long`)."""

import os

from hypothesis import settings

settings.register_profile("ci", max_examples=50, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("desk", max_examples=100, deadline=None, print_blob=True)
settings.register_profile("long", max_examples=5_000, deadline=None, print_blob=True)

if os.environ.get("HEARDBACK_LONG") == "1":
    settings.load_profile("long")
elif os.environ.get("CI"):
    settings.load_profile("ci")
else:
    settings.load_profile("desk")

pytest_plugins = ["tests.services.plugin"]
