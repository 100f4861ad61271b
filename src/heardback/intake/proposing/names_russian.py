"""People's names as a Russian sentence declines them ("с Андреем Петровым") → as they are called."""

from typing import Final

_VOWELS: Final = "аеёиоуыэюя"
_OTHERWISE: Final = {
    "павлом": "Павел",
    "львом": "Лев",
    "петром": "Пётр",
    "игорем": "Игорь",
    "любовью": "Любовь",
    "ильёй": "Илья",
    "ильей": "Илья",
    "никитой": "Никита",
    "кузьмой": "Кузьма",
}

_SHORTEST: Final = 4
"""Letters: shorter names are left as they are."""
_BEFORE_A_WOMANS_END: Final = "иьйоа"
"""Марией, Натальей, Майей, Зоей, Раей; but Андрей and Сергей."""


def nominative_name(first: str, last: str) -> str:
    """Return a full name in the nominative; one that stands in it already, or in no case that is told, as it is."""
    is_woman = first.casefold().endswith(("ой", "ей"))
    name = _first(first) if len(first) >= _SHORTEST else ""
    family = _last(last, is_woman=is_woman) if len(last) >= _SHORTEST else last
    return f"{name} {family}" if name else f"{first} {last}"


def _first(word: str) -> str:
    plain = word.casefold()
    if plain in _OTHERWISE:
        return _OTHERWISE[plain]
    if plain.endswith("ом"):
        return word[:-2]
    if plain.endswith("ем"):
        return word[:-2] + ("й" if plain[-3] in _VOWELS else "ь")
    if plain.endswith("ой"):
        return word[:-2] + "а"
    if plain.endswith("ей") and plain[-3] in _BEFORE_A_WOMANS_END:
        return word[:-2] + "я"
    return ""


def _last(word: str, *, is_woman: bool) -> str:
    plain = word.casefold()
    if is_woman and plain.endswith("ской"):
        return word[:-2] + "ая"
    if is_woman and plain.endswith(("овой", "евой", "ёвой", "иной", "ыной")):
        return word[:-2] + "а"
    if plain.endswith(("овым", "евым", "ёвым", "иным", "ыным")):
        return word[:-2]
    if plain.endswith(("ским", "цким")):
        return word[:-2] + "ий"
    if plain.endswith("ым") and not is_woman:
        return word[:-2] + "ый"
    return word[:-2] if plain.endswith("ом") and not is_woman else word
