"""Mail that a program wrote: bounces, receipts, out-of-office replies and other answers nobody typed.

`reports` reads what programs write for programs (RFC 3464, RFC 8098); `bounces` what the rest of them write instead;
`absence` the out-of-office replies (RFC 3834 and its folk variants), with the day on which somebody is back.
"""

from datetime import date

from heardback.core.promises import WorkingDays
from heardback.intake.automatic.absence import answered_by_program
from heardback.intake.automatic.bounces import folk_bounce
from heardback.intake.automatic.reports import reported
from heardback.intake.automatic.values import Automatic, Kind
from heardback.intake.message import Message

__all__ = ["Automatic", "Kind", "automatic"]


def automatic(message: Message, own: str, *, on: date, days: WorkingDays) -> Automatic | None:
    """Say what kind of automatic mail this is; None: a person wrote it, or nothing shows that none did.

    `own` is what it says without quotations; `on` the day it was sent and `days` the sender's working days, from which
    the day of return is counted.
    """
    return reported(message) or folk_bounce(message) or answered_by_program(message, own, on=on, days=days)
