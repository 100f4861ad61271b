"""The plan in Russian."""

from datetime import date
from typing import Final

from heardback.core.advice import Advice
from heardback.core.candidacy import Candidacy
from heardback.core.reading import Dated
from heardback.core.step import Action, Step
from heardback.core.wording.headlines import Act, Ahead, DayOff, Rest, act_on, headline_of, own_deadline
from heardback.core.wording.russian.dates import by, days, due
from heardback.core.wording.russian.people import Cases, addressee
from heardback.core.wording.russian.reasons import because
from heardback.core.wording.russian.ways import way

_WITH_A_PERSON: Final[dict[Action, str]] = {
    "answer-offer": "Ответьте {who.to} на предложение о работе",
    "meet-request": "Отправьте {who.to} то, о чём вас просили",
    "confirm-invitation": "Ответьте {who.to}, что принимаете приглашение",
    "confirm-receipt": "Позвоните {who.to} и узнайте, дошло ли ваше письмо",
    "early-call": "Позвоните {who.to} и спросите о своём отклике",
    "thank": "Поблагодарите {who.whom} за собеседование",
    "thank-after-rejection": "Поблагодарите {who.whom}, несмотря на отказ",
    "ask-feedback": "Спросите {who.whom}, чего не хватило",
    "request-reasons": "Можно письменно запросить у {who.of} причины отказа",
}
_ALONE: Final[dict[Action, str]] = {
    "prepare-questions": "Подготовьте вопросы на конец собеседования",
    "record-agreement": "Запишите, о чём договорились насчёт ответа",
    "reconsider": "Спросите себя, нужна ли вам ещё эта работа",
    "weigh": "Взвесьте, насколько вам нужна эта работа",
    "review": "Посмотрите на прошедшее собеседование глазами постороннего",
    "let-go": "Закройте для себя этот вопрос и сохраните добрые отношения",
    "check-mail": "Раз в день заглядывайте в почту и в папку «Спам»",
    "keep-looking": "Продолжайте искать и в других местах",
}
_VERBS: Final = {"phone": "Позвоните", "email": "Напишите"}
_WHETHER_DECIDED: Final = "принято ли решение"
_WHICH_DAY: Final = "на какой день назначено собеседование"


def sentence(candidacy: Candidacy, step: Step, *, deadline: date | None = None) -> str:
    """Say a step as a sentence without its full stop: Позвоните рекрутеру (…) и спросите, принято ли решение."""
    who = addressee(candidacy, step.to)
    if step.action == "ask":
        return _ask(step, who)
    if step.action == "tell-others":
        day = by(deadline, step.first) if deadline else "к определённому дню"
        return f"Сообщите {who.to}, что вам нужно принять решение {day}"
    return _ALONE.get(step.action) or _WITH_A_PERSON[step.action].format(who=who)


def _ask(step: Step, who: Cases) -> str:
    what = _WHICH_DAY if (step.letter or "").startswith("interview-day") else _WHETHER_DECIDED
    verb = _VERBS.get(step.channel or "")
    if verb:
        return f"{verb} {who.to} и спросите, {what}"
    return f"Спросите {who.whom}{f' {way(step.channel)}' if step.channel else ''}, {what}"


def headline(advice: Advice) -> str:
    """Say the one most important thing."""
    match headline_of(advice):
        case "closed":
            return "Здесь всё завершено. Делать больше ничего не нужно."
        case "blank":
            return "Здесь пока ничего не записано. Отметьте отклик или собеседование, и станет ясен следующий шаг."
        case Act() as act:
            return f"{_done_now(advice, act)}: {_why(advice, act)}"
        case DayOff():
            return f"Сегодня делать ничего не нужно. {coming(advice)}"
        case Rest(until, ahead):
            today = advice.reading.today
            first = f"Ждите: ответ обещан {by(until, today)}." if until else "Сегодня делать ничего не нужно."
            return f"{first} {coming(advice)}" if ahead else first


def coming(advice: Advice) -> str:
    """Say what comes next, and on which day it can be done; nothing where something can be done now."""
    today = advice.reading.today
    match headline_of(advice):
        case DayOff(step, on):
            return f"{_upper(days(on, today))}: {_lower(_said(advice, step))}."
        case Rest(_, Ahead(step, on)):
            return f"Следующий шаг — {days(on, today)}: {_lower(_said(advice, step))}."
        case _:
            return ""


def _done_now(advice: Advice, act: Act) -> str:
    """Say the step; of an ask only whom to reach and, while it is due, that it is for today."""
    step, today = act.dated.step, " сегодня" if act.dated.status == "open" else ""
    if step.action != "ask" or (step.letter or "").startswith("interview-day"):
        return _said(advice, step)
    who, verb = addressee(advice.candidacy, step.to), _VERBS.get(step.channel or "")
    if verb:
        return f"{verb}{today} {who.to}"
    return f"Спросите{today} {who.whom}{f' {way(step.channel)}' if step.channel else ''}"


def why(advice: Advice, dated: Dated) -> str:
    """Say the strongest reason for a step, as a sentence."""
    return _upper(_why(advice, act_on(advice, dated)))


def _why(advice: Advice, act: Act) -> str:
    if act.broken:
        return f"ответ обещали {due(act.broken, advice.reading.today)}, но его нет."
    return _lower(because(advice, act.dated.step.rules[0]))


def _said(advice: Advice, step: Step) -> str:
    return sentence(advice.candidacy, step, deadline=own_deadline(advice))


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
