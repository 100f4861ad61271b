"""A whole mailbox, mail by mail in any order → the candidacies that it tells of, what is unclear, and what is neither.

Of every mail only what it says is kept, and of those that say nothing only that they were there. In the end they are
put in the order in which they were sent; each goes to the candidacy it belongs to or begins one; and what was left over
is tried once more, when all of them are known.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from heardback.core.candidacy import Contact
from heardback.core.events import Event, Interview, Thanked
from heardback.intake.folders import FolderKind
from heardback.intake.proposing.belonging import Belonging, belonging, concerns_work
from heardback.intake.proposing.events import events_of
from heardback.intake.proposing.firms import same_firm
from heardback.intake.proposing.introducing import introduced, readdressed
from heardback.intake.proposing.persons import together
from heardback.intake.proposing.posts import same_post
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import Known, MailSource, PersonFound, PlaceFound, Proposed
from heardback.intake.senders import Correspondence, Correspondent, Match

MOST_LEFT_ASIDE: Final = 10_000
"""Mails that are named though they say nothing; of more, the newest."""

Why = Literal["list", "posts", "own-note", "passed-on", "other-meeting", "automatic", "nothing-said"]
"""list: it went to many. posts: a job board told of posts. own-note: to oneself. passed-on: somebody forwarded it.
other-meeting: its meeting is no interview. automatic: a bounce or an absence of nobody known. nothing-said: none of it.
"""

_BETTER_FOLDERS: Final[dict[FolderKind, int]] = {"sent": 0, "inbox": 1, "given": 2, "archive": 3, "junk": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFound:
    """Something that happened, by the mail that tells it."""

    proposed: Proposed
    """People in it are contacts of its candidacy."""
    source: MailSource
    sureness: float
    """From 0 to 1: that the mail says it, and that it belongs here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidacyFound:
    """A candidacy that a mailbox tells of."""

    employer: str
    position: str | None
    place: PlaceFound | None
    contacts: tuple[Contact, ...]
    events: tuple[EventFound, ...]
    """In the order in which they happened; what was moved, called off or never arrived is no longer among them."""
    mails: int
    """How many mails belong to it."""
    sources: tuple[MailSource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclearMail:
    """A mail that speaks of a candidacy, without showing of which."""

    source: MailSource
    said: MailSaid
    candidates: tuple[tuple[str, str | None], ...]
    """Employers and posts to which it may belong; none: no known one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAside:
    """A mail that has to do with no candidacy."""

    source: MailSource
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a mailbox tells."""

    candidacies: tuple[CandidacyFound, ...]
    """Those where something happened last come first."""
    unclear: tuple[UnclearMail, ...]
    nothing: tuple[LeftAside, ...]
    counts: dict[str, int]
    """How many mails were left aside, by why; also of those that are not named."""
    mails: int
    """How many there were, each once."""


class Gathering:
    """A mailbox in the making."""

    def __init__(self, own: Collection[str]) -> None:
        """Begin with nothing; `own` are the candidate's addresses in small letters."""
        self._own = own
        self._said: dict[str, MailSaid] = {}
        self._aside: dict[str, LeftAside] = {}
        self._counts: Counter[str] = Counter()

    def knows(self, message_id: str | None, folder: FolderKind) -> bool:
        """Tell whether a mail was taken in already, from this folder or a better one: it need not be read again."""
        known = self._said.get(message_id or "")
        if known:
            return _BETTER_FOLDERS[known.source.folder] <= _BETTER_FOLDERS[folder]
        return message_id in self._aside

    def add(self, said: MailSaid) -> None:
        """Take in a mail that was read. A copy in another folder is the same mail; the better folder counts."""
        name = said.source.message_id
        known = self._said.get(name)
        if known:
            if _BETTER_FOLDERS[said.source.folder] < _BETTER_FOLDERS[known.source.folder]:
                self._said[name] = said
            return
        why = _why_aside(said)
        if why:
            self.add_aside(said.source, why)
        else:
            self._said[name] = said

    def add_aside(self, source: MailSource, why: Why) -> None:
        """Take in a mail that says nothing, or was not worth reading."""
        if source.message_id in self._aside:
            return
        self._counts[why] += 1
        self._aside[source.message_id] = LeftAside(source=source, why=why)
        if len(self._aside) > 2 * MOST_LEFT_ASIDE:
            self._aside = {one.source.message_id: one for one in _newest(self._aside.values())}

    def gathered(self) -> Gathered:
        """Return what they tell."""
        told = sorted(self._said.values(), key=lambda said: (said.source.date, said.source.message_id))
        building = _Building(self._own)
        left = [said for said in told if not building.take(said)]
        building.join()
        left = [said for said in left if not building.take_late(said)]
        building.settle()
        unclear = [one for said in left if (one := building.unclear(said))]
        asked = {one.source.message_id for one in unclear}
        for said in left:
            if said.source.message_id not in asked:
                self.add_aside(said.source, _why_nothing(said))
        return Gathered(
            candidacies=building.candidacies(),
            unclear=tuple(unclear),
            nothing=tuple(_newest(self._aside.values())),
            counts=dict(self._counts),
            mails=len(told) + sum(self._counts.values()) - (len(left) - len(unclear)),
        )


def _newest(aside: Iterable[LeftAside]) -> list[LeftAside]:
    return sorted(aside, key=lambda one: one.source.date, reverse=True)[:MOST_LEFT_ASIDE]


def _why_aside(said: MailSaid) -> Why | None:
    """Say why a mail says nothing, whatever the others say; None: it may say something."""
    if said.is_to_self:
        return "own-note"
    if said.is_digest:
        return "posts"
    if said.is_bulk and not said.meetings:
        return "list"
    tells = said.own_said or said.meetings or said.automatic or said.is_of_work
    if not said.is_own and said.means != "unrelated":
        return None
    return None if tells else "nothing-said"


def _why_nothing(said: MailSaid) -> Why:
    if said.is_passed_on:
        return "passed-on"
    if said.meetings:
        return "other-meeting"
    return "automatic" if said.automatic and said.means == "unrelated" else "nothing-said"


class _Building:
    """The candidacies while mails are given to them."""

    def __init__(self, own: Collection[str]) -> None:
        self._own = own
        self._all: list[_Making] = []

    def take(self, said: MailSaid) -> bool:
        """Give a mail to the candidacy it belongs to, or begin one with it; False: to none so far."""
        where = self._where(said)
        if where.key:
            self._all[int(where.key)].take(said, where.sureness)
            return True
        if not where.begins:
            return False
        mine = self._of_same_firm(said)
        if mine is None:
            mine = _Making(len(self._all), self._own, said)
            if not mine.take(said, 1.0):
                return False
            self._all.append(mine)
            return True
        mine.take(said, 0.9)
        return True

    def join(self) -> None:
        """Join what turned out to be one: of a firm's two, that without a post is the other, if there is but one."""
        for one in [one for one in self._all if one.position is None]:
            others = [other for other in self._all if other is not one and same_firm(other.employer, one.employer)]
            if len(others) == 1:
                others[0].swallow(one)

    def take_late(self, said: MailSaid) -> bool:
        """Give a mail that was left over to the candidacy it belongs to, now that all are known."""
        where = self._where(said)
        if where.key is None:
            return False
        self._all[int(where.key)].take(said, where.sureness)
        return True

    def settle(self) -> None:
        """Tell the story of each candidacy anew, in the order in which its mails were sent."""
        for one in self._all:
            one.settle()

    def unclear(self, said: MailSaid) -> UnclearMail | None:
        where = self._where(said)
        if not (where.matches or concerns_work(said)) or said.source.folder == "junk":
            return None
        if where.matches and not self._tells(said, where.matches):
            return None
        named = [self._all[int(match.key)] for match in where.matches]
        candidates = tuple((one.employer, one.position) for one in named)
        return UnclearMail(source=said.source, said=said, candidates=candidates)

    def candidacies(self) -> tuple[CandidacyFound, ...]:
        found = [one.found() for one in self._all if one.story]
        return tuple(sorted(found, key=_last_heard, reverse=True))

    def _where(self, said: MailSaid) -> Belonging:
        return belonging(said, [one.known() for one in self._all])

    def _tells(self, said: MailSaid, matches: tuple[Match, ...]) -> bool:
        """Tell whether it would be an event of any of them."""
        return any(events_of(said, self._all[int(match.key)].known(), self._own).events for match in matches)

    def _of_same_firm(self, said: MailSaid) -> "_Making | None":
        """Return the one candidacy at the firm that a mail names, if its post can be the mail's."""
        firm = said.firms.firm
        if firm is None:
            return None
        same = [
            one
            for one in self._all
            if same_firm(firm.name, one.employer)
            and (said.post is None or one.position is None or same_post(said.post.title, one.position))
        ]
        return same[0] if len(same) == 1 else None


def _last_heard(found: CandidacyFound) -> str:
    return max((one.source.date.isoformat() for one in found.events), default="")


class _Making:
    """One candidacy in the making."""

    def __init__(self, number: int, own: Collection[str], first: MailSaid) -> None:
        self._number, self._own = number, own
        firm = first.firms.firm
        self.employer = firm.name if firm else ""
        self._is_named = bool(firm and firm.is_named)
        self.position: str | None = None
        self._mails: list[tuple[MailSaid, float]] = []
        self._known: Known | None = None
        self._begin_story()

    def _begin_story(self) -> None:
        self.story: list[EventFound] = []
        self._people: tuple[PersonFound, ...] = ()
        self._meetings: dict[object, object] = {}
        self._letters: dict[str, Event] = {}

    def take(self, said: MailSaid, sureness: float) -> bool:
        """Take a mail in; False: it tells of nothing that happened."""
        self._name(said)
        self._mails.append((said, sureness))
        self._tell(said, sureness)
        return bool(self.story)

    def swallow(self, other: "_Making") -> None:
        """Take over all that another one has."""
        self._mails += other._mails  # noqa: SLF001 - one of its own kind
        other._mails = []  # noqa: SLF001 - as above
        other.settle()
        self.settle()

    def settle(self) -> None:
        """Tell the story anew in the order of the mails."""
        self._mails.sort(key=lambda one: (one[0].source.date, one[0].source.message_id))
        self._begin_story()
        self._known = None
        for said, sureness in self._mails:
            self._tell(said, sureness)

    def known(self) -> Known:
        """Return what is known of it."""
        if self._known is None:
            self._known = Known(
                correspondence=Correspondence(
                    key=str(self._number),
                    employer=self.employer,
                    position=self.position or "",
                    people=tuple(Correspondent(name=one.name, email=one.email or "") for one in self._people),
                    message_ids=frozenset(said.source.message_id for said, _ in self._mails),
                ),
                events=tuple(sorted((one.proposed.event for one in self.story), key=lambda event: event.at)),
                meetings=dict(self._meetings),  # type: ignore[arg-type]
                letters={name: event.at for name, event in self._letters.items()},
            )
        return self._known

    def found(self) -> CandidacyFound:
        """Return it as it is found."""
        contacts, ids = introduced(_with_interviewers(self._people, self.story), ())
        story = sorted(self.story, key=lambda one: (one.proposed.event.at, one.source.date))
        return CandidacyFound(
            employer=self.employer,
            position=self.position,
            place=_place(said for said, _ in self._mails),
            contacts=tuple(contacts),
            events=tuple(replace(one, proposed=readdressed(one.proposed, ids)) for one in story),
            mails=len(self._mails),
            sources=tuple(said.source for said, _ in self._mails),
        )

    def _name(self, said: MailSaid) -> None:
        """Take over the employer's name and the post where a mail says them better."""
        firm, post = said.firms.firm, said.post
        if firm and firm.is_named and not self._is_named and not said.firms.by_agency:
            self.employer, self._is_named = firm.name, True
        if post and (self.position is None or _is_better(post.title, self.position)):
            self.position = post.title

    def _tell(self, said: MailSaid, sureness: float) -> None:
        told = events_of(said, self.known(), self._own)
        self._people = together([*self._people, *said.people])
        self._meetings.update(told.meetings)
        for one in told.events:
            self._happened(one, said, sureness)
        self._known = None

    def _happened(self, one: Proposed, said: MailSaid, sureness: float) -> None:
        if one.was is not None:
            self.story = [kept for kept in self.story if not _is_gone(kept.proposed.event, one)]
        self.story.append(EventFound(proposed=one, source=said.source, sureness=one.probability * sureness))
        if said.is_own:
            self._letters[said.source.message_id] = one.event


def _is_gone(event: Event, change: Proposed) -> bool:
    """Tell whether an event is the one that was moved, called off or never arrived."""
    return event.at == change.was and (isinstance(event, Interview) or change.change == "undelivered")


def _is_better(title: str, before: str) -> bool:
    """Tell whether a title is the same, but as it is called: "Менеджер", where only "менеджера" was known."""
    return title[:1].isupper() and not before[:1].isupper() and same_post(title, before)


def _with_interviewers(people: tuple[PersonFound, ...], story: list[EventFound]) -> list[PersonFound]:
    events = [found.proposed.event for found in story]
    met = {one for event in events if isinstance(event, Interview) for one in event.with_}
    met |= {event.to for event in events if isinstance(event, Thanked) and event.to}
    return [replace(one, role="interviewer") if one.role is None and one.handle in met else one for one in people]


def _place(mails: Iterable[MailSaid]) -> PlaceFound | None:
    """Return where most of the mails show it to be; of their own mails first."""
    places = [said.place for said in mails if said.place]
    if not places:
        return None
    country, _ = Counter(place.country for place in places).most_common(1)[0]
    return next(place for place in places if place.country == country)
