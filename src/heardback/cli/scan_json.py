"""A scan as JSON. The fields of an event are the keys of a candidacy file; instants are in UTC, with a Z."""

from datetime import UTC, date, datetime
from typing import Any, Final

from heardback.cli.scan_answer import Advised, Answer
from heardback.core.advice_json import advice_json
from heardback.core.candidacy import Contact
from heardback.core.clashes import Meant
from heardback.core.events import KINDS, Event
from heardback.core.shapes import shape_of
from heardback.intake.proposing.gathering import LeftAside, UnclearMail
from heardback.intake.proposing.making import EventFound
from heardback.intake.proposing.values import MailSource

Json = dict[str, object]

_TYPES: Final[dict[type, str]] = {kind: name for name, kind in KINDS.items()}
_DIGITS: Final = 2
_OF_ADVICE: Final = ("phase", "stance", "headline", "promise")


def scan_json(answer: Answer) -> Json:
    """Return all that was found."""
    gathered = answer.scanned.gathered
    return {
        "at": _utc(answer.now),
        "own_addresses": list(answer.scanned.own),
        "mails": gathered.mails,
        "candidacies": [_candidacy(one) for one in answer.candidacies],
        "at_once": [[_interview(one) for one in clash] for clash in answer.at_once],
        "unclear": [_unclear(one) for one in gathered.unclear],
        "nothing": [_aside(one) for one in gathered.nothing],
        "left_aside": gathered.counts,
    }


def _candidacy(one: Advised) -> Json:
    found, advice = one.found, advice_json(one.advice)
    return {
        "employer": found.employer,
        "position": found.position,
        "country": found.place.country if found.place else None,
        "people": [_person(contact) for contact in found.contacts],
        "events": [_event(event) for event in found.events],
        "in_spam": any(_is_answer_in_spam(event) for event in found.events),
        "advice": {key: advice[key] for key in _OF_ADVICE},
        "mails": [source.message_id for source in found.sources],
    }


def _interview(one: Meant[Advised]) -> Json:
    found, appointment = one.whose.found, one.appointment
    return {
        "employer": found.employer,
        "position": found.position,
        "at": _utc(appointment.at),
        "minutes": appointment.minutes,
    }


def _person(contact: Contact) -> Json:
    return {
        "id": contact.id,
        "name": contact.name,
        "role": contact.role,
        "email": contact.email,
        "phone": contact.phone,
    }


def _event(found: EventFound) -> Json:
    proposed = found.proposed
    told: Json = {"type": _TYPES[type(proposed.event)], **_keys(proposed.event)}
    if proposed.change != "new":
        told["change"] = proposed.change
    if proposed.was:
        told["was"] = _utc(proposed.was)
    if proposed.back:
        told["back"] = proposed.back.isoformat()
    return {
        **told,
        "message_id": found.source.message_id,
        "folder": _folder(found.source),
        "in_spam": found.source.folder == "junk",
        "sure": round(found.sureness, _DIGITS),
        "words": proposed.sentence,
    }


def _keys(event: Event) -> Json:
    """Return what an event says as the keys of a candidacy file; what it does not say is left out."""
    shape: Any = type(event)
    values = {key: getattr(event, field.name) for key, (field, _) in shape_of(shape).items()}
    return {key: _plain(value) for key, value in values.items() if value is not None and value is not False}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return _utc(value)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _unclear(one: UnclearMail) -> Json:
    said = one.said
    firm, post = said.firms.firm, said.post
    return {
        **_source(one.source),
        "means": None if said.is_own else said.means,
        "sure": round(said.probability, _DIGITS),
        "words": said.sentence,
        "employer": firm.name if firm else None,
        "position": post.title if post else None,
        "may_belong_to": [{"employer": employer, "position": position} for employer, position in one.candidates],
    }


def _aside(one: LeftAside) -> Json:
    return {**_source(one.source), "why": one.why}


def _source(source: MailSource) -> Json:
    return {
        "message_id": source.message_id,
        "folder": _folder(source),
        "date": _utc(source.date),
        "sender": source.sender,
        "subject": source.subject,
    }


def _folder(source: MailSource) -> str:
    """Return the folder as the mailbox calls it; where it has no name, its kind."""
    return source.folder_name or source.folder


def _is_answer_in_spam(found: EventFound) -> bool:
    return found.source.folder == "junk"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
