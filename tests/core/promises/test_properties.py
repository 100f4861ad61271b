"""What holds for every text, whoever wrote it."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from heardback.core.promises import understand_promise
from tests.core.promises.calendars import WEDNESDAY, MondayToFriday

SAID = """
we will call you|if you do not hear from us|by|until|within|before|not before|in|after|next|the end of|early
Friday|Mon|week|weeks|two|a couple of|31|30.2.|20/11|2026-11-20|November|Feb|29|the 31st|tomorrow|of|months
years|999|working days|please|,|.|?|>|-|мы позвоним|если не|до|через|в течение|следующей|недели|пятницы|двух
31-го|ноября|дней|полтора|первого|двадцать|конца|месяца|нескольких|рабочих|после|этого|(5)|½|1.5|and a half
or two|later|of that date
"""
PIECES = SAID.strip().replace("\n", "|").split("|")

texts = st.text() | st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
days_said = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


def understood(text, on=WEDNESDAY):
    return understand_promise(text, on=on, days=MondayToFriday())


@given(texts, st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1)))
@example("\x00", WEDNESDAY)
@example("İıſK by Fridaẙ", WEDNESDAY)
def test_no_text_is_too_strange_and_no_promise_lies_in_the_past(text, on):
    promise = understood(text, on)
    assert promise.until is None or promise.until >= on


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), days_said)
def test_no_day_is_too_early_or_too_late(text, on):
    until = understood(text, on).until
    assert until is None or until >= on


@given(texts)
def test_the_deciding_words_stand_in_the_text(text):
    words = understood(text).words
    assert words is None or words in " ".join(text.replace(">", " ").split())


@given(
    st.lists(
        st.sampled_from(["Hello Sam,", "Thank you very much.", "It rained.", "Спасибо вам большое.", "Kind regards"])
    )
)
def test_talk_without_a_day_does_not_change_the_day(talk):
    promise = "We will call you within two weeks, on 30 October at the latest."
    letter = "\n\n".join([*talk, promise, *talk])
    assert understood(letter).until == understood(promise).until == date(2026, 10, 30)


@given(st.integers(min_value=1, max_value=200))
def test_days_are_counted_in_both_languages(n):
    assert understood(f"We'll call you in {n} days.").until == understood(f"Позвоним через {n} дней.").until


def test_a_megabyte_of_anything_is_read():
    for piece in ("by Friday ", "если вы не ", "a", "\n", "1 ", "> ", "we will call you within a week. "):
        whole, one = understood(piece * (1_000_000 // len(piece))), understood(piece)
        assert whole.until in (one.until, None), piece
