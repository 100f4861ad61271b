"""Words in a header: `=?utf-8?Q?=C3=A9?=` (RFC 2047) → text, in one line.

Mended on the way: letters cut in two between encoded words, words with spaces in them or without an end, unknown
charsets, and bytes beyond ASCII that nobody encoded.
"""

import binascii
import re
from collections.abc import Iterator
from typing import Final

from heardback.intake.message.charsets import decoded
from heardback.intake.message.transfer import from_base64
from heardback.intake.tidying import one_line

LONGEST_WORDS: Final = 10_000
"""Characters kept of a header that is words for people."""

_ENCODED: Final = re.compile(rb"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,30})?\?([bBqQ])\?([^?]*)(?:\?=|\Z)")
_ESCAPE: Final = b"\x1b"
"""What begins letters beyond ASCII in the charsets of seven bits (ISO 2022)."""
_ONLY_SPACE: Final = re.compile(rb"\s*")


def words_of(raw: bytes, charset: str = "") -> str:
    """Return a header's value as people read it. `charset` is that of letters nobody encoded, if it is known."""
    return one_line("".join(_decoded_runs(raw[: 4 * LONGEST_WORDS], charset)))[:LONGEST_WORDS]


def _decoded_runs(raw: bytes, otherwise: str) -> Iterator[str]:
    """Yield plain stretches and encoded ones; words of one charset that touch are decoded together."""
    for charset, run in _runs(raw):
        if charset is None:
            is_plain = run.isascii() and _ESCAPE not in run
            yield decoded(run, "" if is_plain else otherwise)[0]
        else:
            yield decoded(run, charset)[0]


def _runs(raw: bytes) -> Iterator[tuple[str | None, bytes]]:
    at, charset, gathered = 0, None, b""
    for found in _ENCODED.finditer(raw):
        between, at = raw[at : found.start()], found.end()
        word_charset = found[1].decode("latin-1").lower()
        touches = charset is not None and _ONLY_SPACE.fullmatch(between)
        if not touches or word_charset != charset:
            yield charset, gathered
            gathered = b""
        if not touches:
            yield None, between
        charset, gathered = word_charset, gathered + _bytes_of(found[2], found[3])
    yield charset, gathered
    yield None, raw[at:]


def _bytes_of(encoding: bytes, text: bytes) -> bytes:
    if encoding in b"bB":
        return from_base64(text)
    return binascii.a2b_qp(text, header=True)
