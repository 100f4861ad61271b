"""A notice that came by mail is answered: what she wrote is proposed in her Inbox, and recorded with her yes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from threading import Event

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from heardback import bootstrap, jobs
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.digest_tables import AnswersReadRow
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.adapters.storage.mail_tables import MailAccountRow
from heardback.adapters.storage.notice_tables import NoticeRow
from heardback.core.events import Asked, ContactId, Interview, Note, Reply
from heardback.core.notices import Wishes
from heardback.ports import MailAccount, MailAccountKey, MailServer
from heardback.worker import once
from tests.adapters.test_saying import sent_through
from tests.services.dovecot import PASSWORD, Dovecot
from tests.services.mailbox import Mailbox, mailbox
from tests.services.smtp import Script, smtp_server
from tests.web import maria as people
from tests.web.maria import Maria, Seen, at

pytestmark = pytest.mark.django_db(transaction=True)
TUESDAY = "2026-06-02"
HER_ADDRESS = "maria@example.org"
OLGA = replace(people.OLGA, email=None)
"""Whoever has no address is called."""
PER = replace(OLGA, id=ContactId("per"), name="Per Dahl", phone="+46 8 765 43 21")


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on(TUESDAY)


@pytest.fixture
def server() -> Iterator[Mailbox]:
    """The server's own mail."""
    with mailbox() as box, sent_through(box.url):
        yield box


@pytest.fixture
def maria(dovecot: Dovecot, request: pytest.FixtureRequest) -> Maria:
    """Maria, who has her mailbox connected and hears of what needs her by mail."""
    maria = Maria.signed_in()
    connects(maria, dovecot, user(request.node.name))
    hears_by_mail(maria)
    return maria


def test_from_the_digest_to_a_plan_that_knows_what_she_was_told(maria, server, dovecot, request):
    key = maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    assert "Call Olga Petrova" in maria.get("/").text
    work("notices")
    digest = server.next()
    assert digest["Reply-To"] == HER_ADDRESS
    assert "You can answer this mail: “reached, they answer next Friday” or “later”." in digest.get_content()
    answer = answered(digest, "Reached her, they answer on Friday.")
    comes(dovecot, request, answer, "", "Sent")
    page = maria.get("/inbox/")
    assert "What you wrote back" in page.text
    assert "You wrote: Reached her, they answer on Friday." in page.text
    assert "You called Olga Petrova on Tuesday 2 June at 11:00; you got through." in page.text
    assert "until Friday 5 June" in page.text
    assert page.text.count("You wrote:") == 1, "once, though it lies in two folders"
    assert maria.events(key)[1:] == [], "nothing without her yes"
    accepts(maria, page)
    asked, reply = maria.events(key)[1:]
    assert isinstance(asked, Asked)
    assert (asked.outcome, asked.to) == ("reached", "olga")
    assert isinstance(reply, Reply)
    assert str(reply.until) == "2026-06-05"
    assert "Call Olga Petrova" not in maria.get("/").text


def test_of_several_steps_each_is_decided_by_itself(maria, server, dovecot, request):
    nordkraft = maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    lumen = maria.interviewed_at("Lumen", "2026-05-26", people=[PER])
    work("notices")
    digest = server.next()
    lines = digest.get_content().splitlines()
    assert [line[:3] for line in lines[:2]] == ["1. ", "2. "]
    assert "“1: reached, they answer next Friday” or “1: later”" in digest.get_content()
    comes(dovecot, request, answered(digest, "Per: he said no\nNordkraft later"))
    page = maria.get("/inbox/")
    assert "The employer said no" in page.text
    assert "Not now, then. It comes back tomorrow." in page.text
    accepts(maria, maria.get("/inbox/"))
    accepts(maria, maria.get("/inbox/"))
    assert [type(one) for one in maria.events(lumen)] == [Interview, Reply]
    assert [one.action for one in maria.record(nordkraft).dossier.put_off] == ["ask"]
    assert "Nothing to decide." in maria.get("/inbox/").text


def test_what_stands_on_today_alone_has_no_number(maria, server):
    for number in range(12):
        maria.interviewed_at(f"Firm {number}", "2026-05-26", people=[OLGA])
    work("notices")
    lines = server.next().get_content().splitlines()
    assert [line.split(" ")[0] for line in lines[:11]] == [*(f"{number}." for number in range(1, 11)), "·"]
    assert lines[10] == "· and 2 more"


def test_a_notice_with_nothing_to_end_asks_for_no_answer(maria, server):
    """On the eve of an interview there is nothing yet that could have gone one way or the other."""
    maria.interviewed_at("Nordkraft", "2026-06-03", people=[OLGA])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "now", lambda: at(TUESDAY, 18))
        work("notices")
    notice = server.next()
    assert notice["Subject"] == "An interview ahead"
    assert notice["Reply-To"] is None
    assert "answer this mail" not in notice.get_content()


def test_where_it_may_mean_several_things_she_says_which(maria, server, dovecot, request):
    maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    lumen = maria.interviewed_at("Lumen", "2026-05-26", people=[PER])
    work("notices")
    comes(dovecot, request, answered(server.next(), "no answer"))
    page = maria.get("/inbox/")
    assert "This may mean several things. Read the mail" in page.text
    assert "Which of these do you mean?" in page.text
    assert accepts(maria, page).goes_to == "/inbox/"
    assert "Say first which of these you mean." in maria.get("/inbox/").text
    which = page.html.split("<b>Lumen</b>")[0].rsplit('name="which" value="', 1)[1].split('"')[0]
    accepts(maria, page, which=which)
    asked = maria.events(lumen)[-1]
    assert isinstance(asked, Asked)
    assert asked.outcome == "no-answer"
    undone = maria.get("/inbox/").html.split('action="')
    path = next(one.split('"')[0] for one in undone if one.split('"')[0].endswith("/reopen"))
    maria.post(path)
    assert len(maria.events(lumen)) == 1
    assert "Which of these do you mean?" in maria.get("/inbox/").text


def test_what_is_not_understood_stands_there_with_its_words(maria, server, dovecot, request):
    key = maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    work("notices")
    comes(dovecot, request, answered(server.next(), "Her dog barked, and then it rained."))
    page = maria.get("/inbox/")
    assert "You wrote: Her dog barked, and then it rained. What happened is not clear from this." in page.text
    assert "Not mine" not in page.text
    correct = page.html.split('href="')
    path = next(one.split('"')[0] for one in correct if one.split('"')[0].endswith("/correct"))
    mail = page.html.split('href="/inbox/mail/')[1].split('"')[0]
    assert "You can answer" not in maria.get(f"/inbox/mail/{mail}").text, "the digest that it quotes is not kept"
    assert "Her dog barked, and then it rained." in maria.get(f"/inbox/mail/{mail}").text
    begun = maria.get(path.replace("/correct", "/begin"))
    assert begun.status == 200
    form = maria.get(f"{path}?kind=reply")
    assert "another application, not here yet" not in form.text
    assert form.typed("says") == "Her dog barked, and then it rained."
    assert "is remembered for the next mail" not in form.text
    accepts(maria, page)
    note = maria.events(key)[-1]
    assert isinstance(note, Note)
    assert note.text == "Her dog barked, and then it rained."


def test_in_russian(maria, server, dovecot, request):
    person = maria.log.person(maria.owner)
    maria.log.keep_person(maria.owner, replace(person, language="ru"), bootstrap.now())
    maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    work("notices")
    digest = server.next()
    assert "На это письмо можно ответить: «поговорили, ответят в пятницу» или «позже»." in digest.get_content()
    comes(dovecot, request, answered(digest, "Дозвонилась, сказали в пятницу"))
    page = maria.get("/inbox/")
    assert "Вы написали: Дозвонилась, сказали в пятницу" in page.text
    assert "удалось поговорить" in page.text
    assert "до пятницы, 5 июня" in page.text


def test_an_answer_that_she_forged_for_somebody_else_is_not_believed(maria, server, dovecot, request):
    """Whoever has seen the digest, but does not write from her address, is a stranger."""
    key = maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    work("notices")
    comes(dovecot, request, answered(server.next(), "I withdrew", sender="mallory@example.com"))
    assert "Nothing to decide." in maria.get("/inbox/").text
    assert len(maria.events(key)) == 1


def test_her_own_answer_is_no_news_to_her(maria, server, dovecot, request):
    maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    work("notices")
    comes(dovecot, request, answered(server.next(), "no answer"))
    work("notices")
    assert server.letters.empty()


def test_without_her_mailbox_nothing_speaks_of_answering(server, dovecot):
    maria = Maria.signed_in()
    hears_by_mail(maria)
    maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    work("notices")
    digest = server.next()
    assert digest["Reply-To"] is None
    assert "answer this mail" not in digest.get_content()
    page = maria.get("/settings/notices")
    assert "Connect the mailbox of this address , and you can answer it." in page.text
    connects(maria, dovecot, "maria-connects-later")
    assert "You can answer it: what you write is proposed in your Inbox." in maria.get("/settings/notices").text


def test_an_answer_that_she_brings_as_a_file_is_one_too(server):
    maria = Maria.signed_in()
    hears_by_mail(maria)
    maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    work("notices")
    raw = answered(server.next(), "left a message", to="heardback@example.org")
    maria.post("/inbox/bring", files=SimpleUploadedFile("answer.eml", raw))
    assert "You called Olga Petrova" in maria.get("/inbox/").text


def test_where_the_server_sends_no_mail_it_goes_through_her_own_account(dovecot, request, authority, settings):
    settings.HEARDBACK_MAIL = False
    maria, name = Maria.signed_in(), user(request.node.name)
    key = maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    assert "Connect your mailbox under Settings → Mail first." in adds(maria, HER_ADDRESS).text
    with smtp_server(authority) as sending:
        sending.password = PASSWORD
        connects(maria, dovecot, name, MailServer(host="localhost", port=sending.port, security="tls"))
        assert "to its own address: maria@example.org." in adds(maria, "jonas@example.org").text
        assert adds(maria, HER_ADDRESS).status == 303
        page = maria.get("/settings/notices")
        assert "It goes through your own mail account. You can answer it" in page.text
        work("notices")
        [taken] = sending.stored
    assert (taken.sender, taken.recipient) == (HER_ADDRESS, HER_ADDRESS)
    digest = message_from_bytes(taken.mail, policy=policy.default)
    assert (digest["From"], digest["To"]) == (f"heardback <{HER_ADDRESS}>", HER_ADDRESS)
    assert digest["Auto-Submitted"] == "auto-generated"
    dovecot.deliver(name, taken.mail, "Sent")
    comes(dovecot, request, taken.mail)
    assert "Nothing to decide." in maria.get("/inbox/").text, "the notice itself is no mail to her"
    comes(dovecot, request, answered(digest, "no answer"))
    accepts(maria, maria.get("/inbox/"))
    assert isinstance(maria.events(key)[-1], Asked)


@pytest.mark.parametrize(
    "case",
    [
        (Script(at="greeting", does="close", times=99), 0, False),
        (Script(at="AUTH", does="5xx", times=99), 0, False),
        (Script(at="DATA", does="4xx", times=1), 0, False),
        (Script(at="dot", does="close", stores=True), 1, True),
        (Script(at="dot", does="close"), 0, True),
    ],
    ids=str,
)
def test_through_her_own_account_a_notice_goes_once_at_most(dovecot, authority, settings, case):
    settings.HEARDBACK_MAIL = False
    (script, times, missed), maria = case, Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    with smtp_server(authority) as sending:
        sending.password = PASSWORD
        connects(maria, dovecot, "maria-sends", MailServer(host="localhost", port=sending.port, security="tls"))
        adds(maria, HER_ADDRESS)
        sending.begin(script)
        work("notices")
        assert len(sending.stored) == times
        known = bootstrap.notice_book().missed(maria.owner, bootstrap.now().date(), bootstrap.now() + timedelta(days=1))
        assert bool(known) == missed
        sending.script = None
        due_again(maria)
        work("notices")
        assert len(sending.stored) == (times if missed else 1)


class TestAMailboxForAnswers:
    """The operator of a server has one, so that people need not connect theirs."""

    @pytest.fixture(autouse=True)
    def box(self, dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
        name = user(request.node.name)
        dovecot.maildir(name)
        where = f"imaps://{name}:{PASSWORD}@localhost:{dovecot.tls}"
        chosen = replace(bootstrap.settings(), answers=where, answers_to="answers@example.org")
        monkeypatch.setattr(bootstrap, "settings", lambda: chosen)
        return name

    def test_an_answer_finds_its_way_to_who_was_sent_the_digest(self, server, dovecot, box):
        maria, jonas = Maria.signed_in(), Maria.signed_in("jonas@example.org", email="jonas@example.org")
        for one, address in ((maria, HER_ADDRESS), (jonas, "jonas@example.org")):
            one.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
            adds(one, address)
        assert "You can answer it: what you write is proposed in your Inbox." in maria.get("/settings/notices").text
        work("notices")
        digests = {digest["To"]: digest for digest in (server.next(), server.next())}
        assert {digest["Reply-To"] for digest in digests.values()} == {"answers@example.org"}
        dovecot.deliver(box, answered(digests[HER_ADDRESS], "reached, she says next Friday"))
        dovecot.deliver(box, b"From: a@spam.example\nSubject: Buy\n\nBuy this.\n")
        dovecot.deliver(box, answered(digests[HER_ADDRESS], "I withdrew", sender="jonas@example.org", name="forged"))
        work("answers")
        assert "until Friday 12 June" in maria.get("/inbox/").text
        assert maria.get("/inbox/").text.count("You wrote:") == 1
        assert "Nothing to decide." in jonas.get("/inbox/").text

    def test_what_comes_later_is_read_later_and_nothing_twice(self, server, dovecot, box):
        maria = Maria.signed_in()
        maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
        hears_by_mail(maria)
        work("notices")
        digest = server.next()
        dovecot.deliver(box, answered(digest, "no answer"))
        work("answers")
        dovecot.deliver(box, answered(digest, "reached", name="second"))
        work("answers")
        assert maria.get("/inbox/").text.count("You wrote:") == 1, "it looks once a minute"
        AnswersReadRow.objects.update(due=bootstrap.now())
        work("answers")
        assert maria.get("/inbox/").text.count("You wrote:") == 2
        AnswersReadRow.objects.update(due=bootstrap.now(), uid_validity=1)
        work("answers")
        assert maria.get("/inbox/").text.count("You wrote:") == 2, "also where the server numbers its mails anew"

    def test_her_own_mailbox_comes_first(self, server, dovecot, box):
        maria = Maria.signed_in()
        maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
        connects(maria, dovecot, f"{box}-hers")
        hears_by_mail(maria)
        work("notices")
        assert server.next()["Reply-To"] == HER_ADDRESS

    def test_where_it_cannot_be_read_it_is_tried_again_later(self, dovecot, monkeypatch):
        chosen = replace(bootstrap.settings(), answers=f"imaps://maria:wrong@localhost:{dovecot.tls}")
        monkeypatch.setattr(bootstrap, "settings", lambda: chosen)
        work("answers")
        (row,) = AnswersReadRow.objects.all()
        assert (row.failures, row.due) == (1, bootstrap.now() + timedelta(minutes=1))


def due_again(maria: Maria) -> None:
    """Time passes until it is her turn again."""
    NoticeRow.objects.filter(pk=maria.owner).update(due=bootstrap.now())


def user(test: str) -> str:
    """Every story has a mailbox of its own."""
    return "".join(one for one in test if one.isalnum())[-40:]


def adds(maria: Maria, address: str) -> Seen:
    return maria.post("/settings/notices/add", address=address, gets="all")


def connects(maria: Maria, dovecot: Dovecot, name: str, sending: MailServer | None = None) -> None:
    key = MailAccountKey(name[-16:])
    reads = MailServer(host="localhost", port=dovecot.tls, security="tls")
    dovecot.maildir(name)
    account = MailAccount(key=key, address=HER_ADDRESS, user=name, reading=reads, sending=sending)
    mail_accounts.keep(maria.owner, account)
    mail_accounts.keep_secret(maria.owner, key, PASSWORD)
    DatabaseMailReading().look_now(maria.owner, key, bootstrap.now())


def hears_by_mail(maria: Maria) -> None:
    adds(maria, HER_ADDRESS)
    bootstrap.notice_book().keep_wishes(maria.owner, Wishes(named=True))


def work(name: str) -> None:
    """Let the worker do what is due of one kind."""
    (job,) = [job for job in jobs.all_jobs() if job.name == name]
    while once(job, bootstrap.now, Event()):
        pass


def answered(digest: EmailMessage, text: str, sender: str = HER_ADDRESS, to: str = "", name: str = "answer") -> bytes:
    """What her mail program makes of her answer: what she wrote on top, the digest quoted below."""
    quoted = "\n".join(f"> {line}" for line in digest.get_content().splitlines())
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, to or digest["Reply-To"], f"Re: {digest['Subject']}"
    made["Date"] = format_datetime(bootstrap.now())
    made["Message-ID"], made["In-Reply-To"] = f"<{name}@example.org>", digest["Message-ID"]
    made["References"] = digest["Message-ID"]
    made.set_content(f"{text}\n\nOn Tue, 2 Jun 2026 at 09:00, heardback <heardback@example.org> wrote:\n{quoted}\n")
    return made.as_bytes()


def comes(dovecot: Dovecot, request: pytest.FixtureRequest, raw: bytes, *folders: str) -> None:
    """An answer lies in her mailbox, and it is read."""
    for folder in folders or ("",):
        dovecot.deliver(user(request.node.name), raw, folder)
    MailAccountRow.objects.filter(key=user(request.node.name)[-16:]).update(next_poll=bootstrap.now())
    work("mail")


def accepts(maria: Maria, page: Seen, **fields: str) -> Seen:
    """Press the first "Record it" of the Inbox."""
    path = page.html.split('class="decide-accept" method="post" action="')[1].split('"')[0]
    return maria.post(path, **fields)
