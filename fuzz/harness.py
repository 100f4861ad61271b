"""What every fuzzer shares: it is fed bytes grown from its seeds for a while, and says what broke.

A fuzzer is one file beside this one: it names its seeds, and checks one reading of bytes. Whatever the bytes, there has
to be a result or a named problem: an exception, more than five seconds or more than a gigabyte is a finding, and the
bytes that led to it are kept in `.fuzz/`. What was learnt about a parser is kept there too, so that the next run goes
on from it. `FUZZ_SECONDS` says for how long; `FUZZ_SECONDS=0` goes on until it is stopped.
"""

import os
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final

import atheris

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
sys.setrecursionlimit(1_000)

_KEPT: Final = ROOT / ".fuzz"
_LIMITS: Final = ("-max_len=20000", "-timeout=5", "-rss_limit_mb=1000", "-print_final_stats=0", "-verbosity=0")


def fuzz(name: str, seeds: Iterable[bytes], words: Iterable[str], check: Callable[[bytes], None]) -> None:
    """Feed a check with whatever grows from its seeds and words. Ends the process."""
    corpus, found = _KEPT / name, _KEPT / f"{name}-"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed)
    dictionary = _KEPT / f"{name}.dict"
    dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in words), encoding="ascii")
    seconds = os.environ.get("FUZZ_SECONDS") or "5"
    runs = [f"-max_total_time={seconds}", f"-dict={dictionary}", f"-artifact_prefix={found}"]
    atheris.Setup([sys.argv[0], *_LIMITS, *runs, *sys.argv[1:], str(corpus)], check)
    atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())
