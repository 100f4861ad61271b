"""Asks a domain for its mail servers, over HTTPS and within bounds."""

import http.client
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from heardback.adapters.reach import connect
from heardback.adapters.tls import secured
from heardback.core.errors import MailTrouble
from heardback.intake.providers import MailServers, autoconfig_places, read_autoconfig
from heardback.intake.providers.autoconfig import LONGEST

_HTTPS: Final = 443
_SECONDS: Final = 5.0
_FOUND: Final = 200


def ask_the_domain(address: str, *, allow_inside: bool) -> MailServers | None:
    """Return what the domain of an address says; None: it says nothing, or nothing that can be used."""
    places = autoconfig_places(address.rpartition("@")[2].lower())
    with ThreadPoolExecutor(len(places)) as asking:
        answers = asking.map(lambda place: _get(*place, allow_inside=allow_inside), places)
        found = [read_autoconfig(answer, address) for answer in answers if answer]
    return next((one for one in found if one), None)


def _get(host: str, path: str, *, allow_inside: bool) -> bytes | None:
    """Get a small file. What leads elsewhere is not followed."""
    try:
        opened = connect(host, _HTTPS, allow_inside=allow_inside, ports=(_HTTPS,), seconds=_SECONDS)
        with secured(opened, host) as connection:
            return _asked(connection, host, path)
    except (MailTrouble, OSError, http.client.HTTPException, ValueError):
        return None


def _asked(connection: socket.socket, host: str, path: str) -> bytes | None:
    client = http.client.HTTPConnection(host, timeout=_SECONDS)
    client.sock = connection
    client.request("GET", path, headers={"Accept": "text/xml", "Connection": "close"})
    answer = client.getresponse()
    return answer.read(LONGEST + 1) if answer.status == _FOUND else None
