"""Where an employer is, as far as its mail shows: a telephone number, the end of a domain, the language."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import phonenumbers

from heardback.core.calendars import known_countries
from heardback.intake.proposing.values import PlaceFound
from heardback.intake.senders.firm_domains import firm_domain

_NOT_COUNTRIES: Final = frozenset(
    ("ai", "io", "co", "me", "tv", "cc", "fm", "gg", "sh", "to", "ly", "so", "im", "ws", "eu", "xyz")
)
"""Ends of domains that firms everywhere have."""
_OTHERWISE: Final = {"uk": "GB", "su": "RU", "рф": "RU", "xn--p1ai": "RU"}
_HOUR: Final = timedelta(hours=1)
_AMERICAN: Final = frozenset(-_HOUR * hours for hours in range(4, 9))
_CYRILLIC: Final = re.compile(r"[а-яё]", re.IGNORECASE)
_LATIN: Final = re.compile(r"[a-z]", re.IGNORECASE)
_ONLY_RUSSIAN: Final = re.compile(r"\b(?:мск|москв\w+|россии|рф|санкт-петербург\w*)\b", re.IGNORECASE)


def place_in(address: str, phone: str | None, text: str, sent: datetime | None) -> PlaceFound | None:
    """Return where the firm behind an address and a number seems to be; None: nothing says so.

    `sent` is when the mail was sent, with the sender's own offset: America is known by it.
    """
    ending = firm_domain(address).rpartition(".")[2]
    country = _OTHERWISE.get(ending, ending.upper() if ending not in _NOT_COUNTRIES else "")
    if country in known_countries():
        return PlaceFound(country=country, words=firm_domain(address))
    of_phone = _country_of(phone) if phone else None
    if phone and of_phone:
        return PlaceFound(country=of_phone, words=phone)
    if len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text)) or _ONLY_RUSSIAN.search(text):
        return PlaceFound(country="RU", words="Russian")
    offset = sent.utcoffset() if sent else None
    if offset is not None and offset in _AMERICAN:
        return PlaceFound(country="US", words=f"UTC{offset // _HOUR:+d}")
    return None


def mostly(places: Iterable[PlaceFound | None]) -> str | None:
    """Return the country that most of these are in: where a search is, the next employer is likely to be, too."""
    countries = Counter(place.country for place in places if place)
    return max(sorted(countries), key=lambda country: countries[country], default=None)


def _country_of(phone: str) -> str | None:
    try:
        country = phonenumbers.region_code_for_number(phonenumbers.parse(phone, None))
    except phonenumbers.NumberParseException:
        return None
    return country if country in known_countries() else None
