"""Whom one will meet, where a mail says what they are."""

import pytest

from tests.intake.proposing.found import read
from tests.intake.proposing.posted import mail


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("You will meet myself and Ada Obi, our Marketing Director.", [("Ada Obi", "manager")]),
        ("It is with Nils Berg, Head of Logistics.", [("Nils Berg", "manager")]),
        ("The interview with Ina Roth (Chief Technology Officer) and me is on Monday.", [("Ina Roth", "executive")]),
        ("You will speak to Lee Chan, Senior Data Engineer, on Monday.", [("Lee Chan", "interviewer")]),
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
