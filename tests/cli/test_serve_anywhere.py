"""`heardback serve`, whatever lies in the folder in which one happens to stand."""

from http import HTTPStatus
from pathlib import Path
from urllib.request import urlopen

from tests.services.server import SERVE, running


def test_modules_that_lie_about_are_not_taken_for_ours(tmp_path: Path) -> None:
    """The folder is a package, as our own are, and has a part that is called as ours."""
    folder = tmp_path / "package"
    (folder / "heardback").mkdir(parents=True)
    for name in ("__init__.py", "heardback/__init__.py", "django.py"):
        (folder / name).write_text("raise RuntimeError('not ours')\n", encoding="utf-8")
    with (
        running(data=tmp_path / "data", command=("env", "-C", str(folder), *SERVE)) as server,
        urlopen(f"{server.url}/readyz") as answer,  # noqa: S310 - our own
    ):
        assert answer.status == HTTPStatus.OK
