"""What a reply means: `understand`, and the promise in it."""

from datetime import date

import atheris
from harness import fuzz

with atheris.instrument_imports(include=["heardback.intake", "heardback.core.promises"]):
    from heardback.core.promises import understand_promise
    from heardback.core.workdays import working_days
    from heardback.intake.message import read_mail_or_text
    from heardback.intake.understand import MEANINGS, understand

from tests.intake.understand.corpus import PARTS, samples

ON, DAYS = date(2026, 11, 9), working_days("US")
SEEDS = [f"Subject: {one.message.subject}\n{one.message.text}".encode() for part in PARTS for one in samples(part)]
WORDS = [
    *("unfortunately", "if ", "not ", "n't ", "by Friday", "within ", "3-5 business days", "31.02.", "next week"),
    *("за", "в течение ", "не ", "если ", "?", "\n> ", "\n-- \n", "http://", "@", "will be moving forward with other "),
]


def check(raw: bytes) -> None:
    """Every text means something, to a sum of one, and decides by words that stand in it."""
    message, _ = read_mail_or_text(raw)
    found = understand(message, on=ON, days=DAYS)
    assert set(found.probabilities) == set(MEANINGS)
    assert abs(sum(found.probabilities.values()) - 1) < 1e-6  # noqa: PLR2004 - of rounding
    assert all(decided.words.encode() for decided in found.decided_by)
    understand_promise(message.text, on=ON, days=DAYS)


fuzz("understanding", SEEDS, WORDS, check)
