"""Which firm is a mail from? Firms hire with programs, and boards and agencies write for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.senders import Envelope, firm_behind


def firm(sender: str, name: str = "", subject: str = "") -> str | None:
    found = firm_behind(Envelope(sender=sender, sender_name=name, subject=subject))
    return found.name if found else None


@pytest.mark.parametrize(
    ("sender", "name", "subject"),
    [
        ("no-reply@us.greenhouse-mail.io", "Nordkraft Hiring Team", "Thank you for your application"),
        ("no-reply@us.greenhouse-mail.io", "Olga Petrova", "Thank you for applying to Nordkraft!"),
        ("no-reply@greenhouse.io", "", "Nordkraft has received your application"),
        ("no-reply@hire.lever.co", "Nordkraft", "Your application for Sales manager"),
        ("nordkraft@myworkday.com", "Workday", "Thank you for applying"),
        ("nordkraft+autoreply@talent.icims.com", "", "Your application"),
        ("notifications@smartrecruiters.com", "Nordkraft via SmartRecruiters", "Interview invitation"),
        ("no-reply@ashbyhq.com", "Nordkraft Recruiting", "Nordkraft: next steps"),
        ("olga@nordkraft.teamtailor-mail.com", "Olga Petrova", "Your application"),
        ("jobs@nordkraft.recruitee.com", "Olga from Nordkraft", "Update on your application"),
        ("nordkraft@invalidemail.com", "", "Application received"),
        ("system@successfactors.eu", "Nordkraft Careers", "Thank you for your interest"),
        ("notify@jobvite.com", "Talent Acquisition at Nordkraft", "Your application"),
        ("noreply@workablemail.com", "Nordkraft People Team", "Re: Sales manager"),
        ("jobs-noreply@linkedin.com", "LinkedIn", "Maria, your application was sent to Nordkraft"),
        ("jobs-noreply@linkedin.com", "LinkedIn", "Your application was viewed by Nordkraft"),
        ("employers@indeedemail.com", "Indeed", "An update on your application from Nordkraft"),
        ("kim@hays.co.uk", "Kim Doe", "Sales manager at Nordkraft"),
        ("notifications@calendly.com", "Calendly", "Confirmed: interview with Nordkraft"),
        ("olga@nordkraft.se", "Olga Petrova", "Interview with Olga Petrova"),
        ("olga@hr.nordkraft.co.uk", "", "Hello"),
        ("olga@nordkraft.se", "Olga Petrova (Nordkraft)", "Hello"),
        ("olga@gmail.com", "Olga Petrova", "Your interview at Nordkraft"),
        ("kim@talentpool.example", "Kim Doe", "Sales manager at Nordkraft"),
    ],
)
def test_nordkraft(sender: str, name: str, subject: str) -> None:
    assert firm(sender, name, subject) == "Nordkraft"


@pytest.mark.parametrize(
    ("sender", "name", "subject"),
    [
        ("noreply@hh.ru", "HeadHunter", "Нордкрафт пригласил вас на собеседование"),
        ("noreply@hh.ru", "hh.ru", "Отклик на вакансию «Менеджер» в компании «Нордкрафт»"),
        ("noreply@hh.ru", "Нордкрафт через hh.ru", "Приглашение на интервью"),
        ("noreply@superjob.ru", "SuperJob", "Приглашение от компании Нордкрафт"),
        ("no-reply@career.habr.com", "Хабр Карьера", "Компания Нордкрафт ответила на ваш отклик"),
        ("noreply@huntflow.ru", "Команда Нордкрафт", "Ваш отклик"),
    ],
)
def test_nordkraft_in_russian(sender: str, name: str, subject: str) -> None:
    assert firm(sender, name, subject) == "Нордкрафт"


@pytest.mark.parametrize(
    ("sender", "name", "subject"),
    [
        ("jobalerts-noreply@linkedin.com", "LinkedIn Job Alerts", "30 new jobs for Sales manager in Stockholm"),
        ("jobs-listings@linkedin.com", "LinkedIn", "Nordkraft is hiring a Sales manager"),
        ("noreply@hh.ru", "hh.ru", "Подходящие вакансии: менеджер в Нордкрафт"),
        ("noreply@indeed.com", "Indeed", "Indeed Application: Sales manager"),
        ("kim@hays.co.uk", "Hays Recruiting", "A new role for you"),
        ("hello@huntr.co", "Huntr", "Follow up with Nordkraft"),
        ("no-reply@greenhouse.io", "Greenhouse", "Security code for your application"),
        ("olga@gmail.com", "Olga", "Dinner on Friday?"),
    ],
)
def test_no_firm_is_behind_digests_agencies_trackers_and_friends(sender: str, name: str, subject: str) -> None:
    assert firm(sender, name, subject) is None


@pytest.mark.parametrize(
    ("sender", "name", "subject"),
    [
        ("no-reply@greenhouse.io", "", "Interview with Sales Manager"),
        ("no-reply@greenhouse.io", "", "Sales Manager: next steps"),
        ("no-reply@greenhouse.io", "", "Invitation to Interview"),
        ("no-reply@greenhouse.io", "", "Interview on Monday, at Your convenience"),
    ],
)
def test_a_post_or_a_phrase_is_no_firm(sender: str, name: str, subject: str) -> None:
    assert firm(sender, name, subject) is None


def test_it_is_said_where_the_name_stands() -> None:
    found = firm_behind(Envelope(sender="no-reply@lever.co", subject="Your application to Nordkraft"))
    assert found
    assert (found.place, found.words) == ("subject", "Your application to Nordkraft")


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=600))
def test_any_mail_has_a_firm_or_none(local: str, name: str, subject: str) -> None:
    for domain in ("greenhouse.io", "myworkday.com", "a.recruitee.com", "gmail.com", "nordkraft.se", local):
        found = firm_behind(Envelope(sender=f"{local}@{domain}", sender_name=name, subject=subject))
        assert found is None or found.name
