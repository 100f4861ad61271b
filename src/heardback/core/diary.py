"""A walk as a diary: what a playbook would have one do, day by day, if nobody ever answered."""

from collections.abc import Iterator

from heardback.core import wording
from heardback.core.advice import Advice
from heardback.core.outlook import Ahead
from heardback.core.step import uses

_ANSWERS = {"phone": " Nobody answers.", "email": " No answer comes."}
_A_CALL_OR_LETTER = ("ask", "confirm-receipt", "early-call", "tell-others", "ask-feedback")


def diary(advice: Advice) -> Iterator[str]:
    """Yield the lines of the diary."""
    employer = advice.candidacy.employer.name
    voice = advice.playbook.title.lower()
    yield f"What the {voice} playbook would have you do about {employer} if nobody ever answered:"
    yield ""
    if not advice.outlook:
        yield "Nothing: it is closed." if advice.reading.stance == "closed" else "Nothing, before something happens."
    for ahead in advice.outlook:
        yield f"{wording.short_day(ahead.day):<11} {_told(advice, ahead)}"
    yield from _sum(advice)


def _told(advice: Advice, ahead: Ahead) -> str:
    step, deadline = ahead.step, advice.plan.case.standing.deadline
    told = wording.sentence(advice.candidacy, step, deadline=deadline.by if deadline else None)
    silence = _ANSWERS.get(step.channel or "", "") if step.action in _A_CALL_OR_LETTER else ""
    return f"{told}.{silence}"


def _sum(advice: Advice) -> Iterator[str]:
    if not advice.outlook:
        return
    contacts = sum(uses(ahead.step) for ahead in advice.outlook)
    days = (advice.outlook[-1].day - advice.reading.today).days
    yield ""
    span = "today" if days == 0 else f"in {days} {'day' if days == 1 else 'days'}"
    yield f"{contacts} {'contact' if contacts == 1 else 'contacts'} {span}."
