"""Tags of the pages about accounts, whose forms are allauth's: their fields in our words."""

import json
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django import forms, template
from django.template.context import Context

from heardback.adapters.storage.models import Account

register = template.Library()


@register.inclusion_tag("account/parts/entry.html")
def entry(field: forms.BoundField, label: str, about: str = "") -> dict[str, Any]:
    """Show one field with a label above, a line of help under it, and what is wrong with it."""
    field.help_text = about  # allauth's own; Django ties the field to what stands beside it
    secret = getattr(field.field.widget, "input_type", "") == "password"
    widget = field.as_widget(attrs={"placeholder": False})
    return {"field": field, "label": label, "about": about, "widget": widget, "secret": secret}


@register.simple_tag(takes_context=True)
def may_sign_up(context: Context) -> bool:
    """Tell whether who asks could make an account now."""
    request = context["request"]
    return bool(get_adapter(request).is_open_for_signup(request))


@register.simple_tag
def factors_of(account: Account) -> list[str]:
    """Return what else than a password somebody can show."""
    return list(Authenticator.objects.filter(user=account).values_list("type", flat=True))


@register.filter
def as_json(value: object) -> str:
    """Write what a script reads, for an attribute."""
    return json.dumps(value)
