"""How long does `scan` take for years of mail, and how much memory? 2,000, 20,000 and 100,000 mails in one mbox file.

Of a hundred mails some seventy went to many (newsletters, shops, notifications, job alerts), twenty-nine are private,
and one is of a search with a dozen employers. Each size runs in a process of its own. The processor's time is told
beside the clock's, since it does not depend on what else the machine does.
"""

import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Final
from zoneinfo import ZoneInfo

_ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(_ROOT))

SIZES: Final = (2_000, 20_000, 100_000)
_NOW: Final = datetime(2026, 12, 1, tzinfo=UTC)
_SENTENCES: Final = (
    "The train was late again, so we walked along the river until it rained.",
    "The children wanted soup and a film.",
    "Please look at the pictures when you find time; they are in the folder, as always.",
    "Say hello to everybody there.",
    "Shall we meet at the station on Sunday?",
    "Grandmother asks whether you have found the blue bowl.",
)
_KINDS: Final = (
    (
        25,
        "Shop <orders@shop{n}.example>",
        "Your parcel {i} is on its way",
        "List-Unsubscribe: <https://shop.example/u>\n",
    ),
    (25, "News <news@daily{n}.example>", "What happened on day {i}", "List-Unsubscribe: <https://daily.example/u>\n"),
    (
        15,
        "Forge <notifications@forge.example>",
        "[team/app] Fix the build ({i})",
        "List-Id: <app.team.forge.example>\n",
    ),
    (5, "LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>", "{i} new jobs for you", ""),
    (29, "Friend {n} <friend{n}@gmail.com>", "Re: Sunday {i}", "In-Reply-To: <before-{i}@mail.test>\n"),
)
"""How many of a hundred, who writes, about what, and with which other fields."""


def main() -> None:
    """Measure and print a table."""
    print(
        f"{'mails':>8} {'megabytes':>10} {'seconds':>8} {'of processor':>13} {'mails/s of it':>14} {'peak memory':>12}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            box = Path(folder) / f"{size}.mbox"
            _write(box, size)
            told = subprocess.run([sys.executable, __file__, box], capture_output=True, check=True, encoding="utf-8")
            seconds, processor, memory, found = told.stdout.split()
            assert int(found) == _employers(), found
            rate = size / float(processor)
            megabytes = box.stat().st_size / 1_000_000
            print(
                f"{size:>8,} {megabytes:>10,.0f} {float(seconds):>8.1f} {float(processor):>13.1f} {rate:>14,.0f}"
                f" {int(memory) / 1024:>9,.0f} MB"
            )


def _measure(box: Path) -> None:
    from heardback.actions.scan import scan
    from heardback.adapters.scan_sources import FilesOfMail

    began, busy = perf_counter(), process_time()
    found = scan(FilesOfMail(box), reader=ZoneInfo("Europe/Stockholm"), now=_NOW, progress=lambda _: None)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(perf_counter() - began, process_time() - busy, peak, len(found.gathered.candidacies))


def _employers() -> int:
    from tests.intake.proposing.search_of_maria import EXPECTED

    return len(EXPECTED)


def _write(box: Path, size: int) -> None:
    """Write the search, and everyday mail around it."""
    from tests.intake.proposing.posted import as_mbox
    from tests.intake.proposing.search_of_maria import MAILS

    as_mbox(MAILS, box)
    with box.open("ab") as out:
        for raw in _everyday(size - len(MAILS)):
            out.write(b"From 1@xxx Tue Sep 01 08:00:00 +0000 2026\nX-Gmail-Labels: Inbox\n" + raw + b"\n")


def _everyday(count: int) -> Iterator[bytes]:
    rng = random.Random(7)  # noqa: S311 - the same mailbox every time
    weights = [weight for weight, *_ in _KINDS]
    for number in range(count):
        _, sender, subject, fields = rng.choices(_KINDS, weights)[0]
        at = _NOW - timedelta(minutes=20 * number + 60)
        text = " ".join(rng.choices(_SENTENCES, k=rng.randrange(3, 40)))
        yield (
            (
                f"From: {sender}\nTo: Maria Lind <maria.lind@gmail.com>\nSubject: {subject}\n"
                f"Delivered-To: maria.lind@gmail.com\nDate: {at:%a, %d %b %Y %H:%M:%S +0000}\n"
                f"Message-ID: <everyday-{number}@mail.test>\n{fields}"
                f"Content-Type: text/plain; charset=utf-8\n\n{text}\n"
            )
            .format(n=rng.randrange(40), i=number)
            .encode()
        )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _measure(Path(sys.argv[1]))
    else:
        main()
