"""The XML of a calendar server (RFC 4918, 13): untrusted, of bounded size, and without a document type.

A document type is what lets XML blow up or fetch things; no WebDAV server sends one, and what has one is not read. It
is looked for in the text, after decoding, so that no encoding hides it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

DAV: Final = "{DAV:}"
CALDAV: Final = "{urn:ietf:params:xml:ns:caldav}"
_MULTI: Final = 207
_OK: Final = " 200 "


@dataclass(frozen=True, slots=True)
class Found:
    """What an answer says of one path."""

    path: str
    there: bool
    """There is such a thing."""
    properties: dict[str, ET.Element] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return the text of a property, or nothing."""
        one = self.properties.get(name)
        return (one.text or "").strip() if one is not None else ""

    def paths(self, name: str) -> list[str]:
        """Return the paths that a property names."""
        one = self.properties.get(name)
        return [] if one is None else [(href.text or "").strip() for href in one.iter(f"{DAV}href")]


def multistatus(status: int, body: bytes) -> list[Found]:
    """Return what a 207 says; an answer that is none says nothing."""
    if status != _MULTI:
        return []
    root = tree(body)
    return [] if root is None else list(_responses(root))


def tree(body: bytes) -> ET.Element | None:
    """Return the XML, or None if it is none that we read."""
    try:
        text = body.decode("utf-8-sig")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            return None
        return ET.fromstring(text)  # noqa: S314 - see above
    except (UnicodeDecodeError, ET.ParseError, ValueError, RecursionError):
        return None


def _responses(root: ET.Element) -> Iterator[Found]:
    for response in root.findall(f"{DAV}response"):
        path = (response.findtext(f"{DAV}href") or "").strip()
        own = response.findtext(f"{DAV}status")
        properties: dict[str, ET.Element] = {}
        for status in response.findall(f"{DAV}propstat"):
            if _OK in f"{status.findtext(f'{DAV}status') or ''} ":
                for prop in status.findall(f"{DAV}prop"):
                    properties |= {one.tag: one for one in prop}
        yield Found(path, own is None or _OK in f"{own} ", properties)
