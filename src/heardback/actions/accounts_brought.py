"""Mail accounts in an export that comes back: with everything but the password, which never leaves a computer.

The person will be asked for it, and types it in good faith. So a file cannot say where it goes: of a provider that is
known, its own servers stand in the place of those in the file; of any other, the page names them before it asks.
"""

import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from heardback.actions.export import ACCOUNTS
from heardback.core.codec import MISFIT, from_plain
from heardback.intake.providers import MailServer, provider_named, provider_of
from heardback.intake.tidying import one_line
from heardback.ports import MailAccount, MailAccountKey

_ADDRESS: Final = re.compile(
    r"[^\s@<>\"(),:;\\]{1,64}@(?=.{1,253}$)(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}", re.ASCII | re.IGNORECASE
)
"""Its domain ends without a dot: "gmail.com." would be Gmail's as well, and known as nobody's."""
_HOST: Final = re.compile(r"[\w.:-]{1,253}")
_LAST_PORT: Final = 65_535
_LONGEST: Final = 500


def accounts_in(said: dict[str, Any]) -> Iterator[MailAccount | None]:
    """Yield the mail accounts of a settings file under keys of their own here; None for each that does not read."""
    listed = said.get(ACCOUNTS)
    for raw in listed if isinstance(listed, list) else ():
        try:
            account = from_plain(MailAccount, raw)
        except MISFIT:
            yield None
            continue
        yield _placed(account) if _is_sound(account) else None


def _placed(account: MailAccount) -> MailAccount:
    provider = provider_of(account.address) or provider_named(account.provider)
    own = replace(account, key=MailAccountKey(secrets.token_urlsafe(9)))
    if provider is None:
        return own
    return replace(
        own,
        reading=provider.reading or own.reading if own.reading else None,
        sending=provider.sending or own.sending if own.sending else None,
        provider=provider.id,
    )


def _is_sound(account: MailAccount) -> bool:
    servers = [one for one in (account.reading, account.sending) if one]
    provider = provider_named(account.provider)
    is_known = account.login == "password" or (provider is not None and provider.oauth is not None)
    is_sound = bool(_ADDRESS.fullmatch(account.address) and account.user and servers and is_known)
    return is_sound and all(map(_is_a_line, _words_of(account))) and all(map(_is_a_server, servers))


def _words_of(account: MailAccount) -> list[str]:
    chosen = account.folders
    words = (account.user, account.name, account.client, chosen.inbox, chosen.junk, chosen.sent, chosen.archive)
    return [one for one in words if one is not None]


def _is_a_line(words: str) -> bool:
    return len(words) <= _LONGEST and words == one_line(words)


def _is_a_server(server: MailServer) -> bool:
    return bool(_HOST.fullmatch(server.host)) and type(server.port) is int and 0 < server.port <= _LAST_PORT
