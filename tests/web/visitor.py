"""Somebody at a browser who may or may not have an account, for the stories of signing in.

olga = Visitor()
olga.follows(invitation())
olga.fills("/accounts/signup/", email="olga@example.org", password1=PASSWORD)
"""

import re
import time
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client

from heardback import bootstrap
from heardback.adapters.storage.invitations import invite
from heardback.adapters.storage.models import Account

PASSWORD = "orange lamp quiet river"  # noqa: S105 - of nobody
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
_HALF_A_MINUTE, _TYPING_SECONDS = 30, 3
_CODE = re.compile(r"^    (\S+)$", re.MULTILINE)


@dataclass
class Visitor:
    client: Client = field(default_factory=lambda: Client(headers={"User-Agent": FIREFOX}))
    seen: Any = None

    def goes_to(self, url: str) -> "Visitor":
        """Follows redirects, as a browser does."""
        self.seen = self.client.get(url, follow=True)
        return self

    def fills(self, url: str, **fields: Any) -> "Visitor":
        self.seen = self.client.post(url, fields, follow=True)
        return self

    @property
    def at(self) -> str:
        """Where they are now."""
        chain = self.seen.redirect_chain
        return str(chain[-1][0] if chain else self.seen.request["PATH_INFO"])

    @property
    def text(self) -> str:
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.seen.content.decode())).split())

    def is_in(self) -> bool:
        return self.client.get("/settings/signing-in").status_code == 200

    def signs_in(self, email: str = "maria@example.org", password: str = PASSWORD, **more: Any) -> "Visitor":
        return self.fills("/accounts/login/", login=email, password=password, **more)

    def shows_that_it_is_they(self, password: str = PASSWORD) -> "Visitor":
        return self.fills("/accounts/reauthenticate/", password=password, next="/settings/signing-in")


def invitation(note: str = "") -> str:
    """The path of a new link."""
    return f"/invitation/{invite(None, note, bootstrap.clock())}"


def account(email: str = "maria@example.org", password: str | None = PASSWORD) -> Account:
    """Somebody whose address is confirmed."""
    made = Account.objects.create_user(email, password)
    EmailAddress.objects.create(user=made, email=email, verified=True, primary=True)
    return made


def code_in_mail() -> str:
    """The code in the newest letter."""
    found = _CODE.search(str(mail.outbox[-1].body))
    assert found, mail.outbox[-1].body
    return found[1]


def code_of_app(secret: str) -> str:
    """What an authenticator app shows now, and still will when it has been typed."""
    left = _HALF_A_MINUTE - bootstrap.clock().timestamp() % _HALF_A_MINUTE
    if left < _TYPING_SECONDS:
        time.sleep(left)
    code: str = format_hotp_value(hotp_value(secret, int(bootstrap.clock().timestamp()) // _HALF_A_MINUTE))
    return code
