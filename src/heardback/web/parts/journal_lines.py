"""The journal as lines: every entry with its number, what it says, and whether it still counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from heardback.actions.opened import Open
from heardback.core.candidacy import Candidacy
from heardback.core.events import Event
from heardback.core.journal import (
    Archived,
    Chose,
    Corrected,
    Described,
    Entry,
    Happened,
    Introduced,
    LookedBack,
    Opened,
    PutOff,
    Undone,
)
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.wording.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One entry."""

    number: int
    at: datetime
    """When it was written down, by the person's own clock."""
    is_of_another_year: bool
    sentence: str
    counts: bool
    """It was not taken back, and corrects nothing that was."""
    can_go: bool
    """It can be taken back: it counts, does not itself take something back, and is not the first."""
    back: tuple[int, ...] = ()
    """The entries that took it back: to bring it back is to undo these."""


def journal_lines(journal: Sequence[Entry], opened: Open, speech: Speech, now: datetime) -> list[JournalLine]:
    """Return the lines, newest first."""
    teller = _Teller(journal, opened, speech, now)
    return [_line(number, entry, teller, opened) for number, entry in reversed(list(enumerate(journal, 1)))]


def takers(journal: Sequence[Entry], undone: frozenset[int], number: int) -> tuple[int, ...]:
    """Return the entries by which one is taken back now."""
    return tuple(
        other
        for other, entry in enumerate(journal, 1)
        if isinstance(entry, Undone) and entry.number == number and other not in undone
    )


def _line(number: int, entry: Entry, teller: "_Teller", opened: Open) -> JournalLine:
    undone, at = opened.dossier.undone, entry.at.astimezone(opened.person.zone())
    takes_back, counts = isinstance(entry, Undone), _counts(number, entry, undone)
    return JournalLine(
        number=number,
        at=at,
        is_of_another_year=at.year != teller.now.year,
        sentence=teller.told(number, entry),
        counts=counts,
        can_go=number > 1 and counts and not takes_back,
        back=() if takes_back or number not in undone else takers(teller.journal, undone, number),
    )


def _counts(number: int, entry: Entry, undone: frozenset[int]) -> bool:
    """Tell whether an entry counts; a correction goes, and comes back, with what it corrects."""
    return number not in undone and not (isinstance(entry, Corrected) and entry.number in undone)


class _Teller:
    """Says entries in the language of the page."""

    def __init__(self, journal: Sequence[Entry], opened: Open, speech: Speech, now: datetime) -> None:
        self.journal, self._speech, self.now = journal, speech, now
        self._candidacy = _with_everybody(opened.candidacy, journal)

    def told(self, number: int, entry: Entry) -> str:
        match entry:
            case Opened():
                said = _("Application opened: %(title)s at %(employer)s.")
                return said % {"title": entry.position.title, "employer": entry.employer.name}
            case Described():
                said = _("Employer and post described anew: %(title)s at %(employer)s.")
                return said % {"title": entry.position.title, "employer": entry.employer.name}
            case Introduced():
                return self._introduced(number, entry)
            case Happened():
                return self._event(entry.event)
            case Corrected():
                said = _("Entry %(number)s corrected. %(event)s")
                return said % {"number": entry.number, "event": self._event(entry.event)}
            case _:
                return self._noted(entry)

    def _noted(self, entry: LookedBack | Undone | Chose | PutOff | Archived) -> str:
        match entry:
            case LookedBack():
                return _("You looked back on the interview.")
            case Undone():
                return self._undone(entry)
            case Chose():
                name = entry.playbook
                title = self._speech.playbook(built_in(name))[0] if name in BUILT_IN else name
                return _("Playbook chosen: “%(voice)s”.") % {"voice": title}
            case PutOff():
                names = {"step": self._speech.action(entry.action), "day": self._speech.day(entry.until)}
                return _("Put off until %(day)s: %(step)s.") % names
            case Archived():
                return _("Put away.") if entry.away else _("Taken out of the archive.")

    def _introduced(self, number: int, entry: Introduced) -> str:
        before = self.journal[: number - 1]
        known = any(isinstance(one, Introduced) and one.contact.id == entry.contact.id for one in before)
        said = _("%(name)s described anew.") if known else _("%(name)s added.")
        return said % {"name": entry.contact.name}

    def _undone(self, entry: Undone) -> str:
        undone = self.journal[entry.number - 1]
        if isinstance(undone, Undone):
            return _("Entry %(number)s brought back.") % {"number": undone.number}
        return _("Entry %(number)s taken back.") % {"number": entry.number}

    def _event(self, event: Event) -> str:
        return self._speech.told(self._candidacy.settled(event), self._candidacy, self.now)


def _with_everybody(candidacy: Candidacy, journal: Sequence[Entry]) -> Candidacy:
    """Return the candidacy with whoever was taken out of it, so that what was said of them has their names."""
    everybody = {entry.contact.id: entry.contact for entry in journal if isinstance(entry, Introduced)}
    return replace(candidacy, contacts=tuple((everybody | candidacy.people).values()))
