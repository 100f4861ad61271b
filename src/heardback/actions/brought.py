"""What stands in the JSON of an export beside the journals, read as strictly as anything from outside."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from heardback.actions.export import CARDS, PERSON
from heardback.core.codec import MISFIT, from_plain
from heardback.core.person import Person
from heardback.core.rights import LAWS
from heardback.intake.card_person import CardPerson
from heardback.intake.journal_json import problems_in
from heardback.intake.tidying import one_line, several_lines
from heardback.letters.kinds import KINDS
from heardback.ports import KeptLetter

_SOMETHING: Final = "…"


def object_in(text: str | None) -> dict[str, Any]:
    """Return the object that a JSON text holds; an empty one where there is none."""
    said = json.loads(text) if text else {}
    return said if isinstance(said, dict) else {}


def person_in(said: dict[str, Any]) -> Person | None:
    """Return the person whose settings they are; None if they do not read."""
    try:
        person = from_plain(Person, said[PERSON])
    except MISFIT:
        return None
    return None if problems_in(person) else person


def cards_in(said: dict[str, Any]) -> Iterator[CardPerson]:
    """Yield cards in the form in which every card is read; what is no card is passed over."""
    for raw in said[CARDS] if isinstance(said[CARDS], list) else ():
        try:
            card = from_plain(CardPerson, raw)
        except MISFIT:
            continue
        if one_line(card.name):
            yield _tidied(card)


def letter_from(raw: object) -> KeptLetter | None:
    """Return a letter; None if it does not read, or is of no kind that there is."""
    try:
        letter = from_plain(KeptLetter, raw)
    except MISFIT:
        return None
    is_known = letter.kind in KINDS or letter.kind in {f"rights-{law.letter}" for law in LAWS}
    said = replace(letter, subject=letter.subject or _SOMETHING, body=_SOMETHING)  # a text may have any lines, or none
    return letter if is_known and not problems_in(said) else None


def _tidied(card: CardPerson) -> CardPerson:
    return CardPerson(
        name=one_line(card.name),
        organisation=one_line(card.organisation or "") or None,
        title=one_line(card.title or "") or None,
        emails=tuple(filter(None, map(one_line, card.emails))),
        phones=tuple(filter(None, map(one_line, card.phones))),
        note=several_lines(card.note or "") or None,
    )
