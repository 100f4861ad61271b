"""Why one waits, in English: a phrase for a list."""

from datetime import date
from typing import Final

from heardback.core.advice import Advice
from heardback.core.wording.english.dates import day_seen, days
from heardback.core.wording.waits import Wait, Why, waiting_for

_PHRASES: Final[dict[Why, str]] = {
    "nothing-yet": "no application or interview is noted yet",
    "applied": "you applied {on}",
    "interview": "the interview is {on}",
    "their-promise": "they said by {day}",
    "their-words": "they said “{words}”",
    "your-promise": "you are to be in touch by {day}",
    "your-period": "you gave them until {day}",
    "asked": "you asked {on}, no answer yet",
    "not-answered": "you called {on}, nobody answered",
    "undecided": "undecided, they named no day",
    "silence-is-no": "they answer only if it is a yes",
    "request-met": "you sent what they asked for",
    "nothing-promised": "nothing promised",
    "request": "they asked for something",
    "request-by": "they asked for something by {day}",
    "invitation": "they invited you",
    "confirmed": "you confirmed, they name the day",
    "offer": "they made you an offer",
    "offer-by": "they want your answer by {day}",
    "rejection": "they said no",
    "accept": "you accepted the offer",
    "decline": "you declined the offer",
    "withdraw": "you withdrew",
    "let-go": "you let it go",
}
_OVER: Final[dict[Why, str]] = {
    "their-promise": "they said by {day}, it has passed",
    "their-words": "they said “{words}”, it has passed",
    "your-promise": "you were to be in touch by {day}",
    "your-period": "you gave them until {day}, it has passed",
}


def waiting(advice: Advice) -> str:
    """Say why one waits: they said “next week”."""
    return waited(waiting_for(advice), advice.reading.today)


def waited(wait: Wait, today: date) -> str:
    """Say it, seen from `today`; a promise whose last day is behind has passed."""
    over = _OVER.get(wait.why) if wait.day and wait.day < today else None
    forms = {"on": days(wait.day, today), "day": day_seen(wait.day, today)} if wait.day else {}
    return (over or _PHRASES[wait.why]).format(words=wait.words, **forms)
