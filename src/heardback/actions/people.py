"""Whom one knows, over the years and across candidacies: the contact is worth keeping (S0-E9)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from heardback.core.candidacy import Contact
from heardback.core.events import ContactId
from heardback.core.journal import told
from heardback.core.meetings import last_in_touch
from heardback.core.person import Person
from heardback.intake.card_contacts import card_of
from heardback.intake.card_person import CardPerson
from heardback.ports import EventLog, Key, Known, OwnerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """One person, however often they were met: as a contact of several candidacies, and on address cards."""

    met: tuple[Known, ...]
    """Where they are known from, oldest first, cards last."""

    @property
    def name(self) -> str:
        """How they were written down last; a candidacy counts for more than a card."""
        return _newest(self.met).card.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every other way in which their name was written."""
        return tuple(dict.fromkeys(one.card.name for one in self.met if one.card.name != self.name))

    @property
    def emails(self) -> tuple[str, ...]:
        """Their addresses, each once, the newest candidacy's first."""
        return _each_once((email for one in _newest_first(self.met) for email in one.card.emails), str.casefold)

    @property
    def phones(self) -> tuple[str, ...]:
        """Their numbers likewise."""
        return _each_once((phone for one in _newest_first(self.met) for phone in one.card.phones), _digits)

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands on their cards."""
        return tuple(one.card.note for one in self.met if one.card.note)

    def card(self) -> CardPerson:
        """Return the one address card of all that is known of them."""
        newest = _titled(_newest(self.met))
        return CardPerson(
            name=newest.name,
            organisation=newest.organisation,
            title=newest.title,
            emails=self.emails,
            phones=self.phones,
            note="\n".join(self.notes) or None,
        )

    def words(self) -> str:
        """Return what they are found by, in small letters: names, firms, titles and addresses."""
        cards = [one.card for one in self.met]
        firms = [part for card in cards for part in (card.organisation, card.title) if part]
        return "\n".join([*(card.name for card in cards), *firms, *self.emails]).casefold()


def acquaintances(log: EventLog, owner: OwnerId, words: str = "") -> list[Acquaintance]:
    """Return everybody one knows who is found by all of the words, by name."""
    wanted = words.casefold().split()
    found = [one for one in _gathered(log.known(owner)) if all(word in one.words() for word in wanted)]
    return sorted(found, key=lambda one: (one.name.casefold(), one.words()))


def last_contacts(
    log: EventLog, owner: OwnerId, people: Iterable[Acquaintance], person: Person, now: datetime
) -> dict[tuple[Key, ContactId], date]:
    """Return the last day on which each of them was in touch, by candidacy; whoever never was is left out."""
    keys = {known.candidacy for one in people for known in one.met if known.candidacy}
    candidacies = ((key, told(journal).candidacy(person.candidate())) for key, journal in log.journals(owner, keys))
    return {
        (key, contact): day for key, candidacy in candidacies for contact, day in last_in_touch(candidacy, now).items()
    }


def take_cards(log: EventLog, owner: OwnerId, cards: Sequence[CardPerson]) -> int:
    """Keep address cards, and say how many. One that says nothing new about a contact of a candidacy is left out."""
    contacts = [one for one in log.known(owner) if one.candidacy]
    news = [card for card in cards if not any(_is_known(card, contact) for contact in contacts)]
    if news:
        log.keep_cards(owner, news)
    return len(news)


def _gathered(known: Iterable[Known]) -> list[Acquaintance]:
    """Gather who is the same: the same e-mail address, the same name and firm, or a number with a name in common.

    A firm's general number and its "jobs@" are shared: two contacts of one candidacy are never the same person.
    """
    groups: list[list[Known]] = []
    by_sign: dict[str, list[int]] = {}
    for one in known:
        signs = list(_signs(one))
        near = (number for sign in signs for number in by_sign.get(sign, ()))
        number = next((number for number in near if not _clash(groups[number], one)), len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(one)
        for sign in signs:
            by_sign.setdefault(sign, []).append(number)
    return [Acquaintance(met=tuple(group)) for group in groups]


def _signs(one: Known) -> Iterator[str]:
    """Yield what somebody is known by again."""
    name = one.card.name.casefold()
    yield from (email.casefold() for email in one.card.emails)
    yield from (f"{_digits(phone)} {part}" for phone in one.card.phones for part in name.split())
    if one.card.organisation:
        yield f"{name} at {one.card.organisation.casefold()}"


def _clash(group: Collection[Known], one: Known) -> bool:
    return one.candidacy is not None and any(other.candidacy == one.candidacy for other in group)


def _each_once(values: Iterable[str], sign: Callable[[str], str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(sign(value), value)
    return tuple(found.values())


def _newest_first(met: Sequence[Known]) -> list[Known]:
    return [one for one in reversed(met) if one.candidacy] + [one for one in reversed(met) if not one.candidacy]


def _newest(met: Sequence[Known]) -> Known:
    return _newest_first(met)[0]


def _titled(known: Known) -> CardPerson:
    """Return a card on which the role of a contact stands as their title."""
    if known.contact is None:
        return known.card
    contact = Contact(id=known.contact, name=known.card.name, role=known.role)
    return card_of(contact, known.card.organisation or "")


def _is_known(card: CardPerson, contact: Known) -> bool:
    """Tell whether a contact says all that a card says."""
    known = contact.card
    same = (card.name, card.organisation) == (known.name, known.organisation)
    emails = {one.casefold() for one in card.emails} <= {one.casefold() for one in known.emails}
    phones = {_digits(one) for one in card.phones} <= {_digits(one) for one in known.phones}
    return same and emails and phones and not card.note


def _digits(phone: str) -> str:
    return "".join(one for one in phone if one.isdigit())
