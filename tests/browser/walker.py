"""A person in front of the pages: what they fill in and press, by the names that every language shares."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page


@dataclass
class Person:
    """Somebody with a mouse or a finger."""

    page: Page
    sees_all_of_it: bool = True
    """Whether scripts run in their browser."""

    def fills(self, name: str, words: str) -> None:
        """Fill in a field by its name in the form."""
        self._shown(f'[name="{name}"]').fill(words)

    def chooses(self, name: str, value: str) -> None:
        """Choose from a list, or among buttons of which one holds."""
        one = self._shown(f'[name="{name}"]')
        if one.evaluate("one => one.tagName") == "SELECT":
            one.select_option(value)
        else:
            self._shown(f'[name="{name}"][value="{value}"]').check()

    def ticks(self, name: str) -> None:
        """Tick a box."""
        self._shown(f'[name="{name}"]').check()

    def presses(self, selector: str) -> None:
        """Press a button or follow a link, and wait for the page that comes."""
        self._marks()
        self._shown(selector).click()
        self._sees_the_next()

    def _marks(self) -> None:
        """Mark the page that is there, so that the next one is known by not being marked."""
        self.page.evaluate("document.getElementById('page').dataset.before = 'yes'")

    def _sees_the_next(self) -> None:
        self.page.locator("#page:not([data-before])").wait_for()
        self.page.wait_for_load_state("load")

    def goes(self, path: str) -> None:
        """Go to an address of the same server."""
        self.page.goto(self._origin() + path)

    def reads(self) -> str:
        """Return the text of the page as a person sees it."""
        return self.page.locator("main").inner_text()

    def _shown(self, selector: str) -> Locator:
        """Find a field; one inside a part that is folded away is unfolded first, as a person would."""
        found = self.page.locator(selector).first
        if not found.is_visible():
            found.locator("xpath=ancestor::details[not(@open)]/summary").last.click()
        return found

    def _origin(self) -> str:
        return "/".join(self.page.url.split("/")[:3])


class Typist(Person):
    """Somebody who has only a keyboard: every field and button is reached with Tab."""

    def fills(self, name: str, words: str) -> None:
        """Go to the field and type; what stands there is typed over."""
        self._tab_to(f'[name="{name}"]')
        field = self.page.locator(f'[name="{name}"]').first
        if field.get_attribute("type") in ("date", "time", "datetime-local"):
            field.fill(words)  # what a typed date looks like depends on the computer
            return
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def chooses(self, name: str, value: str) -> None:
        """Go to the list or the buttons, and choose with the arrows."""
        one = self.page.locator(f'[name="{name}"]').first
        if one.evaluate("one => one.tagName") == "SELECT":
            self._tab_to(f'[name="{name}"]')
            wanted = one.evaluate("(one, value) => [...one.options].findIndex(o => o.value === value)", value)
            now = one.evaluate("one => one.selectedIndex")
            for _ in range(abs(wanted - now)):
                self.page.keyboard.press("ArrowDown" if wanted > now else "ArrowUp")
            return
        self._tab_to(f'[name="{name}"]')
        for _ in range(20):
            if self.page.locator(f'[name="{name}"][value="{value}"]').first.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(name, value)

    def ticks(self, name: str) -> None:
        """Go to the box and press the space bar."""
        self._tab_to(f'[name="{name}"]')
        self.page.keyboard.press("Space")

    def presses(self, selector: str) -> None:
        """Go to it and press Enter."""
        self._tab_to(selector)
        self._marks()
        self.page.keyboard.press("Enter")
        self._sees_the_next()

    def _tab_to(self, selector: str) -> None:
        """Press Tab until it has the focus; folded parts on the way are unfolded if it is inside them."""
        for _ in range(120):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            if self.page.evaluate(_HIDES, selector):
                self.page.keyboard.press("Enter")
        message = f"Tab never comes to {selector} on {self.page.url}"
        raise AssertionError(message)


_HIDES = """selector => {
  const summary = document.activeElement;
  return summary.tagName === "SUMMARY" && !summary.parentElement.open
    && summary.parentElement.querySelector(selector) !== null
    && ![...document.querySelectorAll(selector)].some(one => one.checkVisibility());
}"""
