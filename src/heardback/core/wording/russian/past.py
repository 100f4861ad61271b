"""What happened, in Russian: «Вы звонили рекрутеру (Ольга Петрова) во вторник, 17 ноября, в 10:40; никто не ответил».

Instants are in the employer's time zone, as everywhere. The year is said where it is not `now`'s. What the employer did
is told with «вам» and no subject, and who it was comes at the end: a verb would have to know whether that is a man.
"""

from datetime import date, datetime
from functools import singledispatch
from typing import Final

from heardback.core.candidacy import Candidacy
from heardback.core.events import (
    A_USUAL_LENGTH,
    Agreement,
    Answers,
    Applied,
    Asked,
    Confirmed,
    ContactId,
    Deadline,
    DeadlineReason,
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
from heardback.core.wording.russian.counted import counted
from heardback.core.wording.russian.dates import by, on, until
from heardback.core.wording.russian.people import Cases, other_side
from heardback.core.wording.russian.ways import by_way, way

_OUTCOMES: Final[dict[Outcome, str]] = {
    "sent": "",
    "reached": "; удалось поговорить",
    "no-answer": "; никто не ответил",
    "voicemail": "; вы оставили сообщение",
}
_PURPOSES: Final[dict[Purpose, str]] = {
    "ask": "",
    "confirm-receipt": ", чтобы узнать, дошло ли ваше письмо",
    "feedback": ", чтобы попросить отзыв",
    "reasons": ", чтобы узнать причины отказа",
    "deadline": ", чтобы сообщить, когда вам нужно принять решение",
}
_MEANINGS: Final[dict[Meaning, str]] = {
    "acknowledgement": "вам подтвердили, что всё получено",
    "deferral": "вас попросили подождать",
    "request": "вас кое о чём попросили",
    "invitation": "вас пригласили поговорить снова",
    "offer": "вам сделали предложение",
    "rejection": "вам отказали",
}
_DAYS_NAMED: Final[dict[Meaning, str]] = {
    "acknowledgement": ", ответ обещан {by}",
    "deferral": " {until}",
    "request": ", срок — {by}",
    "invitation": ", {on}",
    "offer": ", ответить нужно {by}",
    "rejection": "",
}
_VERDICTS: Final[dict[Verdict, str]] = {
    "accept": "приняли предложение",
    "decline": "отклонили предложение",
    "withdraw": "отозвали свой отклик",
    "let-go": "закрыли для себя этот вопрос",
    "go-on": "решили продолжать",
}
_ANSWERS: Final[dict[Answers | None, str]] = {
    "always": "; ответят в любом случае",
    "only-if-yes": "; ответят, только если решение положительное",
    None: "",
}
_MAY_ASK: Final = {True: "; спрашивать можно", False: "; спрашивать не следует", None: ""}
_WHY_BY_THEN: Final[dict[DeadlineReason | None, str]] = {
    "other-offer": ": у вас есть другое предложение",
    "own-decision": ": так вы решили сами",
    None: "",
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
    """Tell it as a clause that a sentence can go on with: «вы звонили …», without a capital and a full stop."""
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
        return f"в {at:%H:%M}" if self._beside_its_date else f"{on(at.date(), self._now.date())}, в {at:%H:%M}"

    def by(self, day: date) -> str:
        return by(day, self._now.date())

    def days(self, day: date) -> dict[str, str]:
        today = self._now.date()
        return {"by": by(day, today), "until": until(day, today), "on": on(day, today)}

    def who(self, contact: ContactId | None) -> Cases:
        return other_side(self._candidacy, contact)

    def name(self, contact: ContactId) -> str:
        return self._candidacy.people[contact].name if contact in self._candidacy.people else contact

    def in_brackets(self, contact: ContactId | None) -> str:
        """Add whom it came from or went to, where that is known."""
        return f" ({self.name(contact)})" if contact else ""


def _quoted(words: str | None) -> str:
    return f"«{' '.join(words.split())}»" if words and words.strip() else ""


@singledispatch
def _clause(event: Event, teller: _Teller) -> str:
    raise NotImplementedError(type(event), teller)


@_clause.register
def _(event: Applied, teller: _Teller) -> str:
    return f"вы откликнулись на вакансию{by_way(event.channel)} {teller.when(event)}{teller.in_brackets(event.to)}"


@_clause.register
def _(event: Interview, teller: _Teller) -> str:
    verb = "у вас будет" if teller.is_ahead(event) else "у вас было"
    people = ", ".join(teller.name(one) for one in event.with_)
    stage = f"этап {_quoted(event.stage)}" if _quoted(event.stage) else ""
    length = counted(event.minutes, "минута", "минуты", "минут") if event.minutes != A_USUAL_LENGTH else ""
    facts = "; ".join(fact for fact in (people, stage, length) if fact)
    return f"{verb} собеседование {teller.when(event)}{f' ({facts})' if facts else ''}"


@_clause.register
def _(event: Agreement, teller: _Teller) -> str:
    when, words, terms = teller.when(event), _quoted(event.says), _terms(event)
    first = "вы свяжетесь сами" if event.who == "candidate" else "с вами свяжутся"
    that = f", что {first}{by_way(event.channel)}"
    agreed = f"вы договорились {teller.who(event.contact).with_} {when}"
    if event.until:
        return f"{agreed}{that} {teller.by(event.until)}{f' ({words})' if words else ''}{terms}"
    if not (words or terms or event.who or event.channel or event.contact):
        return f"вы ни о чём не договорились {when}"
    how = that if event.who or event.channel else ""
    return f"{agreed}{how}{f': {words}' if words else ''}{terms}; день не назван"


def _terms(event: Agreement) -> str:
    return _ANSWERS[event.answers] + _MAY_ASK[event.may_ask]


@_clause.register
def _(event: Thanked, teller: _Teller) -> str:
    whom = teller.who(event.to).whom if event.to else "всех, с кем встречались,"
    return f"вы поблагодарили {whom}{by_way(event.channel)} {teller.when(event)}"


@_clause.register
def _(event: Asked, teller: _Teller) -> str:
    who = teller.who(event.to)
    did = {"phone": f"звонили {who.to}", "email": f"написали {who.to}", "in-person": f"поговорили {who.with_}"}
    said = did.get(event.channel, f"связались {who.with_} {way(event.channel)}")
    outcome = "" if event.channel == "in-person" else _OUTCOMES[event.outcome or "sent"]
    receipt = "; вы попросили подтвердить получение" if event.receipt_requested else ""
    return f"вы {said} {teller.when(event)}{_PURPOSES[event.purpose]}{outcome}{receipt}"


@_clause.register
def _(event: Receipt, teller: _Teller) -> str:
    return f"{teller.when(event)} вам подтвердили, что ваше письмо дошло{teller.in_brackets(event.from_)}"


@_clause.register
def _(event: Reply, teller: _Teller) -> str:
    """By phone comes first, for «попросили подождать по телефону» would say something else."""
    day = _DAYS_NAMED[event.means].format(**teller.days(event.until)) if event.until else ""
    did = f"{teller.when(event)}{by_way(event.channel)} {_MEANINGS[event.means]}"
    return f"{did}{day}{teller.in_brackets(event.from_)}{_remark(event.says)}"


@_clause.register
def _(event: Delivered, teller: _Teller) -> str:
    return f"вы отправили то, о чём вас просили, {teller.when(event)}"


@_clause.register
def _(event: Confirmed, teller: _Teller) -> str:
    return f"вы приняли приглашение {teller.when(event)}"


@_clause.register
def _(event: Deadline, teller: _Teller) -> str:
    return f"вам нужно принять решение {teller.by(event.by)}{_WHY_BY_THEN[event.reason]}"


@_clause.register
def _(event: Decision, teller: _Teller) -> str:
    return f"вы {_VERDICTS[event.means]} {teller.when(event)}"


@_clause.register
def _(event: Reviewed, teller: _Teller) -> str:
    return f"вы разобрали собеседование {teller.when(event)}{_remark(event.text)}"


@_clause.register
def _(event: Note, teller: _Teller) -> str:
    return f"вы сделали заметку {teller.when(event)}{_remark(event.text)}"


def _remark(text: str | None) -> str:
    return f": {_quoted(text)}" if _quoted(text) else ""
