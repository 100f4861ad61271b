"""What people get wrong in a file: each problem says where, what was found and what is allowed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from heardback.core.toml_lines import Path

_SHOWN_CHARACTERS: Final = 60
_SHOWN_ITEMS: Final = 5
_LARGEST_SHOWN: Final = 10**18


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong in a text: where, what was found, what is allowed."""

    place: str
    found: str
    expected: str
    line: int | None = None

    def __str__(self) -> str:
        """Say it in one line."""
        where = ", ".join(part for part in (f"line {self.line}" if self.line else "", self.place) if part)
        return (
            f"{where}: {self.found}; expected {self.expected}." if where else f"{self.found}; expected {self.expected}."
        )


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems as a person goes through the file: by line, those without one first."""
    return sorted(problems, key=lambda problem: (problem.line or 0, problem.place))


def shown(raw: object) -> str:
    """Show a raw value as it would stand in the file, cut where it is long, harmless on a terminal."""
    if isinstance(raw, bool):
        text = str(raw).lower()
    elif isinstance(raw, int) and abs(raw) > _LARGEST_SHOWN:
        text = "a number with very many digits"
    elif isinstance(raw, str):
        text = f'"{raw}"'
    elif isinstance(raw, dict):
        text = "a table"
    elif isinstance(raw, list):
        text = f"[{', '.join(shown(one) for one in raw[:_SHOWN_ITEMS])}{', …' if len(raw) > _SHOWN_ITEMS else ''}]"
    else:
        text = str(raw)
    text = "".join(character if character.isprintable() else " " for character in text)
    return text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"


def why(error: BaseException) -> str:
    """Return what the system says of an error, in one line, to stand in the middle of a sentence."""
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    text = getattr(error, "strerror", None) or str(error)
    return text.strip().partition("\n")[0].rstrip(".").lower() or type(error).__name__


def written(path: Path) -> str:
    """Write a path as people count: ("events", 2, "at") is events[3].at."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return shown(text).strip('"')


def one_of(values: Iterable[str]) -> str:
    """Write alternatives: a, b or c."""
    *others, last = values
    return f"{', '.join(others)} or {last}" if others else last
