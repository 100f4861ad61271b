"""HTML mail, read as text."""

import pytest

from heardback.intake.message.html_text import text_of_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Dear Maria,</p><p>we decided.</p>", "Dear Maria,\n\nwe decided."),
        ("Dear Maria,<br>we<br/>decided", "Dear Maria,\nwe\ndecided"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("a <b>bold</b>\n   <i>no</i>", "a bold no"),
        ("<ul><li>Passport<li>Diploma</ul>", "- Passport\n- Diploma"),
        ("<table><tr><td>When</td><td>Monday</td></tr></table>", "When Monday"),
        ("Fish &amp; chips &lt;3 &#1053;&#x435;&#1090;&nbsp;!", "Fish & chips <3 Нет !"),
        ("<style>p {color: red}</style><script>if (a<b) alert()</script><!-- no -->yes", "yes"),
        ("<head><title>No</title></head><body>yes</body>", "yes"),
        ("<head><title>No</title><body>yes", "yes"),
        ('<div style="display:none">preview</div>yes', "yes"),
        ('<div style="DISPLAY : none"><div>a</div>b</div>yes', "yes"),
        ('<span style="font-size:0px">preview</span>yes', "yes"),
        ("<blockquote>old<blockquote>older</blockquote></blockquote>new", "> old\n>\n> > older\n>\nnew"),
        ('<a href="https://example.com/t?a=1&amp;b=2">the test</a>', "the test <https://example.com/t?a=1&b=2>"),
        ('<a href="https://example.com/">https://example.com</a>', "https://example.com"),
        ('<a href="mailto:o@example.com">write</a>', "write <o@example.com>"),
        ('<a href="javascript:alert()">write</a>', "write"),
        ('<img src="https://example.com/track.gif" alt="">yes', "yes"),
        ('<p title="a > b">yes</p>', "yes"),
        ("1 < 2 and <3", "1 < 2 and <3"),
        ("<o:p>&nbsp;</o:p>yes", "yes"),
        ("<![if !mso]>yes<![endif]>", "yes"),
        ("never closed <b", "never closed"),
        ("", ""),
    ],
)
def test_html_as_people_would_read_it(html: str, text: str) -> None:
    assert text_of_html(html) == text
