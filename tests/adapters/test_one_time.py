"""A link that works once, for a quarter of an hour."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from heardback.adapters.one_time import make_token, use_token

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)
SOON, LATER = NOW + timedelta(minutes=14), NOW + timedelta(minutes=15)


def test_it_works_once(tmp_path: Path) -> None:
    token = make_token(tmp_path, NOW)
    assert use_token(tmp_path, token, SOON)
    assert not use_token(tmp_path, token, SOON)


def test_it_works_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    assert not use_token(tmp_path, make_token(tmp_path, NOW), LATER)


def test_no_other_works_and_none_leads_out_of_its_folder(tmp_path: Path) -> None:
    make_token(tmp_path / "openings", NOW)
    outside = tmp_path / "secret-key"
    outside.touch()
    for guess in ("", "../secret-key", "a" * 32):
        assert not use_token(tmp_path / "openings", guess, NOW)
    assert outside.exists()


def test_only_its_hash_is_kept_for_this_user_alone_and_what_has_expired_goes(tmp_path: Path) -> None:
    folder = tmp_path / "openings"
    before = os.umask(0)
    try:
        first, second = make_token(folder, NOW), make_token(folder, NOW)
    finally:
        os.umask(before)
    kept = list(folder.iterdir())
    assert len(kept) == 2
    assert all(token not in path.name for path in kept for token in (first, second))
    assert {path.stat().st_mode & 0o777 for path in (folder, *kept)} == {0o700, 0o600}
    make_token(folder, LATER)
    assert len(list(folder.iterdir())) == 1
