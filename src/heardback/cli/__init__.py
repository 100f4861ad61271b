"""The command line: one file a command. What goes wrong is said once, here, and becomes the exit status."""

import os
import sys

from heardback.cli.app import app
from heardback.core.errors import HeardbackError

_BROKEN_PIPE = 141


def main() -> None:
    """Run the command line. Exit status: 0 done, 2 something in the input has to be mended, 1 anything else."""
    try:
        app()
    except HeardbackError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader has gone (`| head`): say nothing more, and let Python's last flush go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_BROKEN_PIPE)
