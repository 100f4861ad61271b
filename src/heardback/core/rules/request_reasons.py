"""Where the law obliges an employer to give written reasons on a written request, it may be sent (S0-C14, S0-E8).

Optional, never advised, and shown with its price: it usually burns the bridge. Where the law does so is told by
`heardback.core.rights`; a law that owes reasons only to some people is shown there and not offered here.
"""

from datetime import timedelta

from heardback.core.case import Case
from heardback.core.dealing import respond
from heardback.core.step import Step

RULES = ("S0-C14", "S0-E8")
_OFFERED_FOR = timedelta(days=30)


def request_reasons(case: Case) -> list[Step]:
    """For thirty days after the rejection."""
    from heardback.core.rights import reasons_owed_in  # noqa: PLC0415 - only a rejection needs to know the laws

    demand = case.standing.demand
    if demand is None or case.standing.reasons_asked:
        return []
    if not reasons_owed_in(case.candidacy.employer.country):
        return []
    last = case.days.on_or_after(demand.at.date() + _OFFERED_FOR)
    step = respond(case, "request-reasons", RULES, "formal-reasons", by=last)
    return [step._replace(letter="formal-reasons", lapses=last)]  # by phone, too, it is asked for in writing
