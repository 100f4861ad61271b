"""Settings → Mail: a mailbox is found by its address, tried out, connected, and let go of."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from heardback import bootstrap
from heardback.adapters.storage import mail_accounts
from heardback.ports import MailAccount, MailAccountKey, MailServer
from tests.adapters.mailed import LATER, NO, mail
from tests.services.authority import Authority
from tests.services.dovecot import PASSWORD as READING_PASSWORD
from tests.services.dovecot import Dovecot
from tests.services.smtp import PASSWORD, smtp_server
from tests.web.maria import Maria, Seen
from tests.web.test_mail_reading import work

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_home(settings) -> None:
    settings.HEARDBACK_ACCOUNTS = False


def asked(maria: Maria, address: str) -> Seen:
    return Seen(maria.client.get("/settings/mail/connect", {"address": address}))


def test_the_servers_of_a_usual_address_are_known_and_its_password_is_explained():
    page = asked(Maria.signed_in(), "maria@gmail.com")
    assert "The servers of Gmail are known." in page.text
    assert "Gmail wants an app password here" in page.text
    assert (page.typed("imap_host"), page.typed("smtp_host")) == ("imap.gmail.com", "smtp.gmail.com")
    assert "Allow mail programs" in asked(Maria.signed_in("olga@example.org"), "olga@gmx.de").text


def test_where_no_password_will_do_that_is_said_before_one_is_typed():
    page = asked(Maria.signed_in(), "maria@hotmail.com")
    assert "lets no program in by password any more" in page.text


def test_what_is_no_address_is_asked_for_again():
    page = asked(Maria.signed_in(), "maria at home")
    assert page.status == 422
    assert "Connect a mailbox" in page.text


def test_an_account_that_works_is_kept_with_its_password(authority: Authority):
    maria = Maria.signed_in()
    with smtp_server(authority, "starttls") as server:
        page = maria.post("/settings/mail/connect", **_typed(server.port, PASSWORD))
    assert page.status == 303
    [account] = mail_accounts.all_of(maria.owner)
    assert account.sending == MailServer(host="localhost", port=server.port, security="starttls")
    assert mail_accounts.secret_of(maria.owner, account.key) == PASSWORD
    assert "maria@example.org is connected." in maria.get(page.goes_to).text
    assert PASSWORD not in maria.get(page.goes_to).html


def test_a_wrong_password_is_told_and_nothing_is_kept(authority: Authority):
    maria = Maria.signed_in()
    with smtp_server(authority, "starttls") as server:
        page = maria.post("/settings/mail/connect", **_typed(server.port, "wrong"))
    assert page.status == 422
    assert "The mail server does not let you in" in page.text
    assert "535 who are you?" in page.text
    assert page.typed("smtp_host") == "localhost"
    assert mail_accounts.all_of(maria.owner) == []


def test_a_server_that_is_another_gets_no_password(authority: Authority):
    maria = Maria.signed_in()
    with smtp_server(authority, "starttls", as_another=True) as server:
        page = maria.post("/settings/mail/connect", **_typed(server.port, PASSWORD))
    assert "could not prove that it is the right one" in page.text
    assert not [line for line in server.heard if line.startswith("AUTH")]


def test_reading_and_sending_are_tried_and_folders_can_be_chosen(authority: Authority, dovecot: Dovecot):
    maria = Maria.signed_in()
    dovecot.maildir("maria-connects", "Bewerbungen")
    reading = {"imap_host": "localhost", "imap_port": str(dovecot.tls), "imap_security": "tls"}
    with smtp_server(authority, "starttls") as server:
        server.password = READING_PASSWORD
        typed = {**_typed(server.port, READING_PASSWORD), **reading, "user": "maria-connects"}
        kept = maria.post("/settings/mail/connect", **typed)
        page = maria.get(f"{kept.goes_to}?try=yes")
    assert "It works: heardback can sign in." in page.text
    assert "Bewerbungen" in page.text
    maria.fill(page, kept.goes_to, archive="Bewerbungen", keeps_sent="no", records_acknowledgements="on")
    [account] = mail_accounts.all_of(maria.owner)
    assert (account.folders.archive, account.keeps_sent, account.records_acknowledgements) == (
        "Bewerbungen",
        False,
        True,
    )


def test_disconnected_it_is_gone_with_its_password(authority: Authority):
    maria = Maria.signed_in()
    with smtp_server(authority, "starttls") as server:
        kept = maria.post("/settings/mail/connect", **_typed(server.port, PASSWORD))
    page = maria.post(f"{kept.goes_to}/disconnect")
    assert page.status == 303
    assert mail_accounts.all_of(maria.owner) == []


def _typed(port: int, password: str) -> dict[str, str]:
    return {
        "address": "maria@example.org",
        "provider": "",
        "name": "Maria Lind",
        "user": "maria",
        "password": password,
        "smtp_host": "localhost",
        "smtp_port": str(port),
        "smtp_security": "starttls",
    }


def test_a_sign_in_at_the_provider_begins_with_ones_own_client_id():
    maria = Maria.signed_in()
    page = asked(maria, "maria@hotmail.com")
    assert "/settings/mail/signed-in" in page.text
    begun = maria.fill(page, "/settings/mail/sign-in", client="hers")
    assert "Now sign in at Outlook.com" in begun.text
    assert 'href="https://login.microsoftonline.com/common/oauth2/v2.0/authorize?' in begun.html
    assert "client_id=hers" in begun.html


def test_with_ten_mailboxes_no_sign_in_begins_but_for_one_of_them():
    maria = Maria.signed_in()
    for one in range(mail_accounts.MOST):
        account = MailAccount(
            key=MailAccountKey(str(one)), address=f"maria{one}@hotmail.com", user=f"maria{one}@hotmail.com"
        )
        mail_accounts.keep(maria.owner, account)
    begun = maria.fill(asked(maria, "maria@hotmail.com"), "/settings/mail/sign-in", client="hers")
    assert (begun.status, "These are enough accounts." in begun.text) == (422, True)
    again = maria.fill(asked(maria, "maria3@hotmail.com"), "/settings/mail/sign-in", client="hers")
    assert "Now sign in at Outlook.com" in again.text


def test_an_answer_of_the_provider_that_nobody_asked_for_connects_nothing():
    maria = Maria.signed_in()
    for query in ("code=1&state=another", "error=access_denied", "code=1&state=%C3%A9"):
        maria.fill(asked(maria, "maria@hotmail.com"), "/settings/mail/sign-in", client="hers")
        answer = maria.get(f"/settings/mail/signed-in?{query}")
        assert answer.goes_to == "/settings/mail"
        assert "nothing was connected" in maria.get(answer.goes_to).text
    assert mail_accounts.all_of(maria.owner) == []


def test_an_export_names_the_mailbox_and_not_its_password(authority: Authority):
    maria = Maria.signed_in()
    with smtp_server(authority, "starttls") as server:
        maria.post("/settings/mail/connect", **_typed(server.port, PASSWORD))
    zipped = ZipFile(BytesIO(maria.client.get("/settings/export").content))
    texts = {name: zipped.read(name).decode() for name in zipped.namelist()}
    assert "maria@example.org" in texts["settings.json"]
    assert not [name for name, text in texts.items() if PASSWORD in text]


def test_on_another_computer_a_mailbox_waits_for_its_password_alone(dovecot: Dovecot):
    maria, user = Maria.signed_in(), "maria-moves"
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    for name, text in (("later", LATER), ("no", NO)):
        dovecot.deliver(user, mail(text, name=name))
    told = {"address": "maria@example.org", "user": user, "imap_host": "localhost", "imap_port": dovecot.tls}
    maria.post("/settings/mail/connect", **told, imap_security="tls", password=READING_PASSWORD)
    work()
    first, second = bootstrap.inbox().proposals(maria.owner, ["open"])
    maria.post(f"/inbox/{first.key}/accept", into=key)
    maria.post(f"/inbox/{second.key}/decline")
    zipped = maria.client.get("/settings/export").content

    at_home = Maria.signed_in("maria@home.example", email=None)
    page = Seen(at_home.client.post("/import", {"archive": SimpleUploadedFile("heardback.zip", zipped)}))
    [account] = mail_accounts.all_of(at_home.owner)
    assert "Your mailbox waits for its password" in page.text
    assert f'href="/settings/mail/{account.key}/password"' in page.html
    assert "needs its password" in at_home.get("/settings/mail").text
    assert "Mail to maria@example.org is not read: its password is needed here once more." in at_home.get("/").text
    work()
    assert at_home.post(f"/settings/mail/{account.key}/password", password=READING_PASSWORD).status == 303
    work()
    assert "is not read" not in at_home.get("/").text
    assert "Everything in INBOX, Junk, Sent is read." in at_home.get(f"/settings/mail/{account.key}").text
    assert bootstrap.inbox().proposals(at_home.owner, ["open"]) == [], "what was decided is not asked again"
    again = Seen(at_home.client.post("/import", {"archive": SimpleUploadedFile("heardback.zip", zipped)}))
    assert "waits for its password" not in again.text
    assert len(mail_accounts.all_of(at_home.owner)) == 1


def test_a_file_cannot_lead_a_password_elsewhere():
    maria = Maria.signed_in()
    elsewhere = {"host": "imap.elsewhere.example", "port": 993, "security": "tls"}
    accounts = [
        {
            "key": "a",
            "address": "maria@gmail.com",
            "user": "maria@gmail.com",
            "reading": elsewhere,
            "login": "password",
        },
        {"key": "b", "address": "maria@own.example", "user": "maria", "reading": elsewhere, "provider": "gmail"},
        {"key": "c", "address": "maria@own.example", "user": "another", "reading": elsewhere},
    ]
    page = Seen(maria.client.post("/import", {"archive": SimpleUploadedFile("x.zip", _with_accounts(accounts))}))
    assert "Your mailboxes wait for their passwords" in page.text
    hosts = [one.reading.host for one in mail_accounts.all_of(maria.owner) if one.reading]
    assert hosts == ["imap.gmail.com", "imap.gmail.com", "imap.elsewhere.example"]
    unknown = mail_accounts.all_of(maria.owner)[2]
    assert (
        "It goes to imap.elsewhere.example and nowhere else" in maria.get(f"/settings/mail/{unknown.key}/password").text
    )


def test_who_signed_in_at_the_provider_signs_in_there_once_more():
    maria = Maria.signed_in()
    gmail = {"host": "imap.gmail.com", "port": 993, "security": "tls"}
    account = {
        "key": "a",
        "address": "maria@gmail.com",
        "user": "maria@gmail.com",
        "reading": gmail,
        "provider": "gmail",
    }
    signed_in = {**account, "login": "oauth", "client": "her-own-client-id"}
    page = Seen(maria.client.post("/import", {"archive": SimpleUploadedFile("x.zip", _with_accounts([signed_in]))}))
    assert "Sign in once more" in page.text
    [kept] = mail_accounts.all_of(maria.owner)
    shown = maria.get(f"/settings/mail/{kept.key}/password")
    assert "You sign in on Gmail's own page" in shown.text
    assert 'value="her-own-client-id"' in shown.html
    assert 'action="/settings/mail/sign-in"' in shown.html
    typed = maria.post(f"/settings/mail/{kept.key}/password", password=PASSWORD)
    assert typed.status == 422
    assert "It does not work yet" not in typed.text, "it was not even tried: what is kept there are tokens"


@pytest.mark.parametrize(
    "broken",
    [
        {"address": "maria"},
        {"address": "maria@gmail.com.", "user": "maria", "reading": {"host": "a", "port": 993, "security": "tls"}},
        {
            "address": "maria@yahoo.com",
            "user": "maria",
            "login": "oauth",
            "reading": {"host": "a", "port": 993, "security": "tls"},
        },
        {"address": "maria@own.example", "user": "maria", "reading": {"host": "a", "port": True, "security": "tls"}},
        {"address": "maria@own.example", "user": "maria", "reading": {"host": "a b", "port": 993, "security": "tls"}},
        {"address": "maria@own.example", "user": "maria", "reading": {"host": "a", "port": 0, "security": "tls"}},
        {"address": "maria@own.example", "user": "maria", "reading": {"host": "a", "port": 993, "security": "none"}},
        {"address": "maria@own.example", "user": "ma\r\nria", "reading": {"host": "a", "port": 993, "security": "tls"}},
        {"address": "maria@own.example", "user": "maria"},
        "nothing",
    ],
)
def test_a_mailbox_that_is_none_is_told_and_the_rest_comes_in(broken: object):
    maria = Maria.signed_in()
    page = Seen(maria.client.post("/import", {"archive": SimpleUploadedFile("x.zip", _with_accounts([broken]))}))
    assert page.status == 200
    assert "a mail account that heardback does not know" in page.text
    assert mail_accounts.all_of(maria.owner) == []


def _with_accounts(accounts: list[Any]) -> bytes:
    """An export in which nothing but mail accounts stands."""
    made, export = BytesIO(), Maria.signed_in("olga@example.org").client.get("/settings/export").content
    with ZipFile(BytesIO(export)) as whole, ZipFile(made, "w") as changed:
        for name in whole.namelist():
            text = whole.read(name)
            if name.endswith("settings.json"):
                text = json.dumps({**json.loads(text), "mail_accounts": accounts}).encode()
            changed.writestr(name, text)
    return made.getvalue()


def test_on_a_server_nobody_tries_passwords_without_end(settings: Any, authority: Authority):
    settings.HEARDBACK_ACCOUNTS = True
    maria = Maria.signed_in()
    with smtp_server(authority, "starttls") as server:  # an address inside: nothing is sent there
        pages = [maria.post("/settings/mail/connect", **_typed(server.port, "wrong")) for _ in range(11)]
    assert [page.status for page in pages] == [*(10 * [422]), 429]
    assert "That was very often just now." in pages[-1].text
    assert server.heard == []
