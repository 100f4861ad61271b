"""How much does the proofreader find, and how often does it speak up for nothing?

Recall a check over the letters with one seeded fault, and false findings over the clean ones; apart for the letters the
checks were tuned on and those kept aside. A fault counts as found where its own check names it. `--show` lists what was
missed and what was said in vain.
"""

import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from heardback.letters.proofread import Finding, proofread
from tests.letters.corpus import PARTS, Sample, samples

SHOW = "--show" in sys.argv


def main() -> None:
    """Print one table a part."""
    for part in PARTS:
        table(part)


def table(part: str) -> None:
    """Measure one part of the corpus."""
    found, seeded, beside, false = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    started = perf_counter()
    for sample in samples("faults", part):
        seeded[sample.label] += 1
        told = findings(sample)
        found[sample.label] += any(finding.check == sample.label for finding in told)
        beside.update(finding.check for finding in told if finding.check != sample.label)
        show(sample, [f for f in told if f.check != sample.label], missed=all(f.check != sample.label for f in told))
    clean = list(samples("clean", part))
    for sample in clean:
        told = findings(sample)
        false.update(finding.check for finding in told)
        show(sample, told)
    took = (perf_counter() - started) / (len(clean) + seeded.total())
    print(f"\n{part}: {seeded.total()} letters with one fault, {len(clean)} clean ones, {took * 1000:.0f} ms a letter")
    print(f"{'check':<14}{'found':>10}{'beside':>9}{'false':>8}")
    for check in sorted(seeded | false | beside):
        print(f"{check:<14}{f'{found[check]}/{seeded[check]}':>10}{beside[check]:>9}{false[check]:>8}")
    share, rate = found.total() / seeded.total(), false.total() / len(clean)
    print(f"{'all':<14}{f'{share:.1%}':>10}{beside.total():>9}{false.total():>8}   {10 * rate:.2f} in 10 clean letters")


def findings(sample: Sample) -> list[Finding]:
    """Proofread one letter of the corpus."""
    return proofread(sample.source, sample.candidacy, kind=sample.kind)


def show(sample: Sample, told: list[Finding], *, missed: bool = False) -> None:
    """List what went wrong, where that is asked for."""
    if SHOW and (told or missed):
        print(f"{sample.name}{': MISSED' if missed else ''}")
        for finding in told:
            print(f"    {finding.check} line {finding.line} “{finding.words}”: {finding.why}")


main()
