"""An invitation comes, and another: proposed, moved, called off, answered."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.invitations import KnownMeeting, MeetingKey, MeetingNews, news_of
from tests.intake.invitations.calendar_files import EXCHANGE, MARIA, event, read

NINE = datetime(2026, 11, 9, 9, tzinfo=UTC)


def invitation(*lines: str, hour: int = 9, sequence: int = 0, method: str = "REQUEST", stamp: str = "0815") -> str:
    return event(
        "UID:1",
        f"DTSTART:20261109T{hour:02}0000Z",
        f"DTEND:20261109T{hour + 1:02}0000Z",
        f"SEQUENCE:{sequence}",
        f"DTSTAMP:20261102T{stamp}00Z",
        "SUMMARY:Interview",
        "ORGANIZER;CN=Olga Petrova:mailto:olga@nordkraft.example",
        *(lines or ("ATTENDEE:mailto:maria@example.org",)),
        method=method,
    )


class Mailbox:
    """What is known after every mail so far."""

    def __init__(self) -> None:
        self.known: dict[MeetingKey, KnownMeeting] = {}

    def gets(self, text: str) -> list[MeetingNews]:
        news = news_of(read(text)[0], self.known, own=[MARIA])
        self.known |= {one.meeting.key: one.known for one in news if one.known}
        return news

    def gets_one(self, text: str) -> MeetingNews:
        (told,) = self.gets(text)
        return told


def test_an_interview_is_proposed_with_the_people_at_it() -> None:
    told = Mailbox().gets_one(EXCHANGE)
    assert (told.kind, told.likeness.verdict) == ("proposed", "interview")
    assert [one.name for one in told.people] == ["Olga Petrova", "Lars Holm"]


def test_it_is_moved_and_then_called_off() -> None:
    mailbox = Mailbox()
    assert mailbox.gets_one(invitation()).kind == "proposed"
    moved = mailbox.gets_one(invitation(hour=13, sequence=1))
    assert (moved.kind, moved.before, moved.meeting.start) == ("moved", NINE, NINE.replace(hour=13))
    off = mailbox.gets_one(invitation(hour=13, sequence=2, method="CANCEL"))
    assert (off.kind, off.before) == ("called-off", NINE.replace(hour=13))
    assert mailbox.gets_one(invitation(hour=14, sequence=3)).kind == "proposed"


def test_the_same_file_again_proposes_nothing_new() -> None:
    mailbox = Mailbox()
    assert [mailbox.gets_one(invitation()).kind for _ in range(2)] == ["proposed", "old"]


def test_a_version_that_comes_late_is_overtaken() -> None:
    mailbox = Mailbox()
    mailbox.gets(invitation(hour=13, sequence=1))
    assert mailbox.gets_one(invitation()).kind == "old"
    assert mailbox.gets_one(invitation(method="CANCEL")).kind == "old"
    assert mailbox.known[MeetingKey("1", None)].start == NINE.replace(hour=13)


def test_of_two_with_one_number_the_one_written_later_counts() -> None:
    mailbox = Mailbox()
    mailbox.gets(invitation())
    assert mailbox.gets_one(invitation(hour=10, stamp="0830")).kind == "moved"
    assert mailbox.gets_one(invitation(hour=11, stamp="0820")).kind == "old"
    assert mailbox.gets_one(invitation(hour=10, stamp="0840")).kind == "changed"


def test_a_published_event_may_call_itself_cancelled() -> None:
    mailbox = Mailbox()
    mailbox.gets(invitation(method="PUBLISH"))
    assert mailbox.gets_one(invitation("STATUS:CANCELLED", sequence=1, method="PUBLISH")).kind == "called-off"


def test_what_nobody_knew_of_may_be_called_off() -> None:
    off = Mailbox().gets_one(invitation(method="CANCEL"))
    assert (off.kind, off.before) == ("called-off", NINE)


def test_ones_own_answer_is_one_and_so_is_theirs() -> None:
    mailbox = Mailbox()
    mailbox.gets(invitation())
    mine = mailbox.gets_one(invitation("ATTENDEE;PARTSTAT=ACCEPTED:mailto:maria@example.org", method="REPLY"))
    assert mine.by
    assert (mine.kind, mine.by.email, mine.by.answer) == ("answered", MARIA, "accepted")
    assert mailbox.known[MeetingKey("1", None)].start == NINE


def test_another_time_may_be_proposed_and_refused() -> None:
    mailbox = Mailbox()
    mailbox.gets(invitation())
    counter = mailbox.gets_one(invitation(hour=15, method="COUNTER"))
    assert counter.by
    assert (counter.kind, counter.before, counter.by.email) == ("countered", NINE, MARIA)
    assert mailbox.gets_one(invitation(method="DECLINECOUNTER")).kind == "counter-declined"
    assert mailbox.gets_one(invitation(method="REFRESH")).kind == "old"
    assert mailbox.known[MeetingKey("1", None)].start == NINE


def test_of_a_series_one_is_moved_and_one_called_off() -> None:
    mailbox = Mailbox()
    assert mailbox.gets_one(invitation("RRULE:FREQ=WEEKLY;COUNT=3")).meeting.repeats
    moved = mailbox.gets_one(invitation("RECURRENCE-ID:20261116T090000Z", sequence=1, hour=14))
    assert (moved.kind, moved.before) == ("moved", NINE.replace(day=16))
    off = mailbox.gets_one(event("UID:1", "RECURRENCE-ID:20261123T090000Z", "SEQUENCE:1", method="CANCEL"))
    assert (off.kind, off.before) == ("called-off", NINE.replace(day=23))
    assert mailbox.known[MeetingKey("1", None)].start == NINE


def test_one_of_a_series_that_is_not_known_is_new() -> None:
    assert Mailbox().gets_one(invitation("RECURRENCE-ID:20261116T090000Z", hour=14)).kind == "proposed"


def test_a_series_and_its_exceptions_may_come_in_one_file_in_any_order() -> None:
    series, exception = invitation("RRULE:FREQ=DAILY"), invitation("RECURRENCE-ID:20261110T090000Z", hour=14)
    assert [one.kind for one in Mailbox().gets(exception + series)] == ["proposed", "moved"]


def test_one_more_meeting_may_be_added_to_a_series() -> None:
    mailbox = Mailbox()
    mailbox.gets(invitation("RRULE:FREQ=WEEKLY;COUNT=3"))
    assert mailbox.gets_one(invitation(hour=15, method="ADD")).kind == "proposed"
    assert mailbox.known[MeetingKey("1", None)].start == NINE


def test_whole_days_may_become_an_hour() -> None:
    mailbox = Mailbox()
    mailbox.gets(event("UID:1", "DTSTART;VALUE=DATE:20261109"))
    moved = mailbox.gets_one(invitation(sequence=1))
    assert (moved.kind, moved.before) == ("moved", date(2026, 11, 9))


def test_meetings_without_a_name_of_their_own_are_all_new() -> None:
    mailbox = Mailbox()
    text = event("DTSTART:20261109T090000Z")
    assert [mailbox.gets_one(text).kind for _ in range(2)] == ["proposed", "proposed"]
    assert mailbox.known == {}


@pytest.mark.parametrize("method", ["", "SING", "request"])
def test_a_file_that_says_nothing_known_of_what_it_is_for_is_a_publication(method: str) -> None:
    (found,), problems = read(invitation(method=method))
    assert found.method == ("request" if method == "request" else "publish")
    assert [problem.place for problem in problems] == (["METHOD"] if method == "SING" else [])


@given(st.permutations([(0, 9), (1, 13), (2, 10), (3, 15)]), st.lists(st.integers(0, 3), max_size=4))
def test_in_whatever_order_the_mails_come_the_newest_version_stands(
    versions: list[tuple[int, int]], again: list[int]
) -> None:
    mailbox = Mailbox()
    for sequence, hour in (*versions, *(versions[index] for index in again)):
        mailbox.gets(invitation(hour=hour, sequence=sequence))
    assert mailbox.known[MeetingKey("1", None)].start == NINE.replace(hour=15)
