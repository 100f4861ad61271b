"""One more event in a file that somebody wrote by hand: nothing of theirs may be lost or moved."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.events import KINDS
from heardback.intake.candidacy_edit import with_event
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.event_words import Option, options_of

HEAD = """# My application
[candidate]
name = "Maria Lind"   # as in the passport

[employer]
name    = 'Nordkraft'
country = "SE"
[position]
title = '''Sales "manager" [#]'''
"""
CONTACTS = """
[[contacts]]
id = "olga"
name = "Olga Petrova"
channels = [ "email", "phone", "sms" ]  # her card
[[contacts]]
id = "lars"
name = "Lars Holm"
channels = ["email", "sms"]
"""
CALLED = {"at": datetime(2026, 11, 17, 10, 40), "type": "asked", "to": "olga", "channel": "phone"}  # noqa: DTZ001 - local

INTERVIEW = "{at = 2026-11-09T10:00:00, type = 'interview', with = ['olga', \"lars\"]}"
A_NOTE = '{ type = "note", at = 2026-11-10 09:30:00+01:00, text = "] } # \\" ," }'

spaces = st.sampled_from(["", " ", "  ", "\t"])
breaks = st.sampled_from(["\n", "\n    ", "\n\n  ", " # one, ] two\n\t", "\n# {} \n  "])


@st.composite
def lists(draw: st.DrawFn) -> str:
    """Write the events as a list: on one line or on several, with comments and a last comma or without."""
    items = draw(st.lists(st.sampled_from([INTERVIEW, A_NOTE]), max_size=3))
    gap = draw(st.sampled_from([spaces, breaks, spaces | breaks]))
    written = "["
    for number, item in enumerate(items):
        comma = "," if number < len(items) - 1 or draw(st.booleans()) else ""
        written += draw(gap) + item + draw(spaces) + comma
    return f"events{draw(spaces)}={draw(spaces)}{written}{draw(gap)}]{draw(spaces)}# all of them\n"


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Write the events as tables, perhaps none."""
    each = [
        "[[events]]\nat = 2026-11-09T10:00:00\ntype = 'interview'\nwith = [\n  'olga', # and\n  'lars',\n]\n",
        '[[ events ]] # remark\ntype = "note"\nat = 2026-11-10 09:30:00\ntext = """\n[[events]]\nat = 1\n"""\n',
    ]
    return "\n".join(draw(st.lists(st.sampled_from(each), max_size=3)))


@st.composite
def files(draw: st.DrawFn) -> str:
    """Write a readable file in some hand."""
    if draw(st.booleans()):
        text = draw(lists()) + HEAD + CONTACTS
    else:
        parts = [draw(tables()), CONTACTS, draw(tables())]
        text = HEAD + "".join(parts)
    text += draw(st.sampled_from(["", "\n", "\n\n", "# the end", "  "]))
    text = text.rstrip("\n") if draw(st.booleans()) else text
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return draw(st.sampled_from(["", "\ufeff"])) + text


words = st.text(st.characters(codec="utf-8"), max_size=20)
moments = st.datetimes(datetime(1991, 1, 1), datetime(2100, 1, 1)).map(lambda at: at.replace(microsecond=0))  # noqa: DTZ001 - local


def values(option: Option) -> st.SearchStrategy[object]:
    if option.words:
        return st.sampled_from(["sent"] if option.key == "outcome" else option.words)
    return {
        "at": moments,
        "minutes": st.integers(1, 600),
        "until": st.dates(date(1991, 1, 1), date(2100, 1, 1)),
        "by": st.dates(date(1991, 1, 1), date(2100, 1, 1)),
        "channel": st.sampled_from(["email", "sms"]),
        "with": st.lists(st.sampled_from(["olga", "lars"]), max_size=2),
        "may_ask": st.booleans(),
        "receipt_requested": st.booleans(),
        "says": words,
        "text": words,
        "stage": words.filter(str.isprintable),
    }.get(option.key, st.sampled_from(["olga", "lars"]))


@st.composite
def events(draw: st.DrawFn) -> dict[str, object]:
    kind = draw(st.sampled_from(sorted(KINDS)))
    options = [one for one in options_of(kind).values() if one.key == "at" or one.needed or draw(st.booleans())]
    return {"type": kind, **{one.key: draw(values(one)) for one in options}}


def readable(text: str):
    candidacy, problems = read_candidacy(text.removeprefix("\ufeff"))
    assert candidacy, problems
    return candidacy


@given(files(), events())
def test_whatever_i_add_my_file_stays_mine(text, event):
    before, longer = readable(text), with_event(text, event)
    assert longer is not None
    letters = iter(longer)
    assert all(letter in letters for letter in text)
    assert longer.startswith(text) or "events" in text.split("[", maxsplit=1)[0]
    alone = readable(with_event(HEAD + CONTACTS, event) or "")
    assert readable(longer) == before.with_events(alone.events)


@given(files(), events(), events())
def test_two_events_one_after_the_other_are_two_more(text, one, other):
    longer = with_event(with_event(text, one) or "", other)
    assert longer is not None
    assert len(readable(longer).events) == len(readable(text).events) + 2


@given(files(), events())
def test_line_ends_stay_of_one_kind(text, event):
    longer = with_event(text, event) or ""
    if "\r\n" in text:
        assert longer.count("\n") == longer.count("\r\n")
    else:
        assert "\r" not in longer


# --- How it looks ---


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("events = []", "events = [{at = 9}]"),
        ("events = [ ]", "events = [ {at = 9} ]"),
        ("events=[{at=1}]", "events=[{at=1}, {at = 9}]"),
        ("events = [ {at=1} ] # x", "events = [ {at=1}, {at = 9} ] # x"),
        ("events = [{at=1},]", "events = [{at=1}, {at = 9},]"),
        (
            "events = [\n  {at=1}, # a\n  {at=2} # b\n  # c\n]",
            "events = [\n  {at=1}, # a\n  {at=2}, # b\n  # c\n  {at = 9}\n]",
        ),
        ("events = [\n\t{at=1},\n]\n", "events = [\n\t{at=1},\n\t{at = 9},\n]\n"),
        ("events = [\n]\n", "events = [\n    {at = 9},\n]\n"),
        ("events = [{at=1},\n{at=2}]", "events = [{at=1},\n{at=2},\n{at = 9}]"),
        ("[[events]]\nat=1", "[[events]]\nat=1\n\n[[events]]\nat = 9\n"),
        ("[[events]]\nat=1\n\n", "[[events]]\nat=1\n\n[[events]]\nat = 9\n"),
        ("", "[[events]]\nat = 9\n"),
    ],
)
def test_the_new_event_follows_the_hand_that_wrote_the_others(before, after):
    assert with_event(before, {"at": 9}) == after


def test_a_call_is_written_as_i_would_write_it():
    assert with_event(HEAD + CONTACTS, CALLED) == (
        f'{HEAD}{CONTACTS}\n[[events]]\nat = 2026-11-17T10:40:00\ntype = "asked"\nto = "olga"\nchannel = "phone"\n'
    )
