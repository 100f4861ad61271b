"""Django's settings as a module, for the tools that want one: pytest-django, and mypy's plugin."""

import tempfile
from pathlib import Path

from heardback.settings import framework_settings, read_settings

_FOLDER = Path(tempfile.gettempdir()) / "heardback-tests"
_SETTINGS = read_settings(
    {"HEARDBACK_DATA": str(_FOLDER), "HEARDBACK_ACCOUNTS": "on", "HEARDBACK_MAIL": "smtp://mail.example.org"}
)

globals().update(framework_settings(_SETTINGS, "not-a-secret-because-only-tests-use-it", "tests"))
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""Quick, because stories sign in often; what people have is slow on purpose."""
