"""Whoever reads English does not wait for Russian to load, and whoever asks for advice not for all of English."""

import subprocess
import sys

ASKED = """
import sys
from heardback.core import wording
for language in (None, "en", "ru"):
    if language:
        wording.of(language)
    print(*sorted(name.rpartition("wording.")[2] for name in sys.modules if "wording." in name))
"""


def test_a_language_is_loaded_when_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, encoding="utf-8", check=True)
    at_first, english, russian = (set(line.split()) for line in done.stdout.splitlines())
    assert "english.plan" in at_first
    assert not {"english.names", "english.past", "english.voices"} & at_first
    assert {"english.names", "english.past", "english.voices"} <= english
    assert [name for name in english if name.startswith("russian")] == []
    assert {name.replace("english", "russian") for name in english} <= russian
