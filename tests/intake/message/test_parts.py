"""Mail of several parts: the text among them is found, files are named, what speaks to programs is kept."""

import pytest

from heardback.intake.message import read_message
from tests.intake.message.mail import USUAL, mail, read

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Olga Petrova\nEND:VCARD"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\nWe decided for you."
HTML = "Content-Type: text/html; charset=utf-8\n\n<p>We <b>decided</b> for you.</p>"


def multipart(*parts: str, kind: str = "mixed", boundary: str = "b1") -> tuple[str, str]:
    """Return the Content-Type and the body of a multipart."""
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"', f"For old programs.\n{body}--{boundary}--\nAfter."


def nested(*parts: str, kind: str, boundary: str) -> str:
    return "\n\n".join(multipart(*parts, kind=kind, boundary=boundary))


def test_of_plain_text_and_html_the_plain_text() -> None:
    head, body = multipart(PLAIN, HTML.replace("decided", "marked up"), kind="alternative")
    assert read(mail(body, head=head)).text == "We decided for you."


def test_html_where_the_plain_text_only_points_to_it() -> None:
    pointer = "Content-Type: text/plain\n\nThis is an HTML message; your mail client does not show HTML."
    head, body = multipart(pointer, HTML, kind="alternative")
    assert read(mail(body, head=head)).text == "We decided for you."


def test_html_where_the_plain_text_is_empty() -> None:
    head, body = multipart("Content-Type: text/plain\n\n \n", HTML, kind="alternative")
    assert read(mail(body, head=head)).text == "We decided for you."


def test_all_of_the_text_around_files() -> None:
    file = "Content-Type: application/pdf; name=offer.pdf\nContent-Disposition: attachment\n\n%PDF"
    head, body = multipart(PLAIN, file, "Content-Type: text/plain\n\nSee the offer above.")
    message = read(mail(body, head=head))
    assert message.text == "We decided for you.\n\nSee the offer above."
    assert message.attachments == ("offer.pdf",)


def test_a_footer_that_a_list_adds_to_html_does_not_replace_it() -> None:
    head, body = multipart(HTML, "Content-Type: text/plain\n\nTo unsubscribe write to the list.")
    assert read(mail(body, head=head)).text == "We decided for you.\n\nTo unsubscribe write to the list."


def test_text_deep_inside() -> None:
    related = nested(HTML, "Content-Type: image/png; name=logo.png\n\nx", kind="related", boundary="b3")
    choice = nested(PLAIN, related, kind="alternative", boundary="b2")
    head, body = multipart(choice, "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR")
    message = read(mail(body, head=head))
    assert message.text == "We decided for you."
    assert [(part.type, part.content) for part in message.parts] == [("text/calendar", b"BEGIN:VCALENDAR")]


def test_an_invitation_and_a_card_are_kept_as_bytes() -> None:
    card = f"Content-Type: text/x-vcard; name=olga.vcf; charset=utf-8\n\n{CARD}"
    head, body = multipart(PLAIN, card)
    message = read(mail(body, head=head))
    (part,) = message.parts
    assert (part.type, part.name, part.charset) == ("text/x-vcard", "olga.vcf", "utf-8")
    assert part.content == CARD.encode()
    assert message.attachments == ("olga.vcf",)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("filename=offer.pdf", "offer.pdf"),
        ("filename=my offer.pdf", "my offer.pdf"),
        ('filename="my \\"offer\\".pdf"', 'my "offer".pdf'),
        ("filename*=utf-8''%D0%9E%D1%84%D1%84%D0%B5%D1%80.pdf", "Оффер.pdf"),
        ("filename*0*=utf-8'ru'%D0%9E%D1%84;\n filename*1*=%D1%84%D0%B5%D1%80;\n filename*2=.pdf", "Оффер.pdf"),
        ('filename="=?utf-8?B?0J7RhNGE0LXRgC5wZGY=?="', "Оффер.pdf"),
        ('filename="unclosed.pdf', "unclosed.pdf"),
    ],
)
def test_the_name_of_a_file_however_it_is_written(written: str, name: str) -> None:
    head, body = multipart(PLAIN, f"Content-Type: application/pdf\nContent-Disposition: attachment; {written}\n\nx")
    assert read(mail(body, head=head)).attachments == (name,)


def test_a_text_that_is_attached_is_no_text_of_the_mail() -> None:
    head, body = multipart(PLAIN, "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNo.")
    message = read(mail(body, head=head))
    assert (message.text, message.attachments) == ("We decided for you.", ("a.txt",))


def test_a_boundary_may_be_the_beginning_of_another() -> None:
    inner = nested(PLAIN, HTML, kind="alternative", boundary="b1b1")
    head, body = multipart(inner, boundary="b1")
    assert read(mail(body, head=head)).text == "We decided for you."


def test_a_multipart_that_never_ends() -> None:
    head, body = multipart(PLAIN)
    assert read(mail(body.partition("--b1--")[0], head=head)).text == "We decided for you."


def test_a_multipart_that_uses_another_boundary_than_it_declares() -> None:
    _, body = multipart(PLAIN)
    assert read(mail(body, head="Content-Type: multipart/mixed; boundary=other")).text == "We decided for you."


def test_a_multipart_without_parts_is_text_and_is_said_to_be_broken() -> None:
    message, (problem,) = read_message(mail("We decided.", head="Content-Type: multipart/mixed; boundary=x"))
    assert (message.text, problem.found) == ("We decided.", "a multipart without its boundary")


def test_a_mail_nested_in_a_mail_is_kept_closed() -> None:
    inner = mail("Inner", usual=USUAL).decode().replace("\r\n", "\n")
    head, body = multipart(PLAIN, f"Content-Type: message/rfc822\n\n{inner}")
    message = read(mail(body, head=head))
    assert message.text == "We decided for you."
    (part,) = message.parts
    assert read_message(part.content)[0].text == "Inner"


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("application/ms-tnef", "winmail.dat"),
        ("application/pkcs7-mime; smime-type=enveloped-data", "S/MIME"),
        ("message/partial; id=x; number=1", "in several"),
    ],
)
def test_what_stays_closed_is_named(kind: str, what: str) -> None:
    message, (problem,) = read_message(mail("\x30\x82", head=f"Content-Type: {kind}"))
    assert message.text == ""
    assert what in problem.found


def test_the_signature_of_a_signed_mail_is_a_file() -> None:
    head, body = multipart(PLAIN, "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx", kind="signed")
    message = read(mail(body, head=head))
    assert (message.text, message.attachments) == ("We decided for you.", ("smime.p7s",))
