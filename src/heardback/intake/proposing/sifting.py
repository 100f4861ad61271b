"""Which mails are worth reading, by their headers alone. What is doubtful is read: an answer is not to be missed."""

import re
from collections.abc import Sequence
from typing import Final

from heardback.intake.phrases import finder
from heardback.intake.proposing.work_words import WORK
from heardback.intake.senders import Correspondence, Envelope, service_at, whose
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.firm_said import firm_behind, is_about_posts
from heardback.intake.senders.names import compact

_OF_HIRING: Final = finder((
    *("appl*", "candidat*", "interview*", "position*", "role*", "job*", "opportunit*", "offer*", "career*", "hiring"),
    *("recruit*", "assessment*", "resume", "cv", "vacanc*", "next step*", "screening", "feedback", "availab*"),
    *("contract",),
    *("status", "update", "decision", "invitation*", "meeting", "call", "talk", "chat", "intro", "reference*", "test"),
    *("отклик*", "ваканси*", "собеседован*", "интервью", "приглаш*", "резюме", "кандидат*", "оффер*", "должност*"),
    *("заявк*", "тестов*", "предложени*", "встреч*", "решени*", "работ*", "bewerbung*", "ansökan", "entretien*"),
))  # fmt: skip
_TO_MANY: Final = re.compile(
    r"(?:news(?:letter)?|digest|marketing|promo\w*|deals?|offers?|shop|store|orders?|invoice|billing|receipts?"
    r"|rechnung|social"
    r"|notifications?|notify|alerts?|updates|community|events?|forum|lists?)(?:[+._-][^@]*)?@",
    re.IGNORECASE,
)


def may_concern(
    envelope: Envelope, correspondences: Sequence[Correspondence] = (), *, is_bulk: bool = False, is_junk: bool = False
) -> bool:
    """Tell whether a mail may concern a candidacy, known or not, by its header; `envelope.text` may be empty.

    `is_bulk`: it has a List-Id, a List-Unsubscribe or a Precedence of mail to many. `is_junk`: it lay in spam, where a
    mail is read only if its subject or its sender speaks for it.
    """
    if correspondences and whose(envelope, correspondences).matches:
        return True
    service = None if envelope.is_own else service_at(domain_of(envelope.sender))
    if service:
        return not tells_of_posts(envelope)
    speaks = bool(_OF_HIRING.search(f"{envelope.subject} {envelope.sender_name}") or WORK.search(envelope.subject))
    if is_junk or is_bulk or (_TO_MANY.match(envelope.sender) and not envelope.is_own):
        return speaks
    return True


def firm_of_program(envelope: Envelope) -> str:
    """Return the firm that a hiring program or a job board writes for, as an address would name it; or nothing."""
    service = service_at(domain_of(envelope.sender))
    said = firm_behind(envelope) if service and service.kind in ("ats", "board") else None
    return compact(said.name) if said else ""


def tells_of_posts(envelope: Envelope) -> bool:
    """Tell whether a job board tells of posts or of itself, and of no application."""
    service = service_at(domain_of(envelope.sender))
    return service is not None and is_about_posts(envelope, service)
