"""One request over HTTPS, within bounds: a small answer, in a short time, from exactly that host."""

import http.client
from typing import Final, NamedTuple

from heardback.adapters.reach import connect
from heardback.adapters.tls import secured
from heardback.core.errors import ConnectionLost

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
    """Get what is there; with a `form` (URL-encoded), post that. Raises `MailTrouble` where no answer comes."""
    opened = connect(where.host, where.port, allow_inside=allow_inside, ports=(where.port,), seconds=seconds)
    with secured(opened, where.host) as connection:
        client = http.client.HTTPConnection(where.host, where.port, timeout=seconds)
        client.sock = connection
        headers = {"Accept": "*/*", "Connection": "close"}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            client.request("GET" if form is None else "POST", where.path, form, headers)
            answer = client.getresponse()
            return Answer(answer.status, answer.read(LONGEST + 1))
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise ConnectionLost(host=where.host) from error
