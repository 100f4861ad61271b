"""Is "the n-th working day after" a look-up? Side by side with what one would use instead, in one run, same answers."""

import time
from collections.abc import Callable
from datetime import date, timedelta

import holidays
import numpy as np
from workalendar.europe import Sweden

from heardback.core.workdays import working_days

DAYS = [date(2026, 1, 1) + timedelta(days=n) for n in range(330)]
STEPS = (1, 3, 5, 10)
ROUNDS = 5


def main() -> None:
    """Print a table of additions a second."""
    table, library, other = working_days("SE"), holidays.country_holidays("SE", years=(2025, 2026, 2027)), Sweden()
    off = np.array(sorted(library), dtype="datetime64[D]")
    calendar = np.busdaycalendar(holidays=off)
    ways: dict[str, Callable[[date, int], object]] = {
        "heardback's table": table.after,
        "numpy.busday_offset": lambda day, n: np.busday_offset(day, n, roll="backward", busdaycal=calendar),
        "holidays.get_nth_working_day": library.get_nth_working_day,
        "workalendar.add_working_days": other.add_working_days,
    }
    agree(ways)
    print(f"{'':<32} {'additions/s':>12} {'of ours':>8}")
    ours = 0.0
    for name, way in ways.items():
        rate = best_rate(way)
        ours = ours or rate
        print(f"{name:<32} {rate:>12,.0f} {rate / ours:>7.1%}")


def agree(ways: dict[str, Callable[[date, int], object]]) -> None:
    """Make sure that the first three give the same days (workalendar's Swedish calendar has a few other days off)."""
    table, numpys, library, _ = ways.values()
    for day in DAYS:
        for n in STEPS:
            want = table(day, n)
            assert str(numpys(day, n)) == str(want), (day, n)
            assert library(day, n) == want, (day, n)


def best_rate(way: Callable[[date, int], object]) -> float:
    """Return the best of several rounds, in additions a second."""
    best = 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for day in DAYS:
            for n in STEPS:
                way(day, n)
        best = max(best, len(DAYS) * len(STEPS) / (time.perf_counter() - start))
    return best


if __name__ == "__main__":
    main()
