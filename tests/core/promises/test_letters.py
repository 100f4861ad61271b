"""Whole mails: greetings, thanks, requests, signatures and earlier mail around the one day that is promised."""

from datetime import date
from inspect import cleandoc

from heardback.core.promises import understand_promise
from tests.core.promises.calendars import WEDNESDAY, MondayToFriday


def read(letter):
    """Read a letter that may be the docstring of a test: indented, and set off by an empty line."""
    return understand_promise(cleandoc(letter), on=WEDNESDAY, days=MondayToFriday())


def test_a_deferral_among_thanks_and_requests():
    """
    Dear Ms Okafor,

    Thank you for coming to see us on Monday, 12 October. We enjoyed our talk and
    have spent the last two days comparing notes.

    We still have two candidates to see this week, and our director is away until
    Tuesday. We will let you know our decision by Thursday, 22 October.

    In the meantime, please send us the names of two references by Friday.

    Kind regards,
    Ann Lee
    Monday to Friday, 9 am to 5 pm
    """
    understood = read(test_a_deferral_among_thanks_and_requests.__doc__)
    assert understood.until == date(2026, 10, 22)
    assert understood.words == "by Thursday, 22 October"
    assert understood.who == "employer"


def test_an_acknowledgement_that_mostly_says_what_happens_to_the_data():
    """
    Hello,

    We have received your application. Our team reads every application and will
    get back to you within ten working days. If you have not heard from us by then,
    feel free to drop us a line.

    We store your data for six months; you may apply again after a year.
    """
    understood = read(test_an_acknowledgement_that_mostly_says_what_happens_to_the_data.__doc__)
    assert understood.until == date(2026, 10, 28)
    assert understood.may_ask is True
    assert understood.answers is None


def test_an_invitation_promises_no_answer():
    """
    Hi Sam,

    We would like to meet you for an interview next week. Could you do one of these?

    - Monday, 19 October, 10:00
    - Tuesday, 20 October, 14:30
    - Thursday 22 October, 9:00

    It will take about two hours. Please reply by Friday.

    See you soon,
    Priya
    """
    assert read(test_an_invitation_promises_no_answer.__doc__).until is None


def test_a_rejection_promises_nothing():
    """
    Dear applicant,

    Thank you for your interest. After reviewing more than 300 applications over
    the past three weeks, we decided to go on with others. We'd like to keep your
    CV on file for 12 months and will contact you if something fitting opens up.

    We wish you a good start into the week.
    """
    assert read(test_a_rejection_promises_nothing.__doc__).until is None


def test_what_the_candidate_wrote_before_is_not_read():
    """
    Thanks for asking. I'll let you know next Tuesday.

    On Mon, 12 Oct 2026 at 09:14, Sam Reed wrote:
    > You said you would call by Friday. I will call you on 30 November.
    """
    understood = read(test_what_the_candidate_wrote_before_is_not_read.__doc__)
    assert understood.until == date(2026, 10, 20)


def test_quoted_lines_between_the_answers_are_not_read():
    """
    > When will you decide? By the end of November?
    Sooner than that. We'll write to you in two weeks.
    """
    assert read(test_quoted_lines_between_the_answers_are_not_read.__doc__).until == date(2026, 10, 28)


def test_words_that_are_nothing_but_a_quotation_are_read():
    assert read("> We'll call you by Friday.").until == date(2026, 10, 16)


def test_a_question_answered_in_the_next_sentence():
    assert read("When can you expect our answer? Within two weeks.").until == date(2026, 10, 28)


def test_abbreviations_do_not_end_a_sentence():
    assert read("We will decide by Fri. Oct. 23 at 5 p.m. and call you.").until == date(2026, 10, 23)


def test_a_russian_letter():
    """
    Добрый день, Мария!

    Спасибо, что пришли к нам во вторник. Мы получили ваше тестовое задание два дня назад.
    До пятницы у нас ещё собеседования с другими кандидатами, поэтому решение
    сообщим в начале следующей недели.

    Если до среды, 21 октября, не ответим, звоните, пожалуйста. Ваше резюме хранится у нас один год.

    С уважением,
    Ольга Петрова
    Пн-Пт с 9:00 до 18:00
    """
    understood = read(test_a_russian_letter.__doc__)
    assert understood.until == date(2026, 10, 21)
    assert understood.may_ask is True
    assert understood.answers is None
    assert understood.who == "employer"


def test_a_russian_invitation_promises_no_answer():
    """
    Здравствуйте, Иван!

    Приглашаем вас на собеседование в четверг, 22 октября, в 11:00. Беседа займёт около часа.
    Пожалуйста, подтвердите встречу до завтра.
    """
    assert read(test_a_russian_invitation_promises_no_answer.__doc__).until is None


def test_earlier_russian_mail_is_not_read():
    letter = (
        "Ответим через неделю.\n\nпн, 12 окт. 2026 г. в 10:00, Иван <i@example.org> написал(а):\nПозвоню 1 декабря."
    )
    assert read(letter).until == date(2026, 10, 21)
