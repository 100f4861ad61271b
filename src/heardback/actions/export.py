"""Everything of a person as one zip, ours to leave with; `bring_in` is the way back."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from heardback.actions.calendars_chosen import CalendarsChosen
from heardback.actions.mail_export import LEARNT, MAIL, MailTaken, mail_taken, to_read
from heardback.core.codec import plain
from heardback.core.journal import Dossier, told
from heardback.intake.archive import pack
from heardback.intake.export import Export, ExportedCandidacy, ExportedJournal, ExportedLetter
from heardback.intake.journal_json import journal_json
from heardback.intake.people_said import plain_word
from heardback.ports import EventLog, Inbox, KeptLetter, Key, MailAccount, OwnerId
from heardback.ports.notices import NoticesChosen

LETTERS: Final = "letters"
"""Where a journal's file holds the letters of its candidacy, exactly as they are kept."""
PERSON: Final = "person"
CARDS: Final = "cards"
"""Where the settings' file holds the person, and the address cards that belong to no candidacy."""
ACCOUNTS: Final = "mail_accounts"
"""Likewise the mail accounts, without their passwords: brought in again, each asks for its own."""

CALENDARS: Final = "calendars"
"""Likewise what was chosen about calendars."""
NOTICES: Final = "notices"
"""Likewise what was chosen about notices."""


def export_all(  # noqa: PLR0913, PLR0917 - everything, wherever it is kept
    log: EventLog,
    owner: OwnerId,
    now: datetime,
    inbox: Inbox | None = None,
    accounts: Sequence[MailAccount] = (),
    calendars: CalendarsChosen | None = None,
    notices: NoticesChosen | None = None,
) -> bytes:
    """Return a zip with everything a person has here; nothing is changed.

    `inbox` is where their mail is kept; `accounts`, `calendars` and `notices` are what they connected and chose,
    without any secrets.
    """
    mail, nothing = mail_taken(inbox, owner), MailTaken()
    person, known = log.person(owner), log.known(owner)
    letters: dict[Key, list[KeptLetter]] = {}
    for letter in log.letters(owner):
        letters.setdefault(letter.candidacy, []).append(letter)
    candidacies, readable = [], []
    for key, journal in log.journals(owner):
        of_it = mail.get(key, nothing)
        beside: dict[str, object] = {LETTERS: letters.get(key, []), MAIL: of_it.records, LEARNT: of_it.learnt}
        dossier, text = told(journal), journal_json(journal, **beside)
        candidacy = dossier.candidacy(person.candidate())
        candidacies.append(ExportedCandidacy(candidacy=candidacy, journal=ExportedJournal(key=key, text=text)))
        readable += [_to_read(letter, dossier) for letter in letters.get(key, [])]
    cards = [one.card for one in known if one.candidacy is None]
    of_none = mail.get(None, nothing)
    settings = {PERSON: person, CARDS: cards, MAIL: of_none.records, LEARNT: of_none.learnt}
    settings |= {ACCOUNTS: list(accounts), CALENDARS: calendars or CalendarsChosen()}
    settings |= {NOTICES: notices or NoticesChosen()}
    export = Export(
        candidacies=tuple(candidacies),
        settings=json.dumps({name: plain(one) for name, one in settings.items()}, ensure_ascii=False, indent=1),
        people=tuple(one.card for one in known),
        letters=(*readable, *to_read(inbox, owner)),
    )
    return pack(export, now)


def _to_read(letter: KeptLetter, dossier: Dossier) -> ExportedLetter:
    """Return a letter as a text for people. What is brought in again stands beside the journal."""
    name = f"{plain_word(f'{dossier.employer.name} {letter.kind}')}_{letter.key}.txt"
    return ExportedLetter(name=name, content="\n".join([*_head(letter, dossier), "", letter.body, ""]).encode())


def _head(letter: KeptLetter, dossier: Dossier) -> Iterator[str]:
    to = next((one for one in dossier.contacts if one.id == letter.to), None)
    if to:
        yield f"To: {to.name}{f' <{to.email}>' if to.email else ''}"
    if letter.subject:
        yield f"Subject: {letter.subject}"
    at = letter.sent_at or letter.changed_at
    yield f"{'Sent' if letter.sent_at else 'Draft'}: {at:%Y-%m-%d %H:%M %Z}"
