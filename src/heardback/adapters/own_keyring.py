"""The keyring of one's own computer (macOS Keychain, Windows Credential Locker, Secret Service, KWallet).

On a server there is none that a program could open by itself; there, and wherever else none is found, secrets are
sealed in the database instead: see `sealing`. `keyring` is loaded only when there is a secret.
"""
# ruff: noqa: PLC0415 - see above

import logging
from typing import Final

from django.conf import settings

_SERVICE: Final = "heardback"
_REAL: Final = 1
"""From this priority on, a backend of `keyring` is one that a system recommends."""

_log = logging.getLogger("heardback.mail")


def is_here() -> bool:
    """Tell whether this is somebody's own computer, with a keyring."""
    import keyring

    return not settings.HEARDBACK_ACCOUNTS and getattr(keyring.get_keyring(), "priority", 0) >= _REAL


def put(name: str, secret: str) -> bool:
    """Put a secret into the keyring, and tell whether it is there now."""
    import keyring
    from keyring.errors import KeyringError

    if not is_here():
        return False
    try:
        keyring.set_password(_SERVICE, name, secret)
    except KeyringError as error:
        _log.warning("the keyring took no secret (%s); it is sealed in the database instead", type(error).__name__)
        return False
    return True


def get(name: str) -> str | None:
    """Return a secret; None where the keyring is locked, or has it no more."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, name)
    except KeyringError:
        return None


def drop(name: str) -> None:
    """Take a secret out. One that is not there is passed over; of one that stays, the log tells."""
    import keyring
    from keyring.errors import KeyringError

    try:
        if keyring.get_password(_SERVICE, name) is not None:
            keyring.delete_password(_SERVICE, name)
    except KeyringError as error:
        _log.warning("a secret may have stayed in the keyring under heardback (%s)", type(error).__name__)
