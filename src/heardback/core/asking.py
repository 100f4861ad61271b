"""The next ask about a silence: what the playbook would do, whom it reaches, from when until when.

The table's ask rows and everything under "Asking after silence", "Undecided" and "After an ask" of the field guide come
together here, because each of them is an answer to one question: *what does the next ask count from?* From a promise, a
postponement, the last ask, or the interview. The rules `ask`, `confirm-receipt`, `ask-feedback`, `thank` and `let-go`
all read the one result.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from heardback.core.candidacy import Contact
from heardback.core.case import Case
from heardback.core.events import Asked, Channel, ContactId
from heardback.core.people import (
    EMAIL,
    MOST_UNANSWERED_CALLS,
    PHONE,
    channel_for,
    delivered,
    free_from,
    interviewers,
    last_spoken_with,
    people_in_order,
    whom,
)
from heardback.core.playbook import Again
from heardback.core.spans import Offset, Window
from heardback.core.standing import Promise
from heardback.core.step import Action, Step, words

_ON_THE_DAY: Final = Window(Offset(0, working=False), Offset(1, working=True))
_CONFIRM: Final = Window(Offset(2, working=True), Offset(3, working=True))
_CALL_AGAIN: Final = Window(Offset(1, working=True), Offset(2, working=True))
_INTERVIEW_DAY: Final = Window(Offset(3, working=True), Offset(4, working=True))
_CALLS_ABOUT_ONE_EMAIL: Final = 2
_MOST_IN_A_ROUND: Final = 2
_AFTER_TELLING_WD: Final = 2
_LEAVE_THEM_DAYS: Final = 2


class Cue(NamedTuple):
    """What the next ask counts from, and what the playbook says about it."""

    day: date
    window: Window
    by: str
    rules: tuple[str, ...]
    letter: str
    action: Action = "ask"
    not_before: date | None = None
    named: bool = False
    """The day itself was named by them or promised by the candidate: it is never moved."""


def next_asks(case: Case) -> list[Step]:
    """Return the next asks: usually one, in a round one a person, and none where asking is over."""
    if case.asks is None:
        case.asks = _next_asks(case) if _may_ask(case) else []
    return case.asks


def _next_asks(case: Case) -> list[Step]:
    if _in_a_round(case):
        return _round(case)
    last = case.standing.asks[-1] if case.standing.asks else None
    cue = _cue(case, last)
    return _one_step(case, cue) if cue else []


def asks_are_spent(case: Case) -> bool:
    """Tell whether the playbook's asks are used up, so that only letting go remains."""
    standing = case.standing
    if standing.feedback_on and _ends_with_feedback(case):
        return True
    most = 1 if standing.only_if_yes else case.playbook.asking.most
    done = delivered(standing.asks[standing.counted_asks_from :])
    if _in_a_round(case):
        return done >= _MOST_IN_A_ROUND or not _still_to_write(case)
    return done >= most


def _in_a_round(case: Case) -> bool:
    return case.playbook.asking.one_round and case.phase != "invited" and bool(case.candidacy.contacts)


def silence_means_no(case: Case) -> bool:
    """Tell whether this playbook takes the silence that was agreed to mean no for a no (S2-2)."""
    promise, row = case.promise, case.playbook.asking.when_silence_means_no
    if promise is None or promise.answers != "only-if-yes" or promise.by == "candidate" or row == "ask":
        return False
    return row == "let-go" or not promise.may_ask


def must_weigh(case: Case) -> bool:
    """Tell whether the candidate is to decide first how much they want the post (S2-3)."""
    standing = case.standing
    weigh = case.playbook.asking.nothing_promised.weigh is not None
    undecided = standing.went_on is None and not standing.asks and not asks_are_spent(case)
    nothing_promised = standing.counted_from is not None and not case.promise and not standing.postponed
    return weigh and undecided and nothing_promised and case.phase == "awaiting"


def must_reconsider(case: Case) -> bool:
    """Tell whether it was postponed so often that the candidate should ask whether they still want it (S1-4)."""
    return case.phase == "awaiting" and len(case.standing.postponed_on) >= case.playbook.asking.reconsider_after


def _may_ask(case: Case) -> bool:
    if case.phase not in ("awaiting", "invited") or must_reconsider(case):
        return False
    if case.phase == "invited":
        return case.standing.confirmed_on is not None and not asks_are_spent(case)
    if silence_means_no(case) or asks_are_spent(case):
        return False
    return not must_weigh(case) or case.candidacy.position.interest == "high"


def _ends_with_feedback(case: Case) -> bool:
    asking = case.playbook.asking
    return "feedback" in (asking.postponed_to_a_day.then, asking.postponed_openly.then)


def _cue(case: Case, last: Asked | None) -> Cue | None:
    """Find what the next ask counts from: the promise, the postponement, the last ask, or the day of the interview."""
    standing = case.standing
    if case.phase == "invited":
        return _after_ask(case, last) if last else _about_the_interview(case)
    if case.promise and (last is None or _outlasts(case, last)):
        return _after_promise(case, last)
    if standing.postponed and (last is None or last.outcome == "reached"):
        return _after_postponement(case)
    return _after_ask(case, last) if last else _after_interview(case)


def _outlasts(case: Case, last: Asked) -> bool:
    """Tell whether the promise was still running when they were asked last, so that it counts and not the ask."""
    promise, asked_on = case.promise, last.at.date()
    if promise is None:
        return False
    return promise.until > asked_on or (promise.until == asked_on and not asks_on_the_day(case))


def asks_on_the_day(case: Case) -> bool:
    """Tell whether one asks on the promised day itself: one's own word, or a day they named to be called (S0-D6)."""
    promise, postponed = case.promise, case.standing.postponed
    if promise and promise.by == "candidate":
        return not promise.own
    row = case.playbook.asking.postponed_to_a_day
    return postponed is not None and postponed.named_a_day and row.then == "call-on-the-day"


def _after_promise(case: Case, last: Asked | None) -> Cue | None:
    """The row of the promise; whoever was told or written to while it ran is asked later, and by the other way."""
    promise, asking, postponed = case.promise, case.playbook.asking, case.standing.postponed
    if promise is None:
        return None
    if postponed and not promise.own and asking.postponed_to_a_day.then == "feedback" and promise.by == "employer":
        row = asking.postponed_to_a_day
        return Cue(promise.until, row.window, "email", row.rules, "feedback-after-silence", "ask-feedback")
    window, rules, letter = _promise_row(case, promise)
    named = asks_on_the_day(case)
    if last is None or last.outcome == "no-answer" or (last.outcome == "reached" and last.purpose == "ask"):
        return Cue(promise.until, window, asking.by, rules, letter, named=named)
    free = case.days.after(last.at.date(), _AFTER_TELLING_WD)
    return Cue(promise.until, window, "other", rules, letter, not_before=free, named=named)


def _promise_row(case: Case, promise: Promise) -> tuple[Window, tuple[str, ...], str]:
    asking, postponed = case.playbook.asking, case.standing.postponed
    if promise.by == "candidate" and not promise.own:
        return _ON_THE_DAY, ("S0-D6",), "as-agreed"
    if postponed:
        row = asking.postponed_openly if promise.own else asking.postponed_to_a_day
        return row.window, row.rules, "after-postponement"
    return asking.promise_over.window, asking.promise_over.rules, "status"


def _after_postponement(case: Case) -> Cue | None:
    postponed, row = case.standing.postponed, case.playbook.asking.postponed_openly
    if postponed is None:
        return None
    if row.then == "feedback":
        return Cue(postponed.on, row.window, "email", row.rules, "feedback-after-silence", "ask-feedback")
    return Cue(postponed.on, row.window, case.playbook.asking.by, row.rules, "after-postponement")


def _after_interview(case: Case) -> Cue | None:
    standing, asking = case.standing, case.playbook.asking
    row = asking.nothing_promised
    if standing.counted_from is None:
        return None
    carried = row.after_thanks if standing.thanked_interview and not standing.request_met else None
    rules = ("S0-E9", *row.rules) if carried else row.rules
    return Cue(standing.counted_from, carried or row.window, asking.by, rules, "status")


def _about_the_interview(case: Case) -> Cue | None:
    """An invitation was confirmed and no interview is on record: ask for its day."""
    confirmed = case.standing.confirmed_on
    if confirmed is None:
        return None
    return Cue(confirmed, _INTERVIEW_DAY, case.playbook.asking.by, ("S3-4", "S0-C10"), "interview-day")


def _after_ask(case: Case, last: Asked) -> Cue | None:
    """What follows an ask without an answer, by how it ended."""
    unanswered, day = case.playbook.asking.unanswered, last.at.date()
    if last.outcome == "no-answer":
        again = unanswered.first_call if case.standing.unanswered_in_a_row <= 1 else unanswered.second_call
        return _again(day, again)
    if last.outcome == "voicemail":
        return _again(day, unanswered.voicemail)
    if last.outcome == "reached":
        return Cue(day, _INTERVIEW_DAY, case.playbook.asking.by, ("S0-E5", "S0-C11"), "interview-day")
    confirm = _confirm_receipt(case, last)
    return confirm or _again(day, unanswered.email)


def _again(day: date, again: Again) -> Cue | None:
    if again.by == "none":
        return None
    return Cue(day, again.window, again.by, again.rules, "status-again")


def _confirm_receipt(case: Case, mail: Asked) -> Cue | None:
    """Call to see whether the first e-mail arrived (S0-C12), twice at the most; None where that is done or not due."""
    standing = case.standing
    first = sum(ask.channel == EMAIL for ask in standing.asks) == 1 and mail.channel == EMAIL
    wanted = case.playbook.asking.unanswered.confirm_receipt and first and not standing.receipt_confirmed
    calls = standing.receipt_calls
    tired = standing.unanswered_calls >= MOST_UNANSWERED_CALLS or len(calls) >= _CALLS_ABOUT_ONE_EMAIL
    if not wanted or tired or not case.candidacy.people[mail.to].reachable_by(PHONE):
        return None
    day, window = (calls[-1].at.date(), _CALL_AGAIN) if calls else (mail.at.date(), _CONFIRM)
    return Cue(day, window, "phone", ("S0-C12", "S0-E6"), "receipt", "confirm-receipt")


def _one_step(case: Case, cue: Cue) -> list[Step]:
    if cue.action == "confirm-receipt":
        return [_step(case, cue, case.standing.asks[-1].to, PHONE)]
    if cue.action == "ask-feedback":
        contact = last_spoken_with(case)
        channel = channel_for(case, contact, cue.by) if contact else None
        return [_step(case, cue, contact.id, channel)] if contact and channel else []
    if not case.candidacy.contacts:
        return [_step(case, cue, None, PHONE)]  # nobody is known: the front desk knows who decides (S0-E1)
    chosen = whom(case, cue.by)
    return [_step(case, cue, chosen[0].id, chosen[1])] if chosen else []


def _round(case: Case) -> list[Step]:
    """One ask to each person of the round who has not had theirs."""
    steps = []
    for contact in _still_to_write(case):
        cue = _cue(case, next((ask for ask in reversed(case.standing.asks) if ask.to == contact.id), None))
        channel = channel_for(case, contact, cue.by) if cue else None
        if cue and channel:
            steps.append(_step(case, _told_apart(case, cue, contact), contact.id, channel))
    return steps


def _told_apart(case: Case, cue: Cue, contact: Contact) -> Cue:
    """The manager's letter follows S3-1, the recruiter's S3-2; where there is one person, both are in it."""
    if len(_members(case)) == 1:
        return cue
    other = "S3-1" if contact.role == "recruiter" else "S3-2"
    return cue._replace(rules=tuple(rule for rule in cue.rules if rule != other))


def _still_to_write(case: Case) -> list[Contact]:
    """Return who of the round has not been reached: the manager (or an interviewer instead) and the recruiter."""
    standing = case.standing
    counted = standing.asks[standing.counted_asks_from :]
    done = {ask.to for ask in counted if ask.outcome != "no-answer"}
    if standing.postponed and standing.responder:
        members = [case.candidacy.people[standing.responder]]
    elif standing.postponed and standing.postponed.by:
        members = [case.candidacy.people[standing.postponed.by]]
    else:
        members = _members(case)
    return [contact for contact in members if contact.id not in done]


def _members(case: Case) -> list[Contact]:
    order = people_in_order(case)
    recruiter = next((contact for contact in order if contact.role == "recruiter"), None)
    manager = next((contact for contact in order if contact.role == "manager"), None)
    if manager is None:
        sat = [*interviewers(case), *(c for c in case.candidacy.contacts if c.role == "interviewer")]
        manager = next((c for c in sat if c is not recruiter and c.reachable_by(EMAIL)), None)
    members = [contact for contact in (manager, recruiter) if contact]
    return members or order[:1]


def _not_too_soon(case: Case) -> date | None:
    """Where nothing was promised: neither on the day of the interview nor on the next (G2)."""
    standing = case.standing
    if standing.interview is None or case.promise or standing.postponed or case.phase == "invited":
        return None
    return case.days.on_or_after(standing.interview.at.date() + timedelta(days=_LEAVE_THEM_DAYS))


def _step(case: Case, cue: Cue, to: ContactId | None, channel: Channel) -> Step:
    """Place the window: counted from the cue, after `go-on`, and never twice on one day with one person (G5)."""
    days, standing = case.days, case.standing
    first, last = cue.window.after(cue.day, days)
    if cue.named:
        first = cue.day
    earliest = _not_too_soon(case)
    if earliest and earliest > first:
        first = earliest
    if cue.not_before and cue.not_before > first:
        first, last = cue.not_before, max(last, days.after(cue.not_before, 1))
    if standing.went_on:
        first, last = max(first, days.on_or_after(standing.went_on)), max(last, days.after(standing.went_on, 1))
    if to:
        first = free_from(case, to, first)
    return Step(cue.action, first, max(first, last), cue.rules, to, channel, _letter(case, cue, to, channel))


def _letter(case: Case, cue: Cue, to: ContactId | None, channel: Channel) -> str:
    """Name the words: in a round the manager gets thanks and interest, the recruiter the question too (S3-1, S3-2)."""
    if cue.action == "ask-feedback":
        return words(cue.letter, channel)
    if channel == PHONE or to is None:
        return f"{cue.letter}-call"
    if cue.letter != "status" or not _in_a_round(case) or case.standing.interview is None:
        return f"{cue.letter}-mail"
    members = _members(case)
    asks = len(members) == 1 or case.candidacy.people[to].role == "recruiter"
    return "interest-and-timing-mail" if asks else "interest-mail"
