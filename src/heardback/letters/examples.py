"""One situation for each kind, in each language: for the page that shows them all, and for whoever wants to see one."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Language, Position
from heardback.core.case import Case
from heardback.core.events import (
    Agreement,
    Applied,
    Asked,
    Channel,
    Confirmed,
    ContactId,
    Deadline,
    Event,
    Interview,
    Reply,
)
from heardback.core.fold import fold
from heardback.core.playbook import built_in
from heardback.letters.facts import Occasion, Tone
from heardback.letters.kinds import KINDS, Kind

_OLGA: Final = ContactId("olga")
_LARS: Final = ContactId("lars")
_PHONE: Final = Channel("phone")
_EMAIL: Final = Channel("email")


def _at(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 11, day, hour)  # noqa: DTZ001 - the candidacy adds its own time zone


_APPLIED: Final = Applied(at=_at(2))
_INTERVIEW: Final = Interview(at=_at(9), with_=(_OLGA,))
_AGREED: Final = Agreement(at=_at(9, 11), until=date(2026, 11, 16))
_MAILED: Final = Asked(at=_at(17), to=_OLGA, channel=_EMAIL)
_REJECTED: Final = Reply(at=_at(16), means="rejection", from_=_OLGA)
_OFFERED: Final = Reply(at=_at(16), means="offer", from_=_OLGA, until=date(2026, 11, 20))
_INVITED: Final = Reply(at=_at(9), means="invitation", from_=_OLGA)
_UNREACHED: Final = tuple(Asked(at=_at(day), to=_OLGA, channel=_PHONE, outcome="no-answer") for day in (17, 18))
_POSTPONED: Final = (
    Asked(at=_at(17), to=_OLGA, channel=_PHONE, outcome="reached"),
    Reply(at=_at(17, 11), means="deferral", from_=_OLGA, channel=_PHONE, until=date(2026, 11, 25)),
)
_OTHER_OFFER: Final = Deadline(at=_at(17), by=date(2026, 11, 24), reason="other-offer")
_MINE: Final = Agreement(at=_at(9, 11), until=date(2026, 11, 16), who="candidate")
_IF_YES: Final = Agreement(at=_at(9, 11), until=date(2026, 11, 16), answers="only-if-yes")
_REQUESTED: Final = Reply(at=_at(12), means="request", from_=_OLGA, until=date(2026, 11, 16))

_SITUATIONS: Final[dict[str, tuple[datetime, Sequence[Event]]]] = {
    "thanks": (_at(9, 15), (_INTERVIEW, _AGREED)),
    "thanks-and-timing": (_at(9, 15), (_INTERVIEW,)),
    "status": (_at(17), (_INTERVIEW, _AGREED)),
    "status-again-mail": (_at(19), (_INTERVIEW, _AGREED, *_UNREACHED)),
    "status-again-call": (_at(24), (_INTERVIEW, _AGREED, _MAILED)),
    "after-postponement": (_at(26), (_INTERVIEW, _AGREED, *_POSTPONED)),
    "as-agreed": (_at(16), (_INTERVIEW, _MINE)),
    "interview-day": (_at(13), (_APPLIED, _INVITED, Confirmed(at=_at(10)))),
    "interest": (_at(16), (_INTERVIEW,)),
    "receipt-call": (_at(19), (_INTERVIEW, _AGREED, _MAILED)),
    "deadline": (_at(18), (_INTERVIEW, Agreement(at=_at(9, 11), until=date(2026, 11, 30)), _OTHER_OFFER)),
    "early": (_at(5), (_APPLIED,)),
    "invitation-confirmed": (_at(10), (_APPLIED, _INVITED, Interview(at=_at(16), with_=(_OLGA,)))),
    "request-met": (_at(13), (_INTERVIEW, _REQUESTED)),
    "offer": (_at(17), (_INTERVIEW, _OFFERED)),
    "withdrawal": (_at(17), (_INTERVIEW, _AGREED)),
    "rejection": (_at(17), (_INTERVIEW, _REJECTED)),
    "feedback-request": (_at(17), (_INTERVIEW, _REJECTED)),
    "feedback-after-silence": (_at(17), (_INTERVIEW, _IF_YES)),
    "formal-reasons": (_at(17), (_INTERVIEW, _REJECTED)),
    "closing-questions-mail": (_at(10), (_INTERVIEW,)),
    "closing-questions": (_at(8), (_INTERVIEW,)),
    "review": (_at(17), (_INTERVIEW, _REJECTED)),
}
"""When, and what happened before: by the longest beginning of a kind's name."""

_PEOPLE: Final[dict[Language, tuple[Candidate, Employer, Position, tuple[Contact, ...]]]] = {
    "en": (
        Candidate(name="Maria Lind", email="maria@example.org", phone="+46 70 123 45 67"),
        Employer(name="Nordkraft", country="SE", size="large"),
        Position(title="Sales manager"),
        (
            Contact(id=_OLGA, name="Olga Petrova", role="recruiter", email="olga@example.com", phone="+46 8 123 45 67"),
            Contact(id=_LARS, name="Lars Holm", role="manager", email="lars@example.com"),
        ),
    ),
    "ru": (
        Candidate(name="Анна Соколова", email="anna@example.org", phone="+7 900 123-45-67", language="ru"),
        Employer(name="Северный ток", country="RU", timezone="Europe/Moscow", size="large"),
        Position(title="Менеджер по продажам"),
        (
            Contact(
                id=_OLGA,
                name="Ольга Вячеславовна Петрова",
                role="recruiter",
                email="olga@example.com",
                phone="+7 495 123-45-67",
            ),
            Contact(id=_LARS, name="Павел Ильин", role="manager", email="pavel@example.com"),
        ),
    ),
}
_ZONES: Final[dict[Language, str]] = {"en": "Europe/Stockholm", "ru": "Europe/Moscow"}


def example(kind: Kind, language: Language = "en", tone: Tone = "restrained") -> Occasion:
    """Return an occasion for a kind: a likely candidacy on a day on which it would be written."""
    candidate, employer, position, contacts = _PEOPLE[language]
    zone = ZoneInfo(_ZONES[language])
    now, events = _situation(kind)
    candidacy = Candidacy.of(
        candidate=candidate,
        employer=employer,
        position=position,
        contacts=contacts,
        events=events,
        timezone=zone,
    )
    now = now.replace(tzinfo=zone)
    case = Case(candidacy, fold(candidacy, now), built_in("balanced"))
    to = candidacy.people[_LARS if kind.role == "manager" else _OLGA]
    return Occasion(case=case, now=now, to=to, language=language, tone=tone)


def _situation(kind: Kind) -> tuple[datetime, Sequence[Event]]:
    fitting = [name for name in _SITUATIONS if kind.name.startswith(name)]
    return _SITUATIONS[max(fitting, key=len)]


def examples(language: Language, tone: Tone = "restrained") -> list[tuple[Kind, Occasion]]:
    """Return every kind with its occasion."""
    return [(kind, example(kind, language, tone)) for kind in KINDS.values()]
