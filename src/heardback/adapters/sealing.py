"""Sealed texts: what must not be read from a copy of the database, such as the secret behind somebody's codes.

Fernet (AES-CBC with HMAC-SHA256, a random IV each time; ASVS 11.3.3), under a key that is derived from the server's
secret key and from what the text is for (HKDF, RFC 5869). That key stands outside the database; who has another one
cannot open anything.
"""

from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from heardback.core.errors import SealedElsewhere


def seal(text: str, purpose: str) -> str:
    """Seal a text; what is sealed for one purpose opens for no other."""
    return _lock(settings.SECRET_KEY, purpose).encrypt(text.encode()).decode("ascii")


def unseal(sealed: str, purpose: str) -> str:
    """Open a sealed text. Raises `SealedElsewhere` if it was sealed with another key, or changed since."""
    try:
        return _lock(settings.SECRET_KEY, purpose).decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise SealedElsewhere from error


@lru_cache(maxsize=8)
def _lock(secret_key: str, purpose: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"heardback {purpose}".encode())
    return Fernet(urlsafe_b64encode(derived.derive(secret_key.encode())))
