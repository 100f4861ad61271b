"""Short stories of odd mail, each an employer's: how programs write, what arrives twice or too early. Maria's again."""

from typing import Final

from tests.intake.proposing.posted import Posted, invitation, mail, own

_NINA: Final = "Nina Roth <nina@quillworks.com>"
_KARIN: Final = "Karin Ek <karin.ek@stormfors.se>"

HTML_ONLY: Final = [
    mail(
        "html-1",
        "2026-09-02 10:00+00:00",
        "Nordhavn Energy Talent Team <nordhavn+autoreply@icims.com>",
        "Nordhavn Energy – Din ansökan / Your application: Project Engineer (ID 4711)",
        "",
        html="<html><head><style>p{color:red}</style></head><body><p>Dear Maria,</p><p>Thank&nbsp;you for applying for "
        "<b>Project Engineer</b> at Nordhavn Energy.</p><p>We have received your application.</p></body></html>",
    ),
    mail(
        "html-2",
        "2026-09-20 10:00+00:00",
        "Nordhavn Energy Talent Team <nordhavn+autoreply@icims.com>",
        "Nordhavn Energy: update on Project Engineer",
        "",
        html="<div>Dear Maria,<br><br>After careful review we have decided to pursue other candidates whose experience "
        "more closely matches our needs.<br><br>Nordhavn Energy</div>",
    ),
    mail(
        "html-news",
        "2026-10-01 10:00+00:00",
        "Nordhavn Energy <news@nordhavn-energy.com>",
        "Nordhavn newsletter: wind, waves and new jobs",
        "Our new park is growing. We are hiring engineers: apply now.",
        headers={"List-Unsubscribe": "<https://nordhavn-energy.com/u>"},
    ),
]

BULK: Final = [
    mail(
        "bulk-1",
        "2026-09-03 10:00+00:00",
        "Ostara Careers <careers@ostara.com>",
        "We received your application",
        "Hello Maria, thank you for applying for the position of UX Designer at Ostara. We have received your "
        "application and will contact you within three weeks.",
        headers={"List-Unsubscribe": "<mailto:u@ostara.com>", "Precedence": "bulk"},
    ),
]

CALENDAR: Final = [
    mail(
        "cal-1",
        "2026-10-01 09:00+00:00",
        "Nina Roth (Google Calendar) <calendar-notification@google.com>",
        "Invitation: Interview: Content Designer @ Thu Oct 8, 2026 3pm - 4pm (CEST) (maria.lind@gmail.com)",
        "You have been invited to the following event.\n\nInterview: Content Designer\nWhen: Thu Oct 8, 2026 3pm – 4pm",
        ics=invitation(
            "qw-1@google.com",
            "2026-10-08 13:00",
            "Interview: Content Designer",
            organiser=_NINA,
            guests=("Sam Okoro <sam@quillworks.com>",),
        ),
        headers={"Reply-To": _NINA},
    ),
    own(
        "cal-2",
        "2026-10-01 12:00+02:00",
        _NINA,
        "Accepted: Interview: Content Designer",
        "Maria Lind has accepted this invitation.",
        ics=invitation(
            "qw-1@google.com", "2026-10-08 13:00", "Interview: Content Designer", organiser=_NINA, method="REPLY"
        ).replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED"),
    ),
    own(
        "cal-3",
        "2026-10-08 20:00+02:00",
        f"{_NINA}, Sam Okoro <sam@quillworks.com>",
        "Today's interview",
        "Dear Nina, dear Sam,\n\nthank you both for the interview today; I enjoyed it.\n\nMaria",
    ),
    mail(
        "cal-4",
        "2026-10-12 09:00+00:00",
        "HackerRank <support@hackerrankforwork.com>",
        "Quillworks has invited you to a test",
        "Hello Maria,\n\nQuillworks invites you to complete an assessment as the next step for Content Designer. "
        "Please complete it by 16 October.",
    ),
]

CANCELLED_FIRST: Final = [
    mail(
        "early-2",
        "2026-09-16 09:00+02:00",
        _KARIN,
        "Inställt / Cancelled: Interview Controller",
        "I am ill, sorry!",
        ics=invitation(
            "sf-1@stormfors.se",
            "2026-09-17 10:00",
            "Interview Controller",
            organiser=_KARIN,
            zone="Europe/Stockholm",
            method="CANCEL",
            sequence=1,
        ),
    ),
    mail(
        "early-1",
        "2026-09-14 09:00+02:00",
        _KARIN,
        "Interview Controller",
        "Welcome, Maria!",
        ics=invitation(
            "sf-1@stormfors.se", "2026-09-17 10:00", "Interview Controller", organiser=_KARIN, zone="Europe/Stockholm"
        ),
    ),
    mail(
        "early-3",
        "2026-09-18 09:00+02:00",
        _KARIN,
        "New time: Interview Controller",
        "Here is the new time.",
        ics=invitation(
            "sf-2@stormfors.se", "2026-09-24 09:00", "Interview Controller", organiser=_KARIN, zone="Europe/Stockholm"
        ),
    ),
]

_TWICE: Final = mail(
    "twice",
    "2026-09-05 10:00+02:00",
    "Per Falk <per.falk@gransund.se>",
    "Your application for Warehouse Supervisor at Gransund",
    "Dear Maria, we would like to invite you to an interview. Please tell me when you could come.\n\nPer Falk\n"
    "HR Manager\nGransund AB",
)
TWICE: Final = [Posted(name="twice", folder="junk", raw=_TWICE.raw), _TWICE]

BOARDS: Final = [
    mail(
        "indeed",
        "2026-09-06 10:00+00:00",
        "Indeed Apply <indeedapply@indeed.com>",
        "Indeed Application: Barista",
        "Application submitted\n\nBarista\nKaffebryggeriet - Stockholm\n\nThe following items were sent to "
        "Kaffebryggeriet. Good luck!",
    ),
    mail(
        "hh-1",
        "2026-09-07 10:00+03:00",
        "hh.ru <noreply@hh.ru>",
        "Компания «Ромашка» пригласила вас на собеседование",
        "Мария, добрый день! Компания «Ромашка» приглашает вас на собеседование по вакансии «Офис-менеджер». "
        "Ответьте работодателю.",
    ),
    mail(
        "hh-2",
        "2026-09-17 10:00+03:00",
        "hh.ru <noreply@hh.ru>",
        "Отказ по вакансии «Офис-менеджер»",
        "Мария, компания «Ромашка» отклонила ваш отклик на вакансию «Офис-менеджер». К сожалению, работодатель не "
        "готов пригласить вас на собеседование.",
    ),
]

OWN_ONLY: Final = [
    own(
        "status",
        "2026-09-25 10:00+02:00",
        "hr@fjellbank.no",
        "Status of my application for Controller",
        "Dear Sir or Madam,\n\nthree weeks ago I applied for the position of Controller at Fjellbank. I would like to "
        "ask about the status of my application.\n\nMaria Lind",
    ),
    mail(
        "status-bounce",
        "2026-09-25 10:01+02:00",
        "postmaster@gmail.com",
        "Undeliverable: Status of my application for Controller",
        "Your message to hr@fjellbank.no couldn't be delivered. 550 5.1.1 user unknown",
        answers="status",
        headers={"X-Failed-Recipients": "hr@fjellbank.no"},
    ),
]

RUSSIAN: Final = [
    mail(
        "rus-1",
        "2026-09-10 10:00+03:00",
        "Павел Громов <p.gromov@granit-stroy.ru>",
        "Предложение о работе: Бухгалтер",
        "Мария, здравствуйте! Рады предложить вам должность бухгалтера в компании «Гранит Строй». Ждём вашего решения "
        "до 15 сентября.\n\nС уважением,\nПавел Громов\nГенеральный директор",
    ),
    own(
        "rus-2",
        "2026-09-11 10:00+02:00",
        "Павел Громов <p.gromov@granit-stroy.ru>",
        "Re: Предложение о работе: Бухгалтер",
        "Павел, здравствуйте! С радостью принимаю ваше предложение.\n\nМария Линд",
        answers="rus-1",
    ),
]

MAILS: Final = [
    *HTML_ONLY,
    *BULK,
    *CALENDAR,
    *CANCELLED_FIRST,
    *TWICE,
    *BOARDS,
    *OWN_ONLY,
    *RUSSIAN,
]

EXPECTED: Final = {
    ("Nordhavn Energy", "Project Engineer"): [
        "applied html-1",
        "reply acknowledgement html-1",
        "reply rejection html-2",
    ],
    ("Ostara", "UX Designer"): ["applied bulk-1", "reply acknowledgement bulk-1 until 2026-09-24"],
    ("Quillworks", "Content Designer"): [
        "confirmed cal-2",
        "interview 2026-10-08T13:00:00Z cal-1",
        "thanked nina cal-3",
        "reply request cal-4 until 2026-10-16",
    ],
    ("Stormfors", "Controller"): [
        "note early-2 called-off 2026-09-17T08:00:00Z",
        "interview 2026-09-24T07:00:00Z early-3",
    ],
    ("Gransund", "Warehouse Supervisor"): ["reply invitation twice"],
    ("Kaffebryggeriet", "Barista"): ["applied indeed"],
    ("Ромашка", "Офис-менеджер"): ["reply invitation hh-1", "reply rejection hh-2"],
    ("Fjellbank", "Controller"): ["note status-bounce undelivered"],
    ("Гранит Строй", "Бухгалтер"): ["reply offer rus-1 until 2026-09-15", "decision accept rus-2"],
}
