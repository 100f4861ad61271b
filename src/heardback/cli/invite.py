"""`heardback invite` and `heardback recover`: ways in, made at the server's terminal."""

from typing import Annotated

import typer

ForgetOption = Annotated[
    bool, typer.Option("--forget-devices", help="also take away passkeys and codes, for a lost telephone")
]


def invite(
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="for whom it is; only you see it")] = "",
) -> None:
    """Print a link with which one person makes an account. The first one too."""
    from heardback import bootstrap

    _ready()
    print(f"Whoever opens this link can make one account, within 7 days:\n\n    {bootstrap.invitation_link(note)}\n")


def recover(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="the address that they sign in with")],
    forget_devices: ForgetOption = False,  # noqa: FBT002
) -> None:
    """Print a link with which somebody chooses a new password. For whoever has lost the way in."""
    from heardback import bootstrap

    _ready()
    link = bootstrap.way_back_in(email, forget_devices=forget_devices)
    print(f"Whoever opens this link can choose a new password for {email}, within 7 days:\n\n    {link}\n")


def _ready() -> None:
    """Open the database. Raises `NeedsAccounts` where nobody signs in."""
    from heardback import bootstrap
    from heardback.core.errors import NeedsAccounts

    if not bootstrap.settings().accounts:
        raise NeedsAccounts
    bootstrap.start()
    bootstrap.migrate()
