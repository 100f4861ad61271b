"""A whole iCalendar file around what was written of its items."""

from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.publishing import Published
from heardback.intake.calendar_text.components import Form, component
from heardback.intake.calendar_text.lines import END, line, text
from heardback.intake.calendar_text.zones import described

REFRESH: Final = "PT4H"
"""How often programs are asked to look again (RFC 7986, 5.7). Google does not listen, and looks once or twice a day."""

Span = tuple[str, int, int]
"""A time zone with the first and the last year in which something is there."""


def calendar(name: str, spans: Iterable[Span], components: Iterable[str]) -> str:
    """Return a calendar to subscribe to: its head, a description of each zone, and the components."""
    head = [
        *_head(),
        line("NAME", text(name)),
        line("X-WR-CALNAME", text(name)),
        line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
        line("X-PUBLISHED-TTL", REFRESH),
    ]
    return "".join([*head, *(described(*span) for span in _together(spans)), *components, f"END:VCALENDAR{END}"])


def whole_calendar(one: Published, path: str, zone: ZoneInfo, form: Form) -> str:
    """Return a file with one item, to be opened by a calendar program."""
    zones = [described(*span) for span in _together([spans([one], zone)])]
    return "".join([*_head(), *zones, component(one, path, zone, form), f"END:VCALENDAR{END}"])


def spans(several: Iterable[Published], zone: ZoneInfo) -> Span:
    """Return the years in which these items need the description of their zone; none: the first is 0."""
    years = [year for one in several if one.item.at for year in (one.item.first.year, one.item.last.year)]
    return zone.key, min(years, default=0), max(years, default=0)


def _head() -> list[str]:
    return [
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", "-//heardback//heardback//EN"),
        line("CALSCALE", "GREGORIAN"),
    ]


def _together(several: Iterable[Span]) -> list[Span]:
    """Return one span for each zone that is needed."""
    years: dict[str, tuple[int, int]] = {}
    for key, first, last in several:
        if first and key != "UTC":
            known = years.get(key, (first, last))
            years[key] = min(first, known[0]), max(last, known[1])
    return [(key, *years[key]) for key in sorted(years)]
