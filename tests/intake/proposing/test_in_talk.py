"""The same words mean more in a talk than from anybody: there, few mails are about something else."""

from tests.intake.proposing.found import gathered, told
from tests.intake.proposing.posted import Posted, mail, own

NINA = "Nina Falk <nina.falk@birkwood.se>"
SHORTLY = "Hi Maria,\n\nThursday works for us. Ring the bell at the side door and ask for me.\n\nNina"
APPLIED = own("applied", "2026-09-01T10:00+02:00", NINA, "Application: Analyst", "I apply for the position of Analyst.")


def events(*mails: Posted) -> list[str]:
    return [event for found in told(gathered([APPLIED, *mails])).values() for event in found]


def test_a_short_word_in_a_talk_is_an_answer() -> None:
    answer = mail("theirs", "2026-09-03T10:00+02:00", NINA, "Re: Application: Analyst", SHORTLY, answers="applied")
    assert "reply invitation theirs" in events(answer)


def test_from_anybody_else_it_says_nothing() -> None:
    stranger = mail("theirs", "2026-09-03T10:00+02:00", "Per Holm <per@holm.example>", "Hello", SHORTLY)
    assert not any("theirs" in event for event in events(stranger))
