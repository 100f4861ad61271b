"""Numbers with their noun: 1 день, 2 дня, 5 дней."""

from typing import Final

_TEENS: Final = range(11, 15)
_FEW: Final = range(2, 5)


def counted(count: int, one: str, few: str, many: str) -> str:
    """Write a whole number with the form of its noun: as after 1, after 2 to 4, after 5."""
    return f"{count} {form(count, one, few, many)}"


def form(count: int, one: str, few: str, many: str) -> str:
    """Choose the form of a noun after a whole number."""
    if count % 100 in _TEENS:
        return many
    if count % 10 == 1:
        return one
    return few if count % 10 in _FEW else many
