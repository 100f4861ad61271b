"""Notices to a browser, on a telephone or a desktop: Web Push (RFC 8030), sealed for that browser alone (RFC 8291).

The push service of the browser's maker passes them on and cannot read them. It knows us by a key (VAPID, RFC 8292) that
is derived from the server's secret key, so that every process has the same one.
"""
# ruff: noqa: PLC0415 - loaded only when one is sent

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from heardback.core.errors import NobodyThere, NotSent
from heardback.ports.notices import Message

if TYPE_CHECKING:
    from requests import RequestException

SERVICES: Final = {
    "fcm.googleapis.com": "Chrome",
    "push.services.mozilla.com": "Firefox",
    "notify.windows.com": "Edge",
    "push.apple.com": "Safari",
}
"""The push services of browsers, by the end of their hosts. On a server nothing else is asked (ASVS 1.3.6)."""
_A_BROWSER: Final = "Browser"
_TAKEN: Final = range(200, 300)
_ENDED: Final = (404, 410)
_REFUSED: Final = range(300, 500)
"""A redirection, too: it is not followed, so nobody took it."""
_KEPT_SECONDS: Final = 12 * 3600
"""So long a service keeps it for a device that is off; the next morning there is another."""
_SECONDS: Final = 15
_MOST_CHARACTERS: Final = 800
"""Of the text: a service takes 4096 bytes in all, and nobody reads more on a locked screen."""
_LONGEST: Final = 2_000
_POINT_BYTES, _SECRET_BYTES = 65, 16
_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """Where a browser can be reached, and for whom to seal it."""

    endpoint: str
    p256dh: bytes
    auth: bytes

    @property
    def label(self) -> str:
        """The browser, as its push service tells."""
        return _service(self.endpoint) or _A_BROWSER


class ByPush:
    """A `Notifier`."""

    def __init__(self, *, anywhere: bool) -> None:
        """Take whether any address may be reached, or only `SERVICES`."""
        self._anywhere = anywhere

    def send(self, address: str, message: Message) -> None:
        """Send it. A service that cannot be reached, or says no, has certainly passed nothing on: `NotSent`.

        If it says that the browser is subscribed no more, `NobodyThere` (RFC 8030, 7.3).
        """
        import requests

        where = subscription(address, anywhere=self._anywhere)
        if where is None:
            raise NotSent(why="the browser cannot be reached from here")
        told = json.dumps(_told(message), ensure_ascii=False)
        body, headers = _sealed(told.encode(), where), _headers(where.endpoint)
        try:
            answer = requests.post(where.endpoint, data=body, headers=headers, timeout=_SECONDS, allow_redirects=False)
        except requests.RequestException as error:
            if _never_began(error):
                raise NotSent(why="the push service does not answer") from error
            raise
        if answer.status_code in _ENDED:
            raise NobodyThere(why=f"the push service says {answer.status_code}")
        if answer.status_code in _REFUSED:
            raise NotSent(why=f"the push service says {answer.status_code}")
        if answer.status_code not in _TAKEN:
            answer.raise_for_status()


def subscription(text: str, *, anywhere: bool) -> Subscription | None:
    """Read what a browser says of itself (`PushSubscription.toJSON()`); None: it is none, or not to be reached."""
    try:
        told = json.loads(text) if len(text) <= _LONGEST else {}
        endpoint, keys = str(told["endpoint"]), told["keys"]
        found = Subscription(endpoint=endpoint, p256dh=_bytes(keys["p256dh"]), auth=_bytes(keys["auth"]))
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), found.p256dh)
        fits = len(found.p256dh) == _POINT_BYTES and len(found.auth) == _SECRET_BYTES
        allowed = urlsplit(endpoint).scheme in ("https", "http") if anywhere else _service(endpoint) is not None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return found if fits and allowed else None


def public_key() -> str:
    """Return the key by which push services know us, as a browser wants it."""
    point = _private_key().public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return urlsafe_b64encode(point).decode().rstrip("=")


def _told(message: Message) -> dict[str, str]:
    """Return what the browser gets: what is shown, and which page of ours is opened by a click on it."""
    return {"title": message.title, "text": message.text.strip()[:_MOST_CHARACTERS], "page": message.page}


def _service(endpoint: str) -> str | None:
    """Return the browser whose push service this is; its host is compared on the boundaries of its labels."""
    parts = urlsplit(endpoint)
    if parts.scheme != "https" or parts.port not in (None, 443) or parts.username:
        return None
    host = f".{(parts.hostname or '').rstrip('.')}"
    return next((name for end, name in SERVICES.items() if host.endswith(f".{end}")), None)


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _sealed(told: bytes, where: Subscription) -> bytes:
    import http_ece

    ours = ec.generate_private_key(ec.SECP256R1())
    sealed: bytes = http_ece.encrypt(
        told, private_key=ours, dh=where.p256dh, auth_secret=where.auth, version="aes128gcm"
    )
    return sealed


def _headers(endpoint: str) -> dict[str, str]:
    from py_vapid import Vapid02

    parts = urlsplit(endpoint)
    ours = settings.HEARDBACK_URL or ""
    keeper = ours if ours.startswith("https://") else "mailto:keeper@heardback.invalid"
    signed: dict[str, Any] = Vapid02(private_key=_private_key()).sign(
        {"aud": f"{parts.scheme}://{parts.netloc}", "sub": keeper}
    )
    return {**signed, "Content-Encoding": "aes128gcm", "TTL": str(_KEPT_SECONDS), "Urgency": "normal"}


def _private_key() -> ec.EllipticCurvePrivateKey:
    derived = HKDF(algorithm=SHA256(), length=48, salt=None, info=b"heardback push").derive(
        str(settings.SECRET_KEY).encode()
    )
    return ec.derive_private_key(int.from_bytes(derived, "big") % (_ORDER - 1) + 1, ec.SECP256R1())


def _never_began(error: "RequestException") -> bool:
    """Tell whether not even a connection came about. requests hides what urllib3 knows inside its own error."""
    from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

    reason = getattr(error.args[0] if error.args else None, "reason", None)
    return isinstance(reason, NewConnectionError | ConnectTimeoutError)
