"""The journal of one candidacy: everything that was ever written down about it, appended and never edited.

What happened in the world is an `Event`; what somebody did to the record is an `Entry`. A correction, an undo, a new
telephone number and a choice of playbook are entries too, so the whole state follows from the journal alone: `told`
reads it into a `Dossier`. Entries are numbered from 1 in the order in which they were written, and an entry refers to
an earlier one by that number.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import ContactId, Event, Reviewed
from heardback.core.places import zone, zones_of
from heardback.core.shapes import Words
from heardback.core.step import Action

USUAL_PLAYBOOK: Final = "balanced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A candidacy was begun: where, and for which post. Always the first entry. `at`: when it was written down."""

    at: datetime
    employer: Employer
    position: Position
    example: bool = False
    """Part of the example search, which goes again with one click."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """The employer or the post was described anew."""

    at: datetime
    employer: Employer
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduced:
    """A person was added, or, with a known id, described anew."""

    at: datetime
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Something happened."""

    at: datetime
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What happened at entry `number` was really this."""

    at: datetime
    number: int
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedBack:
    """The interview was looked back on as an outsider would (S0-B3); it counts as a `Reviewed` event."""

    at: datetime
    well: Words | None = None
    badly: Words | None = None
    remarks: Words | None = None
    causes: tuple[str, ...] = ()
    """Kinds of reasons for a refusal (S0-C13), by their names in `core.causes`."""
    lessons: tuple[str, ...] = ()
    """What to do differently next time, a line each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """Entry `number` does not count any more; undoing an `Undone` brings back what it took away."""

    at: datetime
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chose:
    """A playbook was chosen, by its name."""

    at: datetime
    playbook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """A step is not for today: it is not pressed again before `until`. Its window stays what it is."""

    at: datetime
    action: Action
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """It was put away, or (`away` false) taken out again."""

    at: datetime
    away: bool = True


Entry = Opened | Described | Introduced | Happened | Corrected | LookedBack | Undone | Chose | PutOff | Archived

ENTRIES: Final[dict[str, type[Entry]]] = {
    "opened": Opened,
    "described": Described,
    "introduced": Introduced,
    "happened": Happened,
    "corrected": Corrected,
    "looked-back": LookedBack,
    "undone": Undone,
    "chose": Chose,
    "put-off": PutOff,
    "archived": Archived,
}
"""Every kind of entry by the name under which it is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event with the number of the entry that brought it, so that it can be corrected and undone."""

    number: int
    event: Event
    corrected: bool = False


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """What a journal comes to."""

    version: int
    """How many entries there are: whoever wants to add one says which version they have seen."""
    undone: frozenset[int]
    """The numbers of the entries that do not count any more."""
    opened_at: datetime
    employer: Employer
    position: Position
    contacts: tuple[Contact, ...]
    recorded: tuple[Recorded, ...]
    """What counts of what happened, in the order in which it was written down."""
    reviews: tuple[tuple[int, LookedBack], ...]
    playbook: str | None
    put_off: tuple[PutOff, ...]
    """The newest for each step."""
    archived: bool
    example: bool

    def candidacy(self, candidate: Candidate) -> Candidacy:
        """Return the candidacy of this dossier, as the core knows it."""
        name = self.employer.timezone or next(iter(zones_of(self.employer.country)), "UTC")
        timezone = zone(name)
        if timezone is None:
            raise ValueError(name)  # what came in was checked: a bug
        return Candidacy.of(
            candidate=candidate,
            employer=self.employer,
            position=self.position,
            contacts=self.contacts,
            events=(one.event for one in self.recorded),
            timezone=timezone,
        )


def told(journal: Sequence[Entry]) -> Dossier:
    """Read a journal from its beginning. It begins with `Opened`; anything else is a bug and a `ValueError`."""
    opened, void = next(iter(journal), None), _void(journal)
    if not isinstance(opened, Opened):
        raise ValueError(opened)  # noqa: TRY004 - its value is wrong
    dossier = _Reader(opened)
    for number, entry in enumerate(journal, 1):
        if number not in void:
            dossier.add(number, entry)
    return dossier.dossier(len(journal), frozenset(void))


def _void(journal: Sequence[Entry]) -> set[int]:
    """Return the entries that were undone. From the end: an `Undone` that was itself undone takes nothing away."""
    void: set[int] = set()
    for number in range(len(journal), 0, -1):
        entry = journal[number - 1]
        if isinstance(entry, Undone) and number not in void:
            void.add(entry.number)
    return void


class _Reader:
    """A dossier in the making."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._employer, self._position = opened.employer, opened.position
        self._contacts: dict[ContactId, Contact] = {}
        self._recorded: dict[int, Recorded] = {}
        self._reviews: dict[int, LookedBack] = {}
        self._put_off: dict[Action, PutOff] = {}
        self._playbook: str | None = None
        self._archived = False

    def add(self, number: int, entry: Entry) -> None:
        match entry:
            case Described():
                self._employer, self._position = entry.employer, entry.position
            case Introduced():
                self._contacts[entry.contact.id] = entry.contact
            case Happened():
                self._recorded[number] = Recorded(number=number, event=entry.event)
            case Corrected() if entry.number in self._recorded:
                self._correct(entry)
            case LookedBack():
                self._reviews[number] = entry
                self._recorded[number] = Recorded(number=number, event=Reviewed(at=entry.at, text=entry.remarks))
            case Chose():
                self._playbook = entry.playbook
            case PutOff():
                self._put_off[entry.action] = entry
            case Archived():
                self._archived = entry.away
            case _:
                pass  # Opened was read before; Undone and a correction of what was undone change nothing more

    def _correct(self, entry: Corrected) -> None:
        """Put what it really was in its place; a review stays one only if it really was one."""
        self._recorded[entry.number] = Recorded(number=entry.number, event=entry.event, corrected=True)
        if not isinstance(entry.event, Reviewed):
            self._reviews.pop(entry.number, None)
        elif entry.number in self._reviews:
            self._reviews[entry.number] = replace(self._reviews[entry.number], remarks=entry.event.text)

    def dossier(self, version: int, undone: frozenset[int]) -> Dossier:
        return Dossier(
            version=version,
            undone=undone,
            opened_at=self._opened.at,
            employer=self._employer,
            position=self._position,
            contacts=tuple(self._contacts.values()),
            recorded=tuple(self._recorded.values()),
            reviews=tuple(self._reviews.items()),
            playbook=self._playbook,
            put_off=tuple(self._put_off.values()),
            archived=self._archived,
            example=self._opened.example,
        )
