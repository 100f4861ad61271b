"""The pages about settings and every file that sets any name what there is, all of it, and nothing else."""

import re
from pathlib import Path

import pytest

from heardback.settings import read_settings
from heardback.settings.environment import SECRETS, VARIABLES

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"\b(?:HEARDBACK_[A-Z_]*[A-Z]|DATABASE_URL(?:_FILE)?)\b")
KNOWN = {*VARIABLES, *(f"{name}_FILE" for name in SECRETS)}
FILES = (
    "Dockerfile",
    "compose.yaml",
    "deploy/heardback.service",
    "docs/home-server.md",
    "docs/settings.md",
    "docs/commands.md",
)


def named_in(file: str) -> set[str]:
    return set(NAMED.findall((ROOT / file).read_text(encoding="utf-8")))


def test_every_setting_is_documented() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs/settings.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(VARIABLES)


@pytest.mark.parametrize("file", FILES)
def test_no_file_names_a_setting_that_does_not_exist(file: str) -> None:
    assert named_in(file) <= KNOWN


def test_what_the_page_calls_usual_is_what_happens() -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    usual = read_settings({})
    for name, value in (
        ("HEARDBACK_ACCOUNTS", "on" if usual.accounts else "off"),
        ("HEARDBACK_SIGN_UP", usual.sign_up),
        ("HEARDBACK_PROXIES", ", ".join(usual.proxies)),
    ):
        row = next(line for line in page.splitlines() if line.startswith(f"| `{name}` |"))
        assert f"| `{value}` |" in row
