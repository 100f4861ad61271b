"""I had an interview: three fields are enough. Everything else may follow later."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _

from heardback.core.calendars import known_countries, parts_of
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.countries import country_of_zone, main_zone, zone_called
from heardback.core.events import Agreement, ContactId, Event, Interview
from heardback.core.moments import NOON
from heardback.core.person import Person
from heardback.core.places import zone, zones_of
from heardback.core.shapes import Words
from heardback.core.wording.speech import Speech
from heardback.core.workdays import working_days
from heardback.intake.agreed_way import with_its_way
from heardback.intake.people_said import international, new_id
from heardback.web.forms.choices import countries, interests, levels, roles, sizes
from heardback.web.forms.plain import Line, day_field, time_field

PEOPLE: Final = 3
_USUAL_COUNTRY: Final = {"en": "GB", "ru": "RU"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What was filled in."""

    employer: Employer
    position: Position
    contacts: tuple[Contact, ...]
    events: tuple[Event, ...]


class PersonForm(forms.Form):
    """One person at the employer's."""

    name = Line(required=False)
    role = forms.ChoiceField(required=False)
    phone = Line(required=False)
    email = forms.EmailField(required=False, max_length=254)

    def __init__(self, speech: Speech, data: Any = None, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(data, **more)
        labels = {"name": _("Name"), "role": _("What they are"), "phone": _("Telephone"), "email": _("E-mail")}
        for name, words in labels.items():
            self.fields[name].label = words
        self.fields["phone"].widget.input_type = "tel"
        self.fields["role"].choices = roles(speech)  # type: ignore[attr-defined]

    def contact(self, taken: set[ContactId], country: str | None) -> Contact | None:
        """Return the person; None where nobody was named."""
        got = self.cleaned_data
        if not (got["name"] or got["phone"] or got["email"]):
            return None
        name = got["name"] or got["email"] or _("Somebody there")
        phone = international(got["phone"], country) if got["phone"] else None
        return Contact(
            id=new_id(name, taken), name=name, role=got["role"] or None, email=got["email"] or None, phone=phone
        )


class PlaceForm(forms.Form):
    """Employer and post."""

    employer = Line()
    title = Line()
    country = forms.ChoiceField()
    timezone = Line(required=False)
    subdivision = Line(required=False)
    size = forms.ChoiceField(required=False)
    expects_thanks = forms.BooleanField(required=False)
    level = forms.ChoiceField(required=False)
    interest = forms.ChoiceField(required=False)
    result_driven = forms.BooleanField(required=False)

    def __init__(self, speech: Speech, language: str, data: Any = None, **more: Any) -> None:  # noqa: ANN401
        """Build it in the language of the page."""
        super().__init__(data, **more)
        for name, (words, help_) in _place_words().items():
            self.fields[name].label, self.fields[name].help_text = words, help_
        choices = {
            "country": countries(language),
            "size": sizes(speech),
            "level": levels(speech),
            "interest": interests(speech),
        }
        for name, of in choices.items():
            self.fields[name].choices = of  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Find the part of the country, and the time zone: as named, else the only or the main one of the country."""
        got = self.cleaned_data
        country, named = got.get("country"), got.get("timezone") or ""
        if country:
            chosen = named if zone(named) and named in zones_of(country) else zone_called(named, country)
            if named and not chosen and not zone(named):
                self.add_error("timezone", _("No such time zone. Expected one such as Europe/Stockholm, or a city."))
            got["zone"] = chosen or main_zone(country) or "UTC"
            got["subdivision"] = self._part(country, got.get("subdivision") or "")
        return got

    def _part(self, country: str, typed: str) -> str:
        """Return a part of the country as ISO 3166-2 writes it; what is none is complained about."""
        parts = parts_of(country) or ()
        found = next((one for one in parts if one.casefold() == typed.strip().casefold()), "")
        if typed.strip() and not found:
            told = _("No such part of this country. Expected one of: %(parts)s.") % {"parts": ", ".join(parts)}
            none = _("No part of this country has holidays of its own here: leave this empty.")
            self.add_error("subdivision", told if parts else none)
        return found

    def employer_and_position(self) -> tuple[Employer, Position]:
        """Return them."""
        got = self.cleaned_data
        employer = Employer(
            name=got["employer"],
            country=got["country"],
            subdivision=got["subdivision"],
            timezone=got["zone"],
            size=got["size"] or None,
            expects_thanks=got["expects_thanks"] or None,
        )
        position = Position(
            title=got["title"],
            level=got["level"] or None,
            result_driven=got["result_driven"],
            interest=got["interest"] or "some",
        )
        return employer, position


class NewForm(PlaceForm):
    """The whole form."""

    day = day_field()
    time = time_field()
    says = forms.CharField(required=False, max_length=2000)

    def __init__(self, speech: Speech, language: str, data: Any = None, **more: Any) -> None:  # noqa: ANN401
        """Build it, with room for a few people."""
        super().__init__(speech, language, data, **more)
        self.fields["day"].label = _("When was the interview, or when is it?")
        self.fields["time"].label = _("At what time, there?")
        self.fields["says"].label = _("What did they say about when you will hear?")
        self.fields["says"].help_text = _("In their words, such as “by the end of next week”.")
        self.people = [PersonForm(speech, data, prefix=f"person{number}") for number in range(PEOPLE)]

    def is_valid(self) -> bool:
        """Check it with its people."""
        return all([super().is_valid(), *(person.is_valid() for person in self.people)])

    def beginning(self, now: datetime) -> Beginning:
        """Return what was filled in by `now`."""
        employer, position = self.employer_and_position()
        contacts = tuple(self._contacts())
        events = tuple(self._events(contacts, now))
        return Beginning(employer=employer, position=position, contacts=contacts, events=events)

    def _contacts(self) -> Iterator[Contact]:
        taken: set[ContactId] = set()
        for person in self.people:
            contact = person.contact(taken, self.cleaned_data["country"])
            if contact:
                taken.add(contact.id)
                yield contact

    def _events(self, contacts: tuple[Contact, ...], now: datetime) -> Iterator[Event]:
        got = self.cleaned_data
        at = self._at(now)
        yield Interview(at=at, with_=tuple(contact.id for contact in contacts))
        if got["says"].strip():
            days = working_days(got["country"], got["subdivision"])
            yield with_its_way(Agreement(at=at, says=Words(got["says"].strip())), days)

    def _at(self, now: datetime) -> datetime:
        """Return when it was. Without a time it was at noon; where it was today and noon lies ahead, it is over now."""
        got = self.cleaned_data
        day, time, there = got["day"], got["time"], ZoneInfo(got["zone"])
        at = datetime.combine(day, time or NOON, there)
        is_today = now.astimezone(there).date() == day
        return min(at, now.astimezone(there).replace(second=0, microsecond=0)) if is_today and not time else at


def first_values(person: Person, guessed_zone: str | None, languages: Sequence[str]) -> dict[str, Any]:
    """Return what a new form begins with: the person's own country.

    `languages` are those of their browser, the best first, such as `en-us`: where nobody says more, it says where.
    """
    zone_name = person.timezone or guessed_zone or ""
    country = person.country or country_of_zone(zone_name) or _country_of(languages)
    return {"country": country, "timezone": "", "interest": "some"}


def _country_of(languages: Sequence[str]) -> str:
    regions = (one.rpartition("-")[2].upper() for one in languages if "-" in one)
    spoken = (_USUAL_COUNTRY.get(one) for one in languages)
    return next(filter(known_countries().__contains__, regions), None) or next(filter(None, spoken), "GB")


def _place_words() -> dict[str, tuple[str, str]]:
    return {
        "employer": (_("Employer"), ""),
        "title": (_("Post"), ""),
        "country": (_("Country"), _("Whose working days and holidays count.")),
        "timezone": (_("Time zone there"), _("A city will do. Left open: the one most of the country goes by.")),
        "subdivision": (
            _("State or region"),
            _("Its ISO 3166-2 letters, such as BY for Bavaria, for its own holidays."),
        ),
        "size": (_("Size of the firm"), ""),
        "expects_thanks": (_("Thank-you letters are usual there"), ""),
        "level": (_("Level of the post"), _("How long an answer usually takes depends on it.")),
        "interest": (_("How much you want it"), ""),
        "result_driven": (_("Sales, PR and the like: there your call is part of the test"), ""),
    }
