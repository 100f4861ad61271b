"""`heardback rights`, told through the real command: what one types and what one reads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEARDBACK = Path(sys.executable).parent / "heardback"
REFUSED = """
[candidate]
name = "Maria Lind"
language = "{language}"

[employer]
name = "Nordkraft"
country = "{country}"
timezone = "{timezone}"

[position]
title = "Analyst"

[[contacts]]
id = "olga"
name = "Olga Petrova"
role = "recruiter"
email = "olga@example.com"

[[events]]
at = 2026-11-02T10:00:00
type = "interview"
with = ["olga"]

[[events]]
at = 2026-11-05T10:30:00
type = "reply"
means = "rejection"
from = "olga"
"""
ZONES = {
    "RU": "Europe/Moscow",
    "DE": "Europe/Berlin",
    "BY": "Europe/Minsk",
    "SE": "Europe/Stockholm",
    "JP": "Asia/Tokyo",
}


def rights(
    tmp_path: Path, country: str, *words: str, language: str = "en", at: str = "2026-11-06T09:00"
) -> subprocess.CompletedProcess[str]:
    path = tmp_path / "candidacy.toml"
    path.write_text(REFUSED.format(country=country, timezone=ZONES[country], language=language), encoding="utf-8")
    command = [str(HEARDBACK), "rights", str(path), "--at", at, *words]
    narrow = {**os.environ, "COLUMNS": "60"}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=narrow)


def test_it_says_what_to_ask_until_when_and_where_it_stands_written(tmp_path):
    told = " ".join(rights(tmp_path, "RU").stdout.split())
    assert "If you ask today, they have until Tuesday 17 November 2026 to answer." in told
    assert "article 64" in told
    assert "not legal advice" in told
    assert "[S0-C14]" in told


def test_it_can_be_read_at_60_columns(tmp_path):
    for country in ("RU", "DE", "BY", "JP"):
        assert max(len(line) for line in rights(tmp_path, country).stdout.splitlines()) <= 60


def test_as_json_each_right_has_its_days_and_its_source(tmp_path):
    told = json.loads(rights(tmp_path, "DE", "--json").stdout)
    assert [right["id"] for right in told["rights"]] == ["gdpr", "germany"]
    germany = told["rights"][1]
    assert (germany["state"], germany["opens"], germany["closes"]) == ("applies-if", "2026-11-05", "2027-01-05")
    assert all(right["source"] and right["known_as_of"] for right in told["rights"])
    assert "not legal advice" in told["notice"]


def test_where_no_law_is_known_it_says_so(tmp_path):
    run = rights(tmp_path, "JP")
    assert run.returncode == 0
    assert "No law of this place" in run.stdout


def test_a_letter_stands_alone_and_its_price_beside_it(tmp_path):
    run = rights(tmp_path, "RU", "--letter", "russia", language="ru")
    assert "статьи 64 Трудового кодекса" in run.stdout
    assert "5 ноября" in run.stdout
    assert "burns the bridge" in run.stderr
    assert "burns" not in run.stdout


@pytest.mark.parametrize(
    ("country", "law", "language", "words"),
    [
        ("SE", "gdpr", "en", "neither English nor Russian"),
        ("RU", "russia", "en", "they will expect Russian"),
        ("BY", "belarus", "ru", "one of the groups in the first part of article 16"),
    ],
)
def test_it_says_what_to_mind_before_sending(tmp_path, country, law, language, words):
    assert words in rights(tmp_path, country, "--letter", law, language=language).stderr


@pytest.mark.parametrize(
    ("country", "law", "at", "words"),
    [
        ("RU", "ontario", "2026-11-06", "expected russia"),
        ("JP", "russia", "2026-11-06", "no law of this employer's place is known here"),
        ("RU", "russia", "2026-11-04", "No refusal is on record"),
        ("DE", "germany", "2026-11-06", "needs your own words"),
    ],
)
def test_a_letter_that_cannot_be_written_is_refused_with_the_reason(tmp_path, country, law, at, words):
    run = rights(tmp_path, country, "--letter", law, at=at)
    assert run.returncode == 2
    assert words in run.stderr
    assert "Traceback" not in run.stderr
