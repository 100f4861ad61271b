"""Cities, as the language of a page calls them."""

from functools import lru_cache

from babel import Locale
from babel.core import get_global

from heardback.core.countries import city


@lru_cache(maxsize=512)
def city_in(language: str, zone: str) -> str:
    """Return the city that a time zone is named after: Стокгольм; as the zone writes it where the CLDR has no name.

    The CLDR keeps the first name that a zone had (UTS 35, "Time Zone Identifiers"): Asia/Kolkata is Asia/Calcutta.
    """
    names = Locale(language).time_zones
    first_names = [old for old, new in get_global("zone_aliases").items() if new == zone]
    known = next((str(names[name].get("city", "")) for name in (zone, *first_names) if name in names), "")
    return known or city(zone)
