"""Letters do not say what the record denies (guard G7)."""

from pathlib import Path

from tests.cli.command import refused, said

FILE = """
[candidate]
name = "Maria Lind"
[employer]
name = "Nordkraft"
country = "SE"
[position]
title = "Analyst"
[[contacts]]
id = "olga"
name = "Olga Petrova"
email = "olga@example.com"
[[events]]
at = 2026-11-09T10:00:00
type = "interview"
with = ["olga"]
"""
AGREED = '[[events]]\nat = 2026-11-09T11:00:00\ntype = "agreement"\nuntil = 2026-11-20\n'
INVITED = '[[events]]\nat = 2026-12-03T12:00:00\ntype = "reply"\nmeans = "invitation"\nfrom = "olga"\n'


def kept(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "nordkraft.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_was_settled_is_not_called_unsettled(tmp_path: Path) -> None:
    file = kept(tmp_path, FILE + AGREED)
    for kind in ("thanks-and-timing", "closing-questions-mail"):
        assert "no day for the answer is on record" in refused(
            "letter", file, "--kind", kind, "--at", "2026-11-10T11:00"
        )


def test_a_day_they_named_is_not_asked_for(tmp_path: Path) -> None:
    at = ("--kind", "invitation-confirmed", "--at", "2026-12-03T13:00")
    named = kept(tmp_path, f'{FILE}{INVITED}says = "Would Tuesday 8 December at 10:00 suit you?"\n')
    assert "which day" not in said("letter", named, *at)
    assert "which day" in said("letter", kept(tmp_path, FILE + INVITED), *at)
