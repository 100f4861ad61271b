"""A notice in words: as little as the person wants told, and before an interview the questions to end it with."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from heardback.actions.opened import open_candidacy
from heardback.core import wording
from heardback.core.candidacy import Language
from heardback.core.errors import DoesNotFit, NoSuchCandidacy
from heardback.core.notices import Matter, Notice
from heardback.core.person import Person
from heardback.letters.compose import compose
from heardback.letters.facts import Occasion
from heardback.letters.kinds import KINDS
from heardback.ports import EventLog, Key, OwnerId
from heardback.ports.notices import Message

_MOST: Final = 10
"""Lines; who has more to do finds it on Today."""


def written(  # noqa: PLR0913 - what and for whom
    log: EventLog,
    owner: OwnerId,
    notice: Notice,
    person: Person,
    now: datetime,
    *,
    named: bool,
    off: datetime | None,
    usual: Language,
    url: str | None,
) -> Message:
    """Write a notice in the person's language, else in the `usual` one; `off`: since when nobody had looked before."""
    language = person.language or usual
    speech, zone = wording.of(language), person.zone()
    lines = [speech.notice_line(one, now, zone, named=named) for one in notice.matters[:_MOST]]
    if len(notice.matters) > _MOST:
        lines.append(speech.and_more(len(notice.matters) - _MOST))
    parts = ["\n".join(f"· {line}" for line in lines) if len(lines) > 1 else lines[0]]
    if notice.kind == "interview":
        parts += _questions(log, owner, notice.matters[0], person, now, language, named=named)
    parts += [speech.was_off(off.astimezone(zone).date(), notice.day)] if off else []
    parts += [url] if url else []
    return Message(title=speech.notice_title(notice), text="\n\n".join(parts) + "\n")


def _questions(  # noqa: PLR0913, PLR0917 - as above
    log: EventLog, owner: OwnerId, matter: Matter, person: Person, now: datetime, language: Language, *, named: bool
) -> Iterator[str]:
    """Yield the card of closing questions, without its heading where that would name the post."""
    try:
        opened = open_candidacy(log, owner, Key(matter.key), now)
        case = opened.advice.plan.case
        occasion = Occasion(case=case, now=now, to=None, language=language, tone=person.tone)
        card = compose(KINDS["closing-questions"], occasion)
    except (DoesNotFit, NoSuchCandidacy):
        return
    yield from card.paragraphs if named else card.paragraphs[1:]
