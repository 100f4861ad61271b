"""Three months of Maria's mail: a search among a dozen employers, in English and Russian, and everything else.

`MAILS` is what lies in her mailbox; `EXPECTED` what a friend would write down who reads all of it. It was written
before the program read any of it.
"""

from typing import Final

from tests.intake.proposing.posted import Posted, invitation, mail, own

_OLGA: Final = "Olga Petrova <olga.petrova@nordkraft.se>"
_LARS: Final = "Lars Holm <lars.holm@nordkraft.se>"
_GREENHOUSE: Final = "no-reply@us.greenhouse-mail.io"
_TOM: Final = "Tom Baker <tom.baker@hays.com>"
_IRINA: Final = "Ирина Соколова <i.sokolova@vektor-trade.ru>"

# --- Nordkraft: by mail, from the application to a second deferral ---

NORDKRAFT: Final[list[Posted]] = [
    own(
        "nk-application",
        "2026-09-01 09:12+02:00",
        "Nordkraft HR <jobs@nordkraft.se>",
        "Application for Sales Manager",
        "Dear Sir or Madam,\n\nI am applying for the position of Sales Manager that you advertise on your site. "
        "Please find my CV and a cover letter attached.\n\nKind regards\nMaria Lind\n+46 70 123 45 67",
        files=("CV Maria Lind.pdf",),
    ),
    mail(
        "nk-received",
        "2026-09-02 10:31+02:00",
        _OLGA,
        "Re: Application for Sales Manager",
        "Dear Maria,\n\nthank you for your application, which arrived safely. We will look at it and come back to you "
        "within two weeks.\n\nBest regards\n\nOlga Petrova\nTalent Acquisition Partner\nNordkraft AB\n"
        "Tel. +46 8 123 456 78\n\n> I am applying for the position of Sales Manager",
        answers="nk-application",
    ),
    mail(
        "nk-invited",
        "2026-09-14 14:05+02:00",
        _OLGA,
        "Interview at Nordkraft",
        "Dear Maria,\n\nwe were impressed by your experience and would like to invite you to an interview with Lars "
        "Holm, who leads the sales team. Would Monday or Tuesday next week suit you? Please let me know.\n\n"
        "Best regards\n\nOlga Petrova\nTalent Acquisition Partner\nNordkraft AB\nTel. +46 8 123 456 78",
        answers="nk-application",
    ),
    own(
        "nk-confirmed",
        "2026-09-14 18:40+02:00",
        _OLGA,
        "Re: Interview at Nordkraft",
        "Dear Olga,\n\nthank you for the invitation. Monday at ten suits me very well, and I look forward to meeting "
        "you both.\n\nKind regards\nMaria",
        answers="nk-invited",
    ),
    mail(
        "nk-calendar-1",
        "2026-09-15 08:50+02:00",
        _LARS,
        "Interview Maria Lind / Sales Manager",
        "Hello Maria, see you then. /Lars",
        ics=invitation(
            "nk-1@nordkraft.se",
            "2026-09-21 10:00",
            "Interview Maria Lind / Sales Manager",
            organiser=_LARS,
            zone="W. Europe Standard Time",
            guests=(_OLGA,),
        ),
    ),
    mail(
        "nk-calendar-2",
        "2026-09-18 16:20+02:00",
        _LARS,
        "Updated: Interview Maria Lind / Sales Manager",
        "Sorry, I have to move it by a day. /Lars",
        ics=invitation(
            "nk-1@nordkraft.se",
            "2026-09-22 13:30",
            "Interview Maria Lind / Sales Manager",
            organiser=_LARS,
            zone="W. Europe Standard Time",
            guests=(_OLGA,),
            sequence=1,
        ),
    ),
    own(
        "nk-thanks",
        "2026-09-22 19:02+02:00",
        _LARS,
        "Thank you",
        "Dear Lars,\n\nthank you for taking the time to talk with me today. I enjoyed hearing about the plans for the "
        "northern region, and I would be glad to be part of them.\n\nKind regards\nMaria Lind",
    ),
    own(
        "nk-asked",
        "2026-10-13 10:15+02:00",
        _OLGA,
        "Re: Interview at Nordkraft",
        "Dear Olga,\n\nI wanted to ask whether there is any news about the Sales Manager position. I am still very "
        "interested.\n\nKind regards\nMaria",
        answers="nk-invited",
    ),
    mail(
        "nk-away",
        "2026-10-13 10:16+02:00",
        _OLGA,
        "Automatic reply: Interview at Nordkraft",
        "I am out of the office until 19 October with no access to my e-mail. In urgent cases please write to "
        "hr@nordkraft.se.",
        answers="nk-asked",
        headers={"Auto-Submitted": "auto-replied"},
    ),
    mail(
        "nk-later",
        "2026-10-20 11:45+02:00",
        _OLGA,
        "Re: Interview at Nordkraft",
        "Dear Maria,\n\nI am sorry that you had to wait. We have not made a decision yet, as two interviews are still "
        "to come. We will let you know by 6 November.\n\nBest regards\n\nOlga Petrova\nTalent Acquisition Partner\n"
        "Nordkraft AB",
        answers="nk-asked",
    ),
]

# --- Brightwave Analytics: two posts through Greenhouse; the no to one lies in spam ---

BRIGHTWAVE: Final = [
    mail(
        "bw-analyst",
        "2026-09-03 12:00+00:00",
        f"Brightwave Analytics <{_GREENHOUSE}>",
        "Thank you for applying to Brightwave Analytics",
        "Hi Maria,\n\nThank you for your interest in Brightwave Analytics! We have received your application for the "
        "Data Analyst (m/f/d) position and will review it soon. If your background fits, we will be in touch.\n\n"
        "Regards,\nBrightwave Analytics Hiring Team\n\n** Please do not reply to this email **",
    ),
    mail(
        "bw-product",
        "2026-09-05 12:00+00:00",
        f"Brightwave Analytics <{_GREENHOUSE}>",
        "Thank you for applying to Brightwave Analytics",
        "Hi Maria,\n\nThank you for your interest in Brightwave Analytics! We have received your application for the "
        "Senior Product Manager position and will review it soon.\n\nRegards,\nBrightwave Analytics Hiring Team",
    ),
    mail(
        "bw-no",
        "2026-09-24 12:00+00:00",
        f"Brightwave Analytics <{_GREENHOUSE}>",
        "Your application for Data Analyst at Brightwave Analytics",
        "Hi Maria,\n\nThank you for applying for the Data Analyst role. After careful consideration we have decided "
        "not to move forward with your application. We wish you all the best in your search.\n\nRegards,\n"
        "Brightwave Analytics Hiring Team",
        folder="junk",
    ),
]

# --- Kestrel Robotics: Lever, then a person; an interview that is called off ---

KESTREL: Final = [
    mail(
        "kr-received",
        "2026-09-07 17:30+00:00",
        "Kestrel Robotics <no-reply@hire.lever.co>",
        "We got your application - Customer Success Lead at Kestrel Robotics",
        "Hello Maria, thanks for applying for the Customer Success Lead opening at Kestrel Robotics. This is a "
        "confirmation that we have received your application.",
    ),
    mail(
        "kr-invited",
        "2026-09-16 09:00-07:00",
        "Dana Whitfield <dana@kestrelrobotics.com>",
        "Kestrel Robotics: next step",
        "Hi Maria,\n\nthanks for applying to Kestrel. I would love to set up a 30 minute phone interview with you. "
        "Which times work for you this week?\n\nBest,\nDana Whitfield\nRecruiter, Kestrel Robotics\n(415) 555-0132",
    ),
    mail(
        "kr-calendar-1",
        "2026-09-17 09:00-07:00",
        "Dana Whitfield <dana@kestrelrobotics.com>",
        "Phone interview: Maria <> Kestrel Robotics",
        "Talk soon!",
        ics=invitation(
            "kr-1@google.com",
            "2026-09-24 09:30",
            "Phone interview: Maria <> Kestrel Robotics",
            organiser="Dana Whitfield <dana@kestrelrobotics.com>",
            zone="Pacific Standard Time",
            minutes=30,
        ),
    ),
    mail(
        "kr-calendar-2",
        "2026-09-23 15:00-07:00",
        "Dana Whitfield <dana@kestrelrobotics.com>",
        "Canceled: Phone interview: Maria <> Kestrel Robotics",
        "Sorry, we have to cancel. I will be in touch about a new time.",
        ics=invitation(
            "kr-1@google.com",
            "2026-09-24 09:30",
            "Phone interview: Maria <> Kestrel Robotics",
            organiser="Dana Whitfield <dana@kestrelrobotics.com>",
            zone="Pacific Standard Time",
            minutes=30,
            method="CANCEL",
            sequence=1,
        ),
    ),
]

# --- Hays: one agency, two employers ---

HAYS: Final = [
    mail(
        "hf-invited",
        "2026-09-10 10:00+01:00",
        _TOM,
        "Account Manager at Halden Foods: interview",
        "Hi Maria,\n\ngood news: Halden Foods would like to invite you to an interview for the Account Manager role. "
        "Could you let me know your availability for next week?\n\nKind regards\nTom Baker\n"
        "Senior Recruitment Consultant\nHays\nT: +44 20 7946 0123",
    ),
    mail(
        "fl-no",
        "2026-09-28 10:00+01:00",
        _TOM,
        "Key Account Manager at Fjord Logistics",
        "Hi Maria,\n\nunfortunately Fjord Logistics have decided not to take your application for the Key Account "
        "Manager role further. I am sorry; I will keep looking.\n\nKind regards\nTom Baker\n"
        "Senior Recruitment Consultant\nHays",
    ),
    mail(
        "hf-no",
        "2026-09-30 10:00+01:00",
        _TOM,
        "RE: Account Manager at Halden Foods: interview",
        "Hi Maria,\n\nI am afraid Halden Foods have chosen another candidate. They enjoyed meeting you.\n\n"
        "Kind regards\nTom Baker",
        answers="hf-invited",
    ),
]

# --- «Вектор»: through hh.ru, then a person ---

VEKTOR: Final = [
    mail(
        "vk-received",
        "2026-09-08 11:00+03:00",
        "hh.ru <noreply@hh.ru>",
        "Ваш отклик на вакансию «Менеджер по продажам» отправлен в компанию Вектор Трейд",
        "Здравствуйте, Мария!\n\nВаш отклик на вакансию «Менеджер по продажам» отправлен работодателю "
        "Вектор Трейд. Мы сообщим, когда его рассмотрят.",
    ),
    mail(
        "vk-invited",
        "2026-09-15 15:20+03:00",
        _IRINA,
        "Приглашение на собеседование",
        "Здравствуйте, Мария!\n\nСпасибо за отклик на нашу вакансию «Менеджер по продажам». Приглашаем вас на "
        "собеседование 18 сентября в 11:00 (МСК). Пожалуйста, подтвердите, удобно ли вам это время.\n\n"
        "С уважением,\nИрина Соколова\nHR-менеджер, ООО «Вектор Трейд»\nтел. +7 495 123-45-67",
    ),
    own(
        "vk-confirmed",
        "2026-09-15 16:00+02:00",
        _IRINA,
        "Re: Приглашение на собеседование",
        "Здравствуйте, Ирина!\n\nСпасибо за приглашение. Подтверждаю, что буду 18 сентября в 11:00.\n\n"
        "С уважением,\nМария Линд",
        answers="vk-invited",
    ),
    own(
        "vk-thanks",
        "2026-09-18 20:00+02:00",
        _IRINA,
        "Re: Приглашение на собеседование",
        "Здравствуйте, Ирина!\n\nСпасибо за сегодняшнее собеседование. Было очень интересно узнать о компании.\n\n"
        "С уважением,\nМария Линд",
        answers="vk-invited",
    ),
    mail(
        "vk-no",
        "2026-09-29 12:00+03:00",
        _IRINA,
        "Re: Приглашение на собеседование",
        "Здравствуйте, Мария!\n\nБлагодарим вас за интерес к нашей компании. К сожалению, мы остановили свой выбор "
        "на другом кандидате. Желаем вам успехов в поиске работы!\n\nС уважением,\nИрина Соколова",
        answers="vk-thanks",
    ),
]

# --- Solvang Bank: Workday, then a wish for references, which she meets ---

SOLVANG: Final = [
    mail(
        "sb-received",
        "2026-09-11 08:00+00:00",
        "Solvang Bank Careers <solvangbank@myworkday.com>",
        "Your application: Relationship Manager (R-20417)",
        "Dear Maria,\n\nThank you for applying for the Relationship Manager (R-20417) role at Solvang Bank. Your "
        "application has been received and is under review.\n\nThis is an automated message; please do not reply.",
    ),
    mail(
        "sb-wish",
        "2026-10-01 09:30+02:00",
        "Henrik Dahl <henrik.dahl@solvangbank.no>",
        "References for your application",
        "Dear Maria,\n\nas a next step we would like to speak to two of your referees. Could you please send us their "
        "names and telephone numbers by 8 October?\n\nBest regards\nHenrik Dahl\nHead of Private Banking\n"
        "Solvang Bank\n+47 22 12 34 56",
    ),
    own(
        "sb-met",
        "2026-10-02 08:00+02:00",
        "Henrik Dahl <henrik.dahl@solvangbank.no>",
        "Re: References for your application",
        "Dear Henrik,\n\nplease find attached the contact details of two referees.\n\nKind regards\nMaria Lind",
        answers="sb-wish",
        files=("References.pdf",),
    ),
]

# --- Tamarind Labs: an offer, which she declines ---

TAMARIND: Final = [
    mail(
        "tl-offer",
        "2026-10-26 16:00+01:00",
        "Priya Nair <priya.nair@tamarindlabs.de>",
        "Offer: Partnership Manager",
        "Dear Maria,\n\nwe are delighted to offer you the position of Partnership Manager at Tamarind Labs. The "
        "contract is attached; the offer is valid until 6 November.\n\nBest\nPriya Nair\nHead of Partnerships",
        files=("Contract.pdf",),
    ),
    own(
        "tl-declined",
        "2026-11-04 09:00+01:00",
        "Priya Nair <priya.nair@tamarindlabs.de>",
        "Re: Offer: Partnership Manager",
        "Dear Priya,\n\nthank you very much for the offer. After careful thought I have decided not to accept it, as "
        "another role is closer to what I am looking for. I wish you and the team every success.\n\nMaria Lind",
        answers="tl-offer",
    ),
]

# --- Short stories ---

OTHERS: Final = [
    own(
        "gw-application",
        "2026-09-04 09:00+02:00",
        "careers@greywater.co.uk",
        "Application: Office Manager",
        "Dear hiring team,\n\nI would like to apply for the role of Office Manager. My CV is attached.\n\nMaria Lind",
        files=("CV.pdf",),
    ),
    own(
        "gw-withdrawn",
        "2026-09-25 09:00+02:00",
        "careers@greywater.co.uk",
        "Re: Application: Office Manager",
        "Dear hiring team,\n\nI would like to withdraw my application for the role of Office Manager. Thank you for "
        "your time.\n\nMaria Lind",
        answers="gw-application",
    ),
    own(
        "pc-application",
        "2026-09-09 09:00+02:00",
        "Pinecone HR <hr@pinecone-consulting.de>",
        "Bewerbung / Application for Consultant at Pinecone Consulting",
        "Dear Sir or Madam,\n\nplease find attached my application for the position of Consultant.\n\nMaria Lind",
        files=("CV.pdf",),
    ),
    mail(
        "pc-bounce",
        "2026-09-09 09:01+02:00",
        "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        "Delivery Status Notification (Failure)",
        "Address not found\n\nYour message wasn't delivered to hr@pinecone-consulting.de because the address couldn't "
        "be found.",
        answers="pc-application",
        headers={"X-Failed-Recipients": "hr@pinecone-consulting.de", "Auto-Submitted": "auto-replied"},
    ),
    mail(
        "cl-applied",
        "2026-09-13 20:00+00:00",
        "LinkedIn <jobs-noreply@linkedin.com>",
        "Maria, your application was sent to Copperline",
        "Your application was sent to Copperline\n\nBusiness Development Manager\nCopperline · Stockholm, Sweden\n\n"
        "Applied on September 13, 2026",
    ),
    mail(
        "unclear-1",
        "2026-10-05 10:00+02:00",
        "Sven <sven.b@gmail.com>",
        "Interview",
        "Hello, we would like to invite you to an interview. When would you have time next week? Sven",
    ),
]

# --- Everything else ---

NOISE: Final = [
    mail(
        "alert-1",
        "2026-09-02 06:00+00:00",
        "LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>",
        "“Sales Manager”: Nordkraft - Sales Manager and more",
        "Your job alert for Sales Manager in Stockholm. 30+ new jobs match. Sales Manager, Nordkraft. Apply now.",
        headers={"List-Unsubscribe": "<https://www.linkedin.com/x>"},
    ),
    mail(
        "alert-2",
        "2026-09-12 06:00+00:00",
        "Indeed <alert@indeed.com>",
        "15 new account manager jobs in Stockholm",
        "Halden Foods is hiring. Apply now. We think you would be a great fit for these jobs.",
        headers={"List-Unsubscribe": "<https://indeed.com/x>"},
    ),
    mail(
        "alert-3",
        "2026-09-12 07:00+03:00",
        "hh.ru <noreply@hh.ru>",
        "Новые вакансии по запросу «менеджер по продажам»",
        "Для вас 12 новых вакансий. Менеджер по продажам, Вектор Трейд. Откликнуться.",
    ),
    mail(
        "newsletter",
        "2026-09-19 06:00+00:00",
        "Career Weekly <news@careerweekly.com>",
        "How to ace your next interview",
        "Ten questions you will be asked at your interview, and how to follow up on your application afterwards.",
        headers={"List-Unsubscribe": "<https://careerweekly.com/x>", "List-Id": "<weekly.careerweekly.com>"},
    ),
    mail(
        "dentist",
        "2026-09-17 10:00+02:00",
        "Tandläkare Berg <bokning@bergtand.se>",
        "Your appointment on Friday",
        "We look forward to seeing you on Friday, 25 September at 09:00. Please let us know if you cannot come.",
        ics=invitation(
            "tooth@bergtand.se",
            "2026-09-25 09:00",
            "Dentist appointment",
            organiser="Berg <bokning@bergtand.se>",
            zone="Europe/Stockholm",
            minutes=30,
        ),
    ),
    mail(
        "list",
        "2026-09-20 10:00+00:00",
        "A. Developer <dev@lists.example.org>",
        "[python-dev] interview with the steering council",
        "We will publish an interview with the new council. Send your questions by Friday.",
        headers={"List-Id": "<python-dev.lists.example.org>", "List-Post": "<mailto:python-dev@lists.example.org>"},
    ),
    mail(
        "webinar",
        "2026-09-21 10:00+00:00",
        "Zoom Events <no-reply@zoom.us>",
        "Webinar: the future of sales",
        "Thank you for registering. You can join on 29 September at 17:00.",
        ics=invitation(
            "web@zoom.us",
            "2026-09-29 15:00",
            "Webinar: the future of sales",
            organiser="Zoom Events <no-reply@zoom.us>",
        ),
    ),
    mail(
        "order",
        "2026-09-22 10:00+02:00",
        "Bokus <order@bokus.com>",
        "Your order has been received",
        "Thank you for your order. We have received it and will send it within 2-3 working days.",
    ),
    mail(
        "mother",
        "2026-09-23 20:00+02:00",
        "Eva Lind <eva.lind@telia.com>",
        "Sunday",
        "Dear Maria, how did the interview go? Are you coming for dinner on Sunday? We will let you know the time by "
        "Friday. Love, Mum",
    ),
    own("mother-2", "2026-09-23 21:00+02:00", "Eva Lind <eva.lind@telia.com>", "Re: Sunday", "It went well. Yes!"),
    mail(
        "to-self",
        "2026-09-20 21:00+02:00",
        "Maria Lind <maria.lind@gmail.com>",
        "Interview: questions to ask",
        "How big is the team? Who decides? When will I hear?",
        to="maria.lind@gmail.com",
    ),
    mail(
        "password",
        "2026-09-11 07:55+00:00",
        "Workday <solvangbank@myworkday.com>",
        "Verify your candidate account",
        "Click this link to verify the account that you created. The link expires in 24 hours.",
    ),
    mail(
        "rent",
        "2026-10-02 10:00+02:00",
        "Bostad Stockholm <noreply@bostad.stockholm.se>",
        "Your application for an apartment",
        "We have received your application for a rental apartment. We will contact you when it is your turn.",
    ),
    mail(
        "spam",
        "2026-10-03 10:00+00:00",
        "Rich Prince <x@win-big.top>",
        "You have been selected",
        "Congratulations! You have been selected for a work from home job. Earn $5000 weekly. Reply now.",
        folder="junk",
    ),
]

_COPIES: Final = [
    Posted(name=one.name, folder="archive", raw=one.raw)
    for one in (*NORDKRAFT, *BRIGHTWAVE[:2], *VEKTOR)
    if one.folder == "inbox"
]
"""Gmail shows every mail in All Mail once more."""

MAILS: Final[list[Posted]] = [
    *NORDKRAFT,
    *BRIGHTWAVE,
    *KESTREL,
    *HAYS,
    *VEKTOR,
    *SOLVANG,
    *TAMARIND,
    *OTHERS,
    *NOISE,
    *_COPIES,
]

NOTHING: Final = {
    "alert-1": "posts",
    "alert-2": "posts",
    "alert-3": "posts",
    "newsletter": "list",
    "dentist": "other-meeting",
    "list": "list",
    "webinar": "other-meeting",
    "order": "nothing-said",
    "mother": "nothing-said",
    "mother-2": "nothing-said",
    "to-self": "own-note",
    "rent": "nothing-said",
    "spam": "nothing-said",
}
"""And why. (That she is to verify her account belongs to Solvang Bank, and says nothing.)"""
UNCLEAR: Final = frozenset({"unclear-1"})

EXPECTED: Final[dict[tuple[str, str], list[str]]] = {
    ("Nordkraft", "Sales Manager"): [
        "applied nk-application",
        "reply acknowledgement nk-received until 2026-09-16",
        "reply invitation nk-invited",
        "confirmed nk-confirmed",
        "interview 2026-09-22T11:30:00Z nk-calendar-2",
        "thanked lars nk-thanks",
        "asked olga nk-asked",
        "note nk-away back 2026-10-19",
        "reply deferral nk-later until 2026-11-06",
    ],
    ("Brightwave Analytics", "Data Analyst"): [
        "applied bw-analyst",
        "reply acknowledgement bw-analyst",
        "reply rejection bw-no",
    ],
    ("Brightwave Analytics", "Senior Product Manager"): [
        "applied bw-product",
        "reply acknowledgement bw-product",
    ],
    ("Kestrel Robotics", "Customer Success Lead"): [
        "applied kr-received",
        "reply acknowledgement kr-received",
        "reply invitation kr-invited",
        "note kr-calendar-2 called-off 2026-09-24T16:30:00Z",
    ],
    ("Halden Foods", "Account Manager"): [
        "reply invitation hf-invited",
        "reply rejection hf-no",
    ],
    ("Fjord Logistics", "Key Account Manager"): [
        "reply rejection fl-no",
    ],
    ("Вектор Трейд", "Менеджер по продажам"): [
        "applied vk-received",
        "reply invitation vk-invited",
        "confirmed vk-confirmed",
        "interview 2026-09-18T08:00:00Z vk-invited",
        "thanked ирина vk-thanks",
        "reply rejection vk-no",
    ],
    ("Solvang Bank", "Relationship Manager"): [
        "applied sb-received",
        "reply acknowledgement sb-received",
        "reply request sb-wish until 2026-10-08",
        "delivered sb-met",
    ],
    ("Tamarind Labs", "Partnership Manager"): [
        "reply offer tl-offer until 2026-11-06",
        "decision decline tl-declined",
    ],
    ("Greywater", "Office Manager"): [
        "applied gw-application",
        "decision withdraw gw-withdrawn",
    ],
    ("Pinecone Consulting", "Consultant"): [
        "note pc-bounce undelivered",
    ],
    ("Copperline", "Business Development Manager"): [
        "applied cl-applied",
    ],
}

PEOPLE: Final[dict[str, list[dict[str, str]]]] = {
    "Nordkraft": [
        {
            "name": "Olga Petrova",
            "role": "recruiter",
            "email": "olga.petrova@nordkraft.se",
            "phone": "+46 8 123 456 78",
        },
        {"name": "Lars Holm", "role": "interviewer", "email": "lars.holm@nordkraft.se"},
    ],
    "Kestrel Robotics": [{"name": "Dana Whitfield", "role": "recruiter", "email": "dana@kestrelrobotics.com"}],
    "Halden Foods": [
        {"name": "Tom Baker", "role": "recruiter", "email": "tom.baker@hays.com", "phone": "+44 20 7946 0123"}
    ],
    "Вектор Трейд": [{"name": "Ирина Соколова", "role": "recruiter", "phone": "+7 495 123-45-67"}],
    "Solvang Bank": [{"name": "Henrik Dahl", "role": "manager", "email": "henrik.dahl@solvangbank.no"}],
}
