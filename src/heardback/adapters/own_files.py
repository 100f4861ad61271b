"""What heardback keeps beside its database: the folder for all of it, and the key that signs sessions."""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Final

from heardback.core.errors import CannotWrite
from heardback.core.problems import why
from heardback.settings import Settings

SECRET_FILE: Final = "secret-key"  # noqa: S105 - a file's name
_ONLY_MINE: Final = 0o600
_MY_FOLDER: Final = 0o700


def data_folder(chosen: Settings) -> Path:
    """Return the folder for all that is kept, made for this person's eyes alone. Raises `CannotWrite`."""
    try:
        chosen.data.mkdir(mode=_MY_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(name=chosen.data, why=why(error)) from error
    return chosen.data


def secret_key(chosen: Settings) -> str:
    """Return the key that signs sessions: the one set, else this computer's own, made the first time."""
    if chosen.secret_key:
        return chosen.secret_key
    path = data_folder(chosen) / SECRET_FILE
    if not path.exists():
        _publish(path, secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()


def _publish(path: Path, text: str) -> None:
    """Write a file that is whole as soon as it is there. Of two who do so at once, the first one's stays."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_MINE), "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError:
        draft.replace(path)  # a file system that knows no links
    finally:
        draft.unlink(missing_ok=True)


def fingerprint(folder: Path, *kinds: str) -> str:
    """Return a short hash of a folder's files, all or those of some kinds: it changes with any of them."""
    digest = hashlib.sha256()
    for path in sorted(one for kind in kinds or ("*",) for one in folder.rglob(kind) if one.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]
