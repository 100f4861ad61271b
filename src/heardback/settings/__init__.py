"""What the environment says about how heardback is to run. The only package that reads environment variables."""

from heardback.settings.environment import Settings, SignUp, read_settings
from heardback.settings.framework import framework_settings

__all__ = ["Settings", "SignUp", "framework_settings", "read_settings"]
