"""What is done while nobody looks, wired: the jobs of the worker, and who does them.

Imports are inside the functions, as in `bootstrap`.
"""

import os
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, Final

from heardback import bootstrap

if TYPE_CHECKING:
    from threading import Event

    from heardback.actions.fetch_mail import FetchMail
    from heardback.actions.post import Postman
    from heardback.actions.read_busy import ReadBusyFeeds
    from heardback.actions.sync_calendar import SyncCalendars
    from heardback.worker import Job

_LET_PAGES_START_SECONDS: Final = 2
_POSTMEN: Final = 3
"""One mail server may keep a postman waiting for a quarter of an hour; the others' letters go out meanwhile."""


def work_beside(parent: int) -> None:
    """Work as a process of its own beside the server that started it, until that says so or is gone."""
    import signal  # noqa: PLC0415 - see the module
    from threading import Event, Thread  # noqa: PLC0415

    stop = Event()

    def watch() -> None:
        while os.getppid() == parent and not stop.wait(1):
            pass
        stop.set()

    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    Thread(target=watch, daemon=True).start()
    if not stop.wait(_LET_PAGES_START_SECONDS):
        bootstrap.start()
        bootstrap.log_to_stderr()
        work(stop)


def work(stop: "Event") -> None:
    """Do what comes due until `stop` is set. Of those who share a file one does, and the next takes over from it."""
    from heardback.adapters.alone import alone  # noqa: PLC0415 - see the module
    from heardback.adapters.left_off import WORKER_LOCK, take_up  # noqa: PLC0415
    from heardback.adapters.own_files import data_folder  # noqa: PLC0415
    from heardback.adapters.storage.closing import close_idle  # noqa: PLC0415 - only after `start`
    from heardback.worker import PAUSE_SECONDS, run  # noqa: PLC0415 - see the module

    ours = bootstrap.settings()
    folder = data_folder(ours)
    lock = folder / WORKER_LOCK if not ours.database else None
    while not stop.is_set():
        with alone(lock) if lock else nullcontext(enter_result=True) as is_our_turn:
            if is_our_turn:
                take_up(folder)
                run((*all_jobs(), *_listeners()), bootstrap.now, stop, after_each=close_idle)
        stop.wait(PAUSE_SECONDS)


def work_once() -> None:
    """Do what is due now. Whoever else is at work, what one has taken the other passes over."""
    from threading import Event  # noqa: PLC0415 - see the module

    from heardback.worker import once  # noqa: PLC0415

    for job in all_jobs():
        while once(job, bootstrap.now, Event()):
            pass


def all_jobs() -> "tuple[Job[Any], ...]":
    """Return what the worker does, each in a thread of its own."""
    from heardback.actions.renew import RenewGlances  # noqa: PLC0415 - see the module
    from heardback.actions.say import SayNotices  # noqa: PLC0415
    from heardback.adapters.storage.glance_queue import DatabaseGlanceQueue  # noqa: PLC0415

    ours = bootstrap.settings()
    postmen = [postman() for _ in range(_POSTMEN)]
    notices = SayNotices(
        book=bootstrap.notice_book(),
        log=bootstrap.event_log(),
        inbox=bootstrap.inbox(),
        digests=bootstrap.digests(),
        by=bootstrap.notifiers(),
        answered_at=bootstrap.answered_at,
        language=ours.language,
        url=ours.url,
    )
    mail = (_fetch_mail(), *_read_answers(), *postmen)
    return (RenewGlances(DatabaseGlanceQueue()), notices, *mail, calendars(), busy_times())


def _listeners() -> "tuple[Job[Any], ...]":
    """Return what keeps connections open to hear of something; a server for many only looks now and then."""
    from heardback.actions.watch_mail import WatchMail  # noqa: PLC0415 - see the module
    from heardback.adapters.imap import ImapWatch  # noqa: PLC0415
    from heardback.adapters.storage.mail_reading import DatabaseMailReading  # noqa: PLC0415 - only after `start`

    if bootstrap.settings().accounts:
        return ()
    return (WatchMail(DatabaseMailReading(), lambda owner, account: ImapWatch(bootstrap.open_mailbox(owner, account))),)


def _fetch_mail() -> "FetchMail":
    from heardback.actions.fetch_mail import FetchMail  # noqa: PLC0415 - see the module
    from heardback.actions.mail_reader import MailReader  # noqa: PLC0415
    from heardback.adapters.storage.mail_reading import DatabaseMailReading  # noqa: PLC0415 - only after `start`

    return FetchMail(
        DatabaseMailReading(),
        lambda turn: bootstrap.open_mailbox(turn.owner, turn.account),
        lambda owner, at: MailReader(bootstrap.desk(owner, at)),
    )


def _read_answers() -> "tuple[Job[Any], ...]":
    """Return who reads the mailbox for answers to notices; nobody, where the operator has named none."""
    from heardback.actions.answers import Answers  # noqa: PLC0415 - see the module
    from heardback.actions.read_answers import ReadAnswers  # noqa: PLC0415
    from heardback.adapters.storage.answer_book import DatabaseAnswerBook  # noqa: PLC0415 - only after `start`

    if bootstrap.settings().answers is None:
        return ()
    book, digests = DatabaseAnswerBook(), bootstrap.digests()
    return (ReadAnswers(book, digests, bootstrap.open_answers, lambda owner, at: Answers(bootstrap.desk(owner, at))),)


def postman() -> "Postman":
    """Return who takes letters on their way to mail servers."""
    from heardback.actions.post import Postman  # noqa: PLC0415 - see the module
    from heardback.adapters.sent_folder import SentFolder  # noqa: PLC0415 - only after `start`
    from heardback.adapters.smtp.sending import Sending  # noqa: PLC0415
    from heardback.ports import Post  # noqa: PLC0415

    sent = SentFolder(bootstrap.open_mailbox)
    return Postman(bootstrap.event_log(), bootstrap.outbox(), Post(send=Sending(), find=sent.find, copy=sent.copy))


def send_soon() -> None:
    """Send the letters that are due, beside whatever goes on here: who said yes sees within seconds what comes of it.

    Whether or not a worker runs; if this process ends in the middle, the worker goes on where it was.
    """
    from threading import Thread  # noqa: PLC0415 - see the module

    Thread(target=_send_what_is_due, name="letters", daemon=True).start()


def _send_what_is_due() -> None:
    import logging  # noqa: PLC0415 - see the module
    from threading import Event  # noqa: PLC0415

    from django.db import connections  # noqa: PLC0415

    from heardback.worker import once  # noqa: PLC0415

    try:
        while once(postman(), bootstrap.now, Event()):
            pass
    except Exception:  # the letters stay due, and the worker sends them
        logging.getLogger("heardback.letters").exception("letters could not be sent at once; the worker goes on")
    finally:
        connections.close_all()


def busy_times() -> "ReadBusyFeeds":
    """Return who reads the calendars that are only looked at."""
    from heardback.actions.read_busy import ReadBusyFeeds  # noqa: PLC0415 - see the module

    return ReadBusyFeeds(bootstrap.busy_feeds(), bootstrap.event_log(), bootstrap.read_calendar)


def calendars() -> "SyncCalendars":
    """Return who keeps people's own calendars in step."""
    from heardback.actions.sync_calendar import SyncCalendars  # noqa: PLC0415 - see the module
    from heardback.adapters.calendar_login import opened_by  # noqa: PLC0415

    ours, links = bootstrap.settings(), bootstrap.linked_calendars()
    return SyncCalendars(
        links,
        bootstrap.event_log(),
        lambda link, secret: opened_by(links, link, secret, allow_inside=not ours.accounts),
        language="ru" if ours.language == "ru" else "en",
        url=ours.url,
    )
