"""One request over HTTPS, within bounds: a small answer, in a short time, from exactly that host."""

import socket
from http.client import HTTPConnection, HTTPException
from typing import Final, NamedTuple

from heardback.adapters.in_time import in_time
from heardback.adapters.reach import connect
from heardback.adapters.tls import secured
from heardback.core.troubles import ConnectionLost

_HTTPS: Final = 443
LONGEST: Final = 100_000
"""Bytes of an answer; of a longer one this much and a byte more is returned."""


class Answer(NamedTuple):
    """What a server answered; where it would have led elsewhere is not followed."""

    status: int
    body: bytes


class Asking(NamedTuple):
    """Where a request goes."""

    host: str
    path: str
    port: int = _HTTPS


def ask(where: Asking, *, allow_inside: bool, form: str | None = None, seconds: float = 10.0) -> Answer:
    """Get what is there; with a `form` (URL-encoded), post that. Raises `MailTrouble` where no answer comes.

    To connect may take so many seconds, and all the rest as many.
    """
    opened = connect(where.host, where.port, allow_inside=allow_inside, ports=(where.port,), seconds=seconds)
    try:
        with in_time(opened, seconds):
            return _asked(opened, where, form)
    except (OSError, HTTPException, ValueError) as error:
        raise ConnectionLost(host=where.host) from error


def _asked(opened: socket.socket, where: Asking, form: str | None) -> Answer:
    headers = {"Accept": "*/*", "Connection": "close"}
    if form is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    with secured(opened, where.host) as connection:
        client = HTTPConnection(where.host, where.port)
        client.sock = connection
        client.request("GET" if form is None else "POST", where.path, form, headers)
        answer = client.getresponse()
        return Answer(answer.status, answer.read(LONGEST + 1))
