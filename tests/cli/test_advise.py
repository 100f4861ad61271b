"""`heardback advise` as a person meets it: as text, as JSON, on a terminal, in a pipe, and with wrong words."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.cli.command import (
    AFTER,
    COMMAND,
    EXAMPLE,
    environment,
    process,
    reason_of,
    refused,
    said,
    with_nobody_reading,
)

GOOD = EXAMPLE.read_text(encoding="utf-8")
ESCAPE = "\x1b"
HEAVY = ("django", "numpy", "phonenumbers", "pymorphy3", "rich", "spellchecker", "tomlkit")


@pytest.fixture(scope="module")
def advice():
    return json.loads(process("advise", EXAMPLE, *AFTER, "--json").stdout)


@pytest.fixture(scope="module")
def page() -> str:
    done = process("advise", EXAMPLE, *AFTER, COLUMNS="60")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def told(folder: Path, text: str, name: str = "mine.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


# --- JSON: the contract's keys and kinds ---

Kind = type | tuple[type, ...]
NONE = type(None)
STEP: dict[str, Kind] = {
    "action": str,
    "channel": (str, NONE),
    "to": (str, NONE),
    "from": str,
    "until": (str, NONE),
    "status": str,
    "letter": (str, NONE),
    "because": list,
}
AHEAD: dict[str, Kind] = {"action": str, "from": str, "until": (str, NONE), "if": str}
SILENCE: dict[str, Kind] = {"days": int, "will_still_answer": float, "usual_by": str}
KEYS: dict[str, Kind] = {
    "at": str,
    "playbook": str,
    "phase": str,
    "stance": str,
    "headline": str,
    "promise": (dict, NONE),
    "steps": list,
    "outlook": list,
    "silence": (dict, NONE),
    "cautions": list,
}
PHASES = {"applied", "scheduled", "awaiting", "requested", "invited", "offered", "rejected", "closed"}


def has_kinds(value: dict[str, object], kinds: Mapping[str, Kind], *more: str) -> None:
    """Hold an object against the contract; `more` is what we say beyond it."""
    assert set(value) == {*kinds, *more}
    for key, kind in kinds.items():
        assert isinstance(value[key], kind), (key, value[key])


def is_day(text: object) -> bool:
    return isinstance(text, str) and date.fromisoformat(text).isoformat() == text


def hold_against_the_contract(advice) -> None:
    has_kinds(advice, KEYS)
    assert datetime.fromisoformat(advice["at"]).utcoffset() is not None
    assert advice["phase"] in PHASES
    assert advice["stance"] in {"act", "wait", "closed"}
    if advice["promise"]:
        has_kinds(advice["promise"], {"until": str, "state": str, "by": str})
        assert is_day(advice["promise"]["until"])
        assert advice["promise"]["state"] in {"running", "over"}
        assert advice["promise"]["by"] in {"employer", "candidate"}
    for step in advice["steps"]:
        has_kinds(step, STEP)
        assert step["status"] in {"upcoming", "open", "late"}
        assert is_day(step["from"])
        assert step["until"] is None or (is_day(step["until"]) and step["until"] >= step["from"])
        for because in step["because"]:
            has_kinds(because, {"rule": str, "text": str}, "borrowed")
    for ahead in advice["outlook"]:
        has_kinds(ahead, AHEAD, "channel", "to")
        assert ahead["if"] == "still silent"
    if advice["silence"]:
        has_kinds(advice["silence"], SILENCE, "interval", "own_cases", "prior", "words")
        low, high = advice["silence"]["interval"]
        assert 0 <= low <= advice["silence"]["will_still_answer"] <= high <= 1
    for caution in advice["cautions"]:
        has_kinds(caution, {"rule": str, "text": str})


def test_the_example_of_the_contract(advice) -> None:
    hold_against_the_contract(advice)
    assert advice["at"] == "2026-11-17T10:40:00+01:00"
    assert (advice["playbook"], advice["phase"], advice["stance"]) == ("balanced", "awaiting", "act")
    assert advice["headline"] == "Call Olga Petrova today: they promised an answer by Monday, and it has not come."
    assert advice["promise"] == {"until": "2026-11-16", "state": "over", "by": "employer"}
    step = advice["steps"][0]
    because = step.pop("because")
    assert step == {
        "action": "ask",
        "channel": "phone",
        "to": "olga",
        "from": "2026-11-17",
        "until": "2026-11-18",
        "status": "open",
        "letter": "status-call",
    }
    assert because[0]["rule"] == "S0-A3"
    assert because[0]["text"] == "The agreed day has passed without word."
    assert (advice["silence"]["days"], round(advice["silence"]["will_still_answer"], 2)) == (8, 0.41)
    assert advice["silence"]["usual_by"] == "2026-11-23"
    assert "S0-C9" in {caution["rule"] for caution in advice["cautions"]}
    assert advice["outlook"][-1]["action"] == "let-go"


def event(kind: str, keys: str = "", at: str = "2026-11-10T10:00:00") -> str:
    return f'\n[[events]]\nat = {at}\ntype = "{kind}"\n{keys}\n'


LIVES = {
    "applied": (GOOD.split("[[events]]", maxsplit=1)[0] + event("applied"), "applied"),
    "nothing yet": (GOOD.split("[[events]]", maxsplit=1)[0], "applied"),
    "scheduled": (GOOD.split("[[events]]", maxsplit=1)[0] + event("interview", "with = []", "2026-12-01"), "scheduled"),
    "awaiting": (GOOD, "awaiting"),
    "requested": (GOOD + event("reply", 'means = "request"'), "requested"),
    "invited": (GOOD + event("reply", 'means = "invitation"'), "invited"),
    "offered": (GOOD + event("reply", 'means = "offer"'), "offered"),
    "rejected": (GOOD + event("reply", 'means = "rejection"', "2026-11-16T10:00:00"), "rejected"),
    "closed": (GOOD + event("decision", 'means = "withdraw"'), "closed"),
}


@pytest.mark.parametrize("life", LIVES)
def test_the_json_has_one_form_in_every_phase(life: str, tmp_path: Path) -> None:
    text, phase = LIVES[life]
    text = text.replace("at = 2026-12-01\n", "at = 2026-12-01T10:00:00\n")
    advice = json.loads(said("advise", told(tmp_path, text), *AFTER, "--json"))
    hold_against_the_contract(advice)
    assert advice["phase"] == phase
    assert (advice["stance"] == "closed") == (phase == "closed")
    assert (advice["silence"] is None) == (phase != "awaiting")


def test_a_name_from_anywhere_comes_out_as_it_went_in(tmp_path: Path) -> None:
    file = told(tmp_path, GOOD.replace("Olga Petrova", "Ольга “Оля” Ångström"))
    assert "Ольга “Оля” Ångström" in json.loads(said("advise", file, *AFTER, "--json"))["headline"]
    assert "Ольга “Оля” Ångström" in said("advise", file, *AFTER).replace("\n", " ")


# --- The page ---


def test_the_page_says_what_to_do_whom_to_call_why_and_what_if(page: str) -> None:
    text = " ".join(page.split())
    for words in (
        "Call Olga Petrova today: they promised an answer by Monday, and it has not come.",
        "+46 8 123 45 67",
        "[S0-A3]",
        "After that, if they stay silent",
        "Let it go, and stay friendly",
        "about 2 in 5",
        "balanced playbook",
    ):
        assert words in text


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    lines = said("advise", EXAMPLE, *AFTER, COLUMNS=str(columns)).splitlines()
    assert max(map(len, lines)) <= min(columns, 88)


def test_no_line_ends_in_blanks(page: str) -> None:
    assert [line for line in page.splitlines() if line != line.rstrip()] == []


def test_a_pipe_gets_plain_text(page: str) -> None:
    assert ESCAPE not in page


def on_a_terminal(**settings: str) -> str:
    """Run `advise` on a pseudo-terminal and return everything it wrote."""
    ours, theirs = pty.openpty()
    words = [str(COMMAND), "advise", str(EXAMPLE), *AFTER]
    with subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(**settings)):
        os.close(theirs)
        written = b""
        while True:
            try:
                more = os.read(ours, 4096)
            except OSError:  # on Linux, the end of a pseudo-terminal is an error
                more = b""
            if not more:
                break
            written += more
    os.close(ours)
    return written.decode()


def test_a_terminal_gets_colour_around_the_same_words() -> None:
    shown = on_a_terminal(TERM="xterm-256color", COLUMNS="60", LANG="C.UTF-8")
    assert f"{ESCAPE}[" in shown
    plain = re.sub(rf"{ESCAPE}\[[0-9;]*m", "", shown).replace("\r\n", "\n")
    assert plain == said("advise", EXAMPLE, *AFTER, COLUMNS="60")


@pytest.mark.parametrize("settings", [{"NO_COLOR": "1", "TERM": "xterm-256color"}, {"TERM": "dumb"}], ids=str)
def test_who_wants_no_colour_gets_none(settings: dict[str, str]) -> None:
    assert not re.search(rf"{ESCAPE}\[\d*(3|4|9)[0-7]m", on_a_terminal(COLUMNS="60", **settings))


# --- When ---


def test_without_an_offset_it_is_the_time_at_the_employers() -> None:
    there, here = (
        said("advise", EXAMPLE, "--at", at, "--json") for at in ("2026-11-17T00:30", "2026-11-16T18:30-05:00")
    )
    assert there == here


def test_the_clock_of_this_computer_does_not_matter_once_a_moment_is_given() -> None:
    shown = {process("advise", EXAMPLE, *AFTER, TZ=zone).stdout for zone in ("Pacific/Auckland", "America/Lima")}
    assert len(shown) == 1


def test_a_day_is_a_moment_too() -> None:
    assert json.loads(said("advise", EXAMPLE, "--at", "2026-11-17", "--json"))["at"] == "2026-11-17T00:00:00+01:00"


def test_without_a_moment_it_is_now() -> None:
    at = json.loads(said("advise", EXAMPLE, "--json"))["at"]
    assert datetime.fromisoformat(at).utcoffset() is not None


@pytest.mark.parametrize("at", ["tomorrow", "", "17.11.2026", "2026-11-31", "2026-11-17T25:00", "now()", "1e9", "-1"])
def test_what_is_no_moment_is_refused(at: str) -> None:
    assert at in refused("advise", EXAMPLE, f"--at={at}")


# --- Own cases ---


def test_own_cases_are_counted_and_change_the_odds(tmp_path: Path) -> None:
    answered = told(tmp_path, GOOD + event("reply", 'means = "rejection"', "2026-11-13T10:00:00"), "answered.toml")
    silent = told(tmp_path, GOOD.replace("2026-11-", "2026-08-"), "silent.toml")
    not_yet = told(tmp_path, GOOD.split("[[events]]", maxsplit=1)[0], "not-yet.toml")

    def silence(*files: Path):
        history = [word for file in files for word in ("--history", file)]
        return json.loads(said("advise", EXAMPLE, *AFTER, "--json", *history))["silence"]

    alone, after_a_no, after_silence = silence(), silence(answered, not_yet), silence(silent)
    assert [each["own_cases"] for each in (alone, after_a_no, after_silence)] == [0, 1, 1]
    assert after_silence["will_still_answer"] < alone["will_still_answer"] < after_a_no["will_still_answer"]


def test_a_bad_file_among_the_own_cases_is_named(tmp_path: Path) -> None:
    bad = told(tmp_path, GOOD.replace('"SE"', '"se"'), "other.toml")
    assert "other.toml" in refused("advise", EXAMPLE, "--history", bad)
    assert "gone.toml" in refused("advise", EXAMPLE, "--history", tmp_path / "gone.toml")


# --- Files that cannot be used ---


def test_a_file_with_mistakes_is_named_with_each_of_them(tmp_path: Path) -> None:
    text = GOOD.replace('"SE"', '"se"').replace('"agreement"', '"agreed"').replace("name =", "nmae =", 1)
    file = told(tmp_path, text)
    for complaint in (reason_of(process("advise", file)), refused("advise", file, "--json")):
        assert "mine.toml" in complaint
        assert 'line 4, candidate.nmae: unknown key "nmae"; expected' in complaint
        assert 'line 11, employer.country: "se"; expected' in complaint
        assert 'line 39, events[2].type: type "agreed"; expected one of applied, interview,' in complaint


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(GOOD.replace("Lind", "Öst").encode("latin-1"))
    (tmp_path / "utf-16.toml").write_bytes(GOOD.encode("utf-16"))
    (tmp_path / "noise.toml").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.toml").touch()
    (tmp_path / "words.toml").write_text("Dear Olga,\n", encoding="utf-8")
    for name in ("latin", "utf-16", "noise", "empty", "words", "gone"):
        assert f"{name}.toml" in refused("advise", tmp_path / f"{name}.toml")
    assert "directory" in refused("advise", tmp_path) or "folder" in refused("advise", tmp_path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    marked = said("advise", told(tmp_path, f"\ufeff{GOOD}"), *AFTER, "--json")
    assert marked == said("advise", EXAMPLE, *AFTER, "--json")


@pytest.mark.parametrize(
    "words", [("advise",), ("advise", EXAMPLE, "--jsn"), ("advise", EXAMPLE, "extra"), ("advize", EXAMPLE)]
)
def test_wrong_words_on_the_command_line_are_refused(words: tuple[object, ...]) -> None:
    assert "heardback" in refused(*words)


# --- Being a good program ---


@pytest.mark.parametrize("more", [(), ("--json",)], ids=str)
def test_a_reader_who_leaves_early_is_no_error_to_talk_about(more: tuple[str, ...]) -> None:
    assert with_nobody_reading("advise", EXAMPLE, *AFTER, *more).stderr == ""


def test_the_answer_is_the_same_every_time() -> None:
    answers = {process("advise", EXAMPLE, *AFTER, "--json", PYTHONHASHSEED=seed).stdout for seed in "123"}
    assert len(answers) == 1


def test_it_starts_without_what_it_does_not_need() -> None:
    words = ["heardback", "advise", str(EXAMPLE), *AFTER, "--json"]
    code = (
        f"import sys; sys.argv = {words!r}\nfrom heardback.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print(*sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout)
    assert done.stderr.strip() == ""


def test_help_names_every_option_and_says_what_it_is_for() -> None:
    shown = said("advise", "--help")
    for option in ("FILE", "--at", "--playbook", "--history", "--json"):
        assert option in shown
