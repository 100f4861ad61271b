"""Make the weights of `heardback.intake.understand` from the examples in `training/mail/`.

Every example there was written for this purpose, none is somebody's mail. `examples` says how they are kept.

`.venv/bin/python training/understand.py` writes the weights and prints how it fares on voices held back: five parts,
each read by a model that was trained on the other four and has never seen a mail in the same voice. Needs scipy, which
`make bench` installs. The same examples always make the same weights.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from examples import Example, examples
from heardback.intake.quoting import set_apart
from heardback.intake.understand.features import features_of
from heardback.intake.understand.meanings import MEANINGS, Means, called
from heardback.intake.understand.model import SCALE
from heardback.intake.understand.told import Told

Numbers = NDArray[np.float64]

WEIGHTS: Final = Path(__file__).parents[1] / "src/heardback/intake/understand/weights.json"

_PARTS: Final = 5
_STEPS: Final = 60
_SMOOTHED: Final = 0.03
_SEEN_IN: Final = {"phrase": 2, "notion": 2, "near": 4, "word": 3, "piece": 6}
"""A feature counts from so many examples on: what stands in fewer is chance."""
_RESTRAINT: Final = {"phrase": 1e-4, "notion": 1.7e-4, "near": 1.7e-4, "word": 1.7e-4, "piece": 1.7e-4}
"""How much a weight costs (L2). Words cost more than phrases, which were written with many more mails in mind."""
_WHOLE: Final = 8.0
"""How much a whole mail counts next to one put together by chance."""
_COMMON: Final[dict[Means, float]] = {"rejection": 2.0, "unrelated": 2.8}
"""How common a meaning is in a mailbox, next to the others."""
_SMALLEST: Final = 15
"""A feature none of whose weights reaches this many thousandths is left out."""


def main() -> None:
    """Train, report and write."""
    made = list(examples())
    table = [features_of(Told.of(one.subject, set_apart(one.text).own)).values for one in made]
    names = counted(table, made)
    rows, weights = in_columns(table, names), importance(made, table)
    labels = np.array([MEANINGS.index(one.means) for one in made])
    restraint = np.array([_RESTRAINT[kind(name)] for name in names])
    free = np.array([one.voice is not None for one in made])
    held_back = sums_when_held_back(rows, labels, weights, restraint, made)[free]
    temperature = best_temperature(held_back, labels[free])
    of_work = ["work: none" not in values for values, one in zip(table, made, strict=True) if one.voice is not None]
    report(made, labels[free], softmax(held_back / temperature), of_work)
    learnt, bias = train(rows, labels, weights, restraint)
    write(names, learnt, bias, temperature)


def kind(name: str) -> str:
    """Say what kind of feature it is."""
    first = name.partition(":")[0]
    return "word" if first in ("w", "s") else first if first in ("notion", "near", "piece") else "phrase"


def counted(table: list[dict[str, float]], made: list[Example]) -> list[str]:
    """Return the features that stand in enough examples, in order."""
    groups: dict[str, set[int]] = {}
    for values, example in zip(table, made, strict=True):
        for name in values:
            groups.setdefault(name, set()).add(example.group)
    return sorted(name for name, found in groups.items() if len(found) >= _SEEN_IN[kind(name)])


def in_columns(table: list[dict[str, float]], names: list[str]) -> csr_matrix:
    """Return a row for each example and a column for each feature."""
    places = {name: at for at, name in enumerate(names)}
    found = [(at, places[name], row[name]) for at, row in enumerate(table) for name in row if name in places]
    down, across, values = zip(*found, strict=True)
    return csr_matrix((values, (down, across)), shape=(len(table), len(names)))


def importance(made: list[Example], table: list[dict[str, float]]) -> Numbers:
    """Return how much each example counts: whole mails more, those that nobody could tell without their thread less."""
    weights = np.array([_WHOLE if one.is_whole else 1.0 for one in made])
    for at, (one, values) in enumerate(zip(made, table, strict=True)):
        if "work: none" in values and one.means != "unrelated":
            weights[at] *= 1.0 if one.means == "rejection" else 0.35
    for means in MEANINGS:
        of_it = np.array([one.means == means for one in made])
        weights[of_it] *= _COMMON.get(means, 1.0) / weights[of_it].sum()
    shares: Numbers = weights / weights.sum()
    return shares


def train(rows: csr_matrix, labels: NDArray[np.int64], weights: Numbers, restraint: Numbers) -> tuple[Numbers, Numbers]:
    """Return weights and bias of a multinomial logistic regression (L-BFGS, all rows at each step)."""
    columns, kinds = rows.shape[1], len(MEANINGS)
    found = minimize(
        loss_and_slope(rows, labels, weights / weights.sum(), restraint),
        np.zeros((columns + 1) * kinds), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS, "maxcor": 8},
    )  # fmt: skip
    values: Numbers = found.x.reshape(columns + 1, kinds)
    return values[:-1], values[-1]


def loss_and_slope(
    rows: csr_matrix, labels: NDArray[np.int64], weights: Numbers, restraint: Numbers
) -> Callable[[Numbers], tuple[float, Numbers]]:
    """Return the function to make small: how far the model is off, and what its weights cost."""
    wanted = np.full((rows.shape[0], len(MEANINGS)), _SMOOTHED / len(MEANINGS))
    wanted[np.arange(len(labels)), labels] += 1 - _SMOOTHED
    turned, cost = rows.T.tocsr(), restraint[:, None]

    def at(flat: Numbers) -> tuple[float, Numbers]:
        values = flat.reshape(-1, len(MEANINGS))
        sums = rows @ values[:-1] + values[-1]
        shares = softmax(sums)
        loss = -(weights * (wanted * np.log(shares + 1e-12)).sum(axis=1)).sum() + (cost * values[:-1] ** 2).sum() / 2
        off = (shares - wanted) * weights[:, None]
        return float(loss), np.concatenate([turned @ off + cost * values[:-1], off.sum(axis=0)[None]]).ravel()

    return at


def softmax(sums: Numbers) -> Numbers:
    """Return sums as probabilities, row by row."""
    shares = np.exp(sums - sums.max(axis=1, keepdims=True))
    together: Numbers = shares / shares.sum(axis=1, keepdims=True)
    return together


def sums_when_held_back(
    rows: csr_matrix, labels: NDArray[np.int64], weights: Numbers, restraint: Numbers, made: list[Example]
) -> Numbers:
    """Return for each example of a voice what a model adds up that never heard this voice; nothing for the others."""
    part = np.array([-1 if one.voice is None else one.voice % _PARTS for one in made])
    sums = np.zeros((len(labels), len(MEANINGS)))
    for number in range(_PARTS):
        seen = part != number
        learnt, bias = train(rows[seen], labels[seen], weights[seen], restraint)
        sums[~seen] = rows[~seen] @ learnt + bias
    return sums


def best_temperature(sums: Numbers, labels: NDArray[np.int64]) -> float:
    """Return by what to divide the sums so that the probabilities of voices held back are true on the whole.

    Never by less than 1: real strangers are harder to read than voices from the same few hands.
    """

    def loss(temperature: float) -> float:
        return float(-np.log(softmax(sums / temperature)[np.arange(len(labels)), labels] + 1e-9).sum())

    return min((number / 20 for number in range(20, 61)), key=loss)


def report(made: list[Example], labels: NDArray[np.int64], shares: Numbers, of_work: list[bool]) -> None:
    """Print how mails in voices that were held back are understood."""
    found = [
        called(dict(zip(MEANINGS, row, strict=True)), of_work=has_work)
        for row, has_work in zip(shares.tolist(), of_work, strict=True)
    ]
    meant = [MEANINGS[label] for label in labels]
    right = sum(one == other for one, other in zip(found, meant, strict=True)) / len(meant)
    whole = sum(one.is_whole for one in made)
    print(f"{len(made)} examples, {whole} of them whole mails; of {len(meant)} in voices held back, right: {right:.1%}")
    print(f"{'':<16}" + "".join(f"{means[:7]:>9}" for means in MEANINGS))
    pairs = list(zip(meant, found, strict=True))
    for means in MEANINGS:
        print(f"{means:<16}" + "".join(f"{pairs.count((means, other)):>9}" for other in MEANINGS))


def write(names: list[str], learnt: Numbers, bias: Numbers, temperature: float) -> None:
    """Write the weights, a feature a line."""
    whole = np.rint(learnt * SCALE).astype(int)
    kept = {name: row.tolist() for name, row in zip(names, whole, strict=True) if np.abs(row).max() >= _SMALLEST}
    rows = ",\n".join(f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in kept.items())
    head = f'"bias": {json.dumps(cast("list[int]", np.rint(bias * SCALE).astype(int).tolist()))}'
    WEIGHTS.write_text(f'{{\n{head},\n"temperature": {temperature},\n"weights": {{\n{rows}\n}}\n}}\n', encoding="utf-8")
    print(f"temperature {temperature}; {len(kept)} weights in {WEIGHTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
