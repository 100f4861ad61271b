"""Ask what was missing: even a no is worth hearing with its reasons (S0-D5), and one may be recommended on (S2-6).

After a rejection it goes to whoever sent it, and one e-mail can thank as well. Where silence was agreed to mean no, the
silence is the rejection: one lets go and asks, in either order. The agreement voice also ends a postponement so.
"""

from datetime import timedelta

from heardback.core.asking import silence_means_no
from heardback.core.case import Case
from heardback.core.dealing import LATE_WD, respond
from heardback.core.people import channel_for, last_spoken_with
from heardback.core.spans import Offset, Window
from heardback.core.step import Step, words

AFTER_A_NO = ("S0-D5", "S2-6")
AFTER_SILENCE = ("S2-6", "S2-2")
_WITHIN = timedelta(days=2)
_PROMISE_OVER = Window(Offset(1, working=True), Offset(2, working=True))


def ask_feedback(case: Case) -> list[Step]:
    """After a rejection within two days, late for five working days; after an agreed silence on the first two.

    Once one has let go, it is late for five working days as well.
    """
    if case.standing.feedback_on:
        return []
    if case.phase == "rejected":
        return _after_a_no(case)
    if silence_means_no(case) and case.phase == "awaiting":
        return _after_silence(case)
    if silence_means_no(case) and case.standing.closed == "let-go":
        return [
            step._replace(lapses=LATE_WD.on_from(step.last or step.first, case.days)) for step in _after_silence(case)
        ]
    return []


def _after_a_no(case: Case) -> list[Step]:
    demand = case.standing.demand
    if demand is None:
        return []
    last = case.days.on_or_after(demand.at.date() + _WITHIN)
    step = respond(case, "ask-feedback", AFTER_A_NO, "feedback-request", by=last)
    return [step._replace(lapses=LATE_WD.on_from(last, case.days))]


def _after_silence(case: Case) -> list[Step]:
    contact = last_spoken_with(case)
    channel = channel_for(case, contact, "email") if contact else None
    if case.promise is None or contact is None or channel is None:
        return []
    first, last = _PROMISE_OVER.after(case.promise.until, case.days)
    return [
        Step("ask-feedback", first, last, AFTER_SILENCE, contact.id, channel, words("feedback-after-silence", channel))
    ]
