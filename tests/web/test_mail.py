"""One mail: its words first; as it was formatted only on request, where nothing runs and nothing loads."""

from collections.abc import Callable

import pytest

from heardback.ports import KeptProposal
from tests.adapters.mailed import NO, mail
from tests.web.maria import Maria
from tests.web.test_inbox import at_nordkraft, gets

pytestmark = pytest.mark.django_db

HTML = (
    '<p style="color: green">Unfortunately we have decided to go on with <b>other candidates</b>.</p>'
    '<img src="https://track.example/1.gif"><script>alert(1)</script><a href="https://nordkraft.example">here</a>'
)


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def answer(maria: Maria, raw: bytes) -> KeptProposal:
    at_nordkraft(maria)
    return gets(maria, raw)


def test_its_words_are_there_and_what_it_quotes_is_folded_away():
    maria = Maria.signed_in()
    quoted = f"{NO}\n\nOn Mon, 16 Nov 2026 at 10:00, Maria Lind wrote:\n> Dear Olga,\n> have you decided?"
    page = maria.get(f"/inbox/mail/{answer(maria, mail(quoted)).mail.key}")
    assert "unfortunately we have decided" in page.text
    folded = page.html[page.html.index("What it quotes") :]
    assert "have you decided?" in folded
    assert "olga@nordkraft.example" in page.text


def test_html_is_shown_as_text_until_one_asks_for_more():
    maria = Maria.signed_in()
    one = answer(maria, mail(NO, html=HTML))
    page = maria.get(f"/inbox/mail/{one.mail.key}")
    assert "<iframe" not in page.html
    assert "Show it as it was formatted" in page.text
    assert "frame-src" not in page.response.headers["Content-Security-Policy"]


def test_the_formatted_mail_is_in_a_frame_with_a_policy_of_its_own():
    maria = Maria.signed_in()
    one = answer(maria, mail(NO, html=HTML))
    page = maria.get(f"/inbox/mail/{one.mail.key}?as=formatted")
    assert "frame-src 'self'" in page.response.headers["Content-Security-Policy"]
    assert f'src="/inbox/mail/{one.mail.key}/formatted" sandbox title=' in page.html
    frame = maria.get(f"/inbox/mail/{one.mail.key}/formatted")
    policy = frame.response.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline';")
    assert "<b>other candidates</b>" in frame.html
    for forbidden in ("track.example", "<script", "alert", "href"):
        assert forbidden not in frame.html


def test_what_stands_in_a_mail_is_text_on_the_page():
    maria = Maria.signed_in()
    one = answer(maria, mail(f"{NO}\n\n<script>alert(1)</script>", subject="<b>Interview</b>"))
    page = maria.get(f"/inbox/mail/{one.mail.key}")
    assert "<script>alert" not in page.html
    assert "<b>Interview</b>" not in page.html


def test_once_it_is_decided_only_its_words_are_kept():
    maria = Maria.signed_in()
    one = answer(maria, mail(NO, html=HTML))
    maria.post(f"/inbox/{one.key}/accept")
    assert maria.get(f"/inbox/mail/{one.mail.key}/formatted").status == 404
    assert "unfortunately" in maria.get(f"/inbox/mail/{one.mail.key}").text


def test_an_address_card_is_kept_when_she_wishes():
    maria = Maria.signed_in()
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Berg\r\nORG:Nordkraft\r\nEND:VCARD\r\n"
    raw = mail(NO).replace(b"MIME-Version: 1.0", b"MIME-Version: 1.0")
    head, _, body = raw.partition(b"\n\n")
    fields = [line for line in head.split(b"\n") if not line.lower().startswith((b"content-", b"mime"))]
    fields += [b"MIME-Version: 1.0", b'Content-Type: multipart/mixed; boundary="b"']
    parts = (
        b"\n\n--b\nContent-Type: text/plain\n\n" + body + b"\n--b\nContent-Type: text/vcard; name=ida.vcf\n\n" + card
    )
    one = answer(maria, b"\n".join(fields) + parts + b"\n--b--\n")
    page = maria.get(f"/inbox/mail/{one.mail.key}")
    assert "ida.vcf" in page.text
    maria.fill(page, f"/inbox/mail/{one.mail.key}/enclosed/0")
    assert "Ida Berg" in maria.get("/people/").text
