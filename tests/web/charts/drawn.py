"""What is in a drawing, read back from its markup."""

import re
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, fromstring

from hypothesis import strategies as st

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    "]]></title><svg onload=alert(1)>",
    "&lt;b&gt; & co",
    "\u202eevil\u202c",
    "\u05d7\u05d1\u05e8\u05d4 \u2067abc\u2069",
    "nul \x00 bell \x07",
    "\ud800 alone",
    "\ufffe\uffff",
)
"""Words as somebody might type or send them."""

labels = st.sampled_from(HOSTILE) | st.text(max_size=30)
"""Any words at all."""

ALLOWED = {"svg", "title", "desc", "g", "rect", "line", "path", "circle", "text"}


def read(markup: str) -> Element:
    """Parse a drawing, having made sure that it is nothing but a drawing."""
    root = fromstring(markup)  # noqa: S314 - our own markup; that it is harmless is what is tested
    for element in root.iter():
        assert element.tag in ALLOWED
        assert not [name for name in element.attrib if name == "style" or name.startswith("on") or "href" in name]
    assert html_tags(markup) <= ALLOWED
    return root


def html_tags(markup: str) -> set[str]:
    """Return the tags that a browser's parser sees, which forgives more than one for XML."""
    parser = _Tags()
    parser.feed(markup)
    return parser.seen


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's own signature
        self.seen.add(tag)


def texts(root: Element, tag: str = "text") -> list[str]:
    return [element.text or "" for element in root.iter(tag)]


def of_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def number(element: Element, name: str) -> float:
    """Return an attribute as a number; of a percentage, the percents."""
    return float(element.get(name, "").removesuffix("%"))


def numbers(path: str) -> list[float]:
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", path)]


def as_read(text: str) -> str:
    """Return a text as it comes back: without what XML cannot hold, line ends unified."""
    held = re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    return held.replace("\r\n", "\n").replace("\r", "\n")
