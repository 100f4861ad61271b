"""Whom one will meet, where a mail says what they are."""

import pytest

from heardback.intake.proposing.people_named import people_named
from tests.intake.proposing.found import gathered, read
from tests.intake.proposing.posted import mail, own


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("You will meet myself and Ada Obi, our Marketing Director.", [("Ada Obi", "manager")]),
        ("It is with Nils Berg, Head of Logistics.", [("Nils Berg", "manager")]),
        ("The interview with Ina Roth (Chief Technology Officer) and me is on Monday.", [("Ina Roth", "executive")]),
        ("You will speak to Lee Chan, Senior Data Engineer, on Monday.", [("Lee Chan", "interviewer")]),
        ("Our Marketing Director Ida Roth will call you.", [("Ida Roth", "manager")]),
        ("You'll meet Ann and our Managing Director, Hugo Lund.", [("Hugo Lund", "executive")]),
        ("Встреча с коммерческим директором Игорем Белым.", [("Игорь Белый", "manager")]),
        ("You will meet our team lead Ken Abe and me.", [("Ken Abe", "manager")]),
        ("Mr Uwe Kahl, head of our department Data, will join us for the interview.", [("Uwe Kahl", "manager")]),
        ("I write on behalf of Professor Ana Lima, who would like to meet you.", [("Ana Lima", "interviewer")]),
        ("Dear Ms Maria Lind, the interview is on Monday.", []),
        ("Собеседование проведёт CTO Павел Лунин.", [("Павел Лунин", "executive")]),
        ("Ждём вас на встречу с руководителем отдела Ерланом Асановым.", [("Ерлан Асанов", "manager")]),
        ("Приглашаем на интервью с Анной Петровской.", [("Анна Петровская", "interviewer")]),
        ("Please come to our office with New York, London or Paris in mind.", []),
        ("You will meet Sam and the team, a friendly bunch.", []),
    ],
)
def test_people_with_a_title_are_found(text: str, people: list[tuple[str, str]]) -> None:
    written = f"Dear Maria,\n\nwe would like to invite you to an interview. {text}"
    said = read(
        mail("one", "2026-10-05T10:00", "Ruth Adler <ruth.adler@wren-foods.com>", "Interview for Buyer", written)
    )
    assert [(one.name, one.role) for one in said.people[1:]] == people


def test_an_address_and_a_full_name_are_one_person() -> None:
    invited = mail(
        "invited",
        "2026-10-05T10:00+02:00",
        "Ruth Adler <ruth.adler@wren-foods.com>",
        "Interview for Buyer",
        "Dear Maria,\n\nwe invite you to an interview for the position of Buyer on Friday 9 October at 10:00. "
        "Mr Uwe Kahl, Head of Purchasing, will join us.\n\nRuth Adler",
    )
    to = "ruth.adler@wren-foods.com, u.kahl@wren-foods.com"
    thanks = own("thanks", "2026-10-09T17:00+02:00", to, "Thank you", "Thank you for the interview this morning.")
    (found,) = gathered([invited, thanks]).candidacies
    assert [(one.name, one.email) for one in found.contacts] == [
        ("Ruth Adler", "ruth.adler@wren-foods.com"),
        ("Uwe Kahl", "u.kahl@wren-foods.com"),
    ]


def test_who_signs_for_a_practice_is_a_person_and_the_practice_is_none() -> None:
    said = read(
        mail(
            "one",
            "2026-10-05T10:00+02:00",
            "Hill Street Dental Practice <hillstreetdental@gmail.com>",
            "Interview for Dental Nurse",
            "Hello Maria,\n\ncan you come in on Friday at 9:15?\n\nLucy Dahl\nOffice Manager",
        )
    )
    assert [(one.name, one.role) for one in said.people] == [("Lucy Dahl", "manager")]


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ("HR Зоей Лебедевой", "Зоя Лебедева"),
        ("HR Марией Петровской", "Мария Петровская"),
        ("HR Андрей Лебедев", "Андрей Лебедев"),
        ("HR Ей Богу", "Ей Богу"),
        ("HR Андреем Ли", "Андрей Ли"),
    ],
)
def test_a_name_is_put_into_the_nominative_unless_it_is_too_short_to_tell(named: str, called: str) -> None:
    assert [one.name for one in people_named(f"Встреча с {named} в пятницу.")] == [called]
