"""`heardback bring PATH`: mail that lies on this computer comes into the Inbox, without any account."""

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

PathArgument = Annotated[
    Path, typer.Argument(metavar="PATH", help="an mbox, a Maildir, a folder of mails, or one mail")
]

_A_LARGE_BOX: Final = 1_000
"""So many mails are looked at before it is said how far it has come."""


def bring(path: PathArgument) -> None:
    """Read saved mail, and propose what it tells you.

    An mbox may have gigabytes, such as a Takeout of Gmail. The files stay as they are; nothing is recorded before you
    say so.
    """
    from heardback import bootstrap
    from heardback.actions.bring_mail import bring_mailbox
    from heardback.adapters.maildir import mails_in
    from heardback.cli.own_record import own_record
    from heardback.core.errors import CannotRead

    desk = bootstrap.desk(own_record().owner, bootstrap.now())
    brought = bring_mailbox(desk, lambda: mails_in(path), _tell_progress)
    if not brought.mails:
        raise CannotRead(name=path, why="there is no mail in it")
    print(f"{brought.mails:,} {'mail was' if brought.mails == 1 else 'mails were'} looked at.")
    found = len(brought.proposals)
    if found:
        print(f"{found:,} {'thing' if found == 1 else 'things'} to decide: heardback inbox")
    else:
        print("They tell of nothing new about an application.")


def _tell_progress(looked_at: int) -> None:
    if looked_at % _A_LARGE_BOX == 0:
        print(f"{looked_at:,} mails looked at …", file=sys.stderr)
