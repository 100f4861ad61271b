"""Whether everybody can use a page, as far as axe-core can tell."""

from pathlib import Path
from typing import Any, Final

import axe_playwright_python
from playwright.sync_api import Page

_WCAG_22_AA: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_AXE: Final = Path(axe_playwright_python.__file__).with_name("axe.min.js")


def violations(page: Page, *, best_practice: bool = False) -> list[str]:
    """Return what axe-core finds against WCAG 2.2 at level AA: rule, impact, and for each place its selector and why.

    It waits for timers, which never ring where scripts are off: such a page is refused, instead of waiting forever.
    """
    assert page.evaluate("matchMedia('(scripting: enabled)').matches"), "axe-core needs a page whose scripts may run"
    tags = [*_WCAG_22_AA, *(["best-practice"] if best_practice else [])]
    page.evaluate(_AXE.read_text(encoding="utf-8"))  # over the browser's protocol, which no content policy forbids
    options = {"runOnly": {"type": "tag", "values": tags}, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [_told(violation) for violation in found]


def _told(violation: dict[str, Any]) -> str:
    places = (f"  {_selector(node['target'])}\n    {_indented(node['failureSummary'])}" for node in violation["nodes"])
    return "\n".join((f"{violation['id']} ({violation['impact']}): {violation['help']}", *places))


def _selector(target: list[Any]) -> str:
    """Join the steps through frames and shadow trees; a step through several is a list itself."""
    return " ".join(_selector(step) if isinstance(step, list) else step for step in target)


def _indented(summary: str) -> str:
    return summary.replace("\n", "\n    ")
