"""Who wrote what in a mail: the writer's own words, what they quote, what stands under their name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.quoting import set_apart

OWN = "We have decided to go on with others."
RUSSIAN = "Мы выбрали другого кандидата."

ABOVE = {
    "Gmail": "On Mon, Nov 16, 2026 at 10:00 AM Maria Lind <maria@example.org> wrote:\n\n> Dear Olga,\n> any news?",
    "Gmail, broken": "On Mon, Nov 16, 2026 at 10:00 AM Maria Lind\n<maria@example.org> wrote:\n> any news?",
    "Gmail in Russian": "пн, 16 нояб. 2026 г. в 10:00, Мария Линд <maria@example.org>:\n\n> Есть новости?",
    "Apple Mail": "> On 16 Nov 2026, at 10:00, Maria Lind <maria@example.org> wrote:\n> \n> any news?",
    "Apple Mail in Russian": "> 16 нояб. 2026 г., в 10:00, Мария <maria@example.org> написал(а):\n> \n> Есть новости?",
    "Thunderbird": "On 16/11/2026 10:00, Maria Lind wrote:\n> any news?",
    "Thunderbird in Russian": "16.11.2026 10:00, Maria Lind пишет:\n> Есть новости?",
    "Outlook": "From: Maria Lind \nSent: Monday, 16 November 2026 10:00\nTo: Olga\nSubject: News\n\nany news?",
    "Outlook in Russian": "От: Мария\nОтправлено: 16 ноября 2026\nКому: Ольга\nТема: Новости\n\nЕсть новости?",
    "Outlook in bold": "*From:* Maria Lind\n*Sent:* Monday\n*To:* Olga\n*Subject:* News\n\nany news?",
    "an older Outlook": "-----Original Message-----\nFrom: Maria\nSent: Monday\n\nany news?",
    "a line": "________________________________\nFrom: Maria\nDate: Monday\nTo: Olga\nSubject: News\n\nany news?",
    "Yandex": '16.11.2026, 10:00, "Мария Линд" <maria@example.org>:\nЕсть новости?',
    "Yandex, cut off": "-------- Пересылаемое сообщение --------\n16.11.2026, 10:00, Мария:\n\nЕсть новости?",
    "Mail.ru": "Понедельник, 16 ноября 2026, 10:00 +03:00 от Мария Линд <maria@example.org>:\n\nЕсть новости?",
    "Lotus Notes": "Maria Lind\n11/16/2026 10:00 AM\nTo: Olga Petrova/HR/Example\ncc:\nSubject: News\n\nany news?",
    "Lotus Notes in one line": "Maria on 11/16/2026 10:00:00 AM\nTo: Olga/HR/Example\ncc:\nSubject: News\n\nany news?",
    "German": "Am 16.11.2026 um 10:00 schrieb Maria Lind:\n> Gibt es etwas Neues?",
    "forwarded below": "---------- Forwarded message ---------\nFrom: Maria\nDate: Monday\n\nany news?",
    "bars": "| any news?\n| Maria",
}


@pytest.mark.parametrize("earlier", ABOVE.values(), ids=ABOVE)
@pytest.mark.parametrize("said", [OWN, RUSSIAN])
def test_an_answer_above_what_it_answers(said: str, earlier: str) -> None:
    written = set_apart(f"{said}\n\n{earlier}")
    assert written.own == said
    assert "нов" in written.quoted.lower() or "new" in written.quoted.lower() or "neues" in written.quoted.lower()
    assert not written.is_forwarded


@pytest.mark.parametrize(
    "name", ["Gmail", "Gmail, broken", "Gmail in Russian", "Thunderbird", "Thunderbird in Russian", "German"]
)
def test_an_answer_below_what_it_answers(name: str) -> None:
    assert set_apart(f"{ABOVE[name]}\n\n{OWN}").own == OWN


def test_answers_between_the_lines() -> None:
    written = set_apart("On Monday Maria Lind <m@example.org> wrote:\n> Any news?\nYes.\n\n> A yes?\nNo.\n")
    assert written.own == "Yes.\n\nNo."
    assert written.quoted.startswith("On Monday")


@pytest.mark.parametrize(
    "forwarded",
    [
        f"---------- Forwarded message ---------\nFrom: Olga\nDate: Monday\nTo: Maria\nSubject: No\n\n{OWN}",
        f"Begin forwarded message:\n\nFrom: Olga <o@example.com>\nDate: Monday\nTo: Maria\nSubject: Answer\n\n{OWN}",
        f"-------- Пересылаемое сообщение --------\nОт: Ольга\nДата: понедельник\nКому: Мария\nТема: Ответ\n\n{OWN}",
        f"From: Olga\nSent: Monday\nTo: Maria\nSubject: Answer\n\n{OWN}",
        f"> {OWN}",
        f"On Monday Olga <o@example.com> wrote:\n> {OWN}",
        f"Sent from my iPhone\n\nBegin forwarded message:\n\n> From: Olga\n> Date: Monday\n> To: Maria\n>\n> {OWN}",
    ],
)
def test_a_mail_that_only_passes_another_on(forwarded: str) -> None:
    written = set_apart(forwarded)
    assert written.own == OWN
    assert written.is_forwarded


SIGNED = [
    "-- \nOlga Petrova\n+46 8 123 45 67",
    "--\nOlga",
    "Best regards,\nOlga Petrova\nHead of HR\n+46 8 123 45 67",
    "Kind regards\n\nOlga",
    "Sincerely,\n\nOlga Petrova\n\nNordkraft AB, Stockholm",
    "Thanks,\nOlga",
    "С уважением,\nОльга Петрова\nтел. +7 495 123-45-67",
    "Всего доброго,\nОльга",
    "Sent from my iPhone",
    "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "Отправлено с iPhone",
    "Отправлено из мобильной Почты Mail.ru",
    "Отправлено из мобильного приложения Яндекс.Почты",
    "Regards, \nOlga\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.",
    "CONFIDENTIALITY NOTICE: If you are not the intended recipient, delete it.",
    "Данное сообщение является конфиденциальным и предназначено только адресату.",
]


@pytest.mark.parametrize("signature", SIGNED, ids=ascii)
def test_a_signature(signature: str) -> None:
    written = set_apart(f"{OWN}\n\n{signature}")
    assert written.own == OWN
    assert written.signature == signature.strip()


def test_a_signature_above_a_quotation() -> None:
    written = set_apart(f"{OWN}\n\nBest,\nOlga\n\n{ABOVE['Outlook']}")
    assert (written.own, written.signature) == (OWN, "Best,\nOlga")


@pytest.mark.parametrize("mark", ["P.S.", "PS:", "P.P.S.", "З.Ы.", "P. S."])
def test_a_postscript_is_the_writers_own(mark: str) -> None:
    assert "we call on Friday" in set_apart(f"{OWN}\n\nBest regards,\nOlga\n\n{mark} we call on Friday").own


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for coming in. Thank you\nfor your time as well; we go on with another candidate this time.",
        "On Monday we wrote: the answer is no.",
        "From: we have moved.\nPlease note the new address.",
        "To: all applicants",
        "Best regards to your team, whom we enjoyed meeting.",
        "We decided.\n\nThanks,\nOlga\n\n" + "And a long story follows that nobody would call a signature. " * 3,
        "",
        "   \n",
        ">",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    written = set_apart(text)
    assert written.own == text.strip() or written.is_forwarded


MARKS = [
    *("> a", "b", "", "On Monday Maria <m@e.org> wrote:", "From: a", "To: b", "Sent: c", "--", "Best,", "P.S. x"),
    *("-----Original Message-----", "пишет:", "|", "_____"),
]


@given(st.lists(st.sampled_from(MARKS), max_size=30))
def test_no_word_is_lost_and_none_is_said_twice(lines: list[str]) -> None:
    written = set_apart("\n".join(lines))
    if not written.is_forwarded:
        kept = [*written.own.split("\n"), *written.quoted.split("\n"), *written.signature.split("\n")]
        assert sorted(filter(str.strip, kept)) == sorted(line.strip() for line in lines if line.strip())
