"""A copy of the record, and the way back."""

import re
import subprocess
from pathlib import Path

from tests.cli.command import COMMAND, environment, process

TOLD = "Nordkraft\nAnalyst\nSweden\nyesterday 10:00\nOlga, recruiter\nwithin a week\nMaria Lind\n"


def test_a_copy_is_made_and_brings_back_what_was_there(tmp_path: Path) -> None:
    record = str(tmp_path / "record")
    subprocess.run(
        [COMMAND, "add"], input=TOLD, env=environment(HEARDBACK_DATA=record), encoding="utf-8", check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    made = process("backup", tmp_path / "copies", HEARDBACK_DATA=record)
    copy = re.search(r"\S+\.sqlite3", made.stdout)
    assert copy, made
    assert Path(copy[0]).is_file()

    assert process("log", "nordkraft", "decision", "--means", "withdraw", HEARDBACK_DATA=record).returncode == 0
    assert "Nordkraft" not in process("today", HEARDBACK_DATA=record).stdout
    back = process("restore", copy[0], HEARDBACK_DATA=record)
    assert (back.returncode, "kept in" in back.stdout) == (0, True), back
    assert "Nordkraft" in process("today", HEARDBACK_DATA=record).stdout


def test_what_is_no_copy_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear Olga", encoding="utf-8")
    for bad in (other, tmp_path / "nowhere"):
        done = process("restore", bad, HEARDBACK_DATA=str(tmp_path / "record"))
        assert (done.returncode, done.stdout) == (2, ""), done
        assert bad.name in done.stderr
