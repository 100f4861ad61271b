"""`heardback playbooks [NAME]`: the six voices, or one of them explained from its own data."""

from typing import Annotated

import typer

NameArgument = Annotated[str | None, typer.Argument(metavar="[NAME|PATH]", help="the one to explain")]


def playbooks(name: NameArgument = None) -> None:
    """List the playbooks, or explain one in plain words."""
    from heardback.cli.files import playbook_called
    from heardback.cli.lines import say
    from heardback.core.playbook import BUILT_IN, built_in
    from heardback.core.wording.english.voices import explain

    if name is not None:
        for line in explain(playbook_called(name)).split("\n"):
            say(line)
        return
    for each in BUILT_IN:
        say(f"{each:<12}{built_in(each).about}", hanging=12)
    say("")
    say("Explain one: heardback playbooks NAME. Your own is the path of a TOML file.")
