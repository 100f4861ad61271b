"""What kinds of letters, calls and cards are called."""

from django import template
from django.template.context import Context
from django.utils.translation import gettext as _

from heardback.core.doing import Ending
from heardback.letters.kinds import KINDS, Kind
from heardback.web.parts.endings import words_on_button

register = template.Library()


@register.simple_tag(takes_context=True)
def kind_name(context: Context, kind: str) -> str:
    """Name a kind in the page's language; whatever is none of ours asks for what a law gives."""
    if kind not in KINDS:
        return _("formal request under the law")
    name: str = context["speech"].letter(kind)
    return name


@register.simple_tag
def ending_of_call(kind: Kind, ending: Ending) -> str:
    """Say a way in which a call can end, as on a button."""
    return words_on_button(kind.action, ending) if kind.action else ending
