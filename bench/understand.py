"""Is it understood what replies mean, how sure is that, and how many are read a second?

For each collection: what was found of each meaning, and what was called so; which meaning was taken for which; whether
a probability means what it says; mails a second. Our own corpus, and real mail where it lies beside the clone
(`../shared/data`) or is named on the command line: a file of JSON lines with `label`, `subject`, `from` and `body`.
Then what employers promised, against the days they meant. `--show` lists what went wrong.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from heardback.core.promises import understand_promise
from heardback.core.workdays import working_days
from heardback.intake.understand import MEANINGS, Understanding, understand
from tests.intake.understand.corpus import PARTS, Sample, mail_of, samples

SHARED: Final = Path(__file__).parents[2] / "shared" / "data"
AIMS: Final = """\
Aims: at least 95 % of rejections found, at most 2 % of what is called one wrong, no offer or invitation among that,
90 % right over all meanings."""
SHOW: Final = "--show" in sys.argv
NAMED: Final = [Path(name) for name in sys.argv[1:] if not name.startswith("-")]

BANDS: Final = (0.0, 0.5, 0.7, 0.9, 0.97, 1.0)
LIKELY: Final = 0.05
ON: Final = date(2026, 6, 1)
DAYS: Final = working_days("US")


def main() -> None:
    """Print a table for each collection, then the promises."""
    print(AIMS)
    for part in PARTS:
        table(f"our own corpus, {part}", list(samples(part)))
    for file in NAMED or [SHARED / "mail" / "mail.jsonl"]:
        if file.exists():
            table(f"real mail, {file.name}", list(real(file)))
        else:
            print(f"\nreal mail: not measured, there is no {file}")
    promises(SHARED / "promises" / "promises.tsv")


def real(file: Path) -> Iterator[Sample]:
    """Read mails from JSON lines."""
    for line in file.read_text(encoding="utf-8").splitlines():
        mail = json.loads(line)
        means = {"info_request": "request"}.get(mail["label"], mail["label"])
        yield Sample(
            name=mail["id"], means=means, message=mail_of(mail["subject"] or "", mail["body"], mail["from"] or "")
        )


def table(title: str, mails: Sequence[Sample]) -> None:
    """Measure one collection."""
    understand(mails[0].message, on=ON, days=DAYS)
    started = perf_counter()
    found = [understand(mail.message, on=ON, days=DAYS) for mail in mails]
    took = perf_counter() - started
    called = Counter((mail.means, one.means) for mail, one in zip(mails, found, strict=True))
    right = sum(called[means, means] for means in MEANINGS)
    print(f"\n{title}: {len(mails)} mails, {right / len(mails):.1%} right, {len(mails) / took:,.0f} a second")
    print(f"{'':<16}{'found':>10}{'called so':>11}   taken for")
    for means in MEANINGS:
        meant = sum(called[means, other] for other in MEANINGS)
        so = sum(called[other, means] for other in MEANINGS)
        rest = ", ".join(
            f"{other} {called[means, other]}" for other in MEANINGS if other != means and called[means, other]
        )
        both = called[means, means]
        print(f"{means:<16}{f'{both}/{meant}':>10}{f'{both}/{so}':>11}   {rest}".rstrip())
    calibration(mails, found)
    show(mails, found)


def calibration(mails: Sequence[Sample], found: Sequence[Understanding]) -> None:
    """Print how often the likeliest meaning is right, by how probable it was said to be."""
    rows = [(one.probabilities[one.means], one.means == mail.means) for mail, one in zip(mails, found, strict=True)]
    for low, high in pairwise(BANDS):
        band = [(share, right) for share, right in rows if low <= share < high or share == high == 1]
        if band:
            said, was = sum(share for share, _ in band) / len(band), sum(right for _, right in band) / len(band)
            shares = f"{len(band):>4} mails, {said:.0%} on average; right {was:.0%}"
            print(f"  said to be {low:>4.0%} to {high:>4.0%} sure: {shares}")


def show(mails: Sequence[Sample], found: Sequence[Understanding]) -> None:
    """List what was misunderstood, where that is asked for."""
    for mail, one in zip(mails, found, strict=True):
        if SHOW and one.means != mail.means:
            likely = ", ".join(f"{means} {share:.2f}" for means, share in one.probabilities.items() if share > LIKELY)
            print(f"{mail.name}: {mail.means}; {likely}; {[decided.words for decided in one.decided_by]}")
            print(f"    {' '.join(mail.message.text.split())[:160]}")


def promises(file: Path) -> None:
    """Measure what employers said about when they would answer."""
    if not file.exists():
        print(f"\npromises: not measured, there is no {file}")
        return
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))
    started, right = perf_counter(), 0
    for row in rows:
        heard = understand_promise(row["said"], on=date.fromisoformat(row["on"]), days=working_days(row["country"]))
        day = heard.until.isoformat() if heard.until else "-"
        as_meant = day == row["day"] and (not row["answers"] or heard.answers == row["answers"])
        right += as_meant
        if SHOW and not as_meant:
            print(f"    {row['said']}: {row['day']} {row['answers']}; read as {day} {heard.answers}")
    took = perf_counter() - started
    print(f"\npromises: {right} of {len(rows)} as they were meant, {len(rows) / took:,.0f} a second")


main()
