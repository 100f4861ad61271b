"""What there is to say of candidacies at a moment: steps that press, interviews ahead, interviews just over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from heardback.core.glance import Appointment, Glance, Listed

Kind = Literal["opens", "closes", "late", "interview", "evening", "answer", "spam"]
"""opens: a step can be done from now on. closes: today is the last day of its window. late: it was to be done by now.
interview: one is ahead, tomorrow or today. evening: one was today; what did they say? answer, spam: mail was found that
may be an answer; in spam, where nobody looks."""

_EVE: Final = time(18)
_AN_HOUR: Final = timedelta(hours=1)
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One thing worth saying."""

    kind: Kind
    about: str
    """Names it among all of the person's, and stays the same for as long as it is the same thing."""
    key: str = ""
    """The candidacy's."""
    glance: Glance | None = None
    """None: a mail, of which nothing is told but that it is there."""
    step: Listed | None = None
    interview: Appointment | None = None


def matters(about: Iterable[tuple[str, Glance]], zone: ZoneInfo, now: datetime) -> Iterator[Matter]:
    """Yield what is to be said at `now` of candidacies with these keys, by the clock of a person in `zone`.

    Nothing is said of an example, nor of what was put away.
    """
    for key, glance in about:
        if not glance.example and not glance.archived:
            yield from _interviews(key, glance, zone, now)
            yield from _steps(key, glance, zone, now)


def moments(glance: Glance, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield when something about an interview comes up that the glance by itself does not tell, past ones too."""
    for one in glance.interviews:
        yield _eve(one, zone)
        yield _evening(one, zone)


def _interviews(key: str, glance: Glance, zone: ZoneInfo, now: datetime) -> Iterator[Matter]:
    for one in glance.interviews:
        if _eve(one, zone) <= now < one.at:
            yield Matter(kind="interview", about=_named(key, one), key=key, glance=glance, interview=one)


def _steps(key: str, glance: Glance, zone: ZoneInfo, now: datetime) -> Iterator[Matter]:
    """Yield what presses; from the beginning of an interview to its evening nothing, for one has other things to do."""
    there = now.astimezone(ZoneInfo(glance.timezone)).date()
    just = _just_over(glance, zone, now)
    for step in glance.pressing() if just is None or now >= _evening(just, zone) else ():
        about = f"{key} {step.action} {step.first}"
        if step.action == "record-agreement" and just:
            yield Matter(kind="evening", about=about, key=key, glance=glance, step=step, interview=just)
        else:
            yield Matter(kind=_kind(step, there), about=about, key=key, glance=glance, step=step)


def _kind(step: Listed, today: date) -> Kind:
    if step.status == "late":
        return "late"
    return "closes" if step.last == today and step.first < today else "opens"


def _just_over(glance: Glance, zone: ZoneInfo, now: datetime) -> Appointment | None:
    """Return an interview that has begun and that ended today, by the person's own day, or goes on."""
    today = now.astimezone(zone).date()
    begun = [one for one in glance.interviews if one.at <= now and one.until.astimezone(zone).date() >= today]
    return begun[-1] if begun else None


def _named(key: str, one: Appointment) -> str:
    """Name an interview; one that is moved to another time is another matter."""
    return f"{key} interview {one.number} {one.at.astimezone(UTC):%Y-%m-%dT%H:%M}"


def _eve(one: Appointment, zone: ZoneInfo) -> datetime:
    return datetime.combine(one.at.astimezone(zone).date() - _A_DAY, _EVE, zone).astimezone(UTC)


def _evening(one: Appointment, zone: ZoneInfo) -> datetime:
    """Return when to ask: an hour after it, and not before the evening."""
    over = one.until.astimezone(UTC) + _AN_HOUR
    return max(over, datetime.combine(one.until.astimezone(zone).date(), _EVE, zone).astimezone(UTC))
