"""They said no: thank them all the same, and keep the door open (S3-4). Employers do come back."""

from datetime import timedelta

from heardback.core.case import Case
from heardback.core.dealing import LATE_WD, respond
from heardback.core.step import Step

RULES = ("S3-4",)
_WITHIN = timedelta(days=2)


def thank_after_rejection(case: Case) -> list[Step]:
    """Within two days; late for five working days more."""
    demand = case.standing.demand
    if demand is None or case.standing.thanked:
        return []
    day = demand.at.date()
    last = day + _WITHIN
    step = respond(case, "thank-after-rejection", RULES, "rejection-thanks", by=last)
    return [step._replace(first=day, lapses=LATE_WD.on_from(last, case.days))]
