"""Interviews arranged anew in words: moved, called off, put off, or set for the hour that the candidate asked for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from heardback.core.events import ContactId, Event, Interview, Note, Reply
from heardback.core.places import zone as zone_called
from heardback.core.shapes import Words
from heardback.intake.proposing.own_words import asks_for_an_hour
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.spoken_times import SpokenTime
from heardback.intake.proposing.values import Known, Proposed

SPOKEN_SURE: Final = 0.85
SPOKEN_ASSUMED: Final = 0.7
"""Where nobody said whose clock is meant."""
_MOVES: Final = re.compile(
    r"\b(?:move|moved|moving|reschedul\w*|re-schedul\w*|postpone\w*|shift\w*|push\w*|bring forward|change the time"
    r"|new (?:time|date)|instead)\b|перен[её]с\w*|перенест\w*|сдвин\w*|новое время",
    re.IGNORECASE,
)
_CALLS_OFF: Final = re.compile(
    r"[^.!?\n]*\b(?:cancel\w*|call(?:ed)? off)\b[^.!?\n]*\b(?:interview|call|meeting|appointment|it)\b[^.!?\n]*"
    r"|[^.!?\n]*\b(?:interview|call|meeting|appointment)\b[^.!?\n]*\b(?:is|was|has been|be) (?:cancel\w*|called off)"
    r"[^.!?\n]*"
    r"|[^.!?\n]*(?:отменя\w+|отмен[её]н\w*|отменить)[^.!?\n]*(?:собеседовани|встреч|интервью)?[^.!?\n]*",
    re.IGNORECASE,
)


_PUTS_OFF: Final = re.compile(
    r"[^.!?\n]*\b(?:interview|call|meeting|appointment)\b[^.!?\n]*\b(?:postpone\w*|put off|on hold|reschedul\w+"
    r"|(?:not|cannot|can't|won't) (?:be able to )?(?:take place|go ahead|happen))\b[^.!?\n]*"
    r"|[^.!?\n]*\b(?:postpone|reschedule|put off|move)\b[^.!?\n]*\b(?:interview|call|meeting|appointment)\b[^.!?\n]*"
    r"|[^.!?\n]*(?:собеседовани|встреч|интервью|созвон)[^.!?\n]*(?:перен[её]с|перенос|перенест|отклады|отлож"
    r"|не состоится)[^.!?\n]*"
    r"|[^.!?\n]*(?:перен[её]с|перенос|перенест|отклады|отлож)[^.!?\n]*(?:собеседовани|встреч|интервью|созвон)[^.!?\n]*",
    re.IGNORECASE,
)
"""The hour that was agreed falls away, and there is no other yet."""
_IF: Final = re.compile(
    r"\b(?:if|should you|in case|unless|need to (?:cancel|reschedule)\?|to (?:cancel"
    r"|reschedule)(?: or \w+)?,? (?:please|click|use)"
    r"|free to|notice)\b|\bесли\b|\bчтобы\b|при необходимости|в случае",
    re.IGNORECASE,
)
_DAY: Final = timedelta(days=1)
_SAME_HOUR: Final = timedelta(hours=12)
"""Two clocks apart, at the most, for the same hour of the same day."""
_AGREES: Final = re.compile(
    r"\b(?:yes|yep|perfect|absolutely|sure|great|of course|certainly|wonderful|works|that's fine|is fine|ok|okay|agreed"
    r"|confirmed|no problem|see you|talk to you|speak (?:to you )?then|looking forward|sounds good|gladly)\b"
    r"|\b(?:да|отлично|хорошо|подходит|договорились|ок|окей|конечно|супер|подтвержда\w+|ждём|ждем|до встречи)\b",
    re.IGNORECASE,
)
_REFUSES: Final = re.compile(
    r"\b(?:unfortunately|sorry|afraid|can(?:'|no)t|not (?:possible|available)|won't)\b|к сожалению|не (?:получится"
    r"|смо\w+)",
    re.IGNORECASE,
)


def changed_in_words(said: MailSaid, known: Known) -> Iterator[Proposed]:
    """Yield what becomes of the one interview that is ahead, where words say that it is moved or called off.

    They may say so by a yes to the hour that the candidate asked for; where none was ahead, that hour is a new one.
    """
    ahead = [event for event in known.events if isinstance(event, Interview) and event.at > said.source.date]
    text, spoken = said.envelope.text, _with_its_hour(said.spoken, ahead)
    if len(ahead) > 1 or said.meetings:
        return
    agreed = _agreed(said, known)
    if agreed and not any(is_at(event, agreed.at) for event in ahead):
        yield _moved(ahead[0], agreed, said) if ahead else _new(agreed, said)
    elif ahead and spoken and (known.is_refused or _MOVES.search(text)) and said.source.date < spoken.at != ahead[0].at:
        yield _moved(ahead[0], spoken, said)
    elif ahead and not spoken and (found := _calls_off(text)):
        note = Note(at=said.source.date, text=Words(called_off(ahead[0].at)))
        yield Proposed(event=note, sentence=found, probability=SPOKEN_SURE, change="called-off", was=ahead[0].at)


def _with_its_hour(spoken: SpokenTime | None, ahead: list[Interview]) -> SpokenTime | None:
    """Return what "same time" means: that of the one interview ahead, on the day that is named."""
    if spoken is None or not spoken.is_hour_of_before:
        return spoken
    if len(ahead) != 1:
        return None
    zone = zone_called(spoken.zone) or UTC
    before, begins = ahead[0].at.astimezone(zone), spoken.at.astimezone(zone)
    days = -((before - begins) // _DAY)
    at = before + days * _DAY  # by the clock on the wall: clocks may change between the two
    return replace(spoken, at=at.astimezone(UTC), is_hour_of_before=False)


def chosen(said: MailSaid, known: Known) -> Iterator[Proposed]:
    """Yield the interview at an hour that the candidate says yes to, where they had offered several."""
    spoken, at = said.spoken, said.source.date
    is_ahead = any(isinstance(event, Interview) and event.at > at for event in known.events)
    if (
        spoken is None
        or spoken.is_hour_of_before
        or spoken.at <= at
        or is_ahead
        or asks_for_an_hour(said.envelope.text)
    ):
        return
    invited = next((event for event in reversed(known.events) if isinstance(event, Reply) and event.at <= at), None)
    with_ = (invited.from_,) if invited and invited.from_ else ()
    interview = Interview(at=spoken.at, with_=with_, minutes=spoken.minutes or 60)
    yield Proposed(event=interview, sentence=spoken.sentence, probability=SPOKEN_ASSUMED)


def _agreed(said: MailSaid, known: Known) -> SpokenTime | None:
    """Return the hour that they agree to: the candidate's, or the same as they write it by their own clock."""
    offered, spoken = known.offered, said.spoken
    if (
        offered is None
        or offered.is_hour_of_before
        or offered.at <= said.source.date
        or _REFUSES.search(said.envelope.text)
    ):
        return None
    if spoken and not spoken.is_hour_of_before:
        return spoken if abs(spoken.at - offered.at) < _SAME_HOUR else None
    return offered if _AGREES.search(said.envelope.text) else None


def _moved(before: Interview, to: SpokenTime, said: MailSaid) -> Proposed:
    interview = replace(before, at=to.at, with_=before.with_ or met_by(said), minutes=to.minutes or before.minutes)
    return Proposed(event=interview, sentence=to.sentence, probability=SPOKEN_ASSUMED, change="moved", was=before.at)


def _new(agreed: SpokenTime, said: MailSaid) -> Proposed:
    interview = Interview(at=agreed.at, with_=met_by(said), minutes=agreed.minutes or 60)
    return Proposed(event=interview, sentence=agreed.sentence, probability=SPOKEN_ASSUMED)


def _calls_off(text: str) -> str:
    """Return the words by which an interview is off; "if you have to cancel the interview" are none."""
    found = (match[0] for shape in (_CALLS_OFF, _PUTS_OFF) for match in shape.finditer(text))
    return next((words for words in found if not _IF.search(words)), "")


def called_off(at: datetime) -> str:
    """Return what is noted of an interview that will not take place."""
    return f"The interview on {at:%Y-%m-%d at %H:%M} UTC was called off."


def writer_of(said: MailSaid) -> ContactId | None:
    """Return who wrote, if it was somebody; of a mail by a program nobody did."""
    sender = said.envelope.sender.casefold()
    return next((one.handle for one in said.people if one.email and one.email.casefold() == sender), None)


def met_by(said: MailSaid) -> tuple[ContactId, ...]:
    """Return whom one will meet: who is named, and who writes, unless that is somebody between the two."""
    writer = writer_of(said)
    named = tuple(one.handle for one in said.people if not one.email)
    return named if named and said.firms.by_agency else ((writer,) if writer else ()) + named


def is_at(event: Event, at: datetime) -> bool:
    """Tell whether an event is the interview at an instant."""
    return isinstance(event, Interview) and event.at == at
