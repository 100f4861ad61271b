"""A person who signs in at a provider's own page (OAuth 2): what is kept of it until they come back.

It stands in their session, whose contents are sealed, and is taken out once (RFC 6749, section 10.12).
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from heardback.adapters.oauth import Begun, Client
from heardback.web.request import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Somebody who came back from the provider, with its code."""

    client: Client
    begun: Begun
    code: str
    told: Mapping[str, str]
    """What they had said before they went."""


def leave(request: Request, what_for: str, client: Client, begun: Begun, **told: str) -> None:
    """Keep a sign-in that goes on elsewhere, and what the person said before."""
    request.session[what_for] = {
        "client": client.id,
        "secret": client.secret,
        "state": begun.state,
        "verifier": begun.verifier,
        "redirect": begun.redirect,
        "told": told,
    }


def returned(request: Request, what_for: str) -> Returned | None:
    """Return who has come back; None: they were refused there, or nobody here had left."""
    left: dict[str, Any] | None = request.session.pop(what_for, None)
    code, state = request.GET.get("code", ""), request.GET.get("state", "")
    if left is None or not code or not secrets.compare_digest(state.encode(), left["state"].encode()):
        return None
    return Returned(
        client=Client(id=left["client"], secret=left["secret"]),
        begun=Begun(url="", redirect=left["redirect"], state=state, verifier=left["verifier"]),
        code=code,
        told=left["told"],
    )
