"""What mail proposes: values that say what seems to have happened, by which mail, and how sure that is.

Nothing here has been recorded. A person looks at a `Proposal` and takes it or not. To take one of kind:

- `event`: introduce `people` who are not known yet (`introduced`), then carry out each of `events` (see
  `Proposed.change`) in the candidacy `candidacy`; where it is None, the person first chooses one of `matches`.
- `candidacy`: the same, after a candidacy was opened for `employer` and `position`.
- `note`: only something to know (a bounce, an absence, an answer in spam that is none): its events are notes.
- `answer`: the person's own answer to a notice, which says how a step ended (see `Answer`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from heardback.core.candidacy import Contact, Role
from heardback.core.events import ContactId, Event
from heardback.core.step import Action
from heardback.intake.automatic import Automatic
from heardback.intake.folders import FolderKind
from heardback.intake.invitations import KnownMeeting, MeetingKey
from heardback.intake.proposing.spoken_times import SpokenTime
from heardback.intake.senders import Correspondence, Match
from heardback.intake.understand import Means

Change = Literal["new", "moved", "called-off", "undelivered"]
"""new: record it. moved: the interview recorded at `was` is this one (correct it; record it where there is none).
called-off: the interview recorded at `was` will not take place (undo it). undelivered: what was recorded at `was` was a
letter that never arrived (undo it). Of the last two the event itself is a note that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSource:
    """The mail a proposal comes from."""

    message_id: str
    """With its angle brackets; of a mail without one, `<sha256 of its bytes@heardback>`, the same every time."""
    folder: FolderKind
    folder_name: str
    date: datetime
    """When it was sent, in UTC; where it does not say, when it was found."""
    sender: str
    """Name and address as one line."""
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFound:
    """Somebody at the employer's (or an agent who writes for it), as mail shows them."""

    name: str
    role: Role | None = None
    email: str | None = None
    phone: str | None = None
    """In the international form where it is a number."""

    @property
    def handle(self) -> ContactId:
        """What stands for them in proposed events."""
        return ContactId((self.email or self.name).casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFound:
    """Where an employer seems to be, and what says so: a number, a domain, a language."""

    country: str
    """ISO 3166-1 alpha-2."""
    words: str
    timezone: str | None = None
    """The IANA zone of the country by whose clock they write, where it has several and a mail shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One event that a mail tells of.

    People in it go by their `PersonFound.handle`, since their ids are the candidacy's affair: `readdressed` puts the
    contacts' own ids in.
    """

    event: Event
    """Instants in UTC. Put it through `Candidacy.settled` before it is compared with one of a candidacy."""
    sentence: str
    """The words that say so, one line; nothing where a calendar file does."""
    probability: float
    """From 0 to 1: that the mail says this, and that it belongs here."""
    change: Change = "new"
    was: datetime | None = None
    """In UTC: see `Change`."""
    back: date | None = None
    """Of a note on somebody's absence: when they are back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """That a step is not for now: it is not pressed again before `until`."""

    action: Action
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """One thing that the person's own answer may say."""

    candidacy: str
    """The candidacy's key."""
    events: tuple[Proposed, ...] = ()
    """People in them go by their ids in the candidacy."""
    later: Later | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Of a proposal that is the person's own answer to a notice, what else there is to know."""

    possible: tuple[Possible, ...] = ()
    """Where it may say several things: the person says which, and that is what the proposal proposes from then on."""
    later: Later | None = None
    """Beside its events."""
    is_understood: bool = True
    """False: its only event is a note of the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one mail proposes for one candidacy."""

    kind: Literal["event", "candidacy", "note", "answer"]
    candidacy: str | None
    """The candidacy's key (`Correspondence.key`). None: a new one, or it has to be asked which of `matches`."""
    matches: tuple[Match, ...]
    """To which it may belong, most probable first, with the reasons."""
    events: tuple[Proposed, ...]
    """In the order in which they happened. None: the mail belongs there, and tells of nothing new."""
    people: tuple[PersonFound, ...]
    """Everybody whom the mail shows, also those who are known already."""
    employer: str | None
    """As the mail names it; None: it does not."""
    position: str | None
    place: PlaceFound | None
    source: MailSource
    sentence: str
    """The sentence that decided what it means."""
    probability: float
    """That the reading is right and that it belongs there: the least of its events' where there are any."""
    means: Means | None
    """What their answer means; None: it is the candidate's own mail, an invitation of a calendar alone, a note."""
    automatic: Automatic | None
    meetings: Mapping[MeetingKey, KnownMeeting] = field(default_factory=dict)
    """What is to be kept as known of meetings once this was taken or refused."""
    is_in_spam: bool = False
    """An answer was found in spam: it has to be said loudly."""
    answer: Answer | None = None

    @property
    def is_open(self) -> bool:
        """Whether a person has to say where it belongs."""
        return self.kind != "candidacy" and self.candidacy is None

    @property
    def is_asked(self) -> bool:
        """Whether a person has to say which of several things their answer says."""
        return bool(self.answer and self.answer.possible and not (self.events or self.answer.later))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a candidacy when a mail is read: what mail knows it by, and what happened."""

    correspondence: Correspondence
    """Of the Message-IDs: those of its letters, and of every mail that was taken into it."""
    contacts: tuple[Contact, ...] = ()
    events: tuple[Event, ...] = ()
    """In the order in which they happened."""
    meetings: Mapping[MeetingKey, KnownMeeting] = field(default_factory=dict)
    written_from: frozenset[str] = frozenset()
    """The addresses, in small letters, that mail of it came from or asked to be answered at; programs' too."""
    offered: SpokenTime | None = None
    """The hour for an interview that the candidate asked for last, and that they have not answered yet."""
    is_refused: bool = False
    """The candidate has said that the hour of the interview ahead does not suit, and they have not answered yet."""
    letters: Mapping[str, datetime] = field(default_factory=dict)
    """Of own letters, by Message-ID: the `at` of the event that was recorded for it. A bounce takes that back."""
