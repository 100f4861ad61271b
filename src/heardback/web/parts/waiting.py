"""Who is waited for, as rows: until when, why, and how likely an answer still is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from heardback.actions.today import Waiting
from heardback.core.glance import Glance
from heardback.core.wording.speech import Speech
from heardback.web.charts.strip import strip


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """One row."""

    key: str
    glance: Glance
    until: date | None
    """Up to when there is only to wait: the promised day, and once that is past, the day of the next step."""
    promised: bool
    """Whether that day is a promise."""
    why: str
    odds: str
    """How likely, as a guess; empty where nobody is to answer."""
    chart: str


def waiting_rows(waiting: Sequence[Waiting], speech: Speech) -> list[WaitingRow]:
    """Return the rows."""
    return [_row(one, speech) for one in waiting]


def _row(one: Waiting, speech: Speech) -> WaitingRow:
    glance = one.kept.glance
    until = glance.until(one.day)
    return WaitingRow(
        key=one.kept.key,
        glance=glance,
        until=until.day if until else None,
        promised=bool(until and until.promised),
        why=speech.waited(glance.why, one.day),
        odds=speech.odds_briefly(one.odds) if one.odds else "",
        chart=strip(one.ahead, title=_("The odds over the next two weeks, if they stay silent")) if one.odds else "",
    )
