"""Whose mail is it: which candidacy a mail belongs to, and which firm stands behind it.

`whose` goes from the surest sign to the weakest: the thread, the person, the firm's domain, the firm's name; it stops
at the first that says anything. What that sign leaves open stays open, with the reasons for each candidacy: a person
decides, not we. `firm_behind` names the firm of a mail that belongs to nothing yet. Job boards, agencies, and the
programs that firms hire with are no employers; they stand in `services.toml`.
"""

from heardback.intake.senders.firm_said import FirmSaid, firm_behind
from heardback.intake.senders.services import Service, service_at
from heardback.intake.senders.values import Correspondence, Correspondent, Envelope, Match, Reason, Whose
from heardback.intake.senders.whose import whose

__all__ = [
    "Correspondence",
    "Correspondent",
    "Envelope",
    "FirmSaid",
    "Match",
    "Reason",
    "Service",
    "Whose",
    "firm_behind",
    "service_at",
    "whose",
]
