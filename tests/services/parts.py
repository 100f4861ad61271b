"""The real parts that tests work with and that pip does not bring: whether they are here, and what they are for.

`install.py` runs this with a bare Python, before everything else: only the standard library, and little of it.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple


class Part(NamedTuple):
    """A program that tests need."""

    fixture: str
    """A test that asks for this fixture needs the part, and is left out where it is missing."""
    name: str
    """What people call it."""
    tests: str
    """What those tests look at."""
    packages: tuple[str, ...]
    """Debian's names for it."""
    find: Callable[[], Path | None]
    """Look for it on this machine."""


def chromium() -> Path | None:
    """Return the browser: Debian's, or one that speaks the same protocol."""
    return _first_of("chromium", "chromium-browser", "google-chrome")


def postgres() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs. Debian keeps them out of PATH."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(debian, key=lambda initdb: float(initdb.parts[-3]), default=_first_of("initdb"))
    return newest.resolve().parent if newest else None


def compiler() -> Path | None:
    """Return the C compiler, if it can build the fault shim: that takes Linux and the C library's headers."""
    able = sys.platform == "linux" and Path("/usr/include/stdio.h").exists()
    return _first_of("cc") if able else None


def gettext() -> Path | None:
    """Return the compiler of translations."""
    return _first_of("msgfmt")


def dovecot() -> Path | None:
    """Return the mail server that hands mail out. Debian keeps it out of PATH."""
    return _first_of("dovecot", "/usr/sbin/dovecot")


def khal() -> Path | None:
    """Return the calendar program of the terminal, if what fetches calendars for it is there too."""
    return _first_of("khal") if _first_of("vdirsyncer") else None


PARTS: Final = (
    Part("browser", "Chromium", "every page in a real browser", ("chromium",), chromium),
    Part("postgres_url", "PostgreSQL", "storage on PostgreSQL", ("postgresql",), postgres),
    Part("shim", "a C compiler for Linux", "what survives when files fail", ("gcc", "libc6-dev"), compiler),
    Part("dovecot", "Dovecot", "reading mail from a mail server", ("dovecot-imapd",), dovecot),
    Part("khal", "khal and vdirsyncer", "subscribing to the calendar", ("khal", "vdirsyncer"), khal),
    Part("gettext", "gettext", "the translations", ("gettext",), gettext),
)


def missing() -> tuple[Part, ...]:
    """Return the parts that are not here."""
    return tuple(part for part in PARTS if part.find() is None)


def _first_of(*programs: str) -> Path | None:
    return next((Path(found) for program in programs if (found := shutil.which(program))), None)
