"""They made an offer: answer it by their day, without one within three working days (S3-4)."""

from heardback.core.case import Case
from heardback.core.dealing import LATE_WD, respond
from heardback.core.spans import Offset
from heardback.core.step import Step

RULES = ("S3-4",)
_WITHOUT_A_DAY = Offset(3, working=True)


def answer_offer(case: Case) -> list[Step]:
    """From its day to theirs; late for five working days more."""
    demand = case.standing.demand
    if demand is None or demand.means != "offer":
        return []
    by = demand.until or _WITHOUT_A_DAY.on_from(demand.at.date(), case.days)
    step = respond(case, "answer-offer", RULES, "offer-received", by=by)
    return [step._replace(lapses=LATE_WD.on_from(by, case.days))]
