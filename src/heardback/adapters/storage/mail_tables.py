"""Tables of mail: the accounts that people connected."""

from django.db import models

from heardback.adapters.storage.models import Account


class MailAccountRow(models.Model):
    """A mail account, with what its reading needs. Its secret is sealed, or not here at all but in the keyring."""

    owner = models.ForeignKey(Account, on_delete=models.CASCADE)
    key = models.CharField(max_length=16, unique=True)
    """Random, part of its address."""
    data = models.TextField()
    """JSON of `ports.mail.MailAccount`."""
    sealed = models.TextField(blank=True)
    """The password or the tokens, sealed for this row alone; empty: the keyring has them."""
    trouble = models.TextField(blank=True)
    """Why it could not be used the last time, in one word such as `refused`; empty: it works, as far as is known."""
    next_poll = models.DateTimeField(null=True, db_index=True)
    """When to look for new mail; null: never."""
    leased_until = models.DateTimeField(null=True)
    """Until then somebody is at work on it; of two who claim it at once, one gets it."""

    class Meta:
        """Few rows a person; the worker finds what is due by its index."""

        db_table = "mail_account"
