"""The HTML of a mail, shown on request: what it said is there, and nothing of it runs, loads or leads anywhere."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.message import formatted
from heardback.intake.message.formatted import LONGEST_FORMATTED, LONGEST_IMAGE

A_DOT = b"\x89PNG\r\n\x1a\n" + b"dot"


def mail(html: str, *images: tuple[str, str, bytes]) -> bytes:
    """A mail in HTML with pictures: (cid, kind, bytes)."""
    made = EmailMessage()
    made["From"], made["Subject"] = "Olga Petrova <olga@nordkraft.example>", "Your interview"
    made.set_content("See the HTML.")
    made.add_alternative(html, subtype="html")
    for cid, kind, data in images:
        made.get_payload()[1].add_related(data, "image", kind, cid=f"<{cid}>")  # type: ignore[union-attr, index]
    return made.as_bytes()


def test_what_it_said_is_there_with_its_tables_and_colours():
    shown = formatted(mail('<table width="600"><tr><td style="color: red"><b>Dear Maria</b></td></tr></table>'))
    assert '<table width="600">' in shown
    assert '<td style="color:red"><b>Dear Maria</b></td>' in shown


def test_a_mail_of_plain_text_has_nothing_to_show():
    assert formatted(b"From: olga@nordkraft.example\nSubject: Hello\n\nHello Maria") == ""


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=https://track.example/1.gif onerror=alert(1)>",
        '<img src="//track.example/1.gif">',
        '<img srcset="https://track.example/1.gif 1x">',
        '<a href="javascript:alert(1)">here</a>',
        '<a href="https://phish.example/">nordkraft.example</a>',
        '<a href="" ping="https://track.example">x</a>',
        '<p style="background:url(https://track.example/1.gif)">x</p>',
        '<p style="background-color:url(https://track.example/1.gif)">x</p>',
        '<p style="list-style-type: url(https://track.example)">x</p>',
        '<p style="font: url(//track.example/f) 12px; position: fixed; inset: 0">x</p>',
        "<style>@import 'https://track.example/a.css'; body { background: url(https://track.example) }</style>x",
        '<link rel="stylesheet" href="https://track.example/a.css">',
        '<table background="https://track.example/1.gif"><tr><td>x</td></tr></table>',
        '<form action="https://phish.example"><input name="password"><button>Go</button></form>',
        '<iframe src="https://track.example"></iframe><object data="https://track.example"></object>',
        '<meta http-equiv="refresh" content="0;url=https://track.example"><base href="https://track.example">',
        '<svg><image href="https://track.example/1.gif"/><script>alert(1)</script></svg>',
        '<img src="data:image/svg+xml;base64,PHN2Zy8+">',
        '<video src="https://track.example" poster="https://track.example"></video>',
    ],
)
def test_nothing_of_it_runs_loads_or_leads_anywhere(html: str):
    shown = formatted(mail(f"<p>Dear Maria</p>{html}")).lower()
    assert "dear maria" in shown
    for forbidden in ("://", "//", "script", "alert", "onerror", "url(", "href", "srcset", "ping", "<form", "position"):
        assert forbidden not in shown.replace("nordkraft.example", ""), shown


def test_a_picture_that_came_with_it_is_shown_and_another_is_not():
    shown = formatted(mail('<img src="cid:logo" alt="Nordkraft"><img src="cid:gone">', ("logo", "png", A_DOT)))
    assert '<img src="data:image/png;base64,' in shown
    assert 'alt="Nordkraft"' in shown
    assert "cid:" not in shown


def test_a_drawing_that_can_run_programs_is_no_picture():
    shown = formatted(mail('<img src="cid:logo">', ("logo", "svg+xml", b"<svg onload='alert(1)'/>")))
    assert "data:" not in shown


def test_a_picture_that_is_too_large_is_left_out():
    shown = formatted(mail('<p>Hi</p><img src="cid:a">', ("a", "png", bytes(LONGEST_IMAGE + 1))))
    assert (shown.count("<p>Hi</p>"), shown.count("data:")) == (1, 0)


def test_one_picture_named_a_thousand_times_does_not_fill_the_disk():
    assert len(formatted(mail('<img src="cid:a">' * 1000, ("a", "png", bytes(LONGEST_IMAGE))))) <= LONGEST_FORMATTED


@pytest.mark.parametrize("piece", ["<div>", "<table><tr><td>", "<b>", "<a><p>", "<section><p></section><section>"])
def test_what_is_nested_without_end_is_shown_as_text_alone(piece: str):
    assert formatted(mail(piece * 50_000 + "x")) == ""


def test_many_paragraphs_that_nobody_closed_are_shown():
    assert formatted(mail("<p>Hello" * 5_000)).count("<p>") == 5_000


@given(st.binary(max_size=400))
def test_whatever_the_bytes_there_is_an_answer(raw: bytes):
    shown = formatted(b"From: a@b.example\nContent-Type: text/html\n\n" + raw)
    assert "<script" not in shown.lower()
