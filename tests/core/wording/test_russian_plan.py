"""What a Russian reader is told to do, and why."""

from datetime import date

import pytest

from heardback.core import wording
from heardback.core.candidacy import Contact
from heardback.core.events import Channel, ContactId
from heardback.core.step import Action, Step
from tests.core.story import DESK, LARS, MIA, OLGA, PAVEL, Story, beginning, interviewed

RUSSIAN = wording.of("ru")
MARIA = interviewed("2026-11-09").knowing(OLGA, LARS, MIA, PAVEL, DESK, Contact(id=ContactId("vera"), name="Vera"))
DEADLINE = date(2026, 11, 27)


def step(action: Action, to: str | None = "olga", channel: str = "phone", letter: str | None = None) -> Step:
    return Step(
        action=action,
        first=date(2026, 11, 17),
        last=None,
        rules=("S0-A3",),
        to=ContactId(to) if to else None,
        channel=Channel(channel),
        letter=letter,
    )


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        ("ask", "Позвоните рекрутеру (Olga) и спросите, принято ли решение"),
        ("confirm-receipt", "Позвоните рекрутеру (Olga) и узнайте, дошло ли ваше письмо"),
        ("early-call", "Позвоните рекрутеру (Olga) и спросите о своём отклике"),
        ("answer-offer", "Ответьте рекрутеру (Olga) на предложение о работе"),
        ("meet-request", "Отправьте рекрутеру (Olga) то, о чём вас просили"),
        ("confirm-invitation", "Ответьте рекрутеру (Olga), что принимаете приглашение"),
        ("tell-others", "Сообщите рекрутеру (Olga), что вам нужно принять решение не позднее пятницы, 27 ноября"),
        ("thank", "Поблагодарите рекрутера (Olga) за собеседование"),
        ("thank-after-rejection", "Поблагодарите рекрутера (Olga), несмотря на отказ"),
        ("ask-feedback", "Спросите рекрутера (Olga), чего не хватило"),
        ("request-reasons", "Можно письменно запросить у рекрутера (Olga) причины отказа"),
        ("let-go", "Закройте для себя этот вопрос и сохраните добрые отношения"),
        ("check-mail", "Раз в день заглядывайте в почту и в папку «Спам»"),
    ],
)
def test_a_step_is_a_sentence_with_a_verb_and_a_person(action: Action, sentence: str) -> None:
    assert RUSSIAN.sentence(MARIA.candidacy, step(action), deadline=DEADLINE) == sentence


@pytest.mark.parametrize(
    ("to", "channel", "beginning_of_it"),
    [
        ("lars", "email", "Напишите интервьюеру (Lars) и спросите"),
        ("mia", "phone", "Позвоните будущему руководителю (Mia) и спросите"),
        ("pavel", "phone", "Позвоните директору (Pavel) и спросите"),
        ("desk", "phone", "Позвоните в приёмную (Desk) и спросите"),
        ("vera", "phone", "Позвоните контактному лицу (Vera) и спросите"),
        (None, "phone", "Позвоните работодателю (Nordkraft) и спросите"),
        ("olga", "sms", "Спросите рекрутера (Olga) по СМС"),
        ("olga", "telegram", "Спросите рекрутера (Olga) в Telegram"),
        ("olga", "pigeon", "Спросите рекрутера (Olga) через pigeon"),
        ("olga", "in-person", "Спросите рекрутера (Olga) лично"),
    ],
)
def test_whoever_it_is_and_however_they_are_reached(to: str | None, channel: str, beginning_of_it: str) -> None:
    asked = RUSSIAN.sentence(MARIA.candidacy, step("ask", to, channel))
    assert asked.startswith(beginning_of_it)
    assert asked.endswith(", принято ли решение")


def test_the_day_of_an_interview_is_asked_for() -> None:
    asked = RUSSIAN.sentence(MARIA.candidacy, step("ask", letter="interview-day-call"))
    assert asked == "Позвоните рекрутеру (Olga) и спросите, на какой день назначено собеседование"


MONDAY = MARIA.promised("2026-11-16")
HEADLINES = [
    (
        MONDAY,
        "2026-11-17",
        "etiquette",
        "Позвоните сегодня рекрутеру (Olga): ответ обещали к понедельнику, но его нет.",
    ),
    (MONDAY, "2026-11-19", "etiquette", "Позвоните рекрутеру (Olga): ответ обещали к понедельнику, но его нет."),
    (
        MONDAY,
        "2026-11-25",
        "etiquette",
        "Позвоните рекрутеру (Olga): ответ обещали к понедельнику, 16 ноября, но его нет.",
    ),
    (
        MONDAY,
        "2026-11-13",
        "balanced",
        (
            "Ждите: ответ обещан не позднее понедельника, 16 ноября. Следующий шаг — во вторник:"
            " напишите рекрутеру (Olga) и спросите, принято ли решение."
        ),
    ),
    (
        MARIA,
        "2026-11-14",
        "etiquette",
        ("Сегодня делать ничего не нужно. В понедельник: позвоните рекрутеру (Olga) и спросите, принято ли решение."),
    ),
    (
        MARIA,
        "2026-11-13",
        "etiquette",
        "Позвоните сегодня рекрутеру (Olga): когда срок не назван, вопрос через несколько рабочих дней — обычное дело.",
    ),
    (
        MARIA.decided("2026-11-10", "withdraw"),
        "2026-11-13",
        "balanced",
        "Здесь всё завершено. Делать больше ничего не нужно.",
    ),
    (
        beginning(),
        "2026-11-13",
        "balanced",
        "Здесь пока ничего не записано. Отметьте отклик или собеседование, и станет ясен следующий шаг.",
    ),
    (beginning().applied("2026-11-12"), "2026-11-13", "balanced", "Сегодня делать ничего не нужно."),
    (
        MARIA.heard("2026-11-12", "invitation").confirmed("2026-11-12"),
        "2026-11-17",
        "etiquette",
        (
            "Позвоните рекрутеру (Olga) и спросите, на какой день назначено собеседование:"
            " быстрота и приветливость оставляют дверь открытой, чем бы дело ни кончилось."
        ),
    ),
]


@pytest.mark.parametrize(("story", "on", "voice", "headline"), HEADLINES, ids=range(len(HEADLINES)))
def test_the_one_most_important_thing(story: Story, on: str, voice: str, headline: str) -> None:
    assert RUSSIAN.headline(story.on(on).under(voice).advice) == headline


def test_the_reason_for_a_step_whose_day_still_lies_ahead_says_so() -> None:
    advice = MONDAY.on("2026-11-13").under("balanced").advice
    assert RUSSIAN.because(advice, "S0-A3") == "К тому времени условленный день (понедельник, 16 ноября) уже пройдёт."
    advice = MONDAY.on("2026-11-17").under("balanced").advice
    assert RUSSIAN.because(advice, "S0-A3") == "Условленный день прошёл, а вестей нет."


def test_too_much_of_it_is_cautioned_against() -> None:
    assert RUSSIAN.caution("S0-C14") == "Официальный запрос о причинах обычно сжигает мосты."
    assert RUSSIAN.caution("G5") == RUSSIAN.reason("G5")
