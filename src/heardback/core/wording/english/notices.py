"""Notices in English. What names nobody can be read by anybody."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.doing import Ending
from heardback.core.glance import Appointment
from heardback.core.notices import Kind, Matter, Notice
from heardback.core.wording.english.agenda import interview_item, step_item
from heardback.core.wording.english.dates import days, short_day
from heardback.core.wording.english.names import action as name_of

_TITLES: Final[dict[Kind, str]] = {
    "opens": "Something to do now",
    "closes": "The last day for a step",
    "late": "A step is late",
    "interview": "An interview ahead",
    "evening": "What did they say?",
    "answer": "Mail that may be an answer",
    "spam": "Mail in spam that may be an answer",
}
_ENDED: Final[dict[Ending, str]] = {
    "reached": "reached, they answer next Friday",
    "no-answer": "no answer",
    "voicemail": "left a message",
    "sent": "sent",
    "arrived": "it arrived",
    "done": "done",
    "accept": "accepted",
    "decline": "declined",
    "go-on": "go on",
    "let-go": "let it go",
    "nothing-agreed": "they answer by Friday",
}
"""How somebody might answer; each is understood by `intake.answers`."""
_LATER: Final = "later"
_FOUND: Final = "Mail was found that may be an answer. Look at it in the inbox of heardback."
_IN_SPAM: Final = "Mail was found in the spam folder that may be an answer. Look at it before it is deleted there."


def notice_title(notice: Notice) -> str:
    """Head a notice: a digest by how much there is, anything else by its kind."""
    if notice.kind != "digest":
        return _TITLES[notice.kind]
    count = len(notice.matters)
    return "Today: one thing" if count == 1 else f"Today: {count} things"


def notice_line(matter: Matter, now: datetime, zone: ZoneInfo, *, named: bool) -> str:
    """Say one matter in one line, by the clock of `zone`."""
    if matter.interview and matter.kind == "interview":
        return f"{_interview(matter, matter.interview, named=named)}, {_when(matter.interview, now, zone)}"
    if matter.kind == "evening":
        who = matter.glance.employer if matter.glance and named else "they"
        return f"What did {who} say? Note what was agreed about the answer while you remember it"
    if matter.glance is None or matter.step is None:
        return _IN_SPAM if matter.kind == "spam" else _FOUND
    step = step_item(matter.glance, matter.step) if named else _capital(name_of(matter.step.action))
    return {"closes": f"{step} (today is the last day)", "late": f"{step} (late)"}.get(matter.kind, step)


def and_more(count: int) -> str:
    """Say how many further matters there are."""
    return f"and {count} more"


def may_be_answered(ending: Ending, number: int | None) -> str:
    """Say that this mail may be answered."""
    before = f"{number}: " if number else ""
    examples = " or ".join(f"“{before}{words}”" for words in (_ENDED[ending], _LATER))
    return f"You can answer this mail: {examples}. What you write is proposed in the inbox of heardback."


def was_off(since: date, today: date) -> str:
    """Say that nobody looked for some days."""
    return (
        f"From {short_day(since)} to {short_day(today)} heardback was not at work. What came and went in between is not"
        " told any more; what can still be done stands above."
    )


def _interview(matter: Matter, one: Appointment, *, named: bool) -> str:
    return interview_item(matter.glance, one) if matter.glance and named else "Interview"


def _when(one: Appointment, now: datetime, zone: ZoneInfo) -> str:
    at = one.at.astimezone(zone)
    return f"{days(at.date(), now.astimezone(zone).date())} at {at:%H:%M}"


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
