"""Calendar files: `read_meetings`, and what is proposed from them."""

from zoneinfo import ZoneInfo

import atheris
from harness import fuzz

with atheris.instrument_imports(include=["heardback.intake"]):
    from heardback.intake.invitations import likeness, news_of, read_meetings

from tests.intake.invitations.test_hostile_calendars import FILES, MARIA, WORDS

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def check(raw: bytes) -> None:
    """A calendar file gives meetings or says what is wrong with it."""
    meetings, problems = read_meetings(raw, reader=STOCKHOLM)
    assert meetings or problems
    assert len(news_of(meetings, {}, own=[MARIA])) == len(meetings)
    for meeting in meetings:
        likeness(meeting, own=[MARIA])
    assert all(str(problem).encode() for problem in problems)


fuzz("invitations", FILES, WORDS, check)
