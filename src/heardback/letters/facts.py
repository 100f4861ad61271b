"""What a letter may say: everything on record that a sentence may need, by the name it has in a template.

A fact that is not on record has no entry, and the line that needs it is left out; so no letter can say more than the
record does (guard G7). `WORDS`, `DAYS` and `SO` are the whole vocabulary, with a sentence for each.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, get_args

from heardback.core.candidacy import Contact, Language
from heardback.core.case import Case
from heardback.core.events import Asked, Interview, Reply, Thanked
from heardback.core.people import EMAIL, PHONE
from heardback.core.rules.answer_offer import answer_offer
from heardback.letters.days import Form, forms
from heardback.letters.names import addressed, listed, quoted, tidy

Tone = Literal["restrained", "warm"]

CALL_AGAIN_AFTER_WD: Final = 5
CALL_AGAIN_AT: Final = "10:00"

WORDS: Final = {
    "me": "the candidate's name",
    "my_phone": "the candidate's phone number",
    "my_email": "the candidate's e-mail address",
    "to": "the addressee's name, as one addresses them",
    "full_name": "the addressee's whole name, for the front desk",
    "greeting": "the greeting of a letter, with the name where one is known",
    "hello": "the greeting of a call, with the name where one is known",
    "sign_off": "the closing words, the candidate's name and phone number",
    "post": "the post, as it is called in the file",
    "employer": "the employer's name",
    "others": "who else of them sat in the latest interview",
    "spoke_with": "whom the candidate reached last, where that was somebody else",
    "scheduled_time": "the hour of the interview ahead",
    "call_back_time": "the hour proposed for the next call",
}
"""Names that may stand in braces."""

DAYS: Final = {
    "today": "the day of writing",
    "applied": "the day of the application",
    "interview": "the day of the latest interview",
    "scheduled": "the day of the interview ahead",
    "promised": "the day by which they said they would answer",
    "no_by": "the day from which silence was agreed to mean no",
    "as_agreed": "the day on which the candidate said they would get in touch",
    "postponed": "the day on which they said it was not decided, or were reached without an answer being noted",
    "postponed_to": "the new day that they named then",
    "mailed": "the day of the last e-mail to the addressee that is still without an answer",
    "called": "the day of the last call to the addressee that nobody answered",
    "left_message": "the day of the last message left for the addressee",
    "told": "the day on which the addressee was told the deadline",
    "deadline": "the day by which the candidate must decide, while it lies ahead",
    "requested": "the day on which they asked for something",
    "request_by": "the day by which they want it",
    "invited": "the day of their invitation",
    "offered": "the day of their offer",
    "answer_by": "the day by which the offer is to be answered, while it lies ahead",
    "rejected": "the day of their no",
    "call_back": "the day proposed for the next call",
}
"""Days: each may stand in braces as .day, .on, .by, .until or .date, and its bare name is a condition."""

SO: Final = {
    "warm": "the tone is warm",
    "invited_to_a_day": "their invitation names a day",
    "unsettled": "no day for the answer is on record",
    "met": "the addressee sat in the latest interview",
    "promise_over": "their day has passed",
    "silence_is_no": "it was agreed that silence means no",
    "may_ask": "they said in the addressee's presence that the candidate may ask",
    "by_you": "it was the addressee who postponed, or was reached",
    "deferred": "they said that it is not decided (and were not merely reached)",
    "thanked": "the addressee has been thanked since the interview",
    "interested": "the candidate wants the post",
    "keen": "the candidate wants it very much",
    "other_offer": "the deadline is that of another employer's offer",
    "receipt": "this is the first e-mail of its kind, and the playbook has them confirm that it arrived",
}
"""Conditions that are no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known for one letter."""

    words: dict[str, str]
    """What may stand in braces."""
    so: frozenset[str]
    """The names whose `?name` holds."""
    days: dict[str, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Who writes to whom, about which candidacy, when, in which language and tone."""

    case: Case
    now: datetime
    to: Contact | None = None
    language: Language = "en"
    tone: Tone = "restrained"

    @property
    def today(self) -> date:
        """The day at the employer's place."""
        return self.now.astimezone(self.case.candidacy.timezone).date()


def names_in_braces() -> frozenset[str]:
    """Return every name that a template may put in braces."""
    return frozenset(WORDS) | {f"{day}.{form}" for day in DAYS for form in get_args(Form)}


def names_of_conditions() -> frozenset[str]:
    """Return every name that a template may use as a condition."""
    return frozenset((*WORDS, *DAYS, *SO))


def facts_for(occasion: Occasion) -> Facts:
    """Gather what is on record."""
    days = {name: day for name, day in _days(occasion) if day is not None}
    words = {name: word for name, word in _words(occasion) if word}
    so = {name for name, holds in _conditions(occasion) if holds} | set(days) | set(words)
    for name, day in days.items():
        for form, written in forms(day, occasion.today, occasion.language).items():
            words[f"{name}.{form}"] = written
    return Facts(words=words, so=frozenset(so), days=days)


def _words(occasion: Occasion) -> Iterator[tuple[str, str | None]]:
    candidacy, language, to = occasion.case.candidacy, occasion.language, _person(occasion)
    candidate, scheduled = candidacy.candidate, occasion.case.standing.scheduled
    name = addressed(to.name, language) if to else None
    yield "me", tidy(candidate.name)
    yield "my_phone", tidy(candidate.phone or "")
    yield "my_email", tidy(candidate.email or "")
    yield "to", name
    yield "full_name", tidy(to.name) if to else None
    yield "greeting", _greeting(name, occasion)
    yield "hello", _hello(name, occasion)
    yield "sign_off", _sign_off(occasion)
    yield "post", quoted(candidacy.position.title, language)
    yield "employer", quoted(candidacy.employer.name, language)
    yield "others", _others(occasion)
    yield "spoke_with", _spoke_with(occasion)
    yield "scheduled_time", f"{scheduled.at:%H:%M}" if scheduled else None
    yield "call_back_time", CALL_AGAIN_AT


def _days(occasion: Occasion) -> Iterator[tuple[str, date | None]]:
    standing, today = occasion.case.standing, occasion.today
    deadline = standing.deadline
    yield "today", today
    yield "applied", standing.applied.at.date() if standing.applied else None
    yield "interview", standing.interview.at.date() if standing.interview else None
    yield "scheduled", standing.scheduled.at.date() if standing.scheduled else None
    yield "deadline", deadline.by if deadline and deadline.by >= today else None
    yield "call_back", _call_back(occasion)
    yield from _promises(occasion.case, today)
    yield from _contacts(occasion)
    yield from _demands(occasion)


def _promises(case: Case, today: date) -> Iterator[tuple[str, date | None]]:
    promise, postponed = case.promise, case.standing.postponed
    theirs = promise.until if promise and promise.by == "employer" else None
    means_no = promise is not None and promise.answers == "only-if-yes"
    yield "promised", theirs if not postponed else None
    yield "no_by", theirs if means_no and theirs and theirs < today else None
    yield "as_agreed", promise.until if promise and promise.by == "candidate" and not promise.own else None
    yield "postponed", postponed.on if postponed else None
    yield "postponed_to", theirs if postponed else None


def _contacts(occasion: Occasion) -> Iterator[tuple[str, date | None]]:
    standing, told = occasion.case.standing, occasion.case.standing.told
    asks = [ask for ask in standing.asks if occasion.to and ask.to == occasion.to.id]
    yield "mailed", _latest(asks, "sent", EMAIL)
    yield "called", _latest(asks, "no-answer", PHONE)
    yield "left_message", _latest(asks, "voicemail", PHONE)
    yield "told", told.at.date() if told and told in asks and told.outcome != "no-answer" else None


def _latest(asks: list[Asked], outcome: str, channel: str) -> date | None:
    return next((ask.at.date() for ask in reversed(asks) if (ask.outcome, ask.channel) == (outcome, channel)), None)


def _demands(occasion: Occasion) -> Iterator[tuple[str, date | None]]:
    requested = _last_reply(occasion, "request")
    offered = _demand(occasion, "offer")
    invited, rejected = _demand(occasion, "invitation"), _demand(occasion, "rejection")
    yield "requested", requested.at.date() if requested else None
    yield "request_by", requested.until if requested and (requested.until or date.min) >= occasion.today else None
    yield "invited", invited.at.date() if invited else None
    yield "offered", offered.at.date() if offered else None
    yield "answer_by", _answer_by(occasion) if offered else None
    yield "rejected", rejected.at.date() if rejected else None


def _demand(occasion: Occasion, means: str) -> Reply | None:
    demand = occasion.case.standing.demand
    return demand if demand and demand.means == means else None


def _last_reply(occasion: Occasion, means: str) -> Reply | None:
    """Return the newest reply of a kind, even if what it asked for has been recorded as handed in."""
    past = [event for event in occasion.case.candidacy.events if event.at <= occasion.now]
    return next((e for e in reversed(past) if isinstance(e, Reply) and e.means == means), None)


def _answer_by(occasion: Occasion) -> date | None:
    days = [step.last for step in answer_offer(occasion.case) if step.last and step.last >= occasion.today]
    return days[0] if days else None


def _call_back(occasion: Occasion) -> date:
    """Propose a day for the next call: a week on, but in time for a true deadline."""
    days, deadline = occasion.case.days, occasion.case.standing.deadline
    usual = days.after(occasion.today, CALL_AGAIN_AFTER_WD)
    if deadline is None or not occasion.today < deadline.by <= usual:
        return usual
    return max(days.after(occasion.today, 1), days.before(deadline.by, 1))


def _conditions(occasion: Occasion) -> Iterator[tuple[str, bool]]:
    case, to = occasion.case, occasion.to
    standing, position = case.standing, case.candidacy.position
    promise, agreement, postponed = case.promise, standing.agreement, standing.postponed
    met = _met(occasion)
    present = met or bool(to and agreement and agreement.contact == to.id)
    yield "warm", occasion.tone == "warm"
    demand = standing.demand
    yield "invited_to_a_day", bool(demand and demand.means == "invitation" and demand.until)
    yield "unsettled", promise is None
    yield "met", met
    yield "promise_over", bool(promise and promise.by == "employer" and promise.until < occasion.today)
    yield "silence_is_no", bool(promise and promise.answers == "only-if-yes")
    yield "may_ask", bool(agreement and agreement.may_ask and standing.agreed_since_interview and present)
    yield "by_you", bool(to and postponed and postponed.by == to.id)
    yield "deferred", bool(postponed and standing.answer and standing.answer.means == "deferral" and not _reached(case))
    yield "thanked", _thanked(occasion)
    yield "interested", position.interest != "low"
    yield "keen", position.interest == "high"
    yield "other_offer", bool(standing.deadline and standing.deadline.reason == "other-offer")
    yield (
        "receipt",
        case.playbook.asking.unanswered.confirm_receipt and not any(ask.channel == EMAIL for ask in standing.asks),
    )


def _reached(case: Case) -> bool:
    """Tell whether the postponement in force is only a call that reached somebody, with no answer noted."""
    return case.standing.unnoted is not None


def _thanked(occasion: Occasion) -> bool:
    interview = occasion.case.standing.interview
    return any(
        isinstance(event, Thanked) and (event.to is None or (occasion.to and event.to == occasion.to.id))
        for event in occasion.case.candidacy.events
        if interview and interview.at <= event.at <= occasion.now
    )


def _person(occasion: Occasion) -> Contact | None:
    """Return the addressee whose name is a person's: not the front desk, save somebody from it who was there."""
    to = occasion.to
    return to if to and (to.role != "front-desk" or _met(occasion)) else None


def _met(occasion: Occasion) -> bool:
    """Tell whether the addressee sits in any interview, an earlier one too: who was met once is greeted by name."""
    interviews = [event for event in occasion.case.candidacy.events if isinstance(event, Interview)]
    return occasion.to is not None and any(occasion.to.id in interview.with_ for interview in interviews)


def _others(occasion: Occasion) -> str | None:
    interview = occasion.case.standing.interview
    if interview is None:
        return None
    people = [occasion.case.candidacy.people[one] for one in interview.with_]
    names = [tidy(person.name) for person in people if person != occasion.to and person.role != "front-desk"]
    return listed(list(dict.fromkeys(names)), occasion.language) if names else None


def _spoke_with(occasion: Occasion) -> str | None:
    postponed = occasion.case.standing.postponed
    one = postponed.by if postponed else None
    if one is None or (occasion.to and occasion.to.id == one):
        return None
    return tidy(occasion.case.candidacy.people[one].name)


def _greeting(name: str | None, occasion: Occasion) -> str:
    employer = quoted(occasion.case.candidacy.employer.name, occasion.language)
    if occasion.language == "ru":
        opening = "Добрый день" if occasion.tone == "warm" else "Здравствуйте"
        return f"{opening}, {name}!" if name else f"{opening}!"
    return f"Dear {name}," if name else f"Dear hiring team at {employer},"


def _hello(name: str | None, occasion: Occasion) -> str:
    opening = "Здравствуйте" if occasion.language == "ru" else "Hello"
    return f"{opening}, {name}." if name else f"{opening}."


_CLOSING: Final[dict[tuple[Language, Tone], str]] = {
    ("en", "restrained"): "Kind regards,",
    ("en", "warm"): "With kind regards and best wishes,",
    ("ru", "restrained"): "С уважением,",
    ("ru", "warm"): "С уважением и наилучшими пожеланиями,",
}


def _sign_off(occasion: Occasion) -> str:
    candidate = occasion.case.candidacy.candidate
    lines = [_CLOSING[occasion.language, occasion.tone], tidy(candidate.name), tidy(candidate.phone or "")]
    return "\n".join(line for line in lines if line)
