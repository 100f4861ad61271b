"""What a firm is called: as its people write it, and not as its address shortens it."""

import pytest

from tests.intake.proposing.found import read
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
    ],
)
def test_a_firm_is_called_by_its_whole_name(sender: str, subject: str, text: str, firm: str) -> None:
    found = read(mail("one", "2026-10-05T10:00", sender, subject, text)).firms.firm
    assert found
    assert found.name == firm
