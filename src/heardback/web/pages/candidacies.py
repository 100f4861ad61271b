"""All applications: found, sorted and paged; as a table or as a board."""

from typing import Any, ClassVar, Final

from django.core.paginator import Paginator
from django.http import HttpResponse

from heardback.actions.find import Wanted, find
from heardback.ports import Kept
from heardback.web.forms.search_form import SearchForm
from heardback.web.page import Page
from heardback.web.parts.listing import columns_of, rows_of

PAGE: Final = 50


class CandidaciesPage(Page):
    """`/candidacies/?q=…&show=…&phase=…&order=…&page=…`, and with `as=board` the board."""

    template: ClassVar[str] = "candidacies.html"

    def get(self, request: object) -> HttpResponse:
        """Show what was looked for."""
        asked, board = self.request.GET, self.request.GET.get("as") == "board"
        form = SearchForm(self.speech, asked, board=board)
        wanted = form.wanted()
        found = find(self.log, self.owner, wanted, self.request.now)
        shown = self._board(found, wanted) if board else self._table(found)
        return self.show(
            form=form,
            wanted=wanted,
            board=board,
            found=len(found),
            live=sum(kept.glance.live() for kept in found),
            count=self.log.count(self.owner),
            **shown,
        )

    def _table(self, found: list[Kept]) -> dict[str, Any]:
        page = Paginator(found, PAGE).get_page(self.request.GET.get("page"))
        return {"page": page, "rows": rows_of(list(page), self.speech, self.request.now)}

    def _board(self, found: list[Kept], wanted: Wanted) -> dict[str, Any]:
        return {"columns": columns_of(found, self.speech, self.request.now, wanted)}
