"""Notices in Russian. What names nobody can be read by anybody."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.doing import Ending
from heardback.core.glance import Appointment
from heardback.core.notices import Kind, Matter, Notice
from heardback.core.wording.russian.agenda import interview_item, step_item
from heardback.core.wording.russian.counted import counted
from heardback.core.wording.russian.dates import days, short_day
from heardback.core.wording.russian.names import action as name_of

_TITLES: Final[dict[Kind, str]] = {
    "opens": "Есть что сделать",
    "closes": "Последний день для шага",
    "late": "Шаг просрочен",
    "interview": "Впереди собеседование",
    "evening": "Что вам сказали?",
    "answer": "Письмо, похожее на ответ",
    "spam": "В спаме письмо, похожее на ответ",
}
_ENDED: Final[dict[Ending, str]] = {
    "reached": "поговорили, ответят в пятницу",
    "no-answer": "никто не ответил",
    "voicemail": "автоответчик",
    "sent": "отправлено",
    "arrived": "дошло",
    "done": "сделано",
    "accept": "принимаю",
    "decline": "отказываюсь",
    "go-on": "продолжаю",
    "let-go": "отпускаю",
    "nothing-agreed": "ответят до пятницы",
}
"""How somebody might answer; each is understood by `intake.answers`."""
_LATER: Final = "позже"
_FOUND: Final = "Нашлось письмо, похожее на ответ. Взгляните на него в разделе «Входящие»."
_IN_SPAM: Final = "В спаме нашлось письмо, похожее на ответ. Взгляните на него, пока его оттуда не удалили."


def notice_title(notice: Notice) -> str:
    """Head a notice: a digest by how much there is, anything else by its kind."""
    if notice.kind != "digest":
        return _TITLES[notice.kind]
    return f"Сегодня: {counted(len(notice.matters), 'дело', 'дела', 'дел')}"


def notice_line(matter: Matter, now: datetime, zone: ZoneInfo, *, named: bool) -> str:
    """Say one matter in one line, by the clock of `zone`."""
    if matter.interview and matter.kind == "interview":
        return f"{_interview(matter, matter.interview, named=named)}, {_when(matter.interview, now, zone)}"
    if matter.kind == "evening":
        who = f"{matter.glance.employer}: что" if matter.glance and named else "Что"
        return f"{who} вам сказали? Запишите, как договорились об ответе, пока помните"
    if matter.glance is None or matter.step is None:
        return _IN_SPAM if matter.kind == "spam" else _FOUND
    step = step_item(matter.glance, matter.step) if named else _capital(name_of(matter.step.action))
    return {"closes": f"{step} (сегодня последний день)", "late": f"{step} (просрочено)"}.get(matter.kind, step)


def and_more(count: int) -> str:
    """Say how many further matters there are."""
    return f"и ещё {count}"


def may_be_answered(ending: Ending, number: int | None) -> str:
    """Say that this mail may be answered."""
    before = f"{number}: " if number else ""
    examples = " или ".join(f"«{before}{words}»" for words in (_ENDED[ending], _LATER))
    return f"На это письмо можно ответить: {examples}. То, что вы напишете, появится в разделе «Входящие»."


def was_off(since: date, today: date) -> str:
    """Say that nobody looked for some days."""
    return (
        f"Программа heardback не работала ({short_day(since)} — {short_day(today)}). О том, что за это время прошло,"
        " уже не сообщается; что ещё можно сделать — выше."
    )


def _interview(matter: Matter, one: Appointment, *, named: bool) -> str:
    return interview_item(matter.glance, one) if matter.glance and named else "Собеседование"


def _when(one: Appointment, now: datetime, zone: ZoneInfo) -> str:
    at = one.at.astimezone(zone)
    return f"{days(at.date(), now.astimezone(zone).date())} в {at:%H:%M}"


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
