"""Is this word that name? Across case endings, alphabets, accents and short forms; or is it nearly that name?

Names are compared without case, accents and apostrophes. Across alphabets there is no one spelling (Юлия is Yulia,
Julia, Iuliia), so only the consonants are held against each other, and generously: a false alarm about a name would be
worse than a miss.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final, Literal

from heardback.letters.phrases import word_set

Likeness = Literal["same", "near", "other"]

_CYRILLIC: Final = re.compile(r"[а-яё]", re.IGNORECASE)
_ENDINGS_TEXT: Final = (
    "а я у ю е и ы о ь ой ей ом ем ым им ою ею ых их ами ями ого ому его ему ая яя ую юю ий ый ью ии ию ия ией ин"
)
_ENDINGS: Final = frozenset(("", *_ENDINGS_TEXT.split()))
_STRIPPED: Final = ("ий", "ый", "ой", "ая", "яя", "а", "я", "о", "е", "й", "ь", "и", "у")
_SPELT: Final = (
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=ch ш=sh щ=sh ъ="
    " ы=i ь= э=e ю=u я=a"
)
_LATIN: Final = {pair[0]: pair[2:] for pair in _SPELT.split()}
_SOUNDS: Final = (
    ("dzh", "j"), ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("zh", "j"), ("kh", "h"), ("ck", "k"), ("ph", "f"),
    ("th", "t"), ("tz", "c"), ("ts", "c"), ("x", "ks"), ("w", "v"), ("q", "k"), ("gh", "g"),
)  # fmt: skip
_PATRONYMIC: Final = re.compile(
    r"(?:вн|ичн|иничн)(?:а|ы|е|у|ой)$|(?:ович|евич|ьич|ич)(?:а|у|ем|е)?$|(?:ovna|evna|ichna|ovich|evich)$"
)
_LEAST: Final = 3
_SHORT: Final = 5
_LONG: Final = 9


def likeness(word: str, name: str) -> Likeness:
    """Tell how much a word of a letter is like one word of a name on record."""
    one, other = plain(word), plain(name)
    if one == other or short_of(one, other):
        return "same"
    if bool(_CYRILLIC.search(one)) != bool(_CYRILLIC.search(other)):
        return _across(one, other)
    if _CYRILLIC.search(one) and _declined(one, other):
        return "same"
    if one.endswith("s") and one[:-1] == other:
        return "same"  # Olga's, with its apostrophe folded
    return "near" if is_near(one, other) else "other"


def plain(word: str) -> str:
    """Return a name without case, accents, apostrophes, and with е for ё."""
    low = word.lower().replace("ё", "е").replace("й", "\0")
    bare = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    return re.sub(
        r"['’ʼ`\-‑]",
        "",
        bare.replace("\0", "й").replace("ø", "o").replace("æ", "ae").replace("ł", "l").replace("ß", "ss"),
    )


def is_patronymic(word: str) -> bool:
    """Tell whether a word is built as a Russian patronymic is, in any case."""
    return len(word) > _SHORT and _PATRONYMIC.search(word.lower()) is not None


def is_near(one: str, other: str) -> bool:
    """Tell whether two different words are so close that one is likely a slip for the other."""
    size = min(len(one), len(other))
    most = 1 if size <= _SHORT else 2 if size <= _LONG else 3
    return size >= _LEAST and abs(len(one) - len(other)) <= most and distance(one, other, most) <= most


def distance(one: str, other: str, most: int = 3) -> int:
    """Count the slips between two words: a letter too many, missing, wrong, or two swapped; no further than needed."""
    if abs(len(one) - len(other)) > most or max(len(one), len(other)) > 60:  # noqa: PLR2004 - no name is longer
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i] + [0] * len(other)
        for j, b in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]


def _declined(word: str, name: str) -> bool:
    """Tell whether a Cyrillic word is a case form of the name."""
    return any(word.startswith(stem) and word[len(stem) :] in _ENDINGS for stem in _stems(name))


@cache
def _stems(name: str) -> tuple[str, ...]:
    stems = [name] if name[-1:] not in "аяоеиуйь" else []
    stems += [name[: -len(end)] for end in _STRIPPED if name.endswith(end) and len(name) - len(end) >= 2]  # noqa: PLR2004
    if re.search(r"[^аеиоуыэюя][ео][^аеиоуыэюяйь]$", name):
        stems.append(name[:-2] + name[-1])  # Павел, Павла
    return tuple(stems)


def _across(one: str, other: str) -> Likeness:
    """Compare across alphabets by consonants; a patronymic in place of a surname is no transliteration of it."""
    a, b = _consonants(one), _consonants(other)
    if is_patronymic(one) and not is_patronymic(other):
        return "near" if a[: len(b)] == b else "other"
    if a == b or a.startswith(b) or (min(len(a), len(b)) > 2 and distance(a, b, 1) <= 1):  # noqa: PLR2004
        return "same"
    return "other"


@cache
def _consonants(word: str) -> str:
    """Return the first sound and the consonants after it, none of them doubled."""
    latin = "".join(_LATIN.get(letter, letter) for letter in word)
    for sound, letter in _SOUNDS:
        latin = latin.replace(sound, letter)
    rest = re.sub(r"[aeiouy]", "", latin[1:])
    return re.sub(r"(.)\1+", r"\1", latin[:1].translate(_FIRST) + rest) if rest else latin


_FIRST: Final = str.maketrans("yj", "ii")


def short_of(one: str, other: str) -> bool:
    """Tell whether one is a usual short form of the other (Liz, Саша)."""
    return any(one in group and other in group for group in _short_forms())


@cache
def _short_forms() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(group.split("/")) for language in ("en", "ru") for group in word_set("short_names", language)
    )


def best_of(word: str, names: Iterable[str]) -> tuple[Likeness, str]:
    """Return how much a word is like the most alike of some names, and that name."""
    ranked = {"same": 0, "near": 1, "other": 2}
    found = [(likeness(word, name), name) for name in names]
    return min(found, key=lambda pair: (ranked[pair[0]], distance(plain(word), plain(pair[1]))), default=("other", ""))


def words_of(name: str) -> list[str]:
    """Return the words of a person's name, titles and initials left out."""
    return [word for word in re.findall(r"[^\W\d_][\w'’-]*", name) if len(word) > 1 and word.lower() not in _TITLES]


_TITLES_TEXT: Final = "mr mrs ms dr prof van der de von af la le el al bin"
_TITLES: Final = frozenset(_TITLES_TEXT.split())
