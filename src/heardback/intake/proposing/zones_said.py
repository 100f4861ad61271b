"""Whose clock an hour goes by, as a mail says it behind the hour: "(CET)", "Amsterdam time", «по Еревану», "UTC+3".

Where nothing is said, it is the clock of whoever wrote (`clock_of`): the offset of their mail, in a zone that has it.
"""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.countries import main_zone, place_called
from heardback.core.places import zone as zone_called
from heardback.core.places import zones_of

_LONGEST: Final = 5_000
_BEHIND: Final = 40
"""Letters behind an hour in which its zone may stand."""
_FARTHEST: Final = timedelta(hours=14)
_CASELESS: Final = re.IGNORECASE

_ZONES: Final[dict[str, str]] = {
    **dict.fromkeys(("utc", "gmt", "z"), "UTC"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz"), "Europe/Berlin"),
    **dict.fromkeys(("bst", "uk time"), "Europe/London"),
    **dict.fromkeys(("central european time", "central european summer time"), "Europe/Berlin"),
    **dict.fromkeys(("eastern european time", "eastern european summer time"), "Europe/Helsinki"),
    **dict.fromkeys(("western european time", "western european summer time"), "Europe/Lisbon"),
    **dict.fromkeys(("eet", "eest"), "Europe/Helsinki"),
    **dict.fromkeys(("msk", "мск", "московского времени"), "Europe/Moscow"),
    **dict.fromkeys(("est", "edt", "et", "eastern", "eastern time"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct", "central", "central time"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt", "mountain", "mountain time"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt", "pacific", "pacific time"), "America/Los_Angeles"),
    **dict.fromkeys(("german time",), "Europe/Berlin"),
    **dict.fromkeys(("swedish time",), "Europe/Stockholm"),
    **dict.fromkeys(("dutch time",), "Europe/Amsterdam"),
    **dict.fromkeys(("swiss time",), "Europe/Zurich"),
    **dict.fromkeys(("irish time",), "Europe/Dublin"),
    **dict.fromkeys(("ist", "indian time"), "Asia/Kolkata"),
    **dict.fromkeys(("sgt",), "Asia/Singapore"),
    **dict.fromkeys(("aest", "aedt"), "Australia/Sydney"),
}
_RUSSIAN: Final[dict[str, str]] = {
    **dict.fromkeys(("москв", "московск", "мск", "питер", "петербург", "казан", "минск"), "Europe/Moscow"),
    **dict.fromkeys(("самар",), "Europe/Samara"),
    **dict.fromkeys(
        ("екатеринбург", "екб", "уральск", "челябинск", "тюмен", "уфа", "уфе", "уфы", "уфим"), "Asia/Yekaterinburg"
    ),
    **dict.fromkeys(("омск",), "Asia/Omsk"),
    **dict.fromkeys(("новосибирск", "новосиб", "томск"), "Asia/Novosibirsk"),
    **dict.fromkeys(("красноярск",), "Asia/Krasnoyarsk"),
    **dict.fromkeys(("иркутск",), "Asia/Irkutsk"),
    **dict.fromkeys(("владивосток",), "Asia/Vladivostok"),
    **dict.fromkeys(("алмат", "астан", "казахстан"), "Asia/Almaty"),
    **dict.fromkeys(("ташкент", "узбекистан"), "Asia/Tashkent"),
    **dict.fromkeys(("бишкек",), "Asia/Bishkek"),
    **dict.fromkeys(("ереван", "армени"), "Asia/Yerevan"),
    **dict.fromkeys(("тбилис", "грузи"), "Asia/Tbilisi"),
    **dict.fromkeys(("баку",), "Asia/Baku"),
    **dict.fromkeys(("киев", "київ", "украин"), "Europe/Kyiv"),
    **dict.fromkeys(("берлин", "герман", "центральноевропейск"), "Europe/Berlin"),
    **dict.fromkeys(("лондон",), "Europe/London"),
    **dict.fromkeys(("кипр", "лимассол"), "Asia/Nicosia"),
    **dict.fromkeys(("стамбул", "турци"), "Europe/Istanbul"),
    **dict.fromkeys(("белград", "серби"), "Europe/Belgrade"),
    **dict.fromkeys(("дуба", "оаэ"), "Asia/Dubai"),
}
"""Beginnings of what clocks are called in Russian: Belarus and Kazan go by Moscow's, Saint Petersburg does, too."""
_NAMED: Final = re.compile(
    rf"^[\s(,/]*(?P<name>{'|'.join(sorted(map(re.escape, _ZONES), key=len, reverse=True))})\b(?!\s*[+-]\s*\d)",
    _CASELESS,
)
_ALSO_A_WORD: Final = frozenset(("et", "ct", "mt", "pt", "z", "ist"))
"""In small letters these say something else: "um 11:00 ist", "11:00 et 12:00"."""
_ALSO_A_PLACE: Final = frozenset(("eastern", "central", "mountain", "pacific"))
"""These do before another name or in the middle of a sentence: "11:00, Central Park", "11:00 (Pacific Hotel)"."""
_OF_A_PLACE: Final = re.compile(r"\s+[A-Z]")
_ENDS: Final = re.compile(r"\s*(?:[),.;!?]|$)")
_OFFSET: Final = re.compile(
    r"^[\s(,]*(?:(?P<from>utc|gmt|msk|мск)\s*(?P<sign>[+-])|(?P<plus>\+))\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\b",
    _CASELESS,
)
_CITY: Final = re.compile(
    r"^[\s(,]*(?:local )?(?:(?P<before>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2}) (?:local )?time\b"
    r"|time in (?P<after>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2}))"
)
_BY_RUSSIAN: Final = re.compile(
    r"^[\s(,]*(?:\bпо\s+|\bвремя\s+|\bвремени\s+)?(?:времени\s+(?:г\.\s*)?|местному времени,?\s+)?"
    rf"(?P<name>{'|'.join(sorted(map(re.escape, _RUSSIAN), key=len, reverse=True))})\w*",
    _CASELESS,
)
_HOURS: Final = re.compile(r"^\s*(?:hrs?|h|hours|uhr|часов|часа|час)\b\.?", _CASELESS)
_AREA: Final = re.compile(r"\b(?P<zone>(?:Europe|America|Asia|Australia|Africa|Pacific)/[A-Z][A-Za-z_]+)\b")
_USUAL: Final = ("Europe/London", "Europe/Berlin", "America/New_York", "America/Chicago", "America/Los_Angeles")
"""By whose clocks most mail goes whose writer is nowhere in particular. No two of them are ever the same."""


def zone_behind(after: str) -> tzinfo | None:
    """Return the zone that stands right behind an hour."""
    after = _HOURS.sub("", after[:_BEHIND])
    named = _NAMED.match(after)
    if named and _is_a_clock(named["name"], after[named.end() :]):
        return ZoneInfo(_ZONES[named["name"].casefold()])
    if russian := _BY_RUSSIAN.match(after):
        offset = _OFFSET.match(after)
        if not offset:
            return ZoneInfo(_RUSSIAN[russian["name"].casefold()])
    if offset := _OFFSET.match(after):
        return _fixed(offset)
    city = _CITY.match(after)
    return _of_city(city["before"] or city["after"]) if city else None


def _is_a_clock(name: str, behind: str) -> bool:
    """Tell whether a name of a clock is meant as one, by how it is written and what stands behind it."""
    if name in _ALSO_A_WORD:
        return False
    if name.casefold() not in _ALSO_A_PLACE:
        return True
    return bool(_ENDS.match(behind)) or (name[0].isupper() and not _OF_A_PLACE.match(behind))


def named_zone(own: str) -> tzinfo | None:
    """Return the zone that a text names as programs do: "Time zone: Europe/Berlin"."""
    found = _AREA.search(own[:_LONGEST])
    return zone_called(found["zone"]) if found else None


def clock_of(country: str | None, sent: datetime, reader: ZoneInfo, *, is_program: bool = False) -> tzinfo:
    """Return the clock of whoever wrote a mail at `sent`: a zone, so that an hour after clocks change is right as well.

    `country` is where the firm seems to be; `reader` is the candidate's own zone. The offset of a program
    (`is_program`) says where its server stands; what it writes goes by the candidate's clock, if it is of the country.
    """
    names = _of_country(country) if country else ()
    if is_program or not sent.utcoffset():
        return _zone(names[0]) or reader if names and reader.key not in names else reader
    fitting = (zone for name in (*names, reader.key, *_USUAL) if (zone := _zone(name)) and _has(zone, sent))
    return next(fitting, sent.tzinfo or reader)


def zone_in(country: str, sent: datetime) -> str | None:
    """Return the zone of a country, where it has several, that a mail was sent from by its offset; None: no telling."""
    names = _of_country(country) if sent.utcoffset() else ()
    fitting = (zone for name in names if (zone := _zone(name)) and _has(zone, sent))
    return next((zone.key for zone in fitting), None) if len(names) > 1 else None


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo | None:
    return zone_called(name)  # kept, since the library itself keeps eight of them


def _has(zone: ZoneInfo, sent: datetime) -> bool:
    return sent.astimezone(zone).utcoffset() == sent.utcoffset()


@lru_cache(maxsize=256)
def _of_country(country: str) -> tuple[str, ...]:
    """Return a country's zones, the main one first, and those last that never change their clocks: Phoenix, Regina."""
    main = main_zone(country)
    return tuple(sorted(zones_of(country), key=lambda name: (name != main, not _changes(name))))


def _changes(name: str) -> bool:
    zone = ZoneInfo(name)
    return len({datetime(2026, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)}) > 1


def _fixed(found: "re.Match[str]") -> tzinfo | None:
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    offset = -offset if found["sign"] == "-" else offset
    if (found["from"] or "").casefold() in ("msk", "мск"):
        offset += timedelta(hours=3)
    return timezone(offset) if abs(offset) <= _FARTHEST else None


@lru_cache(maxsize=512)
def _of_city(words: str) -> tzinfo | None:
    place = place_called(words)
    name = (place.timezone or main_zone(place.country)) if place else None
    return zone_called(name) if name else None
