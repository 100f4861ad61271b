"""An open mailbox, read."""

import imaplib
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, Final

from imapclient.imap_utf7 import decode as from_utf_7
from imapclient.response_parser import parse_fetch_response

from heardback.adapters.imap.folders import Listed, worth_reading
from heardback.adapters.imap.troubles import troubles
from heardback.adapters.imap.wire import Client
from heardback.core.troubles import NoSuchFolder, ServerSaysNo
from heardback.ports.mail import ChosenFolders
from heardback.ports.mailbox import FolderNow, MailFolder, MailHead

LONGEST_BODY: Final = 8_000_000
"""Bytes fetched of a mail: its text and its calendar stand before what else it carries."""

_FIELDS: Final = (
    "FROM SENDER REPLY-TO TO CC SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES CONTENT-TYPE AUTO-SUBMITTED PRECEDENCE"
    " LIST-ID LIST-UNSUBSCRIBE X-FAILED-RECIPIENTS DELIVERED-TO X-ORIGINAL-TO ENVELOPE-TO"
)
HEAD: Final = f"BODY.PEEK[HEADER.FIELDS ({_FIELDS})]<0.16000>"
_BODY: Final = f"BODY.PEEK[]<0.{LONGEST_BODY}>"
_UID: Final = re.compile(rb"\bUID (\d{1,10})\b", re.IGNORECASE)
_LARGEST: Final = (1 << 32) - 1


class ImapMailbox:
    """A `ports.mailbox.Mailbox` over IMAP."""

    def __init__(self, client: Client, host: str, chosen: ChosenFolders) -> None:
        self.client = client
        self.host = host
        self._chosen = chosen

    def folders(self) -> list[MailFolder]:
        """See the protocol."""
        with troubles(self.host):
            return worth_reading(list(self._listed()), self._chosen)

    def every_folder(self) -> list[str]:
        """Return the names of all folders, for a choice by hand."""
        with troubles(self.host):
            return sorted(folder.name for folder in self._listed() if b"\\noselect" not in folder.flags)

    def examine(self, folder: str) -> FolderNow:
        """See the protocol."""
        with troubles(self.host):
            try:
                answer = self.client.select_folder(folder, readonly=True)
            except imaplib.IMAP4.abort:
                raise
            except imaplib.IMAP4.error as error:
                raise NoSuchFolder(host=self.host, folder=folder) from error
            count, validity = _number(answer.get(b"EXISTS")), _number(answer.get(b"UIDVALIDITY"))
            if count is None or not validity:
                raise ServerSaysNo(host=self.host, why="it numbers its mails in no lasting way")
            highest = 0 if not count or b"UIDNEXT" in answer else self._highest_uid()
            following = _number(answer.get(b"UIDNEXT")) or highest + 1
            return FolderNow(uid_validity=validity, uid_next=following, count=count)

    def uids(self, first: int, last: int) -> list[int]:
        """See the protocol."""
        with troubles(self.host):
            found = self.client.search(["UID", f"{first}:{last}"]) if first <= last else []
            return sorted({uid for uid in found if first <= uid <= last})

    def first_since(self, day: date) -> int | None:
        """See the protocol."""
        with troubles(self.host):
            return min(self.client.search(["SINCE", day]), default=None)

    def heads(self, uids: Sequence[int]) -> list[MailHead]:
        """See the protocol."""
        with troubles(self.host):
            wanted = set(uids)
            found = {uid: raw for uid, raw in self._whatever_is_had(uids, HEAD) if uid in wanted}
            return [MailHead(uid=uid, raw=found[uid]) for uid in sorted(found)]

    def body(self, uid: int) -> bytes | None:
        """See the protocol."""
        with troubles(self.host):
            try:
                fetched = list(self._fetched([uid], _BODY))
            except ServerSaysNo:
                fetched = list(self._fetched([uid], HEAD))  # a broken mail; its header says who wrote, and about what
            return next((raw for found, raw in fetched if found == uid), None)

    def has(self, message_id: str) -> bool:
        """See the protocol."""
        if not message_id.isprintable():
            return False
        with troubles(self.host):
            return bool(self.client.search(["HEADER", "MESSAGE-ID", message_id]))

    def written_to(self, recipient: str, day: date) -> list[int]:
        """See the protocol. What a date in a header means is read in different ways, by a day at the most."""
        if not (recipient.isascii() and recipient.isprintable()):
            return []
        first, last = day - timedelta(days=1), day + timedelta(days=2)
        with troubles(self.host):
            return sorted(self.client.search(["SENTSINCE", first, "SENTBEFORE", last, "TO", recipient]))

    def close(self) -> None:
        """See the protocol."""
        with suppress(Exception):  # it is over in any case
            self.client.logout()
        self.hang_up()

    def hang_up(self) -> None:
        """End the connection without a word: while a server is waiting for us, none is understood. Never raises."""
        with suppress(Exception):
            self.client.shutdown()

    def _listed(self) -> Iterator[Listed]:
        """Ask for special uses outright where the server may be asked so, because others tell them unasked."""
        self.client.folder_encode = False  # one name that cannot be decoded would hide them all
        try:
            listed = self.client.list_folders()
        finally:
            self.client.folder_encode = True
        for flags, delimiter, name in listed:
            told = frozenset(flag.lower() for flag in flags if isinstance(flag, bytes))
            yield Listed(name=_name(name), delimiter=(delimiter or b"").decode("latin-1"), flags=told)

    def _highest_uid(self) -> int:
        """Return the last mail's UID, from a server that tells no UIDNEXT."""
        return max((uid for uid, _ in self._fetched(["*"], "UID")), default=0)

    def _whatever_is_had(self, uids: Sequence[int], item: str) -> list[tuple[int, bytes]]:
        """Fetch what can be had: Exchange refuses a whole batch for one mail that it cannot read itself.

        Raises `ServerSaysNo` where nothing can.
        """
        try:
            return list(self._fetched(uids, item))
        except ServerSaysNo:
            if len(uids) == 1:
                raise
        found, refusal = [], None
        for half in (uids[: len(uids) // 2], uids[len(uids) // 2 :]):
            try:
                found += self._whatever_is_had(half, item)
            except ServerSaysNo as refused:
                refusal = refused
        if refusal and not found:
            raise refusal
        return found

    def _fetched(self, uids: Sequence[int | str], item: str) -> Iterator[tuple[int, bytes]]:
        """Yield each mail's UID and the one thing that was asked for. Raises `ServerSaysNo` if it is refused.

        IMAPClient takes an answer apart letter by letter. Ours have one literal each, so that two patterns do.
        """
        if not uids:
            return
        status, answer = self.client._imap.uid("FETCH", ranges(uids), f"(UID {item})")  # noqa: SLF001 - see above
        if status != "OK":
            raise ServerSaysNo(host=self.host, why="it does not hand out what is there")
        yield from _taken_apart(answer, is_body=item.startswith("BODY"))


def ranges(uids: Sequence[int | str]) -> str:
    """Return UIDs as IMAP writes a set: `1:4,7`."""
    pairs: list[list[int]] = []
    for uid in uids:
        if isinstance(uid, str):
            return uid
        if pairs and uid == pairs[-1][1] + 1:
            pairs[-1][1] = uid
        else:
            pairs.append([uid, uid])
    return ",".join(str(first) if first == last else f"{first}:{last}" for first, last in pairs)


def _taken_apart(answer: Sequence[Any], *, is_body: bool) -> Iterator[tuple[int, bytes]]:
    """Go through what imaplib makes of FETCH responses: (what stands before a literal, the literal), what follows."""
    for at, piece in enumerate(answer):
        if isinstance(piece, tuple):
            after = answer[at + 1] if at + 1 < len(answer) and isinstance(answer[at + 1], bytes) else b""
            uid = _UID.search(piece[0]) or _UID.search(after)
            if uid:
                yield int(uid[1]), piece[1]
        elif isinstance(piece, bytes) and (at == 0 or not isinstance(answer[at - 1], tuple)):
            yield from _without_literal(piece, is_body=is_body)


def _without_literal(piece: bytes, *, is_body: bool) -> Iterator[tuple[int, bytes]]:
    """Yield from an answer whose value stands in quotes. Servers also tell of flags here, which nobody asked for."""
    for uid, values in parse_fetch_response([piece]).items():
        told = next((value for key, value in values.items() if key.startswith(b"BODY[")), None if is_body else b"")
        if isinstance(told, bytes):
            yield uid, told


def _number(value: object) -> int | None:
    number = value[0] if isinstance(value, list) and value else value
    if isinstance(number, bytes) and number.isdigit():
        number = int(number)
    return number if isinstance(number, int) and 0 <= number <= _LARGEST else None


def _name(raw: bytes | int) -> str:
    """Return a folder's name; one that is no modified UTF-7 is taken as UTF-8, which some servers send unasked."""
    if isinstance(raw, int):
        return str(raw)
    try:
        return raw.decode("utf-8") if not raw.isascii() else str(from_utf_7(raw))
    except UnicodeError:
        return raw.decode("latin-1")
