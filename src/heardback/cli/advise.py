"""`heardback advise FILE`: what to do now, and why."""

import json
from pathlib import Path
from typing import Annotated

import typer

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="a candidacy file")]
AtOption = Annotated[str | None, typer.Option("--at", metavar="ISO", help="as of this moment, else now")]
PlaybookOption = Annotated[str, typer.Option("--playbook", metavar="NAME|PATH", help="whose advice")]
JsonOption = Annotated[bool, typer.Option("--json", help="the answer as JSON")]
HistoryOption = Annotated[
    list[Path] | None,
    typer.Option("--history", metavar="FILE|DIR", help="your other candidacies, for the odds; repeatable"),
]


def advise(
    file: FileArgument,
    at: AtOption = None,
    playbook: PlaybookOption = "balanced",
    history: HistoryOption = None,
    *,
    as_json: JsonOption = False,
) -> None:
    """Tell what to do now about one candidacy, and why."""
    from heardback.cli.files import candidacy_files, candidacy_in, moment, playbook_called
    from heardback.core.advice import advise as advise_on
    from heardback.core.history import own_case

    candidacy = candidacy_in(file)
    now = moment(at, candidacy)
    others = [path for path in candidacy_files(history or ()) if path.resolve() != file.resolve()]
    own = [case for path in others if (case := own_case(candidacy_in(path), now))]
    advice = advise_on(candidacy, playbook_called(playbook), now, own=own)
    if as_json:
        from heardback.core.advice_json import advice_json

        print(json.dumps(advice_json(advice), ensure_ascii=False, indent=2))
        return
    from heardback.cli.page import show

    show(advice, file=str(file))
