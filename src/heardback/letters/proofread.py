"""The proofreader: a letter held against the candidacy it belongs to, check by check.

Pure and patient: any text or bytes may come in, nothing is raised about them, and the work grows with their length.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from heardback.core.candidacy import Candidacy, Language
from heardback.core.events import Interview, Reply
from heardback.core.fold import fold
from heardback.letters.checks import CHECKS
from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.purposes import Purpose, guess_purpose, purpose_called
from heardback.letters.reading import Letter

__all__ = ["Finding", "Report", "examine", "proofread"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the proofreader has to say of a letter."""

    findings: list[Finding]
    """In the order of the text."""
    purpose: Purpose
    """What kind of letter it was read as."""
    guessed: bool
    """Whether the kind was guessed rather than given."""
    language: Language


def proofread(
    letter: str | bytes | Letter, candidacy: Candidacy, *, kind: str | None = None, at: datetime | None = None
) -> list[Finding]:
    """Return what should be looked at before `letter` goes out, in the order of its text.

    `kind` is a purpose or one of the composer's kinds; without it, it is guessed. `at` is the moment of writing;
    without it a mail's own date counts, and without either, words such as "yesterday" are not held against the record.
    """
    return examine(letter, candidacy, kind=kind, at=at).findings


def examine(
    letter: str | bytes | Letter, candidacy: Candidacy, *, kind: str | None = None, at: datetime | None = None
) -> Report:
    """Return the findings together with how the letter was read; see `proofread`."""
    read = Letter.of(letter)
    given = purpose_called(kind) if kind else None
    draft = _draft(read, candidacy, given, at or read.mail.sent)
    findings = sorted(_without_doubles(draft), key=lambda found: (found.start, found.check))
    return Report(findings=findings, purpose=draft.purpose, guessed=given is None, language=read.language)


def _draft(letter: Letter, candidacy: Candidacy, given: Purpose | None, at: datetime | None) -> Draft:
    known = candidacy.known_at(at) if at else candidacy
    standing = fold(known, at or _when_all_is_known(candidacy))
    return Draft(
        letter=letter,
        candidacy=known,
        standing=standing,
        purpose=given or guess_purpose(letter, standing),
        today=at.astimezone(candidacy.timezone).date() if at else None,
    )


def _when_all_is_known(candidacy: Candidacy) -> datetime:
    """Return a moment by which everything on record has happened; an interview they last invited to is still ahead."""
    events = candidacy.events
    if not events:
        return datetime.max.replace(tzinfo=candidacy.timezone, hour=0, day=1)
    settled = [event for event in events if not isinstance(event, Interview)]
    replies = [event for event in settled if isinstance(event, Reply)]
    ahead = bool(replies) and replies[-1].means == "invitation" and events[-1].at > settled[-1].at
    return settled[-1].at if ahead else events[-1].at


def _without_doubles(draft: Draft) -> Iterator[Finding]:
    """Run every check; of findings about the very same words only the first check's is kept."""
    seen: set[tuple[int, str]] = set()
    for check in CHECKS:
        for found in check(draft):
            place = (found.start, found.words or found.why)
            if place not in seen:
                seen.add(place)
                yield found
