"""Take the pictures of the documentation: the example search on a certain Tuesday, in a real browser."""  # noqa: INP001 - a script

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page

from tests.browser.walker import Person
from tests.services.browser import Chromium, chromium, open_page
from tests.services.server import running

FOLDER: Final = Path(__file__).parent / "pictures"
TUESDAY: Final = "2026-11-17T10:40+01:00"
LARGEST_BYTES: Final = 150_000

_DESK: Final = (1180, 820)
_PHONE: Final = (390, 844)
_TYPED: Final = "As I have another offer, please anwser by Friday."
_SOMEBODY_TO_CALL: Final = ".focus a.tel"
_DONE: Final = ".focus [name=ending]:is([value=decline], [value=done], [value=sent], [value=not-today])"
_A_CANDIDACY: Final = "main a[href^='/candidacies/']"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One page as somebody sees it."""

    name: str
    of: str
    """An address; or an employer, whose page it is."""
    then: str = ""
    """The rest of the address of a page below the employer's."""
    typed: str = ""
    """What Maria puts into the letter, for the proofreader to find."""
    size: tuple[int, int] = _DESK
    dark: bool = False
    locale: str = "en-GB"


PICTURES: Final = (
    Picture(name="today", of="/"),
    Picture(name="today-dark", of="/", dark=True),
    Picture(name="phone", of="/", size=_PHONE),
    Picture(name="phone-dark", of="/", size=_PHONE, dark=True),
    Picture(name="candidacy", of="Nordkraft"),
    Picture(name="letter", of="Fjordline", then="letters/rejection-thanks-and-feedback", typed=_TYPED),
    Picture(name="applications", of="/candidacies/"),
    Picture(name="insights", of="/insights/"),
    Picture(name="today-russian", of="/", locale="ru-RU"),
)


def main() -> None:
    """Take them all, and complain of one that is too heavy for a page."""
    FOLDER.mkdir(exist_ok=True)
    with chromium() as browser:
        for locale in sorted({one.locale for one in PICTURES}):
            with _example(browser, locale) as page:
                for picture in PICTURES:
                    if picture.locale == locale:
                        _take(page, picture)


@contextmanager
def _example(browser: Chromium, locale: str) -> Iterator[Page]:
    """Show the example search to Maria in Stockholm, who has done whatever is more urgent than a certain call.

    The folder is then thrown away.
    """
    with (
        TemporaryDirectory() as data,
        running(data=Path(data), env={"HEARDBACK_NOW": TUESDAY}) as server,
        open_page(browser, server.opening_url, locale=locale, reduced_motion=True) as page,
    ):
        Person(page).presses("form[action='/example'] button")
        page.goto(f"{server.url}/settings/")
        page.fill("[name=name]", "Maria Lind")
        page.select_option("[name=country]", "SE")
        page.fill("[name=timezone]", "Europe/Stockholm")
        Person(page).presses("main form button.primary")
        page.goto(f"{server.url}/")
        while not page.locator(_SOMEBODY_TO_CALL).count():
            Person(page).presses(_DONE)
            page.goto(f"{server.url}/")
        yield page


def _take(page: Page, picture: Picture) -> None:
    width, height = picture.size
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="dark" if picture.dark else "light")
    page.goto(_origin(page) + _address(page, picture))
    if picture.typed:
        _type(page, picture.typed)
    page.evaluate("document.fonts.ready")
    path = FOLDER / f"{picture.name}.png"
    page.screenshot(path=path, caret="initial")  # to hide it would take a style that the pages forbid
    weight = path.stat().st_size
    print(f"{path.name:24} {weight // 1000:4} kB{'  too heavy' if weight > LARGEST_BYTES else ''}")  # noqa: T201 - a script


def _type(page: Page, words: str) -> None:
    """Type into the letter, and wait until it was read over."""
    letter = page.locator("textarea")
    before, last, after = letter.input_value().rpartition("\n\nIf a suitable")
    letter.fill(f"{before} {words}{last}{after}")
    page.locator("#checked", has_text="anwser").wait_for()
    letter.blur()


def _address(page: Page, picture: Picture) -> str:
    if picture.of.startswith("/"):
        return picture.of
    page.goto(f"{_origin(page)}/candidacies/?show=all")
    row = page.locator(_A_CANDIDACY, has_text=picture.of).first
    return f"{row.get_attribute('href')}{picture.then}"


def _origin(page: Page) -> str:
    return "/".join(page.url.split("/")[:3])


if __name__ == "__main__":
    main()
