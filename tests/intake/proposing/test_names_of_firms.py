"""What a firm is called: as its people write it, and not as its address shortens it."""

import pytest

from tests.intake.proposing.found import gathered, read, told
from tests.intake.proposing.posted import mail


@pytest.mark.parametrize(
    ("sender", "subject", "text", "firm"),
    [
        (
            "Foxglove Instruments <foxglove@myworkday.com>",
            "Application Received: Data Engineer",
            "Dear Maria,\n\nthank you for your application for the position Data Engineer (R-1).",
            "Foxglove Instruments",
        ),
        (
            "Paul Reed <paul.reed@foxglove.com>",
            "Interview",
            "Hi Maria,\n\nwould Tuesday suit you for the interview?\n\nPaul Reed\nRecruiter | Foxglove Instruments",
            "Foxglove Instruments",
        ),
        (
            "Paul Reed <paul.reed@foxglove.com>",
            "Interview",
            "Hi Maria,\n\nwould Tuesday suit you for the interview?\n\n--\nPaul Reed\nFoxglove Instruments Ltd",
            "Foxglove Instruments",
        ),
        (
            "Foxglove <hr@foxglove.com>",
            "Foxglove Data Engineer interview",
            "Hi Maria,\n\nwould Tuesday suit you for the interview?",
            "Foxglove",
        ),
        (
            "Ирина Котова <kotova@granitz.ru>",
            "Вакансия «Бухгалтер»",
            "Мария, добрый день! Приглашаем вас на собеседование.\n\nС уважением,\nИрина Котова\nрекрутер, Гранитс Юг",
            "Гранитс Юг",
        ),
        (
            "SuperJob <noreply@superjob.ru>",
            "Вас пригласили на собеседование",
            "Мария, компания «Тихий берег» приглашает вас на собеседование по вакансии «Бухгалтер».",
            "Тихий берег",
        ),
        (
            "Rosa Diaz <rosa.diaz.hr@gmail.com>",
            "Interview",
            "Hello Maria, I'm the HR manager of Casa Verde. Can you come for an interview on Monday at 10:00?",
            "Casa Verde",
        ),
        (
            "Green Hollow Hospital <ghh.careers@invalidemail.com>",
            "Application received: Ward Nurse",
            "Dear Maria,\n\nwe have received your application for the position of Ward Nurse.",
            "Green Hollow Hospital",
        ),
        (
            "Dale, Fiona <fdale@ghh-vt.org>",
            "Ward Nurse interview",
            "Hi Maria,\n\nthis is Fiona Dale, ward manager at Green Hollow Hospital. Could you come on Monday at 1 pm?",
            "Green Hollow Hospital",
        ),
        (
            "Leo Brandt <leo@tallgrasskids.com>",
            "Next steps",
            "Hi Maria,\n\nare you free for an interview?\n\nLeo Brandt\nPeople Operations, Tallgrass Childcare",
            "Tallgrass Childcare",
        ),
        (
            "Вера Лосева <v.loseva@lodkasoft.kz>",
            "Тестовое задание",
            "Мария, здравствуйте! Просим выполнить тестовое задание.\n\nС уважением,\nВера Лосева\nТОО «Лодка Софт»",
            "Лодка Софт",
        ),
        (
            "hh.ru <noreply@hh.ru>",
            "Приглашение на собеседование",
            "Мария, работодатель Тёплый Дом приглашает вас на собеседование на вакансию «Бухгалтер».",
            "Тёплый Дом",
        ),
        (
            "Хабр Карьера <info@career.habr.com>",
            "Ответ на ваш отклик: Бухгалтер",
            "Компания «Ракета» отклонила ваш отклик на вакансию «Бухгалтер».",
            "Ракета",
        ),
        (
            "Gloria Hale <ghale@ferncrestins.com>",
            "IT Specialist - references",
            "Hello Maria,\n\nplease send us two references.\n\nGloria Hale\nHuman Resources\nFerncrest Insurance",
            "Ferncrest Insurance",
        ),
        (
            "Port of Elder Bay <info@governmentjobs.com>",
            "Application received - Systems Analyst",
            "Dear Maria, your application for Systems Analyst has been received.",
            "Port of Elder Bay",
        ),
        (
            "Trac on behalf of Elmfield Community Healthcare NHS Trust <noreply@trac.jobs>",
            "Application received: Ward Clerk",
            "Dear Maria, thank you for your application for the post of Ward Clerk.",
            "Elmfield Community Healthcare NHS Trust",
        ),
        (
            "NHS Jobs <noreply@jobs.nhs.uk>",
            "Update on your application for Ward Clerk",
            "Thank you for your interest in the role of Ward Clerk at Elmfield Hospitals NHS Foundation Trust.",
            "Elmfield Hospitals NHS Foundation Trust",
        ),
        (
            "WCU Recruitment <noreply@pageuppeople.com>",
            "Application received: Lecturer in Finance",
            "Thank you for your application for the position of Lecturer in Finance at West Coast University.",
            "West Coast University",
        ),
        (
            "Jon Wirth <jon.wirth@kranwerk.de>",
            "Kranwerk – first interview",
            "Hi Maria,\n\nmay I invite you to an interview?\n\nJon Wirth\nTalent Partner · Kranwerk GmbH · Berlin",
            "Kranwerk",
        ),
        (
            "Банк «Парус», карьера <career@parus-bank.ru>",
            "Вакансия «Кассир»",
            "Здравствуйте! Мы получили ваш отклик на вакансию «Кассир».",
            "Банк «Парус»",
        ),
        (
            "Авито <noreply@avito.ru>",
            "Вы откликнулись на вакансию «Бухгалтер»",
            "Вы откликнулись на вакансию\n\nБухгалтер\nКофейня «Мята»\nКазань",
            "Кофейня «Мята»",
        ),
        (
            "Работа России <noreply@trudvsem.ru>",
            "Ваш отклик отправлен",
            "Ваш отклик на вакансию «Бухгалтер» (работодатель: МКУ «Городская бухгалтерия») направлен.",
            "Городская бухгалтерия",
        ),
        (
            "Pine Street Dental Practice <pinestreetdental@gmail.com>",
            "Interview",
            "Hello Maria, can you come for an interview on Monday at 10:00?",
            "Pine Street Dental Practice",
        ),
        (
            "Recruitment Cell, State Institute of Seismology <recruitment@sis.gov.in>",
            "Application for the post of Field Officer",
            "Dear candidate, we acknowledge receipt of your application for the post of Field Officer.",
            "State Institute of Seismology",
        ),
        (
            "Ana Costa <acosta@eastholmhousing.org.uk>",
            "Data Officer at Eastholm",
            "Hi Maria,\n\ncould you come for an interview?\n\nAna Costa\nHR\nEastholm Housing Association",
            "Eastholm Housing Association",
        ),
    ],
)
def test_a_firm_is_called_by_its_whole_name(sender: str, subject: str, text: str, firm: str) -> None:
    found = read(mail("one", "2026-10-05T10:00", sender, subject, text)).firms.firm
    assert found
    assert found.name == firm


@pytest.mark.parametrize(
    ("sender", "subject", "text"),
    [
        ("HR Department <hr@jobs-notify.net>", "Your application", "we regret that we cannot offer you the position."),
        ("Отдел персонала <job@hr-mail-service.ru>", "Ваш отклик", "К сожалению, мы не готовы пригласить вас."),
    ],
)
def test_a_department_is_no_firm(sender: str, subject: str, text: str) -> None:
    assert read(mail("one", "2026-10-05T10:00", sender, subject, text)).firms.firm is None


@pytest.mark.parametrize(
    ("subject", "text", "client"),
    [
        ("Orchid Care - update", "Hi Maria, sadly Orchid Care went with another candidate.", "Orchid Care"),
        ("News", "Hi Maria, unfortunately Orchid Care picked somebody else.", "Orchid Care"),
        ("Вакансия", "Наш клиент, компания «Нева Логистик», ищет бухгалтера.", "Нева Логистик"),
        ("Банк «Орион»", "Мария, к сожалению, получили отказ.", "Орион"),
        ("Accountant - Leeds", "I have a client in Leeds who looks for an Accountant.", None),
    ],
)
def test_an_agency_names_its_client_in_many_ways(subject: str, text: str, client: str | None) -> None:
    sender = "Kim Dole <kim@brightrecruitment.co.uk>"
    firms = read(mail("one", "2026-10-05T10:00", sender, subject, f"{text}\n\nKim Dole\nBright Recruitment")).firms
    assert firms.by_agency
    assert (firms.firm.name if firms.firm else None) == client


def test_an_agency_stays_one_in_a_mail_that_bears_no_name() -> None:
    """Its signature says it once; later mails end with a first name, and go to and from its own domain."""
    kim = "Kim Dole <kim@dalesoffice.co.uk>"
    first = mail(
        "first",
        "2026-09-01T10:00+01:00",
        kim,
        "Accountant - Fell Water",
        "Hi Maria,\n\nmy client Fell Water is looking for an Accountant. May I send your CV?\n\nKim Dole\n"
        "Senior Consultant | Dales Office Recruitment",
    )
    invited = mail(
        "invited",
        "2026-09-05T10:00+01:00",
        kim,
        "RE: Accountant - Fell Water",
        "Hi Maria,\n\nGreat news, Fell Water would like to interview you on Monday 14 September at 3pm.\n\nKim",
    )
    no = mail(
        "no",
        "2026-09-20T10:00+01:00",
        kim,
        "Feedback",
        "Hi Maria,\n\nI've heard back from Ruth at Fell Water. Unfortunately they decided on somebody else.\n\nKim",
    )
    assert told(gathered([first, invited, no])) == {
        ("Fell Water", "Accountant"): [
            "reply invitation invited",
            "interview 2026-09-14T14:00:00Z invited",
            "reply rejection no",
        ]
    }
