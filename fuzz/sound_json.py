"""JSON from outside: whether it is safe to be read, and journals in it."""

import json

import atheris
from harness import fuzz

with atheris.instrument_imports(include=["heardback.intake", "heardback.core"]):
    from heardback.intake.journal_json import read_journal
    from heardback.intake.sound_json import trouble_with_json

SEEDS = [
    b'{"entries": [{"kind": "note", "text": "hello", "at": "2026-11-09T10:00:00+01:00"}]}',
    b'[{"type": "Recorded", "event": {"type": "interview", "at": "2026-11-09T10:00:00+01:00", "with": ["olga"]}}]',
    b'{"a": [1, 2.5e300, null, true, "\\ud83d\\ude00", {"b": []}]}',
    b"[" * 120 + b"]" * 120,
]
WORDS = ["NaN", "Infinity", "1e999", "\\ud800", '":', "[[[[", "]]]]", "null", '"type"', '"at"', '"entries"', "9" * 30]


def check(raw: bytes) -> None:
    """A text is sound, or it is said what is wrong with it; what is sound can be read, kept and looked through."""
    text = raw.decode("utf-8", "replace")
    trouble = trouble_with_json(text, "the file")
    if trouble is None:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()
        entries, problems = read_journal(value, "the file")
        assert entries is not None or problems
    else:
        str(trouble).encode()


fuzz("sound_json", SEEDS, WORDS, check)
