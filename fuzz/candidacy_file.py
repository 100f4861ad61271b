"""Candidacy files: `read_candidacy`."""

import atheris
from harness import ROOT, fuzz

with atheris.instrument_imports(include=["heardback.intake", "heardback.core"]):
    from heardback.intake.candidacy_file import read_candidacy

SEEDS = [file.read_bytes() for file in sorted((ROOT / "examples").rglob("*.toml"))] + [
    file.read_bytes() for file in sorted((ROOT / "tests" / "corpus" / "letters" / "candidacies").glob("*.toml"))
]
WORDS = [
    *("[candidate]", "[employer]", "[position]", "[[contacts]]", "[[events]]", "at = ", "2026-11-09T10:00:00"),
    *("9999-12-31", "0001-01-01T00:00:00+23:59", "type = ", '"agreement"', '"interview"', "with = [", "says = "),
    *("until = ", "1979-05-27", '"""', "'''", "inf", "nan", "{", "[", "\\u0000", "\\U0010ffff", "country = "),
    *("timezone = ", '"Europe/Stockholm"'),
]


def check(raw: bytes) -> None:
    """A file gives a candidacy or says what is wrong with it."""
    candidacy, problems = read_candidacy(raw.decode("utf-8", "replace"))
    assert candidacy is not None or problems
    assert all(str(problem).encode("utf-8", "surrogatepass") for problem in problems)


fuzz("candidacy_file", SEEDS, WORDS, check)
