"""The tables. The journal is the truth; all else about a candidacy is a view of it, made in the same transaction."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Accounts(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None) -> "Account":
        """Make one; without a password nobody can sign in to it by password."""
        account = self.model(email=self.normalize_email(email))
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """A person with a record of their own; on one's own computer there is exactly one, without a password."""

    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        """One row a person."""

        db_table = "account"


class SettingsRow(models.Model):
    """What a person chose: their name under letters, language, playbook, look. JSON of `core.person.Person`."""

    owner = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    data = models.TextField()

    class Meta:
        """Named for its content."""

        db_table = "settings"


class CandidacyRow(models.Model):
    """One candidacy as lists need it: whose it is, how long its journal is, and its glance."""

    key = models.CharField(max_length=16, unique=True)
    """Random, part of its address."""
    owner = models.ForeignKey(Account, on_delete=models.CASCADE, db_index=False)
    version = models.PositiveIntegerField()
    search = models.TextField()
    """Employer, post and people, in small letters: for finding, and for sorting by name."""
    live = models.BooleanField()
    archived = models.BooleanField()
    example = models.BooleanField()
    urgency = models.PositiveSmallIntegerField(null=True)
    """Something asks to be done now."""
    next_day = models.DateField(null=True)
    """The first day of its first step, late ones included; for sorting."""
    booked_until = models.DateTimeField(null=True)
    """When its last interview is over: only of those ahead can two be at once."""
    next_change = models.DateTimeField(null=True)
    """When its glance has to be made anew."""
    due = models.DateTimeField(null=True)
    """When a worker is to look after it: at the next change; while one is at it, when its lease ends; after a failure,
    when it is tried again."""
    failures = models.PositiveSmallIntegerField(default=0)
    """How often in a row that failed."""
    glance = models.TextField()
    """JSON of `core.glance.Glance`; text, because nothing in it is ever searched."""
    wait = models.TextField(null=True)  # noqa: DJ001 - null: there was no interview yet
    """JSON of `core.glance.Wait`, apart, because the odds read it of every candidacy."""

    class Meta:
        """Indexed for the questions of every morning: what presses, what is awaited, whose glance is out of date."""

        db_table = "candidacy"
        indexes: ClassVar = [
            models.Index(fields=["owner", "urgency", "live", "next_day"], name="candidacy_today"),
            models.Index(fields=["owner", "archived", "next_day"], name="candidacy_list"),
            models.Index(fields=["owner", "next_change"], name="candidacy_outdated"),
            models.Index(fields=["due"], condition=models.Q(due__isnull=False), name="candidacy_due"),
            models.Index(fields=["id"], condition=models.Q(failures__gt=0), name="candidacy_failing"),
        ]


class EntryRow(models.Model):
    """One entry of a journal: appended, never changed."""

    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE, db_index=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=16)
    data = models.TextField()
    """JSON of an entry of `core.journal`."""

    class Meta:
        """The same number twice in one journal is what the database itself refuses."""

        db_table = "entry"
        constraints: ClassVar = [models.UniqueConstraint(fields=["candidacy", "number"], name="entry_number")]


class CommandRow(models.Model):
    """A command that was carried out, by its idempotency key: carried out again, it changes nothing."""

    owner = models.ForeignKey(Account, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=64)
    """A hash of it: keys come from forms, and may be anything."""
    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE)
    version = models.PositiveIntegerField()
    """The journal's length after it."""

    class Meta:
        """A key counts for one person."""

        db_table = "command"
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "key"], name="command_key")]


class PersonRow(models.Model):
    """Somebody the candidate knows: of a candidacy (a view of its journal), or from an address card."""

    owner = models.ForeignKey(Account, on_delete=models.CASCADE)
    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE, null=True)
    contact = models.TextField(blank=True)
    """Their id in that candidacy."""
    name = models.TextField()
    organisation = models.TextField(blank=True)
    role = models.TextField(blank=True)
    """What they are in that candidacy; on a card, their title."""
    email = models.TextField(blank=True)
    phone = models.TextField(blank=True)
    """Several addresses on a card stand a line each, and so do several numbers."""
    note = models.TextField(blank=True)

    class Meta:
        """Found by owner; names may be longer than an index takes."""

        db_table = "person"


class LetterRow(models.Model):
    """A letter as the candidate wrote it: a draft until it was sent, and then kept as it went out."""

    key = models.CharField(max_length=16, unique=True)
    owner = models.ForeignKey(Account, on_delete=models.CASCADE)
    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE)
    kind = models.TextField()
    contact = models.TextField(blank=True)
    subject = models.TextField(blank=True)
    body = models.TextField()
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        """Found by owner or candidacy."""

        db_table = "letter"


class InvitationRow(models.Model):
    """A way in for one person, once. The secret itself is not kept, only its hash."""

    token_hash = models.CharField(max_length=64, unique=True)
    inviter = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")
    """None: whoever runs the server, at its terminal."""
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")
    """Who may choose a new password by it; None: somebody new may make an account."""
    forget_devices = models.BooleanField(default=False)
    """Whether passkeys and codes go with the old password: for somebody who has lost their telephone."""
    note = models.TextField(blank=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        """Few rows; no index needed."""

        db_table = "invitation"


class EditionRow(models.Model):
    """What the glances here were made by: after an update of heardback they may say something else. One row."""

    name = models.TextField()

    class Meta:
        """Written when the tables are brought up to date."""

        db_table = "edition"


class SessionRow(AbstractBaseSession):
    """A browser in which somebody is signed in, or on the way to it. Its key is kept hashed, its contents sealed."""

    session_key = models.CharField(max_length=64, primary_key=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        """Named for its content."""

        db_table = "session"

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        """Return what reads and writes these rows; Django asks for it."""
        from heardback.adapters.storage.sessions import SessionStore  # noqa: PLC0415 - it imports us

        return SessionStore


class CacheRow(models.Model):
    """Counts of failed attempts, in the shape that Django's cache wants: all processes and machines share them."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        """The name stands in `settings.framework`."""

        db_table = "cache"


# Tables of their own subject, which refer to those above; Django wants to find them all here.
from heardback.adapters.storage import calendar_tables as calendar_tables  # noqa: E402, PLC0414
from heardback.adapters.storage import digest_tables as digest_tables  # noqa: E402, PLC0414
from heardback.adapters.storage import mail_tables as mail_tables  # noqa: E402, PLC0414
from heardback.adapters.storage import notice_tables as notice_tables  # noqa: E402, PLC0414
from heardback.adapters.storage import outbox_tables as outbox_tables  # noqa: E402, PLC0414
from heardback.adapters.storage import proposal_tables as proposal_tables  # noqa: E402, PLC0414
from heardback.adapters.storage import reading_tables as reading_tables  # noqa: E402, PLC0414
