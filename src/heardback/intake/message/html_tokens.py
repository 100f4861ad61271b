"""HTML → texts and tags, in time that grows with its length and with nothing else; nothing is raised."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_TAG: Final = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})((?:[^<>\"']|\"[^\"<]{0,1000}\"|'[^'<]{0,1000}'|[\"'])*+)>?"
)
_ATTRIBUTE: Final = re.compile(r"([a-z-]{1,30})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)


class Tag(NamedTuple):
    """The beginning or the end of an element."""

    name: str
    is_end: bool
    written: str
    """Its attributes, as they stand there."""

    def attribute(self, name: str) -> str:
        """Return an attribute by its name in small letters, or nothing."""
        for found in _ATTRIBUTE.finditer(self.written):
            if found[1].lower() == name:
                return unescape(found[2] or found[3] or found[4] or "")
        return ""


def tokens(html: str) -> Iterator[str | Tag]:
    """Yield texts and tags in order; comments and declarations are passed over."""
    at = 0
    while at < len(html):
        opened = html.find("<", at)
        opened = opened if opened >= 0 else len(html)
        if opened > at:
            yield unescape(html[at:opened])
        tag = _TAG.match(html, opened)
        if tag:
            yield Tag(tag[2].lower(), bool(tag[1]), tag[3])
            at = tag.end()
        elif html.startswith(("<!", "<?", "</"), opened):
            at = _after_declaration(html, opened)
        else:
            yield html[opened : opened + 1]
            at = opened + 1


def _after_declaration(html: str, at: int) -> int:
    """Return where a comment or a declaration ends; one that never ends hides the rest, as in a browser."""
    ending = "-->" if html.startswith("<!--", at) else ">"
    end = html.find(ending, at + 2)
    return end + len(ending) if end >= 0 else len(html)
