"""Fields that several forms use."""

from datetime import date, datetime
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from heardback.core.shapes import FIRST_YEAR, LAST_YEAR

MINUTE: Final = "%Y-%m-%dT%H:%M"
_LONGEST: Final = 200


class Line(forms.CharField):
    """One line of text, as names in a candidacy file are: without control characters."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Take what Django's own takes."""
        super().__init__(**{"max_length": _LONGEST, **more})

    def clean(self, value: Any) -> Any:  # noqa: ANN401 - as above
        """Refuse what would not be one line."""
        text = super().clean(value)
        if text and not text.isprintable():
            raise ValidationError(_("One line of plain text, please."))
        return text


class _When(forms.DateTimeField):
    """A local time, kept without an offset; Django would put its own zone."""

    def to_python(self, value: Any) -> datetime | None:  # noqa: ANN401 - as above
        found = None if value in self.empty_values else _parsed(str(value))
        if found is None and value not in self.empty_values:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        _check_year(found)
        return found

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - as above
        return f"{value:{MINUTE}}" if isinstance(value, datetime) else value


def when_field(**more: Any) -> forms.DateTimeField:  # noqa: ANN401 - as above
    """Return a field for a day and a time of day at the employer's place."""
    return _When(widget=forms.TextInput({"type": "datetime-local"}), **more)


class _Day(forms.DateField):
    """A day that a record may name. What is wrong is said when it is, for then the language is known."""

    def validate(self, value: Any) -> None:  # noqa: ANN401 - as above
        super().validate(value)
        _check_year(value)


def _check_year(found: date | None) -> None:
    if found and not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValidationError(_("A day between %(first)s and %(last)s.") % {"first": FIRST_YEAR, "last": LAST_YEAR})


def day_field(*, required: bool = True) -> forms.DateField:
    """Return a field for a day that a record may name."""
    return _Day(required=required, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"), input_formats=["%Y-%m-%d"])


def time_field() -> forms.TimeField:
    """Return a field for a time of day, which may be left open."""
    return forms.TimeField(
        required=False, widget=forms.TimeInput({"type": "time"}, "%H:%M"), input_formats=["%H:%M", "%H:%M:%S"]
    )


def _parsed(value: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return found.replace(tzinfo=None)
