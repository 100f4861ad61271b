"""They postponed again and again: ask yourself whether you still need this post.

A day that is moved several times says something about the employer (S1-4). Nothing is asked of them while this is open.
"""

from heardback.core.asking import must_reconsider
from heardback.core.case import Case
from heardback.core.step import Step

RULES = ("S1-4",)


def reconsider(case: Case) -> list[Step]:
    """From the day of the postponement that was one too many, until the candidate decides."""
    if not must_reconsider(case):
        return []
    one_too_many = case.standing.postponed_on[case.playbook.asking.reconsider_after - 1]
    return [Step("reconsider", one_too_many, None, RULES)]
