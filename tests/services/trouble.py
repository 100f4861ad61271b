"""What goes wrong in a browser while a test looks elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

HERE: Final = {"127.0.0.1", "localhost"}
_NETWORK: Final = {"http", "https", "ws", "wss", "ftp"}
_ANSWERS_A_PERSON: Final = {"document", "fetch", "xhr"}
_WENT_ELSEWHERE: Final = "net::ERR_ABORTED"
"""A person who follows a link does not wait for the rest of a page."""

_NOBODY_THERE: Final = ("net::ERR_CONNECTION_REFUSED", "net::ERR_CONNECTION_RESET")
"""Of a server that a story stops."""
_TOLD_BY_RESPONSES: Final = "Failed to load resource: "


@contextmanager
def without_trouble(context: BrowserContext, *, server_goes: bool = False) -> Iterator[None]:
    watcher = _Watcher(_NOBODY_THERE if server_goes else ())
    watcher.watch(context)
    try:
        yield
        for page in context.pages:
            page.title()  # whatever happened before the answer has been told by then
    except BaseException as failure:
        for trouble in watcher.troubles:
            failure.add_note(trouble)
        raise
    assert not watcher.troubles, "\n".join(watcher.troubles)


class _Watcher:
    def __init__(self, expected: tuple[str, ...]) -> None:
        self.troubles: list[str] = []
        self._expected = (_WENT_ELSEWHERE, *expected)

    def watch(self, context: BrowserContext) -> None:
        context.on("page", self._page)
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("requestfailed", self._failure)
        context.on("console", self._console)
        context.on("weberror", self._script_error)

    def _page(self, page: Page) -> None:
        page.on("websocket", lambda socket: self._asked("WebSocket", socket.url))
        page.on("crash", lambda _: self.troubles.append("the page crashed"))

    def _request(self, request: Request) -> None:
        self._asked(request.method, request.url)

    def _asked(self, how: str, url: str) -> None:
        if not _stays_here(url):
            self.troubles.append(f"asked another computer: {how} {url}")

    def _response(self, response: Response) -> None:
        refused = HTTPStatus.BAD_REQUEST <= response.status < HTTPStatus.INTERNAL_SERVER_ERROR
        failed = response.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        if failed or (refused and response.request.resource_type not in _ANSWERS_A_PERSON):
            self.troubles.append(f"answered with {response.status}: {response.request.method} {response.url}")

    def _failure(self, request: Request) -> None:
        if _stays_here(request.url) and request.failure not in self._expected:
            self.troubles.append(f"failed with {request.failure}: {request.method} {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(_TOLD_BY_RESPONSES):
            self.troubles.append(f"on the console: {message.text}")

    def _script_error(self, error: WebError) -> None:
        self.troubles.append(f"a script failed: {error.error.name}: {error.error.message}")


def _stays_here(url: str) -> bool:
    parts = urlsplit(url)
    return parts.hostname in HERE if parts.scheme in _NETWORK else True
