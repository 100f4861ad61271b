"""Every address there is, by every method: as nobody, as its owner, and as somebody else.

A new address is found by itself. What stands in it between `<` and `>` needs an example below, one that leads to
something of Alice's: then it is seen whether anybody else gets there.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.apps import apps
from django.conf import settings
from django.core.serializers import serialize
from django.test import Client, override_settings
from django.urls import get_resolver

from heardback import bootstrap, jobs
from heardback.actions.received import take_in
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.invitations import invitations_of, invite
from heardback.adapters.storage.models import Account, LetterRow, PersonRow
from heardback.core.events import Agreement, Note
from heardback.core.events import Channel as Way
from heardback.core.shapes import Words
from heardback.ports import (
    Correction,
    KeptProposal,
    Key,
    MailAccount,
    MailAccountKey,
    Outgoing,
    OutgoingKey,
    OwnerId,
    Received,
    Written,
)
from heardback.ports.notices import Channel
from tests.services import own_computer
from tests.web.addresses import METHODS, Address, addresses, assert_guarded, is_framed, loose_ends
from tests.web.maria import OLGA, Maria, at
from tests.web.visitor import PASSWORD

pytestmark = pytest.mark.django_db

A_PASSKEY = json.loads("""{
  "id": "xVZYxSrH0LGd3PYUtQIjYFOYbWzEviCX8p3XkTXntyk", "rawId": "xVZYxSrH0LGd3PYUtQIjYFOYbWzEviCX8p3XkTXntyk",
  "type": "public-key", "authenticatorAttachment": "platform", "clientExtensionResults": {"credProps": {"rk": true}},
  "response": {
    "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiLVZPbUtwVlZjR0Jja25aYnd0cGRyMnlqdERpLXZJZF9YOE52Si01XzcxVSIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6ODkzMSIsImNyb3NzT3JpZ2luIjpmYWxzZX0",
    "attestationObject": "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YVikSZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2NFAAAAAQECAwQFBgcIAQIDBAUGBwgAIMVWWMUqx9Cxndz2FLUCI2BTmG1sxL4gl_Kd15E157cppQECAyYgASFYIMf5e5iMoG_9SONPC5fJWyMB_5M5qhvps8VEOYj0JUDyIlggHQiKC4k-rZYLOIcEY0h-iwfvIjjMtGEMlXWVCdJP_ZY",
    "transports": ["internal"]}}""")  # noqa: E501 - as a browser sent it

HERS = ("Nordkraft", "Petrova", "olga@", "alice@", "Confidential", "Her own passkey", "For her brother")
"""What stands in Alice's record, and must be seen by nobody else."""

PUBLIC = {
    *("health", "ready", "account_login", "account_logout", "account_signup", "account_inactive", "invitation"),
    *("account_reset_password", "account_confirm_password_reset_code", "account_complete_password_reset"),
    *("account_password_reset_completed", "account_email_verification_sent", "account_signup_by_passkey"),
    *("manifest", "service-worker"),  # a browser asks for them by itself
    *("feed", "feed-signed"),  # these ask for their own secret
    *("mfa_authenticate", "mfa_login_webauthn", "mfa_signup_webauthn", "mfa_index", "mfa_list_webauthn"),
}
"""What may be open to those who are not signed in; all else leads to signing in."""

OPEN_AT_HOME = {"open", "closed", "health", "ready", "feed", "feed-signed", "manifest", "service-worker"}

FORM = {
    "command": "one-of-theirs",
    "playbook": "patient",
    "away": "yes",
    "action": "ask",
    "ending": "reached",
    "name": "Somebody",
    "subject": "Hello",
    "body": "Hello",
    "note": "Hello",
    "email": "new@example.org",
}
"""What is sent to every form, so that more than its emptiness is refused."""

SOMEWHERE = Channel(number=0, kind="service", gets="all", label="JSON", address="json://127.0.0.1:9/")
"""Where nobody listens."""

HER_OWN = {"key", "contact", "number", "pk", "letter", "card", "proposal", "mail", "account", "outgoing"}
"""Parameters that name something of hers. An address with one of them is not there for anybody else."""


@dataclass(frozen=True)
class Alice:
    """Somebody with one of everything."""

    maria: Maria
    account: Account
    values: dict[str, object]
    special: dict[str, dict[str, object]]

    @property
    def client(self) -> Client:
        return self.maria.client

    def url(self, address: Address) -> str:
        values = {**self.values, **self.special.get(address.name, {})}
        missing = [name for name in address.parameters if name not in values]
        assert not missing, f"{address.route} ({address.name}) needs an example of hers for {missing}, in this file"
        return address.url(values)

    @classmethod
    def arrived(cls, account: Account | None = None) -> "Alice":
        maria = Maria.signed_in("alice@example.org") if account is None else Maria.at_home(account)
        account = Account.objects.get(pk=maria.owner)
        if settings.HEARDBACK_ACCOUNTS:
            account.set_password(PASSWORD)
            account.save()
            maria = replace(maria, client=in_person(account))
        agreed = Agreement(at=at("2026-11-09", 11), says=Words("within a week"), channel=Way("phone"))
        key = maria.interviewed_at(
            "Nordkraft", "2026-11-09", agreed, Note(at=at("2026-11-10"), text=Words("Confidential"))
        )
        candidacy = apps.get_model("storage", "CandidacyRow").objects.get(key=key)
        letter = LetterRow.objects.create(
            key="aletter1",
            owner=account,
            candidacy=candidacy,
            kind="status-mail",
            contact="olga",
            subject="Confidential",
            body="Confidential",
            changed_at=at("2026-11-17"),
        )
        card = PersonRow.objects.create(owner=account, name="Vera Petrova", email="olga@cards.example")
        passkey = _second_factors(account)
        proposal = _a_mail(OwnerId(account.pk))
        now = bootstrap.clock()
        invite(account.pk, "For her brother", now)
        book = bootstrap.notice_book()
        book.add_channel(OwnerId(account.pk), SOMEWHERE)
        channel = book.channels(OwnerId(account.pk))[0].number
        values = {
            "key": key,
            "contact": OLGA.id,
            "kind": "reply",
            "number": 5,
            "rule": "S0-A3",
            "provider": "gmail",
            "name": "balanced",
            "letter": letter.key,
            "proposal": proposal.key,
            "mail": proposal.mail.key,
            "account": "hers",
            "outgoing": _on_its_way(OwnerId(account.pk), key),
            "place": 0,
            "pk": passkey.pk,
            "token": invite(account.pk, "For her brother", now),
        }
        special: dict[str, dict[str, object]] = {
            "letter": {"kind": "status-mail"},
            "card": {"number": card.pk},
            "card-drop": {"number": card.pk},
            "inbox-forget": {"number": bootstrap.inbox().corrections(OwnerId(account.pk))[0].number},
            "notices-drop": {"number": channel},
            "notices-try": {"number": channel},
            "take-back": {"number": invitations_of(account.pk, now)[0].pk},
            "item-file": {"item": "interview-4"},
            "feed": {"token": bootstrap.feeds().make(OwnerId(account.pk), "minimal", "events", now)},
        }
        return cls(maria, account, values, special)


def _a_mail(owner: OwnerId) -> KeptProposal:
    """An answer with an address card, and something learnt from another."""
    raw = (
        b"From: Olga Petrova <olga@nordkraft.example>\r\nTo: alice@example.org\r\nSubject: Confidential\r\n"
        b"Date: Tue, 17 Nov 2026 09:00:00 +0100\r\nMessage-ID: <answer@nordkraft.example>\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
        b"<p>Unfortunately we have decided to go on with <b>other candidates</b>.</p>\r\n--b\r\n"
        b"Content-Type: text/vcard; name=olga.vcf\r\n\r\n"
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Olga Petrova\r\nEND:VCARD\r\n--b--\r\n"
    )
    desk = bootstrap.desk(owner, at("2026-11-17"))
    received = Received(account=None, folder="inbox", folder_name="INBOX", uid=None, raw=raw)
    [proposal] = take_in(desk, received)
    desk.inbox.learn(owner, Correction(kind="not-mine", sender="olga@shop.example"))
    return proposal


def _on_its_way(owner: OwnerId, key: Key) -> OutgoingKey:
    """A letter that may have gone out, from a mailbox of hers."""
    mail_accounts.keep(owner, MailAccount(key=MailAccountKey("hers"), address="alice@example.org", user="alice"))
    letter = Outgoing(
        key=OutgoingKey("onitsway1"),
        owner=owner,
        candidacy=key,
        account=MailAccountKey("hers"),
        written=Written(
            kind="thanks",
            to=OLGA.id,
            to_name=OLGA.name,
            sender="alice@example.org",
            recipient="olga@nordkraft.example",
            subject="Confidential",
            body="Confidential",
            events=(),
        ),
        message_id="<onitsway1@example.org>",
        mail="",
        state="uncertain",
        queued_at=at("2026-11-17"),
        changed_at=at("2026-11-17"),
        due=None,
    )
    return bootstrap.outbox().queue(letter, command="alice said yes").key


def _second_factors(account: Account) -> Authenticator:
    TOTP.activate(account, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(account)
    passkey: Authenticator = Authenticator.objects.create(
        user=account, type="webauthn", data={"name": "Her own passkey", "credential": A_PASSKEY}
    )
    return passkey


SERVER = sorted(addresses(get_resolver().url_patterns), key=lambda one: one.route)
HOME = sorted(addresses(own_computer.urlpatterns), key=lambda one: one.route)

every_address = pytest.mark.parametrize("address", SERVER, ids=lambda one: one.name)
every_address_at_home = pytest.mark.parametrize("address", HOME, ids=lambda one: one.name)


@pytest.fixture(autouse=True)
def _nothing_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread that sends letters would find the database closed to it."""
    monkeypatch.setattr(jobs, "send_soon", lambda: None)


@pytest.fixture
def at_home() -> Iterator[None]:
    """One's own computer."""
    with override_settings(
        HEARDBACK_ACCOUNTS=False, HEARDBACK_MAIL=False, ROOT_URLCONF=own_computer, LOGIN_URL="/closed"
    ):
        yield


@every_address
def test_nobody_is_sent_to_sign_in(address: Address) -> None:
    url, nobody = Alice.arrived().url(address), Client()
    for method, response in by_every_method(nobody, url):
        assert hers_in(response) == []
        if address.name not in PUBLIC:
            assert response.status_code == 302, method
            assert response.headers["Location"].startswith("/accounts/login/"), method


@every_address
def test_somebody_else_finds_nothing_of_hers_and_changes_nothing(address: Address) -> None:
    alice = Alice.arrived()
    before = everything()
    for method in METHODS:
        bob = in_person(Account.objects.create_user(f"bob-{method}@example.org", PASSWORD))
        response = answered(bob, method, alice.url(address))
        assert hers_in(response) == [], method
        if HER_OWN & set(address.parameters):
            assert response.status_code in (404, 405) or method == "options", method
    if address.name != "feed":  # its secret is in the address, and that somebody came by with it is noted
        assert before - everything() == set()


@every_address
def test_she_gets_there_herself(address: Address) -> None:
    """Else the examples above would prove nothing."""
    alice = Alice.arrived()
    statuses = {answered(alice.client, method, alice.url(address)).status_code for method in ("get", "post")}
    assert statuses & {200, 302, 303, 401, 403, 409, 422}, statuses


@every_address
def test_every_page_is_whole_and_says_how_it_may_be_used(address: Address) -> None:
    alice = Alice.arrived()
    for client in (alice.client, Client()):
        for method in ("get", "post"):
            response = answered(client, method, alice.url(address))
            assert response.status_code < 500
            assert_guarded(response)
            assert loose_ends(text_of(response), framed=is_framed(response)) == []


@pytest.mark.usefixtures("at_home")
@every_address_at_home
def test_on_ones_own_computer_nobody_comes_in_without_the_link(address: Address) -> None:
    url, nobody = Alice.arrived(bootstrap.local_account()).url(address), Client()
    for method, response in by_every_method(nobody, url):
        assert hers_in(response) == []
        if address.name not in OPEN_AT_HOME:
            assert (response.status_code, goes_to(response)) == (302, "/closed"), method


@pytest.mark.usefixtures("at_home")
@every_address_at_home
def test_on_ones_own_computer_every_page_is_whole_too(address: Address) -> None:
    alice = Alice.arrived(bootstrap.local_account())
    response = answered(alice.client, "get", alice.url(address))
    assert response.status_code < 500
    assert_guarded(response)
    assert loose_ends(text_of(response), framed=is_framed(response)) == []


def test_what_is_for_servers_is_not_on_ones_own_computer_and_the_other_way_round() -> None:
    server, home = ({one.name for one in found} for found in (SERVER, HOME))
    assert home - server == {"open", "closed"}
    assert {"account_login", "invitation", "signing-in", "devices", "invitations"} <= server - home
    assert Client().get("/open/anything").status_code == 404


def in_person(account: Account) -> Client:
    """Somebody who has signed in, and has shown once more that it is they."""
    client = Client()
    client.force_login(account)
    assert client.post("/accounts/reauthenticate/", {"password": PASSWORD}).status_code == 302
    return client


def by_every_method(client: Client, url: str) -> Iterator[tuple[str, Any]]:
    for method in METHODS:
        yield method, answered(client, method, url)


def answered(client: Client, method: str, url: str) -> Any:
    ask: Callable[..., Any] = getattr(client, method)
    return ask(url, FORM) if method == "post" else ask(url)


def goes_to(response: Any) -> str:
    return str(response.headers.get("Location", ""))


def text_of(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return str(content.decode(errors="replace"))


def hers_in(response: Any) -> list[str]:
    """What of Alice's can be read in an answer, its headers included."""
    whole = f"{dict(response.headers)} {text_of(response)}"
    return [word for word in HERS if word in whole]


def everything() -> set[str]:
    """Every row there is, but for sessions and counts, as a set of fingerprints."""
    models = [one for one in apps.get_models() if one._meta.db_table not in ("session", "cache")]  # noqa: SLF001 - Django's
    rows = (serialize("json", [row]) for model in models for row in model._default_manager.all())  # noqa: SLF001 - too
    return {sha256(row.encode()).hexdigest() for row in rows}
