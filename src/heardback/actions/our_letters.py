"""Our own letters, recognised in Sent: some servers give a letter another Message-ID on its way.

Answers then name one that we never gave, and a letter whose fate is uncertain is not found by ours. Gmail keeps ours
beside its own; Exchange keeps nothing. There a letter is known by whom it is to, its subject, its moment to the second
and the words of its text: all of them, so that a letter that its writer sent once more by hand is not taken for it.
"""

from datetime import UTC, datetime
from typing import Final

from heardback.intake.message import Message, read_message
from heardback.intake.proposing.said import MailSaid
from heardback.ports import Fate, Outbox, Outgoing, OwnerId, Received

ORIGINAL: Final = "x-google-original-message-id"
"""Where Gmail keeps the Message-ID that it wrote over."""


def may_be_copy(letter: Outgoing, message: Message) -> bool:
    """Tell by its header whether a mail may be a letter of ours, as it lies in Sent."""
    if _names(letter, message):
        return _is_to(letter, message)
    same_subject = _words(message.subject) == _words(letter.written.subject)
    return _is_to(letter, message) and same_subject and _second(message.date) == _second(letter.queued_at)


def is_copy(letter: Outgoing, message: Message) -> bool:
    """Tell whether a mail is a letter of ours, as it lies in Sent."""
    if not may_be_copy(letter, message):
        return False
    return _names(letter, message) or _words(message.text) == _words(letter.written.body)


class OurLetters:
    """The letters of one person that went out, or may have: asked for once, when the first mail of their own comes."""

    def __init__(self, outbox: Outbox, owner: OwnerId) -> None:
        """Take where they are kept."""
        self._outbox, self._owner = outbox, owner
        self._gone: list[Outgoing] | None = None

    def find(self, received: Received, said: MailSaid) -> tuple[Outgoing, str] | None:
        """Return the letter that a mail is the copy of, and its Message-ID there, which may be none.

        Only where the person's own mail lies: what others send may claim anything.
        """
        if received.folder != "sent" and not (received.folder == "archive" and said.is_own):
            return None
        if self._gone is None:
            self._gone = self._outbox.gone(self._owner)
        if not self._gone:
            return None
        message, _problems = read_message(received.raw)
        found = next((one for one in self._gone if is_copy(one, message)), None)
        return (found, message.message_id or "") if found else None

    def settle(self, letter: Outgoing, message_id: str, now: datetime) -> bool:
        """Note what its copy tells: that it went out, and as what. True: under a Message-ID that was not known."""
        if letter.state == "uncertain":
            went_out = Fate(state="sent", reason="in-sent", due=now)
            self._outbox.decide(self._owner, letter.key, "uncertain", went_out, now)
        is_known = message_id in ("", letter.message_id, *letter.known_as)
        return not is_known and self._outbox.know_as(self._owner, letter.key, message_id)


def _names(letter: Outgoing, message: Message) -> bool:
    return letter.message_id in (message.message_id, message.header(ORIGINAL).strip())


def _is_to(letter: Outgoing, message: Message) -> bool:
    return [one.email.casefold() for one in (*message.to, *message.cc)] == [letter.written.recipient.casefold()]


def _second(at: datetime | None) -> datetime | None:
    return at.astimezone(UTC).replace(microsecond=0) if at else None


def _words(text: str) -> list[str]:
    """Return a text as its words: servers fold lines anew, and drop spaces at their ends."""
    return text.split()
