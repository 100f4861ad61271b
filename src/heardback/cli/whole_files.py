"""Files written whole or not at all, whatever happens meanwhile: a full disk, a killed process, another program."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from tempfile import mkstemp
from typing import IO, TypeVar

from heardback.core.errors import CannotRead, CannotWrite
from heardback.core.problems import why

T = TypeVar("T")


def change_file(path: Path, change: Callable[[bytes], tuple[bytes, T]]) -> T:
    """Replace a file's content by what `change` makes of it, and return what `change` returns beside it.

    1. Follow symbolic links to the file itself. 2. Wait until no other heardback is changing it. 3. Read it.
    4. Make the new content; if `change` raises, the file stays as it is. 5. Write that to a temporary file beside it,
    with its permissions, and onto the disk. 6. Make sure that the file is still as it was read. 7. Put it in place.
    """
    path = _real(path)
    with _turn_at(path):
        old = _content(path)
        new, result = change(old)
        with _writing(path), _beside(path, new) as fresh:
            fresh.chmod(S_IMODE(path.stat().st_mode))
            if path.read_bytes() != old:
                raise CannotWrite(name=path, why="another program changed it at this very moment; please try again")
            fresh.replace(path)
    _settle(path.parent)
    return result


def create_file(path: Path, content: bytes) -> bool:
    """Create a file for its owner's eyes only; tell False if there is one of that name already, and leave it alone."""
    with _writing(path), _beside(path, content) as fresh:
        try:
            os.link(fresh, path)  # other than a renaming, it never takes the place of a file
        except FileExistsError:
            return False
    _settle(path.parent)
    return True


def _real(path: Path) -> Path:
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise CannotRead(name=path, why=why(error)) from error
    if not real.is_file():
        raise CannotRead(name=path, why="it is a folder" if real.is_dir() else "it is no ordinary file")
    return real


@contextmanager
def _turn_at(path: Path) -> Iterator[None]:
    """Let one heardback after the other change a file; who waited looks again, for it was replaced meanwhile."""
    try:
        import fcntl
    except ImportError:  # Windows has none: there, step 6 alone keeps changes apart
        yield
        return
    while True:
        try:
            file = path.open("rb")
        except OSError as error:
            raise CannotRead(name=path, why=why(error)) from error
        with file:
            with suppress(OSError):  # some network drives know no locks
                fcntl.flock(file, fcntl.LOCK_EX)
            if _is_still(path, file):
                yield
                return


def _is_still(path: Path, file: IO[bytes]) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError as error:
        raise CannotRead(name=path, why=why(error)) from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(name=path, why=why(error)) from error


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(name=path, why=why(error)) from error


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """Write a temporary file in the same folder and onto the disk; whatever happens then, it does not stay."""
    handle, name = mkstemp(prefix=f".{path.name[:100]}.", suffix=".new", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Bring the folder's new entry onto the disk, where the system can: the content is safe either way."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
