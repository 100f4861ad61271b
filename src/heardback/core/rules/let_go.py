"""When to treat it as closed and stay friendly.

Two ways lead there: every ask of the playbook was made and stayed without an answer, or the candidate did nothing for
two weeks. Never before the level's usual limit (S0-B5), nor while the employer's promise runs. Giving up too early
costs good posts (S0-B6); waiting without an end costs more. A late answer reopens the candidacy by itself.
"""

from datetime import date, timedelta

from heardback.core.asking import asks_are_spent, must_reconsider, must_weigh, next_asks, silence_means_no
from heardback.core.case import USUAL_LIMIT_DAYS, Case
from heardback.core.rules.answer_offer import answer_offer
from heardback.core.rules.confirm_invitation import confirm_invitation
from heardback.core.rules.meet_request import meet_request
from heardback.core.rules.reconsider import reconsider
from heardback.core.rules.tell_others import tell_others
from heardback.core.rules.weigh import weigh
from heardback.core.spans import Offset
from heardback.core.step import Step

RULES = ("S0-B5", "S0-B6")
AGREED = ("S2-2",)
AFTER_AN_OFFER = ("S3-4",)
_AFTER_THE_LAST_ASK = Offset(5, working=True)
_AFTER_DOING_NOTHING = Offset(10, working=True)
_A_DAY = timedelta(days=1)


def let_go(case: Case) -> list[Step]:
    """From its day on, with no end."""
    if case.phase == "offered":
        return [Step("let-go", lapsed + _A_DAY, None, AFTER_AN_OFFER) for lapsed in _offer_lapses(case)]
    if silence_means_no(case) and case.promise and case.phase == "awaiting":
        return [Step("let-go", case.promise.until + _A_DAY, None, AGREED)]
    telling = tell_others(case)
    if not telling or telling[0].lapses is None:
        return _from(_day(case, _owed(case) + next_asks(case)))
    return _while_a_deadline_is_untold(case, telling, telling[0].lapses)


def _while_a_deadline_is_untold(case: Case, telling: list[Step], lapses: date) -> list[Step]:
    """Until the deadline telling is the step to take; untold, the asks that stood back come again, and count."""
    untold = _from(_day(case, _owed(case) + next_asks(case)))
    return [
        *(step._replace(lapses=lapses) for step in _from(_day(case, _owed(case) + telling))),
        *(step._replace(appears=lapses + _A_DAY) for step in untold),
    ]


def _from(day: date | None) -> list[Step]:
    return [Step("let-go", day, None, RULES)] if day else []


def _offer_lapses(case: Case) -> list[date]:
    return [step.lapses for step in answer_offer(case) if step.lapses]


def _day(case: Case, current: list[Step]) -> date | None:
    """Return the day, given the steps that the candidate could take now or next."""
    ends = [step.last or step.first for step in current]
    waited = _AFTER_DOING_NOTHING.on_from(max(ends), case.days) if ends else _after_last_ask(case)
    floors = [day for day in (case.usual_limit(), waited, _promise_over(case)) if day]
    return max(floors, default=_with_nobody_to_ask(case))


def _with_nobody_to_ask(case: Case) -> date | None:
    """No interview, no ask, nobody known: count the level's usual limit from the last word there was."""
    heard = case.standing.heard_on
    return heard + timedelta(days=USUAL_LIMIT_DAYS[case.candidacy.level]) if heard else None


def _owed(case: Case) -> list[Step]:
    """The steps beside the asks: what they wait for, and what the candidate has to make up their mind about."""
    steps = meet_request(case) + confirm_invitation(case)
    if must_weigh(case):
        steps += weigh(case)
    return steps + (reconsider(case) if must_reconsider(case) else [])


def _after_last_ask(case: Case) -> date | None:
    standing = case.standing
    days = [ask.at.date() for ask in standing.asks]
    if standing.feedback_on and asks_are_spent(case):
        days.append(standing.feedback_on)
    return _AFTER_THE_LAST_ASK.on_from(max(days), case.days) if days else None


def _promise_over(case: Case) -> date | None:
    promise = case.promise
    return promise.until + _A_DAY if promise and promise.by == "employer" else None
