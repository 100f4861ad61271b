"""How long does `heardback advise` take from a cold start, as a whole process, and what does it import?"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 15
HERE = Path(__file__).parent.parent
COMMAND = Path(sys.executable).parent / "heardback"
ADVISE = [str(COMMAND), "advise", str(HERE / "examples" / "nordkraft.toml"), "--at", "2026-11-17T10:40"]
UNWANTED = ("django", "numpy", "pydantic")


def main() -> None:
    """Print a table of whole-process times and the unwanted imports, if any."""
    print(f"{'':<26} {'median s':>9} {'least s':>9} {'most s':>9}")
    python = [sys.executable, "-c", "pass"]
    for name, command in (("python -c pass", python), ("advise", ADVISE), ("advise --json", [*ADVISE, "--json"])):
        times = [timed(command) for _ in range(RUNS)]
        print(f"{name:<26} {statistics.median(times):>9.3f} {min(times):>9.3f} {max(times):>9.3f}")
    print(f"\nimported although unwanted: {', '.join(imported()) or 'nothing'}")


def timed(command: list[str]) -> float:
    """Run a command and return how long it took, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def imported() -> list[str]:
    """Return which of the unwanted packages the command imports."""
    traced = subprocess.run(
        [sys.executable, "-X", "importtime", str(COMMAND), *ADVISE[1:]], check=True, capture_output=True, text=True
    )
    modules = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in traced.stderr.splitlines()}
    return [name for name in UNWANTED if name in modules]


if __name__ == "__main__":
    main()
