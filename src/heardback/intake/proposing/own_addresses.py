"""Whose mailbox it is: the candidate's addresses and name, by the headers of the mail in it.

What lies in Sent is from them. What was delivered says to whom (Delivered-To, X-Original-To). Where neither is there,
as in a folder somebody gave, most of the mail is to one address. Whoever writes under the same full name is the same.
"""

import re
from collections import Counter, defaultdict
from typing import Final

from heardback.intake.folders import FolderKind
from heardback.intake.heads import ReadHead
from heardback.intake.senders import service_at
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.names import letters

_DELIVERED: Final = re.compile(
    rb"^(?:delivered-to|x-original-to|envelope-to|x-delivered-to):[ \t]*<?([^\s<>,;]{1,64}@[^\s<>,;]{1,255})",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_SHARE: Final = 0.05
"""Of what was delivered, below which an address is that of a list or of somebody else."""
_MOST_TO_ONE: Final = 0.3


class OwnAddresses:
    """Addresses that were seen, counted."""

    def __init__(self, known: str = "") -> None:
        """Begin with an address that is known to be theirs, or with none."""
        self._known = known.casefold()
        self._sent: Counter[str] = Counter()
        self._delivered: Counter[str] = Counter()
        self._to: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._written_under: defaultdict[str, set[str]] = defaultdict(set)
        self._mails = 0

    def see(self, head: ReadHead, raw_head: bytes, folder: FolderKind) -> None:
        """Look at one header."""
        sender, name = head.envelope.sender.casefold(), head.envelope.sender_name
        self._mails += 1
        if folder == "sent" and sender:
            self._sent[sender] += 1
            self._names[name] += 1 if name else 0
        if folder != "junk" and len(name.split()) > 1:
            self._written_under[_plain(name)].add(sender)
        if folder not in ("sent", "junk"):
            self._delivered.update(one.decode("ascii", "replace").casefold() for one in _delivered_to(raw_head))
            self._to.update({one.casefold() for one in head.envelope.to})

    def found(self) -> frozenset[str]:
        """Return the addresses that are the candidate's, in small letters."""
        delivered = sum(self._delivered.values())
        theirs = {one for one, count in self._delivered.items() if count >= _LEAST_SHARE * delivered}
        found = {one for one in (self._known, *self._sent, *theirs) if "@" in one and not service_at(domain_of(one))}
        return self._with_the_same_name(found or self._most_written_to())

    def name(self) -> str:
        """Return the name they write under, or nothing."""
        return next((name for name, _ in self._names.most_common(1)), "")

    def _with_the_same_name(self, own: set[str]) -> frozenset[str]:
        """Add the addresses from which somebody writes under the full name of theirs."""
        same = (addresses for addresses in self._written_under.values() if addresses & own)
        return frozenset(own.union(*same)) - {""}

    def _most_written_to(self) -> set[str]:
        return {one for one, count in self._to.most_common(1) if count >= _MOST_TO_ONE * self._mails}


def _plain(name: str) -> str:
    """Return a name as it is in any alphabet: "Андрей Орлов" is Andrey Orlov."""
    return letters(name).replace("y", "i")


def _delivered_to(raw_head: bytes) -> list[bytes]:
    """Return the last address that it was delivered to on its way, which stands first."""
    return _DELIVERED.findall(raw_head)[:1]
