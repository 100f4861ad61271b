"""What can be told of the machine that this runs on."""

import sys
from datetime import UTC, datetime, timedelta

import pytest

from heardback.adapters.machine import facts
from heardback.adapters.storage.event_log import DatabaseEventLog
from heardback.adapters.storage.models import Account, CandidacyRow
from heardback.ports import OwnerId
from heardback.settings import read_settings
from tests.adapters.maria import Maria
from tests.adapters.stores import Store

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)


def test_of_its_disk_its_folder_and_its_files(tmp_path) -> None:
    data, key, closed = tmp_path / "data", tmp_path / "key", tmp_path / "closed"
    data.mkdir(mode=0o700)
    for file, mode in ((key, 0o640), (closed, 0o600)):
        file.touch()
        file.chmod(mode)
    told = facts(read_settings({"HEARDBACK_DATA": str(data)}), "k" * 64, [key, closed, tmp_path / "gone"], NOW)
    assert [(one.path, one.mode) for one in told.open_to_others] == [(key, 0o640)]
    assert told.secret_key_length == 64
    assert told.free_mb is not None
    assert (told.file_system is not None) == (sys.platform == "linux")
    assert (told.database_error, told.unapplied, told.foreign, told.clock_seconds) == (None, (), (), None)
    assert list(data.iterdir()) == []


@pytest.mark.django_db
def test_how_long_what_is_due_has_waited_and_what_fails() -> None:
    maria = Maria(Store(DatabaseEventLog(), lambda: OwnerId(Account.objects.create_user("maria@example.org").pk)))
    waiting, failing = maria.begins("Waiting"), maria.begins("Failing")
    CandidacyRow.objects.filter(key=waiting.key).update(due=NOW - timedelta(hours=1))
    CandidacyRow.objects.filter(key=failing.key).update(due=NOW + timedelta(hours=1), failures=3)
    told = facts(read_settings({"DATABASE_URL": "postgresql://db/heardback"}), "k" * 64, [], NOW)
    assert (told.waiting_seconds, told.failing) == (3_600, 1)
