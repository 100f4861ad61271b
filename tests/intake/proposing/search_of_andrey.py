"""Another search: Andrey's, in Berlin, through hiring programs, agencies and friends; all of it in one mbox, no labels.

As with Maria's, what a friend would write down was written before the program read any of it.
"""

from typing import Final

from tests.intake.proposing.posted import Posted, invitation, mail

READER: Final = "Europe/Berlin"
OWN: Final = frozenset({"andrey.orlov@posteo.de", "a.orlov@yandex.ru"})
_ME: Final = "Andrey Orlov <andrey.orlov@posteo.de>"
_YANDEX: Final = "Андрей Орлов <a.orlov@yandex.ru>"


def _in(name: str, at: str, sender: str, subject: str, text: str, **more) -> Posted:
    more.setdefault("to", _ME)
    return mail(name, at, sender, subject, text, folder=more.pop("folder", "given"), **more)


def _out(  # noqa: PLR0913 - a mail's parts
    name: str, at: str, to: str, subject: str, text: str, *, sender: str = _ME, **more
) -> Posted:
    return mail(name, at, sender, subject, text, to=to, folder=more.pop("folder", "given"), **more)


# --- Ashby: a start-up; a Calendly booking; rescheduled in words; rejected after the final round ---

LUMEN: Final = [
    _in(
        "lu-1",
        "2026-08-03 09:00+00:00",
        "Lumenforge Hiring Team <no-reply@ashbyhq.com>",
        "Thanks for applying to Lumenforge!",
        "Hi Andrey,\n\nThanks for your application to the Backend Engineer role at Lumenforge. Our team reads every "
        "application and will get back to you within 10 working days.\n\nThe Lumenforge Team",
        headers={"List-Unsubscribe": "<https://ashbyhq.com/u>"},
    ),
    _in(
        "lu-2",
        "2026-08-10 15:12+02:00",
        "Mira Keller <mira@lumenforge.io>",
        "Backend Engineer @ Lumenforge - intro call",
        "Hey Andrey,\n\nMira here from the People team at Lumenforge. I really liked your profile and would love to "
        "have a quick chat to tell you more about the role. You can pick a slot that works for you here: "
        "https://calendly.com/mira-lumenforge/intro\n\nCheers,\nMira\n\n--\nMira Keller\nPeople & Talent\n"
        "Lumenforge GmbH · Torstraße 1 · Berlin",
    ),
    _in(
        "lu-3",
        "2026-08-10 16:00+02:00",
        "Calendly <notifications@calendly.com>",
        "Confirmed: Intro call Lumenforge with Mira Keller",
        "Your event has been scheduled. Intro call Lumenforge, Mira Keller, Thursday, 13 August 2026, 14:00 CEST.",
        ics=invitation(
            "cal-77@calendly.com",
            "2026-08-13 12:00",
            "Intro call Lumenforge: Andrey Orlov and Mira Keller",
            organiser="Mira Keller <mira@lumenforge.io>",
            minutes=30,
            me=_ME,
        ),
    ),
    _in(
        "lu-4",
        "2026-08-17 10:30+02:00",
        "Mira Keller <mira@lumenforge.io>",
        "Re: Backend Engineer @ Lumenforge - intro call",
        "Hey Andrey,\n\ngreat talking to you! The team would like to see you for a technical interview with Jonas "
        "(our CTO). How about Friday, 21 August at 10:00 (Berlin time)?\n\nMira",
        answers="lu-2",
    ),
    _out(
        "lu-5",
        "2026-08-17 11:05+02:00",
        "Mira Keller <mira@lumenforge.io>",
        "Re: Backend Engineer @ Lumenforge - intro call",
        "Hi Mira,\n\nFriday at 10 works for me. Thanks!\n\nAndrey\n\n> How about Friday, 21 August at 10:00",
        answers="lu-4",
    ),
    _in(
        "lu-6",
        "2026-08-20 17:45+02:00",
        "Mira Keller <mira@lumenforge.io>",
        "Re: Backend Engineer @ Lumenforge - intro call",
        "Hi Andrey,\n\nso sorry, Jonas is ill. We have to move the interview to Tuesday, 25 August at 15:00. Hope that "
        "still works for you!\n\nMira",
        answers="lu-5",
    ),
    _out(
        "lu-7",
        "2026-08-25 18:20+02:00",
        "Jonas Brandt <jonas@lumenforge.io>",
        "Thanks for today",
        "Hi Jonas,\n\nthanks for the great conversation today. I liked the way you think about queues.\n\nAndrey",
        more_to="Mira Keller <mira@lumenforge.io>",
    ),
    _out(
        "lu-8",
        "2026-09-04 09:00+02:00",
        "Mira Keller <mira@lumenforge.io>",
        "Re: Backend Engineer @ Lumenforge - intro call",
        "Hi Mira,\n\njust checking in: have you come to a decision yet?\n\nBest, Andrey",
        answers="lu-6",
    ),
    _in(
        "lu-9",
        "2026-09-08 16:00+02:00",
        "Mira Keller <mira@lumenforge.io>",
        "Re: Backend Engineer @ Lumenforge - intro call",
        "Hey Andrey,\n\nthank you for your patience, and for all the time you put into this. It was a tough call, but "
        "we've decided to go with someone who has more experience with Rust. I'd be happy to stay in touch.\n\nMira",
        answers="lu-8",
    ),
    _out(
        "lu-10",
        "2026-09-08 19:00+02:00",
        "Mira Keller <mira@lumenforge.io>",
        "Re: Backend Engineer @ Lumenforge - intro call",
        "Hi Mira,\n\nthank you for letting me know. I would be grateful for any feedback on my interview.\n\nAndrey",
        answers="lu-9",
    ),
]

# --- Personio, German firm; the people write from another domain; an offer, accepted ---

NORDLICHT: Final = [
    _out(
        "nl-1",
        "2026-08-05 08:00+02:00",
        "bewerbung@nordlicht-gruppe.de",
        "Application as Senior Software Engineer",
        "Dear hiring team,\n\nplease find enclosed my application for the position of Senior Software Engineer at "
        "Nordlicht Software.\n\nBest regards\nAndrey Orlov\n+49 151 23456789",
        files=("CV_Orlov.pdf", "Letter.pdf"),
    ),
    _in(
        "nl-2",
        "2026-08-05 08:05+02:00",
        "Nordlicht Software <recruiting@nordlicht.jobs.personio.de>",
        "Your application at Nordlicht Software",
        "Dear Mr. Orlov,\n\nwe confirm that we have received your application. We will review your documents carefully "
        "and come back to you as soon as possible. Please have a little patience.\n\nNordlicht Software",
    ),
    _in(
        "nl-3",
        "2026-08-24 13:00+02:00",
        "Sabine Vogt <s.vogt@nordlicht-gruppe.de>",
        "Invitation to a job interview",
        "Dear Mr. Orlov,\n\nthank you for your application. We would be pleased to get to know you personally and "
        "invite you to an interview on Wednesday, 2 September 2026, at 13:30 at our office in Hamburg.\n\n"
        "Kind regards\n\nSabine Vogt\nHR Business Partner\nNordlicht Software GmbH\nPhone: 040 1234567",
    ),
    _in(
        "nl-4",
        "2026-09-14 10:00+02:00",
        "Dr. Klaus Thiele <k.thiele@nordlicht-gruppe.de>",
        "Your employment contract",
        "Dear Mr. Orlov,\n\nfollowing our conversation I am happy to make you an offer as Senior Software Engineer "
        "with a starting salary of 78,000 euros. Please let us have your answer by 21 September.\n\nBest regards\n"
        "Dr. Klaus Thiele\nManaging Director",
        files=("Contract.pdf",),
    ),
    _out(
        "nl-5",
        "2026-09-18 10:00+02:00",
        "Dr. Klaus Thiele <k.thiele@nordlicht-gruppe.de>",
        "Re: Your employment contract",
        "Dear Dr. Thiele,\n\nI am very happy to accept your offer. The signed contract is attached.\n\nBest regards\n"
        "Andrey Orlov",
        answers="nl-4",
        files=("Contract signed.pdf",),
    ),
]

# --- An agency nobody knows, which writes about two clients and once about none ---

AGENCY: Final = [
    _in(
        "ag-1",
        "2026-08-11 11:00+02:00",
        "Julia Stern | Talentbrücke Recruitment <j.stern@talentbruecke.example.com>",
        "Data Engineer for our client Hanseport",
        "Hello Andrey,\n\nthank you for our call. I have sent your profile to our client Hanseport Logistik for the "
        "Data Engineer position. I will let you know as soon as I hear from them, by the end of next week at the "
        "latest.\n\nBest wishes\nJulia Stern\nSenior Recruitment Consultant\nTalentbrücke Recruitment",
    ),
    _in(
        "ag-2",
        "2026-08-20 11:00+02:00",
        "Julia Stern | Talentbrücke Recruitment <j.stern@talentbruecke.example.com>",
        "Interview with Hanseport",
        "Hello Andrey,\n\ngood news: Hanseport would like to invite you to a video interview. Are you available on "
        "Monday or Tuesday?\n\nJulia",
    ),
    _in(
        "ag-3",
        "2026-08-25 11:00+02:00",
        "Julia Stern | Talentbrücke Recruitment <j.stern@talentbruecke.example.com>",
        "Quantis AG: Platform Engineer",
        "Hello Andrey,\n\nunfortunately Quantis have decided not to proceed with your application for the role of "
        "Platform Engineer. They found somebody internally.\n\nJulia",
    ),
    _in(
        "ag-4",
        "2026-08-26 11:00+02:00",
        "Julia Stern | Talentbrücke Recruitment <j.stern@talentbruecke.example.com>",
        "News",
        "Hello Andrey,\n\nthe client would like to invite you to a second interview. When are you free this week?\n\n"
        "Julia",
    ),
]

# --- Two posts at one firm; an answer that does not say to which ---

VELA: Final = [
    _in(
        "ve-1",
        "2026-08-06 09:00+00:00",
        "Vela Health <notification@smartrecruiters.com>",
        "Thank you for your application to Vela Health - Site Reliability Engineer",
        "Dear Andrey,\n\nthank you for applying for Site Reliability Engineer at Vela Health. Your application is "
        "now with our team.",
    ),
    _in(
        "ve-2",
        "2026-08-07 09:00+00:00",
        "Vela Health <notification@smartrecruiters.com>",
        "Thank you for your application to Vela Health - Data Engineer",
        "Dear Andrey,\n\nthank you for applying for Data Engineer at Vela Health. Your application is now with our "
        "team.",
    ),
    _in(
        "ve-3",
        "2026-08-27 09:00+00:00",
        "Vela Health <notification@smartrecruiters.com>",
        "Update on your application to Vela Health",
        "Dear Andrey,\n\nthank you for your interest in Vela Health. Unfortunately, we will not be moving forward with "
        "your application. We wish you success.",
    ),
]

# --- Russian: hh.ru and a person at another address of his ---

RUSSIAN: Final = [
    _in(
        "ru-1",
        "2026-08-12 10:00+03:00",
        "Ольга Зимина <o.zimina@severtech.ru>",
        "Вакансия «Ведущий разработчик» в СеверТех",
        "Андрей, добрый день!\n\nСпасибо за ваш отклик. Мы получили ваше резюме и вернёмся с ответом до пятницы.\n\n"
        "С уважением,\nОльга Зимина\nменеджер по подбору персонала\nООО «СеверТех»\n+7 (812) 123-45-67",
        to=_YANDEX,
    ),
    _out(
        "ru-2",
        "2026-08-17 10:00+02:00",
        "Ольга Зимина <o.zimina@severtech.ru>",
        "Re: Вакансия «Ведущий разработчик» в СеверТех",
        "Ольга, добрый день!\n\nПодскажите, пожалуйста, есть ли новости по моей кандидатуре?\n\nАндрей Орлов",
        sender=_YANDEX,
        answers="ru-1",
    ),
    _in(
        "ru-3",
        "2026-08-17 11:01+03:00",
        "Ольга Зимина <o.zimina@severtech.ru>",
        "Автоответ: Re: Вакансия «Ведущий разработчик» в СеверТех",
        "Здравствуйте! Я в отпуске до 24 августа. По срочным вопросам обращайтесь к Ивану Петрову.",
        to=_YANDEX,
        answers="ru-2",
        headers={"Auto-Submitted": "auto-replied"},
    ),
    _in(
        "ru-4",
        "2026-08-25 11:01+03:00",
        "Ольга Зимина <o.zimina@severtech.ru>",
        "Re: Вакансия «Ведущий разработчик» в СеверТех",
        "Андрей, здравствуйте!\n\nРешение пока не принято, руководитель в командировке. Думаю, ответим на следующей "
        "неделе.\n\nОльга",
        to=_YANDEX,
        answers="ru-2",
    ),
    _in(
        "ru-5",
        "2026-09-02 12:30+03:00",
        "Ольга Зимина <o.zimina@severtech.ru>",
        "Re: Вакансия «Ведущий разработчик» в СеверТех",
        "Андрей, здравствуйте! Пришлите, пожалуйста, контакты двух рекомендателей до 4 сентября.\n\nОльга",
        to=_YANDEX,
        answers="ru-2",
    ),
]

# --- A friend forwards; he forwards to himself; colleagues; others ---

OTHERS: Final = [
    _in(
        "friend",
        "2026-08-13 20:00+02:00",
        "Paul <paul.w@gmx.de>",
        "Fwd: Your application",
        "Look what they wrote to me!\n\n---------- Forwarded message ---------\nFrom: HR <hr@bergbau.de>\n"
        "Date: Thu, 13 Aug 2026 at 10:00\nSubject: Your application\nTo: Paul <paul.w@gmx.de>\n\nDear Paul, "
        "unfortunately we have decided not to move forward with your application for the position of Miner.",
    ),
    _out(
        "self-forward",
        "2026-08-14 08:00+02:00",
        "andrey.orlov@posteo.de",
        "Fwd: Interview Polarstern Research",
        "---------- Forwarded message ---------\nFrom: Elena Wirth <e.wirth@polarstern-research.de>\n"
        "Date: Thu, 13 Aug 2026 at 18:02\nSubject: Interview Polarstern Research\nTo: <a.orlov@yandex.ru>\n\n"
        "Dear Andrey,\n\nwe would like to invite you to an interview for the position of Research Engineer. "
        "Please let us know which day next week suits you.\n\nElena Wirth",
        sender=_YANDEX,
    ),
    _in(
        "colleague",
        "2026-08-18 09:00+02:00",
        "Tim Boss <tim@currentjob-gmbh.de>",
        "Sprint planning",
        "Moved to ten.",
        ics=invitation(
            "sprint@currentjob",
            "2026-08-19 10:00",
            "Sprint planning",
            organiser="Tim Boss <tim@currentjob-gmbh.de>",
            zone="Europe/Berlin",
            more="RRULE:FREQ=WEEKLY",
            me=_ME,
        ),
    ),
    _in(
        "podcast",
        "2026-08-18 12:00+02:00",
        "Lea <lea@techpodcast.fm>",
        "Podcast interview with you?",
        "Hi Andrey, we would love to interview you for our podcast about queues. Are you free in September?",
    ),
    _in(
        "newsletter",
        "2026-08-19 06:00+00:00",
        "StepStone <info@mail.stepstone.de>",
        "12 new jobs for you: Data Engineer in Berlin",
        "Hanseport Logistik, Vela Health and more are hiring.",
    ),
    _in(
        "shop",
        "2026-08-21 06:00+00:00",
        "Lumen Lamps <service@lumen-lamps.de>",
        "Your order: we are sorry",
        "Dear customer, unfortunately the lamp that you ordered is not available. We have decided to cancel the order.",
    ),
    _in(
        "landlord",
        "2026-08-22 06:00+02:00",
        "Hausverwaltung Kruse <kruse@hausverwaltung-kruse.de>",
        "Viewing of the flat",
        "Dear Mr. Orlov, we would like to invite you to view the flat on Friday, 28 August at 17:00. Please confirm.",
    ),
    _in(
        "cold",
        "2026-08-23 08:00+00:00",
        "Megan <megan@outreach-talent.example.net>",
        "Exciting opportunity",
        "Hi Andrey, I came across your profile on LinkedIn and think you could be a great fit for a Staff Engineer "
        "role with one of our clients, a fast-growing fintech. Would you be open to a quick chat?",
    ),
]

# --- In spam: an invitation ---

ORBIT: Final = [
    _out(
        "or-1",
        "2026-08-28 08:00+02:00",
        "jobs@orbitalworks.eu",
        "Application: Systems Engineer",
        "Hello,\n\nI would like to apply for the Systems Engineer position. My CV is attached.\n\nAndrey Orlov",
        files=("CV.pdf",),
    ),
    _in(
        "or-2",
        "2026-09-03 09:15+02:00",
        "Tomas Novak <t.novak@orbitalworks.eu>",
        "Re: Application: Systems Engineer",
        "Hello Andrey,\n\nthank you for your application. We would like to invite you for an interview. Would next "
        "Tuesday at 11:00 or Wednesday at 14:00 be possible?\n\nTomas Novak\nEngineering Manager\nOrbital Works",
        answers="or-1",
        folder="junk",
    ),
]

MAILS: Final = [*LUMEN, *NORDLICHT, *AGENCY, *VELA, *RUSSIAN, *OTHERS, *ORBIT]

EXPECTED: Final = {
    ("Lumenforge", "Backend Engineer"): [
        "applied lu-1",
        "reply acknowledgement lu-1 until 2026-08-17",
        "reply invitation lu-2",
        "interview 2026-08-13T12:00:00Z lu-3",
        "reply invitation lu-4",
        "confirmed lu-5",
        "interview 2026-08-25T13:00:00Z lu-6",
        "thanked jonas lu-7",
        "asked mira lu-8",
        "reply rejection lu-9",
        "asked feedback mira lu-10",
    ],
    ("Nordlicht Software", "Senior Software Engineer"): [
        "applied nl-1",
        "reply acknowledgement nl-2",
        "reply invitation nl-3",
        "interview 2026-09-02T11:30:00Z nl-3",
        "reply offer nl-4 until 2026-09-21",
        "decision accept nl-5",
    ],
    ("Hanseport Logistik", "Data Engineer"): ["reply deferral ag-1 until 2026-08-21", "reply invitation ag-2"],
    ("Quantis AG", "Platform Engineer"): ["reply rejection ag-3"],
    ("Vela Health", "Site Reliability Engineer"): ["applied ve-1", "reply acknowledgement ve-1"],
    ("Vela Health", "Data Engineer"): ["applied ve-2", "reply acknowledgement ve-2"],
    ("СеверТех", "Ведущий разработчик"): [
        "applied ru-1",
        "reply acknowledgement ru-1 until 2026-08-14",
        "asked ольга ru-2",
        "note ru-3 back 2026-08-24",
        "reply deferral ru-4 until 2026-09-04",
        "reply request ru-5 until 2026-09-04",
    ],
    ("Polarstern Research", "Research Engineer"): ["reply invitation self-forward"],
    ("Orbital Works", "Systems Engineer"): ["applied or-1", "reply invitation or-2"],
}
UNCLEAR: Final = {"ve-3", "ag-4"}
NOTHING: Final = {"friend", "colleague", "podcast", "newsletter", "shop", "landlord", "cold"}
