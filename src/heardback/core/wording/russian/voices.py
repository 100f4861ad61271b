"""Playbooks in Russian: their titles, and each explained from its own data."""

from collections.abc import Iterator
from typing import Final

from heardback.core.playbook import BUILT_IN, Again, Playbook, built_in
from heardback.core.rules import RULES
from heardback.core.spans import Offset, Window
from heardback.core.wording.russian.counted import counted, form
from heardback.core.wording.russian.reasons import reason, source

_BUILT_IN: Final = {
    "balanced": (
        "Взвешенно",
        (
            "Поблагодарите, дайте обещанному сроку пройти, затем спросите один раз способом, уместным для этой"
            " работы; будьте доброжелательны и вовремя остановитесь."
        ),
    ),
    "etiquette": (
        "По этикету",
        "Договоритесь о дне, молчите, пока он не прошёл, затем вежливо позвоните и договоритесь о следующем.",
    ),
    "persistent": (
        "Настойчиво",
        (
            "Позвонить всегда лучше, чем не позвонить: спрашивайте рано, перезванивайте в названный ими день,"
            " всего до пяти раз."
        ),
    ),
    "patient": (
        "Терпеливо",
        (
            "Дайте им время, потом позвоните. Благодарственное письмо — только там, где его ждут;"
            " звонок на следующий день — никогда."
        ),
    ),
    "agreement": (
        "По договорённости",
        (
            "Делайте то, о чём договорились. Если ни о чём не договорились, взвесьте, насколько вам нужна эта"
            " работа, и звоните, только если нужна."
        ),
    ),
    "four-step": (
        "В четыре шага",
        (
            "Через неделю одно письмо будущему руководителю и одно рекрутеру; затем ждите и быстро делайте то,"
            " о чём попросят."
        ),
    ),
}
_MEANS: Final = {
    "phone": "по телефону",
    "email": "по электронной почте",
    "agreed": "условленным способом, иначе по телефону, если в работе важен результат, иначе по электронной почте",
    "other": "другим способом",
}
_PLACES: Final = {
    "agreed-contact": "того, о ком условились",
    "recruiter": "рекрутера",
    "interviewer": "того, кто проводил собеседование",
    "manager": "будущего руководителя",
    "executive": "главу небольшой фирмы",
    "front-desk": "приёмную",
}
_SILENCE_IS_NO: Final = {
    "ask": "всё равно спросите, один раз",
    "let-go": "когда день пройдёт, закройте для себя этот вопрос и попросите отзыв",
    "ask-if-allowed": (
        "когда день пройдёт, закройте для себя этот вопрос и попросите отзыв,"
        " а если спрашивать разрешили, спросите один раз"
    ),
}
_THANKS: Final = {
    "always": "Поблагодарите всех, кто был на собеседовании",
    "if-expected": "Там, где этого ждут, поблагодарите всех, кто был на собеседовании",
}
_CLAIMS: Final = {
    "answer-offer": "Вам сделали предложение: ответьте к названному дню, а если его нет, за три рабочих дня (S3-4).",
    "meet-request": "Вас о чём-то попросили: что бы это ни было, сделайте быстро (S3-4).",
    "confirm-invitation": "Вас пригласили: быстро подтвердите и узнайте день (S3-4).",
    "prepare-questions": (
        "До собеседования: держите под рукой вопросы на конец и условьтесь на месте, как и когда придёт ответ."
    ),
    "record-agreement": "Сразу после собеседования: запишите слово в слово, о чём договорились насчёт ответа.",
    "reconsider": "Ответ откладывают снова и снова: спросите себя, нужна ли вам ещё эта работа.",
    "weigh": ("Ни о чём не договорились: сначала взвесьте, насколько вам нужна эта работа, потом решите, звонить ли."),
    "tell-others": (
        "Вам нужно решить к определённому дню из-за другого предложения или по собственному решению:"
        " сообщите об этом работодателям, которые ещё решают."
    ),
    "ask": ("Молчание: спросите, что решили, один раз, вежливо, в подходящее время и того, кого следует."),
    "early-call": (
        "После отклика: звонок до того, как вас пригласили (S0-D10). Так советует только настойчивый подход."
    ),
    "thank": "После собеседования: поблагодарите каждого, кто там был.",
    "thank-after-rejection": (
        "Вам отказали: всё равно поблагодарите и не закрывайте дверь (S3-4). Работодатели возвращаются."
    ),
    "ask-feedback": (
        "Спросите, чего не хватило: даже отказ стоит услышать вместе с причинами (S0-D5),"
        " и вас могут порекомендовать дальше (S2-6)."
    ),
    "review": (
        "После отказа: посмотрите на собеседование глазами постороннего и запишите, что в следующий раз"
        " сделать лучше (S0-B3)."
    ),
    "let-go": "Когда считать вопрос закрытым и сохранить добрые отношения.",
    "request-reasons": (
        "Там, где закон обязывает работодателя письменно назвать причины по письменному запросу,"
        " такой запрос можно отправить (S0-C14, S0-E8)."
    ),
    "check-mail": "Пока ждёте ответа: каждый день заглядывайте в почту и в папку «Спам» (S1-6, S0-C4).",
    "keep-looking": "Пока нет предложения: продолжайте искать и в других местах (S0-A5, S0-F5).",
}
"""Each rule's claim, as the first paragraph of its file gives it in English."""


def playbook(playbook: Playbook) -> tuple[str, str]:
    """Return its title and the sentence about it: those of a built-in one in Russian, others as they were written."""
    written = playbook.title, playbook.about
    if playbook.name not in BUILT_IN:
        return written
    usual = built_in(playbook.name)
    return _BUILT_IN[playbook.name] if written == (usual.title, usual.about) else written


def explain(playbook: Playbook) -> str:
    """Explain it in plain text, about a page."""
    return "\n".join(_lines(playbook))


def _lines(one: Playbook) -> Iterator[str]:
    title, about = playbook(one)
    yield f"{title} ({one.name})"
    yield about
    yield ""
    yield "Чей это голос"
    yield from (f"  {prefix}  {source(prefix)}" for prefix in one.sources)
    yield ""
    yield "Что он советует"
    yield from (f"  {line}" for line in _habits(one))
    yield from (f"  Имейте в виду: {_lower(reason(rule))} [{rule}]" for rule in one.caution)
    yield ""
    yield "Правила, которым следуют все подходы"
    for rule in RULES:
        name = rule.__name__.replace("_", "-")
        yield f"  {name:<22} {_CLAIMS[name]}"


def _habits(playbook: Playbook) -> Iterator[str]:
    asking, thanks = playbook.asking, playbook.thanks
    if thanks.when in _THANKS:
        question = "; если ни о чём не договорились, спросите и о сроках" if thanks.asks_about_timing else ""
        yield f"{_THANKS[thanks.when]}, {_within(thanks.until)}{question}.{_cited(thanks.rules)}"
    if playbook.early_call:
        yield "Позвоните ещё до собеседования, через три-пять рабочих дней после отклика. [S0-D10]"
    yield f"Пока идёт обещанный срок: ждите.{_cited(('S0-A2', 'S1-3'))}"
    people = ", затем ".join(_PLACES[place] for place in asking.people)
    yield f"Спрашивайте {_MEANS[asking.by]}: {people}."
    over = asking.promise_over
    yield f"Обещанный срок прошёл: спросите {_window(over.window)} после него.{_cited(over.rules)}"
    yield from _where_nothing_was_promised(playbook)
    yield from _where_they_postpone(playbook)
    yield f"Условились, что молчание значит отказ: {_SILENCE_IS_NO[asking.when_silence_means_no]}.{_cited(('S2-2',))}"
    yield from _after_an_ask(playbook)
    most = counted(asking.most, "вопрос", "вопроса", "вопросов")
    calls = asking.most_calls
    among = f", из них {counted(calls, 'звонок', 'звонка', 'звонков')}" if calls else ""
    yield f"Без ответа — самое большее {'по одному вопросу каждому из двоих' if asking.one_round else most}{among}."
    times = counted(asking.reconsider_after, "раз", "раза", "раз")
    yield f"Отложили {times}: спросите себя, нужна ли вам ещё эта работа. [S1-4]"


def _where_nothing_was_promised(playbook: Playbook) -> Iterator[str]:
    row = playbook.asking.nothing_promised
    weigh = f"взвесьте {_after(row.weigh)}, насколько вам нужна эта работа; если нужна, " if row.weigh else ""
    ask = f"спросите {_window(row.window)} после собеседования"
    carried = "а если вопрос уже был в благодарственном письме,"
    thanked = f", {carried} {_window(row.after_thanks)}" if row.after_thanks else ""
    yield f"Ничего не обещали: {weigh}{ask}{thanked}.{_cited(row.rules)}"


def _where_they_postpone(playbook: Playbook) -> Iterator[str]:
    to_a_day, openly = playbook.asking.postponed_to_a_day, playbook.asking.postponed_openly
    what = {
        "new-promise": "это новый срок; спросите",
        "call-on-the-day": "перезвоните",
        "feedback": "попросите отзыв",
    }[to_a_day.then]
    yield f"Отложили до названного дня: {what} {_window(to_a_day.window)} после него.{_cited(to_a_day.rules)}"
    how = {
        "ask": "спросите снова",
        "own-promise": f"дайте им {_number(openly.period)}, затем спросите",
        "feedback": "попросите отзыв",
    }[openly.then]
    yield f"Отложили, не назвав дня: {how} {_window(openly.window)}.{_cited(openly.rules)}"


def _after_an_ask(playbook: Playbook) -> Iterator[str]:
    unanswered = playbook.asking.unanswered
    first, second = _again(unanswered.first_call), _again(unanswered.second_call)
    yield f"На звонок никто не ответил: {first}; на второй тоже: {second}."
    yield f"Оставлено сообщение: {_again(unanswered.voicemail)}."
    confirm = (
        "через два-три рабочих дня позвоните и узнайте, дошло ли оно; затем " if unanswered.confirm_receipt else ""
    )
    yield f"Письмо осталось без ответа: {confirm}{_again(unanswered.email)}."


def _again(again: Again) -> str:
    if again.by == "none":
        return "больше ничего"
    return f"снова {_MEANS[again.by]} {_window(again.window)}{_cited(again.rules)}"


def _window(window: Window) -> str:
    """Say from when to when, counted from a day: через 3–5 рабочих дней."""
    first, last = window.first, window.last
    if first.count == 0:
        return "в тот же день" if last.count == 0 else f"в тот же день или не позже чем {_after(last)}"
    if first == last:
        return _after(first)
    if first.working == last.working:
        return f"через {first.count}–{_number(last)}"
    return f"не раньше чем {_after(first)} и не позже чем {_after(last)}"


def _after(offset: Offset) -> str:
    return f"через {_number(offset)}"


def _within(offset: Offset) -> str:
    if offset.count == 0:
        return "в тот же день"
    days = "дня" if form(offset.count, "один", "", "") else "дней"
    return f"в течение {offset.count} {_working(offset, 'рабочего ', 'рабочих ')}{days}"


def _number(offset: Offset) -> str:
    return f"{offset.count} {_working(offset, 'рабочий ', 'рабочих ')}{form(offset.count, 'день', 'дня', 'дней')}"


def _working(offset: Offset, one: str, many: str) -> str:
    return form(offset.count, one, many, many) if offset.working else ""


def _cited(rules: tuple[str, ...]) -> str:
    return f" [{', '.join(rules)}]" if rules else ""


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
