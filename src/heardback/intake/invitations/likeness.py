"""Does a meeting look like an interview? Signs for and against, each with its points and its words, and their sum.

Small and explainable: the words stand in `signs.toml`; who called the meeting, how many come and how long it takes
count beside them. What is neither clear nor hopeless is asked.
"""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from importlib import resources
from typing import Final, Literal

from heardback.intake.invitations.own import is_own, own_domains
from heardback.intake.invitations.values import Meeting
from heardback.intake.phrases import finder
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.firm_domains import firm_domain
from heardback.intake.senders.services import service_at

SignCode = Literal[
    "says-interview",  # the title does
    "speaks-of-interview",  # the description does
    "says-hiring",  # the title speaks of a post, of hiring, of getting to know
    "speaks-of-hiring",  # the description does
    "not-ones-own",  # an interview, but of another kind: a podcast, training for one
    "for-many",  # a webinar, a fair
    "learning",  # a course, a conference
    "at-work",  # a meeting of colleagues
    "private",  # the dentist, a birthday
    "social",  # lunch, coffee
    "between-two",  # its title puts two names side by side: "Nordkraft <> Maria Lind"
    "of-candidacy",  # it came in a mail that belongs to a candidacy
    "by-hiring-program",  # a program that firms hire with called it
    "by-others",  # somebody else called it
    "by-oneself",
    "by-own-firm",  # somebody with the same domain of a firm as oneself did
    "few",  # people at it
    "many",
    "nobody-else",
    "usual-length",
    "very-long",
    "whole-days",
    "series",
]
"""A sign for or against an interview. Worded where it is shown."""
Verdict = Literal["interview", "perhaps", "other"]

_POINTS: Final[dict[SignCode, int]] = {
    "says-interview": 6,
    "speaks-of-interview": 3,
    "says-hiring": 3,
    "speaks-of-hiring": 2,
    "not-ones-own": -9,
    "for-many": -7,
    "learning": -6,
    "at-work": -6,
    "private": -6,
    "social": -4,
    "between-two": 2,
    "of-candidacy": 3,
    "by-hiring-program": 3,
    "by-others": 1,
    "by-oneself": -2,
    "by-own-firm": -3,
    "few": 1,
    "many": -3,
    "nobody-else": -1,
    "usual-length": 1,
    "very-long": -2,
    "whole-days": -2,
    "series": -3,
}
_INTERVIEW_FROM: Final = 6
_PERHAPS_FROM: Final = 4
_FEW: Final = 8
_MANY: Final = 12
_SHORTEST: Final = 10
_LONGEST: Final = 300
_LONGEST_TEXT: Final = 3_000
_BETWEEN_TWO: Final = re.compile(r"\w\s*(?:<>|<->|<=>|↔|⟷|\s[x×/]\s)\s*\w", re.IGNORECASE)
_AGAINST: Final[tuple[SignCode, ...]] = ("not-ones-own", "for-many")
_AGAINST_OTHERS: Final[tuple[SignCode, ...]] = ("learning", "at-work", "private", "social")
"""Against what is not called an interview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One thing that speaks for an interview, or against it."""

    code: SignCode
    points: int
    words: str
    """What was found, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much a meeting looks like an interview, and why: the signs in the order in which they were looked for."""

    signs: tuple[Sign, ...]

    @property
    def points(self) -> int:
        """Their sum."""
        return sum(sign.points for sign in self.signs)

    @property
    def verdict(self) -> Verdict:
        """What it comes to; perhaps: it should be asked."""
        if self.points >= _INTERVIEW_FROM:
            return "interview"
        return "perhaps" if self.points >= _PERHAPS_FROM else "other"


def likeness(meeting: Meeting, *, own: Collection[str], is_of_candidacy: bool = False) -> Likeness:
    """Weigh a meeting; `own` are the candidate's addresses, and its mail may be known to belong to a candidacy."""
    found = [*_words(meeting), *_people(meeting, own), *_length(meeting)]
    if is_of_candidacy:
        found.append(("of-candidacy", ""))
    return Likeness(signs=tuple(Sign(code=code, points=_POINTS[code], words=words) for code, words in found))


def _words(meeting: Meeting) -> Iterator[tuple[SignCode, str]]:
    title, text = meeting.summary, meeting.description[:_LONGEST_TEXT]
    interview = _finders()["says-interview"].search(title)
    if interview:
        yield "says-interview", interview[0]
    elif found := _finders()["says-interview"].search(text):
        yield "speaks-of-interview", found[0]
    for code in _AGAINST if interview else (*_AGAINST, *_AGAINST_OTHERS):
        if found := _finders()[code].search(title):
            yield code, found[0]
    if found := _finders()["says-hiring"].search(title):
        yield "says-hiring", found[0]
    elif found := _finders()["says-hiring"].search(text):
        yield "speaks-of-hiring", found[0]
    if found := _BETWEEN_TWO.search(title):
        yield "between-two", title


def _people(meeting: Meeting, own: Collection[str]) -> Iterator[tuple[SignCode, str]]:
    organiser = meeting.organiser.email if meeting.organiser else ""
    service = service_at(domain_of(organiser))
    if service and service.kind in ("ats", "assessment"):
        yield "by-hiring-program", service.name
    elif organiser and is_own(organiser, own):
        yield "by-oneself", organiser
    elif organiser and firm_domain(organiser) in own_domains(own):
        yield "by-own-firm", organiser
    elif organiser:
        yield "by-others", organiser
    yield from _how_many(meeting, organiser, own)


def _how_many(meeting: Meeting, organiser: str, own: Collection[str]) -> Iterator[tuple[SignCode, str]]:
    people = {one.email or one.name for one in meeting.attendees if one.kind == "person"} | {organiser} - {""}
    others = sum(not is_own(one, own) for one in people)
    if not others:
        yield "nobody-else", ""
    elif others <= _FEW:
        yield "few", str(others)
    elif others > _MANY:
        yield "many", str(others)


def _length(meeting: Meeting) -> Iterator[tuple[SignCode, str]]:
    if not isinstance(meeting.start, datetime):
        yield "whole-days", ""
    elif meeting.minutes is not None and meeting.minutes > _LONGEST:
        yield "very-long", str(meeting.minutes)
    elif meeting.minutes is not None and meeting.minutes >= _SHORTEST:
        yield "usual-length", str(meeting.minutes)
    if meeting.repeats:
        yield "series", ""


@lru_cache(maxsize=1)
def _finders() -> dict[str, re.Pattern[str]]:
    text = resources.files("heardback.intake.invitations").joinpath("signs.toml").read_text(encoding="utf-8")
    return {code: finder(words) for code, words in tomllib.loads(text).items()}
