"""Which firm a mail is about: as its sender, its subject, its text and its signature name it.

An agency writes about its clients, and is no employer. Which firm that is, it says in its own words ("our client
Halden Foods", "Fjord Logistics have decided"); if it does not, nobody knows, and the person is asked.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from heardback.intake.proposing.clients import client_in, is_agency
from heardback.intake.proposing.firm_in_text import (
    ANY_FIRM,
    CAPITALISED,
    LEGAL,
    as_mine,
    foot_parts,
    in_quotes,
    in_signature,
    in_text,
    tidy_firm,
    under_a_post,
    under_a_title,
    with_a_post,
)
from heardback.intake.senders import Envelope, FirmSaid, Service, firm_behind, service_at
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.firm_domains import domain_name
from heardback.intake.senders.firm_phrases import without_team
from heardback.intake.senders.names import compact, firm_words, letters
from heardback.intake.senders.organisations import initials

_LONGEST: Final = 3_000
_MOST_WORDS: Final = 5
_SHORT: Final = 3
"""A name of so many letters is the beginning of too many others."""


_OF: Final = re.compile(
    r"^(?:the )?(?:university|college|school|institute|bank|city|town|county|borough|council|state) of (?:the )?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmFound:
    """A firm that a mail is about."""

    name: str
    is_named: bool
    """Its words name it; else only the address does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Firms:
    """What a mail shows of firms."""

    firm: FirmFound | None
    by_agency: bool
    """Somebody else than the employer writes (or is written to)."""


def firms_in(envelope: Envelope, signature: str) -> Firms:
    """Return which firm a mail is about; of an own one `envelope.sender` is whom it is to."""
    service = service_at(domain_of(envelope.sender))
    text = envelope.text[:_LONGEST]
    by_agency = service.kind == "agency" if service else is_agency(envelope, text, signature)
    if by_agency:
        client = client_in(envelope, text, is_service=service is not None)
        return Firms(firm=FirmFound(name=client, is_named=True) if client else None, by_agency=True)
    envelope = replace(envelope, sender_name=_without_service(envelope.sender_name, service))
    said = _named(envelope, service)
    if said is None or said.place == "address":
        named = in_text(text) if not (said and service is None) else None
        label = said.name if said and service is None else ""
        if named and not label:
            return Firms(firm=FirmFound(name=named, is_named=True), by_agency=False)
    if said is None:
        below = under_a_title(text) if service and service.kind == "board" else ""
        mine = below or in_signature(signature) or with_a_post((envelope.subject, text)) or as_mine(text)
        return Firms(firm=FirmFound(name=mine, is_named=True) if mine else None, by_agency=False)
    everything = (envelope.sender_name, envelope.subject, signature, text)
    if said.place == "address":
        found = _spelled(said.name, everything, signature)
        return Firms(firm=replace(found, name=_whole(found.name, everything)), by_agency=False)
    better = spelled_as(letters(domain_name(envelope.sender)) or compact(said.name), everything)
    if said.name.isupper():
        better = _beside_initials(said.name, signature, everything) or better
        return Firms(firm=FirmFound(name=better or said.name, is_named=True), by_agency=False)
    name = said.name if not better else _whole(_fuller(said.name, better), everything)
    return Firms(firm=FirmFound(name=name, is_named=True), by_agency=False)


def _named(envelope: Envelope, service: Service | None) -> FirmSaid | None:
    """Return the firm behind a mail; "Recruiting" is only a department of it."""
    said = firm_behind(envelope)
    if said and said.place == "name" and not service and not tidy_firm(said.name):
        return firm_behind(replace(envelope, sender_name=""))
    return said


def _without_service(name: str, service: Service | None) -> str:
    """Return a sender's name without that of the program it sends with: "Acme Workday" is Acme."""
    return re.sub(rf"\s+{re.escape(service.name)}$", "", name, flags=re.IGNORECASE) if service else name


def _fuller(said: str, better: str) -> str:
    """Return the fuller one of two spellings of a name: "Pinecone HR" writes for Pinecone Consulting."""
    return better if same_firm(said, better) and len(better) > len(said) else said


def _spelled(label: str, texts: tuple[str, ...], signature: str) -> FirmFound:
    """Return the firm an address is named after, as the mail spells it."""
    if spelled := spelled_as(letters(label), texts):
        return FirmFound(name=spelled, is_named=True)
    mine = in_signature(signature) or with_a_post(texts) or in_quotes(texts)
    mine = mine or _beside_initials(label, signature, texts) or as_mine(texts[-1]) or under_a_post(signature)
    return FirmFound(name=mine, is_named=True) if mine else FirmFound(name=label, is_named=False)


def _whole(name: str, texts: tuple[str, ...]) -> str:
    """Return a firm's whole name where a text begins with what an address says of it: Northlight, "Northlight Energy".

    What follows the name has to end with it, as in a signature or at the end of a sentence.
    """
    longer = re.compile(
        rf"(?<!\w)(?P<firm>{re.escape(name)}(?:[ \t]+(?:&[ \t]+)?{CAPITALISED}){{1,3}})(?=[ \t]*(?:[.,;:!?)»”\"|]|$))",
        re.MULTILINE,
    )
    found = (
        without_team(_without_legal(match["firm"])) for text in texts for match in longer.finditer(text[:_LONGEST])
    )
    return next((firm for firm in map(tidy_firm, found) if firm and same_firm(firm, name)), name)


def _without_legal(name: str) -> str:
    legal = LEGAL.fullmatch(name)
    return legal["firm"] if legal else name


def _beside_initials(label: str, signature: str, texts: tuple[str, ...]) -> str:
    """Return the name whose first letters an address is made of: cvmc-mn.org is Cook Valley Medical Center's."""
    short = letters(label.partition(" ")[0])
    parts = foot_parts(signature) + [match["firm"] for text in texts for match in ANY_FIRM.finditer(text[:_LONGEST])]
    return next((part for part in parts if len(short) >= _SHORT and initials(part) == short and tidy_firm(part)), "")


def spelled_as(label: str, texts: tuple[str, ...]) -> str:
    """Return the words in which a text writes what an address writes as one: kestrelrobotics, "Kestrel Robotics"."""
    if not label:
        return ""
    label = _loosely(label)
    for text in texts:
        words = re.findall(r"[\w&'’.-]*\w", text[:_LONGEST])
        for at, word in enumerate(words):
            if not label.startswith(_loosely(word)[:2]) or not (word[:1].isupper() or word[:1].isdigit()):
                continue
            for count in range(1, _MOST_WORDS + 1):
                joined = _loosely(" ".join(words[at : at + count]))
                if joined == label:
                    return " ".join(words[at : at + count])
                if not label.startswith(joined):
                    break
    return ""


@lru_cache(maxsize=4096)
def _loosely(words: str) -> str:
    """Return letters in which Russian names are equal, however their й, х and кс are written."""
    return (
        letters(words)
        .replace("kh", "h")
        .replace("y", "i")
        .replace("x", "ks")
        .replace("tz", "ts")
        .replace("ck", "k")
        .replace("c", "k")
    )


def _bare(name: str, other: str) -> str:
    """Return Leeds for "University of Leeds", beside a name of one word."""
    return _OF.sub("", name) if len(other.split()) == 1 else name


def same_firm(one: str, other: str) -> bool:
    """Tell whether two names are one firm's, one of which may be shorter: "Nordkraft", "Nordkraft Nordic AB"."""
    first, second = _loosely(compact(_bare(one, other))), _loosely(compact(_bare(other, one)))
    if not first or not second:
        return False
    if first == second:
        return True
    shorter, longer = sorted((firm_words(one).split(), firm_words(other).split()), key=len)
    if len("".join(shorter)) <= _SHORT:
        return False
    joined = "".join(shorter)
    return longer[: len(shorter)] == shorter or any(
        _loosely("".join(longer[:count])) == _loosely(joined) for count in range(2, len(longer))
    )
