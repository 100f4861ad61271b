"""After an update that changed nothing but the tables, they are brought up to date all the same."""

import shutil
from pathlib import Path

import pytest

from heardback import bootstrap
from heardback.adapters.storage import migrations


def test_another_change_to_the_tables_is_another_edition(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    here = Path(migrations.__path__[0])
    folder = Path(shutil.copytree(here, tmp_path / "migrations"))
    others = [one for one in bootstrap._RULES if one != here]  # noqa: SLF001 - what editions are made of
    assert len(others) == len(bootstrap._RULES) - 1  # noqa: SLF001 - too
    monkeypatch.setattr(bootstrap, "_RULES", (*others, folder))
    before = bootstrap._edition()  # noqa: SLF001 - too
    (folder / "9999_more.py").write_text("# a change\n", encoding="ascii")
    assert bootstrap._edition() != before  # noqa: SLF001 - too
