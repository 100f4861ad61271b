"""heardback ask: six short answers, a file of one's own, and the first advice."""

import os
import pty
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from heardback.intake.candidacy_file import read_candidacy

COMMAND = Path(sys.executable).parent / "heardback"
ANSWERS = (
    "Åre Data & Co",
    "Sales manager",
    "Sweden",
    "9 Nov 2026 10:00",
    "Olga Petrova (recruiter), +46 8 123 45 67 and Lars Holm <lars@example.com>",
    "We will call you within a week",
    "Maria Lind",
)


def asked(folder: Path, *answers: str, out: str = "") -> subprocess.CompletedProcess[str]:
    words = [str(COMMAND), "ask", *(["--out", out] if out else [])]
    said = "".join(f"{answer}\n" for answer in answers)
    return subprocess.run(words, input=said, cwd=folder, capture_output=True, text=True, check=False)


def on_a_terminal(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    leader, follower = pty.openpty()
    talk = subprocess.Popen(
        [COMMAND, "ask"], cwd=folder, stdin=follower, stdout=follower, stderr=follower, start_new_session=True
    )
    os.close(follower)
    return talk, leader


def heard(leader: int, until: str = "") -> str:
    """Read what the terminal shows, to the end or until some words are on it."""
    said = b""
    while not until or until not in said.decode(errors="replace"):
        try:
            piece = os.read(leader, 4096)
        except OSError:  # how Linux says that the other side has gone
            break
        if not piece:
            break
        said += piece
    return said.decode()


def kept(file: Path):
    candidacy, problems = read_candidacy(file.read_text(encoding="utf-8"))
    assert candidacy is not None, problems
    return candidacy


def test_six_answers_make_a_file_and_its_advice(tmp_path: Path) -> None:
    done = asked(tmp_path, *ANSWERS)
    assert done.returncode == 0, done.stderr
    assert "by Monday 16 November 2026" in done.stdout
    assert "Call Olga Petrova" in done.stdout
    candidacy = kept(tmp_path / "are-data-co.toml")
    assert (candidacy.employer.name, candidacy.employer.country) == ("Åre Data & Co", "SE")
    assert [(one.id, one.role, one.phone, one.email) for one in candidacy.contacts] == [
        ("olga", "recruiter", "+46 8 123 45 67", None),
        ("lars", None, None, "lars@example.com"),
    ]
    assert [type(event).__name__ for event in candidacy.events] == ["Interview", "Agreement"]


def test_what_is_not_understood_is_asked_again(tmp_path: Path) -> None:
    done = asked(tmp_path, "", "Acme", "Nurse", "Atlantis", "Germany", "at some point", "10 November 2026 9:00", "", "")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("did not understand") == 2
    assert "This one I need." in done.stdout
    assert kept(tmp_path / "acme.toml").contacts == ()


def test_the_least_one_can_say_is_enough_for_advice(tmp_path: Path) -> None:
    done = asked(tmp_path, "Acme", "Nurse", "SE", "2026-11-10 09:00", "", "")
    assert "someone at Acme" in done.stdout


def test_a_second_file_takes_nothing_from_the_first(tmp_path: Path) -> None:
    for _ in range(2):
        assert asked(tmp_path, *ANSWERS).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["are-data-co-2.toml", "are-data-co.toml"]


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("mine", encoding="utf-8")
    done = asked(tmp_path, *ANSWERS, out="mine.toml")
    assert done.returncode == 2
    assert "already" in done.stderr
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == "mine"


def test_whoever_leaves_in_the_middle_leaves_nothing_behind(tmp_path: Path) -> None:
    done = asked(tmp_path, "Acme", "Nurse")
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert "nothing was written" in done.stderr
    assert "Traceback" not in done.stderr


def test_names_may_hold_anything_that_can_be_typed(tmp_path: Path) -> None:
    done = asked(tmp_path, 'Bed "&" \\ Breakfast # ]', "C++ / C# “lead”", "SE", "2026-11-10 09:00", "", 'by "Friday"')
    assert done.returncode == 0, done.stderr
    (file,) = tmp_path.iterdir()
    assert kept(file).employer.name == 'Bed "&" \\ Breakfast # ]'


def test_it_is_a_conversation_on_a_terminal_too(tmp_path: Path) -> None:
    talk, leader = on_a_terminal(tmp_path)
    os.write(leader, "".join(f"{answer}\n" for answer in ANSWERS).encode())
    assert "Call Olga Petrova" in heard(leader)
    assert talk.wait(timeout=30) == 0


def test_ctrl_c_and_ctrl_d_leave_cleanly(tmp_path: Path) -> None:
    for key in ("interrupt", "\x04"):
        talk, leader = on_a_terminal(tmp_path)
        os.write(leader, b"Acme\n")
        heard(leader, "For which post?")
        time.sleep(0.1)  # until it waits for the answer
        if key == "interrupt":
            talk.send_signal(signal.SIGINT)
        else:
            os.write(leader, key.encode())
        said = heard(leader)
        assert talk.wait(timeout=30) == 1
        assert "nothing was written" in said
        assert "Traceback" not in said
        assert list(tmp_path.iterdir()) == []


def test_each_answer_is_said_back_as_it_was_understood(tmp_path: Path) -> None:
    done = asked(tmp_path, *ANSWERS)
    lines = " ".join(done.stdout.split())
    assert "I take that as: Monday 9 November 2026, at 10:00." in lines
    assert "Olga Petrova, recruiter, +46 8 123 45 67; Lars Holm, lars@example.com." in lines


def test_a_day_without_an_hour_will_do(tmp_path: Path) -> None:
    done = asked(tmp_path, "Acme", "Nurse", "SE", "9 Nov 2026", "", "soon")
    assert "Monday 9 November 2026, without an hour; I write 12:00." in done.stdout
    assert "no day in that" in done.stdout


def test_an_interview_ahead_leaves_nothing_to_say_about_the_answer(tmp_path: Path) -> None:
    done = asked(tmp_path, "Acme", "Nurse", "SE", "tomorrow 10:00", "Olga")
    assert done.returncode == 0, done.stderr
    assert "it is still ahead" in done.stdout
    assert [type(event).__name__ for event in kept(tmp_path / "acme.toml").events] == ["Interview"]


@pytest.mark.parametrize("when", ["0001-01-01 00:00", "9999-12-31 23:59", "1950-01-01"])
def test_years_in_which_nobody_waits_are_asked_again(tmp_path: Path, when: str) -> None:
    done = asked(tmp_path, "Acme", "Nurse", "SE", when, "9 Nov 2026", "", "")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("did not understand") == 1


def test_a_firm_in_a_country_with_many_clocks(tmp_path: Path) -> None:
    done = asked(tmp_path, "Acme", "Nurse", "US, Chicago", "9 Nov 2026", "", "")
    assert "several time zones" not in done.stdout
    assert kept(tmp_path / "acme.toml").timezone.key == "America/Chicago"
    done = asked(tmp_path, "Acme", "Nurse", "US", "9 Nov 2026", "", "")
    assert "several time zones" in done.stdout


def test_a_stray_key_does_no_harm(tmp_path: Path) -> None:
    done = asked(tmp_path, "Ac\x1b[Ame\x07", "Nurse", "SE", "9 Nov 2026", "", "by \x1b Friday")
    assert done.returncode == 0, done.stderr


def test_what_is_in_the_way_is_said_before_the_first_question(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").symlink_to("nowhere")
    for out in ("mine.toml", "nowhere/mine.toml"):
        done = asked(tmp_path, *ANSWERS, out=out)
        assert (done.returncode, done.stdout) == (2, "")


def test_on_a_full_disk_the_answers_are_shown_instead(tmp_path: Path) -> None:
    done = subprocess.run(
        [COMMAND, "ask"],
        input="".join(f"{answer}\n" for answer in ANSWERS),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
    )
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert 'name = "Olga Petrova"' in done.stdout
    assert list(tmp_path.iterdir()) == []
