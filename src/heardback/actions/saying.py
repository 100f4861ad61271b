"""A notice in words: as little as the person wants told, and before an interview the questions to end it with."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from heardback.actions.opened import open_candidacy
from heardback.core import wording
from heardback.core.candidacy import Language
from heardback.core.doing import Ending, endings
from heardback.core.errors import DoesNotFit, NoSuchCandidacy
from heardback.core.notices import Matter, Notice
from heardback.core.person import Person
from heardback.intake.answers import NamedStep
from heardback.intake.people_said import international
from heardback.letters.compose import compose
from heardback.letters.facts import Occasion
from heardback.letters.kinds import KINDS
from heardback.ports import EventLog, Key, OwnerId
from heardback.ports.notices import Message

MOST_LINES: Final = 10
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
    steps: Sequence[NamedStep],
    usual: Language,
    url: str | None,
) -> Message:
    """Write a notice in the person's language, else in the `usual` one; `off`: since when nobody had looked before.

    `steps`: what of it may be answered, by the numbers of its lines.
    """
    language = person.language or usual
    speech, zone = wording.of(language), person.zone()
    lines = [
        f"{speech.notice_line(one, now, zone, named=named)}{_number(one) if named else ''}"
        for one in notice.matters[:MOST_LINES]
    ]
    if len(notice.matters) > MOST_LINES:
        lines.append(speech.and_more(len(notice.matters) - MOST_LINES))
    parts = ["\n".join(_marked(lines, len(notice.matters[:MOST_LINES]) if steps else 0)) if lines[1:] else lines[0]]
    if notice.kind == "interview":
        parts += _questions(log, owner, notice.matters[0], person, now, language, named=named)
    parts += [speech.was_off(off.astimezone(zone).date(), notice.day)] if off else []
    answered = _example(steps)
    parts += [speech.may_be_answered(answered[1], answered[0] if lines[1:] else None)] if answered else []
    parts += [url] if url else []
    return Message(title=speech.notice_title(notice), text="\n\n".join(parts) + "\n", at=now, page=_page(notice))


def _number(matter: Matter) -> str:
    """Return the number to call, in the international form: telephones make it a link."""
    if matter.glance is None or matter.step is None or matter.step.channel != "phone":
        return ""
    whom = matter.glance.contact(matter.step.to)
    return f": {international(whom.phone, None)}" if whom and whom.phone else ""


def _page(notice: Notice) -> str:
    """Return where what a notice says can be done: on its candidacy's page, in the inbox, else on Today."""
    if notice.kind in ("answer", "spam"):
        return "/inbox/"
    keys = {one.key for one in notice.matters}
    return f"/candidacies/{keys.pop()}/" if len(keys) == 1 and "" not in keys else "/"


def _marked(lines: Sequence[str], numbered: int) -> Iterator[str]:
    """Yield each line behind its mark: the first ones behind their numbers, so that an answer can name them."""
    return (f"{number}. {line}" if number <= numbered else f"· {line}" for number, line in enumerate(lines, 1))


def _example(steps: Sequence[NamedStep]) -> tuple[int, Ending] | None:
    """Return the line of a step and how it may end, for an example of an answer; None: none ends in a word."""
    return next(((step.line, ending) for step in steps for ending in endings(step)[:1]), None)


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
