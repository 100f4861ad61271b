"""While an answer is due: look into the mailbox every day, and into its spam folder (S1-6, S0-C4)."""

from heardback.core.case import Case
from heardback.core.step import Step

RULES = ("S1-6", "S0-C4", "S0-B2")


def check_mail(case: Case) -> list[Step]:
    """From the day the waiting began, with no end."""
    standing = case.standing
    since = standing.heard_on
    theirs_to_answer = standing.demand is None or standing.confirmed_on is not None
    return [Step("check-mail", since, None, RULES)] if since and theirs_to_answer else []
