"""The proofreader through its door: what it finds, what it leaves in peace, and that nothing upsets it."""

import json
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from heardback.cli.app import app
from heardback.core.candidacy import Contact
from heardback.core.events import ContactId, Reply
from heardback.letters.checks import CHECKS
from heardback.letters.compose import compose
from heardback.letters.examples import examples
from heardback.letters.proofread import examine, proofread
from heardback.letters.reading import Letter
from tests.letters.corpus import HERE, PARTS, candidacy, samples

NORDKRAFT, SEVER = candidacy("nordkraft"), candidacy("sever")
GOOD = """Dear Olga,

we met on Monday, 9 November, about the Sales manager position. Could you tell me when a decision is expected?

Kind regards,
Maria Lind
"""


def checks_of(text, of=NORDKRAFT, **more):
    return [found.check for found in proofread(text, of, **more)]


def test_a_good_letter_is_left_in_peace():
    assert proofread(GOOD, NORDKRAFT) == []


def test_a_finding_names_place_rule_reason_and_a_better_wording():
    (found,) = proofread(GOOD.replace("Monday", "Tuesday"), NORDKRAFT)
    assert (found.check, found.rule, found.line) == ("weekday", "S0-C11", 3)
    assert found.words == "Tuesday, 9 November"
    assert found.better == "Monday 9 November"


def test_findings_come_in_the_order_of_the_text():
    lines = [found.line for found in proofread("Dear Olag,\n\nThank you so much!\nI beg you.\n\nMaria Lind", NORDKRAFT)]
    assert lines == sorted(lines)


def test_better_days_are_written_in_the_language_of_the_letter():
    (found,) = proofread(
        "Уважаемая Ирина Викторовна!\n\nМы виделись во вторник, 10 ноября: подскажите, когда решат о"
        " должности «Менеджер по закупкам»?\n\nАнна Белова".replace("вторник", "среду"),
        SEVER,
    )
    assert (found.check, found.better) == ("weekday", "вторник, 10 ноября")


@pytest.mark.parametrize(
    "right",
    [
        "Thank you for the interview the day before yesterday about the Sales manager position.",
        "I have sent back the form you gave me, after the interview on 9 November for the Sales manager position.",
        "On 9 November you asked an interview question about the Sales manager position that I liked.",
        "Nordkraft and its great team impressed me at the interview on 9 November for Sales manager.",
        "Does she have my number, from the interview of 9 November about the Sales manager position?",
    ],
)
def test_what_is_right_is_left_in_peace(right):
    asks = "" if "?" in right else " Could you tell me when a decision is expected?"
    text = f"Dear Olga,\n\n{right}{asks}\n\nKind regards,\nMaria Lind\n"
    assert proofread(text, NORDKRAFT, at=datetime.fromisoformat("2026-11-11T10:00:00+01:00")) == []


@pytest.mark.parametrize(
    ("hail", "better"),
    [
        ("Дорогой Ирина Викторовна", ["Дорогая"]),
        ("Уважаемая Павел Андреевич", ["Уважаемый"]),
        ("уважаемая Павел Андреевич", ["уважаемый"]),
        ("Уважаемая Ирина Викторовна", []),
    ],
)
def test_the_form_of_address_goes_with_the_name(hail, better):
    found = proofread(f"{hail}!\n\nСпасибо за встречу 10 ноября.\n\nАнна Белова", SEVER)
    assert [one.better for one in found if one.check == "greeting"] == better


def test_a_surname_like_a_mans_patronymic_makes_nobody_a_man():
    anna = replace(SEVER.contacts[0], name="Анна Рабинович")
    text = "Уважаемая Анна Рабинович!\n\nСпасибо за встречу 10 ноября.\n\nАнна Белова"
    found = proofread(text, replace(SEVER, contacts=(anna,)))
    assert "greeting" not in [one.check for one in found]


@pytest.mark.parametrize(
    "name",
    ["Ирине Викторовне Смирновой", "Смирнову Ирину", "Ириной", "Павлом Кузнецовым", "Кузнецову", "Павла Андреевича"],
)
def test_case_endings_are_no_misspelling(name):
    text = f"Добрый день, Ирина Викторовна!\n\nСпасибо за встречу 10 ноября, и отдельно {name}.\n\nАнна Белова"
    assert checks_of(text, candidacy("sever")) == []


@pytest.mark.parametrize("name", ["Елена", "Елена Сергеевна", "Елена Соколова"])
def test_a_latin_name_may_be_written_in_cyrillic(name):
    text = f"Здравствуйте, {name}!\n\nСпасибо за разговор о данных.\n\nИван Петров"
    assert checks_of(text, candidacy("yandel")) == []


def test_petrovna_is_not_petrova():
    assert checks_of(GOOD.replace("Dear Olga", "Dear Olga Petrovna")) == ["greeting"]


def test_a_deadline_on_record_may_be_told_with_its_day():
    text = "Dear Priya,\n\nwe met on 12 November about the Backend developer role. I have another offer and must "
    text += "answer by {}. "
    text += "Could you tell me where I stand?\n\nWei Zhang"
    assert checks_of(text.format("27 November"), candidacy("quillstone")) == []
    assert checks_of(text.format("20 November"), candidacy("quillstone")) == ["claim"]


def test_yesterday_is_held_against_the_record_where_the_day_of_writing_is_known():
    text = "Dear Olga,\n\nthank you for the interview yesterday.\n\nMaria Lind"
    assert checks_of(text) == []
    assert checks_of(text, at=datetime(2026, 11, 10, 9, tzinfo=NORDKRAFT.timezone)) == []
    assert checks_of(text, at=datetime(2026, 11, 12, 9, tzinfo=NORDKRAFT.timezone)) == ["day"]


def test_what_others_wrote_is_not_read():
    text = GOOD + "\nOn Mon, 9 Nov 2026, Olga Petrova wrote:\n> Dear [Name], HURRY UP!!! recieve\n"
    assert proofread(text, NORDKRAFT) == []


def test_a_draft_with_a_subject_line_keeps_its_line_numbers():
    (found,) = proofread("Subject: Sales manager\n\n" + GOOD.replace("Monday", "Tuesday"), NORDKRAFT)
    assert found.line == 5


def test_the_kind_may_be_given_and_is_said():
    assert examine(GOOD, NORDKRAFT).purpose.name == "status"
    report = examine(GOOD, NORDKRAFT, kind="thanks")
    assert (report.purpose.name, report.guessed) == ("thanks", False)
    assert [found.check for found in report.findings] == ["missing"]


@pytest.mark.parametrize("part", PARTS)
def test_the_corpus_keeps_what_was_measured(part):
    faults = list(samples("faults", part))
    found = sum(
        any(f.check == one.label for f in proofread(one.source, one.candidacy, kind=one.kind)) for one in faults
    )
    clean = list(samples("clean", part))
    false = sum(len(proofread(one.source, one.candidacy)) for one in clean)
    assert found >= 0.95 * len(faults)
    assert false <= 0.1 * len(clean)


def test_every_check_has_letters_with_its_fault():
    labels = {one.label for part in PARTS for one in samples("faults", part)}
    assert labels == {check.__name__ for check in CHECKS}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("tone", ["restrained", "warm"])
def test_nothing_is_found_in_our_own_letters(language, tone):
    for kind, occasion in examples(language, tone):
        if kind.form == "letter":
            written = compose(kind, occasion)
            text = f"Subject: {written.subject}\n\n{written.body}"
            found = proofread(text, occasion.case.candidacy, kind=kind.name, at=occasion.now)
            assert found == [], (kind.name, language, tone)


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400)))
def test_nothing_upsets_it_and_findings_lie_within_the_text(source):
    lines = Letter.of(source).mail.text.split("\n")
    squashed = " ".join(Letter.of(source).mail.text.split())
    for found in proofread(source, NORDKRAFT):
        assert 0 <= found.line <= len(lines)
        assert found.line == 0 or found.words in squashed


@given(
    st.lists(
        st.sampled_from([*GOOD.split(), "!", "\n\n", "9", "ноября", "Dear", "Уважаемая", "[", "{{", "<", "a" * 50]),
        max_size=60,
    )
)
def test_shuffled_letters_do_not_upset_it(words):
    text = " ".join(words)
    for finding in proofread(text, NORDKRAFT):
        assert finding.words in text or not finding.words, finding
        assert finding.line <= text.count("\n") + 1, finding


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "Dear ",
        "[",
        "<",
        "! ",
        "(",
        "x@",
        "9 ",
        "\n",
        "1.1",
        "А",
        "ь ",
        "you ",
        "when ",
        "Xx ",
        "- ",
        "position ",
        "for the ",
    ],
)
def test_the_work_grows_with_the_length(piece):
    def seconds(size):
        started = time.perf_counter()
        proofread(piece * (size // len(piece)), NORDKRAFT)
        return time.perf_counter() - started

    seconds(1_000)
    assert seconds(40_000) < 12 * seconds(8_000) + 0.5


def test_the_command_tells_its_findings(tmp_path: Path):
    letter = tmp_path / "letter.txt"
    letter.write_text(GOOD.replace("Monday", "Tuesday"), encoding="utf-8")
    file = str(HERE / "candidacies" / "nordkraft.toml")
    told = CliRunner().invoke(app, ["proofread", str(letter), "--for", file, "--json"])
    assert told.exit_code == 0
    (found,) = json.loads(told.stdout)["findings"]
    assert found["line"] == 3
    assert set(found) == {"rule", "check", "line", "words", "why", "better"}
    plain = CliRunner().invoke(app, ["proofread", "-", "--for", file], input=GOOD)
    assert "Nothing to mend." in plain.stdout
    wide = CliRunner().invoke(app, ["proofread", str(letter), "--for", file]).stdout
    assert max(map(len, wide.splitlines())) <= 60


def test_a_mail_greets_whom_it_goes_to():
    mail = "From: maria@example.org\nTo: olga@nordkraft.example\nSubject: Sales manager\nMIME-Version: 1.0\n\n" + GOOD
    assert checks_of(mail.encode()) == []
    assert checks_of(mail.replace("Dear Olga", "Dear Lars").encode()) == ["greeting"]


# --- A letter to the front desk ---

TO_WHOM_IT_CONCERNS = """Subject: Sales manager

Dear hiring team at Nordkraft,

Has a decision been made?

Maria Lind
"""


def at_the_desk(name):
    """Nordkraft, where somebody is known at the front desk too, with the same address as Olga."""
    olga = next(one for one in NORDKRAFT.contacts if one.name.startswith("Olga"))
    desk = Contact(id=ContactId("desk"), name=name, role="front-desk", email=olga.email)
    return replace(NORDKRAFT, contacts=(*NORDKRAFT.contacts, desk))


@pytest.mark.parametrize("name", ["Reception", "Olga Petrova"])
def test_a_letter_that_may_go_to_the_front_desk_need_not_greet_anybody_by_name(name):
    assert "greeting" not in checks_of(TO_WHOM_IT_CONCERNS, at_the_desk(name), kind="status-mail")


def test_a_letter_to_olga_alone_greets_her_though_there_is_a_front_desk():
    desk = replace(at_the_desk("Reception").contacts[-1], email="desk@nordkraft.example")
    olga = next(one for one in NORDKRAFT.contacts if one.name.startswith("Olga"))
    known = replace(NORDKRAFT, contacts=(*NORDKRAFT.contacts, desk))
    assert "greeting" in checks_of(f"To: {olga.email}\n{TO_WHOM_IT_CONCERNS}", known, kind="status-mail")


def test_after_an_offer_the_answer_that_is_named_is_ones_own():
    at = NORDKRAFT.events[-1].at
    promised = Reply(at=at + timedelta(hours=1), means="acknowledgement", until=(at + timedelta(days=7)).date())
    offered = NORDKRAFT.with_events([promised, Reply(at=at + timedelta(hours=2), means="offer")])
    day = at + timedelta(days=3)
    text = f"Здравствуйте, Olga!\n\nСпасибо за предложение. Ответ будет у Вас не позднее {day:%d.%m.%Y}.\n\nMaria Lind"
    assert "day" not in checks_of(text, offered, at=at + timedelta(hours=3))
    waiting = NORDKRAFT.with_events([promised])
    assert "day" in checks_of(text.replace("предложение", "встречу"), waiting, at=at + timedelta(hours=3))
