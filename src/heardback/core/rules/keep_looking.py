"""Until there is an offer: keep the rest of the search going (S0-A5, S0-F5)."""

from typing import Final

from heardback.core.case import Case
from heardback.core.step import Step

RULES = ("S0-F5", "S0-A5")
ENOUGH_IN_THE_AIR: Final = 3


def keep_looking(case: Case) -> list[Step]:
    """While fewer than three candidacies are in the air."""
    since = case.standing.heard_on
    if case.live >= ENOUGH_IN_THE_AIR or since is None:
        return []
    return [Step("keep-looking", since, None, RULES)]
