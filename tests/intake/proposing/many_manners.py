"""Many manners of writing: hiring programs, agencies, institutes, in one line each; and what is about something else.

Read by a friend first; the program was then taught where it had read otherwise.
"""

from typing import Final

from tests.intake.proposing.posted import invitation, mail, own

MAILS: Final = [
    mail(
        "sr1",
        "2026-09-01 10:00+00:00",
        "Blue Lagoon Media <notification@smartrecruiters.com>",
        "Your application at Blue Lagoon Media",
        "Dear Maria,\n\nThank you for your interest in the Marketing Specialist position at Blue Lagoon Media. We're "
        "excited to review your profile and will get back to you shortly.\n\nBest,\nThe Blue Lagoon Media Recruiting "
        "Team",
    ),
    mail(
        "lv1",
        "2026-09-02 10:00+00:00",
        "Pixelforge <no-reply@hire.lever.co>",
        "Thank you for your application to Pixelforge",
        "Maria,\n\nThank you for your application to Pixelforge for the Product Designer role. We'll review it and "
        "get back to you within two weeks.",
    ),
    mail(
        "lv2",
        "2026-09-25 10:00+00:00",
        "Pixelforge <no-reply@hire.lever.co>",
        "Update from Pixelforge",
        "Hi Maria,\n\nThank you for taking the time to interview with us. We really enjoyed it. However, we've "
        "decided to move forward with another candidate.",
    ),
    mail(
        "wd1",
        "2026-09-03 10:00+00:00",
        "Acme Workday <acme@myworkday.com>",
        "Thank you for applying",
        "Dear Maria Lind,\n\nThank you for applying for the position of Supply Chain Analyst - R0012345. We have "
        "received your application.",
    ),
    mail(
        "wd2",
        "2026-09-20 10:00+00:00",
        "Acme Workday <acme@myworkday.com>",
        "Update on your application for Supply Chain Analyst - R0012345",
        "Dear Maria Lind,\n\nAfter careful consideration, we regret to inform you that you have not been selected.",
    ),
    mail(
        "tt1",
        "2026-09-04 10:00+02:00",
        "Elsa at Klarvik <elsa.klarvik@teamtailor-mail.com>",
        "Your application for Event Coordinator",
        "Hi Maria!\n\nThanks for your application. I would love to schedule a first call with you. When would suit "
        "you next week?\n\nElsa Nyström\nTalent Partner\nKlarvik AB",
    ),
    mail(
        "tl1",
        "2026-09-05 10:00+00:00",
        "Contoso Recruiting <contoso@invalidemail.com>",
        "Contoso - Application Confirmation - Financial Controller (1234567)",
        "Dear Maria, this is to confirm that your application for Financial Controller has been submitted.",
    ),
    mail(
        "rs1",
        "2026-09-06 10:00+02:00",
        "Joost de Vries <joost.devries@randstad.nl>",
        "Vacancy Logistics Planner - Harbour Freight Rotterdam",
        "Hi Maria, I have introduced you to Harbour Freight Rotterdam for the Logistics Planner position. They are "
        "very positive and would like to meet you on Thursday 17 September at 15:00. Can you confirm?\n\nJoost de "
        "Vries\nConsultant Randstad",
    ),
    own(
        "rs2",
        "2026-09-07 10:00+02:00",
        "Joost de Vries <joost.devries@randstad.nl>",
        "Re: Vacancy Logistics Planner - Harbour Freight Rotterdam",
        "Hi Joost,\n\nThursday at 15:00 is fine, I will be there.\n\nMaria",
        answers="rs1",
    ),
    mail(
        "rs3",
        "2026-09-21 10:00+02:00",
        "Joost de Vries <joost.devries@randstad.nl>",
        "RE: Vacancy Logistics Planner - Harbour Freight Rotterdam",
        "Hi Maria, Harbour Freight need a bit more time. They promised me feedback by Wednesday.",
        answers="rs1",
    ),
    own(
        "fu1",
        "2026-09-15 10:00+02:00",
        "Recruiting <recruiting@bluewater-consulting.com>",
        "Following up on my application - Junior Consultant",
        "Dear hiring team,\n\nI applied for the Junior Consultant position on 20 August and wanted to follow up on "
        "the status of my application.\n\nBest regards,\nMaria Lind",
    ),
    mail(
        "fu2",
        "2026-09-16 10:00+02:00",
        "Recruiting <recruiting@bluewater-consulting.com>",
        "RE: Following up on my application - Junior Consultant",
        "Dear Maria,\n\nThank you for your message. We are still reviewing applications and expect to make a "
        "decision by the end of September.\n\nKind regards,\nRecruiting Team",
        answers="fu1",
    ),
    mail(
        "of1",
        "2026-10-01 10:00+01:00",
        "Grace Obi <grace.obi@fernhill.co.uk>",
        "Job offer - Operations Manager",
        "Dear Maria,\n\nFollowing your interviews, I'm delighted to offer you the role of Operations Manager at "
        "Fernhill. Please find the offer letter attached. We would need your decision by Friday 9 October.\n\nKind "
        "regards,\nGrace Obi\nHead of People",
        files=("Offer.pdf",),
    ),
    own(
        "of2",
        "2026-10-02 10:00+01:00",
        "Grace Obi <grace.obi@fernhill.co.uk>",
        "Re: Job offer - Operations Manager",
        "Dear Grace,\n\nThank you so much! I'd like to take a few days to consider and will get back to you by "
        "Friday.\n\nMaria",
        answers="of1",
    ),
    mail(
        "hm1",
        "2026-09-08 10:00+02:00",
        "Dr. Anton Weiss <weiss@institut-klima.de>",
        "Ihre Bewerbung / Your application",
        "Dear Maria,\n\nthank you for your application for the Research Assistant position. We'd like to invite you "
        "to a Zoom interview on 15 September 2026, 10:30 CEST.\n\nBest regards,\nAnton Weiss",
    ),
    own(
        "hm2",
        "2026-09-15 18:00+02:00",
        "Dr. Anton Weiss <weiss@institut-klima.de>",
        "Re: Ihre Bewerbung / Your application",
        "Dear Dr. Weiss,\n\nIt was a pleasure to talk to you this morning. Thank you for your time and the insights "
        "into the project.\n\nMaria",
        answers="hm1",
    ),
    mail(
        "re1",
        "2026-09-10 10:00+02:00",
        "Nora Lund <nora@skyport.dk>",
        "Your application",
        "Hi Maria, could you please send us two references and your diploma by Monday? Nora Lund, HR, Skyport",
    ),
    mail(
        "rc1",
        "2026-09-11 10:00+00:00",
        "Sam Carter <sam.carter@gmail.com>",
        "Coffee",
        "Hi Maria, are you free for coffee on Friday at 3pm? I have news about my new job!",
    ),
    mail(
        "ru1",
        "2026-09-12 10:00+03:00",
        "Екатерина Белова <belova@luch-media.ru>",
        "Тестовое задание",
        "Мария, добрый день! По итогам собеседования предлагаем вам выполнить тестовое задание до 20 сентября. Файл "
        "во вложении.\n\nС уважением,\nЕкатерина Белова\nHR-директор, «Луч Медиа»",
    ),
    own(
        "ru2",
        "2026-09-18 10:00+02:00",
        "Екатерина Белова <belova@luch-media.ru>",
        "Re: Тестовое задание",
        "Екатерина, добрый день! Высылаю выполненное задание.\n\nМария",
        answers="ru1",
        files=("task.docx",),
    ),
    mail(
        "ru3",
        "2026-09-30 10:00+03:00",
        "Екатерина Белова <belova@luch-media.ru>",
        "Re: Тестовое задание",
        "Мария, добрый день! Решение по вашей кандидатуре будет принято до конца недели.\n\nЕкатерина",
        answers="ru2",
    ),
    mail(
        "ru4",
        "2026-09-13 10:00+03:00",
        "Работа.ру <noreply@rabota.ru>",
        "Ваше резюме просмотрел работодатель «Луч Медиа»",
        "Работодатель просмотрел ваше резюме.",
    ),
    mail(
        "cal",
        "2026-09-14 10:00+02:00",
        "Pierre Martin <p.martin@solaire.fr>",
        "Entretien / Interview - Export Manager",
        "Bonjour Maria, see the invitation.",
        ics=invitation(
            "fr1",
            "2026-09-22 14:00",
            "Interview Maria Lind - Export Manager",
            organiser="Pierre Martin <p.martin@solaire.fr>",
            zone="Romance Standard Time",
        ),
    ),
    mail(
        "cal2",
        "2026-09-20 10:00+02:00",
        "Pierre Martin <p.martin@solaire.fr>",
        "Accepted: Interview",
        "",
        ics=invitation(
            "fr1",
            "2026-09-22 14:00",
            "Interview Maria Lind - Export Manager",
            organiser="Pierre Martin <p.martin@solaire.fr>",
            zone="Romance Standard Time",
        ),
    ),
    mail(
        "li1",
        "2026-09-15 10:00+00:00",
        "LinkedIn <jobs-noreply@linkedin.com>",
        "Your application was viewed by Copperline",
        "Your application for Business Analyst was viewed by Copperline.",
    ),
    mail(
        "ghost",
        "2026-09-16 10:00+00:00",
        "Talent Team <talent@hollow-oak.com>",
        "Thanks for applying!",
        "Hi Maria, thanks for applying to Hollow Oak. We'll be in touch if there's a match.",
    ),
    mail(
        "event",
        "2026-09-16 10:00+02:00",
        "Karriere Messe <info@karrieremesse.de>",
        "Invitation: Job fair on 1 October",
        "We invite you to our job fair. Meet 50 employers on 1 October at 10:00.",
    ),
    mail(
        "bank",
        "2026-09-17 10:00+02:00",
        "SEB <noreply@seb.se>",
        "Your loan application",
        "We have received your application for a loan and will give you an answer within 3 days.",
    ),
    mail(
        "uni",
        "2026-09-17 10:00+02:00",
        "Admissions <admissions@uni.se>",
        "Your application to the Master's programme",
        "Dear Maria, unfortunately we cannot offer you a place in the Master's programme this year.",
    ),
    mail(
        "vol",
        "2026-09-18 10:00+02:00",
        "Doctor <reception@clinic.se>",
        "Appointment confirmation",
        "Your appointment is confirmed: Monday 21 September 2026 at 08:15.",
    ),
]

EXPECTED: Final[dict[tuple[str, str | None], list[str]]] = {
    ("Fernhill", "Operations Manager"): [
        "reply offer of1 until 2026-10-09",
    ],
    ("Луч Медиа", None): [
        "reply request ru1 until 2026-09-20",
        "delivered ru2",
        "reply deferral ru3 until 2026-10-02",
    ],
    ("Pixelforge", "Product Designer"): [
        "applied lv1",
        "reply acknowledgement lv1 until 2026-09-16",
        "reply rejection lv2",
    ],
    ("Harbour Freight Rotterdam", "Logistics Planner"): [
        "reply invitation rs1",
        "confirmed rs2",
        "interview 2026-09-17T13:00:00Z rs1",
        "reply deferral rs3 until 2026-09-23",
    ],
    ("Acme", "Supply Chain Analyst"): [
        "applied wd1",
        "reply acknowledgement wd1",
        "reply rejection wd2",
    ],
    ("Hollow Oak", None): [
        "applied ghost",
        "reply acknowledgement ghost",
    ],
    ("Bluewater Consulting", "Junior Consultant"): [
        "asked recruiting fu1",
        "reply deferral fu2 until 2026-09-30",
    ],
    ("Institut Klima", "Research Assistant"): [
        "reply invitation hm1",
        "interview 2026-09-15T08:30:00Z hm1",
        "thanked anton hm2",
    ],
    ("Solaire", "Export Manager"): [
        "interview 2026-09-22T12:00:00Z cal",
    ],
    ("Skyport", None): [
        "reply request re1 until 2026-09-14",
    ],
    ("Contoso", "Financial Controller"): [
        "applied tl1",
        "reply acknowledgement tl1",
    ],
    ("Klarvik", "Event Coordinator"): [
        "reply invitation tt1",
    ],
    ("Blue Lagoon Media", "Marketing Specialist"): [
        "applied sr1",
        "reply acknowledgement sr1",
    ],
}
NOTHING: Final = {"uni", "bank", "rc1", "li1", "event", "vol"}
