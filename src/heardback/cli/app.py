"""The commands in one place, in the order in which a newcomer meets them."""

from typing import Annotated

import typer

from heardback.cli import (
    add,
    advise,
    ask,
    backup,
    bring,
    check,
    inbox,
    invite,
    letter,
    log,
    note,
    playbooks,
    promise,
    proofread,
    rights,
    scan,
    serve,
    today,
    understand,
    walk,
    worker,
)

app = typer.Typer(
    name="heardback",
    help="After the interview: what to do now, and why, until an answer comes.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command()(serve.serve)
app.command(name="open")(serve.open_)
app.command()(today.today)
app.command()(add.add)
app.command(context_settings=log.RAW)(log.log)
app.command()(bring.bring)
app.command()(inbox.inbox)
app.command()(ask.ask)
for command in (advise.advise, walk.walk, playbooks.playbooks, promise.promise, rights.rights, understand.understand):
    app.command()(command)
app.command()(scan.scan)
app.command()(letter.letter)
app.command()(letter.script)
app.command()(proofread.proofread)
app.command(context_settings=note.RAW)(note.note)
app.command()(backup.backup)
app.command()(backup.restore)
app.command()(check.check)
app.command()(invite.invite)
app.command()(invite.recover)
app.command()(worker.worker)


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        from importlib.metadata import version

        print(f"heardback {version('heardback')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def heardback(  # the function's name is the program's
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_version, help="say which")] = False,  # noqa: FBT002
) -> None:
    """After the interview: what to do now, and why, until an answer comes.

    Without a command it opens the pages in a browser.
    """
    del version  # it has been answered by `_version`
    if context.invoked_subcommand is None:
        serve.open_()
