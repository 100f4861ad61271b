"""One candidacy in the making, while the mails of a mailbox are given to it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from heardback.core.candidacy import Contact
from heardback.core.events import Confirmed, Event, Interview, Thanked
from heardback.intake.proposing.events import Told, events_of
from heardback.intake.proposing.introducing import introduced, readdressed
from heardback.intake.proposing.own_words import asks_for_an_hour, refuses_the_hour
from heardback.intake.proposing.persons import together
from heardback.intake.proposing.posts import same_post
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.spoken_times import SpokenTime
from heardback.intake.proposing.values import Known, MailSource, PersonFound, PlaceFound, Proposed
from heardback.intake.senders import Correspondence, Correspondent
from heardback.intake.senders.firm_domains import firm_domain

_AGREED: Final = 0.9
"""How sure an interview is to which both have said yes."""


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


class Making:
    """One candidacy in the making."""

    def __init__(self, number: int, own: Collection[str], first: MailSaid) -> None:
        self._number, self._own = number, own
        firm = first.firms.firm
        self.employer = firm.name if firm else ""
        self._is_named = bool(firm and firm.is_named)
        self._is_named_by_oneself = first.is_own
        self.position: str | None = None
        self._mails: list[tuple[MailSaid, float]] = []
        self._known: Known | None = None
        self._begin_story()

    def _begin_story(self) -> None:
        self.story: list[EventFound] = []
        self._people: tuple[PersonFound, ...] = ()
        self._meetings: dict[object, object] = {}
        self._letters: dict[str, Event] = {}
        self._offered: SpokenTime | None = None
        self._is_refused = False

    def take(self, said: MailSaid, sureness: float) -> bool:
        """Take a mail in; False: it tells of nothing that happened."""
        self._name(said)
        self._mails.append((said, sureness))
        self._tell(said, sureness)
        return bool(self.story)

    def swallow(self, other: "Making") -> None:
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
                written_from=frozenset(self._written_from()),
                offered=self._offered,
                is_refused=self._is_refused,
                letters={name: event.at for name, event in self._letters.items()},
            )
        return self._known

    def domains(self) -> frozenset[str]:
        """Return the firms' own domains that its mail came from."""
        return frozenset(filter(None, map(firm_domain, self._written_from())))

    def _written_from(self) -> Iterator[str]:
        for said, _ in self._mails:
            if not said.is_own:
                yield from (one.casefold() for one in (said.envelope.sender, *said.envelope.reply_to))

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
        is_better = not self._is_named or (self._is_named_by_oneself and not said.is_own)
        if firm and firm.is_named and is_better and not (said.firms.by_agency or said.automatic):
            self.employer, self._is_named, self._is_named_by_oneself = firm.name, True, said.is_own
        if post and (self.position is None or _is_better(post.title, self.position)):
            self.position = post.title

    def _tell(self, said: MailSaid, sureness: float) -> None:
        told = events_of(said, self.known(), self._own)
        self._people = together([*self._people, *said.people])
        self._meetings.update(told.meetings)
        for one in told.events:
            self._happened(one, said, sureness)
        self._confirm(said, told)
        self._offered = _offered(said, self._offered)
        if said.is_own or not said.automatic:
            self._is_refused = said.is_own and refuses_the_hour(said.envelope.text)
        self._known = None

    def _confirm(self, said: MailSaid, told: Told) -> None:
        """Be surer of an interview that words had named, once a calendar file says the same or oneself said yes."""
        agreed = any(isinstance(one.event, Confirmed) for one in told.events)
        in_calendar = {meeting.start for meeting in said.meetings}
        self.story = [
            replace(one, sureness=max(one.sureness, _AGREED))
            if isinstance(at := one.proposed.event, Interview)
            and (at.at in in_calendar or (agreed and at.at > said.source.date))
            else one
            for one in self.story
        ]

    def _happened(self, one: Proposed, said: MailSaid, sureness: float) -> None:
        if one.was is not None:
            self.story = [kept for kept in self.story if not _is_gone(kept.proposed.event, one)]
        self.story.append(EventFound(proposed=one, source=said.source, sureness=one.probability * sureness))
        if said.is_own:
            self._letters[said.source.message_id] = one.event


def _offered(said: MailSaid, before: SpokenTime | None) -> SpokenTime | None:
    """Return the hour that the candidate waits to be confirmed after a mail; none once they have answered."""
    if said.is_own:
        return said.spoken if said.spoken and asks_for_an_hour(said.envelope.text) else before
    return before if said.automatic else None


def _is_gone(event: Event, change: Proposed) -> bool:
    """Tell whether an event is the one that was moved, called off or never arrived."""
    return event.at == change.was and (isinstance(event, Interview) or change.change == "undelivered")


def _is_better(title: str, before: str) -> bool:
    """Tell whether a title is the same, but as it is called: "Менеджер" for "менеджера", "Nurse - ICU" for "Nurse"."""
    if title.startswith(f"{before} - "):
        return True
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
    there = [place for place in places if place.country == country]
    zones = Counter(place.timezone for place in there if place.timezone)
    return replace(there[0], timezone=next((zone for zone, _ in zones.most_common(1)), None))
