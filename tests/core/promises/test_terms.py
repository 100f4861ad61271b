"""What is agreed beside the day: in any case or only if it is a yes, may I ask, and who gets in touch."""

from datetime import date

import pytest

from heardback.core.promises import understand_promise
from tests.core.promises.calendars import WEDNESDAY, MondayToFriday


def understood(said):
    return understand_promise(said, on=WEDNESDAY, days=MondayToFriday())


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("If you don't hear from us by Friday, please assume that we have chosen someone else.", 16),
        ("If you have not heard anything by 20 October, you were unfortunately not successful.", 20),
        ("Should you not receive a call by Monday, the position has been filled.", 19),
        ("No news by Friday means that we went with another candidate.", 16),
        ("Unless you hear from us within a week, consider your application unsuccessful.", 21),
        ("If we haven't called you by next Tuesday, it's a no.", 20),
        ("If by Friday you have heard nothing from us, it did not work out.", 16),
        ("If you hear nothing within 5 working days, take it as a no.", 21),
        ("We will call you by Thursday only if you got the job.", 15),
        ("Only shortlisted candidates will be contacted, by 23 October.", 23),
        ("If you are successful, we will be in touch by Monday.", 19),
        ("If we decide to take your application further, we'll call within two days.", 16),
        ("Если мы не свяжемся с вами до 20 октября, значит, мы выбрали другого кандидата.", 20),
        ("Если до пятницы вам не позвонят, значит, ответ отрицательный.", 16),
        ("Если в течение недели звонка не будет, считайте это отказом.", 21),
        ("Перезвоним до четверга, но только в случае положительного решения.", 15),
        ("Позвоним завтра, если вы нам подойдёте.", 15),
        ("Отсутствие ответа до понедельника означает отказ.", 19),
    ],
)
def test_silence_until_a_day_means_no(said, day):
    assert understood(said).until == date(2026, 10, day)
    assert understood(said).answers == "only-if-yes"


@pytest.mark.parametrize(
    "said",
    [
        "We only contact successful candidates.",
        "We'll ring you only if the answer is yes.",
        "We regret that we are unable to reply to every applicant individually.",
        "Only those selected for an interview will hear from us.",
        "If your profile matches, somebody will get in touch.",
        "Перезвоним только в случае положительного решения.",
        "Мы связываемся только с теми, кто нам подошёл.",
        "К сожалению, мы не можем ответить каждому кандидату.",
    ],
)
def test_they_answer_only_if_it_is_a_yes_and_name_no_day(said):
    assert understood(said).until is None
    assert understood(said).answers == "only-if-yes"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("We'll let you know either way by Friday.", 16),
        ("Whatever the outcome, you will hear from us next week.", 23),
        ("By Monday you'll have an answer, good or bad.", 19),
        ("We will call you on Thursday even if it's a no.", 15),
        ("Every candidate will receive an answer within ten days.", 24),
        ("Regardless of our decision we'll write by the 20th.", 20),
        ("В любом случае сообщим до пятницы.", 16),
        ("Мы ответим через неделю независимо от результата.", 21),
        ("Даже в случае отказа мы напишем вам до вторника.", 20),
        ("Каким бы ни было решение, мы позвоним в четверг.", 15),
    ],
)
def test_they_answer_whatever_the_outcome(said, day):
    assert understood(said).until == date(2026, 10, day)
    assert understood(said).answers == "always"


@pytest.mark.parametrize(
    "said",
    [
        "We'll let you know by Friday whether you are on the shortlist.",
        "You will hear from us within a week.",
        "If you haven't heard from us by Friday, give me a call.",
        "If you don't hear from us by Friday, don't worry: we are still deciding.",
        "If you are not selected, we will tell you by Friday.",
        "Если мы не ответим до пятницы, позвоните нам.",
        "Ответим до пятницы.",
    ],
)
def test_nothing_is_said_about_silence(said):
    assert understood(said).answers is None


@pytest.mark.parametrize(
    ("said", "may_ask"),
    [
        ("Feel free to call if you haven't heard by Friday.", True),
        ("If you've heard nothing by Monday, please chase me.", True),
        ("You can ring me any time.", True),
        ("Do drop me a line if we go quiet.", True),
        ("You're welcome to check in with us next week.", True),
        ("Please do not call us.", False),
        ("No phone calls, please.", False),
        ("Please refrain from contacting the hiring manager.", False),
        ("There's no need to follow up; we'll write by Friday.", False),
        ("Don't call us, we'll call you.", False),
        ("We cannot answer status enquiries.", False),
        ("We'll write by Friday.", None),
        ("If you have any questions, please do not hesitate to contact us.", None),
        ("Если не ответим до пятницы, можете позвонить.", True),
        ("Не стесняйтесь спрашивать.", True),
        ("Звоните, если не объявимся.", True),
        ("Просьба не звонить.", False),
        ("Звонить нам не нужно.", False),
        ("Пожалуйста, не беспокойте нас звонками.", False),
        ("Ответим до пятницы.", None),
    ],
)
def test_they_say_whether_the_candidate_may_ask(said, may_ask):
    assert understood(said).may_ask is may_ask


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Call me on Friday.", 16),
        ("Give us a ring next week.", 23),
        ("You can phone me on Monday morning.", 19),
        ("Could you call me back in three days?", 17),
        ("Please check back with us in two weeks.", 28),
        ("I said I would call on Monday.", 19),
        ("I am to ring them next Tuesday.", 20),
        ("I promised to get back to them by Friday.", 16),
        ("Позвоните нам в четверг.", 15),
        ("Перезвоните мне на следующей неделе.", 23),
        ("Можете набрать меня в пятницу.", 16),
        ("Я обещал позвонить в понедельник.", 19),
        ("Договорились, что я сам перезвоню завтра.", 15),
    ],
)
def test_the_candidate_is_to_get_in_touch(said, day):
    assert understood(said).who == "candidate"
    assert understood(said).until == date(2026, 10, day)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("We will call you within a week.", "employer"),
        ("I'll ring you on Friday.", "employer"),
        ("You will hear by Monday.", "employer"),
        ("I should get a reply in three days.", "employer"),
        ("Please get back to me if you have not heard by the 24th.", "employer"),
        ("If you have not heard from us by Friday, call me.", "employer"),
        ("We'll be in touch.", "employer"),
        ("Not decided, they call me back on Wednesday.", "employer"),
        ("She said she would call me on Wednesday.", "employer"),
        ("He calls me back on Friday.", "employer"),
        ("They e-mail me by Friday.", "employer"),
        ("They get back to me by Friday.", "employer"),
        ("She gets back to me in a week.", "employer"),
        ("They call, by Friday.", "employer"),
        ("Мы позвоним в четверг.", "employer"),
        ("Вам сообщат в течение недели.", "employer"),
        ("Within a week.", None),
        ("в пятницу", None),
        ("The weather is fine.", None),
    ],
)
def test_it_sees_who_gets_in_touch(said, who):
    assert understood(said).who == who


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("We will call you within a week.", "within a week"),
        ("You’ll hear by close of business Friday, I promise.", "by close of business Friday"),
        ("We'll decide on Monday\nor Tuesday.", "on Monday or Tuesday"),
        ("Ответим в течение трёх дней.", "в течение трёх дней"),
        ("We only contact successful candidates.", "We only contact"),
        ("We'll be in touch.", None),
    ],
)
def test_it_shows_the_words_that_decided(said, words):
    assert understood(said).words == words


@pytest.mark.parametrize(
    ("noted", "day"),
    [
        ("they call if it is a yes, by Friday", date(2026, 10, 16)),
        ("they get back to me in a week", date(2026, 10, 21)),
        ("сказали, через неделю", date(2026, 10, 21)),
        ("обещали до пятницы", date(2026, 10, 16)),
        ("сказала, на следующей неделе", date(2026, 10, 23)),
    ],
)
def test_what_one_notes_in_ones_own_words_is_understood_too(noted, day):
    assert understood(noted).until == day


def test_a_note_that_they_call_if_it_is_a_yes_says_that_silence_means_no():
    assert understood("they call if it is a yes, by Friday").answers == "only-if-yes"
