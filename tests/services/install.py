"""`python -m tests.services.install`: install what the tests need, where that can be done; else say what is left out.

Nothing is said and nothing done when everything is here. On CI (`CI` is set) a part that stays missing is a failure.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from textwrap import fill
from typing import Final

from tests.services.parts import Part, missing

_AS_ROOT: Final = """
set -e
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
    trap 'rm -f $policy' EXIT
    printf '#!/bin/sh\\nexit 101\\n' >$policy
    chmod +x $policy
fi
add() { apt-get install -o DPkg::Lock::Timeout=120 --quiet --yes --no-install-recommends "$@"; }
add "$@" || { apt-get update --quiet && add "$@"; }
"""
"""Debian starts a PostgreSQL of the system's own after installing one, unless a policy says 101: "not now".

The first try saves the update where the lists are fresh.
"""


def main() -> int:
    """Return the exit status."""
    lacking = missing()
    problem = _install(lacking) if lacking else ""
    still = missing() if lacking else ()
    if still:
        sys.stderr.write(f"{_left_out(still, problem)}\n")
    return 1 if still and os.environ.get("CI") else 0


def _install(parts: Sequence[Part]) -> str:
    """Install the packages of `parts`. Returns why that failed, or nothing."""
    packages = _packages(parts)
    become_root = _become_root()
    if become_root is None:
        return f"If you may install packages: sudo apt-get install {' '.join(packages)}."
    sys.stderr.write(f"Installing what the tests need: {' '.join(packages)} (once, some minutes) …\n")
    done = subprocess.run(
        [*become_root, "sh", "-c", _AS_ROOT, "install", *packages],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return f"apt-get could not install it: {_last_line(done.stdout)}" if done.returncode else ""


def _become_root() -> list[str] | None:
    """Return what to put before a command so that it may install packages; None if nothing would help."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _left_out(parts: Sequence[Part], problem: str) -> str:
    lacks = ", ".join(f"{part.name} ({part.tests})" for part in parts)
    outcome = "On CI every test has to run." if os.environ.get("CI") else "The tests concerned are left out."
    return fill(f"This computer lacks {lacks}. {outcome} {problem}".strip(), 100, break_on_hyphens=False)


def _packages(parts: Sequence[Part]) -> list[str]:
    return [package for part in parts for package in part.packages]


def _last_line(output: str) -> str:
    errors = [line for line in output.splitlines() if line.startswith("E: ")]
    return errors[-1] if errors else output.strip().rpartition("\n")[2]


if __name__ == "__main__":
    sys.exit(main())
