"""Every address of the program, found by walking the resolver, and what a browser sees on a page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.urls import URLPattern, URLResolver

METHODS = ("get", "head", "options", "post", "put", "patch", "delete", "trace")
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True)
class Address:
    name: str
    route: str

    @property
    def parameters(self) -> list[str]:
        return _PARAMETER.findall(self.route)

    def url(self, values: Mapping[str, object]) -> str:
        return "/" + _PARAMETER.sub(lambda found: str(values[found[1]]), self.route)


def addresses(patterns: Sequence[URLPattern | URLResolver], before: str = "") -> Iterator[Address]:
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, route)
        else:
            yield Address(name=one.name or route, route=route)


class _Loose(HTMLParser):
    """Collects what a strict content policy would not run or load, and what comes from elsewhere."""

    def __init__(self, styles: int) -> None:
        super().__init__()
        self.found: list[str] = []
        self._styles = styles

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self._styles -= tag == "style"
        if (tag == "style" and self._styles < 0) or (tag == "script" and "src" not in told):
            self.found.append(f"<{tag}> with its content in the page")
        for name, value in told.items():
            if name.startswith("on") or name == "style":
                self.found.append(f"<{tag} {name}={value!r}>")
            if name in ("href", "src", "action", "formaction") and value.strip().lower().startswith("javascript:"):
                self.found.append(f"<{tag} {name}={value!r}>")
            loads = name == "src" or (tag == "link" and name == "href") or "action" in name
            if loads and re.match(r"(?:\w+:)?//", value):
                self.found.append(f"<{tag} {name}={value!r}> is from elsewhere")


def loose_ends(html: str, *, framed: bool = False) -> list[str]:
    """What stands in a page and must not. Formatted mail in its frame, where nothing is loaded, has a style of ours."""
    parser = _Loose(styles=int(framed))
    parser.feed(html)
    parser.close()
    return parser.found


def is_framed(response: Any) -> bool:
    """Whether an answer is somebody's formatted mail, which is shown in a frame."""
    return bool(response.headers["Content-Security-Policy"].startswith("sandbox;"))


def assert_guarded(response: Any) -> None:
    """Every answer says how it may be used, and that nobody may keep it, but for who fetches their own calendar.

    The one answer that is shown in a frame, somebody's formatted mail, may do even less: nothing runs in it.
    """
    headers = response.headers
    policy = headers["Content-Security-Policy"]
    framed = is_framed(response)
    assert "default-src 'none'" in policy
    assert "script-src" not in policy if framed else "unsafe" not in policy
    framed_by = "'self'" if framed else "'none'"
    assert f"frame-ancestors {framed_by}" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == ("SAMEORIGIN" if framed else "DENY")
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    kept = "private, no-cache" if headers.get("Content-Type", "").startswith("text/calendar") else "no-store"
    assert kept in headers["Cache-Control"] or "no-store" in headers["Cache-Control"]
    assert "geolocation=()" in headers["Permissions-Policy"]
