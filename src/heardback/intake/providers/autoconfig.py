"""What a domain says of its mail servers, in the way that Thunderbird asks for it (autoconfig, `config-v1.1.xml`).

Only the domain itself is asked, never a list that somebody else keeps: whose mail one reads is nobody's business.
"""

import re
from typing import Final
from xml.etree import ElementTree as ET

from heardback.intake.providers.servers import MailServer, MailServers, Security

LONGEST: Final = 100_000
"""Bytes; what is longer is no such file."""
_MOST_ELEMENTS: Final = 1_000
_SECURITY: Final[dict[str, Security]] = {"SSL": "tls", "STARTTLS": "starttls"}
_HOST: Final = re.compile(r"(?=.{1,253}$)(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+[a-z]{2,63}")


def autoconfig_places(domain: str) -> tuple[tuple[str, str], ...]:
    """Return where a domain may say it: hosts and paths, for HTTPS. The address itself is told nobody."""
    path = "/mail/config-v1.1.xml"
    return ((f"autoconfig.{domain}", path), (domain, f"/.well-known/autoconfig{path}"))


def read_autoconfig(raw: bytes, address: str) -> MailServers | None:
    """Read such a file; None: it is none, or names no server with which one can speak under TLS."""
    if len(raw) > LONGEST or b"\0" in raw or b"<!" in raw.replace(b"<!--", b""):
        return None  # an entity, even one in UTF-16, can be as large as it likes
    try:
        root = ET.fromstring(raw)  # noqa: S314 - without declarations there are no entities
    except (ET.ParseError, ValueError, LookupError):
        return None
    elements = list(root.iter())[:_MOST_ELEMENTS]
    reading = _first(elements, "incomingServer", "imap")
    sending = _first(elements, "outgoingServer", "smtp")
    if reading is None and sending is None:
        return None
    user = _text(reading if reading is not None else sending, "username")
    return MailServers(reading=_server(reading), sending=_server(sending), user=_filled(user, address) or address)


def _first(elements: list[ET.Element], tag: str, kind: str) -> ET.Element | None:
    usable = [one for one in elements if one.tag == tag and one.get("type") == kind and _server(one)]
    return next(iter(usable), None)


def _server(element: ET.Element | None) -> MailServer | None:
    host, port = _text(element, "hostname").lower(), _text(element, "port")
    security = _SECURITY.get(_text(element, "socketType"))
    if security is None or not _HOST.fullmatch(host) or not (port.isascii() and port.isdigit() and len(port) < 6):  # noqa: PLR2004 - 65535
        return None
    return MailServer(host=host, port=int(port), security=security)


def _text(element: ET.Element | None, name: str) -> str:
    found = element.find(name) if element is not None else None
    return (found.text or "").strip() if found is not None else ""


def _filled(user: str, address: str) -> str:
    local, _, domain = address.rpartition("@")
    for name, value in (("EMAILADDRESS", address), ("EMAILLOCALPART", local), ("EMAILDOMAIN", domain)):
        user = user.replace(f"%{name}%", value)
    return user if user.isprintable() and "%" not in user else ""
