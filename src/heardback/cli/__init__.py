"""The command line: one file a command. What goes wrong is said once, here, and becomes the exit status."""

import io
import os
import sys

from heardback.cli.app import app
from heardback.core.errors import HeardbackError

_BROKEN_PIPE = 141


def main() -> None:
    """Run the command line. Exit status: 0 done, 2 something in the input has to be mended, 1 anything else."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows no Cyrillic shows what it can
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except HeardbackError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        _print_no_more()  # the reader has gone (`| head`)
        sys.exit(_BROKEN_PIPE)
    except OSError as error:
        from heardback.core.problems import why

        print(f"The answer could not be written: {why(error)}.", file=sys.stderr)
        _print_no_more()
        sys.exit(1)


def _print_no_more() -> None:
    """Let what is still buffered go nowhere, so that Python's last flush has nothing to complain of."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
