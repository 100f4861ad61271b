"""What a password must be, by Django's own checks, said in our words."""

from django.contrib.auth import password_validation as theirs
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(theirs.MinimumLengthValidator):
    """Length is what counts (ASVS 6.2.1)."""

    def get_error_message(self) -> str:
        """Say how long."""
        words = ngettext(
            "That is too short: take at least %(n)s character.",
            "That is too short: take at least %(n)s characters.",
            self.min_length,
        )
        return words % {"n": self.min_length}


class NotCommon(theirs.CommonPasswordValidator):
    """None of those that are tried first (ASVS 6.2.4)."""

    def get_error_message(self) -> str:
        """Say why."""
        return _("That is one of the passwords that are tried first. Take another.")


class NotTheAddress(theirs.UserAttributeSimilarityValidator):
    """Nothing that anybody knows who knows the address."""

    def get_error_message(self) -> str:
        """Say what it is like."""
        return _("That is too much like your address. Take another.")
