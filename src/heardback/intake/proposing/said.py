"""One mail, read: what it says of a candidacy, whoever's that may be. Small enough to keep thousands of them."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.promises import WorkingDays
from heardback.core.workdays import working_days
from heardback.intake.automatic import Automatic, automatic
from heardback.intake.folders import FolderKind
from heardback.intake.invitations import Meeting, MeetingKey, people_at, read_meetings
from heardback.intake.invitations.own import is_own
from heardback.intake.message import Message, read_message
from heardback.intake.proposing.firms import Firms, firms_in
from heardback.intake.proposing.forwarded import forwarded_in
from heardback.intake.proposing.own_words import OwnSaid, own_said
from heardback.intake.proposing.passed_on import as_passed_on
from heardback.intake.proposing.people_named import people_named
from heardback.intake.proposing.persons import (
    foot_of,
    people_meeting,
    people_written_to,
    person_writing,
    together,
)
from heardback.intake.proposing.places import place_in
from heardback.intake.proposing.posts import PostSaid, post_in
from heardback.intake.proposing.spoken_times import SpokenTime, spoken_time
from heardback.intake.proposing.values import MailSource, PersonFound, PlaceFound
from heardback.intake.proposing.worth import is_bulk, is_of_hirers, may_answer, may_say_something, speaks_of_work
from heardback.intake.proposing.zones_said import clock_of, zone_in
from heardback.intake.quoting import Written, set_apart
from heardback.intake.senders import Envelope, Service, service_at
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.firm_said import is_about_posts
from heardback.intake.tidying import one_line
from heardback.intake.understand import Means, Understanding, understand
from heardback.intake.understand.told import Told

_LONGEST_KEPT: Final = 3_000
"""Letters kept of a text that has to do with work; of another, none."""
_LONGEST_READ: Final = 20_000
"""Letters read of a text."""
_LONGEST_SENTENCE: Final = 300
_CALENDARS: Final = ("text/calendar", "application/ics")
_MOST_MEETINGS: Final = 20
_MOST_NAMED: Final = 6
_WHEN: Final = re.compile(
    r"\s+@\s+(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|mo|di|mi|do|fr|sa|so)\w{0,8}\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""What Google puts behind the title of a meeting; "@" else stands before a firm."""
_ANSWER: Final = 0.9
"""So sure a mail to many has to be an answer to one: programs that send answers write List-Unsubscribe, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSaid:
    """What one mail says."""

    source: MailSource
    envelope: Envelope
    """By which it is told whose it is. Of an own mail that is a letter to somebody, `sender` is oneself."""
    is_own: bool
    is_to_self: bool
    is_passed_on: bool
    """Somebody else forwarded it: it may be about them."""
    is_bulk: bool
    """It went to many: a newsletter, a list."""
    is_digest: bool
    """It tells of posts, not of an application."""
    is_of_work: bool
    """It speaks of applying for work."""
    service: Service | None
    firms: Firms
    post: PostSaid | None
    means: Means
    probabilities: dict[Means, float]
    says: str | None
    """The sentence with their promise, or the day they set."""
    until: date | None
    sentence: str
    """The sentence that decided."""
    automatic: Automatic | None
    own_said: tuple[OwnSaid, ...]
    has_files: bool
    spoken: SpokenTime | None
    meetings: tuple[Meeting, ...]
    people: tuple[PersonFound, ...]
    """The writer first; of an own mail whom it is to."""
    place: PlaceFound | None

    @property
    def probability(self) -> float:
        """How sure its meaning is."""
        return self.probabilities.get(self.means, 0.0)


def said_in(  # noqa: PLR0913 - what has to be known to read one mail, each by name
    raw: bytes,
    *,
    folder: FolderKind,
    folder_name: str,
    own: Collection[str],
    reader: ZoneInfo,
    found_at: datetime,
    dealt_with: Collection[str] = (),
) -> MailSaid:
    """Read a mail. `own` are the candidate's addresses in small letters, `reader` their time zone.

    `found_at` stands in for a date that it does not have. Whoever is `dealt_with` (addresses in small letters) is read
    closely whatever they write about. Whatever the bytes, nothing is raised.
    """
    outer = _not_too_long(read_message(raw)[0])
    source = source_of(
        message_id=outer.message_id,
        raw=raw,
        folder=folder,
        folder_name=folder_name,
        date=outer.date or found_at,
        sender_name=outer.sender.name,
        sender=outer.sender.email,
        subject=outer.subject,
    )
    by_oneself = folder == "sent" or (is_own(outer.sender.email, own) and folder != "junk")
    to_self = by_oneself and not any(not is_own(to.email, own) for to in (*outer.to, *outer.cc) if to.email)
    inner = forwarded_in(outer) if not by_oneself or to_self else None
    if inner and not by_oneself and is_own(inner.sender.email, own):
        inner = None  # a bounce brings one's own letter back
    passed_on = inner is not None and not by_oneself and not any(is_own(to.email, own) for to in inner.to)
    message = _not_too_long(inner) if inner and not passed_on else outer
    if inner and not passed_on and inner.date:
        source = replace(source, date=inner.date.astimezone(UTC))
    is_theirs = not by_oneself or (inner is not None and not is_own(inner.sender.email, own))
    return _read(
        message,
        source=source,
        is_own=not is_theirs,
        is_to_self=to_self and inner is None,
        is_passed_on=passed_on,
        own=own,
        reader=reader,
        dealt_with=dealt_with,
    )


def _not_too_long(message: Message) -> Message:
    """Leave of a text what anybody reads: to understand very long ones would take seconds, and say no more."""
    return message if len(message.text) <= _LONGEST_READ else replace(message, text=message.text[:_LONGEST_READ])


def _read(  # noqa: PLR0913 - as above
    message: Message,
    *,
    source: MailSource,
    is_own: bool,
    is_to_self: bool,
    is_passed_on: bool,
    own: Collection[str],
    reader: ZoneInfo,
    dealt_with: Collection[str],
) -> MailSaid:
    written = set_apart(message.text)
    meetings = _meetings(message, reader)
    envelope = _envelope(message, written, meetings, is_own=is_own, own=own)
    service = None if is_own else service_at(domain_of(envelope.sender))
    is_of_talk = not is_own and envelope.sender.casefold() in dealt_with
    if not (is_own or is_of_talk or meetings or service or may_say_something(message, written, source)):
        return _nothing_said(message, source, envelope, is_to_self=is_to_self, is_passed_on=is_passed_on)
    foot = written.signature if is_own else written.signature or foot_of(written.own, message.sender.name)
    firms = firms_in(_as_theirs(envelope, message) if is_own else envelope, foot)
    post = _post(envelope.subject, written, service, meetings)
    people = _people(message, written, foot, meetings, is_own=is_own, own=own, by_agency=firms.by_agency)
    place = _place(message, written, people, firms, own, is_own=is_own)
    sent = message.date or source.date
    days = working_days(place.country if place else "US")
    is_of_work = bool(post) or speaks_of_work(message, written) or is_of_hirers(envelope.sender, service)
    keeps = is_of_work or is_of_talk or bool(meetings) or service is not None
    by_program = service is not None and service.kind != "agency"
    clock = clock_of(place.country if place else None, sent, reader, is_program=by_program)
    if place and not is_own and not by_program:
        place = replace(place, timezone=zone_in(place.country, sent))
    is_worth_it = not is_own and (keeps or firms.by_agency or may_answer(message, written))
    reading = understand(message, on=sent.date(), days=days) if is_worth_it else _nothing(message, written, sent, days)
    if service and service.kind in ("board", "ats"):
        reading = as_passed_on(reading, f"{message.subject}\n{written.own[:_LONGEST_KEPT]}")
    is_answer = is_of_work and reading.means != "unrelated" and reading.probabilities[reading.means] >= _ANSWER
    decided = reading.decided_by[0].sentence if reading.decided_by else ""
    return MailSaid(
        source=source,
        envelope=envelope if keeps or _may_answer_shortly(envelope, reading) else replace(envelope, text=""),
        is_own=is_own,
        is_to_self=is_to_self,
        is_passed_on=is_passed_on,
        is_bulk=is_bulk(message, service, is_answer=is_answer),
        is_digest=bool(service and is_about_posts(envelope, service)),
        is_of_work=is_of_work,
        service=service,
        firms=firms,
        post=post,
        means=reading.means,
        probabilities=reading.probabilities,
        says=_saying((reading.promise.words if reading.promise else None) or "", message.subject, written.own),
        until=reading.promise.until if reading.promise else None,
        sentence=one_line(decided)[:_LONGEST_SENTENCE],
        automatic=reading.automatic,
        own_said=own_said(message.subject, written.own) if is_own else (),
        has_files=bool(message.attachments),
        spoken=spoken_time(written.own, on=sent.date(), days=days, zone=clock) if is_worth_it or is_own else None,
        meetings=meetings,
        people=people,
        place=place,
    )


def _may_answer_shortly(envelope: Envelope, reading: Understanding) -> bool:
    """Tell whether a mail that names no work may be an answer in a conversation about it: "Is Friday fine?"."""
    return envelope.is_own or bool(envelope.in_reply_to) or reading.means != "unrelated"


def _nothing_said(
    message: Message, source: MailSource, envelope: Envelope, *, is_to_self: bool, is_passed_on: bool
) -> MailSaid:
    """Return what is kept of a mail that says nothing of work: that it was there."""
    return MailSaid(
        source=source,
        envelope=replace(envelope, text=""),
        is_own=False,
        is_to_self=is_to_self,
        is_passed_on=is_passed_on,
        is_bulk=is_bulk(message, None, is_answer=False),
        is_digest=False,
        is_of_work=False,
        service=None,
        firms=Firms(firm=None, by_agency=False),
        post=None,
        means="unrelated",
        probabilities={"unrelated": 1.0},
        says=None,
        until=None,
        sentence="",
        automatic=None,
        own_said=(),
        has_files=bool(message.attachments),
        spoken=None,
        meetings=(),
        people=(),
        place=None,
    )


def _nothing(message: Message, written: Written, sent: datetime, days: WorkingDays) -> Understanding:
    """Return what is understood of a mail that is no answer: at most that a program wrote it."""
    return Understanding(
        means="unrelated",
        probabilities={"unrelated": 1.0},
        promise=None,
        decided_by=(),
        automatic=automatic(message, written.own, on=sent.date(), days=days),
    )


def source_of(  # noqa: PLR0913 - as above
    *,
    message_id: str | None,
    raw: bytes,
    folder: FolderKind,
    folder_name: str,
    date: datetime,
    sender_name: str,
    sender: str,
    subject: str,
) -> MailSource:
    """Return what is said of a mail wherever it is named; one without a Message-ID gets one made of its bytes."""
    return MailSource(
        message_id=message_id or f"<{sha256(raw).hexdigest()[:32]}@heardback>",
        folder=folder,
        folder_name=folder_name,
        date=date.astimezone(UTC),
        sender=f"{sender_name} <{sender}>" if sender_name and sender else sender_name or sender,
        subject=subject,
    )


def _meetings(message: Message, reader: ZoneInfo) -> tuple[Meeting, ...]:
    """Return the meetings of its calendar parts, each version once."""
    found: dict[tuple[MeetingKey, int, str], Meeting] = {}
    for part in message.parts:
        if part.type in _CALENDARS or part.name.casefold().endswith(".ics"):
            for meeting in read_meetings(part.content, reader=reader, charset=part.charset)[0]:
                found.setdefault((meeting.key, meeting.sequence, meeting.method), meeting)
    return tuple(found.values())[:_MOST_MEETINGS]


def _envelope(
    message: Message, written: Written, meetings: tuple[Meeting, ...], *, is_own: bool, own: Collection[str]
) -> Envelope:
    others = [one for meeting in meetings for one in people_at(meeting, own) if one.email]
    sender, name = message.sender.email, message.sender.name
    if others and not is_own and (not sender or _is_scheduler(sender)):
        sender, name = others[0].email, others[0].name
    return Envelope(
        sender=sender,
        sender_name=name,
        reply_to=tuple(dict.fromkeys([*(one.email for one in message.reply_to), *(one.email for one in others)])),
        to=tuple(one.email for one in (*message.to, *message.cc) if one.email),
        is_own=is_own,
        subject=_WHEN.sub("", message.subject),
        in_reply_to=message.in_reply_to or "",
        references=message.references,
        text=f"{written.own}\n{written.signature}"[:_LONGEST_KEPT],
    )


def _is_scheduler(sender: str) -> bool:
    service = service_at(domain_of(sender))
    return bool(service and service.kind == "scheduler") or bool(
        re.match(r"(?:calendar|invit|no-?reply)", sender, re.IGNORECASE)
    )


def _as_theirs(envelope: Envelope, message: Message) -> Envelope:
    """Turn an own letter around: whom it is to stands where the sender would."""
    to = next((one for one in (*message.to, *message.cc) if one.email), None)
    return replace(envelope, sender=to.email if to else "", sender_name=to.name if to else "", is_own=False)


def _post(subject: str, written: Written, service: Service | None, meetings: tuple[Meeting, ...]) -> PostSaid | None:
    by_program = bool(service and service.kind in ("ats", "board"))
    found = post_in(subject, written.own, is_from_program=by_program)
    titles = (post_in(meeting.summary, meeting.description) for meeting in meetings)
    return found or next((title for title in titles if title), None)


def _people(  # noqa: PLR0913 - as above
    message: Message,
    written: Written,
    foot: str,
    meetings: tuple[Meeting, ...],
    *,
    is_own: bool,
    own: Collection[str],
    by_agency: bool,
) -> tuple[PersonFound, ...]:
    if is_own:
        return together(people_written_to((*message.to, *message.cc), own))
    home = place_in(message.sender.email, None, "", None)
    writer = person_writing(message.sender, foot, home.country if home else None)
    if writer and by_agency and writer.role is None:
        writer = replace(writer, role="recruiter")
    met = (one for meeting in meetings for one in people_meeting(people_at(meeting, own)))
    named = islice(people_named(" ".join(written.own.split())), _MOST_NAMED)
    return together([*([writer] if writer else []), *met, *named])


def _place(  # noqa: PLR0913 - as above
    message: Message,
    written: Written,
    people: tuple[PersonFound, ...],
    firms: Firms,
    own: Collection[str],
    *,
    is_own: bool,
) -> PlaceFound | None:
    other = message.sender.email if not is_own else _first_of(message, own)
    phone = next((one.phone for one in people if one.phone), None)
    if firms.by_agency:
        other = ""
    return place_in(other, phone, written.own, None if is_own else message.date)


def _first_of(message: Message, own: Collection[str]) -> str:
    """Return whom an own letter is to."""
    return next((to.email for to in (*message.to, *message.cc) if to.email and not is_own(to.email, own)), "")


def _saying(words: str, subject: str, own: str) -> str | None:
    """Return the sentence in which a day is promised or set."""
    if not words:
        return None
    told = Told.of(subject, own)
    bare = words.removesuffix(" …").strip()
    found = next((one.said for one in told.sentences if bare and bare in one.said), None)
    return one_line(found or words)[:_LONGEST_SENTENCE]
