"""The corpus of letters: clean ones, and ones with a single known fault, each held against a candidacy.

A letter begins with a line `@@ candidacy | label`: of a clean letter the label is its kind, of a faulty one the check
that has to find it. A third word is `eml` (wrap it as a ready mail without attachments), or the kind to read it as.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from heardback.core.candidacy import Candidacy
from heardback.intake.candidacy_file import read_candidacy

HERE = Path(__file__).parents[1] / "corpus" / "letters"
PARTS = ("tuned", "held-out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One letter of the corpus."""

    name: str
    candidacy: Candidacy
    label: str
    kind: str | None
    source: str | bytes


@cache
def candidacy(name: str) -> Candidacy:
    read, problems = read_candidacy((HERE / "candidacies" / f"{name}.toml").read_text(encoding="utf-8"))
    assert read is not None, problems
    return read


def samples(what: str, part: str) -> Iterator[Sample]:
    """Yield the letters of `clean-tuned`, `faults-held-out` and so on."""
    text = (HERE / f"{what}-{part}.txt").read_text(encoding="utf-8")
    for number, block in enumerate(text.split("\n@@ "), 1):
        head, _, letter = block.removeprefix("@@ ").partition("\n")
        who, label, *more = (word.strip() for word in head.split("|"))
        as_mail = more == ["eml"]
        yield Sample(
            name=f"{what}-{part} {number} ({who}, {label})",
            candidacy=candidacy(who),
            label=label,
            kind=more[0] if more and not as_mail else None,
            source=_mail(candidacy(who), letter) if as_mail else letter.strip() + "\n",
        )


def _mail(of: Candidacy, text: str) -> bytes:
    message = EmailMessage()
    message["From"] = "candidate@example.org"
    message["To"] = of.contacts[0].email
    message["Subject"] = of.position.title
    message.set_content(text.strip() + "\n")
    return bytes(message)
