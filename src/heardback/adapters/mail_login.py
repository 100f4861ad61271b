"""With what one signs in to a person's mail server: their password, or a token that is still good."""

from heardback.adapters.storage.mail_accounts import secret_of
from heardback.ports import Credentials, MailAccount, OwnerId


def credentials(owner: OwnerId, account: MailAccount, *, using: str = "default") -> Credentials | None:
    """Return them; None: there are none, or they cannot be opened, so that the person has to connect anew."""
    secret = secret_of(owner, account.key, using=using)
    return Credentials(user=account.user, secret=secret, login=account.login) if secret else None
