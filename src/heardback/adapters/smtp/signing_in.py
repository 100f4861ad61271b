"""Showing a mail server who one is (RFC 4954): PLAIN, LOGIN, or OAuth 2 tokens as XOAUTH2."""

from base64 import b64encode
from typing import Final

from heardback.adapters.smtp.wire import Reply, Wire
from heardback.ports import Credentials

_GO_ON: Final = 3


def sign_in(wire: Wire, offered: frozenset[str], credentials: Credentials, patience: float) -> Reply | None:
    """Sign in and return the server's verdict; None: it offers no way that we know. Only ever called under TLS."""
    if credentials.login == "oauth":
        return _by_token(wire, credentials, patience) if "XOAUTH2" in offered else None
    if "PLAIN" in offered:
        return wire.say(b"AUTH PLAIN " + _encoded(f"\0{credentials.user}\0{credentials.secret}"), patience)
    return _in_two_steps(wire, credentials, patience) if "LOGIN" in offered else None


def _by_token(wire: Wire, credentials: Credentials, patience: float) -> Reply:
    """Send the token. Refused, the server first sends its reasons and waits for an empty line."""
    whole = f"user={credentials.user}\x01auth=Bearer {credentials.secret}\x01\x01"
    reply = wire.say(b"AUTH XOAUTH2 " + _encoded(whole), patience)
    return wire.say(b"", patience) if reply.kind == _GO_ON else reply


def _in_two_steps(wire: Wire, credentials: Credentials, patience: float) -> Reply:
    reply = wire.say(b"AUTH LOGIN", patience)
    for one in (credentials.user, credentials.secret):
        if reply.kind != _GO_ON:
            break
        reply = wire.say(_encoded(one), patience)
    return reply


def _encoded(text: str) -> bytes:
    return b64encode(text.encode())
