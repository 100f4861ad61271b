"""With what one signs in to a person's mail server: their password, or a token that is still good."""

from typing import Final

from heardback.adapters.oauth import TokenCache, packed, unpacked
from heardback.adapters.storage.mail_accounts import keep_secret, secret_of
from heardback.intake.providers import provider_named
from heardback.ports import Credentials, MailAccount, OwnerId

_TOKENS: Final = TokenCache()


def credentials(owner: OwnerId, account: MailAccount, *, using: str = "default") -> Credentials | None:
    """Return them; None: there are none, or they cannot be opened, so that the person has to connect anew.

    Of an account with OAuth 2 tokens, its provider is asked for a fresh one where need be. Raises `MailTrouble`.
    """
    secret = secret_of(owner, account.key, using=using)
    if not secret:
        return None
    if account.login == "password":
        return Credentials(user=account.user, secret=secret)
    provider = provider_named(account.provider)
    if provider is None or provider.oauth is None:
        return None
    tokens = unpacked(secret)
    access, kept = _TOKENS.fresh(provider.oauth, tokens)
    if kept != tokens:
        keep_secret(owner, account.key, packed(kept), using=using)
    return Credentials(user=account.user, secret=access, login="oauth")
