"""What happened, in English: "You called Olga Petrova on Tuesday 17 November at 10:40; nobody answered" and the like.

Instants are in the employer's time zone, as everywhere. The year is said where it is not `now`'s.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import singledispatch
from typing import Final

from heardback.core.candidacy import Candidacy
from heardback.core.events import (
    A_USUAL_LENGTH,
    Agreement,
    Applied,
    Asked,
    Confirmed,
    ContactId,
    Deadline,
    Decision,
    Delivered,
    Event,
    Interview,
    Meaning,
    Note,
    Outcome,
    Purpose,
    Receipt,
    Reply,
    Reviewed,
    Thanked,
    Verdict,
)
from heardback.core.wording.english.dates import day_seen

_OUTCOMES: Final[dict[Outcome, str]] = {
    "sent": "",
    "reached": "; you got through",
    "no-answer": "; nobody answered",
    "voicemail": "; you left a message",
}
_PURPOSES: Final[dict[Purpose, str]] = {
    "ask": "",
    "confirm-receipt": " to ask whether your mail had arrived",
    "feedback": " to ask for feedback",
    "reasons": " to ask for their reasons",
    "deadline": " to tell them by when you must decide",
}
_MEANINGS: Final[dict[Meaning, tuple[str, str]]] = {
    "acknowledgement": ("confirmed that they have heard from you", "an answer is to come by"),
    "deferral": ("asked for more time", "until"),
    "request": ("asked you for something", "by"),
    "invitation": ("invited you to talk again", "on"),
    "offer": ("made you an offer", "to be answered by"),
    "rejection": ("said no", ""),
}
_VERDICTS: Final[dict[Verdict, str]] = {
    "accept": "accepted the offer",
    "decline": "declined the offer",
    "withdraw": "withdrew your application",
    "let-go": "let it go",
    "go-on": "decided to go on",
}


def told(event: Event, candidacy: Candidacy, now: datetime) -> str:
    """Tell the event as a sentence."""
    clause = told_within(event, candidacy, now)
    return f"{clause[0].upper()}{clause[1:]}."


def told_of_its_day(event: Event, candidacy: Candidacy, now: datetime) -> str:
    """Tell it beside its own date."""
    clause = _clause(event, _Teller(candidacy, now, beside_its_date=True))
    return f"{clause[0].upper()}{clause[1:]}."


def told_within(event: Event, candidacy: Candidacy, now: datetime) -> str:
    """Tell it as a clause that a sentence can go on with: "you called …", without a capital and a full stop."""
    return _clause(event, _Teller(candidacy, now))


class _Teller:
    """What the sentences share: names and dates."""

    def __init__(self, candidacy: Candidacy, now: datetime, *, beside_its_date: bool = False) -> None:
        self._candidacy = candidacy
        self._now = now.astimezone(candidacy.timezone)
        self._beside_its_date = beside_its_date

    def is_ahead(self, event: Event) -> bool:
        return event.at > self._now

    def when(self, event: Event) -> str:
        at = event.at.astimezone(self._candidacy.timezone)
        return f"at {at:%H:%M}" if self._beside_its_date else f"on {self.day(at.date())} at {at:%H:%M}"

    def day(self, day: date) -> str:
        return day_seen(day, self._now.date())

    def name(self, contact: ContactId | None) -> str | None:
        return self._candidacy.people[contact].name if contact in self._candidacy.people else contact

    def names(self, contacts: Iterable[ContactId]) -> str:
        *others, last = [self.name(one) or one for one in contacts] or ["the employer"]
        return f"{', '.join(others)} and {last}" if others else last


def _way(channel: str | None) -> str:
    return {None: "", "email": " by e-mail", "in-person": " in person"}.get(channel, f" by {channel}")


def _quoted(words: str | None) -> str:
    return f"“{' '.join(words.split())}”" if words and words.strip() else ""


@singledispatch
def _clause(event: Event, teller: _Teller) -> str:
    raise NotImplementedError(type(event), teller)


@_clause.register
def _(event: Applied, teller: _Teller) -> str:
    to = f" to {teller.name(event.to)}" if event.to else ""
    return f"you applied{to}{_way(event.channel)} {teller.when(event)}"


@_clause.register
def _(event: Interview, teller: _Teller) -> str:
    verb = "have" if teller.is_ahead(event) else "had"
    who = teller.names(event.with_)
    length = f"{event.minutes} minutes" if event.minutes != A_USUAL_LENGTH else ""
    facts = ", ".join(fact for fact in (event.stage, length) if fact)
    return f"you {verb} an interview with {who} {teller.when(event)}{f' ({facts})' if facts else ''}"


@_clause.register
def _(event: Agreement, teller: _Teller) -> str:
    when, words, terms = teller.when(event), _quoted(event.says), _terms(event)
    who = f"you and {teller.name(event.contact)}" if event.contact else "you and the employer"
    first = "you would be in touch" if event.who == "candidate" else "they would be in touch"
    that = f" that {first}{_way(event.channel)}"
    if event.until:
        return f"{who} agreed {when}{that} by {teller.day(event.until)}{f' ({words})' if words else ''}{terms}"
    if not (words or terms or event.who or event.channel or event.contact):
        return f"nothing was agreed {when}"
    how = that if event.who or event.channel else ""
    return f"{who} agreed {when}{how}{f': {words}' if words else ''}{terms}; no day was named"


def _terms(event: Agreement) -> str:
    answers = {"always": "; they answer either way", "only-if-yes": "; they answer only if it is a yes", None: ""}
    may_ask = {True: "; you may ask", False: "; you are not to ask", None: ""}
    return answers[event.answers] + may_ask[event.may_ask]


@_clause.register
def _(event: Thanked, teller: _Teller) -> str:
    to = teller.name(event.to) if event.to else "everybody you met"
    return f"you thanked {to}{_way(event.channel)} {teller.when(event)}"


@_clause.register
def _(event: Asked, teller: _Teller) -> str:
    name = teller.name(event.to)
    verb = {"phone": f"called {name}", "email": f"wrote to {name}", "in-person": f"spoke to {name}"}
    did = verb.get(event.channel, f"contacted {name} by {event.channel}")
    outcome = "" if event.channel == "in-person" else _OUTCOMES[event.outcome or "sent"]
    receipt = "; you asked for a confirmation of receipt" if event.receipt_requested else ""
    return f"you {did} {teller.when(event)}{_PURPOSES[event.purpose]}{outcome}{receipt}"


@_clause.register
def _(event: Receipt, teller: _Teller) -> str:
    return f"{teller.name(event.from_) or 'the employer'} confirmed {teller.when(event)} that your mail arrived"


@_clause.register
def _(event: Reply, teller: _Teller) -> str:
    did, by = _MEANINGS[event.means]
    who = teller.name(event.from_) or "the employer"
    until = f", {by} {teller.day(event.until)}" if event.until and by else ""
    words = f" ({_quoted(event.says)})" if event.says else ""
    return f"{who} {did}{_way(event.channel)} {teller.when(event)}{until}{words}"


@_clause.register
def _(event: Delivered, teller: _Teller) -> str:
    return f"you handed in what they asked for {teller.when(event)}"


@_clause.register
def _(event: Confirmed, teller: _Teller) -> str:
    return f"you confirmed their invitation {teller.when(event)}"


@_clause.register
def _(event: Deadline, teller: _Teller) -> str:
    why = {"other-offer": ", because of another offer", "own-decision": ", as you have decided yourself", None: ""}
    return f"you must decide by {teller.day(event.by)}{why[event.reason]}"


@_clause.register
def _(event: Decision, teller: _Teller) -> str:
    return f"you {_VERDICTS[event.means]} {teller.when(event)}"


@_clause.register
def _(event: Reviewed, teller: _Teller) -> str:
    return f"you looked back on the interview {teller.when(event)}{_remark(event.text)}"


@_clause.register
def _(event: Note, teller: _Teller) -> str:
    return f"you made a note {teller.when(event)}{_remark(event.text)}"


def _remark(text: str | None) -> str:
    return f": {_quoted(text)}" if _quoted(text) else ""
