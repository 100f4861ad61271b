"""Tables of reading mail: how far each folder was read, and which mails were taken in."""

from typing import ClassVar

from django.db import models

from heardback.adapters.storage.mail_tables import MailAccountRow


class MailVisitRow(models.Model):
    """The latest visit to an account."""

    account = models.OneToOneField(MailAccountRow, on_delete=models.CASCADE, primary_key=True)
    failures = models.PositiveSmallIntegerField(default=0)
    looked_at = models.DateTimeField(null=True)

    class Meta:
        """When the next one is due stands in the account's own row."""

        db_table = "mail_visit"


class MailFolderRow(models.Model):
    """A folder of an account: `ports.mail_reading.FolderRead`."""

    account = models.ForeignKey(MailAccountRow, on_delete=models.CASCADE, db_index=False)
    name = models.TextField()
    kind = models.CharField(max_length=8)
    uid_validity = models.BigIntegerField()
    next_uid = models.BigIntegerField()
    low = models.BigIntegerField()
    recent = models.BigIntegerField()
    total = models.BigIntegerField()
    done = models.BigIntegerField()

    class Meta:
        """A folder has one place."""

        db_table = "mail_folder"
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "name"], name="mail_folder_name")]


class MailTakenRow(models.Model):
    """A mail whose text was read, by a hash of its Message-ID, which stays while UIDs and folders change."""

    account = models.ForeignKey(MailAccountRow, on_delete=models.CASCADE, db_index=False)
    name = models.CharField(max_length=64)
    kind = models.CharField(max_length=8)
    """Of the folder: mail that moves into spam, or out of it, is worth another look."""

    class Meta:
        """One row a mail and kind of folder."""

        db_table = "mail_taken"
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "name", "kind"], name="mail_taken_once")]
