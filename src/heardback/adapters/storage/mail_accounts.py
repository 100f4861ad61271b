"""The mail accounts that people connected, and their secrets.

A secret (a password, or OAuth 2 tokens) is in the keyring of one's own computer where there is one, else sealed in
the account's row. What is sealed for one person's account opens for no other, nor for another account of theirs.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from heardback.adapters import own_keyring
from heardback.adapters.sealing import seal, unseal
from heardback.adapters.storage.mail_tables import MailAccountRow
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded, encoded
from heardback.core.errors import NoSuchMailAccount, SealedElsewhere
from heardback.core.troubles import NoPassword
from heardback.ports import MailAccount, MailAccountKey, OwnerId

if TYPE_CHECKING:
    from django.db.models import QuerySet

MOST: Final = 10
"""Accounts of one person; nobody looks for a post with more."""


def keep(owner: OwnerId, account: MailAccount, *, using: str = "default") -> None:
    """Keep an account: a new one, or one of theirs as it is from now on."""
    with writing(using):
        if not _rows(owner, using).filter(key=account.key).update(data=encoded(account)):
            MailAccountRow.objects.using(using).create(owner_id=owner, key=account.key, data=encoded(account))


def learn(owner: OwnerId, key: MailAccountKey, *, keeps_sent: bool, using: str = "default") -> None:
    """Keep whether the server of an account keeps copies of what is sent, unless a person has chosen meanwhile."""
    with writing(using):
        rows = _rows(owner, using).filter(key=key)
        for data in rows.values_list("data", flat=True):
            account = decoded(MailAccount, data)
            if account.keeps_sent is None:
                rows.update(data=encoded(replace(account, keeps_sent=keeps_sent)))


def take_over(owner: OwnerId, account: MailAccount, *, using: str = "default") -> bool:
    """Keep an account that comes from elsewhere and has no password yet. False: it is here already, or enough are."""
    with writing(using):
        there = all_of(owner, using=using)
        if len(there) >= MOST or any((one.address, one.user) == (account.address, account.user) for one in there):
            return False
        rows = MailAccountRow.objects.using(using)
        rows.create(owner_id=owner, key=account.key, data=encoded(account), trouble=NoPassword.trouble)
    return True


def all_of(owner: OwnerId, *, using: str = "default") -> list[MailAccount]:
    """Return a person's accounts, oldest first."""
    return [decoded(MailAccount, data) for data in _rows(owner, using).order_by("pk").values_list("data", flat=True)]


def with_key(key: MailAccountKey, *, using: str = "default") -> tuple[OwnerId, MailAccount] | None:
    """Return an account by its key, and whose it is. Only for what was found to be theirs before."""
    row = MailAccountRow.objects.using(reach(using)).filter(key=key).values_list("owner_id", "data").first()
    return (OwnerId(row[0]), decoded(MailAccount, row[1])) if row else None


def forget(owner: OwnerId, key: MailAccountKey, *, using: str = "default") -> None:
    """Forget an account with its secret. One that is not there, or that is somebody else's, is passed over."""
    with writing(using):
        gone, _ = _rows(owner, using).filter(key=key).delete()
    if gone:
        own_keyring.drop(_name(owner, key))


def forget_secrets(owner: OwnerId, *, using: str = "default") -> None:
    """Take all of a person's secrets out of the keyring: before their account is erased, and its rows with it."""
    for key in _rows(owner, using).filter(sealed="").values_list("key", flat=True):
        own_keyring.drop(_name(owner, MailAccountKey(key)))


def keep_secret(owner: OwnerId, key: MailAccountKey, secret: str, *, using: str = "default") -> None:
    """Keep the secret of an account, in the place of an earlier one. Raises `NoSuchMailAccount`."""
    name = _name(owner, key)
    if not _rows(owner, using).filter(key=key).exists():
        raise NoSuchMailAccount
    sealed = "" if own_keyring.put(name, secret) else seal(secret, name)
    with writing(using):
        _rows(owner, using).filter(key=key).update(sealed=sealed)


def secret_of(owner: OwnerId, key: MailAccountKey, *, using: str = "default") -> str | None:
    """Return the secret of an account. Raises `NoSuchMailAccount`.

    None: there is none, or it cannot be opened (the keyring is locked, the server has another secret key), so that
    the person has to give it once more.
    """
    sealed = _rows(owner, using).filter(key=key).values_list("sealed", flat=True).first()
    if sealed is None:
        raise NoSuchMailAccount
    if not sealed:
        return own_keyring.get(_name(owner, key))
    try:
        return unseal(sealed, _name(owner, key))
    except SealedElsewhere:
        return None


def _name(owner: OwnerId, key: MailAccountKey) -> str:
    """Return what names a secret in the keyring, and what it is sealed for."""
    return f"mail account {key} of {owner}"


def _rows(owner: OwnerId, using: str) -> "QuerySet[MailAccountRow]":
    return MailAccountRow.objects.using(reach(using)).filter(owner_id=owner)
