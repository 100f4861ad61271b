"""Trying out what somebody typed: on a server not without end (ASVS 2.4.1)."""

from typing import Literal

from allauth.core.ratelimit import consume
from django.conf import settings
from django.utils.translation import gettext as _

from heardback.web.page import Page

Trial = Literal["mail_trial", "notice_trial"]
"""What is tried; how often one may stands in `settings/framework.py`."""


def may_try(page: Page, trial: Trial) -> bool:
    """Tell whether somebody may try once more, by a form; on one's own computer always."""
    return not settings.HEARDBACK_ACCOUNTS or consume(page.request, action=trial, user=page.request.user)


def too_often() -> str:
    """Say that it was tried very often."""
    return _("That was very often just now. Wait a few minutes.")
