"""Make the weights of `heardback.intake.understand` from the examples in `training/mail/`.

Every example there was written for this purpose, none is somebody's mail. `<language>/<meaning>.txt` holds whole
mails, `<meaning>.says.txt` single sentences that carry the meaning, `<meaning>.ways.txt` sentences with choices (`ways`
says how). Sentences are also put between openings, middles and closings that mean nothing by themselves, so that the
model learns to look past friendly paragraphs.

`.venv/bin/python training/understand.py` writes the weights and prints how it fares on examples held back (five parts,
each read by a model that was trained on the other four; what was made from one sentence stays together). Needs numpy,
which `make bench` installs. The same examples always make the same weights.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sparse import Numbers, Sparse
from ways import said, words_by_name

from heardback.intake.quoting import set_apart
from heardback.intake.understand.features import features_of
from heardback.intake.understand.meanings import MEANINGS, Means
from heardback.intake.understand.model import SCALE
from heardback.intake.understand.told import Told

EXAMPLES: Final = Path(__file__).parent / "mail"
WEIGHTS: Final = Path(__file__).parents[1] / "src/heardback/intake/understand/weights.json"

_MADE_OF_A_SENTENCE: Final = 3
_SAID_OF_A_WAY: Final = 12
_PARTS: Final = 5
_STEPS: Final = 400
_RATE: Final = 0.05
_SMOOTHED: Final = 0.03
_SEEN_IN: Final = {"phrase": 2, "word": 3}
"""A feature counts from so many examples on: what stands in fewer is chance."""
_RESTRAINT: Final = {"phrase": 3e-4, "word": 5e-4}
"""How much a weight costs (L2). Words cost more than phrases, which were written with many more mails in mind."""
_COMMON: Final[dict[Means, float]] = {"rejection": 2.0, "unrelated": 2.8}
"""How common a meaning is in a mailbox, next to the others."""
_SMALLEST: Final = 15
"""A feature none of whose weights reaches this many thousandths is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One mail with its meaning."""

    means: Means
    subject: str
    text: str
    group: int
    """Examples made from one sentence are of one group, and stay together."""
    is_whole: bool
    """It was written as a whole mail."""


def main() -> None:
    """Train, report and write."""
    made = list(examples())
    table = [features_of(Told.of(one.subject, set_apart(one.text).own)).values for one in made]
    names = counted(table, made)
    rows, labels, weights = (
        Sparse.of(table, names),
        np.array([MEANINGS.index(one.means) for one in made]),
        importance(made, table),
    )
    restraint = np.array([_RESTRAINT[kind(name)] for name in names], dtype=np.float32)
    held_back = sums_when_held_back(rows, labels, weights, restraint, made)
    report(made, labels, held_back)
    whole = np.array([one.is_whole for one in made])  # those put together by chance are easier than any real mail
    temperature = best_temperature(held_back[whole], labels[whole], weights[whole])
    learnt, bias = train(rows, labels, weights, restraint)
    write(names, learnt, bias, temperature)


def examples() -> Iterator[Example]:
    """Yield all examples, the made-up ones put together by chance that is always the same."""
    chance, group = random.Random(1), 0  # noqa: S311 - nothing secret
    for folder in sorted(EXAMPLES.iterdir()):
        for means in MEANINGS:
            for mail in (folder / f"{means}.txt").read_text(encoding="utf-8").split("\n%%\n"):
                subject, text = taken_apart(mail)
                yield Example(means=means, subject=subject, text=text, group=group, is_whole=True)
                group += 1
            for versions in spoken(means, folder, chance):
                for text in versions:
                    yield Example(means=means, subject="", text=text, group=group, is_whole=False)
                group += 1


def spoken(means: Means, folder: Path, chance: random.Random) -> Iterator[list[str]]:
    """Yield for each sentence, and for each way to say something, the mails that are made of it."""
    words = words_by_name(lines(folder / "words.txt"))
    for sentence in lines(folder / f"{means}.says.txt"):
        yield [sentence, *(around(sentence, means, folder, chance) for _ in range(_MADE_OF_A_SENTENCE))]
    for way in lines(folder / f"{means}.ways.txt"):
        made = [said(way, words, chance) for _ in range(_SAID_OF_A_WAY)]
        yield [around(one, means, folder, chance) if at % 3 else one for at, one in enumerate(made)]


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


def kind(name: str) -> str:
    """Say whether a feature is a phrase or a word."""
    return "word" if name.startswith(("w:", "s:")) else "phrase"


def counted(table: list[dict[str, float]], made: list[Example]) -> list[str]:
    """Return the features that stand in enough examples, in order."""
    groups: dict[str, set[int]] = {}
    for values, example in zip(table, made, strict=True):
        for name in values:
            groups.setdefault(name, set()).add(example.group)
    return sorted(name for name, found in groups.items() if len(found) >= _SEEN_IN[kind(name)])


def importance(made: list[Example], table: list[dict[str, float]]) -> Numbers:
    """Return how much each example counts: whole mails more, those that nobody could tell without their thread less."""
    weights = np.array([3.0 if one.is_whole else 1.0 for one in made], dtype=np.float32)
    for at, (one, values) in enumerate(zip(made, table, strict=True)):
        if "work: none" in values and one.means != "unrelated":
            weights[at] *= 1.0 if one.means == "rejection" else 0.35
    for means in MEANINGS:
        of_it = np.array([one.means == means for one in made])
        weights[of_it] *= _COMMON.get(means, 1.0) / weights[of_it].sum()
    shares: Numbers = weights / weights.sum()
    return shares


def train(rows: Sparse, labels: NDArray[np.int64], weights: Numbers, restraint: Numbers) -> tuple[Numbers, Numbers]:
    """Return weights and bias of a multinomial logistic regression (Adam, all rows at each step)."""
    wanted = np.full((rows.shape[0], len(MEANINGS)), _SMOOTHED / len(MEANINGS), dtype=np.float32)
    wanted[np.arange(len(labels)), labels] += 1 - _SMOOTHED
    values = [np.zeros((rows.shape[1], len(MEANINGS)), np.float32), np.zeros(len(MEANINGS), np.float32)]
    means, squares = [np.zeros_like(one) for one in values], [np.zeros_like(one) for one in values]
    for step in range(1, _STEPS + 1):
        off = (softmax(rows.times(values[0]) + values[1]) - wanted) * weights[:, None]
        for at, slope in enumerate((rows.turned_times(off) + restraint[:, None] * values[0], off.sum(axis=0))):
            means[at] += 0.1 * (slope - means[at])
            squares[at] += 0.001 * (slope * slope - squares[at])
            values[at] -= _RATE * (means[at] / (1 - 0.9**step)) / (np.sqrt(squares[at] / (1 - 0.999**step)) + 1e-8)
    return values[0], values[1]


def softmax(sums: Numbers) -> Numbers:
    """Return sums as probabilities, row by row."""
    shares = np.exp(sums - sums.max(axis=1, keepdims=True))
    together: Numbers = shares / shares.sum(axis=1, keepdims=True)
    return together


def sums_when_held_back(
    rows: Sparse, labels: NDArray[np.int64], weights: Numbers, restraint: Numbers, made: list[Example]
) -> Numbers:
    """Return for each example what a model adds up that has not seen it."""
    part = np.array([one.group % _PARTS for one in made])
    sums = np.zeros((len(labels), len(MEANINGS)), dtype=np.float32)
    for number in range(_PARTS):
        seen = part != number
        learnt, bias = train(rows.some(seen), labels[seen], weights[seen] / weights[seen].sum(), restraint)
        sums[~seen] = rows.some(~seen).times(learnt) + bias
    return sums


def best_temperature(sums: Numbers, labels: NDArray[np.int64], weights: Numbers) -> float:
    """Return by what to divide the sums so that the probabilities of held-back examples are true on the whole."""

    def loss(temperature: float) -> float:
        given = softmax(sums / np.float32(temperature))[np.arange(len(labels)), labels]
        return float(-(weights * np.log(given + 1e-9)).sum())

    return min((number / 20 for number in range(10, 61)), key=loss)


def report(made: list[Example], labels: NDArray[np.int64], sums: Numbers) -> None:
    """Print how whole mails that were held back are understood."""
    whole = np.array([one.is_whole for one in made])
    called = sums.argmax(axis=1)
    print(f"{len(made)} examples, {whole.sum()} of them whole mails; of these, held back, right: "
          f"{(called == labels)[whole].mean():.1%}")  # fmt: skip
    print(f"{'':<16}" + "".join(f"{means[:7]:>9}" for means in MEANINGS))
    for number, means in enumerate(MEANINGS):
        row = [int(((called == other) & (labels == number) & whole).sum()) for other in range(len(MEANINGS))]
        print(f"{means:<16}" + "".join(f"{count:>9}" for count in row))


def write(names: list[str], learnt: Numbers, bias: Numbers, temperature: float) -> None:
    """Write the weights, a feature a line."""
    whole = np.rint(learnt * SCALE).astype(int)
    kept = {name: row.tolist() for name, row in zip(names, whole, strict=True) if np.abs(row).max() >= _SMALLEST}
    rows = ",\n".join(f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in kept.items())
    head = f'"bias": {json.dumps(np.rint(bias * SCALE).astype(int).tolist())},\n"temperature": {temperature}'
    WEIGHTS.write_text(f'{{\n{head},\n"weights": {{\n{rows}\n}}\n}}\n', encoding="utf-8")
    print(f"temperature {temperature}; {len(kept)} weights in {WEIGHTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
