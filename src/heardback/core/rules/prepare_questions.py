"""Before the interview: have the closing questions at hand, and settle there how and when the answer comes.

Who asks at the end how, when and from whom the answer comes is spared the guessing afterwards (S0-A1, S0-C1, S2-2).
"""

from datetime import timedelta

from heardback.core.case import Case
from heardback.core.step import Step

RULES = ("S0-C1", "S0-A1", "S1-1", "S2-2", "S2-5", "S0-E3")


def prepare_questions(case: Case) -> list[Step]:
    """From the day before the interview to its day."""
    interview = case.standing.scheduled
    if interview is None:
        return []
    day = interview.at.date()
    return [Step("prepare-questions", day - timedelta(days=1), day, RULES, letter="closing-questions")]
