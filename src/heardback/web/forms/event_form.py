"""A form for any kind of event, built from the event's own fields: what a file may say, a form may."""

from collections.abc import Callable, Hashable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from django import forms
from django.utils.translation import gettext as _

from heardback.core.candidacy import Candidacy
from heardback.core.events import KINDS, Agreement, ContactId, Event
from heardback.core.shapes import Words, shape_of
from heardback.core.wording.speech import Speech
from heardback.intake.agreed_way import with_its_way
from heardback.intake.event_values import event_from
from heardback.web.forms.choices import channels, named, people
from heardback.web.forms.labels import help_for, label, optional_word, problem_with
from heardback.web.forms.plain import MINUTE, Line, day_field, when_field

if TYPE_CHECKING:
    from dataclasses import Field

_MINUTES_A_DAY: Final = 1440
_JUST_AFTER: Final = timedelta(microseconds=1)
NAMES: Final = {kind: name for name, kind in KINDS.items()}


class EventForm(forms.Form):
    """The form. `event()` is what was filled in, once `is_valid()`."""

    def __init__(  # noqa: PLR0913 - what it is built from, each by name
        self,
        kind: str,
        candidacy: Candidacy,
        speech: Speech,
        now: datetime,
        data: Any = None,  # noqa: ANN401 - Django's own QueryDict
        *,
        event: Event | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Build it for a kind of event; `event` is one that is to be corrected."""
        there = now.astimezone(candidacy.timezone)
        super().__init__(data, initial={"at": f"{there:{MINUTE}}"} | _filled(event, candidacy) | (initial or {}))
        self.kind, self._candidacy, self._now, self._corrected = kind, candidacy, now, event
        self._event: Event | None = None
        for key, (_field, hint) in _shape(kind).items():
            self.fields[key] = _Builder(kind, candidacy, speech).field(key, hint)

    def clean(self) -> dict[str, Any]:
        """Hold everything together, as a candidacy file would be."""
        values = {key: value for key, value in self.cleaned_data.items() if value not in (None, "", [])}
        if "with" in self.fields:
            values["with"] = list(values.get("with", []))
        if self.errors:
            return values
        self._event, problems = event_from(self.kind, self._to_the_second(values), self._candidacy.contacts)
        if isinstance(self._event, Agreement) and self._corrected is None:
            self._event = with_its_way(self._event, self._candidacy.days)
        for key, _problem in problems:
            self.add_error(key if key in self.fields else None, problem_with(key))
        return values

    def _to_the_second(self, values: dict[str, Any]) -> dict[str, Any]:
        """Keep the seconds of an event whose time was not touched; any other comes after what is on record already."""
        old = self._corrected
        there = old.at.astimezone(self._candidacy.timezone) if old and old.at.tzinfo else old and old.at
        if old and there and f"{there:{MINUTE}}" == f"{values['at']:{MINUTE}}":
            return {**values, "at": old.at}
        return {**values, "at": self._after_its_minute(values["at"])}

    def _after_its_minute(self, typed: datetime) -> datetime:
        """Return a moment after what buttons recorded to the second in the minute that was typed.

        A form knows minutes only: what they said on the phone would else come before the call in which they said it.
        """
        minute = typed.replace(tzinfo=self._candidacy.timezone)
        others = (event.at for event in self._candidacy.events if minute < event.at < minute + timedelta(minutes=1))
        last = max(others, default=None)
        return min(last + _JUST_AFTER, max(last, self._now)).astimezone(self._candidacy.timezone) if last else typed

    def event(self) -> Event:
        """Return the event."""
        if self._event is None:
            raise ValueError(self.errors)
        return self._event


class _Builder:
    """Builds the fields of one form."""

    def __init__(self, kind: str, candidacy: Candidacy, speech: Speech) -> None:
        self._kind, self._candidacy, self._speech = kind, candidacy, speech

    def field(self, key: str, hint: Any) -> forms.Field:  # noqa: ANN401 - types of any kind
        """Return the field for one key of the event."""
        field = self._made(key, _bare(hint))
        field.label, field.help_text = label(self._kind, key), help_for(self._kind, key)
        field.optional = not field.required and not isinstance(field, forms.BooleanField)  # type: ignore[attr-defined]
        return field

    def _made(self, key: str, hint: Any) -> forms.Field:  # noqa: ANN401 - as above
        plain: dict[Any, Callable[[], forms.Field]] = {
            datetime: when_field,
            date: lambda: day_field(required=self._needed(key)),
            bool: _yes_or_no if key == "may_ask" else lambda: forms.BooleanField(required=False),
            Words: lambda: forms.CharField(required=False, widget=forms.Textarea({"rows": 3})),
            int: lambda: forms.IntegerField(required=False, min_value=1, max_value=_MINUTES_A_DAY),
        }
        made = plain.get(hint) if isinstance(hint, Hashable) else None
        return made() if made else self._choice(key, hint)

    def _choice(self, key: str, hint: Any) -> forms.Field:  # noqa: ANN401 - as above
        needed = self._needed(key)
        if get_origin(hint) is tuple:
            return forms.MultipleChoiceField(
                required=False, choices=people(self._candidacy, None), widget=forms.CheckboxSelectMultiple
            )
        if hint is ContactId:
            blank = None if needed else optional_word("person")
            return forms.ChoiceField(required=needed, choices=people(self._candidacy, blank))
        if key == "channel":
            blank = None if needed else optional_word("way")
            return forms.ChoiceField(required=needed, choices=channels(self._candidacy, self._speech, blank=blank))
        if get_origin(hint) is Literal:
            return self._named(key, hint, needed=needed)
        return Line(required=needed)

    def _named(self, key: str, hint: Any, *, needed: bool) -> forms.Field:  # noqa: ANN401 - as above
        choices = named(hint, _names(self._kind, key, self._speech), blank=None if needed else optional_word("any"))
        widget = forms.RadioSelect if needed else forms.Select
        return forms.ChoiceField(required=needed, choices=choices, widget=widget)

    def _needed(self, key: str) -> bool:
        field, _hint = _shape(self._kind)[key]
        return field.default is field.default_factory  # both are MISSING where there is no default


def _shape(kind: str) -> dict[str, tuple["Field[Any]", object]]:
    event: type = KINDS[kind]
    return shape_of(event)


def _yes_or_no() -> forms.Field:
    choices = [("", _("not said")), ("yes", _("yes")), ("no", _("no"))]
    return forms.TypedChoiceField(
        required=False, choices=choices, coerce=lambda value: value == "yes", empty_value=None
    )


def _names(kind: str, key: str, speech: Speech) -> Callable[[Any], str]:
    names: dict[str, Callable[[Any], str]] = {"outcome": speech.outcome, "purpose": speech.purpose}
    means: dict[str, Callable[[Any], str]] = {"reply": speech.meaning, "decision": speech.verdict}
    words = {
        "employer": _("they"),
        "candidate": _("I"),
        "always": _("they answer either way"),
        "only-if-yes": _("they answer only if it is a yes"),
        "other-offer": _("another offer"),
        "own-decision": _("my own decision"),
    }
    chosen: Callable[[Any], str] = means[kind] if key == "means" else words.__getitem__
    return names.get(key) or chosen


def _bare(hint: Any) -> Any:  # noqa: ANN401 - as above
    """Return a type without "or None" and without its bounds."""
    arguments = [one for one in get_args(hint) if one is not type(None)]
    if get_origin(hint) in (Literal, tuple) or not arguments:
        return hint
    return _bare(arguments[0])


def _filled(event: Event | None, candidacy: Candidacy) -> dict[str, Any]:
    """Return an event's values as the form shows them."""
    if event is None:
        return {}
    shape = _shape(NAMES[type(event)])
    values = {key: getattr(event, field.name) for key, (field, _hint) in shape.items()}
    at = event.at.astimezone(candidacy.timezone) if event.at.tzinfo else event.at
    if "may_ask" in values:
        values["may_ask"] = {True: "yes", False: "no", None: ""}[values["may_ask"]]
    return {**values, "at": f"{at:{MINUTE}}"}
