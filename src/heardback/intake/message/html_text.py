"""HTML → text that people can read. Nothing is loaded and nothing is run.

Quotations (blockquote) come out behind "> ", as in plain text; list items behind "- "; the address of a link behind its
words. What a mail program would not show (styles, comments, hidden previews) is left out.
"""

import re
from typing import Final

from heardback.intake.message.html_tokens import Tag, tokens

LONGEST_HTML: Final = 500_000
"""Characters of HTML read; more is a picture or an attack."""

_HIDDEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:font-size|max-height)\s*:\s*0(?:px)?\s*(?:;|$)",
    re.IGNORECASE,
)
_WEB_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
_SPACES: Final = re.compile(r"[ \t\r\n\f\xa0\u200b\u200c\u00ad\u2007\ufeff\u034f]+")
_UNSEEN: Final = frozenset(("script", "style", "head", "title", "template", "noscript", "object", "svg", "math"))
_BLOCKS: Final = frozenset((
    *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure"),
    *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p"),
    *("pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
))  # fmt: skip
_APART: Final = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "pre"))
_WITHOUT_END: Final = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"))
_DEEPEST_QUOTE: Final = 20


def text_of_html(html: str) -> str:
    """Return the text of an HTML document, or of a piece of one."""
    page = _Page()
    for token in tokens(html[:LONGEST_HTML]):
        if isinstance(token, str):
            page.write(token)
        elif token.is_end:
            page.end(token.name)
        else:
            page.start(token)
    return page.text()


class _Page:
    """A page of text while it is written."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quoted = 0
        self._hidden = ""
        """The name of the hidden element that is open, and how many of its name are open in it, itself too."""
        self._depth = 0
        self._link: tuple[str, int] | None = None
        """The address of the link that is open, and how many pieces its line had before it."""

    def write(self, text: str) -> None:
        """Write what is seen."""
        if not self._hidden:
            self._line.append(_SPACES.sub(" ", text))

    def start(self, tag: Tag) -> None:
        """Open an element."""
        if self._hidden and not (self._hidden == "head" and tag.name == "body"):
            self._depth += tag.name == self._hidden
            return
        if tag.name not in _WITHOUT_END and _is_unseen(tag):
            self._hidden, self._depth = tag.name, 1
            return
        self._hidden = ""
        if tag.name == "br" or tag.name in _BLOCKS:
            self._end_line(apart=tag.name in _APART or (tag.name == "br" and not self._line))
        if tag.name == "blockquote":
            self._quoted += 1
        elif tag.name == "a":
            self._link = tag.attribute("href").strip(), len(self._line)
        self._line += {"li": ["- "], "td": [" "], "th": [" "]}.get(tag.name, [])

    def end(self, name: str) -> None:
        """Close an element."""
        if self._hidden:
            self._depth -= name == self._hidden
            self._hidden = self._hidden if self._depth > 0 else ""
            return
        if name == "a" and self._link:
            self._write_address(*self._link)
            self._link = None
        if name in _BLOCKS:
            self._end_line(apart=name in _APART)
        if name == "blockquote":
            self._quoted = max(self._quoted - 1, 0)

    def _write_address(self, address: str, begun: int) -> None:
        words = "".join(self._line[begun:]).strip()
        plain = address.removeprefix("mailto:")
        if words and _WEB_ADDRESS.fullmatch(address) and plain.rstrip("/") not in words:
            self._line.append(f" <{plain}>")

    def _end_line(self, *, apart: bool) -> None:
        words = " ".join("".join(self._line).split(" ")).strip()
        self._line = []
        self._link = None if self._link is None else (self._link[0], 0)
        quote = "> " * min(self._quoted, _DEEPEST_QUOTE)
        if words and words != "-":
            self._lines.append(quote + words)
        if apart:
            self._lines.append(quote.rstrip())

    def text(self) -> str:
        """Return the page, never with two empty lines in a row."""
        self._end_line(apart=False)
        kept: list[str] = []
        for line in self._lines:
            if not kept or line.strip("> ") or kept[-1].strip("> "):
                kept.append(line)
            elif len(line) < len(kept[-1]):
                kept[-1] = line  # the gap after a quotation belongs to what is around it
        return "\n".join(kept).strip()


def _is_unseen(tag: Tag) -> bool:
    return tag.name in _UNSEEN or bool(_HIDDEN.search(tag.attribute("style")))
