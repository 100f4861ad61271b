"""Where heardback meets the machine: the one place that reads the clock and the environment, and wires the parts.

Imports are inside the functions: the commands on files need neither a database nor a web framework, and start without.
"""

import os
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from heardback.actions.known import Desk
    from heardback.adapters.endpoint import Endpoint
    from heardback.adapters.imap import ImapMailbox
    from heardback.adapters.storage.models import Account
    from heardback.ports import EventLog, Inbox, MailAccount, Outbox, OwnerId
    from heardback.ports.busy_feeds import BusyFeeds
    from heardback.ports.calendars import FoundCalendar, Links
    from heardback.ports.digests import Digests
    from heardback.ports.feeds import Feeds
    from heardback.ports.notices import Channel, ChannelKind, NoticeBook, Notifier
    from heardback.settings import Settings
    from heardback.settings.checks import Facts

_LOCAL_TIME: Final = Path("/etc/localtime")
_OPENINGS: Final = "openings"
_SAID_LONG_AGO: Final = timedelta(days=400)
_LOCAL: Final = "me@localhost"
_NOT_FOR_OTHERS: Final = 0o077
"""What this process writes (a database, a backup) is for this user's eyes alone."""
_STATIC: Final = Path(__file__).parent / "web" / "static"
_RULES: Final = tuple(Path(__file__).parent / name for name in ("core", "playbooks", "adapters/storage/migrations"))
"""What an edition is made of. The tables are brought up to date only where another edition was the last to do so."""


def now() -> datetime:
    """Return this moment, with its offset; with HEARDBACK_NOW set, as if the program had started then."""
    return _pretended() + datetime.now(UTC)


def clock() -> datetime:
    """Return this moment as it is, whatever HEARDBACK_NOW says: for links and sessions, which must end."""
    return datetime.now(UTC)


@lru_cache(maxsize=1)
def _pretended() -> timedelta:
    if "HEARDBACK_NOW" not in os.environ:
        return timedelta()
    wanted = settings().pretend_now
    return wanted - datetime.now(UTC) if wanted else timedelta()


def local_zone() -> str | None:
    """Return this computer's IANA time zone where it can be told, else None: UTC, as in a container, tells nothing."""
    try:
        target = _LOCAL_TIME.resolve().as_posix()
    except OSError:
        return None
    _, found, name = target.partition("/zoneinfo/")
    return name if found and "UTC" not in name else None


def user_name() -> str | None:
    """Return the full name of who is logged in, where the system knows one (a login name is none), else None."""
    try:
        import pwd  # noqa: PLC0415 - Windows has none
    except ImportError:
        return None
    try:
        account = pwd.getpwuid(os.getuid())
    except KeyError:
        return None
    name = account.pw_gecos.partition(",")[0].strip()
    return name if name != account.pw_name else None


@lru_cache(maxsize=1)
def settings() -> "Settings":
    """Return the settings of this process. Raises `NotASetting`."""
    from heardback.settings import read_settings  # noqa: PLC0415 - see the module

    return read_settings(os.environ)


def start(chosen: "Settings | None" = None) -> None:
    """Make the database and the pages usable in this process; a second call does nothing. Creates the data folder."""
    import django  # noqa: PLC0415 - see the module
    from django.conf import settings as framework  # noqa: PLC0415

    from heardback.adapters.own_files import fingerprint, secret_key  # noqa: PLC0415 - see the module
    from heardback.settings import framework_settings  # noqa: PLC0415

    if framework.configured:
        return
    ours = chosen or settings()
    os.umask(_NOT_FOR_OTHERS)
    framework.configure(**framework_settings(ours, secret_key(ours), fingerprint(_STATIC)))
    django.setup()


def back_up(folder: Path | None) -> Path:
    """Copy the record into a folder, by default that of the backups. See `adapters.storage.backup.back_up`."""
    from heardback.adapters.own_files import data_folder  # noqa: PLC0415 - see the module
    from heardback.adapters.storage.backup import BACKUPS, back_up  # noqa: PLC0415 - only after `start`

    return back_up(folder or data_folder(settings()) / BACKUPS, clock())


def restore(copy: Path) -> Path | None:
    """Put a copy in the place of the record. See `adapters.storage.backup.restore`."""
    from heardback.adapters.storage.backup import restore  # noqa: PLC0415 - only after `start`

    return restore(copy, clock())


def migrate() -> None:
    """Bring the tables up to date, with a copy from before. Raises `NewerDatabase`, `UpdateFailed`, `NoRoom`."""
    from heardback.adapters.storage.upgrade import migrate_safely  # noqa: PLC0415 - only after `start`

    migrate_safely(clock(), _edition())


def _edition() -> str:
    """Name what lists and tables are made from, so that they are made anew after an update: rules, holidays, zones."""
    from importlib.metadata import version  # noqa: PLC0415 - see the module

    from heardback.adapters.own_files import fingerprint  # noqa: PLC0415 - see the module

    rules = [fingerprint(folder, "*.py", "*.toml") for folder in _RULES]
    return " ".join([*rules, *(f"{name} {version(name)}" for name in ("holidays", "tzdata"))])


def log_to_stderr() -> None:
    """Send the logs of this process where its keeper looks for them."""
    from heardback.adapters.logs import configure  # noqa: PLC0415 - see the module

    configure(as_json=settings().accounts)


def event_log() -> "EventLog":
    """Return where journals are kept."""
    from heardback.adapters.storage.event_log import DatabaseEventLog  # noqa: PLC0415 - see the module

    return DatabaseEventLog()


def outbox() -> "Outbox":
    """Return where letters on their way are kept."""
    from heardback.adapters.storage.outbox import DatabaseOutbox  # noqa: PLC0415 - only after `start`

    return DatabaseOutbox()


def open_mailbox(owner: "OwnerId", account: "MailAccount") -> "ImapMailbox":
    """Open somebody's mailbox. Raises `MailTrouble`."""
    from heardback.adapters.imap import open_mailbox  # noqa: PLC0415 - see the module
    from heardback.adapters.mail_inside import mail_inside  # noqa: PLC0415
    from heardback.adapters.mail_login import credentials  # noqa: PLC0415
    from heardback.core.troubles import NoPassword  # noqa: PLC0415

    signs_in = credentials(owner, account)
    if account.reading is None or signs_in is None:
        raise NoPassword
    return open_mailbox(account.reading, signs_in, account.folders, allow_inside=mail_inside())


def open_answers() -> "ImapMailbox":
    """Open the mailbox that the operator has for answers to notices. Raises `MailTrouble`."""
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415 - see the module

    from heardback.adapters.imap import open_mailbox  # noqa: PLC0415
    from heardback.ports import Credentials, MailServer  # noqa: PLC0415

    parts = urlsplit(settings().answers or "")
    is_tls = parts.scheme == "imaps"
    port = parts.port or (993 if is_tls else 143)
    server = MailServer(host=parts.hostname or "localhost", port=port, security="tls" if is_tls else "starttls")
    signs_in = Credentials(user=unquote(parts.username or ""), secret=unquote(parts.password or ""))
    return open_mailbox(server, signs_in, allow_inside=True)


def endpoint() -> "Endpoint":
    """Return the language model of the user's own. Raises `NotSet` where none is: nobody is asked unasked."""
    from heardback.adapters.endpoint import Endpoint  # noqa: PLC0415 - see the module
    from heardback.core.errors import NotSet  # noqa: PLC0415

    chosen = settings()
    if chosen.llm_url is None:
        raise NotSet(name="HEARDBACK_LLM_URL", expected="the address of a language model")
    return Endpoint(url=chosen.llm_url, model=chosen.llm_model, key=chosen.llm_key)


def notifiers() -> "dict[ChannelKind, Notifier]":
    """Return what sends notices, by the kind of channel."""
    from heardback.adapters.notices.by_account import ByAccount  # noqa: PLC0415 - only after `start`
    from heardback.adapters.notices.by_mail import ByMail  # noqa: PLC0415
    from heardback.adapters.notices.by_push import ByPush  # noqa: PLC0415
    from heardback.adapters.notices.by_service import ByService  # noqa: PLC0415

    anywhere = not settings().accounts
    return {
        "mail": ByMail(),
        "account": ByAccount(),
        "service": ByService(anywhere=anywhere),
        "push": ByPush(anywhere=anywhere),
    }


def answered_at(owner: "OwnerId", channel: "Channel") -> str | None:
    """Return where an answer to a notice is read; None: nowhere.

    In the mailbox of its own address, if that is connected; else in the one that the operator has for answers.
    """
    from heardback.adapters.storage.mail_accounts import all_of  # noqa: PLC0415 - only after `start`

    address = channel.mail_address
    accounts = all_of(owner) if address else []
    own = next((one.address for one in accounts if one.reading and one.address.casefold() == address), None)
    return own or (settings().answers_to if address else None)


def notice_book() -> "NoticeBook":
    """Return where it is kept what people wish to hear, and what was said."""
    from heardback.adapters.storage.notices import DatabaseNoticeBook  # noqa: PLC0415 - only after `start`

    return DatabaseNoticeBook()


def digests() -> "Digests":
    """Return where notices are kept that went out by mail and may be answered."""
    from heardback.adapters.storage.digests import DatabaseDigests  # noqa: PLC0415 - only after `start`

    return DatabaseDigests()


def inbox() -> "Inbox":
    """Return where mail is kept that proposes something."""
    from heardback.adapters.storage.inbox import DatabaseInbox  # noqa: PLC0415 - see the module

    return DatabaseInbox()


def desk(owner: "OwnerId", at: datetime) -> "Desk":
    """Return where somebody's mail is read and decided."""
    from heardback.actions.known import Desk  # noqa: PLC0415 - see the module
    from heardback.adapters.storage.mail_accounts import all_of  # noqa: PLC0415 - only after `start`
    from heardback.adapters.storage.outbox import DatabaseOutbox  # noqa: PLC0415

    return Desk(
        log=event_log(),
        inbox=inbox(),
        outbox=DatabaseOutbox(),
        accounts=tuple(all_of(owner)),
        owner=owner,
        now=at,
        digests=digests(),
    )


def linked_calendars() -> "Links":
    """Return where it is kept which calendars of people's own their steps are put into."""
    from heardback.adapters.storage.linked_calendars import DatabaseLinks  # noqa: PLC0415 - only after `start`

    return DatabaseLinks()


def calendars_at(address: str, user: str, password: str) -> "list[FoundCalendar]":
    """Return the calendars at an address that somebody may write to. Raises `MailTrouble`."""
    from heardback.adapters.caldav.finding import calendars_at  # noqa: PLC0415 - see the module
    from heardback.adapters.caldav.requests import requests_of  # noqa: PLC0415

    with requests_of(user, password, allow_inside=not settings().accounts) as requests:
        return calendars_at(requests, address)


def busy_feeds() -> "BusyFeeds":
    """Return where it is kept which calendars are only looked at."""
    from heardback.adapters.storage.busy_feeds import DatabaseBusyFeeds  # noqa: PLC0415 - only after `start`

    return DatabaseBusyFeeds()


def read_calendar(address: str) -> bytes:
    """Return the calendar file at an address. Raises `MailTrouble`."""
    from heardback.adapters.caldav.file import calendar_file  # noqa: PLC0415 - see the module

    return calendar_file(address, allow_inside=not settings().accounts)


def feeds() -> "Feeds":
    """Return where the calendars that people subscribe to are kept."""
    from heardback.adapters.storage.feeds import DatabaseFeeds  # noqa: PLC0415 - only after `start`

    return DatabaseFeeds()


def opening_token() -> str:
    """Return a new one-time token that opens this record in a browser."""
    from heardback.adapters.one_time import make_token  # noqa: PLC0415 - see the module
    from heardback.adapters.own_files import data_folder  # noqa: PLC0415

    return make_token(data_folder(settings()) / _OPENINGS, clock())


def use_opening_token(token: str) -> bool:
    """Use a token up, and tell whether it was good."""
    from heardback.adapters.one_time import use_token  # noqa: PLC0415 - see the module
    from heardback.adapters.own_files import data_folder  # noqa: PLC0415

    return use_token(data_folder(settings()) / _OPENINGS, token, clock())


def invitation_link(note: str = "") -> str:
    """Return a link with which somebody new makes an account."""
    from heardback.adapters.storage.invitations import invite  # noqa: PLC0415 - only after `start`

    return _link(invite(None, note, clock()))


def way_back_in(email: str, *, forget_devices: bool) -> str:
    """Return a link with which the owner of an account chooses a new password. Raises `NoSuchAccount`."""
    from heardback.adapters.storage.invitations import let_back_in  # noqa: PLC0415 - only after `start`
    from heardback.adapters.storage.models import Account  # noqa: PLC0415
    from heardback.core.errors import NoSuchAccount  # noqa: PLC0415

    account = Account.objects.filter(email__iexact=email).first()
    if account is None:
        raise NoSuchAccount(email=email)
    return _link(let_back_in(account, clock(), forget_devices=forget_devices))


def _link(token: str) -> str:
    return f"{settings().url or 'http://127.0.0.1:8427'}/invitation/{token}"


def tidy() -> None:
    """Clear away what has expired."""
    from heardback.adapters.storage.sessions import SessionStore  # noqa: PLC0415 - only after `start`

    SessionStore.clear_expired()
    long_ago = (clock() - _SAID_LONG_AGO).date()
    notice_book().forget_before(long_ago)
    digests().forget_before(long_ago)


def facts() -> "Facts":
    """Return what `heardback check` looks at. Makes the data folder, if there is none."""
    from heardback.adapters import machine  # noqa: PLC0415 - see the module
    from heardback.adapters.own_files import SECRET_FILE, secret_key  # noqa: PLC0415

    start()
    ours = settings()
    kept = ours.data / SECRET_FILE
    return machine.facts(ours, secret_key(ours), [kept, *ours.secret_files], clock())


def local_account() -> "Account":
    """Return the one account of one's own computer; it is made the first time, with what the computer knows."""
    from heardback.adapters.storage.models import Account  # noqa: PLC0415 - only after `start`
    from heardback.core.person import Person  # noqa: PLC0415
    from heardback.ports import OwnerId  # noqa: PLC0415

    account, is_new = Account.objects.get_or_create(email=_LOCAL)
    if is_new:
        account.set_unusable_password()
        account.save()
        person = Person(name=user_name(), timezone=local_zone())
        event_log().keep_person(OwnerId(account.pk), person, now())
    return account
