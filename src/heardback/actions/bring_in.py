"""What somebody took with them comes back: from the zip of `export`, or from candidacy files that they packed.

A candidacy comes back as its whole journal, so that it is exactly what it was. What is here already is known by its
beginning: a journal that is longer in the zip goes on here, one that is shorter there changes nothing. So the same zip
may be brought in again, also after it was interrupted halfway: each candidacy is there wholly or not at all, and what
is there is not added twice.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from heardback.actions.accounts_brought import accounts_in
from heardback.actions.brought import cards_in, letter_from, object_in, person_in
from heardback.actions.export import CARDS, LETTERS, NOTICES, PERSON
from heardback.actions.mail_export import bring_mail_in
from heardback.actions.notices_brought import notices_in
from heardback.actions.record import Command, begin, go_on, restore
from heardback.core.candidacy import Candidacy
from heardback.core.codec import encoded
from heardback.core.errors import CannotUse, ChangedMeanwhile, StillMentioned
from heardback.core.journal import Entry
from heardback.core.notices import Wishes
from heardback.core.problems import Problem
from heardback.intake.archive import unpack
from heardback.intake.candidacy_text import candidacy_text
from heardback.intake.card_person import CardPerson
from heardback.intake.export import Export, ExportedCandidacy
from heardback.intake.journal_json import read_journal
from heardback.ports import EventLog, Inbox, KeptLetter, Key, LetterKey, MailAccount, OwnerId, Receipt

_SETTINGS: Final = "settings.json"
_AS_WRITTEN: Final = "as heardback wrote it"


@dataclass(slots=True, kw_only=True)
class Arrived:
    """What came of bringing a zip in."""

    begun: int = 0
    """Candidacies that were not here before."""
    continued: int = 0
    """Those of which the zip knew more."""
    unchanged: int = 0
    """Those that were here already."""
    letters: int = 0
    mails: int = 0
    cards: int = 0
    accounts: list[MailAccount] = field(default_factory=list)
    """Mail accounts that were not connected here. Their passwords did not come along."""
    channels: tuple[str, ...] = ()
    """By what notices came there. None of it goes on here: the addresses did not come along."""
    settings: bool = False
    """Whether the settings were taken over: only where nothing has been recorded yet."""
    problems: list[Problem] = field(default_factory=list)
    """What was not brought in, and why."""


TakeWishes = Callable[[Wishes], None]
"""Keeps when a person wants to hear of something, and how much."""
TakeAccount = Callable[[MailAccount], bool]
"""Keeps a mail account without its password. False: it is connected here already, or there are enough."""


def bring_in(  # noqa: PLR0913, PLR0917 - where to, and what from
    log: EventLog,
    owner: OwnerId,
    data: bytes,
    now: datetime,
    inbox: Inbox | None = None,
    take_account: TakeAccount | None = None,
    take_wishes: TakeWishes | None = None,
) -> Arrived:
    """Bring in what a zip holds; see the module. Raises `CannotUse` if it cannot be read at all.

    Mail goes into `inbox`, mail accounts to `take_account`, what was wished about notices to `take_wishes`; without
    these they are left out.
    """
    export, problems = unpack(data)
    if export is None:
        raise CannotUse(name="The zip", problems=problems)
    arriving = _Arriving(log, owner, now, inbox, take_account, take_wishes)
    arriving.arrived.problems += problems
    arriving.settings(export)
    for number, one in enumerate(export.candidacies, 1):
        arriving.candidacy(one, number)
    arriving.loose_letters(export)
    return arriving.arrived


class _Arriving:
    """A zip being brought in."""

    def __init__(  # noqa: PLR0913, PLR0917 - as above
        self,
        log: EventLog,
        owner: OwnerId,
        now: datetime,
        inbox: Inbox | None,
        take_account: TakeAccount | None,
        take_wishes: TakeWishes | None,
    ) -> None:
        self._log, self._owner, self._now, self._inbox = log, owner, now, inbox
        self._take_account, self._take_wishes = take_account, take_wishes
        self._here: dict[Entry, list[tuple[Key, tuple[Entry, ...]]]] = {}
        for key, journal in log.journals(owner):
            self._here.setdefault(journal[0], []).append((key, journal))
        self.arrived = Arrived()

    def settings(self, export: Export) -> None:
        """Take over settings first, so that a second try finds them taken over; cards by their names."""
        said = object_in(export.settings)
        count = self._log.count(self._owner)
        person = person_in(said) if PERSON in said else None
        if export.settings is not None and person is None:
            self._problem(_SETTINGS, "settings that heardback does not know", _AS_WRITTEN)
        elif person and count.all == count.examples:
            self._log.keep_person(self._owner, person, self._now)
            self.arrived.settings = True
            self._notices(said)
        self._cards(cards_in(said) if CARDS in said else export.people)
        self._mail(said, None, _SETTINGS)
        self._accounts(said)

    def _notices(self, said: dict[str, Any]) -> None:
        chosen = notices_in(said) if NOTICES in said and self._take_wishes else None
        if chosen and self._take_wishes:
            self._take_wishes(chosen.wishes)
            self.arrived.channels = chosen.channels
        elif NOTICES in said and self._take_wishes:
            self._problem(_SETTINGS, "wishes about notices that heardback does not know", _AS_WRITTEN)

    def _accounts(self, said: dict[str, Any]) -> None:
        if self._take_account is None:
            return
        for account in accounts_in(said):
            if account is None:
                self._problem(_SETTINGS, "a mail account that heardback does not know", _AS_WRITTEN)
            elif self._take_account(account):
                self.arrived.accounts.append(account)

    def _cards(self, cards: Iterable[CardPerson]) -> None:
        here = {(one.card.name, one.card.organisation) for one in self._log.known(self._owner) if one.number}
        new = [card for card in cards if (card.name, card.organisation) not in here]
        if new:
            self._log.keep_cards(self._owner, new)
            self.arrived.cards = len(new)

    def candidacy(self, one: ExportedCandidacy, number: int) -> None:
        """Bring in a candidacy from its journal; from its file where there is none, or where it cannot be read."""
        said = object_in(one.journal.text if one.journal else None)
        place = f"journal/{one.journal.key}.json" if one.journal else f"candidacy {number}"
        journal, problems = read_journal(said, place) if one.journal else (None, [])
        self.arrived.problems += problems
        try:
            if journal:
                key = self._placed(journal, place)
                self._letters(key, said.get(LETTERS), place)
                self._mail(said, key, place)
            elif one.candidacy:
                self._from_file(one.candidacy)
        except StillMentioned as error:
            self._problem(place, f"somebody named {error.facts['name']}, who is not among the contacts", _AS_WRITTEN)
        except ChangedMeanwhile:
            self._problem(place, "it was changed here meanwhile", "nobody else at work on it: bring it in again")

    def _placed(self, journal: tuple[Entry, ...], place: str) -> Key:
        """Find where a journal belongs, or begin there; return its key here."""
        same_beginning = self._here.get(journal[0], [])
        for key, here in same_beginning:
            shorter = min(len(here), len(journal))
            if here[:shorter] == journal[:shorter]:
                return self._gone_on(key, here, journal)
        if same_beginning:
            found, expected = "it went on differently here", "the same: both were kept, look which is right"
            self._problem(place, found, expected)
        receipt = restore(self._log, self._owner, journal, command=_command(journal), now=self._now)
        self._count(receipt)
        return receipt.key

    def _gone_on(self, key: Key, here: Sequence[Entry], journal: Sequence[Entry]) -> Key:
        if len(journal) <= len(here):
            self.arrived.unchanged += 1
            return key
        command = Command(owner=self._owner, key=key, seen=len(here), command=_command(journal), now=self._now)
        go_on(self._log, command, journal[len(here) :])
        self.arrived.continued += 1
        return key

    def _from_file(self, candidacy: Candidacy) -> None:
        receipt = begin(
            self._log,
            self._owner,
            employer=candidacy.employer,
            position=candidacy.position,
            contacts=candidacy.contacts,
            events=candidacy.events,
            command=_command(candidacy_text(candidacy)),
            now=self._now,
        )
        self._count(receipt)

    def _count(self, receipt: Receipt) -> None:
        if receipt.repeated:
            self.arrived.unchanged += 1
        else:
            self.arrived.begun += 1

    def _letters(self, key: Key, raw: object, place: str) -> None:
        """Bring in letters of a candidacy, those that were sent first; a draft never takes the place of another."""
        here = {_content(letter) for letter in self._log.letters(self._owner, key)}
        for letter in sorted(self._read_letters(raw, place), key=lambda one: (one.sent_at is None, one.changed_at)):
            if _content(letter) in here:
                continue
            new = replace(letter, key=LetterKey(secrets.token_urlsafe(9)), candidacy=key, version=1)
            try:
                self._log.keep_letter(self._owner, new)
                self.arrived.letters += 1
            except ChangedMeanwhile:
                found = f"a draft ({letter.kind}), while there is another one here"
                self._problem(place, found, "one draft of a kind: the one here was kept")

    def _mail(self, said: dict[str, Any], key: Key | None, place: str) -> None:
        if self._inbox is None:
            return
        arrived = bring_mail_in(self._inbox, self._owner, said, key, self._now)
        self.arrived.mails += arrived.kept
        if arrived.misfits:
            self._problem(place, f"{arrived.misfits} mails that heardback does not know", _AS_WRITTEN)

    def _read_letters(self, raw: object, place: str) -> Iterator[KeptLetter]:
        for number, one in enumerate(raw if isinstance(raw, list) else (), 1):
            letter = letter_from(one)
            if letter:
                yield letter
            else:
                self._problem(f"{place}, letter {number}", "a letter that heardback does not know", _AS_WRITTEN)

    def loose_letters(self, export: Export) -> None:
        """Say that letters without a journal have no place here."""
        if export.letters and not any(one.journal for one in export.candidacies):
            self._problem("letters/", "letters of no journal", "none: any text editor or mail program opens them")

    def _problem(self, place: str, found: str, expected: str) -> None:
        self.arrived.problems.append(Problem(place=place, found=found, expected=expected))


def _content(letter: KeptLetter) -> tuple[object, ...]:
    return letter.kind, letter.to, letter.subject, letter.body, letter.sent_at


def _command(content: Sequence[Entry] | str) -> str:
    """Return the idempotency key of bringing in just this."""
    text = content if isinstance(content, str) else "".join(map(encoded, content))
    return f"bring in {sha256(text.encode()).hexdigest()}"
