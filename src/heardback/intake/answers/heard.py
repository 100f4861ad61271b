"""What one piece of an answer says: how it ended, what they said, which day it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from heardback.core.events import Meaning
from heardback.core.promises import Understood, WorkingDays, days_named, understand_promise
from heardback.intake.answers import english, russian
from heardback.intake.answers.naming import WORD, is_name, without_names
from heardback.intake.answers.values import Word
from heardback.intake.understand.certain import certain
from heardback.intake.understand.told import Told

_HEARD_OF: Final[tuple[Meaning, ...]] = ("rejection", "offer", "invitation", "request", "deferral")
_LEAD: Final = re.compile(
    r"^(?:[\s,.;:!–—-]|(?:and|but|then|so|instead|again|twice|finally|и|а|но|что|вместо этого|снова|опять|дважды)\b)+",
    re.IGNORECASE,
)
"""What may stand before what they said, and is no part of it."""
_HEAD: Final = re.compile(r"([^,;:.!?]{1,60})[,;:.]\s*(?=\S)")
_BESIDE_NAMES: Final = frozenset(
    ("to", "with", "at", "from", "her", "him", "them", "and", "the", "до", "с", "со", "в", "во", "из", "у", "и", "к")
)
"""What may stand beside a name and adds nothing: "to Olga at Nordkraft"."""
_A_LIMIT: Final = re.compile(r"\b(?:by|until|till|within|before|latest|до|к|ко|не позднее|в течение)\b", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_DENIED: Final = re.compile(
    r"(?:\b(?:not|never|no|cannot|without|не|ни|без)|n['’]?t)"
    r"(?: (?:yet|be|been|get|got|have|had|an?|the|to|ещё|еще|пока|было))* $",
    re.IGNORECASE,
)
_BEFORE: Final = 40
"""Letters: so far before a word its denial stands at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a piece says, whatever step it is about."""

    words: frozenset[Word]
    means: Meaning | None
    """What they answered; None: it does not say, or only by a day."""
    promise: Understood
    """What they promised."""
    day: date | None
    """The first day that it names, from tomorrow on; what they answered names none: a second interview is on no 2nd."""
    is_bare: bool
    """It is a day and nothing else: nobody can tell whose."""
    says: str
    """What they said, in one line: the piece without the words for how it ended."""


def heard(text: str, *, on: date, days: WorkingDays, names: Sequence[str]) -> Heard:
    """Read a piece that was written on the day `on`.

    `days` are the working days of the place where it belongs, `names` what the employer and people there are called.
    """
    line = " ".join(text.split())
    means, seen = _meaning(without_names(line, names))
    words, rest = _words(seen, line)
    says = _without_head(_LEAD.sub("", rest), names)
    promise = understand_promise(says, on=on, days=days)
    day = next((day for day in days_named(seen, on=on, days=days) if day > on), None)
    sure = certain(Told.of("", line)) if means is None and not words else None
    return Heard(
        words=words,
        means=means or next((one for one in _HEARD_OF if sure and sure[0] == one), None),
        promise=promise,
        day=day,
        is_bare=_is_bare(says, promise) and not words and means is None,
        says=says,
    )


def _meaning(line: str) -> tuple[Meaning | None, str]:
    """Return what they answered, and the line without what says so."""
    found, seen = None, line
    for means, pattern in chain(english.MEANINGS, russian.MEANINGS):
        if any(_spans(pattern, seen)):
            found = found if found and _HEARD_OF.index(found) <= _HEARD_OF.index(means) else means
            seen = _without(pattern, seen)
    return found, seen


def _words(seen: str, line: str) -> tuple[frozenset[Word], str]:
    """Return how it ended, and the line without the words for it."""
    words, gone = set[Word](), list(line)
    for word, pattern in chain(english.WORDS, russian.WORDS):
        for start, end in _spans(pattern, seen):
            words.add(word)
            gone[start:end] = " " * (end - start)
        seen = _without(pattern, seen)
    return frozenset(words), " ".join("".join(gone).split())


def _without_head(rest: str, names: Sequence[str]) -> str:
    """Leave out whom it was about, where that stands before the rest and says nothing else: "to Olga, she says …"."""
    head = _HEAD.match(rest)
    if head and all(one.casefold() in _BESIDE_NAMES or is_name(one, names) for one in WORD.findall(head[1])):
        rest = rest[head.end() :]
    return _LEAD.sub("", rest).rstrip(" .,;:–—-")


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where a pattern is found, but for what is denied: "did not accept" is no acceptance."""
    return (found.span() for found in pattern.finditer(text) if found[0] and not _is_denied(found))


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: found[0] if _is_denied(found) else " " * len(found[0]), text)


def _is_denied(found: re.Match[str]) -> bool:
    return bool(_DENIED.search(found.string[max(0, found.start() - _BEFORE) : found.start()]))


def _is_bare(says: str, promise: Understood) -> bool:
    if promise.until is None or promise.who or not promise.words or _A_LIMIT.search(promise.words):
        return False
    return not _LETTERS.search(says.replace(promise.words, " "))
