"""Sends one letter, over and over: `python -m tests.faults.postman FOLDER PORT SECURITY`, told by lines of JSON.

First it prepares a record in FOLDER, with a letter queued for the mail server at PORT. Then, for each line such as
`{"folder": "…", "kill": 12, "later": 0}`, a child of it goes on with a copy of that record until nothing is due, and
says what has become of the letter. With `kill` it dies at that point: points stand before and after each word to
the server and each transaction. `later` is how many minutes after the first it is; `before_dot` and
`after_dot` are the patience with the server, in seconds.
"""
# ruff: noqa: PLC0415 - what needs the database can be imported only after `start`

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import Any, Final, Literal, cast

from heardback import bootstrap
from heardback.settings import Settings

NOW: Final = datetime(2026, 11, 25, 10, tzinfo=UTC)
"""A Wednesday."""
_LONG_TEXT: Final = 200
_MOST_STEPS: Final = 200


def prepare(port: int, security: Literal["tls", "starttls"]) -> None:
    """Make a record in which a letter is ready to be sent."""
    from heardback.actions.opened import open_candidacy
    from heardback.actions.record import Command, begin
    from heardback.actions.send import ToSend, queue
    from heardback.adapters.storage import mail_accounts
    from heardback.adapters.storage.outbox import DatabaseOutbox
    from heardback.core.events import Interview
    from heardback.letters.compose import compose
    from heardback.letters.facts import Occasion
    from heardback.letters.kinds import KINDS
    from heardback.letters.went_out import sent
    from heardback.ports import MailAccount, MailAccountKey, MailServer, OwnerId
    from tests.adapters.maria import ANALYST, LARS, NORDKRAFT
    from tests.services.smtp import PASSWORD

    bootstrap.migrate()
    log, owner = bootstrap.event_log(), OwnerId(bootstrap.local_account().pk)
    talked = Interview(at=NOW - timedelta(days=7), with_=(LARS.id,))
    receipt = begin(
        log, owner, employer=NORDKRAFT, position=ANALYST, contacts=[LARS], events=[talked], command="begin", now=NOW
    )
    server = MailServer(host="localhost", port=port, security=security)
    account = MailAccount(key=MailAccountKey("work"), address="maria@example.org", sending=server, user="maria")
    mail_accounts.keep(owner, account)
    mail_accounts.keep_secret(owner, account.key, PASSWORD)
    opened, kind = open_candidacy(log, owner, receipt.key, NOW), KINDS["status-mail"]
    occasion = Occasion(case=opened.advice.plan.case, now=NOW, to=LARS, language="en", tone="warm")
    to_send = ToSend(kind=kind.name, letter=compose(kind, occasion), events=sent(kind, LARS.id, NOW))
    command = Command(owner=owner, key=receipt.key, seen=receipt.version, command="yes", now=NOW)
    queue(log, DatabaseOutbox(), to_send, account, command)


def go_on(
    folder: Path, *, kill: int, later: int, sent_folder: Path | None, patience: tuple[float, float]
) -> dict[str, Any]:
    """Do what is due, and what comes due then, and say how it ended."""
    from heardback.actions.post import Postman
    from heardback.adapters.smtp.dialogue import Patience
    from heardback.adapters.smtp.sending import Sending
    from heardback.adapters.storage.outbox import DatabaseOutbox
    from heardback.adapters.storage.outbox_tables import OutgoingRow
    from heardback.ports import Post
    from heardback.worker import once
    from tests.adapters.stores import in_database

    with in_database("copy", Settings(data=folder)) as store:
        points = _Points(kill)
        points.stand_everywhere()
        post = Post(
            send=Sending("copy", Patience(before_dot=patience[0], after_dot=patience[1])),
            find=lambda letter: _found(sent_folder, letter.message_id),
            copy=lambda _: None,
        )
        postman = Postman(store.log, DatabaseOutbox("copy"), post)
        now = NOW + timedelta(minutes=later)
        for _ in range(_MOST_STEPS):
            moment = now
            if once(postman, lambda: moment, Event()):  # noqa: B023 - called at once
                continue
            due = OutgoingRow.objects.using("copy").values_list("due", flat=True).get()
            if due is None:
                break
            now = max(now, due)
        return {"points": len(points.passed), "names": points.passed, **_state("copy")}


class _Points:
    """Points at which we can die, counted as they are passed."""

    def __init__(self, kill: int) -> None:
        self.kill = kill
        self.passed: list[str] = []

    def stand_everywhere(self) -> None:
        """Put points around everything that somebody else can see."""
        from heardback.adapters.smtp import sending
        from heardback.adapters.smtp.wire import Wire
        from heardback.adapters.storage.event_log import DatabaseEventLog
        from heardback.adapters.storage.outbox import DatabaseOutbox

        for holder, names in (
            (Wire, ("send", "reply", "secure", "make_sure_of_silence", "close")),
            (DatabaseOutbox, ("claim", "mark_dot", "settle")),
            (DatabaseEventLog, ("append",)),
            (sending, ("connect",)),
        ):
            for name in names:
                setattr(holder, name, self.around(getattr(holder, name)))
        whole = Wire.send

        def in_two(wire: Wire, data: bytes, patience: float) -> None:
            if len(data) > _LONG_TEXT:
                whole(wire, data[:_LONG_TEXT], patience)
                data = data[_LONG_TEXT:]
            whole(wire, data, patience)

        Wire.send = in_two  # type: ignore[assignment,method-assign]  # half a text is a point, too

    def around(self, do: Callable[..., Any]) -> Callable[..., Any]:
        def done(*args: Any, **more: Any) -> Any:
            self.pass_one(do.__name__)
            result = do(*args, **more)
            self.pass_one(do.__name__)
            return result

        return done

    def pass_one(self, name: str) -> None:
        self.passed.append(name)
        if len(self.passed) == self.kill:
            os.kill(os.getpid(), signal.SIGKILL)


def _found(sent_folder: Path | None, message_id: str) -> str | None:
    there = sent_folder.read_text().splitlines() if sent_folder and sent_folder.exists() else []
    return message_id if message_id in there else "" if sent_folder else None


def _state(using: str) -> dict[str, Any]:
    from heardback.adapters.storage.models import EntryRow, LetterRow
    from heardback.adapters.storage.outbox_tables import OutgoingRow

    row = OutgoingRow.objects.using(using).get()
    asked = EntryRow.objects.using(using).filter(data__contains='"type":"asked"').count()
    kept = LetterRow.objects.using(using).filter(sent_at__isnull=False).count()
    return {"state": row.state, "reason": row.reason, "said": row.said, "recorded": asked, "kept": kept}


def _child(line: dict[str, Any]) -> None:
    """Do what a line says in a process of its own; a line of JSON is the answer, an empty one if it was killed."""
    child = os.fork()
    if child == 0:
        sent_folder = Path(line["sent_folder"]) if line.get("sent_folder") else None
        patience = (line["before_dot"], line["after_dot"])
        ended = go_on(
            Path(line["folder"]), kill=line["kill"], later=line["later"], sent_folder=sent_folder, patience=patience
        )
        print(json.dumps(ended), flush=True)  # noqa: T201 - its answer
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        print("{}", flush=True)  # noqa: T201 - its answer
    elif status:
        print('{"crashed": true}', flush=True)  # noqa: T201 - as above


if __name__ == "__main__":
    bootstrap.start(Settings(data=Path(sys.argv[1])))
    prepare(int(sys.argv[2]), cast("Literal['tls', 'starttls']", sys.argv[3]))
    from django.db import connections

    for needed in ("actions.post", "adapters.smtp.sending", "adapters.storage.outbox", "worker"):
        import_module(f"heardback.{needed}")  # once, and not in every child
    import_module("tests.adapters.stores")
    connections.close_all()
    print("{}", flush=True)  # noqa: T201 - ready
    for told in sys.stdin:
        _child(json.loads(told))
