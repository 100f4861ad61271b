"""What a program says of an application: that it came, or that a job board has passed it on to the firm."""

import re
from dataclasses import replace
from typing import Final

from heardback.intake.understand import Means, Understanding

_PASSED_TO_A_FIRM: Final = re.compile(
    r"\bapplication (?:was|has been|is) (?:sent|submitted|delivered)|\bapplication submitted|\bitems were sent to"
    r"|\byou(?:'ve| have)? applied (?:to|for)\b|bewerbung[^.\n]{0,80}(?:versendet|abgeschickt|übermittelt)"
    r"|вы откликнулись|резюме (?:отправлено|доставлено)"
    r"|отклик[^.\n]{0,120}(?:отправлен|доставлен)\b",
    re.IGNORECASE,
)
"""How a job board says that it has passed an application on."""
_THANKS_FOR_IT: Final = re.compile(
    r"\bthank(?:s| you) for (?:applying|(?:submitting )?your application)|\breceived your application"
    r"|\bapplication (?:has been|was) (?:successfully )?received|спасибо за (?:ваш )?отклик|получили ваш отклик",
    re.IGNORECASE,
)
"""What programs begin with. Where nothing else in the mail is understood, that is what it means."""
_NO_ANSWER: Final[tuple[Means, ...]] = ("unrelated", "acknowledgement")
_PASSED_ON: Final = 0.95
_IS_SAID: Final = 0.5


def as_passed_on(reading: Understanding, text: str) -> Understanding:
    """Return what a program says of an application that came, or was passed on, unless it brings their answer, too."""
    is_said = reading.probabilities[reading.means] >= _IS_SAID
    is_answer = reading.means not in _NO_ANSWER
    is_thanks = not is_said and not is_answer and bool(_THANKS_FOR_IT.search(text))
    if (is_said and is_answer) or not (is_thanks or _PASSED_TO_A_FIRM.search(text)):
        return reading
    return replace(reading, means="acknowledgement", probabilities={"acknowledgement": _PASSED_ON})
