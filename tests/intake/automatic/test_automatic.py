"""Mail that a program wrote: what kind it is, whom it is about, when somebody is back."""

from datetime import date

import pytest

from heardback.core.workdays import working_days
from heardback.intake.automatic import Automatic, automatic
from heardback.intake.message import read_message
from heardback.intake.quoting import set_apart
from tests.intake.message.mail import mail

ON = date(2026, 11, 9)
DAEMON = "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nDate: Mon, 9 Nov 2026 10:00:00 +0100"
LETTER = "From: maria@example.org\nMessage-ID: <letter@example.org>\nSubject: My interview\n\nDear Olga"


def told(raw: bytes) -> Automatic | None:
    message, _ = read_message(raw)
    return automatic(message, set_apart(message.text).own, on=ON, days=working_days("US"))


def kind(raw: bytes) -> str | None:
    found = told(raw)
    return found.kind if found else None


def report(status: str, *, about: str = LETTER, kind: str = "delivery-status") -> bytes:
    head = f"To: maria@example.org\nSubject: Report\nContent-Type: multipart/report; report-type={kind}; boundary=b"
    parts = (f"message/{kind}\n\n{status}", f"message/rfc822\n\n{about}")
    body = "".join(f"--b\nContent-Type: {part}\n\n" for part in ("text/plain\n\nSorry.", *parts))
    return mail(f"{body}--b--", head=head, usual=DAEMON)


# --- Bounces ---


def test_a_bounce_names_whom_the_letter_never_reached_and_which_letter_it_was() -> None:
    bounce = told(
        report(
            "Reporting-MTA: dns; mx.example.org\n\nOriginal-Recipient: rfc822;Olga@example.com\n"
            "Final-Recipient: rfc822; o.petrova@example.com\nAction: failed\nStatus: 5.1.1 (no such user)"
        )
    )
    assert bounce == Automatic(
        kind="bounce",
        words="Action: failed",
        recipients=("olga@example.com",),
        status="5.1.1",
        about="<letter@example.org>",
    )


def test_of_several_recipients_those_who_were_not_reached() -> None:
    groups = [("a", "delivered"), ("b", "failed"), ("c", "failed (mailbox full)"), ("d", "delayed")]
    told_of = "\n\n".join(f"Final-Recipient: rfc822;{who}@example.com\nAction: {done}" for who, done in groups)
    bounce = told(report(f"Reporting-MTA: dns; x\n\n{told_of}"))
    assert bounce
    assert (bounce.kind, bounce.recipients) == ("bounce", ("b@example.com", "c@example.com"))


@pytest.mark.parametrize(("action", "what"), [("delayed", "delay"), ("delivered", "delivery"), ("relayed", "delivery")])
def test_a_report_that_is_no_bounce(action: str, what: str) -> None:
    assert kind(report(f"Reporting-MTA: x\n\nFinal-Recipient: rfc822;o@example.com\nAction: {action}")) == what


FOLK = {
    "Exim": (
        "Mail delivery failed: returning message to sender",
        (
            "This message was created automatically by mail delivery software.\n\nA message that you sent could not be"
            " delivered to one or more of its recipients.\nThe following address(es) failed:\n\n  olga@example.com\n"
            "    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\n"
            "Message-ID: <letter@example.org>\nTo: lars@example.com"
        ),
    ),
    "qmail": (
        "failure notice",
        (
            "Hi. This is the qmail-send program at example.org.\n"
            "I'm afraid I wasn't able to deliver your message to the"
            " following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
            "<olga@example.com>:\nno mailbox here by that name. (#5.1.1)\n\n"
            "--- Below this line is a copy of the message.\n\nMessage-ID: <letter@example.org>"
        ),
    ),
    "Exchange": (
        "Undeliverable: My interview",
        (
            "Your message did not reach the following recipient(s):\n\nolga@example.com\n"
            "The e-mail address could not be found. 5.1.1\n\n"
            "Original message headers:\n\nMessage-ID: <letter@example.org>"
        ),
    ),
    "Gmail": (
        "Delivery Status Notification (Failure)",
        "Address not found\n\nYour message wasn't delivered to olga@example.com because the address couldn't be found.",
    ),
    "in Russian": (
        "Недоставленное сообщение",
        "Не удалось доставить ваше письмо получателю olga@example.com: такого ящика нет.",
    ),
}


@pytest.mark.parametrize("name", FOLK)
def test_a_bounce_without_a_report(name: str) -> None:
    subject, body = FOLK[name]
    bounce = told(mail(body, head=f"To: maria@example.org\nSubject: {subject}", usual=DAEMON))
    assert bounce
    assert (bounce.kind, bounce.recipients) == ("bounce", ("olga@example.com",))
    assert bounce.about == ("<letter@example.org>" if "Message-ID" in body else None)


def test_the_name_of_the_letter_is_nobody_it_went_to() -> None:
    body = "Your message was not delivered.\n\n<olga@example.com>: user unknown\n\nMessage-ID: <letter@example.org>"
    bounce = told(mail(body, head="To: maria@example.org\nSubject: Undeliverable", usual=DAEMON))
    assert bounce
    assert (bounce.recipients, bounce.about) == (("olga@example.com",), "<letter@example.org>")


def test_a_bounce_by_its_header_alone() -> None:
    bounce = told(mail("Sorry.", head="X-Failed-Recipients: olga@example.com", usual=DAEMON))
    assert bounce
    assert bounce.recipients == ("olga@example.com",)


def test_a_letter_that_is_only_late() -> None:
    head = "Subject: Warning: message delayed 24 hours"
    assert kind(mail("It has not been delivered yet.", head=head, usual=DAEMON)) == "delay"


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Your letter", "My secretary says your letter could not be delivered to me last week. Please send it again."),
        ("Delivery of your documents", "We have received them, thank you."),
        ("Returned to sender?", "Your parcel came back to us."),
    ],
)
def test_a_person_who_speaks_of_delivery_is_no_bounce(subject: str, body: str) -> None:
    assert kind(mail(body, head=f"Subject: {subject}")) is None


# --- Receipts ---


@pytest.mark.parametrize(
    ("disposition", "status"),
    [
        ("manual-action/MDN-sent-manually; displayed", "displayed"),
        ("automatic-action/MDN-sent-automatically; deleted", "deleted"),
        ("manual-action/MDN-sent-manually; displayed/error", "displayed"),
    ],
)
def test_a_receipt_says_that_the_letter_was_shown_or_thrown_away(disposition: str, status: str) -> None:
    whom = "Final-Recipient: rfc822;olga@example.com\nOriginal-Message-ID: <letter@example.org>"
    fields = f"{whom}\nDisposition: {disposition}"
    receipt = told(report(fields, kind="disposition-notification"))
    assert receipt
    assert (receipt.kind, receipt.status, receipt.about) == ("receipt", status, "<letter@example.org>")
    assert receipt.recipients == ("olga@example.com",)


@pytest.mark.parametrize(
    ("subject", "body", "status"),
    [
        (
            "Read: My interview",
            "Your message\n\n  To: Olga\n  Subject: My interview\n\nwas read on Monday.",
            "displayed",
        ),
        ("Прочтено: Моё собеседование", "Ваше сообщение было прочтено 9 ноября.", "displayed"),
        ("Not read: My interview", "Your message was deleted without being read on Monday.", "deleted"),
        ("Read: My interview", "", "displayed"),
    ],
)
def test_a_receipt_without_a_report(subject: str, body: str, status: str) -> None:
    receipt = told(mail(body, head=f"Subject: {subject}\nIn-Reply-To: <letter@example.org>"))
    assert receipt
    assert (receipt.kind, receipt.status, receipt.about) == ("receipt", status, "<letter@example.org>")


def test_read_in_a_subject_is_no_receipt() -> None:
    assert kind(mail("Here is the book you asked for.", head="Subject: Read: a book about interviews")) is None


# --- Away ---

AWAY = [
    ("I am out of the office until Friday, 20 November.", date(2026, 11, 20)),
    ("I'm currently out of office and will return on Monday 23 November.", date(2026, 11, 23)),
    (
        "Thank you for your mail. I am on annual leave from 9 to 20 November, back in the office on 23.11.2026.",
        date(2026, 11, 23),
    ),
    ("I will be away from my desk with limited access to email. For urgent matters call Lars.", None),
    ("I am travelling this week and will respond when I am back on 16 November.", date(2026, 11, 16)),
    ("Я в отпуске до 23 ноября. По срочным вопросам пишите Ларсу.", date(2026, 11, 23)),
    ("Здравствуйте! Меня не будет в офисе с 09.11.2026 по 20.11.2026, отвечу по возвращении.", date(2026, 11, 20)),
    ("Нахожусь в командировке, вернусь 16 ноября.", date(2026, 11, 16)),
]


@pytest.mark.parametrize(("says", "back"), AWAY)
@pytest.mark.parametrize(
    "head",
    [
        "Auto-Submitted: auto-replied (vacation)",
        "Subject: Automatic reply: My interview",
        "Subject: Автоматический ответ",
        "",
    ],
)
def test_somebody_is_away_and_the_day_of_return_is_known(head: str, says: str, back: date | None) -> None:
    away = told(mail(says, head=head))
    assert away
    assert (away.kind, away.returns) == ("out-of-office", back)
    assert away.words in says


@pytest.mark.parametrize(
    "says",
    [
        "Sorry for the delay, I have been on vacation and just returned. We would like to see you on Monday.",
        "I am out of the office on Friday, so could we hold your interview on Monday 16 November instead?",
        "Lars is on leave until Monday; he will then look at your application.",
        "We are away from our old building. Your interview is at the new one.",
        "Я была в отпуске и только сейчас прочла ваше резюме. Приглашаем на собеседование.",
    ],
)
def test_a_person_who_mentions_an_absence_is_no_program(says: str) -> None:
    assert kind(mail(says, head="Subject: Your interview")) is None


@pytest.mark.parametrize(
    ("head", "what"),
    [
        ("Auto-Submitted: auto-replied", "auto-reply"),
        ("Auto-Submitted: auto-generated", "machine"),
        ("X-Autoreply: yes", "auto-reply"),
        ("X-Autorespond: your letter", "auto-reply"),
        ("Precedence: auto_reply", "auto-reply"),
        ("Subject: Auto: My interview", "auto-reply"),
        ("Subject: Автоответ: Моё собеседование", "auto-reply"),
        ("Auto-Submitted: no", None),
        ("Precedence: bulk", None),
        ("Subject: Automatic pistols wanted", None),
        ("", None),
    ],
)
def test_an_answer_that_nobody_typed(head: str, what: str | None) -> None:
    assert kind(mail("We have received your letter.", head=head)) == what


@pytest.mark.parametrize("says", ["This is an automated message.", "Пожалуйста, не отвечайте на это письмо."])
def test_a_mail_that_says_itself_that_a_machine_wrote_it(says: str) -> None:
    assert kind(mail(f"We have received your application. {says}")) == "machine"


def test_what_is_quoted_makes_nobody_a_machine() -> None:
    assert kind(mail("We would like to meet you.\n\n> I am out of the office until Friday.")) is None
