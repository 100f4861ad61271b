"""Nothing was agreed: first weigh how much you want this post, then decide whether to call.

Four or five days are usually enough for them to decide; use them to decide too (S2-3).
"""

from heardback.core.asking import must_weigh
from heardback.core.case import Case
from heardback.core.step import Step

RULES = ("S2-3",)


def weigh(case: Case) -> list[Step]:
    """From the playbook's day on, until the candidate decides or asks."""
    start, offset = case.standing.counted_from, case.playbook.asking.nothing_promised.weigh
    if start is None or offset is None or not must_weigh(case):
        return []
    return [Step("weigh", offset.on_from(start, case.days), None, RULES)]
