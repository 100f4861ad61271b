"""A value with parameters: `text/plain; charset="utf-8"` (RFC 2045), long and foreign ones in pieces (RFC 2231)."""

import re
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes

from heardback.intake.message.charsets import decoded
from heardback.intake.message.encoded_words import words_of
from heardback.intake.tidying import one_line

_MOST: Final = 100
_PARAMETER: Final = re.compile(
    rb';\s*([^\s=;*"]{1,60})(?:\*(\d{1,3}))?(\*)?\s*=\s*("(?:[^"\\]|\\.)*+"?|[^;\s]*(?:[ \t]+[^;\s=]+(?=[;\s]|\Z))*)',
    re.DOTALL,
)
_VALUE: Final = re.compile(rb"\s*([^;\s]*)")
_ESCAPED: Final = re.compile(rb"\\(.)", re.DOTALL)
_LONGEST: Final = 8_000


class _Piece(NamedTuple):
    """One piece of a parameter: `name*0*=…`."""

    number: int
    is_encoded: bool
    raw: bytes


def value_with_parameters(raw: bytes) -> tuple[str, dict[str, str]]:
    """Return the value in small letters, and its parameters by their names in small letters."""
    found = _VALUE.match(raw)
    value = found[1].decode("latin-1").lower() if found else ""
    pieces: dict[str, list[_Piece]] = {}
    for match in list(_PARAMETER.finditer(raw[:_LONGEST]))[:_MOST]:
        name = match[1].decode("latin-1").lower()
        pieces.setdefault(name, []).append(
            _Piece(number=int(match[2] or 0), is_encoded=bool(match[3]), raw=_unquoted(match[4]))
        )
    return value, {name: _together(parts) for name, parts in pieces.items()}


def _unquoted(raw: bytes) -> bytes:
    if not raw.startswith(b'"'):
        return raw.strip()
    return _ESCAPED.sub(rb"\1", raw[1:].removesuffix(b'"'))


def _together(parts: list[_Piece]) -> str:
    """Join the pieces of one parameter; those marked with a star are percent-encoded, the first naming the charset."""
    if len({piece.number for piece in parts}) < len(parts):
        parts = parts[:1]  # said twice: the first counts
    first, *others = sorted(parts, key=lambda piece: piece.number)
    if not any(piece.is_encoded for piece in parts):
        return words_of(b"".join(piece.raw for piece in (first, *others)))
    charset, _, rest = first.raw.partition(b"'")
    _, is_declared, words = rest.partition(b"'")
    if is_declared:
        first = first._replace(raw=words)
    raw = b"".join(unquote_to_bytes(piece.raw) if piece.is_encoded else piece.raw for piece in (first, *others))
    return one_line(decoded(raw, charset.decode("latin-1") if is_declared else "")[0])
