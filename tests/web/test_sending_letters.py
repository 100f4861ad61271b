"""A letter goes out from her own address: shown once more, said yes to, and followed until its fate is known."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from threading import Event

import pytest

from heardback import bootstrap, jobs
from heardback.actions.proposals import accept
from heardback.actions.received import take_in
from heardback.actions.record import Command, choose, record
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.outbox_tables import OutgoingRow
from heardback.core.events import Agreement, Asked, Reply
from heardback.core.people import EMAIL
from heardback.core.shapes import Words
from heardback.ports import Key, MailAccount, MailAccountKey, MailServer, Received
from heardback.worker import once
from tests.adapters.mailed import mail
from tests.services.authority import Authority
from tests.services.smtp import PASSWORD, Script, Server, smtp_server
from tests.web.maria import Maria, Seen, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due is sent before the next page, and not beside it."""
    monkeypatch.setattr(jobs, "send_soon", send_what_is_due)


def send_what_is_due() -> None:
    while once(jobs.postman(), bootstrap.now, Event()):
        pass


@pytest.fixture(scope="module")
def running(authority: Authority) -> Iterator[Server]:
    with smtp_server(authority) as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    running.begin(None)
    return running


def connected(server: Server, name: str = "maria@example.org") -> tuple[Maria, Key]:
    """They promised an answer by the 16th, and it did not come; her mailbox is connected."""
    maria = Maria.signed_in(name)
    says = Words("by 16 November")
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Agreement(at=at("2026-11-09", 11), says=says))
    sending = MailServer(host="localhost", port=server.port, security="tls")
    account = MailAccount(key=MailAccountKey(name[:9]), address="maria@example.org", sending=sending, user="maria")
    mail_accounts.keep(maria.owner, account)
    mail_accounts.keep_secret(maria.owner, account.key, PASSWORD)
    return maria, key


def written(page: Seen) -> dict[str, str]:
    return {"subject": page.typed("subject"), "body": page.typed("body")}


def asked_whether(maria: Maria, key: Key, kind: str = "status-mail") -> Seen:
    """She presses "Send from …" and sees the letter once more."""
    page = maria.get(f"/candidacies/{key}/letters/{kind}")
    return maria.fill(page, f"/candidacies/{key}/letters/{kind}/send", **written(page))


def says_yes(maria: Maria, key: Key, kind: str = "status-mail", **more: str) -> Seen:
    confirm = asked_whether(maria, key, kind)
    answer = maria.fill(confirm, f"/candidacies/{key}/letters/{kind}/yes", **more)
    assert answer.status == 303, answer.text
    return maria.get(answer.goes_to)


def test_without_a_mailbox_nothing_speaks_of_sending():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    assert "Send from" not in maria.get(f"/candidacies/{key}/letters/status-mail").text


def test_the_whole_letter_is_shown_before_the_yes_and_nothing_goes_out_yet(server: Server):
    maria, key = connected(server)
    assert "Send from maria@example.org" in maria.get(f"/candidacies/{key}/letters/status-mail").text
    page = asked_whether(maria, key)
    assert "Olga Petrova <olga@nordkraft.example>" in page.text
    assert "Could you tell me whether a decision has been made?" in page.text
    assert "Yes, send it" in page.text
    assert server.stored == []


def test_after_the_yes_it_goes_out_and_is_on_record(server: Server):
    maria, key = connected(server)
    page = says_yes(maria, key)
    assert "Sent to Olga Petrova" in page.text
    [taken] = server.stored
    message = message_from_bytes(taken.mail, policy=policy.default)
    assert (taken.sender, taken.recipient) == ("maria@example.org", "olga@nordkraft.example")
    assert "Could you tell me whether a decision has been made?" in str(message.get_content())
    assert message["Message-ID"] == OutgoingRow.objects.get().message_id
    [asked] = [one for one in maria.events(key) if isinstance(one, Asked)]
    assert (asked.to, asked.channel, asked.outcome) == ("olga", EMAIL, "sent")
    [kept] = maria.log.letters(maria.owner, key)
    assert kept.sent_at == at("2026-11-17")


def test_the_yes_twice_sends_once(server: Server):
    maria, key = connected(server)
    confirm = asked_whether(maria, key)
    first = maria.fill(confirm, f"/candidacies/{key}/letters/status-mail/yes")
    second = maria.fill(confirm, f"/candidacies/{key}/letters/status-mail/yes")
    assert first.goes_to == second.goes_to
    assert len(server.stored) == 1


def test_a_guard_that_refuses_says_why_and_offers_no_yes(server: Server):
    maria = connected(server)[0]
    says = Words("by 24 November")
    key = maria.interviewed_at("Lumen", "2026-11-16", Agreement(at=at("2026-11-16", 11), says=says))
    page = asked_whether(maria, key)
    assert "It is not sent today." in page.text
    assert 'href="/why/G1"' in page.html
    assert "Yes, send it" not in page.text
    forced = maria.fill(page, f"/candidacies/{key}/letters/status-mail/yes")
    assert forced.status == 409
    assert server.stored == []


def test_a_guard_is_asked_again_when_it_is_about_to_go(server: Server, monkeypatch: pytest.MonkeyPatch):
    maria, key = connected(server)
    server.begin(Script(at="greeting", does="4xx"))
    page = says_yes(maria, key)
    assert "Not out yet" in page.text
    tell(maria, key, Reply(at=at("2026-11-17"), means="rejection"))
    monkeypatch.setattr(bootstrap, "now", lambda: at("2026-11-17") + timedelta(minutes=5))
    send_what_is_due()
    assert server.stored == []
    page = maria.get(way_of(key))
    assert "It did not go out" in page.text
    assert 'href="/why/G6"' in page.html
    assert "Your letter to Olga Petrova did not go out" in maria.get("/").text


def test_what_is_uncertain_is_hers_to_say_and_is_not_sent_again(server: Server):
    for arrived, do, ends in ((True, "arrived", "Recorded as sent, as you said."), (False, "not-arrived", "Not sent")):
        server.begin(Script(at="dot", does="close", stores=arrived))
        maria, key = connected(server, f"{do}@example.org")
        page = says_yes(maria, key)
        assert "It may have gone out" in page.text
        assert "Whether your letter to Olga Petrova went out is uncertain" in maria.get("/").text
        send_what_is_due()
        assert len(server.stored) == int(arrived)
        maria.fill(page, way_of(key), do=do)
        assert ends in maria.get(way_of(key)).text
        assert len([one for one in maria.events(key) if isinstance(one, Asked)]) == int(arrived)
        assert "uncertain" not in maria.get("/").text


def test_what_has_not_gone_yet_can_be_called_back(server: Server, monkeypatch: pytest.MonkeyPatch):
    maria, key = connected(server)
    server.begin(Script(at="MAIL", does="4xx"))
    page = says_yes(maria, key)
    assert "451 not now" in page.text
    maria.fill(page, way_of(key), do="call-back")
    monkeypatch.setattr(bootstrap, "now", lambda: at("2026-11-17") + timedelta(hours=1))
    send_what_is_due()
    assert server.stored == []
    assert "The draft is still here" in maria.get(way_of(key)).text


def test_a_letter_that_answers_an_earlier_one_stands_in_its_thread(server: Server, monkeypatch: pytest.MonkeyPatch):
    maria, key = connected(server)
    says_yes(maria, key)
    [first] = server.stored
    monkeypatch.setattr(bootstrap, "now", lambda: at("2026-11-26"))
    says_yes(maria, key, "status-again-mail")
    earlier = message_from_bytes(first.mail, policy=policy.default)
    later = message_from_bytes(server.stored[1].mail, policy=policy.default)
    assert later["In-Reply-To"] == later["References"] == earlier["Message-ID"]


def test_a_letter_that_answers_theirs_stands_under_it(server: Server):
    maria, key = connected(server)
    raw = mail(
        "We have received your application.",
        "Sales manager",
        sender="Olga Petrova <olga@nordkraft.example>",
        name="theirs",
    )
    desk = bootstrap.desk(maria.owner, bootstrap.now())
    given = Received(account=None, folder="inbox", folder_name="INBOX", uid=None, raw=raw)
    for one in take_in(desk, given):
        accept(desk, one, into=key)
    says_yes(maria, key, "withdrawal")
    theirs = message_from_bytes(raw, policy=policy.default)
    ours = message_from_bytes(server.stored[0].mail, policy=policy.default)
    assert ours["In-Reply-To"] == theirs["Message-ID"]


def test_a_receipt_and_importance_are_asked_for_only_where_she_wants_them(server: Server):
    maria, key = connected(server)
    choose(maria.log, command(maria, key), "etiquette")
    page = asked_whether(maria, key)
    assert "It is merely a request" in page.text
    assert "Mark it as important" in page.text
    says_yes(maria, key, ask_receipt="on", important="on")
    message = message_from_bytes(server.stored[0].mail, policy=policy.default)
    assert (message["Disposition-Notification-To"], message["Importance"]) == ("maria@example.org", "high")


def test_nobody_else_sees_or_moves_a_letter_on_its_way(server: Server):
    maria, key = connected(server)
    server.begin(Script(at="MAIL", does="4xx"))
    says_yes(maria, key)
    olga = Maria.signed_in("olga@example.org")
    assert olga.get(way_of(key)).status == 404
    assert olga.post(way_of(key), do="call-back").status == 404
    assert OutgoingRow.objects.get().state == "retry"


def way_of(key: Key) -> str:
    row = OutgoingRow.objects.filter(candidacy__key=key).latest("pk")
    return f"/candidacies/{key}/letters/on-its-way/{row.key}"


def command(maria: Maria, key: Key) -> Command:
    seen = len(maria.log.journal(maria.owner, key))
    return Command(owner=maria.owner, key=key, seen=seen, command=f"step {seen}", now=bootstrap.now())


def tell(maria: Maria, key: Key, event: Reply) -> None:
    record(maria.log, command(maria, key), event)
