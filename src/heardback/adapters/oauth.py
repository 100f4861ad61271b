"""OAuth 2 for mail (RFC 6749, 7636), with the person's own client id: tokens in the place of a password.

    begun = begin(provider.oauth, client, redirect, address)  # begun.url is opened in a browser
    tokens = exchange(provider.oauth, client, begun, code)
    access, tokens = TokenCache().fresh(provider.oauth, tokens)

heardback has no client id of its own: whoever wants none of this takes an app password.
"""

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from heardback.adapters.https import Asking, ask
from heardback.core.troubles import LoginRefused, ServerSaysNo
from heardback.intake.providers.known import OAuth

_AHEAD_SECONDS: Final = 300
"""So long a token has to be good yet."""
_MOST_SECONDS: Final = 3_600
_LONGEST: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """What a provider knows the person's heardback by."""

    id: str
    secret: str = field(default="", repr=False)
    """Some providers give one to programs too, though it cannot be one there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A sign-in that goes on at the provider."""

    url: str
    redirect: str
    state: str
    """Comes back with the answer; another one is somebody else's."""
    verifier: str = field(repr=False)
    """Proves that whoever brings the code is whoever began (PKCE)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What is kept in the place of a password."""

    client: Client
    refresh: str = field(repr=False)


def begin(oauth: OAuth, client: Client, redirect: str, address: str) -> Begun:
    """Begin a sign-in; its `url` asks the person at the provider's own page."""
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    challenge = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    query = {
        "response_type": "code",
        "client_id": client.id,
        "redirect_uri": redirect,
        "scope": " ".join(oauth.scopes),
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "access_type": "offline",
        "prompt": "consent",
        "login_hint": address,
    }
    return Begun(url=f"{oauth.authorize}?{urlencode(query)}", redirect=redirect, state=state, verifier=verifier)


def exchange(oauth: OAuth, client: Client, begun: Begun, code: str) -> Tokens:
    """Exchange the code that came back for tokens. Raises `MailTrouble`."""
    answer = _ask(
        oauth,
        client,
        grant_type="authorization_code",
        code=code,
        redirect_uri=begun.redirect,
        code_verifier=begun.verifier,
    )
    refresh = answer.get("refresh_token")
    if not isinstance(refresh, str) or not refresh:
        raise ServerSaysNo(host=_host(oauth), why="it gives no token that lasts")
    return Tokens(client=client, refresh=refresh)


class TokenCache:
    """Tokens that are still good, in the memory of this process alone."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, tuple[str, float]] = {}

    def fresh(self, oauth: OAuth, tokens: Tokens) -> tuple[str, Tokens]:
        """Return an access token, and the tokens to keep: some providers change them. Raises `MailTrouble`."""
        name = hashlib.sha256(tokens.refresh.encode()).hexdigest()
        known, ends = self._known.get(name, ("", 0.0))
        if known and monotonic() + _AHEAD_SECONDS < ends:
            return known, tokens
        answer = _ask(oauth, tokens.client, grant_type="refresh_token", refresh_token=tokens.refresh)
        token, changed = answer.get("access_token"), answer.get("refresh_token")
        if not isinstance(token, str) or not token.isprintable():
            raise ServerSaysNo(host=_host(oauth), why="it gives no token")
        kept = Tokens(client=tokens.client, refresh=changed) if isinstance(changed, str) and changed else tokens
        lasts = answer.get("expires_in")
        seconds = min(lasts, _MOST_SECONDS) if isinstance(lasts, int) else 0
        now = monotonic()
        self._known = {one: good for one, good in self._known.items() if good[1] > now}
        self._known[hashlib.sha256(kept.refresh.encode()).hexdigest()] = (token, now + seconds)
        return token, kept


def packed(tokens: Tokens) -> str:
    """Return tokens as the secret of an account."""
    return json.dumps({"client": tokens.client.id, "secret": tokens.client.secret, "refresh": tokens.refresh})


def unpacked(secret: str) -> Tokens:
    """Read them back."""
    kept = json.loads(secret)
    return Tokens(client=Client(id=kept["client"], secret=kept["secret"]), refresh=kept["refresh"])


def _ask(oauth: OAuth, client: Client, **form: str) -> dict[str, Any]:
    """Ask for tokens. What the provider refuses is `LoginRefused`, with its word for why."""
    where = urlsplit(oauth.token)
    asking = Asking(where.hostname or "", where.path, where.port or 443)
    form |= {"client_id": client.id} | ({"client_secret": client.secret} if client.secret else {})
    answer = ask(asking, allow_inside=True, form=urlencode(form))  # no address that a person typed
    try:
        said = json.loads(answer.body[:_LONGEST])
    except (ValueError, RecursionError) as error:
        raise ServerSaysNo(host=_host(oauth), why="its answer makes no sense") from error
    if not isinstance(said, dict):
        raise ServerSaysNo(host=_host(oauth), why="its answer makes no sense")
    if "error" in said:
        raise LoginRefused(host=_host(oauth), user=client.id, why=_plain(said["error"]))
    return said


def _host(oauth: OAuth) -> str:
    return urlsplit(oauth.token).hostname or ""


def _plain(word: object) -> str:
    text = str(word)[:100]
    return text if text.isprintable() else "it gives no reason"
