"""What the commands read from files and from their arguments."""

import sys
from collections.abc import Iterable
from datetime import datetime, tzinfo
from pathlib import Path

from heardback import bootstrap
from heardback.core.candidacy import Candidacy
from heardback.core.errors import CannotRead, CannotUse, NoSuchPlaybook, NotAMoment
from heardback.core.playbook import BUILT_IN, Playbook, built_in, read_playbook
from heardback.core.problems import why
from heardback.core.shapes import FIRST_YEAR, LAST_YEAR
from heardback.intake.candidacy_file import read_candidacy


def text_of(path: Path) -> str:
    """Read a file as UTF-8 text (a byte order mark is left out)."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CannotRead(name=path, why=why(error)) from error
    except ValueError as error:
        raise CannotRead(name=path, why="it is not UTF-8 text") from error


def bytes_of(name: str) -> bytes:
    """Read a file as it is; "-" is standard input."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise CannotRead(name=name, why=why(error)) from error


def candidacy_in(path: Path) -> Candidacy:
    """Read a candidacy file."""
    candidacy, problems = read_candidacy(text_of(path))
    if candidacy is None:
        raise CannotUse(str(path), problems)
    return candidacy


def candidacy_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files themselves, and the .toml files of each folder."""
    return [file for path in paths for file in (sorted(path.glob("*.toml")) if path.is_dir() else [path])]


def playbook_called(name: str) -> Playbook:
    """Return a built-in playbook by its name, or one of the user's own by the path of its file."""
    if name in BUILT_IN:
        return built_in(name)
    path = Path(name)
    if not path.is_file():
        raise NoSuchPlaybook(name=name, known=", ".join(BUILT_IN))
    playbook, problems = read_playbook(text_of(path))
    if playbook is None:
        raise CannotUse(name, problems)
    return playbook


def moment(at: str | None, candidacy: Candidacy) -> datetime:
    """Return `--at` as an instant; without an offset it is in the employer's time zone, left out it is now."""
    return bootstrap.now().astimezone(candidacy.timezone) if at is None else instant(at, candidacy.timezone)


def instant(at: str, there: tzinfo) -> datetime:
    """Return what was typed as an instant; without an offset it is by the clock of `there`."""
    try:
        typed = datetime.fromisoformat(at)
    except ValueError as error:
        raise NotAMoment(found=f'"{at}"') from error
    if not FIRST_YEAR <= typed.year <= LAST_YEAR:
        raise NotAMoment(found=f'"{at}"')
    return typed.astimezone(there) if typed.tzinfo else typed.replace(tzinfo=there)
