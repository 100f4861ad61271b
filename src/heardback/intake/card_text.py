"""People → the text of a .vcf file.

In vCard 3.0 (RFC 2426): Google, Apple and Nextcloud write it themselves and every program reads it, while Android's own
address book and its relatives have refused 4.0.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID, uuid5

from heardback.intake.card_person import CardPerson
from heardback.intake.people_said import international
from heardback.intake.tidying import one_line, several_lines

_OF_PEOPLE: Final = UUID("5d0b7f52-3a51-4c6f-9d0e-6a4f0c9b7e21")
"""The namespace of the UIDs we make, from people's names."""
_LONGEST_LINE: Final = 75
"""In octets, without the line end (RFC 2426, 2.6)."""


def write_cards(people: Iterable[CardPerson]) -> str:
    """Write a card for each person, with CRLF line ends, to be kept as UTF-8.

    Whoever has a name and an organisation keeps their UID, so that an address book that takes the file a second time
    renews its entries instead of doubling them.
    """
    namesakes: Counter[str] = Counter()
    lines: list[str] = []
    for person in people:
        who = f"{one_line(person.name)}\n{one_line(person.organisation or '')}"
        namesakes[who] += 1
        lines += _card(person, str(uuid5(_OF_PEOPLE, f"{who}\n{namesakes[who]}")))
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _card(person: CardPerson, uid: str) -> Iterator[str]:
    name = one_line(person.name)
    given, _, family = name.rpartition(" ") if " " in name else (name, "", "")
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}")
    yield f"FN:{_escaped(name)}"
    yield f"N:{_escaped(family)};{_escaped(given)};;;"  # required; Outlook shows the two as they stood together
    yield from _property("ORG", one_line(person.organisation or ""))
    yield from _property("TITLE", one_line(person.title or ""))
    yield from _addresses("EMAIL;TYPE=INTERNET", map(one_line, person.emails))
    # Outlook drops a number without a type.
    yield from _addresses("TEL;TYPE=WORK,VOICE", (international(one_line(one), None) for one in person.phones))
    yield from _property("NOTE", several_lines(person.note or ""))
    yield "END:VCARD"


def _property(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"{name}:{_escaped(value)}"


def _addresses(name: str, values: Iterable[str]) -> Iterator[str]:
    """Write addresses of one kind, the first as the preferred one."""
    for number, value in enumerate(values):
        yield from _property(f"{name},PREF" if number == 0 else name, value)


def _escaped(value: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", value).replace("\n", r"\n")


def _folded(line: str) -> str:
    """Break a line after at most 75 octets; the space that begins the next one counts, and no letter is cut."""
    parts, room = [""], _LONGEST_LINE
    for letter in line:
        width = len(letter.encode())
        if width > room:
            parts.append(" ")
            room = _LONGEST_LINE - 1
        parts[-1] += letter
        room -= width
    return "\r\n".join(parts)
