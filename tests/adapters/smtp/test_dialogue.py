"""Handing a letter to a mail server: safely or not at all, and with a known fate or a fate known to be unknown."""

import socket
from collections.abc import Iterator
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heardback.adapters.reach import connect
from heardback.adapters.smtp.dialogue import Dialogue, Envelope, Patience
from heardback.adapters.smtp.sending import try_signing_in
from heardback.ports import Credentials, MailServer, Outcome
from tests.services.authority import Authority
from tests.services.smtp import PASSWORD, Script, Server, smtp_server

LETTER = Envelope(
    sender="maria@example.org",
    recipient="olga@nordkraft.example",
    mail="Subject: Any news?\r\n\r\nDear Olga,\r\n.\r\n..\r\n.hidden\r\nMaria\r\n",
)
HERS = Credentials(user="maria", secret=PASSWORD)


@pytest.fixture(scope="module")
def tls(authority: Authority) -> Iterator[Server]:
    with smtp_server(authority) as server:
        yield server


def hands_over(
    server: Server, credentials: Credentials = HERS, *, security: str | None = None, may_end: bool = True
) -> Outcome | None:
    at = MailServer(host="localhost", port=server.port, security=security or server.security)  # type: ignore[arg-type]
    return _dialogue(at).hand_over(LETTER, credentials, lambda: may_end)


def _dialogue(at: MailServer, patience: Patience | None = None) -> Dialogue:
    return Dialogue(at, lambda host, port: connect(host, port, allow_inside=True), patience or Patience())


def test_a_letter_arrives_as_it_was_written(tls: Server):
    tls.begin(None)
    assert hands_over(tls) == Outcome(state="sent", said="250 stored")
    [taken] = tls.stored
    assert taken.mail == LETTER.mail.encode()
    assert tls.heard[0] == "EHLO [127.0.0.1]"


def test_how_the_server_calls_it_is_known_from_its_answer(tls: Server):
    tls.begin(None)
    tls.thanks = "250 2.0.0 OK <AM0PR01@eurprd01.prod.outlook.com> [Hostname=AM0PR01]"
    outcome = hands_over(tls)
    tls.thanks = "250 stored"
    assert outcome
    assert (outcome.state, outcome.known_as) == ("sent", "<AM0PR01@eurprd01.prod.outlook.com>")


def test_every_usual_way_of_signing_in_is_known(tls: Server):
    for offers, login in (("AUTH PLAIN", "password"), ("AUTH=LOGIN", "password"), ("AUTH XOAUTH2 PLAIN", "oauth")):
        tls.begin(None)
        tls.offers = offers
        ways = Credentials(user="maria", secret=PASSWORD, login=login)  # type: ignore[arg-type]
        assert hands_over(tls, ways) == Outcome(state="sent", said="250 stored"), offers
        refused = hands_over(tls, Credentials(user="maria", secret="x", login=login))  # type: ignore[arg-type]  # noqa: S106 - of nobody
        assert refused == Outcome(state="failed", reason="login", said="535 who are you?"), offers
    tls.offers = "AUTH CRAM-MD5"
    outcome = hands_over(tls)
    assert outcome
    assert (outcome.state, outcome.reason) == ("failed", "no-way-in")
    tls.offers = "AUTH PLAIN LOGIN"


def test_a_server_with_another_ones_certificate_gets_nothing(authority: Authority):
    for security in ("tls", "starttls"):
        with smtp_server(authority, security, as_another=True) as server:
            outcome = hands_over(server)
        assert outcome
        assert (outcome.state, outcome.reason) == ("retry", "certificate")
        assert not any(line.startswith(("AUTH", "MAIL")) for line in server.heard)


def test_without_tls_nothing_is_said_at_all():
    """A server, or somebody in between, that offers no STARTTLS gets neither a password nor a letter."""
    with _plain_server(b"220 hello\r\n", b"250-here\r\n250 AUTH PLAIN\r\n") as (port, heard):
        at = MailServer(host="localhost", port=port, security="starttls")
        outcome = _dialogue(at).hand_over(LETTER, HERS, lambda: True)
    assert outcome
    assert (outcome.state, outcome.reason) == ("failed", "not-secure")
    assert b"AUTH" not in b"".join(heard)


def test_words_put_in_before_tls_are_no_answers_after_it():
    """What somebody injects behind the answer to STARTTLS would be read as the server's own (CVE-2011-0411)."""
    answers = (b"220 hello\r\n", b"250-here\r\n250 STARTTLS\r\n", b"220 go\r\n250 AUTH PLAIN\r\n235 welcome\r\n")
    with _plain_server(*answers) as (port, heard):
        at = MailServer(host="localhost", port=port, security="starttls")
        outcome = _dialogue(at).hand_over(LETTER, HERS, lambda: True)
    assert outcome == Outcome(state="retry", reason="broken")
    assert len(heard) == 2


def test_before_the_dot_one_can_still_say_no(tls: Server):
    tls.begin(None)
    assert hands_over(tls, may_end=False) is None
    assert tls.stored == []


def test_the_mark_is_set_before_the_dot_and_after_everything_else(tls: Server):
    tls.begin(Script(at="DATA", does="4xx"))
    marks: list[int] = []
    at = MailServer(host="localhost", port=tls.port, security="tls")

    def mark() -> bool:
        marks.append(len(tls.stored))
        return True

    assert _dialogue(at).hand_over(LETTER, HERS, mark) == Outcome(state="retry", reason="busy", said="451 not now")
    assert marks == []
    _dialogue(at).hand_over(LETTER, HERS, mark)
    assert (marks, len(tls.stored)) == ([0], 1)


def test_no_word_of_ours_slips_into_a_letter_that_is_not_ended(tls: Server):
    tls.begin(None)
    hands_over(tls, may_end=False)
    assert tls.heard[-1] == "DATA"


def test_on_a_server_for_several_people_one_inside_is_none(settings):
    settings.HEARDBACK_ACCOUNTS, settings.HEARDBACK_MAIL_INSIDE = True, ()
    tried = try_signing_in(MailServer(host="127.0.0.1", port=465, security="tls"), HERS)
    assert tried == Outcome(state="failed", reason="inside")


def test_a_goodbye_in_the_place_of_an_answer_is_none(tls: Server):
    tls.begin(Script(at="dot", does="421", stores=True))
    outcome = hands_over(tls)
    assert outcome
    assert outcome.state == "uncertain"


def test_an_answer_out_of_step_is_no_word_about_the_letter(tls: Server):
    """A server that said "not now" to something before the dot, and then stored the letter, has not refused it."""
    tls.begin(Script(at="dot", does="no-yes", stores=True))
    outcome = hands_over(tls)
    assert outcome
    assert (outcome.state, len(tls.stored)) == ("uncertain", 1)


def test_nobody_there_is_tried_again():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    outcome = _dialogue(MailServer(host="localhost", port=port, security="tls")).hand_over(LETTER, HERS, lambda: True)
    assert outcome
    assert (outcome.state, outcome.reason) == ("retry", "unreachable")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=40), min_size=1, max_size=4))
def test_whatever_a_server_says_is_an_outcome_and_no_crash(answers: list[bytes]):
    with _plain_server(*answers) as (port, _):
        at = MailServer(host="localhost", port=port, security="starttls")
        outcome = _dialogue(at, Patience(before_dot=0.2, after_dot=0.2)).hand_over(LETTER, HERS, lambda: True)
    assert outcome
    assert outcome.state in ("retry", "failed")
    assert outcome.said.isprintable()


class _plain_server:  # noqa: N801 - used as a function is
    """Serve one client: say the first answer, then one to whatever it says; then go."""

    def __init__(self, *answers: bytes) -> None:
        self._answers, self._heard = answers, list[bytes]()

    def __enter__(self) -> tuple[int, list[bytes]]:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self._listening.getsockname()[1], self._heard

    def __exit__(self, *_: object) -> None:
        self._listening.close()
        self._thread.join(10)

    def _serve(self) -> None:
        connection, _ = self._listening.accept()
        with connection:
            connection.settimeout(10)
            try:
                connection.sendall(self._answers[0])
                for answer in self._answers[1:]:
                    self._heard.append(connection.recv(1000))
                    connection.sendall(answer)
            except OSError:
                pass
