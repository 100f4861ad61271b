"""They invited you: confirm it quickly, and have its day (S3-4)."""

from heardback.core.case import Case
from heardback.core.dealing import respond
from heardback.core.step import Step

RULES = ("S3-4",)


def confirm_invitation(case: Case) -> list[Step]:
    """Within one working day."""
    demand = case.standing.demand
    if demand is None or demand.means != "invitation" or case.standing.confirmed_on:
        return []
    return [respond(case, "confirm-invitation", RULES, "invitation-confirmed")]
