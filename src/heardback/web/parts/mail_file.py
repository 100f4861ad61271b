"""A ready mail as a download."""

import re
import unicodedata
from typing import Final

from django.http import HttpResponse

_LONGEST: Final = 40


def mail_file(mail: bytes, about: str) -> HttpResponse:
    """Return a mail as a file that is named for what it is about."""
    response = HttpResponse(mail, content_type="message/rfc822")
    response.headers["Content-Disposition"] = f'attachment; filename="{_plain(about) or "letter"}.eml"'
    return response


def _plain(words: str) -> str:
    """Return a file name that every system takes: small ASCII letters and figures, joined by hyphens."""
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only.lower()))[:_LONGEST].strip("-")
