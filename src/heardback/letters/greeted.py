"""The greeting of a letter: where it stands, and whom it names."""

import re
from typing import Final, NamedTuple

from heardback.letters.phrases import pattern_of
from heardback.letters.reading import WORD, Letter, Span

_EN: Final = (
    r"(?:dear|hello(?: there)?|hi(?: there)?|hey(?: there)?|good (?:morning|afternoon|evening|day)"
    r"|greetings|to whom it may concern"
    r"|to the attention of|attn|dearest|respected|esteemed)"
)
_RU: Final = (
    r"(?:уважаем\w{2,3}|многоуважаем\w{2,3}|глубокоуважаем\w{2,3}|здравствуйте|здравствуй"
    r"|добрый (?:день|вечер)|доброе утро"
    r"|доброго (?:дня|вечера|утра|времени суток)|приветствую|привет|дорог(?:ой|ая|ие))"
)
_GREETING: Final = re.compile(
    rf"\s*(?P<hail>(?:{_EN}|{_RU})(?:,? (?:{_EN}|{_RU}))?)(?!\w)[,!]?[ \t]*"
    r"(?P<whom>(?:(?:Mr|Mrs|Ms|Dr|Prof|Mx|г|г-жа|г-н|[A-ZА-ЯЁ])\.|[^,!:;.?\n—–])*)(?P<end>[,!:;.?\n—–]|$)",
    re.IGNORECASE,
)
_BARE_NAME: Final = re.compile(
    r"\s*(?P<whom>[A-ZА-ЯЁ][\w'’-]+(?:[ \t]+(?:[A-ZА-ЯЁ][\w'’.-]*|and|и|&)){0,4})[ \t]*[,!:—–-]"
)
_MORE: Final = re.compile(
    r"[ \t]*(?:(?:and|&|и|dear|уважаем\w{2,3}) )?(?P<whom>(?:(?:dear|and|и"
    r"|уважаем\w{2,3}) )?[A-ZА-ЯЁ][\w'’-]+(?:[ \t]+(?:[A-ZА-ЯЁ][\w'’.-]*|and|и"
    r"|&)){0,4})[ \t]*(?:[,!:]?[ \t]*$|[,!:])",
    re.MULTILINE,
)
_MOST: Final = 80
_MOST_WORDS: Final = 8


class Greeting(NamedTuple):
    """A greeting in the text."""

    start: int
    end: int
    text: str
    whom: Span
    """Whom it names: the words after "Dear"; empty where nobody is."""


def greeting_of(letter: Letter) -> Greeting | None:
    """Return the greeting, or None where the letter begins without one."""
    text, first = letter.text, letter.first
    line_end = text.find("\n", first)
    stop = min(line_end if line_end >= 0 else len(text), first + 400)
    match = _GREETING.match(text, first, stop)
    if match is None:
        bare = _BARE_NAME.match(text, first, min(stop, first + _MOST))
        return _greeting(text, bare.start("whom"), bare.end("whom"), bare.end()) if bare else None
    whom_start, whom_end = match.span("whom")
    if len(WORD.findall(match["whom"])) > _MOST_WORDS or whom_end - whom_start > _MOST:
        whom_end = whom_start  # the greeting ran on into the first sentence
        return Greeting(first, match.end("hail"), match["hail"], Span(whom_start, whom_end, ""))
    if match["end"] in ("", "?", ".") and _is_a_sentence(letter, match["whom"]):
        return Greeting(first, match.end("hail"), match["hail"], Span(whom_start, whom_start, ""))
    end = match.end()
    more = _MORE.match(text, end, stop) if match["end"] == "," else None
    if more and not _opens_a_sentence(text, more, stop):
        return _greeting(text, whom_start, more.end("whom"), more.end(), first)
    return _greeting(text, whom_start, whom_end, end, first)


def _is_a_sentence(letter: Letter, whom: str) -> bool:
    words = WORD.findall(whom)
    named = [word for word in words if word[0].isupper()]
    generic = pattern_of("greetings", letter.language, "nobody").search(whom)
    return bool(words) and len(named) * 2 < len(words) and not generic


def _opens_a_sentence(text: str, more: re.Match[str], stop: int) -> bool:
    """After "Dear Olga," a capitalised word begins the letter, unless the line ends with it."""
    return more.end() < stop and bool(text[more.end() : stop].strip())


def _greeting(text: str, start: int, end: int, stop: int, first: int | None = None) -> Greeting:
    begin = start if first is None else first
    whom = text[start:end]
    inner = whom.strip()
    at = start + (whom.index(inner) if inner else 0)
    return Greeting(begin, stop, text[begin:stop], Span(at, at + len(inner), inner))
