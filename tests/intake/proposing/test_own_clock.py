"""Whose clock it is where a program writes an hour without a zone."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from heardback.actions.scan import scan
from heardback.adapters.scan_sources import FilesOfMail
from heardback.core.events import Interview
from heardback.intake.proposing.own_clock import OwnClock
from tests.intake.proposing.posted import as_maildir, mail, own


@pytest.mark.parametrize(
    ("sent", "zone"),
    [
        (["2026-07-01T10:00-05:00", "2026-12-01T10:00-06:00"], "America/Chicago"),
        (["2026-07-01T10:00+02:00", "2026-12-01T10:00+01:00"], "Europe/Berlin"),
        (["2026-07-01T10:00+00:00", "2026-12-01T10:00+00:00"], "UTC"),
        (["2026-07-01T10:00+02:00", "2026-07-02T10:00-07:00"], "UTC"),
        ([], "UTC"),
    ],
)
def test_own_mail_tells_the_zone_one_lives_in(sent: list[str], zone: str) -> None:
    clock = OwnClock()
    for one in sent:
        clock.see(datetime.fromisoformat(one))
    assert clock.zone(ZoneInfo("UTC")).key == zone


def test_mail_that_a_server_dates_by_utc_moves_nobody_to_london() -> None:
    """Outlook on the web writes every date so, wherever one is; in winter London's clocks show the same."""
    clock = OwnClock()
    for one in ("2026-12-01T10:00+00:00", "2026-12-02T10:00+00:00"):
        clock.see(datetime.fromisoformat(one))
    assert clock.zone(ZoneInfo("Europe/Berlin")).key == "Europe/Berlin"


def test_what_a_job_site_writes_goes_by_ones_own_clock(tmp_path: Path) -> None:
    """It is sent from Moscow, read on a computer that goes by UTC, and she lives in Yekaterinburg."""
    invited = mail(
        "invited",
        "2026-10-06T12:00+03:00",
        "hh.ru <noreply@hh.ru>",
        "Приглашение",
        "Мария, компания «Тихий берег» приглашает вас на собеседование на вакансию «Бухгалтер» 12 октября в 14:00.",
    )
    mine = own("mine", "2026-10-05T09:00+05:00", "eva@gmail.com", "Привет", "Как дела?")
    box = as_maildir([invited, mine], tmp_path / "Maildir")
    now = datetime.fromisoformat("2026-10-10T10:00+05:00")
    found = scan(FilesOfMail(box), reader=ZoneInfo("UTC"), now=now, progress=lambda _: None).gathered.candidacies
    interviews = [one.proposed.event for each in found for one in each.events]
    assert [one.at.isoformat() for one in interviews if isinstance(one, Interview)] == ["2026-10-12T09:00:00+00:00"]
