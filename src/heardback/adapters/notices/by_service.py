"""Notices by any service that apprise knows: Telegram, ntfy, Slack, Signal … Loaded when one is sent.

A service's address holds its token. It is never logged, and neither is what apprise says, for it may quote it.
"""
# ruff: noqa: PLC0415 - see above

import logging
import re
import warnings
from functools import cache
from typing import TYPE_CHECKING, Final

from heardback.ports.notices import Message

if TYPE_CHECKING:
    from apprise import Apprise, NotifyBase

ON_A_SERVER: Final = frozenset(
    ("discord", "gchat", "ntfy", "ntfys", "pbul", "pover", "prowl", "slack", "tgram", "threema")
)
"""What may be named on a server for several people: services that are found at one host of their own, so that nobody's
address leads into the server's network (ASVS 1.3.6). On one's own computer anything is one's own affair."""
_HARMLESS: Final = re.compile(r"(?:(?:priority|silent|sound|topic)=[\w-]*&?)*", re.ASCII)
"""What may stand behind the ? there. Other words make apprise read a file of the server's or fetch an address, as a
template of Discord's does (ASVS 1.3.6, 5.3.2)."""
_SECONDS: Final = 15.0


class Refused(Exception):
    """The service did not take it, or did not answer; whether it went out nobody knows."""


class ByService:
    """A `Notifier`."""

    def __init__(self, *, anywhere: bool) -> None:
        """Take whether any address may be reached, or only those of `ON_A_SERVER`."""
        self._anywhere = anywhere

    def send(self, address: str, message: Message) -> None:
        """Send it. Raises `Refused`: apprise tells only whether all went well, so nobody knows what did not."""
        import apprise

        service = _service(address, anywhere=self._anywhere)
        if service is None:
            raise Refused
        service.socket_connect_timeout = service.socket_read_timeout = _SECONDS
        if not service.notify(body=message.text, title=message.title, body_format=apprise.NotifyFormat.TEXT):
            raise Refused


def service_name(address: str, *, anywhere: bool) -> str | None:
    """Return the name of the service at an address; None: it is none, or one that may not be reached from here."""
    service = _service(address, anywhere=anywhere)
    return str(service.service_name) if service else None


def _service(address: str, *, anywhere: bool) -> "NotifyBase | None":
    service = _found(address)
    if service is None or not getattr(service, "service_name", None):
        return None
    return service if anywhere or _is_at_home(service, address) else None


def _found(address: str) -> "NotifyBase | None":
    return _apprise().instantiate(address, suppress_exceptions=True)


@cache
def _apprise() -> "type[Apprise]":
    """Load it with all of its services, once. Some of them import what Python is about to drop, and warn of it."""
    import apprise

    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        apprise.Apprise.instantiate("json://localhost")
    return apprise.Apprise


def _is_at_home(service: "NotifyBase", address: str) -> bool:
    """Tell whether the service is found at its own host, and reads nothing of ours.

    ntfy may also be at somebody's own: that names a host.
    """
    scheme, words = address.partition("://")[0].lower(), address.partition("?")[2]
    at_home = scheme in ON_A_SERVER and getattr(service, "mode", None) not in ("private", "self")
    return at_home and bool(_HARMLESS.fullmatch(words))
