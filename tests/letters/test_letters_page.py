"""The page about the letters is written by the program and up to date."""

from pathlib import Path

from heardback.letters.catalogue import page
from heardback.letters.kinds import KINDS

PAGE = Path(__file__).parents[2] / "docs" / "letters.md"


def test_docs_letters_is_what_the_program_writes_now():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m heardback.letters.catalogue > docs/letters.md"


def test_every_kind_is_on_the_page():
    text = page()
    for name in KINDS:
        assert f"\n## {name}\n" in text
