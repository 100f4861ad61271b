"""`heardback scan MAILDIR|MBOX|imap[s]://user@host:port`: what a mailbox would propose, keeping nothing."""

import sys
from typing import TYPE_CHECKING, Annotated, Final

import typer

from heardback.cli.advise import AtOption

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

WhereArgument = Annotated[
    str, typer.Argument(metavar="MAILDIR|MBOX|imap[s]://…", help="mail on this computer, or imaps://user@host")
]
JsonOption = Annotated[bool, typer.Option("--json", help="all that was found, as JSON")]

_A_LARGE_BOX: Final = 5_000
"""So many mails are looked at before it is said how far it has come."""


def scan(where: WhereArgument, at: AtOption = None, *, as_json: JsonOption = False) -> None:
    """Find the applications that a mailbox tells of. And what happened in each.

    Nothing is kept, and nothing in the mailbox changes. A server's password is asked for here, or read from
    HEARDBACK_IMAP_PASSWORD.
    """
    from heardback.actions.scan import scan as look
    from heardback.cli.scan_answer import answer_of
    from heardback.cli.scan_source import mail_at

    reader = _reader()
    now = _moment(at, reader)
    with mail_at(where) as source:
        scanned = look(source, reader=reader, now=now, progress=_tell_progress)
    answer = answer_of(scanned, now=now, reader=reader)
    if as_json:
        import json

        from heardback.cli.scan_json import scan_json

        print(json.dumps(scan_json(answer), ensure_ascii=False, indent=2))
        return
    from heardback.cli.scan_page import show

    show(answer)


def _reader() -> "ZoneInfo":
    """Return the time zone of whoever sits here; where the computer tells none, UTC."""
    from zoneinfo import ZoneInfo

    from heardback import bootstrap

    return ZoneInfo(bootstrap.local_zone() or "UTC")


def _moment(at: str | None, reader: "ZoneInfo") -> "datetime":
    """Return `--at` as an instant; without an offset it is by the reader's clock, left out it is now."""
    from heardback import bootstrap
    from heardback.cli.files import instant

    return instant(at, reader) if at else bootstrap.now().astimezone(reader)


def _tell_progress(looked_at: int) -> None:
    if looked_at % _A_LARGE_BOX == 0:
        print(f"{looked_at:,} mails looked at …", file=sys.stderr)
