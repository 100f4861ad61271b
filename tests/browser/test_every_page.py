"""Every page, as people see it: at a desk and on a phone, by day and by night, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.adapters.mailed import mail
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.server import Running, running

PAGES = (
    *("/", "/new", "/welcome", "/candidacies/", "/candidacies/?as=board", "/candidacies/?show=archive"),
    *("/people/", "/letters/", "/insights/", "/lessons/", "/settings/", "/settings/notices", "/help/", "/help/words"),
    *("/settings/calendar", "/settings/calendar/own", "/settings/calendar/taken", "/settings/mail"),
    "/settings/calendar/sign-in/gmail",
    *("/settings/mail/connect?address=maria@gmail.com", "/settings/mail/connect?address=maria@outlook.com"),
    *("/why/", "/why/S0-A3", "/why/silence", "/why/playbooks/balanced", "/nothing/here"),
)
OF_A_CANDIDACY = (
    *("", "details", "people/new", "journal", "erase", "before", "review", "answered", "letters/"),
    *("letters/status-mail", "letters/status-call", "letters/thanks", "letters/closing-questions"),
    *(f"happened/{kind}" for kind in ("reply", "asked", "interview", "agreement", "decision", "deadline", "note")),
)
APPLIED = "Thank you for applying for the position of Analyst at Lumen. We have received your application."
SIGHTS = {
    "at a desk": {},
    "on a phone, by night, in Russian": {"width": 360, "height": 740, "dark": True, "locale": "ru-RU"},
}


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_page_can_be_used_by_everybody(tmp_path: Path, browser: Chromium, sight: str) -> None:
    moment = {"HEARDBACK_NOW": "2026-11-17T10:40+01:00", "TZ": "Europe/Stockholm"}
    with running(data=tmp_path, env=moment) as served, open_page(browser, served.opening_url, **SIGHTS[sight]) as page:  # type: ignore[arg-type]
        page.locator('form[action="/example"] button').click()
        page.locator(".focus").wait_for()
        keys = _keys(page, served)
        addresses = [*PAGES, *(f"/candidacies/{key}/{part}" for key in keys[:2] for part in OF_A_CANDIDACY)]
        addresses += [f"/candidacies/{key}/" for key in keys[2:]]
        addresses += ["/inbox/", *_of_a_mail(page, served, keys[0])]
        found = {address: problems for address in addresses if (problems := _problems(page, served.url + address))}
        assert found == {}


def _keys(page: Page, served: Running) -> list[str]:
    page.goto(f"{served.url}/candidacies/?show=all")
    hrefs = page.locator('a[href^="/candidacies/"]').evaluate_all("all => all.map(one => one.getAttribute('href'))")
    keys = [href.split("/")[2] for href in hrefs if href.count("/") == 3 and href.split("/")[2]]
    assert len(set(keys)) > 4, hrefs
    return list(dict.fromkeys(keys))


def _of_a_mail(page: Page, served: Running, key: str) -> list[str]:
    """Bring a mail, and return the addresses at which it is read and decided."""
    page.goto(f"{served.url}/inbox/")
    page.locator("#mail-text").fill(mail(APPLIED, "Your application: Analyst at Lumen", html="<p>Hello</p>").decode())
    page.locator('form[action="/inbox/bring"] button').click()
    page.locator('a[href$="as=formatted"]').wait_for()
    read = page.url.removeprefix(served.url)
    begin = page.locator('a[href$="/begin"]').get_attribute("href") or ""
    return [read, f"{read}?as=formatted", begin, f"{begin.removesuffix('begin')}correct?into={key}"]


def _problems(page: Page, address: str) -> list[str]:
    page.goto(address)
    problems = violations(page)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        problems.append("has to be scrolled sideways")
    if page.locator("h1").count() != 1:
        problems.append(f"{page.locator('h1').count()} headings of the first rank")
    return problems
