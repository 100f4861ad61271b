"""The addresses of video calls in an event: found in the places where programs put them. None is ever opened."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.intake.invitations.components import Component
from heardback.intake.tidying import one_line

MOST_LINKS: Final = 5

_MADE_FOR_IT: Final = (
    *("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK"),
    *("X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "X-ZOOM-MEETING-URL"),
)
"""Properties that hold nothing else: RFC 7986, 5.11, Google, Teams and Skype for Business, Zoom."""
_ANY_TEXT: Final = ("LOCATION", "URL", "DESCRIPTION", "X-ALT-DESC")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'\\|^`{}]{1,2000}", re.IGNORECASE)
_HOST: Final = re.compile(r"https?://(?:[^/?#]*@)?([^/?#:@]+)", re.IGNORECASE)
_VIDEO: Final = frozenset((
    *("zoom.us", "zoom.com", "zoomgov.com", "teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"),
    *("meet.google.com", "webex.com", "whereby.com", "meet.jit.si", "8x8.vc", "gotomeeting.com", "gotomeet.me"),
    *("meet.goto.com", "bluejeans.com", "join.skype.com", "meet.lync.com", "chime.aws", "around.co", "demodesk.com"),
    *("hirevue.com", "vidcruiter.com", "willo.video", "ringcentral.com", "dialpad.com", "meet.starface.de"),
    *("telemost.yandex.ru", "telemost.yandex.com", "telemost.360.yandex.ru", "jazz.sber.ru", "salutejazz.ru"),
    *("ktalk.ru", "mts-link.ru", "pruffme.com", "trueconf.com", "trueconf.ru", "calls.mail.ru"),
))  # fmt: skip
_LONGEST_TEXT: Final = 50_000


def links_in(event: Component) -> tuple[str, ...]:
    """Return the addresses of video calls, each once, at most five."""
    found = dict.fromkeys((*_made_for_it(event), *_in_texts(event)))
    return tuple(found)[:MOST_LINKS]


def _made_for_it(event: Component) -> Iterator[str]:
    for name in _MADE_FOR_IT:
        for line in event.lines.get(name, ()):
            yield from _addresses(line.value)


def _in_texts(event: Component) -> Iterator[str]:
    for name in _ANY_TEXT:
        yield from (address for address in _addresses(event.value(name)) if _is_video(address))


def _addresses(text: str) -> Iterator[str]:
    plain = text[:_LONGEST_TEXT].replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")
    for found in _ADDRESS.finditer(plain):
        yield one_line(found[0]).rstrip(".,;:!?)]>")


def _is_video(address: str) -> bool:
    """Tell whether an address is at one of those hosts, or below one: notzoom.us is not."""
    host = _HOST.match(address)
    labels = host[1].lower().rstrip(".").split(".") if host else []
    return any(".".join(labels[start:]) in _VIDEO for start in range(len(labels)))
