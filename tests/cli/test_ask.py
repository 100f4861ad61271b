"""heardback ask: six short answers, a file of one's own, and the first advice."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from heardback.intake.candidacy_file import read_candidacy

COMMAND = Path(sys.executable).parent / "heardback"
ANSWERS = (
    "Åre Data & Co",
    "Sales manager",
    "Sweden",
    "9 Nov 2026 10:00",
    "Olga Petrova (recruiter), +46 8 123 45 67 and Lars Holm <lars@example.com>",
    "We will call you within a week",
)


def asked(folder: Path, *answers: str, out: str = "") -> subprocess.CompletedProcess[str]:
    words = [str(COMMAND), "ask", *(["--out", out] if out else [])]
    said = "".join(f"{answer}\n" for answer in answers)
    return subprocess.run(words, input=said, cwd=folder, capture_output=True, text=True, check=False)


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
    leader, follower = pty.openpty()
    talk = subprocess.Popen(
        [COMMAND, "ask"], cwd=tmp_path, stdin=follower, stdout=follower, stderr=follower, close_fds=True
    )
    os.close(follower)
    os.write(leader, "".join(f"{answer}\n" for answer in ANSWERS).encode())
    said = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:
            break
        if not piece:
            break
        said += piece
    assert talk.wait(timeout=30) == 0
    assert "Call Olga Petrova" in said.decode()
