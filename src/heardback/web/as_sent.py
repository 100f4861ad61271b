"""A request as it was sent, and nothing besides.

The server puts this process's whole environment beside each request, secrets included; and what stands beside a request
finds its way into traces, and into sessions that wait for a password.
"""

import os
from collections.abc import Callable, Iterable
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def as_sent(application: Application) -> Application:
    """Keep the variables of this process away from a WSGI application (PEP 3333)."""

    def handled(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        return application({name: value for name, value in environ.items() if os.environ.get(name) != value}, start)

    return handled
