"""How far inside a person's mail server may be."""

from django.conf import settings

from heardback.adapters.reach import Opened


def mail_inside() -> bool | Opened:
    """Return `reach.connect`'s `allow_inside` for mail: on one's own computer anywhere; else what was opened for it."""
    return Opened.of(settings.HEARDBACK_MAIL_INSIDE) if settings.HEARDBACK_ACCOUNTS else True
