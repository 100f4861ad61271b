"""From a mailbox to a plan, in a real browser: brought by hand, ticked, and an answer found in spam is recorded."""

from pathlib import Path
from typing import Any

import pytest

from tests.adapters.mailed import NO, invited, mail
from tests.browser.walker import Person, Typist
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.server import Running

NOW = "2026-11-17T10:40+01:00"
APPLIED = "Thank you for applying for the position of {post} at {firm}. We have received your application."
WAYS: dict[str, tuple[type[Person], dict[str, Any]]] = {
    "on a phone, by night": (Person, {"width": 360, "height": 740, "dark": True}),
    "at a desk, with the keyboard alone": (Typist, {}),
    "without scripts, in Russian": (Person, {"javascript": False, "locale": "ru-RU"}),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_mailbox_becomes_a_plan_and_an_answer_in_spam_is_found(
    served: Running, browser: Chromium, tmp_path: Path, way: str
) -> None:
    who, sight = WAYS[way]
    with open_page(browser, served.opening_url, **sight) as page:
        maria = who(page)
        maria.sees_all_of_it = sight.get("javascript", True)
        _brings_three_applications(maria, tmp_path)
        _ticks_them(maria)
        _is_told_of_an_answer_in_spam(maria, tmp_path)
        _reads_it_as_it_was_formatted(maria)
        _records_it_and_today_changes(maria)
        _takes_it_back(maria)


def _brings_three_applications(maria: Person, folder: Path) -> None:
    box = b""
    for firm, post in (("Nordkraft", "Sales manager"), ("Lumen", "Analyst"), ("Fjord", "Project lead")):
        sender = f"{firm} Jobs <jobs@{firm.lower()}.example>"
        raw = mail(
            APPLIED.format(firm=firm, post=post), f"Your application: {post} at {firm}", sender=sender, name=firm
        )
        box += b"From x Tue Nov 17 08:00:00 2026\n" + raw + b"\n"
    met = mail("See you", sender="Nordkraft Jobs <jobs@nordkraft.example>", calendar=invited("20261105T090000Z"))
    box += b"From x Tue Nov 17 08:00:00 2026\n" + met + b"\n"
    _brings(maria, folder / "box.mbox", box)


def _brings(maria: Person, file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    maria.goes("/inbox/")
    maria.page.locator("#mail-files").set_input_files(file)
    maria.presses('form[action="/inbox/bring"] button')


def _ticks_them(maria: Person) -> None:
    assert maria.page.locator('[name="take"]').count() == 3
    _can_be_used(maria)
    maria.presses('form[action="/inbox/take"] > .actions button')
    assert maria.page.url.endswith("/")
    maria.goes("/candidacies/")
    assert all(firm in maria.reads() for firm in ("Nordkraft", "Lumen", "Fjord"))


def _is_told_of_an_answer_in_spam(maria: Person, folder: Path) -> None:
    html = f'<p style="color: teal">{NO}</p><img src="https://track.example/1.gif"><script>document.title="x"</script>'
    answer = mail(NO, name="no", html=html, sender="Olga Petrova <olga@nordkraft.example>")
    _brings(maria, folder / "spam.mbox", b"From x Tue Nov 17 09:00:00 2026\nX-Gmail-Labels: Spam\n" + answer)
    maria.goes("/")
    assert maria.page.locator(".spam-notice h2").is_visible()
    _can_be_used(maria)
    maria.presses(".spam-notice a")
    _can_be_used(maria)


def _reads_it_as_it_was_formatted(maria: Person) -> None:
    maria.presses('.found-in-spam a[href^="/inbox/mail/"]')
    _can_be_used(maria)
    asked: list[str] = []
    maria.page.on("request", lambda request: asked.append(request.url))
    maria.page.locator('a[href$="as=formatted"]').click()
    frame = maria.page.frame_locator(".mail-frame")
    frame.get_by_text("unfortunately we have decided").wait_for()
    assert frame.locator("script").count() == 0
    assert not [url for url in asked if "track.example" in url]
    _can_be_used(maria)


def _records_it_and_today_changes(maria: Person) -> None:
    maria.presses('form[action$="/accept"] button')
    maria.goes("/")
    assert not maria.page.locator(".spam-notice").count()


def _takes_it_back(maria: Person) -> None:
    maria.goes("/inbox/")
    maria.presses('.decided form[action$="/reopen"] button')
    assert maria.page.locator(".found-in-spam").is_visible()


def _can_be_used(maria: Person) -> None:
    """Hold the page against WCAG 2.2 AA, and make sure that nothing has to be scrolled sideways."""
    if maria.sees_all_of_it:
        assert violations(maria.page) == []
        assert maria.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), maria.page.url
