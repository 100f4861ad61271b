"""The examples to learn from, in `training/mail/`: every one written for this purpose, none is somebody's mail.

`<language>/<meaning>.txt` holds whole mails, `<meaning>.says.txt` single sentences that carry the meaning,
`<meaning>.ways.txt` sentences with choices (`ways` says how). Sentences are also put between openings, middles and
closings that mean nothing by themselves, so that the model learns to look past friendly paragraphs.
`<language>/voices/*.txt` are whole mails as a shop owner, a professor or a headhunter would write them, each with its
meaning in the first line; a file is a voice, or a few that stand nowhere else.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from ways import said, words_by_name

from heardback.intake.understand.meanings import MEANINGS, Means

EXAMPLES: Final = Path(__file__).parent / "mail"

_MADE_OF_A_SENTENCE: Final = 3
_SAID_OF_A_WAY: Final = 12
_BETWEEN: Final = "\n%%\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One mail with its meaning."""

    means: Means
    subject: str
    text: str
    group: int
    """Examples made from one sentence are of one group."""
    is_whole: bool
    """It was written as a whole mail."""
    voice: int | None
    """Who speaks: mails of one file of voices have the same number; None: nobody in particular."""


def examples() -> Iterator[Example]:
    """Yield all examples, the made-up ones put together by chance that is always the same."""
    chance, group = random.Random(1), 0  # noqa: S311 - nothing secret
    for folder in sorted(EXAMPLES.iterdir()):
        for means, versions, is_whole in [*written(folder), *spoken(folder, chance)]:
            for mail in versions:
                subject, text = taken_apart(mail)
                yield Example(means=means, subject=subject, text=text, group=group, is_whole=is_whole, voice=None)
            group += 1
    for voice, file in enumerate(sorted(EXAMPLES.glob("*/voices/*.txt"))):
        for mail in file.read_text(encoding="utf-8").strip().split(_BETWEEN):
            means, _, rest = mail.partition("\n")
            subject, text = taken_apart(rest)
            yield Example(
                means=cast("Means", means), subject=subject, text=text, group=group, is_whole=True, voice=voice
            )
            group += 1


def written(folder: Path) -> Iterator[tuple[Means, list[str], bool]]:
    """Yield the whole mails of a language that are in no special voice."""
    for means in MEANINGS:
        for mail in (folder / f"{means}.txt").read_text(encoding="utf-8").split(_BETWEEN):
            yield means, [mail], True


def spoken(folder: Path, chance: random.Random) -> Iterator[tuple[Means, list[str], bool]]:
    """Yield for each sentence, and for each way to say something, the mails that are made of it."""
    words = words_by_name(lines(folder / "words.txt"))
    for means in MEANINGS:
        for sentence in lines(folder / f"{means}.says.txt"):
            made = [sentence, *(around(sentence, means, folder, chance) for _ in range(_MADE_OF_A_SENTENCE))]
            yield means, made, False
        for way in lines(folder / f"{means}.ways.txt"):
            ways = [said(way, words, chance) for _ in range(_SAID_OF_A_WAY)]
            yield means, [around(one, means, folder, chance) if at % 3 else one for at, one in enumerate(ways)], False


def taken_apart(mail: str) -> tuple[str, str]:
    """Return the subject and the text of a written example."""
    if not mail.startswith("Subject:"):
        return "", mail.strip()
    subject, _, text = mail.partition("\n")
    return subject.removeprefix("Subject:").strip(), text.strip()


def lines(path: Path) -> list[str]:
    """Return the lines of a file that are not empty."""
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def around(sentence: str, means: Means, folder: Path, chance: random.Random) -> str:
    """Put a sentence into a mail that says nothing else."""
    openings, middles, closings = (lines(folder / f"{part}.txt") for part in ("openings", "middles", "closings"))
    greets = means != "unrelated" or chance.random() < 0.3  # noqa: PLR2004 - other mail greets less
    opening = chance.sample(openings, chance.choice([1, 1, 2])) if greets else []
    middle = chance.sample(middles, chance.choice([0, 0, 1, 2, 3] if means != "unrelated" else [0, 0, 1]))
    half = (len(middle) + 1) // 2
    pieces = [*opening, *middle[:half], sentence, *middle[half:], chance.choice(closings)]
    return chance.choice(["\n", " "]).join(pieces)
