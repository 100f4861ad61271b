"""One address for all words of a candidacy: a letter, a call or a card, by the name of its kind."""

from typing import Final

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views import View

from heardback.letters.kinds import KINDS, Form
from heardback.web.pages.call import CallPage
from heardback.web.pages.letter import LetterPage

_PAGES: Final[dict[Form, type[View]]] = {"letter": LetterPage, "call": CallPage}
_CARDS: Final = {"closing-questions": "before", "review": "review"}


def words(request: HttpRequest, key: str, kind: str) -> HttpResponseBase:
    """Answer with the page of the kind; a card has one of its own."""
    form = KINDS[kind].form if kind in KINDS else "letter"
    if form == "card":
        return redirect(_CARDS[kind], key)
    return _PAGES[form].as_view()(request, key=key, kind=kind)
