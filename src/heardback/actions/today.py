"""Today: the one step that matters most, what else presses, and who is waited for."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from heardback.actions.opened import Open, evidence, open_candidacy
from heardback.actions.refresh import refresh_outdated
from heardback.core.glance import Listed
from heardback.core.person import Person
from heardback.core.silence import Evidence, Odds, odds_of_an_answer
from heardback.ports import Count, EventLog, Kept, OwnerId

ALSO: Final = 8
WAITING: Final = 12
ENOUGH_IN_THE_AIR: Final = 3
"""With fewer live candidacies than this, the rest of the search is to be kept going (S0-A5, S0-F5)."""

_THEIR_TURN_FIRST: Final = (
    *("answer-offer", "meet-request", "confirm-invitation"),
    *("prepare-questions", "tell-others", "ask", "record-agreement"),
)
_DAYS_AHEAD: Final = (0, 3, 6, 9, 12, 15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressing:
    """A step that asks to be done now, and where."""

    kept: Kept
    step: Listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody who is waited for, and the odds that they still answer (None: nobody is to answer)."""

    kept: Kept
    day: date
    """The day at the employer's place."""
    odds: Odds | None
    ahead: tuple[float, ...] = ()
    """The odds of the coming days, if the silence goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The whole page."""

    person: Person
    day: date
    """The person's own day."""
    count: Count
    first: Open | None
    """The candidacy of the step that matters most."""
    step: Listed | None
    """That step."""
    also: tuple[Pressing, ...]
    more: int
    """How many more press than are shown."""
    waiting: tuple[Waiting, ...]
    more_waiting: int

    @property
    def keep_looking(self) -> bool:
        """Whether too few are in the air to rest on them."""
        return self.count.live < ENOUGH_IN_THE_AIR


def today(log: EventLog, owner: OwnerId, now: datetime) -> Today:
    """Look at everything a person has in the air, as of `now`."""
    refresh_outdated(log, owner, now)
    person, count = log.person(owner), log.count(owner)
    pressing = _pressing(log.pressing(owner, ALSO + 1))
    awaited = log.awaited(owner, WAITING)
    first = open_candidacy(log, owner, pressing[0].kept.key, now, live=count.live) if pressing else None
    shown = pressing[1 : ALSO + 1]
    return Today(
        person=person,
        day=now.astimezone(person.zone()).date(),
        count=count,
        first=first,
        step=pressing[0].step if pressing else None,
        also=tuple(shown),
        more=max(0, count.pressing - len({one.kept.key for one in pressing[: ALSO + 1]})),
        waiting=tuple(_waiting(awaited, evidence(log, owner, now.date()), now)) if awaited else (),
        more_waiting=max(0, count.awaited - len(awaited)),
    )


def _pressing(found: list[Kept]) -> list[Pressing]:
    """Put the most important first: what they wait for from the candidate, then by its day."""
    steps = [Pressing(kept=kept, step=step) for kept in found for step in kept.glance.pressing()]
    return sorted(steps, key=_urgency)


def _urgency(one: Pressing) -> tuple[int, date]:
    """Their turn before ours: an offer, a request and an invitation are answered before anybody is asked."""
    action, first = one.step.action, _THEIR_TURN_FIRST
    rank = first.index(action) if action in first else len(first)
    return rank, one.step.last or one.step.first


def _waiting(awaited: list[Kept], known: Evidence, now: datetime) -> list[Waiting]:
    return [_one_waiting(kept, _without(kept, known, now), now) for kept in awaited]


def _without(kept: Kept, known: Evidence, now: datetime) -> Evidence:
    """Leave out the wait that is asked about; an example is not among them."""
    wait = kept.glance.wait
    return known.without(wait.case(now.date())) if wait and not kept.glance.example else known


def _one_waiting(kept: Kept, own: Evidence, now: datetime) -> Waiting:
    glance, awaited = kept.glance, kept.glance.awaited
    day = now.astimezone(ZoneInfo(glance.timezone)).date()
    if awaited.since is None or glance.phase != "awaiting":
        return Waiting(kept=kept, day=day, odds=None)
    silent = max(0, (day - awaited.since).days)
    promised = (awaited.promised - awaited.since).days if awaited.promised and awaited.by == "employer" else None

    def odds(days: int) -> Odds:
        return odds_of_an_answer(level=glance.level, silent_days=silent + days, promised_days=promised, own=own)

    ahead = tuple(odds(days).will_still_answer for days in _DAYS_AHEAD)
    return Waiting(kept=kept, day=day, odds=odds(0), ahead=ahead)
