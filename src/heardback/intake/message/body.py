"""Which of its parts are what a message says: the plain text, else the HTML made readable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from heardback.core.problems import Problem, shown
from heardback.intake.message.charsets import decoded, guessed
from heardback.intake.message.flowed import unflowed
from heardback.intake.message.html_text import LONGEST_HTML, text_of_html
from heardback.intake.message.leaves import Leaf
from heardback.intake.message.transfer import untransferred

LONGEST_TEXT: Final = 200_000
"""Characters kept of what a message says; nobody writes more by hand."""

_READABLE: Final = frozenset(("text/plain", "text/enriched", "text/html"))
_LINE_END: Final = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_NO_PROGRAM: Final = re.compile(
    r"\s*(?:(?:your|this) (?:e-?mail|mail)? ?(?:client|program|reader)\b.{0,80}\bHTML"
    r"|(?:this is an? |view this |to view this ).{0,40}\bHTML\b|HTML version|ваш почтовый клиент не поддерживает)",
    re.IGNORECASE,
)
_SHORT: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The text of one leaf."""

    words: str
    is_plain: bool
    choice: int | None


def body_text(raw: bytes, leaves: list[Leaf], problems: list[Problem]) -> str:
    """Return what a message says; what is wrong with its texts is added to `problems`."""
    written = [leaf for leaf in leaves if leaf.type in _READABLE]
    shown_inline = [leaf for leaf in written if not leaf.is_attached]
    texts = [text for leaf in shown_inline or written[:1] if (text := _text(raw, leaf, problems)).words]
    said = "\n\n".join(text.words for text in _chosen(texts))
    if len(said) > LONGEST_TEXT:
        problems.append(Problem(place="text", found=f"{len(said):,} letters", expected=f"at most {LONGEST_TEXT:,}"))
    return said[:LONGEST_TEXT]


def plain_text(raw: bytes) -> str:
    """Return a text that is no mail, such as one that was pasted, as lines."""
    return _as_lines(guessed(raw))[:LONGEST_TEXT]


def content(raw: bytes, leaf: Leaf, most: int, problems: list[Problem]) -> bytes:
    """Return the first `most` bytes of a leaf, as they were before they travelled."""
    whole, is_known = untransferred(raw[leaf.start : min(leaf.end, leaf.start + 2 * most)], leaf.coding)
    if not is_known:
        expected = "base64, quoted-printable, 7bit, 8bit or binary"
        problems.append(Problem(place="Content-Transfer-Encoding", found=shown(leaf.coding), expected=expected))
    return whole[:most]


def _text(raw: bytes, leaf: Leaf, problems: list[Problem]) -> _Text:
    charset = leaf.parameters.get("charset", "")
    most = 4 * (LONGEST_HTML if leaf.type == "text/html" else LONGEST_TEXT)
    words, is_as_claimed = decoded(content(raw, leaf, most, problems), charset)
    if not is_as_claimed:
        problems.append(Problem(place="charset", found=shown(charset), expected="the one it is written in"))
    words = _as_lines(words)
    if leaf.type == "text/html":
        words = text_of_html(words)
    elif leaf.parameters.get("format", "").lower() == "flowed":
        words = unflowed(words, delete_space=leaf.parameters.get("delsp", "").lower() == "yes")
    return _Text(words=words.strip(), is_plain=leaf.type != "text/html", choice=leaf.choice)


def _as_lines(text: str) -> str:
    return _CONTROL.sub("", _LINE_END.sub("\n", text)).replace("\xa0", " ")


def _chosen(texts: list[_Text]) -> Iterator[_Text]:
    """Yield what is to be shown: of each choice the plain text, unless it only says that there is HTML."""
    plain = {text.choice for text in texts if text.is_plain and not _only_points_to_html(text)}
    html = {text.choice for text in texts if not text.is_plain}
    for text in texts:
        if text.choice is None or text.is_plain == (text.choice in plain) or text.choice not in html:
            yield text


def _only_points_to_html(text: _Text) -> bool:
    return len(text.words) < _SHORT and bool(_NO_PROGRAM.match(text.words))
