"""SVG elements as values, written out safely.

Widths are shares of the drawing's width, heights are pixels. Text, circles and straight lines stand at percentages;
curves are drawn in units of a thousandth of the width inside `stretched`, which pulls them wide without making their
lines thicker. Everything that is written passes through the XML serialiser, so no label can become markup.
"""

import re
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, tostring

from django.utils.safestring import SafeString

UNITS: Final = 1000
"""How wide a stretched picture is."""

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def shape(tag: str, *inside: Element, **attributes: object) -> Element:
    """Return an element; `text_anchor` is written text-anchor, and `class_` class."""
    named = {name.rstrip("_").replace("_", "-"): _written(value) for name, value in attributes.items()}
    element = Element(tag, named)
    element.extend(inside)
    return element


def words(tag: str, text: object, **attributes: object) -> Element:
    """Return an element that holds text: any text, translated or typed by anybody."""
    element = shape(tag, **attributes)
    element.text = _written(text)
    return element


def drawing(kind: str, inside: Iterable[Element], *, title: str, about: str, height: float) -> SafeString:
    """Return a whole picture, as wide as its place; a screen reader reads `title` and then `about`."""
    head = [words("title", title), words("desc", about)]
    whole = shape(
        "svg", *head, *inside, class_=f"chart chart-{kind}", role="img", width="100%", height=height, font_size=13
    )
    return written(whole)


def stretched(*inside: Element, height: float) -> Element:
    """Return a part whose x runs from 0 to `UNITS` over the whole width, and whose y are pixels."""
    return shape(
        "svg", *inside, viewBox=f"0 0 {UNITS} {_written(height)}", width="100%", height=height,
        preserveAspectRatio="none", overflow="visible",
    )  # fmt: skip


def written(element: Element) -> SafeString:
    """Return the markup of an element, ready for a template."""
    return SafeString(tostring(element, encoding="unicode"))


def percent(share: float) -> str:
    """Return a share of the width, as SVG writes it."""
    return f"{_written(share * 100)}%"


def _written(value: object) -> str:
    """Write a number shortly; in text, replace what no XML may contain."""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return _NOT_XML.sub("\ufffd", str(value))
