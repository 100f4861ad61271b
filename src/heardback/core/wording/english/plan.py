"""The plan in English."""

from datetime import date
from typing import Final

from heardback.core.advice import Advice
from heardback.core.candidacy import Candidacy
from heardback.core.reading import Dated
from heardback.core.step import Action, Step
from heardback.core.wording.english.dates import THIS_WEEK, WEEKDAYS, day_seen, days
from heardback.core.wording.english.reasons import because
from heardback.core.wording.headlines import Act, Ahead, DayOff, Rest, act_on, headline_of, own_deadline

_WITH_A_PERSON: Final[dict[Action, str]] = {
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
_ALONE: Final[dict[Action, str]] = {
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


def sentence(candidacy: Candidacy, step: Step, *, deadline: date | None = None) -> str:
    """Say a step as a sentence without its full stop: Call Olga Petrova and ask whether they have decided."""
    if step.action in _ALONE:
        return _ALONE[step.action]
    contact = candidacy.people.get(step.to) if step.to else None
    who = contact.name if contact else f"someone at {candidacy.employer.name}"
    told = _ABOUT_THE_INTERVIEW if (step.letter or "").startswith("interview-day") else _WITH_A_PERSON[step.action]
    verb = _VERBS.get(step.channel or "", f"Contact by {step.channel}")
    return told.format(who=who, verb=verb, deadline=day_seen(deadline, step.first) if deadline else "a day")


def headline(advice: Advice) -> str:
    """Say the one most important thing."""
    match headline_of(advice):
        case "closed":
            return "This one is closed. There is nothing left to do here."
        case "blank":
            return "Nothing is noted here yet. Note when you applied or met them, and what to do next follows."
        case Act() as act:
            return _act(advice, act)
        case DayOff():
            return f"Nothing to do today. {coming(advice)}"
        case Rest(until, ahead):
            first = (
                f"Wait: they have until {day_seen(until, advice.reading.today)} to answer."
                if until
                else "Nothing to do today."
            )
            return f"{first} {coming(advice)}" if ahead else first


def coming(advice: Advice) -> str:
    """Say what comes next, and on which day it can be done; nothing where something can be done now."""
    today = advice.reading.today
    match headline_of(advice):
        case DayOff(step, on):
            return f"{_upper(days(on, today))}: {_lower(_said(advice, step))}."
        case Rest(_, Ahead(step, on)):
            return f"The next step is {days(on, today)}: {_lower(_said(advice, step))}."
        case _:
            return ""


def _act(advice: Advice, act: Act) -> str:
    told, status = _said(advice, act.dated.step), act.dated.status
    if act.dated.step.action == "ask":
        verb, _, rest = told.partition(" and ask")
        told = f"{verb}{' today' if status == 'open' else ''}" if rest else told
    return f"{told}: {_why(advice, act)}"


def why(advice: Advice, dated: Dated) -> str:
    """Say the strongest reason for a step, as a sentence."""
    return _upper(_why(advice, act_on(advice, dated)))


def _why(advice: Advice, act: Act) -> str:
    if act.broken:
        past = advice.reading.today - act.broken
        by = WEEKDAYS[act.broken.weekday()] if past.days <= THIS_WEEK else day_seen(act.broken, advice.reading.today)
        return f"they promised an answer by {by}, and it has not come."
    return _lower(because(advice, act.dated.step.rules[0]))


def _said(advice: Advice, step: Step) -> str:
    return sentence(advice.candidacy, step, deadline=own_deadline(advice))


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
