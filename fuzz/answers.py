"""What a person wrote back to a notice: `own_words`, cut into pieces and read."""

import atheris
from harness import fuzz

with atheris.instrument_imports(include=["heardback.intake", "heardback.core.promises"]):
    from heardback.intake.answers import own_words, read_answer

from tests.intake.answers.test_read_answer import AT, ON, PLACES, digest

SEEDS = [
    b"1: reached, she says next Friday\n2: sent\n3: no answer\n4: by Friday",
    "Дозвонилась до Ольги, ответят 12 июня. В Lumen никто не ответил.".encode(),
    b"> 1. Call Olga\nreached\n> 2. Thank Jonas\nsent\n",
]
WORDS = [
    *("1: ", "2. ", "#3 ", "both: ", "> 1. ", "reached", "called", "no answer", "later", "tomorrow", "Fri", "not "),
    *("Olga", "Ольге", "Lumen", "дозвонилась", "не ", "завтра", "до 10 июня", "31.12.9999", ", and ", "\n", "…"),
]


def check(raw: bytes) -> None:
    """Whatever is written, each piece says something of a step that the notice named."""
    for one in read_answer(own_words(raw.decode("utf-8", "replace")), digest(), PLACES, at=AT, on=ON):
        assert one.words.strip()
        assert all(possible.candidacy in PLACES for possible in one.possible)
        assert all(possible.events or possible.later for possible in one.possible)


fuzz("answers", SEEDS, WORDS, check)
