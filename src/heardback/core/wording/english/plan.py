"""The plan in English: short, calm, active sentences with a verb and a person."""

from datetime import date
from typing import Final

from heardback.core.advice import Advice
from heardback.core.candidacy import Candidacy
from heardback.core.reading import Dated
from heardback.core.sources import reason
from heardback.core.step import Step, uses

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TOMORROW: Final = 1
_THIS_WEEK: Final = 6

_WITH_A_PERSON: Final = {
    "answer-offer": "Answer the offer from {who}",
    "meet-request": "Send {who} what they asked for",
    "confirm-invitation": "Confirm the invitation from {who}",
    "tell-others": "Tell {who} that you must decide by {deadline}",
    "ask": "{verb} {who} and ask whether they have decided",
    "confirm-receipt": "Call {who} to make sure your e-mail arrived",
    "early-call": "Call {who} about your application",
    "thank": "Thank {who} for the interview",
    "thank-after-rejection": "Thank {who} all the same",
    "ask-feedback": "Ask {who} what was missing",
    "request-reasons": "You could ask {who} for the reasons in writing",
}
_ABOUT_THE_INTERVIEW: Final = "{verb} {who} and ask for the day of the interview"
_ALONE: Final = {
    "prepare-questions": "Have your closing questions ready",
    "record-agreement": "Note what was agreed about the answer",
    "reconsider": "Ask yourself whether you still want this post",
    "weigh": "Weigh how much you want this post",
    "review": "Look back on the interview as an outsider would",
    "let-go": "Let it go, and stay friendly",
    "check-mail": "Look into your mailbox and its spam folder once a day",
    "keep-looking": "Keep the rest of your search going",
}
_VERBS: Final = {"phone": "Call", "email": "Write to"}
_CAUTIONS: Final = {
    "S1-4": "Daily calls wear people out; if they keep postponing, ask yourself whether you need this post.",
    "S3-3": "Who writes or calls too often is soon thought of as a pest.",
    "S0-C9": "Only phone and e-mail, or ways they gave you themselves; never turn up unannounced.",
    "S0-C14": "A formal request for reasons usually burns the bridge.",
}


def day(when: date) -> str:
    """Write a day in full: Wednesday 18 November."""
    return f"{_WEEKDAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]}"


def days(when: date, today: date) -> str:
    """Write a day as people say it, seen from `today`: today, tomorrow, on Friday, on Friday 4 December."""
    ahead = (when - today).days
    if ahead == 0:
        return "today"
    if ahead == _TOMORROW:
        return "tomorrow"
    if 0 < ahead <= _THIS_WEEK:
        return f"on {_WEEKDAYS[when.weekday()]}"
    year = "" if when.year == today.year else f" {when.year}"
    return f"on {day(when)}{year}"


def window(step: Step, today: date) -> str:
    """Write a step's window, seen from `today`; another year is named."""
    dated = step.last is not None or step.first > today
    year = f" {step.first.year}" if dated and step.first.year != today.year else ""
    return f"{_window(step, today)}{year}"


def _window(step: Step, today: date) -> str:
    if step.last is None:
        return f"from {short_day(step.first)} on" if step.first > today else "from now on"
    if step.first == step.last:
        return short_day(step.first)
    if step.first <= today <= step.last:
        return f"until {short_day(step.last)}"
    return f"{short_day(step.first)} to {short_day(step.last)}"


def short_day(when: date) -> str:
    """Write a day briefly: Wed 18 Nov."""
    return f"{_WEEKDAYS[when.weekday()][:3]} {when.day} {_MONTHS[when.month - 1][:3]}"


def sentence(candidacy: Candidacy, step: Step, *, deadline: date | None = None) -> str:
    """Say a step as a sentence without its full stop: Call Olga Petrova and ask whether they have decided."""
    if step.action in _ALONE:
        return _ALONE[step.action]
    contact = candidacy.people.get(step.to) if step.to else None
    who = contact.name if contact else f"someone at {candidacy.employer.name}"
    told = _ABOUT_THE_INTERVIEW if (step.letter or "").startswith("interview-day") else _WITH_A_PERSON[step.action]
    verb = _VERBS.get(step.channel or "", f"Contact by {step.channel}")
    return told.format(who=who, verb=verb, deadline=day(deadline) if deadline else "a day")


def headline(advice: Advice) -> str:
    """Say the one most important thing."""
    reading = advice.reading
    if reading.stance == "closed":
        return "This one is closed. There is nothing left to do here."
    if reading.stance == "wait":
        return _nothing_today(advice)
    for dated in reading.steps:
        if dated.status != "upcoming" and (reading.working or not uses(dated.step)):
            return _act(advice, dated)
    return _nothing_today(advice)


def _act(advice: Advice, dated: Dated) -> str:
    told = _said(advice, dated.step)
    when = " today" if dated.step.action == "ask" and dated.status == "open" else ""
    if dated.step.action == "ask":
        verb, _, rest = told.partition(" and ask")
        told = f"{verb}{when}" if rest else told
    return f"{told}: {_why(advice, dated)}"


def _why(advice: Advice, dated: Dated) -> str:
    promise = advice.promise
    if dated.step.action == "ask" and promise and promise.state == "over" and promise.promise.by == "employer":
        past = advice.reading.today - promise.promise.until
        by = _WEEKDAYS[promise.promise.until.weekday()] if past.days <= _THIS_WEEK else day(promise.promise.until)
        return f"they promised an answer by {by}, and it has not come."
    first = because(advice, dated.step.rules[0])
    return first[0].lower() + first[1:]


def _nothing_today(advice: Advice) -> str:
    reading, promise = advice.reading, advice.promise
    pending = next((d.step for d in reading.steps if d.status != "upcoming" and uses(d.step)), None)
    if pending and not reading.working:
        return f"Nothing to do today. {_upper(_next_working(advice))}: {_lower(_said(advice, pending))}."
    ahead = next((d.step for d in reading.steps if d.status == "upcoming"), None)
    if promise and promise.state == "running" and promise.promise.by == "employer":
        waiting = f"Wait: they have until {day(promise.promise.until)} to answer."
        return f"{waiting} {_coming(advice, ahead)}" if ahead else waiting
    if ahead:
        return f"Nothing to do today. {_coming(advice, ahead)}"
    return "Nothing to do today." if advice.candidacy.events else "Nothing has happened yet: note it when it does."


def _coming(advice: Advice, step: Step) -> str:
    """Name the next step and the day it can be taken: people at work are reached on working days."""
    days_there = advice.plan.case.days
    day = days_there.on_or_after(step.first) if uses(step) else step.first
    return f"The next step is {days(day, advice.reading.today)}: {_lower(_said(advice, step))}."


def _next_working(advice: Advice) -> str:
    today = advice.reading.today
    return days(advice.plan.case.days.after(today, 1), today)


def _said(advice: Advice, step: Step) -> str:
    deadline = advice.plan.case.standing.deadline
    return sentence(advice.candidacy, step, deadline=deadline.by if deadline else None)


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def because(advice: Advice, rule: str) -> str:
    """Say a rule as the reason for a step; the day it speaks of may still lie ahead."""
    promise = advice.promise
    if rule == "S0-A3" and promise and promise.state == "running":
        return f"By then the agreed day, {day(promise.promise.until)}, has passed."
    return reason(rule)


def caution(rule: str) -> str:
    """Say a rule as a word of caution."""
    return _CAUTIONS.get(rule) or reason(rule)
