"""The codings in which the bytes of a part travel (RFC 2045, 6): damage is repaired where it can be."""

import binascii
import re
from typing import Final

_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_LOOSE_SOFT_BREAK: Final = re.compile(rb"=[ \t]+\n")
_AS_IT_IS: Final = frozenset(("", "7bit", "8bit", "binary", "7-bit", "8-bit"))
_UU_BEGIN: Final = re.compile(rb"^begin [0-7]{3,4} .*\n", re.MULTILINE)


def untransferred(raw: bytes, coding: str) -> tuple[bytes, bool]:
    """Return the bytes as they were before they travelled, and whether the coding is known."""
    match coding.strip().lower():
        case "base64":
            return from_base64(raw), True
        case "quoted-printable":
            return binascii.a2b_qp(_LOOSE_SOFT_BREAK.sub(b"=\n", raw)), True
        case "x-uuencode" | "uuencode" | "x-uue" | "uue":
            return _from_uuencode(raw), True
        case other:
            return raw, other in _AS_IT_IS


def from_base64(raw: bytes) -> bytes:
    """Decode base64, whatever stands between its letters and however it ends."""
    letters = _NOT_BASE64.sub(b"", raw)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def _from_uuencode(raw: bytes) -> bytes:
    begin = _UU_BEGIN.search(raw)
    decoded = bytearray()
    for line in raw[begin.end() if begin else 0 :].split(b"\n"):
        if line.strip() in (b"`", b"end"):
            break
        try:
            decoded += binascii.a2b_uu(line)
        except binascii.Error:
            continue
    return bytes(decoded)
