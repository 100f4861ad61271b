"""What one mail says, and what was known of its candidacy → the events it proposes.

Nothing is proposed twice: an application that is known is only acknowledged, an interview that is known moves. What the
candidate wrote means what it says only after what went before: a yes to an invitation, references after a request.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from heardback.core.events import (
    Applied,
    Asked,
    Channel,
    Confirmed,
    ContactId,
    Decision,
    Delivered,
    Event,
    Interview,
    Meaning,
    Note,
    Reply,
    Thanked,
)
from heardback.core.shapes import Words
from heardback.intake.invitations import KnownMeeting, MeetingKey, MeetingNews, news_of
from heardback.intake.invitations.own import is_own
from heardback.intake.proposing.in_talk import as_in_talk
from heardback.intake.proposing.own_words import OwnKind, OwnSaid
from heardback.intake.proposing.rearranged import (
    SPOKEN_ASSUMED,
    SPOKEN_SURE,
    called_off,
    changed_in_words,
    chosen,
    is_at,
    met_by,
    writer_of,
)
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import Change, Known, Proposed
from heardback.intake.understand import Means

SURE_ENOUGH: Final = 0.5
"""How probable a meaning has to be for it to be proposed."""

_SURE_OF_A_NO: Final = 0.9
"""So sure a mail that calls an interview off has to be a no as well."""
_EMAIL: Final = Channel("email")
_THANKS_WITHIN: Final = timedelta(days=10)
_SAME_LETTER: Final = timedelta(hours=20)
"""What is noted by hand is noted by the day."""
_SAME_APPLICATION: Final = timedelta(days=45)
"""An acknowledgement is of the application that is known, if that is no older."""
_CALENDAR_SURE: Final = 0.97
_CALENDAR_PERHAPS: Final = 0.6
_OF_ACCOUNT: Final = re.compile(
    r"\b(?:verify|confirm|activate) (?:your|the) (?:\w+ ){0,2}(?:account|e-?mail|address|identity|registration)\b"
    r"|\b(?:reset|change|forgot) (?:your |the )?password"
    r"|\b(?:one[- ]time|verification|security|login|access) (?:code|pass\w*)\b"
    r"|(?:подтверд\w+|активир\w+) (?:\w+ ){0,2}(?:почт\w*|e-?mail|адрес\w*|аккаунт\w*|регистраци\w*|учётн\w+|учетн\w+)"
    r"|(?:восстановлени\w+|смен\w+|сброс\w*) парол|код подтверждения",
    re.IGNORECASE,
)
_LONGEST_STAY: Final = 1440


@dataclass(frozen=True, slots=True)
class Told:
    """What a mail comes to."""

    events: list[Proposed]
    meetings: dict[MeetingKey, KnownMeeting]
    """What is to be kept as known of the meetings in it."""


def events_of(said: MailSaid, known: Known, own: Iterable[str], *, is_of_candidacy: bool = True) -> Told:
    """Return what a mail proposes, in the order in which it happened. `own` are the candidate's addresses."""
    own = frozenset(own)
    if said.automatic and said.automatic.kind in (
        "bounce",
        "out-of-office",
        "delay",
        "delivery",
        "receipt",
        "auto-reply",
    ):
        notes = list(_of_program(said, known))
        if notes or said.automatic.kind != "auto-reply":
            return Told(notes, {})
    met = news_of(said.meetings, known.meetings, own=own, is_of_candidacy=is_of_candidacy)
    meetings = {one.meeting.key: one.known for one in met if one.known and one.meeting.key.uid}
    from_calendar = list(_of_meetings(met, said, known, own))
    events = [
        *(_own_events(said, known) if said.is_own else _their_events(as_in_talk(said, known), known, from_calendar)),
        *from_calendar,
    ]
    return Told(events, meetings)


# --- What programs write ---


def _of_program(said: MailSaid, known: Known) -> Iterator[Proposed]:
    automatic, at = said.automatic, said.source.date
    if automatic is None:
        return
    whom = ", ".join(automatic.recipients) or "its addressee"
    if automatic.kind == "bounce":
        was = known.letters.get(automatic.about or "") or known.letters.get(said.envelope.in_reply_to)
        text = f"The letter to {whom} did not arrive."
        change: Change = "undelivered" if was else "new"
        yield Proposed(
            event=Note(at=at, text=Words(text)), sentence=automatic.words, probability=0.97, change=change, was=was
        )
    elif automatic.kind == "out-of-office":
        who = next((one.name for one in said.people), said.envelope.sender_name or said.envelope.sender)
        until = f" until {automatic.returns.isoformat()}" if automatic.returns else ""
        text = f"{who} is away{until}; the letter has not been read yet."
        yield Proposed(
            event=Note(at=at, text=Words(text)), sentence=automatic.words, probability=0.95, back=automatic.returns
        )


# --- What they write ---


def _their_events(said: MailSaid, known: Known, from_calendar: list[Proposed]) -> Iterator[Proposed]:
    means = _meaning(said, known)
    is_of_this = said.is_of_work or said.envelope.in_reply_to or writer_of(said)
    if means == "unrelated" or said.probability < SURE_ENOUGH or _is_of_account(said) or not is_of_this:
        yield from changed_in_words(said, known)
        return
    at, sentence = said.source.date, said.sentence
    if means == "acknowledgement" and said.is_of_work and not _was_applied(known, at):
        yield Proposed(event=Applied(at=at), sentence=sentence, probability=said.probability)
    if means == "acknowledgement" and said.service and said.service.kind == "board":
        return  # the board says that it has passed the application on; they have said nothing yet
    if means == "invitation" and (from_calendar or _reminds(said, known)):
        return
    changed = list(changed_in_words(said, known))
    yield from changed
    is_changed = any(one.change != "new" for one in changed) or any(one.change == "called-off" for one in from_calendar)
    if is_changed and not (means == "rejection" and said.probability >= _SURE_OF_A_NO):
        return
    yield Proposed(event=_reply(said, means), sentence=sentence, probability=said.probability)
    if means == "invitation" and said.spoken and not said.spoken.is_hour_of_before and not (changed or said.meetings):
        yield from _spoken_interview(said, known)


def _reminds(said: MailSaid, known: Known) -> bool:
    """Tell whether an invitation is to what is agreed: the hour is that of an interview one knows."""
    return said.spoken is not None and any(is_at(event, said.spoken.at) for event in known.events)


def _meaning(said: MailSaid, known: Known) -> Means:
    """Return what a mail means: "we will get back to you" as the first word of a program is only an acknowledgement."""
    is_first = not any(event.at <= said.source.date and not isinstance(event, Applied) for event in known.events)
    by_program = said.service is not None and said.service.kind in ("ats", "board")
    if said.means == "deferral" and said.until is None and is_first and by_program:
        return "acknowledgement"
    return said.means


def _is_of_account(said: MailSaid) -> bool:
    """Tell whether a program writes about somebody's account with it: a password, an address to be confirmed."""
    return bool(_OF_ACCOUNT.search(f"{said.envelope.subject}\n{said.envelope.text}"))


def _reply(said: MailSaid, means: Meaning) -> Reply:
    has_day = means != "invitation"
    return Reply(
        at=said.source.date,
        means=means,
        from_=writer_of(said),
        channel=_EMAIL,
        says=Words(said.says) if said.says and has_day else None,
        until=said.until if has_day else None,
    )


def _was_applied(known: Known, at: datetime) -> bool:
    """Tell whether an application is known, or that they know of one: nobody invites out of nothing."""
    return any(
        (isinstance(event, Applied) and abs(event.at - at) <= _SAME_APPLICATION)
        or (isinstance(event, Reply | Interview) and event.at <= at)
        for event in known.events
    )


def _spoken_interview(said: MailSaid, known: Known) -> Iterator[Proposed]:
    spoken = said.spoken
    if spoken is None or spoken.at <= said.source.date or any(is_at(event, spoken.at) for event in known.events):
        return
    interview = Interview(at=spoken.at, with_=met_by(said), minutes=spoken.minutes or 60)
    sure = SPOKEN_SURE if spoken.zone_is_said else SPOKEN_ASSUMED
    yield Proposed(event=interview, sentence=spoken.sentence, probability=min(sure, said.probability))


# --- Meetings ---


def _of_meetings(met: Iterable[MeetingNews], said: MailSaid, known: Known, own: frozenset[str]) -> Iterator[Proposed]:
    for one in met:
        if one.likeness.verdict == "other" and one.meeting.key not in known.meetings:
            continue
        sure = _CALENDAR_SURE if one.likeness.verdict == "interview" else _CALENDAR_PERHAPS
        yield from _of_meeting(one, said, known, own, sure)


def _of_meeting(one: MeetingNews, said: MailSaid, known: Known, own: frozenset[str], sure: float) -> Iterator[Proposed]:
    at, title, start = said.source.date, one.meeting.summary, _instant(one.meeting.start)
    if start is None:
        return
    if one.kind == "answered" and one.by and is_own(one.by.email, own) and one.by.answer == "accepted":
        yield Proposed(event=Confirmed(at=at), sentence=title, probability=sure)
    elif one.kind == "countered":
        text = f"{one.by.name if one.by else 'Somebody'} would rather meet on {start:%Y-%m-%d at %H:%M} UTC."
        yield Proposed(event=Note(at=at, text=Words(text)), sentence=title, probability=sure)
    elif one.kind == "called-off":
        before = _instant(one.before) or start
        text = called_off(before)
        yield Proposed(
            event=Note(at=at, text=Words(text)), sentence=title, probability=sure, change="called-off", was=before
        )
    elif one.kind in ("proposed", "moved", "changed"):
        was = _instant(one.before) if one.kind == "moved" else _only_said(one, said, known)
        interview = Interview(at=start, with_=_handles(one), minutes=min(one.meeting.minutes or 60, _LONGEST_STAY))
        there = next((event for event in known.events if one.kind != "moved" and is_at(event, start)), None)
        if there is None or (isinstance(there, Interview) and _says_more(one.meeting.minutes, interview, there)):
            change: Change = "moved" if was or there else "new"
            yield Proposed(
                event=interview, sentence=title, probability=sure, change=change, was=was or (start if there else None)
            )


def _says_more(minutes: int | None, interview: Interview, known: Interview) -> bool:
    """Tell whether a calendar file knows better how long an interview takes, or of more people who are there."""
    return (minutes is not None and interview.minutes != known.minutes) or len(interview.with_) > len(known.with_)


def _only_said(one: MeetingNews, said: MailSaid, known: Known) -> datetime | None:
    """Return when the interview was to be that only words had named, if the first calendar file names another time."""
    in_calendars = {_instant(each.start) for each in known.meetings.values()}
    ahead = [event.at for event in known.events if isinstance(event, Interview) and event.at > said.source.date]
    only_said = [at for at in ahead if at not in in_calendars]
    return only_said[0] if one.kind == "proposed" and len(only_said) == 1 else None


def _handles(one: MeetingNews) -> tuple[ContactId, ...]:
    return tuple(dict.fromkeys(ContactId((who.email or who.name).casefold()) for who in one.people))


def _instant(moment: datetime | date | None) -> datetime | None:
    """Return an instant in UTC; a meeting of whole days has no hour, and is no interview one could come to."""
    return moment.astimezone(UTC) if isinstance(moment, datetime) else None


# --- What the candidate wrote ---


def _own_events(said: MailSaid, known: Known) -> Iterator[Proposed]:
    """Yield what an own letter was: one thing, or thanks with a question."""
    for one in said.own_said:
        event = _own_event(one, said, known)
        if event is not None and not _is_noted(event, known):
            yield Proposed(event=event, sentence=one.sentence, probability=one.probability)
            if isinstance(event, Confirmed):
                yield from chosen(said, known)
            if isinstance(event, Decision) and event.means in ("withdraw", "decline"):
                yield from _fallen_away(one, said, known)
            return


def _fallen_away(one: OwnSaid, said: MailSaid, known: Known) -> Iterator[Proposed]:
    """Yield the interviews ahead that will not be, since the candidate has said no."""
    for event in known.events:
        if isinstance(event, Interview) and event.at > said.source.date:
            note = Note(at=said.source.date, text=Words(called_off(event.at)))
            yield Proposed(
                event=note, sentence=one.sentence, probability=one.probability, change="called-off", was=event.at
            )


def _own_event(one: OwnSaid, said: MailSaid, known: Known) -> Event | None:
    """Return what it was, if what has to have gone before it did."""
    at, whom = said.source.date, next((person.handle for person in said.people), None)
    if (one.needs and not _went_before(one, said, known)) or (one.kind == "applied" and _was_applied(known, at)):
        return None
    events: dict[OwnKind, Event | None] = {
        "applied": Applied(at=at, to=whom, channel=_EMAIL),
        "thanked": Thanked(at=at, to=whom, channel=_EMAIL),
        "asked": Asked(at=at, to=whom, channel=_EMAIL, outcome="sent", purpose=one.purpose) if whom else None,
        "confirmed": Confirmed(at=at),
        "delivered": Delivered(at=at),
        "decision": Decision(at=at, means=one.verdict) if one.verdict else None,
    }
    return events[one.kind]


def _is_noted(event: Event, known: Known) -> bool:
    """Tell whether it is known: noted by hand that day, or recorded as it went out, minutes after its date."""
    alike = (one for one in known.events if type(one) is type(event) and abs(one.at - event.at) < _SAME_LETTER)
    return any(_is_to_the_same(one, event, known) for one in alike)


def _is_to_the_same(one: Event, event: Event, known: Known) -> bool:
    if isinstance(one, Asked) and isinstance(event, Asked) and (one.channel, one.purpose) != (_EMAIL, event.purpose):
        return False
    whom, handle = getattr(one, "to", None), getattr(event, "to", None)
    names = {each.id: {(each.email or "").casefold(), each.name.casefold()} for each in known.contacts}
    return whom is None or handle is None or handle in names.get(whom, {whom})


def _went_before(one: OwnSaid, said: MailSaid, known: Known) -> bool:
    at = said.source.date
    before = [event for event in known.events if event.at <= at]
    demand = next(
        (event for event in reversed(before) if isinstance(event, Reply) and event.means != "acknowledgement"), None
    )
    last = demand.means if demand else ""
    match one.needs:
        case "interview":
            met = (event for event in known.events if isinstance(event, Interview))
            has_met = any(timedelta() <= at - event.at <= _THANKS_WITHIN for event in met)
            return has_met or last == "rejection" or _speaks_of_it(one)
        case "invitation":
            ahead = any(isinstance(event, Interview) and event.at > at for event in known.events)
            return last == "invitation" or ahead
        case "request":
            return last == "request" and (said.has_files or not any(isinstance(e, Delivered) for e in before))
        case "offer":
            return last == "offer"
        case _:
            return True


def _speaks_of_it(one: OwnSaid) -> bool:
    """Tell whether thanks name the interview by themselves, where none is known."""
    words = one.sentence.casefold()
    return any(word in words for word in ("interview", "собеседован", "интервью", "meeting with you", "speaking with"))
