"""One country's calendar from the `holidays` library, without loading the other 249.

A quirk of holidays (seen in 0.109): to import `holidays.countries.sweden`, Python first runs the package's own
`__init__`, which imports every country there is: 45 ms at each start of a command that needs one. While the one country
is imported, an empty package of the same name and place stands in; afterwards everything is as it was.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from importlib.util import find_spec
from types import ModuleType
from typing import Final

import holidays
from holidays.holiday_base import HolidayBase
from holidays.registry import IMPORT_LOCK

_COUNTRIES: Final = "holidays.countries"
_ALPHA_2: Final = 2


def parts_of(country: str) -> tuple[str, ...] | None:
    """Return the parts of a country that have holidays of their own (ISO 3166-2's second half).

    None: no country (ISO 3166-1 alpha-2) whose calendar is known.
    """
    if len(country) != _ALPHA_2 or not (country.isascii() and country.isalpha() and country.isupper()):
        return None
    known = getattr(holidays, country, None)
    if known is None:
        return None
    with _alone():
        return tuple(known.subdivisions)


def calendar_of(country: str, part: str | None) -> HolidayBase:
    """Return a country's calendar. Unknown codes raise `NotImplementedError`, as the library does: check them first."""
    with _alone():
        return holidays.country_holidays(country, subdiv=part)


def known_countries() -> tuple[str, ...]:
    """Return every country (ISO 3166-1 alpha-2) that has a calendar; none of them is loaded."""
    return tuple(code for code in holidays.registry.EntityLoader.get_country_codes(include_aliases=False))


def country_like(text: str) -> str:
    """Say what a country has to look like, with the nearest ones to what was written."""
    known = known_countries()
    near = [text.upper()] if text.upper() in known else get_close_matches(text.upper(), known, n=3, cutoff=0.5)
    return f"a country's two letters (ISO 3166-1), such as {', '.join(near or ('SE', 'US', 'RU'))}"


@contextmanager
def _alone() -> Iterator[None]:
    """Let one country be imported without its package's `__init__`, unless that has run already."""
    with IMPORT_LOCK:
        found = None if _COUNTRIES in sys.modules else find_spec(_COUNTRIES)
        if found is None or found.submodule_search_locations is None:
            yield
            return
        stand_in = ModuleType(_COUNTRIES)
        stand_in.__path__ = found.submodule_search_locations
        sys.modules[_COUNTRIES] = stand_in
        try:
            yield
        finally:
            del sys.modules[_COUNTRIES]
