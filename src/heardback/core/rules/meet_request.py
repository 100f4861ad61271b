"""They asked for something: whatever it is, do it quickly (S3-4)."""

from heardback.core.case import Case
from heardback.core.dealing import respond
from heardback.core.step import Step

RULES = ("S3-4",)


def meet_request(case: Case) -> list[Step]:
    """Within one working day, or by the day they named."""
    demand = case.standing.demand
    if demand is None or demand.means != "request":
        return []
    return [respond(case, "meet-request", RULES, "request-met", by=demand.until)]
