"""Single things that mail says in words: posts, hours, what own letters mean."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from heardback.core.workdays import working_days
from heardback.intake.proposing.own_words import own_said
from heardback.intake.proposing.posts import post_in, same_post
from heardback.intake.proposing.spoken_times import spoken_time


@pytest.mark.parametrize(
    ("subject", "text", "title"),
    [
        ("Application for Data Analyst (m/f/d) at Acme", "", "Data Analyst"),
        ("Acme - Thank you for your application: Junior Developer (Job ID: 12345)", "", "Junior Developer"),
        ("Re: Position of Marketing Coordinator", "", "Marketing Coordinator"),
        ("Acme | Staff Software Engineer | Interview confirmation", "", "Staff Software Engineer"),
        ("Hello", "Thank you for your interest in the Product Designer role at Acme.", "Product Designer"),
        ("Hello", "Thanks for applying to be a Data Engineer at Acme", "Data Engineer"),
        ("Ваш отклик на вакансию Аналитик данных", "", "Аналитик данных"),
        ("Резюме на вакансию «Ведущий инженер» рассмотрено", "", "Ведущий инженер"),
        ("Your application to Acme", "", None),
        ("Thank you for applying!", "We will be in touch with you soon.", None),
        ("How did it go?", "Did you talk to the hiring manager?", None),
        ("Application received: Staff Nurse - Oncology (Job 88213)", "", "Staff Nurse - Oncology"),
        ("News", "Thank you for your interest in JR-7719 Ward Clerk - Surgery. We have chosen", "Ward Clerk - Surgery"),
        ("Sales Manager - Fjord Logistics", "we would like to meet you.", "Sales Manager"),
        ("Application Received: Lab Technician (Job Number: 118)", "", "Lab Technician"),
        ("Отклик на вакансию «Аналитик (SQL)» отправлен", "", "Аналитик (SQL)"),
        ("AW: Bewerbung als Projektleiter (m/w/d)", "", "Projektleiter"),
        ("Вакансия бухгалтера в компании «Рассвет»", "", "Бухгалтер"),
        ("Предложение", "на позицию старшего менеджера по закупкам. Ждём ответа.", "Старший менеджер по закупкам"),
        ("Встреча", "на вакансию коммерческого директора, как договорились", "Коммерческий директор"),
        ("ТехноГрад: руководитель отдела продаж", "", "Руководитель отдела продаж"),
        ("Hello", "I am applying for the position Quantum Device Engineer at Acme.", "Quantum Device Engineer"),
        ("IT Support Specialist - references", "", "IT Support Specialist"),
        ("Собеседование, заместитель главного инженера", "", "Заместитель главного инженера"),
        ("Ваше резюме", "У нас открыта вакансия бухгалтера-экономиста (удалённо).", "Бухгалтер-экономист"),
        ("Оффер", "Рады предложить вам позицию логиста с окладом 90 000.", "Логист"),
        ("Запись", "Вы записаны на собеседование с психологом.", None),
        ("Renewal of your Registered Nurse license", "has been received", None),
    ],
)
def test_the_post_is_read_from_subject_and_text(subject, text, title):
    found = post_in(subject, text)

    assert (found.title if found else None) == title


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Data Analyst (m/w/d)", "Data Analyst", True),
        ("Data Analyst", "Data Analyst Berlin", True),
        ("Менеджер по продажам", "менеджера по продажам", True),
        ("Senior Data Analyst", "Data Analyst", False),
        ("Account Manager", "Key Account Manager", False),
        ("Data Analyst", "Data Engineer", False),
    ],
)
def test_two_titles_are_of_one_post_or_of_two(one, other, same):
    assert same_post(one, other) == same_post(other, one) == same


@pytest.mark.parametrize(
    ("text", "at", "minutes"),
    [
        ("We expect you on 18 September at 11:00 (MSK).", "2026-09-18T08:00:00+00:00", None),
        ("Приглашаем вас 18 сентября в 11:00 (МСК).", "2026-09-18T08:00:00+00:00", None),
        ("It is on Thursday, 17 September 2026 at 2:30 PM EDT.", "2026-09-17T18:30:00+00:00", None),
        ("It takes place on 21 September from 10:00 to 11:30.", "2026-09-21T08:00:00+00:00", 90),
        ("Date: Friday, 18 September\nTime: 14:00-14:45 CEST", "2026-09-18T12:00:00+00:00", 45),
        ("See you on Monday at 3pm, for 30 minutes.", "2026-09-21T13:00:00+00:00", 30),
        ("20 September 2026, 16:00 UTC", "2026-09-20T16:00:00+00:00", None),
        ("Would Monday at 10:00 or Tuesday at 14:00 suit you?", None, None),
        ("Would Monday or Tuesday suit you?", None, None),
        ("We will call you on Monday.", None, None),
    ],
)
def test_the_hour_of_an_interview_is_read_where_only_one_is_named(text, at, minutes):
    found = spoken_time(text, on=date(2026, 9, 15), days=working_days("SE"), zone=ZoneInfo("Europe/Stockholm"))

    assert (found and found.at.isoformat(), found and found.minutes) == (at, minutes)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I would like to apply for the position. My CV is attached.", "applied"),
        ("Направляю вам резюме на вакансию бухгалтера.", "applied"),
        ("I am writing to withdraw my application.", "withdraw"),
        ("Thank you, but I have decided not to accept the offer.", "decline"),
        ("I am delighted to accept your offer.", "accept"),
        ("С радостью принимаю ваше предложение.", "accept"),
        ("Could you tell me whether there is any news?", "ask"),
        ("I just wanted to follow up on my interview.", "ask"),
        ("Подскажите, пожалуйста, принято ли решение?", "ask"),
        ("I would be grateful for some feedback on the interview.", "feedback"),
        ("Could you confirm that you have received my mail?", "confirm-receipt"),
        ("I have received another offer and have to decide by Friday.", "deadline"),
        ("Tuesday at ten works for me.", "confirmed"),
        ("Подтверждаю, буду в 11:00.", "confirmed"),
        ("Yes, I'm free on Monday at 2.30pm. Speak then!", "confirmed"),
        ("Спасибо, в понедельник, 7 сентября, в 14:00 буду.", "confirmed"),
        ("Елена Юрьевна, спасибо, буду.", "confirmed"),
        ("I saw your post about a Web Developer and I'd love to apply. Resume attached.", "applied"),
        ("I will be glad to attend on 24 September at 10:00.", "confirmed"),
        ("Thank you, I'd be delighted to come.", "confirmed"),
        ("Спасибо, время подходит, подключусь.", "confirmed"),
        ("Благодарю Вас за интересный разговор. Буду рада присоединиться к команде.", "thanked"),
        ("Прошу больше не рассматривать мою кандидатуру.", "withdraw"),
        ("Could you tell me whether there has been a decision yet?", "ask"),
        ("Would you mind sharing a few words of feedback?", "feedback"),
        ("I have decided to accept another position, so I respectfully decline.", "decline"),
        ("I am applying for several jobs. May I name you as a referee?", None),
        ("I am applying for a few new jobs these days, wish me luck.", None),
        ("Please find attached the two references.", "delivered"),
        ("Thank you for taking the time to talk with me.", "thanked"),
        ("Спасибо за сегодняшнее собеседование.", "thanked"),
        ("Happy birthday! See the pictures.", None),
        ("Unfortunately Monday does not suit me; I cannot make it.", None),
    ],
)
def test_an_own_letter_says_one_thing_first(text, kind):
    said = own_said("Hello", text)
    first = said[0] if said else None

    assert (first and (first.verdict or (first.purpose if first.kind == "asked" else first.kind))) == kind
