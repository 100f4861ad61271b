"""What kinds of letters, calls and cards are called, and what laws let one ask."""

from django import template
from django.template.context import Context
from django.utils.translation import gettext as _

from heardback.core.doing import Ending
from heardback.core.rights import Right
from heardback.letters.kinds import KINDS, Kind
from heardback.web.parts import laws
from heardback.web.parts.endings import words_on_button

register = template.Library()


@register.simple_tag(takes_context=True)
def kind_name(context: Context, kind: str) -> str:
    """Name a kind in the page's language; whatever is none of ours asks for what a law gives."""
    if kind not in KINDS:
        return _("formal request under the law")
    name: str = context["speech"].letter(kind)
    return name


@register.filter
def of_law(text: str) -> str:
    """Say a text of a law's data in the page's language."""
    return laws.in_page_language(text)


@register.simple_tag(takes_context=True)
def why_open(context: Context, right: Right) -> str:
    """Say what opened a right, and which period it sets."""
    return laws.why_open(right, context["speech"])


@register.simple_tag
def ending_of_call(kind: Kind, ending: Ending) -> str:
    """Say a way in which a call can end, as on a button."""
    return words_on_button(kind.action, ending) if kind.action else ending
