"""Bytes in a claimed charset → text. The claim may be unknown, empty or wrong; text comes out all the same.

Only charsets of text are decoded with: Python also knows punycode or unicode_escape, which no mail is written in and
which take their time over hostile input.
"""

import codecs
import re
from functools import lru_cache
from typing import Final

_NAME: Final = re.compile(r"[a-z0-9][\w.:+()-]{0,39}", re.ASCII)
_OF_TEXT: Final = re.compile(
    r"utf-?(?:7|8(?:-sig)?|(?:16|32)(?:-[bl]e)?)|ascii|iso8859-\d+|cp\d+|koi8-[rut]|mac-[a-z]+|gb2312|gbk|gb18030|hz"
    r"|big5(?:hkscs)?|euc_\w+|shift_\w+|iso2022_\w+|johab|tis-620|kz1048|ptcp154|hp-roman8"
)
_ALIASES: Final = {
    "ansi": "cp1252",
    "cp-850": "cp850",
    "iso-8859-8-i": "iso8859-8",
    "ks_c_5601": "cp949",
    "ks_c_5601-1987": "cp949",
    "unicode": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "x-gbk": "gbk",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-sjis": "cp932",
}
_WIDER: Final = {"ascii": "utf-8", "iso8859-1": "cp1252", "gb2312": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"}
"""Charsets that are claimed by those who mean their extension (as in the WHATWG's encoding standard)."""
_DAMAGED: Final = 50
"""One broken letter in so many is damage; more of them, and the claim of UTF-8 is wrong."""
_DAMAGED_MUCH: Final = 4
"""Of other charsets: their telephones add letters of their own."""
_BEYOND_ASCII: Final = re.compile(rb"[\x80-\xff]+")
_TWO_OR_MORE: Final = 2
_LOW_CYRILLIC: Final = bytes(range(0xC0, 0xE0))
_HIGH_CYRILLIC: Final = bytes(range(0xE0, 0x100))


def decoded(raw: bytes, claimed: str) -> tuple[str, bool]:
    """Return the text, and whether the claimed charset could be used (an empty claim cannot)."""
    codec = codec_of(claimed)
    if codec is None:
        return guessed(raw), not claimed.strip()
    if codec != "utf-8" and _is_utf_8_all_the_same(raw, codec):
        return raw.decode(), False
    text = raw.decode(codec, "replace")
    if codec == "utf-7":  # it can spell half a letter, which nothing can keep
        text = text.encode("utf-8", "replace").decode()
    if text.count("\ufffd") * (_DAMAGED if codec == "utf-8" else _DAMAGED_MUCH) > len(text):
        return guessed(raw), False
    return text, True


def guessed(raw: bytes) -> str:
    """Return the text of bytes that claim nothing: UTF-8 or UTF-16, else Russian or Western European."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        begun = broken.start and (broken.end - broken.start) * _DAMAGED < len(raw)
        text = raw.decode("utf-8-sig", "replace") if begun else ""
        nearly = text and text.count("\ufffd") * _DAMAGED < len(text) and len(text) < len(raw)
        return text if nearly else raw.decode(_older(raw), "replace")


@lru_cache(maxsize=256)
def codec_of(claimed: str) -> str | None:
    """Return Python's name of a claimed charset; None if it is unknown, empty or no charset of text."""
    name = claimed.strip().strip("\"'").lower()
    name = _ALIASES.get(name, name)
    if not _NAME.fullmatch(name):
        return None
    for tried in (name, name.replace("windows-", "cp").removeprefix("x-")):
        try:
            codec = codecs.lookup(tried).name
        except (LookupError, UnicodeError):
            continue
        return _WIDER.get(codec, codec) if _OF_TEXT.fullmatch(codec) else None
    return None


def _is_utf_8_all_the_same(raw: bytes, codec: str) -> bool:
    """Say whether a one-byte charset is claimed for what is UTF-8: in no language does that happen by chance."""
    if not codec.startswith(("iso8859", "cp125", "koi8")):
        return False
    runs = _BEYOND_ASCII.findall(raw[:100_000])
    if len(runs) < _TWO_OR_MORE:
        return False
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _older(raw: bytes) -> str:
    """Return the charset of the time before UTF-8: small Russian letters stand high in Windows-1251, low in KOI8-R."""
    beyond = sum(map(len, _BEYOND_ASCII.findall(raw)))
    low, high = (len(raw) - len(raw.translate(None, letters)) for letters in (_LOW_CYRILLIC, _HIGH_CYRILLIC))
    in_runs = sum(len(run) for run in _BEYOND_ASCII.findall(raw) if len(run) > _TWO_OR_MORE)
    if in_runs * 2 < beyond or low + high < beyond / 2:
        return "cp1252"
    return "koi8-r" if low > high else "cp1251"
