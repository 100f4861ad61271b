"""What a rule is given: a candidacy with where it stands, the playbook, and the working days of the place."""

from datetime import date
from typing import TYPE_CHECKING, Final

from heardback.core.candidacy import Candidacy
from heardback.core.playbook import Playbook
from heardback.core.silence import Level
from heardback.core.standing import Phase, Promise, Standing
from heardback.core.workdays import WorkingDays

if TYPE_CHECKING:
    from heardback.core.step import Step

USUAL_LIMIT_DAYS: Final[dict[Level, int]] = {"entry": 7, "experienced": 14, "senior": 30}
"""By when an answer usually came, in calendar days after the interview (S0-B5)."""


class Case:
    """One candidacy under one playbook. Made for one plan and read by every rule.

    `asks` and `telling` are filled by the first who wants to know (see `asking` and `rules.tell_others`): several rules
    look at the same next ask.
    """

    __slots__ = ("asks", "candidacy", "days", "live", "phase", "playbook", "promise", "standing", "telling")

    def __init__(self, candidacy: Candidacy, standing: Standing, playbook: Playbook, *, live: int = 1) -> None:
        """Bring the parts together; `live` is how many candidacies are in the air in all."""
        self.candidacy = candidacy
        self.standing = standing
        self.playbook = playbook
        self.days: WorkingDays = candidacy.days
        self.live = live
        self.phase: Phase = standing.phase()
        self.promise = _promise_under(playbook, standing, self.days)
        self.asks: list[Step] | None = None
        self.telling: list[Step] | None = None

    def usual_limit(self) -> date | None:
        """Return the level's upper bound after the interview, as a day; None where there was no interview."""
        interview = self.standing.interview
        if interview is None:
            return None
        start = interview.at.date()
        return date.fromordinal(start.toordinal() + USUAL_LIMIT_DAYS[self.candidacy.level])


def _promise_under(playbook: Playbook, standing: Standing, days: WorkingDays) -> Promise | None:
    """Return the promise in force; after a postponement without a day, the playbook's own period."""
    if standing.promise or not standing.postponed:
        return standing.promise
    row = playbook.asking.postponed_openly
    if row.then != "own-promise":
        return None
    return Promise(row.period.on_from(standing.postponed.on, days), "candidate", own=True)
