"""`heardback backup` and `heardback restore`: the whole record as one file, and back."""

from pathlib import Path
from typing import Annotated

import typer

FolderArgument = Annotated[
    Path | None, typer.Argument(metavar="FOLDER", help="where to put the copy; without it, the folder of backups")
]
CopyArgument = Annotated[Path, typer.Argument(metavar="COPY", help="a copy that `heardback backup` made")]


def backup(folder: FolderArgument = None) -> None:
    """Make a copy of the whole record, also while it is in use."""
    from heardback import bootstrap

    bootstrap.start()
    bootstrap.migrate()
    print(f"Copied to {bootstrap.back_up(folder)}")


def restore(copy: CopyArgument) -> None:
    """Put a copy in the place of the record. What is there now is kept beside it."""
    from heardback import bootstrap
    from heardback.core.errors import CannotRead

    if not copy.is_file():
        raise CannotRead(name=copy, why="there is no such file")
    bootstrap.start()
    before = bootstrap.restore(copy)
    bootstrap.migrate()
    print(f"The record is now as it was in {copy}")
    if before:
        print(f"As it was before, it is kept in {before}")
