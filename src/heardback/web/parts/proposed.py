"""Proposals as the inbox shows them: what seems to have happened, in whose words, and what can be done about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from django.utils.translation import gettext as _

from heardback.core.candidacy import Candidacy, Employer, Position
from heardback.core.countries import main_zone
from heardback.core.journal import told
from heardback.core.places import zone
from heardback.intake.proposing.introducing import introduced, readdressed
from heardback.intake.proposing.values import Later, Proposal, Proposed
from heardback.ports import KeptProposal, Key, Search
from heardback.web.page import Page
from heardback.web.parts.new_ones import usual_country
from heardback.web.parts.whose_words import why_theirs

Choice = tuple[str, str]
Sort = Literal["spam", "own", "answer", "meeting", "note", "new"]
"""own: what the person answered to a notice themselves."""

_UNSURE_BELOW: Final = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Possibility:
    """One thing that the person's own answer to a notice may say, ready to be shown."""

    number: int
    employer: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One proposal, ready to be shown."""

    kept: KeptProposal
    sort: Sort
    key: Key | None
    """The candidacy, where it is known."""
    employer: str
    title: str
    told: tuple[str, ...]
    """Each event as a sentence."""
    quote: str
    """Their words that say it."""
    is_unsure: bool
    choices: tuple[Choice, ...]
    """Where it has to be asked: which application."""
    possible: tuple[Possibility, ...]
    """Where it has to be asked: which of these things an answer of their own says."""
    why: tuple[str, ...]
    """Why it is held to belong there."""
    is_understood: bool
    """False: it is the person's own answer, and all that can be done with it by itself is to note it."""


def items(page: Page, proposals: Sequence[KeptProposal]) -> list[Item]:
    """Return proposals ready to be shown, in their order."""
    known = _candidacies(page, {place for one in proposals for place in _places(one)})
    of_all = choices(page) if any(_is_asked_where(one.proposal) for one in proposals) else ()
    return [_Shown(page, one, known, of_all).item() for one in proposals]


def choices(page: Page) -> tuple[Choice, ...]:
    """Return every application, to choose from."""
    found = page.log.search(page.owner, Search(archived=None, order="employer"))
    return tuple((one.key, f"{one.glance.employer}, {one.glance.title}") for one in found)


def _place(one: KeptProposal) -> Key | None:
    """Return the candidacy of a proposal: where it was recorded, else where it is to be."""
    return one.candidacy or (Key(one.proposal.candidacy) if one.proposal.candidacy else None)


def _places(one: KeptProposal) -> Iterator[Key]:
    """Yield the candidacies that a proposal may be about."""
    place = _place(one)
    yield from [place] if place else ()
    yield from (Key(each.candidacy) for each in (one.proposal.answer.possible if one.proposal.answer else ()))


def _is_asked_where(proposal: Proposal) -> bool:
    """Tell whether it has to be asked which application it is about, and nothing else."""
    return proposal.is_open and not proposal.is_asked


def _candidacies(page: Page, keys: Iterable[Key]) -> dict[Key, Candidacy]:
    candidate = page.person.candidate()
    return {key: told(journal).candidacy(candidate) for key, journal in page.log.journals(page.owner, list(keys))}


class _Shown:
    """One proposal being made ready."""

    def __init__(
        self, page: Page, kept: KeptProposal, known: Mapping[Key, Candidacy], choices: tuple[Choice, ...]
    ) -> None:
        self._page, self._kept, self._proposal = page, kept, kept.proposal
        place = _place(kept)
        self._key = place if place in known else None
        self._known = known
        self._choices = choices
        self._country = self._proposal.place.country if self._proposal.place else usual_country(page)
        self._candidacy = self._with_people(known[place]) if place and place in known else self._new()

    def item(self) -> Item:
        proposal = self._proposal
        return Item(
            kept=self._kept,
            sort=_sort(proposal),
            key=self._key,
            employer=self._candidacy.employer.name,
            title=self._candidacy.position.title,
            told=tuple(self._all_told(proposal.events, proposal.answer.later if proposal.answer else None)),
            quote=proposal.sentence,
            is_unsure=proposal.probability < _UNSURE_BELOW,
            choices=tuple(self._ordered_choices()) if _is_asked_where(proposal) else (),
            possible=tuple(self._possible()) if proposal.is_asked else (),
            why=why_theirs(proposal.matches[0]) if proposal.matches else (),
            is_understood=proposal.answer is None or proposal.answer.is_understood,
        )

    def _new(self) -> Candidacy:
        """Return what a candidacy would be of which only this mail is known."""
        proposal, person = self._proposal, self._page.person
        bare = Candidacy.of(
            candidate=person.candidate(),
            employer=Employer(name=proposal.employer or "", country=self._country),
            position=Position(title=proposal.position or ""),
            timezone=zone(main_zone(self._country) or "") or person.zone(),
        )
        return self._with_people(bare)

    def _with_people(self, candidacy: Candidacy) -> Candidacy:
        people, self._ids = introduced(self._proposal.people, candidacy.contacts)
        changed = {one.id for one in people}
        others = (one for one in candidacy.contacts if one.id not in changed)
        return replace(candidacy, contacts=(*others, *people))

    def _possible(self) -> Iterator[Possibility]:
        """Yield what an answer may say, each told as of its own application."""
        answer = self._proposal.answer
        for number, one in enumerate(answer.possible if answer else ()):
            candidacy = self._known.get(Key(one.candidacy))
            if candidacy:
                self._candidacy = candidacy
                told_ = tuple(self._all_told(one.events, one.later))
                yield Possibility(number=number, employer=candidacy.employer.name, told=told_)

    def _all_told(self, events: Iterable[Proposed], later: Later | None) -> Iterator[str]:
        yield from map(self._told, events)
        if later:
            yield _("Not now, then. It comes back %(when)s.") % {
                "when": self._page.speech.days(later.until, self._today)
            }

    def _told(self, one: Proposed) -> str:
        speech = self._page.speech
        if one.was and one.change in ("called-off", "undelivered"):
            day = speech.days(one.was.astimezone(self._candidacy.timezone).date(), self._today)
            off, lost = _("The interview %(day)s is called off."), _("Your letter of %(day)s never arrived.")
            return (off if one.change == "called-off" else lost) % {"day": day}
        if one.back:
            back = {"name": self._writer(), "day": speech.days(one.back, self._today)}
            return _("%(name)s is away, and back %(day)s.") % back
        themselves = {contact.id: contact.id for contact in self._candidacy.contacts}
        event = readdressed(one, {**themselves, **self._ids}).event
        told_ = speech.told(self._candidacy.settled(event), self._candidacy, self._page.request.now)
        return _("The interview is moved. %(told)s") % {"told": told_} if one.change == "moved" else told_

    def _writer(self) -> str:
        people = self._proposal.people
        return people[0].name if people else self._proposal.source.sender

    @property
    def _today(self) -> date:
        return self._page.request.now.astimezone(self._candidacy.timezone).date()

    def _ordered_choices(self) -> Iterator[Choice]:
        """Yield the applications it may belong to first, then the rest."""
        names = dict(self._choices)
        likely = [match.key for match in self._proposal.matches if match.key in names]
        yield from ((key, names[key]) for key in likely)
        yield from ((key, name) for key, name in self._choices if key not in likely)


def _sort(proposal: Proposal) -> Sort:
    if proposal.is_in_spam:
        return "spam"
    if proposal.kind == "answer":
        return "own"
    if proposal.kind == "candidacy":
        return "new"
    if proposal.kind == "note":
        return "note"
    return "answer" if proposal.means else "meeting"
