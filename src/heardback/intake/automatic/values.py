"""What is known of an automatic mail."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["bounce", "delay", "delivery", "receipt", "out-of-office", "auto-reply", "machine"]
"""`bounce`: the letter never arrived · `delay`: it is still tried · `delivery`: it was handed over · `receipt`: it was
shown, or deleted unread · `out-of-office`: somebody is away · `auto-reply`: another answer by a program · `machine`: a
program wrote it of its own accord, such as an applicant-tracking system; it may say anything.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Automatic:
    """A mail that a program wrote."""

    kind: Kind
    words: str
    """What shows it: the words or the header field."""
    recipients: tuple[str, ...] = ()
    """Of a bounce, a delay or a receipt: whose mailbox it is about, in small letters."""
    status: str = ""
    """Of a bounce: the status code (RFC 3463), such as 5.1.1; of a receipt: displayed or deleted."""
    about: str | None = None
    """The Message-ID of the letter it is about."""
    returns: date | None = None
    """Of an out-of-office reply: the day on which they are back, else the last of their absence."""
