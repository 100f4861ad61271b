"""The HTML of a mail, made harmless: to be shown on request, in a sandbox of its own.

nh3 keeps the elements and properties named here and nothing else. Nothing in it leads or loads anywhere: addresses are
taken out of links, for in a text one sees where they lead, and of the images only those that came with the mail stay.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

import nh3

from heardback.intake.message.body import content
from heardback.intake.message.charsets import decoded
from heardback.intake.message.head import read_head
from heardback.intake.message.html_text import LONGEST_HTML
from heardback.intake.message.html_tokens import Tag, tokens
from heardback.intake.message.leaves import Leaf, leaves_of
from heardback.intake.message.reading import LONGEST_MAIL, with_one_line_end

LONGEST_FORMATTED: Final = 600_000
"""Characters of what is returned at most; a mail that has more is shown as text alone."""
LONGEST_IMAGE: Final = 150_000
_ALL_IMAGES: Final = 300_000
"""Bytes of an image, and of all of them, that are shown; what is larger is left out."""
_DEEPEST: Final = 400
"""Elements within elements. Time grows with the square of it, and no mail needs a tenth."""

_IMAGES: Final = frozenset(("image/png", "image/jpeg", "image/gif", "image/webp"))
"""Pictures and nothing else: an SVG is a program too."""
_ELEMENTS: Final = (nh3.ALLOWED_TAGS | {"font"}) - {"area", "map", "details", "summary"}
_CLEARED: Final = {
    "script",
    "style",
    "title",
    "head",
    "template",
    "noscript",
    "svg",
    "math",
    "object",
    "iframe",
    "form",
}
_EVERYWHERE: Final = {"style", "align", "valign", "bgcolor", "width", "height", "dir", "lang", "title"}
_ATTRIBUTES: Final = {
    "*": _EVERYWHERE,
    "img": {"src", "alt"},
    "font": {"color", "size", "face"},
    "table": {"border", "cellpadding", "cellspacing"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start", "type"},
}
_PROPERTIES: Final = {
    *("color", "background-color", "font", "font-family", "font-size", "font-style", "font-weight", "line-height"),
    *("text-align", "text-decoration", "text-transform", "vertical-align", "white-space", "letter-spacing"),
    *("margin", "margin-top", "margin-right", "margin-bottom", "margin-left", "border-collapse", "border-spacing"),
    *("padding", "padding-top", "padding-right", "padding-bottom", "padding-left", "border-radius"),
    *("border", "border-top", "border-right", "border-bottom", "border-left", "border-color", "border-width"),
    *("border-style", "width", "max-width", "min-width", "height", "display", "list-style-type"),
}
_CLOSE_THEMSELVES: Final = frozenset((
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
    *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup"),
))  # fmt: skip
_CALLS: Final = re.compile(r"(?!(?:rgb|hsl)a?\()[\w-]*\(|\\", re.IGNORECASE)
"""In a property: what may name something elsewhere, as url() does, or hides that behind an escape."""
_CID: Final = "cid:"


def formatted(raw: bytes) -> str:
    """Return the HTML of a mail as a harmless fragment; nothing where it has none, or none within bounds."""
    lines = with_one_line_end(raw[:LONGEST_MAIL])
    leaves, _ = leaves_of(lines, read_head(lines))
    body = next((leaf for leaf in leaves if leaf.type == "text/html" and not leaf.is_attached), None)
    if body is None:
        return ""
    html, _ = decoded(content(lines, body, 4 * LONGEST_HTML, []), body.parameters.get("charset", ""))
    if len(html) > LONGEST_HTML or _is_too_deep(html):
        return ""
    images = dict(_images(lines, leaves))
    shown = harmless(html, images)
    return shown if len(shown) <= LONGEST_FORMATTED else ""


def harmless(html: str, images: dict[str, str]) -> str:
    """Return HTML as a fragment that runs, loads and leads nowhere; `images` are data: URLs by their Content-IDs."""
    left = LONGEST_FORMATTED

    def image(source: str) -> str | None:
        nonlocal left
        found = images.get(unquote(source[len(_CID) :])) if source.lower().startswith(_CID) else None
        left -= len(found or "")
        return found if left > 0 else None

    def attribute(element: str, name: str, value: str) -> str | None:
        if element == "img" and name == "src":
            return image(value.strip())
        if name == "style":
            return ";".join(one for one in value.split(";") if not _CALLS.search(one))
        return value

    return nh3.clean(
        html,
        tags=_ELEMENTS,
        clean_content_tags=_CLEARED,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        filter_style_properties=_PROPERTIES,
        url_schemes={"cid"},
        link_rel=None,
    )


def _is_too_deep(html: str) -> bool:
    depth = 0
    for token in tokens(html):
        if isinstance(token, Tag) and token.name not in _CLOSE_THEMSELVES:
            depth = max(0, depth - 1) if token.is_end else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def _images(raw: bytes, leaves: list[Leaf]) -> Iterator[tuple[str, str]]:
    """Yield the images that came with a mail, as data: URLs by the names under which its HTML has them."""
    left = _ALL_IMAGES
    for leaf in leaves:
        if leaf.type in _IMAGES and leaf.content_id and left > 0:
            data = content(raw, leaf, LONGEST_IMAGE + 1, [])
            if len(data) <= min(LONGEST_IMAGE, left):
                left -= len(data)
                yield leaf.content_id, f"data:{leaf.type};base64,{b64encode(data).decode()}"
