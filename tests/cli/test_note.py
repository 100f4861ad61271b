"""Noting what happened, told through the real command: what one types, what one sees, what the file then says."""

import ctypes
import os
import resource
import subprocess
import sys
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

HEARDBACK = Path(sys.executable).parent / "heardback"
ACME = """# My application to Acme
[candidate]
name = "Maria Lind"

[employer]
name = "Acme"
country = "SE"   # Stockholm

[position]
title = "Sales manager"

[[contacts]]
id = "olga"
name = "Olga Petrova"
phone = "+46 8 123 45 67"
email = "olga@example.com"

[[contacts]]
id = "lars"
name = "Lars Holm"
channels = ["email", "whatsapp"]
email = "lars@example.com"

[[events]]  # it went well
at = 2026-11-09T10:00:00
type = "interview"
with = ["olga"]
"""


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    path = tmp_path / "acme.toml"
    path.write_text(ACME, encoding="utf-8")
    return path


def note(*words: object, **more: object) -> subprocess.CompletedProcess[str]:
    command = [str(HEARDBACK), "note", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **more)  # type: ignore[call-overload, no-any-return]


def last_event(path: Path) -> dict[str, object]:
    events: list[dict[str, object]] = tomllib.loads(path.read_text(encoding="utf-8-sig"))["events"]
    return events[-1]


def assert_refused(done: subprocess.CompletedProcess[str], path: Path, *words: str) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr
    assert path.read_text(encoding="utf-8") == ACME
    assert list(path.parent.iterdir()) == [path]


# --- What one notes ---


def test_i_called_olga_and_nobody_answered(acme):
    done = note(
        acme, "asked", "--channel", "phone", "--to", "olga", "--outcome", "no-answer", "--at", "2026-11-17T10:40"
    )
    assert done.returncode == 0, done.stderr
    recorded, now = done.stdout.splitlines()
    assert recorded == "Recorded: you called Olga Petrova on Tuesday 17 November at 10:40; nobody answered."
    assert now.startswith("Call Olga Petrova: ")
    assert acme.read_text(encoding="utf-8") == ACME + (
        '\n[[events]]\nat = 2026-11-17T10:40:00\ntype = "asked"\n'
        'to = "olga"\nchannel = "phone"\noutcome = "no-answer"\n'
    )


def test_they_need_until_friday(acme):
    done = note(
        acme, "reply", "--means", "deferral", "--says", "by Friday", "--from", "olga", "--at", "2026-11-17 11:00"
    )
    assert done.stdout.startswith(
        "Recorded: Olga Petrova asked for more time on Tuesday 17 November at 11:00, "
        "until Friday 20 November (“by Friday”).\n"
    )


@pytest.mark.parametrize(
    "people", [("--with", "olga", "--with", "lars"), ("--with", "olga,lars"), ("--with=olga, lars",)]
)
def test_a_second_interview_with_two_people(acme, people):
    done = note(acme, "interview", *people, "--minutes", "45", "--at", "2030-11-27T10:00")
    assert done.stdout.startswith(
        "Recorded: you have an interview with Olga Petrova and Lars Holm "
        "on Wednesday 27 November 2030 at 10:00 (45 minutes)."
    )
    assert last_event(acme)["with"] == ["olga", "lars"]


def test_without_a_moment_it_happened_now_at_the_employers_place(acme):
    before = datetime.now(UTC)  # noqa: TID251 - the story is about the clock
    assert note(acme, "note", "--text", "They moved").returncode == 0
    at = last_event(acme)["at"]
    assert isinstance(at, datetime)
    assert at.tzinfo is None
    assert at.second == 0
    elapsed = at.replace(tzinfo=ZoneInfo("Europe/Stockholm")) - before
    assert timedelta(minutes=-1) <= elapsed <= timedelta(minutes=1)


def test_days_may_be_said_as_one_says_them(acme):
    today = datetime.now(ZoneInfo("Europe/Stockholm")).date()  # noqa: TID251 - the story is about the clock
    assert note(acme, "deadline", "--by", "tomorrow", "--at", "yesterday 10:00").returncode == 0
    event = last_event(acme)
    assert event["by"] == today + timedelta(days=1)
    assert event["at"] == datetime.combine(today - timedelta(days=1), datetime.min.time()).replace(hour=10)


@pytest.mark.parametrize(
    ("words", "value"),
    [(["--may-ask"], True), (["--no-may-ask"], False), (["--may-ask", "true"], True), (["--may-ask=false"], False)],
)
def test_yes_and_no_may_be_said_in_more_than_one_way(acme, words, value):
    assert note(acme, "agreement", *words).returncode == 0
    assert last_event(acme)["may_ask"] is value
    assert note(*words, acme, "agreement").returncode == 0
    assert last_event(acme)["may_ask"] is value


def test_olga_may_be_called_by_her_name(acme):
    assert note(acme, "thanked", "--to", "olga petrova").returncode == 0
    assert last_event(acme)["to"] == "olga"


def test_her_words_may_hold_anything(acme):
    said = 'a "quoted" \\ word, ] # and\na line — по-русски \x07'
    assert note(acme, "note", "--text", said).returncode == 0
    assert last_event(acme)["text"] == said


def test_an_hour_that_comes_twice_keeps_its_offset(acme):
    assert note(acme, "note", "--at", "2026-10-25T02:30+01:00").returncode == 0
    assert str(last_event(acme)["at"]) == "2026-10-25 02:30:00+01:00"


# --- What one gets wrong ---


def test_a_slip_in_a_name_is_noticed_and_guessed(acme):
    done = note(acme, "asked", "--to", "olag", "--channel", "fax")
    assert_refused(
        done,
        acme,
        '--to: no contact "olag" (did you mean "olga"?); expected the id of a contact (olga, lars).',
        '--channel: "fax"; expected phone, email or whatsapp',
    )


def test_a_slip_in_the_type_is_noticed_and_guessed(acme):
    assert_refused(note(acme, "askd", "--to", "olga"), acme, '"askd" is unknown (did you mean "asked"?)', "interview")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("asked", "--to: it is missing; expected the id of a contact."),
        ("asked --to olga --to lars --channel email", "--to: it is there twice"),
        ("asked --chanel phone", '(did you mean "--channel"?)'),
        ("asked --channel --to olga", "--channel: nothing stands after it"),
        ("reply --means defferal", '"defferal" (did you mean "deferral"?); expected "acknowledgement"'),
        ("deadline --by soon", '--by: "soon"; expected a day such as 2026-11-16, today or tomorrow.'),
        ("deadline --by 1815-06-18", "--by: 1815-06-18; expected a day"),
        ("note --at someday", '--at: "someday"; expected a moment such as 2026-11-16T10:00'),
        ("interview --with olga --minutes long", '--minutes: "long"; expected a whole number'),
        ("agreement --may-ask perhaps", '--may-ask: "perhaps"; expected true or false.'),
        ("asked --to olga --channel phone --outcome sent", '--outcome: "sent" for a call'),
        ("note --text by Friday", '"Friday": it belongs to no option'),
        ("", "no event type; expected applied, interview"),
    ],
)
def test_each_mistake_is_said_in_terms_of_what_was_typed(acme, words, complaint):
    assert_refused(note(acme, *words.split()), acme, complaint)


def test_a_file_with_a_mistake_is_left_alone(acme):
    acme.write_text(ACME.replace('"SE"', '"XX"'), encoding="utf-8")
    before = acme.read_bytes()
    done = note(acme, "note")
    assert done.returncode == 2
    assert 'employer.country: "XX"' in done.stderr
    assert acme.read_bytes() == before


@pytest.mark.parametrize("name", ["nowhere.toml", ".", "/dev/null"])
def test_what_is_no_file_is_said(tmp_path, name):
    done = note(name, "note", cwd=tmp_path)
    assert done.returncode == 2
    assert f"{name} cannot be read" in done.stderr


def test_bytes_that_are_no_text_are_no_note(acme):
    command = [bytes(HEARDBACK), b"note", bytes(acme), b"note", b"--text", b"\xff\xfe"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert_refused(done, acme, "--text: letters that are not UTF-8")


# --- The file on the disk ---


def test_a_file_in_another_hand_keeps_it(acme):
    listed = ACME[: ACME.index("[[events]]")].replace("\n", "\r\n")
    text = (
        "\ufeffevents = [\r\n\t{at = 2026-11-09T10:00:00, type = 'interview', with = ['olga']} # well\r\n]\r\n" + listed
    )
    acme.write_bytes(text.encode())
    assert note(acme, "thanked", "--to", "olga", "--at", "2026-11-10T09:00").returncode == 0
    added = ',\r\n\t{at = 2026-11-10T09:00:00, type = "thanked", to = "olga"}'
    comma, line = added[:1], added[1:]
    assert acme.read_bytes().decode() == text.replace("} # well", f"}}{comma} # well{line}")


def test_permissions_and_links_stay(acme, tmp_path):
    acme.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(acme.name)
    assert note(link, "note").returncode == 0
    assert link.is_symlink()
    assert acme.stat().st_mode & 0o777 == 0o640
    assert last_event(acme)["type"] == "note"


def test_a_full_disk_costs_nothing_but_the_note(acme):
    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(ACME), len(ACME)))

    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = note(acme, "note", "--text", "x" * 100, preexec_fn=small_disk, env=environment)
    assert_refused(done, acme, f"{acme} cannot be written: file too large. Nothing was changed.")


def test_a_folder_that_i_may_not_write_to_is_said(acme):
    acme.parent.chmod(0o500)
    try:
        done = note(acme, "note", preexec_fn=_as_one_whom_permissions_hold)
    finally:
        acme.parent.chmod(0o700)
    assert_refused(done, acme, "cannot be written: permission denied")


def _as_one_whom_permissions_hold() -> None:
    """Root may write anywhere by a capability of its own: drop it (PR_CAPBSET_DROP, CAP_DAC_OVERRIDE)."""
    if os.geteuid() == 0:
        assert ctypes.CDLL(None).prctl(24, 1, 0, 0, 0) == 0


def test_two_notes_at_once_are_both_kept(acme):
    commands = [[str(HEARDBACK), "note", str(acme), "note", "--text", str(number)] for number in range(4)]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    assert [one.wait(60) for one in running] == [0, 0, 0, 0]
    texts = [event.get("text") for event in tomllib.loads(acme.read_text(encoding="utf-8"))["events"][1:]]
    assert sorted(map(str, texts)) == ["0", "1", "2", "3"]


# --- What one may note ---


def test_the_list_shows_every_type_with_an_example_that_works(acme):
    listed = note("--list")
    assert listed.returncode == 0
    assert note(acme, "asked", "--list").stdout == listed.stdout
    examples = [line.split("heardback ", 1)[1] for line in listed.stdout.splitlines() if "heardback note" in line]
    assert len(examples) == 13
    for example in examples:
        typed = f"{HEARDBACK} {example}"
        done = subprocess.run(typed, shell=True, cwd=acme.parent, capture_output=True, text=True, check=False)  # noqa: S602 - as typed
        assert (done.returncode, done.stderr) == (0, ""), example
