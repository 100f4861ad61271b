"""Why one waits, in Russian: a phrase for a list."""

from datetime import date
from typing import Final

from heardback.core.advice import Advice
from heardback.core.wording.russian.dates import by, days, until
from heardback.core.wording.waits import Wait, Why, waiting_for

_PHRASES: Final[dict[Why, str]] = {
    "nothing-yet": "ещё не отмечены ни отклик, ни собеседование",
    "applied": "вы откликнулись {on}",
    "interview": "собеседование {on}",
    "their-promise": "обещали ответить {by}",
    "their-words": "сказали: «{words}»",
    "your-promise": "вы обещали связаться {by}",
    "your-period": "вы дали им время {until}",
    "asked": "вы спросили {on}, ответа пока нет",
    "not-answered": "вы звонили {on}, никто не ответил",
    "undecided": "ещё не решили и дня не назвали",
    "silence-is-no": "ответят, только если решение положительное",
    "request-met": "вы отправили то, о чём просили",
    "nothing-promised": "ничего не обещали",
    "request": "вас кое о чём попросили",
    "request-by": "вас кое о чём попросили, срок — {by}",
    "invitation": "вас пригласили",
    "confirmed": "вы приняли приглашение, день назначат они",
    "offer": "вам сделали предложение",
    "offer-by": "ждут вашего ответа {by}",
    "rejection": "вам отказали",
    "accept": "вы приняли предложение",
    "decline": "вы отклонили предложение",
    "withdraw": "вы отозвали отклик",
    "let-go": "вы закрыли для себя этот вопрос",
}
_OVER: Final[dict[Why, str]] = {
    "their-promise": "обещали ответить {by}, срок прошёл",
    "their-words": "сказали: «{words}», срок прошёл",
    "your-period": "вы дали им время {until}, срок прошёл",
}


def waiting(advice: Advice) -> str:
    """Say why one waits: сказали: «на следующей неделе»."""
    return waited(waiting_for(advice), advice.reading.today)


def waited(wait: Wait, today: date) -> str:
    """Say it, seen from `today`; a promise whose last day is behind has passed."""
    over = _OVER.get(wait.why) if wait.day and wait.day < today else None
    return (over or _PHRASES[wait.why]).format(words=wait.words, **(_forms(wait.day, today) if wait.day else {}))


def _forms(day: date, today: date) -> dict[str, str]:
    return {"on": days(day, today), "by": by(day, today), "until": until(day, today)}
