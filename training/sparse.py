"""A table of which most is nothing, as logistic regression needs it: multiplied from the left and from the right."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparse:
    """Where something stands, and what."""

    rows: Places
    columns: Places
    values: Numbers
    shape: tuple[int, int]

    @classmethod
    def of(cls, table: list[dict[str, float]], names: list[str]) -> "Sparse":
        """Take from each row what `names` has a column for."""
        places = {name: at for at, name in enumerate(names)}
        found = [(at, places[name], row[name]) for at, row in enumerate(table) for name in row if name in places]
        rows, columns, values = zip(*found, strict=True)
        return cls(
            rows=np.array(rows), columns=np.array(columns), values=np.array(values, np.float32),
            shape=(len(table), len(names)),
        )  # fmt: skip

    def some(self, chosen: NDArray[np.bool_]) -> "Sparse":
        """Return these rows."""
        kept, moved = chosen[self.rows], np.cumsum(chosen) - 1
        return Sparse(
            rows=moved[self.rows[kept]], columns=self.columns[kept], values=self.values[kept],
            shape=(int(chosen.sum()), self.shape[1]),
        )  # fmt: skip

    def times(self, right: Numbers) -> Numbers:
        """Return this table times another."""
        return _summed(self.rows, self.columns, self.values, right, self.shape[0])

    def turned_times(self, right: Numbers) -> Numbers:
        """Return this table, rows and columns exchanged, times another."""
        return _summed(self.columns, self.rows, self.values, right, self.shape[1])


def _summed(to: Places, of: Places, values: Numbers, right: Numbers, length: int) -> Numbers:
    parts = [np.bincount(to, values * column[of], minlength=length) for column in np.ascontiguousarray(right.T)]
    return np.stack(parts, axis=1).astype(np.float32)
