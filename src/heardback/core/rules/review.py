"""After a no: look back on the interview as an outsider would, and note what to do better next time (S0-B3)."""

from datetime import timedelta

from heardback.core.case import Case
from heardback.core.step import Step

RULES = ("S0-B3",)
_A_WEEK = timedelta(days=7)


def review(case: Case) -> list[Step]:
    """Within a week of the rejection, late for a week more."""
    standing = case.standing
    if standing.demand is None or standing.interview is None or standing.reviewed:
        return []
    day = standing.demand.at.date()
    return [Step("review", day, day + _A_WEEK, RULES, letter="review", lapses=day + 2 * _A_WEEK)]
