"""Names of firms, posts and people, compared as people would: without case, accents, legal forms and punctuation."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"\w+")
_LEGAL_FORMS: Final = frozenset((
    *("ab", "ag", "aps", "as", "asa", "bv", "co", "corp", "corporation", "doo", "eg", "ev", "gmbh", "group", "holding"),
    *("inc", "incorporated", "kft", "kg", "limited", "llc", "llp", "ltd", "mbh", "nv", "ohg", "oy", "oyj", "plc"),
    *("publ", "pvt", "sa", "sarl", "sas", "se", "sl", "sp", "spa", "srl", "sro", "the", "zoo"),
    *("ао", "гк", "зао", "ип", "нко", "оао", "ооо", "пао", "тоо", "чп", "группа", "компания", "холдинг"),
))  # fmt: skip
"""What may stand around a firm's name and is not what it is called by."""
_LATIN: Final = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэёіїєґ", "abvgdeziyklmnoprstufyeeiieg", strict=True))
    | {"ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
_LONGEST: Final = 100_000
_PAIR: Final = 2


def bare(name: str) -> str:
    """Return a name without what stands around it. Quotes inside of it stay, and are closed: Банк «Парус»."""
    plain = name.strip(" .,:;|–—-\"'“”()[]")
    if plain.startswith("«"):
        plain = plain.removeprefix("«").removesuffix("»") if plain.count("»") < _PAIR else plain
    if plain.count("«") > plain.count("»"):
        return f"{plain}»"
    return plain.removesuffix("»") if plain.count("»") > plain.count("«") else plain


def words_in(text: str) -> str:
    """Return the words of a text, folded, each between two spaces, so that `in` finds whole words."""
    return f" {' '.join(_WORD.findall(_folded(text[:_LONGEST])))} "


@lru_cache(maxsize=4096)
def firm_words(name: str) -> str:
    """Return the words a firm is called by, as `words_in` would: "ООО «Нордкрафт»" is нордкрафт, "Nordkraft AB" too."""
    words = words_in(name).split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    while len(words) > 1 and words[0] in _LEGAL_FORMS:
        words.pop(0)
    return f" {' '.join(words)} " if words else ""


@lru_cache(maxsize=4096)
def compact(name: str) -> str:
    """Return what a firm would be called in an address: in Latin letters, without anything between them."""
    return letters(firm_words(name))


def letters(label: str) -> str:
    """Return what stands in an address, to be held against `compact`: nord-kraft is nordkraft."""
    return words_in(label.replace("_", "-")).replace(" ", "").translate(_LATIN)


def _folded(text: str) -> str:
    """Return text without case and accents; й and ё lose theirs as well, on both sides of every comparison."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    return "".join(one for one in parts if not unicodedata.combining(one))
