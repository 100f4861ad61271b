"""Meetings, in whatever order their files come → what is new: an interview, moved, called off, people to add.

Of one meeting the version with the higher SEQUENCE counts, and of two with the same the one written later (RFC 5546,
2.1.4 and 2.1.5). A series is its first meeting; its exceptions are meetings of their own.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final, Literal

from heardback.intake.invitations.likeness import Likeness, likeness
from heardback.intake.invitations.own import is_own
from heardback.intake.invitations.values import Attendee, Meeting, MeetingKey, Method
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.services import service_at

NewsKind = Literal["proposed", "moved", "changed", "called-off", "answered", "countered", "counter-declined", "old"]
"""proposed: new, or again after it was called off. changed: a later version at the same time. answered: `by` says
whether they come. countered: `by` would rather have it at this time. old: known already, or overtaken."""

_ABOUT_IT: Final[dict[Method, NewsKind]] = {
    "reply": "answered",
    "counter": "countered",
    "decline-counter": "counter-declined",
    "refresh": "old",
}
"""What does not change the meeting itself."""
_NEVER: Final = datetime(1, 1, 1, tzinfo=UTC)
_A_MACHINE: Final = re.compile(
    r"(?:do-?not-?reply|no-?reply|notifications?|calendar(?:-\w+)?|schedul\w+|invites?|invitations?|mailer\S*|bounces?|"
    r"robot|bot|system|unknownorganizer|booking|meetings?)(?:[+._-]\S*)?@",
    re.IGNORECASE,
)
_A_DEPARTMENT: Final = re.compile(
    r"(?:jobs?|careers?|hr|talent|recruit(?:ing|ment)|hiring|people|team|info|office|contact|hello|kadry)@",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeeting:
    """The version of a meeting that is known. Kept by its key, it is what later files are held against."""

    sequence: int
    stamp: datetime | None
    start: datetime | date
    is_called_off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNews:
    """What one event of a calendar file comes to, held against what is known."""

    kind: NewsKind
    meeting: Meeting
    likeness: Likeness
    before: datetime | date | None
    """When it was to be before, where that is known and another time is named, or it is called off."""
    by: Attendee | None
    """Who answered or named another time."""
    people: tuple[Attendee, ...]
    """The people at it who may be contacts: not oneself, no rooms, no machines."""
    known: KnownMeeting | None
    """What is to be kept as known of this meeting from now on; None: nothing is known."""


def news_of(
    meetings: Iterable[Meeting],
    known: Mapping[MeetingKey, KnownMeeting],
    *,
    own: Collection[str],
    is_of_candidacy: bool = False,
) -> list[MeetingNews]:
    """Return what is new with each meeting, older versions first. `own` are the candidate's addresses.

    A meeting without a UID is always new, for nothing can be known of it.
    """
    now_known, news = dict(known), list[MeetingNews]()
    for meeting in sorted(meetings, key=_version):
        kind, before = _kind(meeting, now_known)
        if meeting.key.uid and kind in ("proposed", "moved", "changed", "called-off"):
            now_known[meeting.key] = _as_known(meeting)
        news.append(
            MeetingNews(
                kind=kind,
                meeting=meeting,
                likeness=likeness(meeting, own=own, is_of_candidacy=is_of_candidacy),
                before=before,
                by=_by(meeting),
                people=people_at(meeting, own),
                known=now_known.get(meeting.key),
            )
        )
    return news


def people_at(meeting: Meeting, own: Collection[str]) -> tuple[Attendee, ...]:
    """Return the people at a meeting who may be contacts, the organiser first, everybody once."""
    people: dict[str, Attendee] = {}
    for one in (*filter(None, (meeting.organiser,)), *meeting.attendees):
        key = one.email.casefold() or one.name
        if _is_somebody(one, own) and not (key in people and people[key].name):
            people[key] = one
    return tuple(people.values())


def _is_somebody(one: Attendee, own: Collection[str]) -> bool:
    if one.kind != "person" or is_own(one.email, own) or _A_MACHINE.match(one.email):
        return False
    if service_at(domain_of(one.email)) or one.email.endswith("@group.calendar.google.com"):
        return False
    return bool(one.name) or not _A_DEPARTMENT.match(one.email)


def _version(meeting: Meeting) -> tuple[bool, int, datetime]:
    return meeting.key.occurrence is not None, meeting.sequence, meeting.stamp or _NEVER


def _as_known(meeting: Meeting) -> KnownMeeting:
    return KnownMeeting(
        sequence=meeting.sequence,
        stamp=meeting.stamp,
        start=meeting.start,
        is_called_off=meeting.is_called_off,
    )


def _kind(meeting: Meeting, known: Mapping[MeetingKey, KnownMeeting]) -> tuple[NewsKind, datetime | date | None]:
    """Return what kind of news it is, and when the meeting was to be before."""
    before = known.get(meeting.key) if meeting.key.uid else None
    was = before.start if before else _usual_time(meeting, known)
    if about := _ABOUT_IT.get(meeting.method):
        return about, was if about == "countered" else None
    if before and not _is_newer(meeting, before):
        return "old", None
    if meeting.is_called_off:
        return "called-off", was or meeting.start
    if was is None or (before and before.is_called_off):
        return "proposed", None
    return ("changed", None) if was == meeting.start else ("moved", was)


def _usual_time(meeting: Meeting, known: Mapping[MeetingKey, KnownMeeting]) -> datetime | date | None:
    """Return when an exception would have been, if its series is known."""
    series = known.get(MeetingKey(uid=meeting.key.uid, occurrence=None)) if meeting.key.uid else None
    is_exception = series and not series.is_called_off and meeting.method != "add"
    return meeting.key.occurrence if is_exception else None


def _is_newer(meeting: Meeting, known: KnownMeeting) -> bool:
    if meeting.sequence != known.sequence:
        return meeting.sequence > known.sequence
    if meeting.stamp is None or known.stamp is None:
        return meeting.start != known.start or meeting.is_called_off != known.is_called_off
    return meeting.stamp > known.stamp


def _by(meeting: Meeting) -> Attendee | None:
    """Return who answers: in a reply or a counter-proposal there is one attendee (RFC 5546, 3.2.3 and 3.2.7)."""
    return next(iter(meeting.attendees), None) if meeting.method in ("reply", "counter") else None
