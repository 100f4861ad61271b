"""What the law lets a candidate ask, held against one candidacy. Information, not legal advice.

Each law is a file of data. `rights` says of each that holds at the employer's place whether it applies, applies if
something only the candidate knows is so, does not apply yet and why, or has lapsed. The words speak of time that has
passed, never of anybody's fault. Asking formally usually burns the bridge (S0-C14), so none of this is ever a main
step of a plan.
"""

from datetime import datetime
from typing import Final

from heardback.core.candidacy import Candidacy
from heardback.core.rights import (
    belarus,
    european_union,
    germany,
    ontario,
    russia,
    south_korea,
    united_kingdom,
    united_states,
)
from heardback.core.rights.facts import facts_of
from heardback.core.rights.law import Law
from heardback.core.rights.right import Right, State, right_under

__all__ = ["LAWS", "NOTICE", "PRICE", "Law", "Right", "State", "reasons_owed_in", "rights"]

LAWS: Final[tuple[Law, ...]] = (
    ontario.LAW,
    russia.LAW,
    belarus.LAW,
    european_union.LAW,
    united_kingdom.LAW,
    germany.LAW,
    united_states.LAW,
    south_korea.LAW,
)
NOTICE: Final = (
    "This is information and not legal advice. Laws change: look up the text that is named, and ask somebody who knows"
    " it before much depends on it."
)
PRICE: Final = "S0-C14"
"""The rule that says what a formal request costs; it is shown beside every letter."""


def rights(candidacy: Candidacy, now: datetime) -> list[Right]:
    """Return what the law at the employer's place lets this candidate ask; empty where no such law is known here."""
    facts = facts_of(candidacy, now)
    today = now.astimezone(candidacy.timezone).date()
    at = candidacy.employer.country, candidacy.employer.subdivision
    return [right_under(law, candidacy, facts, today) for law in LAWS if law.holds_at(*at)]


def reasons_owed_in(country: str) -> bool:
    """Tell whether everybody who was refused there, and asks in writing, is owed the reasons."""
    return any(law.reasons_owed and law.holds_at(country, "") for law in LAWS)
