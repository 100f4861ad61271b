"""Silence: ask what came of it, once, politely, at the right time, the right person.

When that is, is the voice of the playbook: after a broken promise, after a few days where nothing was promised, after a
postponement, or after an ask that stayed unanswered. See `heardback.core.asking`.
"""

from datetime import timedelta

from heardback.core.asking import next_asks
from heardback.core.case import Case
from heardback.core.rules.tell_others import tell_others
from heardback.core.step import Step


def ask(case: Case) -> list[Step]:
    """The next ask, or the call that makes sure the last e-mail arrived; none beside a deadline still to be told."""
    steps = next_asks(case)
    telling = tell_others(case)
    if not telling or telling[0].lapses is None:
        return steps
    after = telling[0].lapses + timedelta(days=1)
    return [step if step.action == "ask-feedback" else step._replace(appears=after) for step in steps]
