"""`heardback playbooks`, and playbooks of one's own: numbers one may change, and what no number may do."""

import json
from pathlib import Path

import pytest

from heardback.core.playbook import BUILT_IN
from tests.cli.command import AFTER, EXAMPLE, ROOT, process, reason_of, refused, said, with_nobody_reading

BALANCED = (ROOT / "src" / "heardback" / "playbooks" / "balanced.toml").read_text(encoding="utf-8")


def told(folder: Path, text: str) -> Path:
    file = folder / "mine.toml"
    file.write_text(text, encoding="utf-8")
    return file


# --- Looking at them ---


def test_the_list_names_each_with_what_it_does() -> None:
    listed = said("playbooks", COLUMNS="200")
    for name in BUILT_IN:
        assert f"\n{name} " in f"\n{listed}"
    assert "heardback playbooks NAME" in listed


@pytest.mark.parametrize("name", BUILT_IN)
def test_each_explains_whose_voice_it_is_and_what_it_does(name: str) -> None:
    explained = said("playbooks", name)
    assert f"({name})" in explained
    for part in ("Whose voice", "What it does", "Nothing was promised", "At the most, without an answer"):
        assert part in explained


def test_one_of_ones_own_is_explained_with_its_own_numbers(tmp_path: Path) -> None:
    own = told(tmp_path, BALANCED.replace('"3wd..5wd"', '"8d..9d"').replace('"Balanced"', '"Slowly"'))
    explained = " ".join(said("playbooks", own).split())
    assert "Slowly" in explained
    assert "Nothing was promised: ask 8 to 9 days after the interview" in explained


def test_the_explanation_of_a_bad_one_is_what_is_wrong_with_it(tmp_path: Path) -> None:
    assert "line 3, name: 3; expected" in refused("playbooks", told(tmp_path, "#\n\nname = 3\n"))
    assert "balanced, etiquette" in refused("playbooks", "nonesuch")


@pytest.mark.parametrize("words", [(), *((name,) for name in BUILT_IN)], ids=str)
def test_no_line_is_wider_than_the_terminal(words: tuple[str, ...]) -> None:
    assert max(map(len, said("playbooks", *words, COLUMNS="60").splitlines())) <= 60


@pytest.mark.parametrize("words", [("playbooks",), ("playbooks", "balanced")], ids=str)
def test_a_reader_who_leaves_early_is_no_error_to_talk_about(words: tuple[str, ...]) -> None:
    assert with_nobody_reading(*words).stderr == ""


# --- Taking their advice ---


def test_another_playbook_is_another_voice() -> None:
    named = {
        name: json.loads(said("advise", EXAMPLE, *AFTER, "--json", "--playbook", name))
        for name in ("patient", "four-step")
    }
    assert [advice["playbook"] for advice in named.values()] == ["patient", "four-step"]
    assert [advice["steps"][0]["channel"] for advice in named.values()] == ["phone", "email"]


def test_a_number_changed_in_an_own_playbook_moves_the_window(tmp_path: Path) -> None:
    slower = BALANCED.replace(
        '[asking.promise_over]\nwindow = "1wd..2wd"', '[asking.promise_over]\nwindow = "3wd..4wd"'
    )
    own = told(tmp_path, slower.replace('name = "balanced"', 'name = "slower"'))
    advice = json.loads(said("advise", EXAMPLE, *AFTER, "--json", "--playbook", own))
    assert advice["playbook"] == "slower"
    assert advice["stance"] == "wait"
    (ask,) = [step for step in advice["steps"] if step["action"] == "ask"]
    assert (ask["from"], ask["until"], ask["status"]) == ("2026-11-19", "2026-11-20", "upcoming")


BAD_LINES = {
    'title = "Balanced"': ("title = 3", "title"),
    "early_call": ("early_call = 1", "early_call"),
    'when = "always"': ('when = "often"', "thanks.when"),
    "most = 3": ("most = 300", "asking.most"),
    "reconsider_after = 3": ("reconsider_later = 3", "asking.reconsider_later"),
    'period = "5wd"': ('period = "5 weeks"', "asking.postponed_openly.period"),
    "confirm_receipt = true": ('confirm_receipt = "yes"', "asking.unanswered.confirm_receipt"),
}


def test_every_mistake_in_an_own_playbook_is_listed_with_its_line(tmp_path: Path) -> None:
    text = BALANCED.replace("[thanks]", "early_call = true\n\n[thanks]")
    for old, (new, _) in BAD_LINES.items():
        text = text.replace(old, new) if old != "early_call" else text.replace("early_call = true", new)
    complaint = reason_of(process("advise", EXAMPLE, "--playbook", told(tmp_path, text)))
    assert "mine.toml" in complaint
    for new, place in BAD_LINES.values():
        line = text.split("\n").index(next(line for line in text.split("\n") if line.startswith(new))) + 1
        assert f"line {line}, {place}: " in complaint


@pytest.mark.parametrize(
    ("old", "new", "guard"),
    [
        ('window = "3wd..5wd"', 'window = "1wd..2wd"', "G2"),
        ('[asking.promise_over]\nwindow = "1wd..2wd"', '[asking.promise_over]\nwindow = "0d..2wd"', "G1"),
        ('window = "2wd..3wd"', 'window = "0d..3wd"', "G5"),
    ],
)
def test_no_playbook_may_do_what_must_never_happen(old: str, new: str, guard: str, tmp_path: Path) -> None:
    assert old in BALANCED
    assert guard in refused("advise", EXAMPLE, "--playbook", told(tmp_path, BALANCED.replace(old, new, 1)))


def test_a_playbook_that_does_not_exist_is_refused_with_those_that_do(tmp_path: Path) -> None:
    for name in ("blanced", tmp_path / "gone.toml", tmp_path, ""):
        assert "balanced, etiquette, persistent, patient, agreement, four-step" in refused(
            "advise", EXAMPLE, f"--playbook={name}"
        )
