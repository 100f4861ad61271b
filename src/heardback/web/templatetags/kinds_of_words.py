"""What kinds of letters, calls and cards are called."""

from django import template
from django.template.context import Context

from heardback.core.doing import Ending
from heardback.letters.kinds import KINDS, Kind
from heardback.web.parts.drafting import law_called
from heardback.web.parts.endings import words_on_button

register = template.Library()


@register.simple_tag(takes_context=True)
def kind_name(context: Context, kind: str) -> str:
    """Name a kind in the page's language; a request under a law by what the law gives, in English."""
    if kind in KINDS:
        name: str = context["speech"].letter(kind)
        return name
    law = law_called(kind)
    return law.title if law else kind


@register.filter
def in_english(kind: str) -> bool:
    """Tell whether the name of a kind is in English whatever the language of the page: laws are."""
    return kind not in KINDS


@register.simple_tag
def ending_of_call(kind: Kind, ending: Ending) -> str:
    """Say a way in which a call can end, as on a button."""
    return words_on_button(kind.action, ending) if kind.action else ending
