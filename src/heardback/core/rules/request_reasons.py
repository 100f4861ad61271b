"""Where the law obliges an employer to give written reasons on a written request, it may be sent (S0-C14, S0-E8).

Optional, never advised, and shown with its price: it usually burns the bridge.
"""

from datetime import timedelta
from typing import Final

from heardback.core.case import Case
from heardback.core.dealing import respond
from heardback.core.step import Step

RULES = ("S0-C14", "S0-E8")
COUNTRIES: Final = frozenset({"RU"})
"""Russia: Labour Code, article 64, paragraph 5: reasons in writing within seven working days of the request."""
_OFFERED_FOR = timedelta(days=30)


def request_reasons(case: Case) -> list[Step]:
    """For thirty days after the rejection."""
    demand = case.standing.demand
    if demand is None or case.standing.reasons_asked:
        return []
    if case.candidacy.employer.country not in COUNTRIES:
        return []
    last = case.days.on_or_after(demand.at.date() + _OFFERED_FOR)
    step = respond(case, "request-reasons", RULES, "formal-reasons", by=last)
    return [step._replace(lapses=last)]
