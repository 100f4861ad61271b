"""Links that let somebody in once: to make an account, or to choose a new password for theirs.

The secret in a link has 192 random bits, so that nobody finds one by trying; only its hash is kept. Looking at a link
uses nothing up, since mail programs look at links too; it is used when the account or the password is there, by a
compare-and-swap in the same transaction.
"""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from heardback.adapters.storage.models import Account, InvitationRow

GOOD_FOR: Final = timedelta(days=7)
MOST_OPEN: Final = 20
"""So many at once from one person; a household needs fewer."""


def invite(inviter: int | None, note: str, now: datetime) -> str:
    """Make a link's secret for somebody new. `inviter` is None at the server's terminal."""
    return _make(now, inviter_id=inviter, note=note)


def let_back_in(account: Account, now: datetime, *, forget_devices: bool) -> str:
    """Make a link's secret with which the owner of an account chooses a new password."""
    InvitationRow.objects.filter(account=account, used_at=None).delete()
    return _make(now, account=account, forget_devices=forget_devices)


def _make(now: datetime, **columns: object) -> str:
    secret = secrets.token_urlsafe(24)
    InvitationRow.objects.filter(expires_at__lt=now - GOOD_FOR).delete()
    InvitationRow.objects.create(token_hash=hashed(secret), expires_at=now + GOOD_FOR, **columns)
    return secret


def open_invitation(token_hash: str, now: datetime) -> InvitationRow | None:
    """Return the invitation with this hash, if it can still be used."""
    rows = InvitationRow.objects.filter(token_hash=token_hash, used_at=None, expires_at__gt=now)
    return rows.select_related("account").first()


def use(token_hash: str, now: datetime) -> bool:
    """Use an invitation up, and tell whether it was good. Of two who do so at once, one is told so."""
    rows = InvitationRow.objects.filter(token_hash=token_hash, used_at=None, expires_at__gt=now)
    return bool(rows.update(used_at=now))


def invitations_of(inviter: int, now: datetime) -> list[InvitationRow]:
    """Return somebody's invitations that can still be used, newest first."""
    rows = InvitationRow.objects.filter(inviter_id=inviter, account=None, used_at=None, expires_at__gt=now)
    return list(rows.order_by("-expires_at", "-pk"))


def take_back(inviter: int, number: int) -> bool:
    """Take an invitation back, and tell whether it was there."""
    deleted, _ = InvitationRow.objects.filter(pk=number, inviter_id=inviter, account=None, used_at=None).delete()
    return bool(deleted)


def hashed(secret: str) -> str:
    """Return what is kept of a secret."""
    return sha256(secret.encode()).hexdigest()
