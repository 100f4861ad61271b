"""Whoever reads English does not wait for Russian to load."""

import subprocess
import sys

ASKED = """
import sys
from heardback.core import wording
wording.of("en").day
before = [name for name in sys.modules if "russian" in name and "promises" not in name]
wording.of("ru").day
after = [name for name in sys.modules if "russian" in name and "promises" not in name]
print(len(before), len(after) > 0)
"""


def test_russian_is_loaded_when_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "0 True\n"
