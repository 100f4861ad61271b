"""Mailboxes on real servers are opened safely, read, and left as they were."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime

import pytest
from imapclient import IMAPClient

from heardback.adapters.imap import ImapMailbox, find_in_sent, open_mailbox
from heardback.core.troubles import CannotReach, LoginRefused, NoSuchFolder, NotReachedFromHere, NotSafe
from heardback.ports import Key, MailAccountKey, Outgoing, OutgoingKey, OwnerId, Written
from heardback.ports.mail import ChosenFolders, Credentials, MailServer, Security
from heardback.ports.mailbox import MailFolder
from tests.services.authority import Authority
from tests.services.dovecot import PASSWORD, Dovecot
from tests.services.pymap import USER, Pymap

LETTER = (
    b"From: olga@sonnen-electric.example\nTo: maria@example.org\nSubject: Your interview\nX-Mailer: Pigeon\n"
    b"Message-ID: <%d@sonnen-electric.example>\n\nDear Maria,\n"
)


@contextmanager
def opened(
    dovecot: Dovecot, user: str, *, security: Security = "tls", chosen: ChosenFolders | None = None
) -> Iterator[ImapMailbox]:
    port = dovecot.tls if security == "tls" else dovecot.starttls
    server = MailServer(host="localhost", port=port, security=security)
    credentials = Credentials(user=user, secret=PASSWORD)
    with closing(open_mailbox(server, credentials, chosen or ChosenFolders(), allow_inside=True)) as mailbox:
        yield mailbox


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_mailbox_is_read(dovecot: Dovecot, security: Security):
    user = f"reading-{security}"
    for number in range(3):
        dovecot.deliver(user, LETTER % number)
    with opened(dovecot, user, security=security) as mailbox:
        now = mailbox.examine("INBOX")
        assert (now.count, now.uid_next) == (3, 4)
        assert mailbox.uids(1, 1_000_000) == [1, 2, 3]
        assert mailbox.uids(2, 2) == [2]
        assert mailbox.uids(4, 3) == []
        heads = mailbox.heads([1, 3, 77])
        assert [head.uid for head in heads] == [1, 3]
        assert b"Subject: Your interview" in heads[0].raw
        assert b"Pigeon" not in heads[0].raw
        assert mailbox.body(2) == (LETTER % 1).replace(b"\n", b"\r\n")
        assert mailbox.body(77) is None


def test_nothing_in_it_changes(dovecot: Dovecot):
    for _ in range(2):
        dovecot.deliver("unchanged", LETTER % 1)
    with opened(dovecot, "unchanged") as mailbox:
        mailbox.examine("INBOX")
        mailbox.heads([1, 2])
        mailbox.body(1)
        mailbox.has("<1@sonnen-electric.example>")
    with IMAPClient("localhost", port=dovecot.tls) as client:
        client.login("unchanged", PASSWORD)
        assert client.select_folder("INBOX", readonly=True)[b"EXISTS"] == 2
        flags = client.get_flags([1, 2])
    assert all(set(found) <= {b"\\Recent"} for found in flags.values())


def test_folders_are_found_by_their_special_use(dovecot: Dovecot):
    dovecot.maildir("folders", "Firms")
    with opened(dovecot, "folders") as mailbox:
        assert mailbox.folders() == [
            MailFolder(name="INBOX", kind="inbox"),
            MailFolder(name="Junk", kind="junk"),
            MailFolder(name="Sent", kind="sent"),
        ]


def test_or_are_those_chosen_by_hand(dovecot: Dovecot):
    dovecot.maildir("chosen", "Firms")
    with opened(dovecot, "chosen", chosen=ChosenFolders(archive="Firms", junk="INBOX")) as mailbox:
        assert [(folder.kind, folder.name) for folder in mailbox.folders()] == [
            ("inbox", "INBOX"),
            ("sent", "Sent"),
            ("archive", "Firms"),
        ]
        assert mailbox.every_folder() == ["Drafts", "Firms", "INBOX", "Junk", "Sent"]


def test_a_folder_that_vanished_is_missed_by_name(dovecot: Dovecot):
    with opened(dovecot, "vanished") as mailbox, pytest.raises(NoSuchFolder, match="There is no folder Firms"):
        mailbox.examine("Firms")


def sent_as(message_id: str, to: str = "olga@sonnen-electric.example") -> Outgoing:
    """A letter that went out under this Message-ID."""
    now = datetime(2026, 11, 25, 10, tzinfo=UTC)
    written = Written(
        kind="thanks",
        to=None,
        to_name="Olga",
        sender="maria@example.org",
        recipient=to,
        subject="Thanks",
        body="Dear Olga",
        events=(),
    )
    return Outgoing(
        key=OutgoingKey("one"),
        owner=OwnerId(1),
        candidacy=Key("sonnen"),
        account=MailAccountKey("hers"),
        written=written,
        message_id=message_id,
        mail="",
        state="uncertain",
        queued_at=now,
        changed_at=now,
        due=None,
    )


def test_a_letter_is_found_in_sent(dovecot: Dovecot):
    dovecot.deliver("sender", LETTER % 5, "Sent")
    dovecot.deliver("sender", LETTER % 6)
    with opened(dovecot, "sender") as mailbox:
        assert find_in_sent(mailbox, sent_as("<5@sonnen-electric.example>")) == "<5@sonnen-electric.example>"
        assert find_in_sent(mailbox, sent_as("<6@sonnen-electric.example>")) == ""
        assert find_in_sent(mailbox, sent_as('<5@x>"\r\nA1 DELETE Sent')) == ""
        assert find_in_sent(mailbox, sent_as("<7@x>", to='olga@x.example"\r\nA1 DELETE Sent')) == ""
        assert find_in_sent(mailbox, sent_as("<7@x>", to="ольга@x.example")) == ""


def test_the_last_months_begin_at_a_mail(dovecot: Dovecot):
    dovecot.deliver("months", LETTER % 1)
    with opened(dovecot, "months") as mailbox:
        mailbox.examine("INBOX")
        assert mailbox.first_since(date(2020, 1, 1)) == 1
        assert mailbox.first_since(date(2100, 1, 1)) is None


def test_a_wrong_password_is_refused_in_the_servers_words(dovecot: Dovecot):
    server = MailServer(host="localhost", port=dovecot.tls, security="tls")
    with pytest.raises(LoginRefused, match="localhost does not let olga in"):
        open_mailbox(server, Credentials(user="olga", secret="wrong"), allow_inside=True)  # noqa: S106 - and it is


@pytest.mark.parametrize(
    "credentials",
    [
        Credentials(user="olga\r\nA9 DELETE INBOX", secret=PASSWORD),
        Credentials(user="olga", secret=f"{PASSWORD}\r\nA9 DELETE INBOX"),
        Credentials(user="olga\0admin", secret=PASSWORD),
    ],
)
def test_no_command_hides_in_a_name_or_a_password(dovecot: Dovecot, credentials: Credentials):
    server = MailServer(host="localhost", port=dovecot.tls, security="tls")
    with pytest.raises(LoginRefused, match="there are no such letters"):
        open_mailbox(server, credentials, allow_inside=True)


def test_a_password_may_be_in_any_language(dovecot: Dovecot):
    server = MailServer(host="localhost", port=dovecot.tls, security="tls")
    with pytest.raises(LoginRefused, match="Authentication failed"):
        open_mailbox(server, Credentials(user="ольга", secret="пароль"), allow_inside=True)  # noqa: S106 - and it is


def test_on_a_server_one_mailbox_inside_is_not_reached(dovecot: Dovecot):
    server = MailServer(host="localhost", port=dovecot.tls, security="tls")
    with pytest.raises(NotReachedFromHere):
        open_mailbox(server, Credentials(user="olga", secret=PASSWORD), allow_inside=False)


def test_tls_is_not_spoken_where_it_does_not_belong(dovecot: Dovecot):
    with pytest.raises((NotSafe, CannotReach)):
        open_mailbox(
            MailServer(host="localhost", port=dovecot.starttls, security="tls"),
            Credentials(user="olga", secret=PASSWORD),
            allow_inside=True,
        )


def test_a_certificate_of_nobody_we_know_is_not_trusted(
    dovecot: Dovecot, authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.others_certificate))
    with pytest.raises(NotSafe, match="its certificate does not hold"):
        opened(dovecot, "olga").__enter__()


def test_another_make_of_server_without_special_uses_is_read_too(pymap: Pymap):
    pymap.deliver(LETTER % 1)
    pymap.deliver(LETTER % 2, "Sent Items")
    pymap.deliver(LETTER % 3, "Спам")
    server = MailServer(host="localhost", port=pymap.starttls, security="starttls")
    with closing(open_mailbox(server, Credentials(user=USER, secret=PASSWORD), allow_inside=True)) as mailbox:
        assert [(folder.kind, folder.name) for folder in mailbox.folders()] == [
            ("inbox", "INBOX"),
            ("junk", "Спам"),
            ("sent", "Sent Items"),
        ]
        now = mailbox.examine("Спам")
        *_, uid = mailbox.uids(1, now.uid_next)
        assert b"<3@sonnen-electric.example>" in mailbox.heads([uid])[0].raw
        assert mailbox.body(uid) == (LETTER % 3).replace(b"\n", b"\r\n")
        assert find_in_sent(mailbox, sent_as("<2@sonnen-electric.example>"))
        assert not find_in_sent(mailbox, sent_as("<9@sonnen-electric.example>"))
