"""Today: the one step that matters most, what else presses, and who is waited for."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from heardback.actions.opened import Open, Surroundings, evidence, open_candidacy, others
from heardback.actions.refresh import up_to_date
from heardback.core.glance import Listed
from heardback.core.person import Person
from heardback.core.silence import Evidence, Odds, chance_of_an_answer, odds_of_an_answer
from heardback.ports import Count, EventLog, Kept, OwnerId

ALSO: Final = 6
WAITING: Final = 10
ENOUGH_IN_THE_AIR: Final = 3
"""With fewer live candidacies than this, the rest of the search is to be kept going (S0-A5, S0-F5)."""

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
    next: Open | None
    """Where nothing presses: the candidacy with the next step."""
    offered: bool
    """There is an offer."""

    @property
    def keep_looking(self) -> bool:
        """Whether too few are in the air to rest on them, and there is no offer yet."""
        return self.count.live < ENOUGH_IN_THE_AIR and not self.offered


def today(log: EventLog, owner: OwnerId, person: Person, now: datetime) -> Today:
    """Look at everything a person has in the air, as of `now`."""
    count, known = up_to_date(log, owner, now), evidence(log, owner, now.date())
    found = log.pressing(owner, ALSO + 1)
    pressing, awaited = _pressing(found), log.awaited(owner, WAITING)
    around = Surroundings(person=person, live=count.live, known=known)
    first = open_candidacy(log, owner, pressing[0].kept.key, now, around) if pressing else None
    coming = None if pressing else next(filter(_comes, awaited), None)
    shown = pressing[1 : ALSO + 1]
    return Today(
        person=person,
        day=now.astimezone(person.zone()).date(),
        count=count,
        first=first,
        step=pressing[0].step if pressing else None,
        also=tuple(shown),
        more=max(0, count.pressing - len({one.kept.key for one in pressing[: ALSO + 1]})),
        waiting=tuple(_waiting(awaited, known, now)),
        more_waiting=max(0, count.awaited - len(awaited)),
        next=open_candidacy(log, owner, coming.key, now, around) if coming else None,
        offered=any(kept.glance.phase == "offered" for kept in (*found, *awaited)),
    )


def _comes(kept: Kept) -> bool:
    """Tell whether its next step comes of its own accord, and not because it was put off."""
    step = kept.glance.ahead()
    return step is not None and step.action not in kept.glance.put_off


def _pressing(found: list[Kept]) -> list[Pressing]:
    """Put the most urgent candidacy first: their turn comes before ours, then the day counts."""
    first = sorted(found, key=lambda kept: _urgency(kept.glance.pressing()[0]))
    return [Pressing(kept=kept, step=step) for kept in first for step in kept.glance.pressing()]


def _urgency(step: Listed) -> tuple[int, date]:
    return step.urgency(), step.last or step.first


def _waiting(awaited: list[Kept], known: Evidence, now: datetime) -> list[Waiting]:
    own = [others(known, kept.glance.wait, now, example=kept.glance.example) for kept in awaited]
    return [_one_waiting(kept, of_others, now) for kept, of_others in zip(awaited, own, strict=True)]


def _one_waiting(kept: Kept, own: Evidence, now: datetime) -> Waiting:
    glance, awaited = kept.glance, kept.glance.awaited
    day = now.astimezone(ZoneInfo(glance.timezone)).date()
    if awaited.since is None or glance.phase != "awaiting":
        return Waiting(kept=kept, day=day, odds=None)
    silent = max(0, (day - awaited.since).days)
    promised = (awaited.promised - awaited.since).days if awaited.promised and awaited.by == "employer" else None
    odds = odds_of_an_answer(level=glance.level, silent_days=silent, promised_days=promised, own=own)
    ahead = (
        chance_of_an_answer(level=glance.level, silent_days=silent + days, promised_days=promised, own=own)
        for days in _DAYS_AHEAD
    )
    return Waiting(kept=kept, day=day, odds=odds, ahead=tuple(ahead))
