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
    day = _day(case)
    return [Step("let-go", day, None, RULES)] if day else []


def _offer_lapses(case: Case) -> list[date]:
    return [step.lapses for step in answer_offer(case) if step.lapses]


def _day(case: Case) -> date | None:
    current = [step.last or step.first for step in _current(case)]
    waited = _AFTER_DOING_NOTHING.on_from(max(current), case.days) if current else _after_last_ask(case)
    floors = [day for day in (case.usual_limit(), waited, _promise_over(case)) if day]
    return max(floors, default=_with_nobody_to_ask(case))


def _with_nobody_to_ask(case: Case) -> date | None:
    """No interview, no ask, nobody known: count the level's usual limit from the last word there was."""
    heard = case.standing.heard_on
    return heard + timedelta(days=USUAL_LIMIT_DAYS[case.candidacy.level]) if heard else None


def _current(case: Case) -> list[Step]:
    """The steps that the candidate could take now or next."""
    steps = next_asks(case) + tell_others(case)
    if must_weigh(case):
        steps += weigh(case)
    if must_reconsider(case):
        steps += reconsider(case)
    return steps + meet_request(case) + confirm_invitation(case)


def _after_last_ask(case: Case) -> date | None:
    standing = case.standing
    days = [ask.at.date() for ask in standing.asks]
    if standing.feedback_on and asks_are_spent(case):
        days.append(standing.feedback_on)
    return _AFTER_THE_LAST_ASK.on_from(max(days), case.days) if days else None


def _promise_over(case: Case) -> date | None:
    promise = case.promise
    return promise.until + _A_DAY if promise and promise.by == "employer" else None
