"""Countries and their clocks, as one names them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.calendars import known_countries
from heardback.core.countries import (
    city,
    country_called,
    country_name,
    country_of_zone,
    main_zone,
    place_called,
    zones_apart,
)
from heardback.core.places import zone, zones_of

NOW = datetime(2026, 11, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Sweden", ("SE", None)),
        (" se ", ("SE", None)),
        ("the UK", ("GB", None)),
        ("The Netherlands", ("NL", None)),
        ("Россия", ("RU", None)),
        ("Kosovo", ("XK", None)),
        ("Chicago", ("US", "America/Chicago")),
        ("US, Chicago", ("US", "America/Chicago")),
        ("new york, usa", ("US", "America/New_York")),
        ("Canada, Pacific time", ("CA", "America/Vancouver")),
    ],
)
def test_a_place_is_found_by_what_people_call_it(words, place):
    assert place_called(words) == place


@pytest.mark.parametrize("words", ["", ",", "Atlantis", "Pacific", "US, Atlantis", "Europe", "../SE"])
def test_what_is_no_place_is_not_guessed(words):
    assert place_called(words) is None


def test_every_country_with_a_calendar_is_known_by_its_name():
    for code in known_countries():
        assert country_called(country_name(code)) == code


def test_every_country_where_people_live_has_a_clock():
    without = {code for code in known_countries() if not (zone(main_zone(code) or "") and zones_apart(code, NOW))}
    assert without == {"BV", "HM"}  # nobody lives there


def test_clocks_that_always_agree_are_one():
    assert zones_apart("DE", NOW) == ["Europe/Berlin"]
    assert zones_apart("US", NOW)[0] == "America/New_York"
    assert zones_apart("RU", NOW)[0] == "Europe/Moscow"
    assert 4 < len(zones_apart("US", NOW)) < len(zones_of("US"))


def test_a_zone_knows_its_country_and_its_city():
    assert country_of_zone("Europe/Stockholm") == "SE"
    assert country_of_zone("Etc/UTC") is None
    assert city("America/Argentina/Buenos_Aires") == "Buenos Aires"


@given(st.text(max_size=30))
def test_whatever_is_typed_a_place_is_one_of_those_known(words):
    place = place_called(words)
    assert place is None or place.country in known_countries()
