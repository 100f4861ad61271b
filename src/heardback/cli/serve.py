"""`heardback serve`: the pages, in a browser. Without arguments `heardback` does the same and opens one."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from errno import EADDRINUSE
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from heardback.cli.beside import a_worker

if TYPE_CHECKING:
    from heardback.settings import Settings

_LAST_PORT: Final = 65_535
HostOption = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="the address to listen at")]
PortOption = Annotated[
    int | None, typer.Option("--port", metavar="N", min=0, max=_LAST_PORT, help="the port; 0: any that is free")
]
WorkersOption = Annotated[int, typer.Option("--workers", metavar="N", min=1, help="how many processes")]

_LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")
_USUAL_PORT: Final = 8427
_APPLICATION: Final = "heardback.web.wsgi:application"
_THREADS: Final = 2
"""Of a process that is alone: one may wait for the disk while the other answers. Of several each has one: what a page
costs is computing, and threads that take turns at it only make all of them late (`bench/pages.py`)."""
_RUNNING: Final = "running.json"
_PATIENCE_SECONDS: Final = 20
"""So long pages that are being made may take to be finished, once it is told to stop."""
_PAUSE_SECONDS: Final = 0.05
_TRIES: Final = 1_200


def serve(
    host: HostOption = "127.0.0.1",
    port: PortOption = None,
    workers: WorkersOption = 1,
) -> None:
    """Serve the pages until it is stopped."""
    run(host=host, port=port, workers=workers, browser=False)


def open_() -> None:
    """Open the pages in a browser, by a new one-time link. Starts them if they do not run."""
    run(host="127.0.0.1", port=None, workers=1, browser=True)


def run(*, host: str, port: int | None, workers: int, browser: bool) -> None:
    """Prepare everything, then serve; if it is being served already, only open it."""
    from heardback import bootstrap
    from heardback.adapters.own_files import data_folder

    settings = bootstrap.settings()
    _make_sure_it_is_safe(settings, host)
    bootstrap.start()
    folder = data_folder(settings)
    with _only_one(folder, settings) as running:
        if running:
            _announce(settings, running, browser=browser)
            return
        bootstrap.migrate()
        bootstrap.tidy()
        _warn(settings)
        chosen = _free_port(host, port)
        address = settings.url or f"http://{_in_address(host)}:{chosen}"
        _note(folder, address)
        _once_it_answers(host, chosen, lambda: _announce(settings, address, browser=browser))
        with nullcontext() if settings.database else a_worker():
            _serve(host, chosen, workers)


def _warn(settings: "Settings") -> None:
    """Say what is unsafe; on one's own computer only `heardback check` looks for it."""
    from heardback import bootstrap
    from heardback.settings.checks import findings

    for one in findings(bootstrap.facts()) if settings.accounts else ():
        if one.severity == "unsafe":
            print(f"Unsafe: {one.what} {one.remedy}", file=sys.stderr)


def _make_sure_it_is_safe(settings: "Settings", host: str) -> None:
    """Refuse to show one person's record to a whole network."""
    from heardback.core.errors import OpenToEverybody

    if host not in _LOOPBACK and not settings.accounts:
        raise OpenToEverybody(host=host)


@contextmanager
def _only_one(folder: Path, settings: "Settings") -> Iterator[str | None]:
    """Yield the address of a server that runs on this folder already; None: it is ours now, as long as we hold it."""
    try:
        import fcntl
    except ImportError:
        yield None
        return
    if settings.accounts:  # several machines may serve one database
        yield None
        return
    with (folder / "running.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield _noted(folder)
            return
        yield None


def _note(folder: Path, address: str) -> None:
    draft = folder / f"{_RUNNING}.new"
    draft.write_text(json.dumps({"address": address, "process": os.getpid()}), encoding="utf-8")
    draft.replace(folder / _RUNNING)


def _noted(folder: Path) -> str:
    from heardback.core.errors import ServesElsewhere

    try:
        return str(json.loads((folder / _RUNNING).read_text(encoding="utf-8"))["address"])
    except (OSError, ValueError, KeyError) as error:
        raise ServesElsewhere from error  # it holds the lock already, and has not written its address yet


def _free_port(host: str, port: int | None) -> int:
    """Return the port asked for, else the usual one, else any. Raises `CannotListen`."""
    from heardback.core.errors import CannotListen
    from heardback.core.problems import why

    reasons = []
    for wanted in (port,) if port is not None else (_USUAL_PORT, 0):
        try:
            return _bound(host, wanted)
        except OSError as error:
            taken = error.errno == EADDRINUSE
            reasons.append("another program is there" if taken else why(error))
    place = f"{host}, port {port}" if port else host
    raise CannotListen(place=place, why=reasons[-1])


def _bound(host: str, port: int) -> int:
    """Try a port, and return which one it was."""
    import socket

    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.bind((host, port))
        return int(one.getsockname()[1])


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _once_it_answers(host: str, port: int, then: Callable[[], None]) -> None:
    """Do something as soon as the server takes connections, which it does in a process of its own."""
    import socket
    from threading import Thread
    from time import sleep

    def wait() -> None:
        for _ in range(_TRIES):
            try:
                socket.create_connection((host, port), timeout=1).close()
            except OSError:
                sleep(_PAUSE_SECONDS)
            else:
                then()
                return

    Thread(target=wait, daemon=True).start()


def _announce(settings: "Settings", address: str, *, browser: bool) -> None:
    """Print the way in; on one's own computer it is a link that works once."""
    from heardback import bootstrap
    from heardback.adapters.own_browser import open_quietly
    from heardback.adapters.own_files import data_folder

    link = address if settings.accounts else f"{address}/open/{bootstrap.opening_token()}"
    if settings.accounts:
        print(f"heardback is at {address}")
    else:
        print(f"heardback is ready. Open it with this link; it works once:\n\n    {link}\n")
    print("Stop it with Ctrl+C.", flush=True)
    if browser and not settings.accounts and _has_a_screen():
        open_quietly(link, data_folder(settings))


def _has_a_screen() -> bool:
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _serve(host: str, port: int, workers: int) -> None:
    """Hand over to the web server; it comes back when it was told to stop."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LOGGING_CONFIG, LogLevels

    from heardback import bootstrap
    from heardback.adapters.logs import formatter

    formats: dict[str, object] = {"generic": {"()": formatter(as_json=bootstrap.settings().accounts)}}
    Granian(
        _APPLICATION,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=_THREADS if workers == 1 else 1,
        log_level=LogLevels.warning,
        log_dictconfig={**LOGGING_CONFIG, "formatters": {"access": {}, **formats}},
        respawn_failed_workers=True,
        workers_kill_timeout=_PATIENCE_SECONDS,
    ).serve(target_loader=_application, wrap_loader=False)


def _application() -> Callable[..., Any]:
    """Load what each process runs. Granian's own way would look for it in the folder in which one stands, first."""
    from importlib import import_module

    module, _, name = _APPLICATION.partition(":")
    application: Callable[..., Any] = getattr(import_module(module), name)
    return application
