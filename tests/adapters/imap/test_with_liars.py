"""Whatever a server says is trouble with a name: no crash, no flood, no talk in the clear."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heardback.adapters.imap import ImapMailbox, open_mailbox, wire
from heardback.core.troubles import CannotReach, ConnectionLost, LoginRefused, MailTrouble, NotSafe, ServerSaysNo
from heardback.ports.mail import Credentials, MailServer
from tests.adapters.imap.liar import Answer, liar, polite
from tests.services.authority import Authority

US = Credentials(user="maria", secret="secret")  # noqa: S106 - opens nothing


@contextmanager
def opened(server: MailServer) -> Iterator[ImapMailbox]:
    with closing(open_mailbox(server, US, allow_inside=True)) as mailbox:
        yield mailbox


def saying(command: bytes, said: bytes | None) -> Answer:
    """Answer politely, but for one command."""

    def answer(tag: bytes, asked: bytes) -> bytes | None:
        if not asked.startswith(command):
            return polite(tag, asked)
        return said.replace(b"TAG", tag) if said is not None else None

    return answer


def test_the_certificate_of_another_host_is_not_accepted(authority: Authority):
    with liar(authority, is_other=True) as server, pytest.raises(NotSafe, match="its certificate does not hold"):
        open_mailbox(server, US, allow_inside=True)


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        (b"* OK hello\r\n", b"TAG NO no TLS today\r\n"),
        (b"* OK hello\r\n", b"TAG BAD what\r\n"),
        (b"* PREAUTH you are in already\r\n", b"TAG OK done\r\n"),
        (b"* BYE go away\r\n", b"TAG OK done\r\n"),
        (b"220 this is SMTP\r\n", b"TAG OK done\r\n"),
    ],
)
def test_without_tls_nothing_goes_on(authority: Authority, greeting: bytes, said: bytes):
    heard: list[bytes] = []

    def answer(tag: bytes, command: bytes) -> bytes:
        heard.append(command)
        return said.replace(b"TAG", tag)

    with liar(authority, answer, greeting=greeting, security="starttls") as server, pytest.raises(NotSafe):
        open_mailbox(server, US, allow_inside=True)
    assert not any(b"SECRET" in command for command in heard)


def test_what_was_put_behind_the_answer_in_the_clear_is_no_part_of_the_safe_talk(authority: Authority):
    injected = saying(b"STARTTLS", b"TAG OK go on\r\n* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n")
    with liar(authority, injected, security="starttls") as server, pytest.raises((NotSafe, CannotReach)):
        open_mailbox(server, US, allow_inside=True)


def test_a_server_that_hangs_up_at_the_login_has_refused_nobody(authority: Authority):
    with liar(authority, saying(b"LOGIN", None)) as server, pytest.raises(ConnectionLost):
        open_mailbox(server, US, allow_inside=True)


def test_what_it_says_to_people_is_one_short_line(authority: Authority):
    loud = b"TAG NO [ALERT] \x1b[31mbad\x07 " + b"very " * 500 + b"\r\n"
    with liar(authority, saying(b"LOGIN", loud)) as server, pytest.raises(LoginRefused) as refused:
        open_mailbox(server, US, allow_inside=True)
    assert "\x1b" not in str(refused.value)
    assert len(str(refused.value)) < 400


FETCH = b"UID FETCH"
CASES: list[tuple[bytes, bytes, Callable[[ImapMailbox], object]]] = [
    (FETCH, b"* 1 FETCH (UID 1 BODY[] {999999999999}\r\n", lambda mailbox: mailbox.body(1)),
    (FETCH, b"* 1 FETCH (UID 1 BODY[] {1000}\r\nFrom: olga@sonnen", lambda mailbox: mailbox.body(1)),
    (FETCH, b"* 1 FETCH (UID 1 BODY[] {-5}\r\n", lambda mailbox: mailbox.body(1)),
    (FETCH, b"* 1 FETCH " + b"(" * 5_000 + b"\r\nTAG OK done\r\n", lambda mailbox: mailbox.heads([1])),
    (FETCH, b"* 1 FETCH (UID\r\nTAG OK done\r\n", lambda mailbox: mailbox.heads([1])),
    (FETCH, b"TAG NO not today\r\n", lambda mailbox: mailbox.heads([1, 2, 3])),
    (FETCH, b"TAG BAD what\r\n", lambda mailbox: mailbox.body(1)),
    (b"UID SEARCH", b"* SEARCH one two\r\nTAG OK done\r\n", lambda mailbox: mailbox.uids(1, 9)),
    (b"UID SEARCH", b"* SEARCH 1\r\n* SEARCH 2\r\nTAG OK done\r\n", lambda mailbox: mailbox.uids(1, 9)),
    (b"UID SEARCH", b"* SEARCH " + b"1 " * 4_100_000 + b"\r\nTAG OK done\r\n", lambda mailbox: mailbox.uids(1, 9)),
    (b"EXAMINE", b"* 3 EXISTS\r\nTAG OK done\r\n", lambda mailbox: mailbox.examine("INBOX")),
    (b"EXAMINE", b"* many EXISTS\r\n* OK [UIDVALIDITY x]\r\nTAG OK done\r\n", lambda mailbox: mailbox.examine("INBOX")),
    (b"LIST", b'* LIST (\\Noinferiors "/" INBOX\r\nTAG OK done\r\n', lambda mailbox: mailbox.folders()),
    (b"LIST", b"\xff\xfe\x00garbage\r\n", lambda mailbox: mailbox.folders()),
]


@pytest.mark.parametrize(("command", "said", "ask"), CASES)
def test_an_answer_that_makes_no_sense_is_trouble_with_a_name(
    authority: Authority, command: bytes, said: bytes, ask: Callable[[ImapMailbox], object]
):
    with liar(authority, saying(command, said)) as server, opened(server) as mailbox:
        mailbox.examine("INBOX") if command != b"EXAMINE" else None
        with pytest.raises((ServerSaysNo, ConnectionLost)):
            ask(mailbox)


def test_an_endless_answer_is_cut_off(authority: Authority, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(wire, "LONGEST_ANSWER", 100_000)
    flood = saying(b"UID SEARCH", b"* 5 EXISTS\r\n" * 100_000)
    with liar(authority, flood) as server, opened(server) as mailbox:
        mailbox.examine("INBOX")
        with pytest.raises(ConnectionLost):
            mailbox.uids(1, 9)


def test_an_answer_that_takes_forever_is_given_up(authority: Authority, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(wire, "SECONDS", -1.0)
    with liar(authority) as server, pytest.raises(ConnectionLost):
        open_mailbox(server, US, allow_inside=True)


def test_mail_that_nobody_asked_for_is_not_taken(authority: Authority):
    pushed = saying(
        FETCH, b"* 1 FETCH (UID 4 BODY[] {3}\r\nabc)\r\n* 2 FETCH (UID 1 BODY[] {2}\r\nok)\r\nTAG OK done\r\n"
    )
    with liar(authority, pushed) as server, opened(server) as mailbox:
        mailbox.examine("INBOX")
        assert mailbox.body(1) == b"ok"
        assert [head.uid for head in mailbox.heads([1])] == [1]


@pytest.mark.parametrize(
    "said",
    [
        b"* 1 FETCH (BODY[] {2}\r\nok UID 1)\r\nTAG OK done\r\n",
        b'* 1 FETCH (UID 1 BODY[] "ok")\r\nTAG OK done\r\n',
        b"* 1 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (uid 1 body[] {2}\r\nok)\r\nTAG OK done\r\n",
    ],
)
def test_an_answer_may_be_put_in_several_ways(authority: Authority, said: bytes):
    with liar(authority, saying(FETCH, said)) as server, opened(server) as mailbox:
        mailbox.examine("INBOX")
        assert mailbox.body(1) == b"ok"


def test_one_mail_that_the_server_cannot_read_does_not_hide_the_others(authority: Authority):
    def answer(tag: bytes, asked: bytes) -> bytes:
        if not asked.startswith(FETCH):
            return polite(tag, asked)
        uids = asked.split()[2]
        if uids != b"3" and b":" in uids and 2 in range(int(uids.split(b":")[0]), int(uids.split(b":")[1]) + 1):
            return tag + b" NO cannot read one of them\r\n"
        if uids == b"2":
            return tag + b" NO cannot read it\r\n"
        first, _, last = uids.partition(b":")
        found = (
            b"* %d FETCH (UID %d BODY[] {1}\r\nx)\r\n" % (uid, uid) for uid in range(int(first), int(last or first) + 1)
        )
        return b"".join(found) + tag + b" OK done\r\n"

    with liar(authority, answer) as server, opened(server) as mailbox:
        mailbox.examine("INBOX")
        assert [head.uid for head in mailbox.heads([1, 2, 3, 4, 5])] == [1, 3, 4, 5]


def test_a_server_that_does_not_tell_what_comes_next_is_asked_for_its_last_mail(authority: Authority):
    def answer(tag: bytes, asked: bytes) -> bytes:
        if asked.startswith(b'EXAMINE "EMPTY'):
            return b"* 0 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n" + tag + b" OK done\r\n"
        if asked.startswith(b"EXAMINE"):
            return b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n" + tag + b" OK done\r\n"
        if asked.startswith(FETCH):
            return b"* 3 FETCH (UID 41)\r\n" + tag + b" OK done\r\n"
        return polite(tag, asked)

    with liar(authority, answer) as server, opened(server) as mailbox:
        assert mailbox.examine("INBOX").uid_next == 42
        assert mailbox.examine("EMPTY").uid_next == 1


def test_a_folder_whose_name_is_odd_hides_no_other(authority: Authority):
    listed = b'* LIST () "/" "&!!-"\r\n* LIST () "/" 42\r\n* LIST () NIL INBOX\r\n* LIST () "/" "\xd0\xa1"\r\n'
    with liar(authority, saying(b"LIST", listed + b"TAG OK done\r\n")) as server, opened(server) as mailbox:
        assert mailbox.every_folder() == ["&!!-", "42", "INBOX", "С"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    command=st.sampled_from([b"CAPABILITY", b"LOGIN", b"LIST", b"EXAMINE", b"UID SEARCH", FETCH]),
    said=st.lists(
        st.sampled_from(
            [
                b"* ",
                b"TAG ",
                b"OK",
                b"NO",
                b"\r\n",
                b"{3}",
                b"{99}\r\n",
                b"(",
                b")",
                b'"',
                b" FETCH ",
                b"UID 1 ",
                b"BODY[]",
            ]
        )
        | st.binary(max_size=6),
        max_size=12,
    ),
)
def test_noise_is_trouble_or_nothing(authority: Authority, command: bytes, said: list[bytes]):
    answer = saying(command, b"".join(said) + b"\r\nTAG OK done\r\n")
    with liar(authority, answer) as server, suppress(MailTrouble), opened(server) as mailbox:
        mailbox.folders()
        mailbox.examine("INBOX")
        mailbox.heads(mailbox.uids(1, 9) or [1])
        mailbox.body(1)
