"""Servers that give a letter a Message-ID of their own, and say so when they take it.

- Exchange and Microsoft 365: `250 2.0.0 OK <AM0PR…@….prod.outlook.com> [Hostname=…]`.
- Amazon SES: `250 Ok 0102…-000000`; what arrives is named after that, and after the region of the server.
"""

import re
from collections.abc import Collection
from typing import Final

_IN_BRACKETS: Final = re.compile(r"<[^<>@\s]{1,400}@[^<>@\s]{1,255}>")
_SES_HOST: Final = re.compile(r"email-smtp(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?")
_SES_NAME: Final = re.compile(r"\b[0-9a-f]{16}(?:-[0-9a-f]{4,12}){5}-[0-9a-f]{6}\b")
_SES_FIRST_REGION: Final = "us-east-1"
"""Its mail is of the domain `email`, as before there were others."""


def named_by_server(said: str, host: str, *, not_names: Collection[str]) -> str | None:
    """Return the Message-ID that a server says it gave a letter; None where it says none.

    `not_names`: addresses, which servers put into brackets too.
    """
    region = _SES_HOST.fullmatch(host.casefold())
    name = _SES_NAME.search(said) if region else None
    if region and name:
        return f"<{name[0]}@{'email' if region[1] == _SES_FIRST_REGION else region[1]}.amazonses.com>"
    known = {one.casefold() for one in not_names}
    found = (one for one in _IN_BRACKETS.findall(said) if one.strip("<>").casefold() not in known)
    return next(found, None)
