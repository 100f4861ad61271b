"""Times name their place as the page's language calls it."""

import pytest

from heardback.web.places import city_in


@pytest.mark.parametrize(
    ("language", "zone", "city"),
    [
        ("en", "Europe/Stockholm", "Stockholm"),
        ("ru", "Europe/Stockholm", "Стокгольм"),
        ("ru", "America/New_York", "Нью-Йорк"),
        ("ru", "Europe/Kyiv", "Киев"),  # which the CLDR keeps under its first name, Europe/Kiev
        ("en", "America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("ru", "UTC", "UTC"),
    ],
)
def test_a_city_has_its_name_in_the_language_of_the_page(language: str, zone: str, city: str) -> None:
    assert city_in(language, zone) == city
