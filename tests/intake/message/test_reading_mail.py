"""Mail as programs of this world write it: what it says is read, whatever its form."""

import base64
import quopri
from datetime import UTC, datetime, timedelta, timezone

import pytest

from heardback.intake.message import Address, looks_like_mail, read_message
from tests.intake.message.mail import mail, read

OLGA = Address(name="Olga Petrova", email="olga@example.com")
NO = "К сожалению, мы выбрали другого кандидата."


def test_who_wrote_to_whom_when_and_in_which_thread() -> None:
    head = (
        "To: Maria Lind <maria@Example.ORG>, jobs@example.org\nCc: lars@example.com\nReply-To: hr@example.com\n"
        "Subject: Your interview\nMessage-ID: <2@example.com>\nIn-Reply-To: <1@example.org>\n"
        "References: <0@example.org>\n <1@example.org>"
    )
    message = read(mail(head=head))
    assert message.sender == OLGA
    assert [to.email for to in message.to] == ["maria@example.org", "jobs@example.org"]
    assert [copied.email for copied in message.cc] == ["lars@example.com"]
    assert [address.email for address in message.reply_to] == ["hr@example.com"]
    assert (message.message_id, message.in_reply_to) == ("<2@example.com>", "<1@example.org>")
    assert message.references == ("<0@example.org>", "<1@example.org>")
    assert message.date == datetime(2026, 11, 16, 10, tzinfo=timezone(timedelta(hours=1)))
    assert (message.subject, message.text) == ("Your interview", "Hello")


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("=?utf-8?B?0J7Qu9GM0LPQsA==?= <o@example.com>", "Ольга"),
        ("=?utf-8?Q?M=C3=BCller,_Anna?= <o@example.com>", "Müller, Anna"),
        ("Lind, Maria <o@example.com>", "Lind, Maria"),
        ('"Lind, Maria" <o@example.com>', "Lind, Maria"),
        ('"Olga \\"the boss\\" P" <o@example.com>', 'Olga "the boss" P'),
        ("o@example.com (Olga)", "Olga"),
        ("Olga (HR) <o@example.com>", "Olga"),
        ("Olga\r <o@example.com>", "Olga"),
        ('"Olga <o@example.com>', "Olga"),
        ("Olga o@example.com", "Olga"),
        ("<mailto:o@example.com>", ""),
        ("<@relay.example,@other.example:o@example.com>", ""),
        ("o@EXAMPLE.com.", ""),
        ("HR team:o@example.com;", ""),
    ],
)
def test_a_sender_however_they_are_written(written: str, read_as: str) -> None:
    message, _ = read_message(mail(usual=f"From: {written}"))
    assert message.sender == Address(name=read_as, email="o@example.com")


def test_the_domain_stands_apart() -> None:
    assert OLGA.domain == "example.com"
    assert Address(name="Olga", email="").domain == ""


@pytest.mark.parametrize(
    ("subject", "read_as"),
    [
        ("=?utf-8?Q?Ihre_Bewerbung?=", "Ihre Bewerbung"),
        ("=?utf-8?B?0J7R?= =?utf-8?B?gtCy0LXRgg==?=", "Ответ"),
        ("=?koi8-r?B?79TXxdQ=?= =?utf-8?Q?=21?=", "Ответ!"),
        ("=?windows-1251?Q?=CE=F2=E2=E5=F2?= on 1 May", "Ответ on 1 May"),
        ("=?utf-8?Q?An answer with spaces?=", "An answer with spaces"),
        ("=?utf-8?Q?Cut_sh", "Cut sh"),
        ("=?utf-8?B?SGVsbG8?=", "Hello"),
        ("=?x-unknown?Q?=C3=A9t=C3=A9?=", "été"),
        ("=?utf-8*en?Q?Hello?=", "Hello"),
        ("Re: =?iso-8859-1?Q?caf=E9?=x", "Re: caféx"),
        ("two\n  lines", "two lines"),
        ("Ответ", "Ответ"),
    ],
)
def test_a_subject_however_it_is_encoded(subject: str, read_as: str) -> None:
    assert read(mail(head=f"Subject: {subject}")).subject == read_as


def test_letters_nobody_encoded_are_in_the_charset_of_the_mail() -> None:
    head = b"Content-Type: text/plain; charset=windows-1251\nSubject: " + "Ответ".encode("cp1251")
    raw = b"From: o@example.com\nDate: Mon, 16 Nov 2026 10:00:00 +0100\n" + head + b"\n\n" + NO.encode("cp1251")
    message = read(raw)
    assert (message.subject, message.text) == ("Ответ", NO)


@pytest.mark.parametrize("charset", ["utf-8", "koi8-r", "windows-1251", "iso-8859-5", "cp866", "UTF-16"])
@pytest.mark.parametrize("coding", ["8bit", "base64", "quoted-printable"])
def test_a_text_in_any_charset_and_coding(charset: str, coding: str) -> None:
    if charset == "UTF-16" and coding == "8bit":
        coding = "base64"  # line ends would not survive
    raw = NO.encode(charset)
    raw = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(coding, bytes)(raw)
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {coding}"
    assert read(mail(raw, head=head)).text == NO


@pytest.mark.parametrize(
    ("claimed", "written"),
    [
        ("windows-874", "cp874"),
        ("x-sjis", "shift_jis"),
        ("ks_c_5601-1987", "euc_kr"),
        ("gb2312", "gb18030"),
        ("iso-8859-8-i", "iso8859-8"),
        ("x-mac-cyrillic", "mac-cyrillic"),
    ],
)
def test_charsets_by_the_names_that_programs_give_them(claimed: str, written: str) -> None:
    said = {
        "cp874": "ไม่ผ่าน",
        "shift_jis": "不採用",
        "euc_kr": "불합격",
        "gb18030": "未录用",
        "iso8859-8": "לא",
        "mac-cyrillic": NO,
    }
    text = said[written]
    assert read(mail(text.encode(written), head=f"Content-Type: text/plain; charset={claimed}")).text == text


@pytest.mark.parametrize("claimed", ["X-UNKNOWN", "windows-9999", "punycode", "a b", "%charset%", "ü"])
@pytest.mark.parametrize("written", ["utf-8", "cp1251", "koi8-r"])
def test_a_charset_that_does_not_exist_is_named_and_the_text_read(claimed: str, written: str) -> None:
    message, problems = read_message(mail(NO.encode(written), head=f'Content-Type: text/plain; charset="{claimed}"'))
    assert message.text == NO
    assert [problem.place for problem in problems] == ["charset"]


@pytest.mark.parametrize("head", ["", 'Content-Type: text/plain; charset=""', "Content-Type: text/plain; charset"])
def test_without_a_charset_it_is_guessed(head: str) -> None:
    assert read(mail(NO.encode("cp1251"), head=head)).text == NO
    assert read(mail("Bien reçu, à bientôt".encode("latin-1"), head=head)).text == "Bien reçu, à bientôt"


def test_utf_8_is_believed_before_a_wrong_claim() -> None:
    message, problems = read_message(mail(NO, head="Content-Type: text/plain; charset=iso-8859-1"))
    assert message.text == NO
    assert problems
    message, problems = read_message(mail(NO.encode("cp1251"), head="Content-Type: text/plain; charset=utf-8"))
    assert message.text == NO
    assert problems


def test_half_a_letter_in_utf_7_is_none() -> None:
    assert read(mail("Hello +2AA-", head="Content-Type: text/plain; charset=utf-7")).text == "Hello ?"


def test_one_broken_letter_does_not_spoil_the_others() -> None:
    broken = NO.encode() * 20 + b"\xd0"
    message = read(mail(broken, head="Content-Type: text/plain; charset=utf-8"))
    assert message.text.startswith(NO)


@pytest.mark.parametrize(
    ("damaged", "read_as"),
    [
        ("Sch=C3=B6n, =\nweiter", "Schön, weiter"),
        ("Sch=C3=B6n, =  \nweiter", "Schön, weiter"),
        ("a=b and 100=", "a=b and 100"),
        ("=ZZ stays", "=ZZ stays"),
        ("lower =c3=b6", "lower ö"),
    ],
)
def test_damaged_quoted_printable(damaged: str, read_as: str) -> None:
    head = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
    assert read(mail(damaged, head=head)).text == read_as


@pytest.mark.parametrize("damaged", ["SGVs\nbG8=", "SGVsbG8", "SGVs!bG8=\n--\n", "S G V s b G 8 = ="])
def test_damaged_base64(damaged: str) -> None:
    assert read(mail(damaged, head="Content-Transfer-Encoding: base64")).text.startswith("Hello")


def test_uuencoded_text() -> None:
    coded = "begin 644 a.txt\n%2&5L;&\\\n`\nend"
    assert read(mail(coded, head="Content-Transfer-Encoding: x-uuencode")).text == "Hello"


def test_a_coding_nobody_knows_is_named() -> None:
    message, (problem,) = read_message(mail(head="Content-Transfer-Encoding: rot13"))
    assert (message.text, problem.place) == ("Hello", "Content-Transfer-Encoding")


def test_lines_that_flow_are_put_together() -> None:
    body = "We have decided to \ngo on with others.\n> You wrote \n> this.\n-- \nOlga"
    together = "We have decided to go on with others.\n> You wrote this.\n-- \nOlga"
    assert read(mail(body, head="Content-Type: text/plain; format=flowed")).text == together
    japanese = "不採 \n用"
    assert (
        read(mail(japanese, head="Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes")).text == "不採用"
    )


def test_what_is_no_mail_and_what_is() -> None:
    assert looks_like_mail(mail())
    assert looks_like_mail(b"From olga@example.com Mon Nov 16\n" + mail())
    assert not looks_like_mail(b"Dear Maria,\n\nwe have decided.\n")
    assert not looks_like_mail(b"Subject: yours\nNote: mine\n\nDear Maria")
    assert not looks_like_mail(b"")


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("Mon, 16 Nov 2026 10:00:00 -0000", datetime(2026, 11, 16, 10, tzinfo=UTC)),
        ("16 Nov 2026 10:00 GMT", datetime(2026, 11, 16, 10, tzinfo=UTC)),
        ("Mon, 16 Nov 2026 12:00:00 +0200 (EET)", datetime(2026, 11, 16, 10, tzinfo=UTC)),
    ],
)
def test_a_date_as_it_is_written(date: str, moment: datetime) -> None:
    assert read(mail(usual=f"From: o@example.com\nDate: {date}")).date == moment


@pytest.mark.parametrize(
    "date", ["yesterday", "99 Foo 2026", "Mon, 16 Nov 2026 10:00:00 +9999", "1 Jan 1901 00:00", ""]
)
def test_a_date_that_is_none_is_said_to_be(date: str) -> None:
    message, problems = read_message(mail(usual=f"From: o@example.com\nDate: {date}"))
    assert message.date is None
    assert [problem.place for problem in problems] == ["Date"]
