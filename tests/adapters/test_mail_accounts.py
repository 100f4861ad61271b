"""Mail accounts are their owner's, and nobody reads a password from a copy of the database."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend

from heardback.adapters.storage import mail_accounts as accounts
from heardback.adapters.storage.event_log import DatabaseEventLog
from heardback.adapters.storage.mail_tables import MailAccountRow
from heardback.adapters.storage.models import Account
from heardback.core.errors import NoSuchMailAccount
from heardback.ports import MailAccount, MailAccountKey, MailServer, OwnerId

pytestmark = pytest.mark.django_db(transaction=True)

WORK = MailAccount(
    key=MailAccountKey("work"),
    address="maria@example.org",
    name="Maria Silva",
    sending=MailServer(host="smtp.example.org", port=465, security="tls"),
    user="maria@example.org",
)


class _Ring(KeyringBackend):
    """A keyring as a desktop has one."""

    priority = 5.0

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


@pytest.fixture
def ring(settings) -> Iterator[_Ring]:
    """One's own computer, with a keyring."""
    settings.HEARDBACK_ACCOUNTS = False
    before, ring = keyring.get_keyring(), _Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def someone(name: str) -> OwnerId:
    return OwnerId(Account.objects.create_user(f"{name}@example.org").pk)


def test_an_account_is_its_owners_and_nobody_elses():
    maria, olga = someone("maria"), someone("olga")
    accounts.keep(maria, WORK)
    assert accounts.all_of(maria) == [WORK]
    assert accounts.all_of(olga) == []
    accounts.forget(olga, WORK.key)
    assert accounts.all_of(maria) == [WORK]
    with pytest.raises(NoSuchMailAccount):
        accounts.secret_of(olga, WORK.key)
    with pytest.raises(NoSuchMailAccount):
        accounts.keep_secret(olga, WORK.key, "hers now")


def test_on_a_server_the_password_is_sealed_for_this_person_and_this_account():
    maria = someone("maria")
    accounts.keep(maria, WORK)
    accounts.keep_secret(maria, WORK.key, "correct horse")
    assert accounts.secret_of(maria, WORK.key) == "correct horse"
    sealed = MailAccountRow.objects.get().sealed
    assert "horse" not in sealed
    olga = someone("olga")
    accounts.keep(olga, MailAccount(key=MailAccountKey("hers"), address="olga@example.org", user="olga"))
    MailAccountRow.objects.filter(key="hers").update(sealed=sealed)
    assert accounts.secret_of(olga, MailAccountKey("hers")) is None


def test_on_ones_own_computer_the_keyring_has_it_and_the_database_nothing(ring: _Ring):
    maria = someone("maria")
    accounts.keep(maria, WORK)
    accounts.keep_secret(maria, WORK.key, "correct horse")
    assert accounts.secret_of(maria, WORK.key) == "correct horse"
    assert list(ring.secrets.values()) == ["correct horse"]
    assert MailAccountRow.objects.get().sealed == ""
    accounts.forget(maria, WORK.key)
    assert ring.secrets == {}


def test_whoever_is_erased_leaves_no_password_in_the_keyring(ring: _Ring):
    maria = someone("maria")
    accounts.keep(maria, WORK)
    accounts.keep_secret(maria, WORK.key, "correct horse")
    DatabaseEventLog().erase_owner(maria)
    assert ring.secrets == {}
    assert not MailAccountRow.objects.exists()
