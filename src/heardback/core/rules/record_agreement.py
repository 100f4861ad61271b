"""Right after the interview: note what was agreed about the answer, word for word.

On the day after it is remembered; later it is not (S0-A1, S2-2).
"""

from datetime import timedelta

from heardback.core.case import Case
from heardback.core.step import Step

RULES = ("S2-2", "S0-A1", "S1-1")


def record_agreement(case: Case) -> list[Step]:
    """On the day of the interview and the next, until an agreement is recorded or an answer is there."""
    standing = case.standing
    if standing.interview is None:
        return []
    if standing.agreed_since_interview or standing.answer:
        return []
    day = standing.interview.at.date()
    tomorrow = day + timedelta(days=1)
    return [Step("record-agreement", day, tomorrow, RULES, lapses=tomorrow)]
