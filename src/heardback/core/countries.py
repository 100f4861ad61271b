"""A country and a time zone as people name them: "Sweden", "the UK", "US, Chicago". Names are the tz database's own.

Where a country has several time zones that show the same time all year, the main one stands for them.
"""

from datetime import datetime
from functools import lru_cache
from importlib import resources
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from heardback.core.calendars import known_countries
from heardback.core.places import zones_of

_OTHER_NAMES: Final = {
    "uk": "GB", "united kingdom": "GB", "great britain": "GB", "britain": "GB",
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "usa": "US", "u.s.": "US", "u.s.a.": "US", "america": "US", "united states of america": "US", "states": "US",
    "czechia": "CZ", "holland": "NL", "the netherlands": "NL", "south korea": "KR", "korea": "KR", "türkiye": "TR",
    "turkiye": "TR", "russian federation": "RU", "uae": "AE", "ivory coast": "CI", "burma": "MM", "kosovo": "XK",
    "bosnia": "BA", "macedonia": "MK", "congo": "CD", "swaziland": "SZ", "vatican": "VA", "hongkong": "HK",
    "deutschland": "DE", "österreich": "AT", "schweiz": "CH", "sverige": "SE", "norge": "NO", "danmark": "DK",
    "suomi": "FI", "españa": "ES", "italia": "IT", "polska": "PL", "россия": "RU", "рф": "RU", "беларусь": "BY",
    "казахстан": "KZ", "украина": "UA", "сша": "US", "германия": "DE", "швеция": "SE",
}  # fmt: skip
_MAIN_ZONES: Final = {  # where the tz database does not name the most usual one first
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
    "XK": "Europe/Belgrade",
}
_BY_HABIT: Final = {
    "US": {"eastern": "New_York", "central": "Chicago", "mountain": "Denver", "pacific": "Los_Angeles"},
    "CA": {"eastern": "Toronto", "central": "Winnipeg", "mountain": "Edmonton", "pacific": "Vancouver"},
}


class Place(NamedTuple):
    """A country (ISO 3166-1 alpha-2) and, if it was said, one of its IANA time zones."""

    country: str
    timezone: str | None


def place_called(words: str) -> Place | None:
    """Return the place that is called so: a country, a city that has a time zone, or both ("US, Pacific")."""
    if country := country_called(words):
        return Place(country, None)
    first, comma, last = (part.strip() for part in words.rpartition(","))
    for country_words, city_words in ((last, first), (first, last)):
        if comma and (country := country_called(country_words)):
            timezone = zone_called(city_words, country)
            return Place(country, timezone) if timezone else None
    return next((Place(code, name) for code in known_countries() if (name := _zone_of_city(words, code))), None)


def country_called(words: str) -> str | None:
    """Return the two letters (ISO 3166-1) of a country named by them or by its English name, or None."""
    name = words.strip().casefold().removeprefix("the ")
    if name.upper() in known_countries():
        return name.upper()
    code = _OTHER_NAMES.get(name) or {told.casefold(): code for code, told in _names().items()}.get(name)
    return code if code in known_countries() else None


def country_name(code: str) -> str:
    """Return the country's English name."""
    return _names().get(code, code)


def country_of_zone(name: str) -> str | None:
    """Return the country that an IANA time zone lies in."""
    return next((row[0] for row in _rows("zone.tab") if row[2] == name), None)


def main_zone(country: str) -> str | None:
    """Return the time zone that most of a country goes by."""
    return _MAIN_ZONES.get(country) or next(iter(zones_of(country)), None)


def zones_apart(country: str, now: datetime) -> list[str]:
    """Return the time zones of a country that differ in the year around `now`, the main one first."""
    main = main_zone(country)
    zones = ([main] if main else []) + [name for name in zones_of(country) if name != main]
    apart = {
        tuple(_offset(name, now.replace(month=month, day=1)) for month in (1, 4, 7, 10)): name for name in zones[::-1]
    }
    return [name for name in zones if name in apart.values()]


def zone_called(words: str, country: str) -> str | None:
    """Return the time zone of a country that is called so: its name, its city ("new york"), or "Pacific"."""
    told = words.strip().casefold().removesuffix(" time")
    return _zone_of_city(_BY_HABIT.get(country, {}).get(told, told), country)


def _zone_of_city(words: str, country: str) -> str | None:
    told, names = words.strip().casefold().replace(" ", "_"), zones_of(country)
    return next((name for name in names if told in (name.casefold(), name.rpartition("/")[2].casefold())), None)


def city(zone_name: str) -> str:
    """Return the city that a time zone is named after."""
    return zone_name.rpartition("/")[2].replace("_", " ")


def _offset(name: str, at: datetime) -> object:
    return at.replace(tzinfo=ZoneInfo(name)).utcoffset()


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("iso3166.tab")} | {"GB": "United Kingdom", "XK": "Kosovo"}


@lru_cache(maxsize=2)
def _rows(table: str) -> tuple[tuple[str, ...], ...]:
    text = resources.files("tzdata.zoneinfo").joinpath(table).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
