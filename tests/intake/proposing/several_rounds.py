"""Several rounds: interviews confirmed by programs and in words, moved, called off; asking again; another offer."""

from typing import Final

from tests.intake.proposing.posted import mail, own

_GREENHOUSE: Final = "Thornbury Labs <no-reply@us.greenhouse-mail.io>"
MAILS: Final = [
    mail(
        "g1",
        "2026-09-01 10:00+00:00",
        _GREENHOUSE,
        "Your interview with Thornbury Labs is confirmed",
        "Hi Maria,\n\nYour interview for QA Engineer is confirmed.\n\nDate: Tuesday, September 8, 2026\nTime: 2:00 "
        "PM - 2:45 PM (BST)\nInterviewers: Ann Moss\n\nThornbury Labs",
    ),
    mail(
        "g2",
        "2026-09-07 10:00+00:00",
        _GREENHOUSE,
        "Reminder: your interview tomorrow",
        "Hi Maria,\n\nthis is a reminder of your interview for QA Engineer with Thornbury Labs on Tuesday, September "
        "8, 2026 at 2:00 PM (BST).",
    ),
    mail(
        "g3",
        "2026-09-10 10:00+01:00",
        "Ann Moss <ann.moss@thornburylabs.co.uk>",
        "QA Engineer",
        "Dear Maria,\n\nIt was great to meet you on Tuesday. We would like to invite you to the final round with our "
        "CTO on 16 September at 11:00.\n\nAnn Moss\nQA Lead",
    ),
    own(
        "g4",
        "2026-09-10 12:00+01:00",
        "Ann Moss <ann.moss@thornburylabs.co.uk>",
        "Re: QA Engineer",
        "Dear Ann,\n\nUnfortunately I cannot make it on the 16th. Would the 17th at the same time be "
        "possible?\n\nMaria",
        answers="g3",
    ),
    mail(
        "g5",
        "2026-09-10 15:00+01:00",
        "Ann Moss <ann.moss@thornburylabs.co.uk>",
        "Re: QA Engineer",
        "Dear Maria,\n\nno problem, let's meet on 17 September at 11:00 instead.\n\nAnn",
        answers="g4",
    ),
    mail(
        "r1",
        "2026-09-02 10:00+03:00",
        "Анна Ким <kim@polyot.ru>",
        "Собеседование",
        "Мария, добрый день! Приглашаем Вас на собеседование на позицию «Инженер-технолог» 9 сентября в 14:30 по "
        "московскому времени, ул. Ленина, 5.\n\nАнна Ким\nспециалист по подбору персонала, АО «Полёт»",
    ),
    mail(
        "r2",
        "2026-09-08 10:00+03:00",
        "Анна Ким <kim@polyot.ru>",
        "Re: Собеседование",
        "Мария, добрый день! К сожалению, собеседование придётся перенести на 11 сентября в 10:00. Удобно ли "
        "Вам?\n\nАнна",
        answers="r1",
    ),
    mail(
        "r3",
        "2026-09-10 10:00+03:00",
        "Анна Ким <kim@polyot.ru>",
        "Re: Собеседование",
        "Мария, добрый день! К сожалению, вынуждены отменить собеседование: вакансия закрыта.\n\nАнна",
        answers="r1",
    ),
    own(
        "w1",
        "2026-09-03 10:00+02:00",
        "Jobs <jobs@harrow-mills.com>",
        "Application",
        "Hello,\n\nplease find attached my resume for the Pastry Chef opening.\n\nMaria",
        files=("cv.pdf",),
    ),
    mail(
        "w2",
        "2026-09-04 10:00+00:00",
        "Harrow Mills <jobs@harrow-mills.com>",
        "Re: Application",
        "Hi Maria, thanks, got it! We'll let you know by the end of the week.",
        answers="w1",
    ),
    own(
        "w3",
        "2026-09-14 10:00+02:00",
        "Jobs <jobs@harrow-mills.com>",
        "Re: Application",
        "Hello again,\n\nhave you had a chance to look at my application yet?\n\nMaria",
        answers="w2",
    ),
    mail(
        "w4",
        "2026-09-15 10:00+00:00",
        "Harrow Mills <jobs@harrow-mills.com>",
        "Re: Application",
        "Hi Maria, so sorry for the delay. We need another week to decide.",
        answers="w3",
    ),
    own(
        "w5",
        "2026-09-24 10:00+02:00",
        "Jobs <jobs@harrow-mills.com>",
        "Re: Application",
        "Hello,\n\nI have received another offer and need to answer by 30 September. Could you tell me where things "
        "stand?\n\nMaria",
        answers="w4",
    ),
    mail(
        "w6",
        "2026-09-25 10:00+00:00",
        "Harrow Mills <jobs@harrow-mills.com>",
        "Re: Application",
        "Hi Maria, congratulations on the other offer. Unfortunately we can't match it in time, so we have to pass. "
        "All the best!",
        answers="w5",
    ),
]

EXPECTED: Final[dict[tuple[str, str | None], list[str]]] = {
    ("Harrow Mills", "Pastry Chef"): [
        "applied w1",
        "reply acknowledgement w2 until 2026-09-04",
        "asked harrow w3",
        "reply deferral w4 until 2026-09-22",
        "asked deadline harrow w5",
        "reply rejection w6",
    ],
    ("Thornbury Labs", "QA Engineer"): [
        "reply invitation g1",
        "interview 2026-09-08T13:00:00Z g1",
        "reply invitation g3",
        "interview 2026-09-17T10:00:00Z g5",
    ],
    ("Полёт", "Инженер-технолог"): [
        "reply invitation r1",
        "note r3 called-off 2026-09-11T07:00:00Z",
        "reply rejection r3",
    ],
}
