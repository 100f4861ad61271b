"""By which way the candidate is to be in touch, if it was agreed that they are: "I will call you on Thursday"."""

import re
from dataclasses import replace
from typing import Final

from heardback.core.events import Agreement, Channel
from heardback.core.people import EMAIL, PHONE
from heardback.core.promises import understand_promise
from heardback.core.workdays import WorkingDays

_CALL: Final = re.compile(r"\b(?:call|phone|telephone|ring)\b|звон", re.IGNORECASE)
_WRITE: Final = re.compile(r"\b(?:e-?mail|mail|write)\b|напи[шс]|письм", re.IGNORECASE)


def with_its_way(agreed: Agreement, days: WorkingDays) -> Agreement:
    """Return an agreement with the way that its words name, where the candidate is the one to be in touch.

    What the employer says of calling is how their answer comes, and no way for the candidate to ask.
    """
    if agreed.channel or agreed.says is None:
        return agreed
    who = agreed.who or understand_promise(agreed.says, on=agreed.at.date(), days=days).who
    return replace(agreed, channel=_way(agreed.says)) if who == "candidate" else agreed


def _way(says: str) -> Channel | None:
    call, write = _CALL.search(says), _WRITE.search(says)
    if bool(call) == bool(write):
        return None
    return PHONE if call else EMAIL
