"""`heardback today`: what the first page says, in the terminal."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from heardback.actions.today import Today, Waiting
    from heardback.core.glance import Glance, Listed
    from heardback.core.person import Person
    from heardback.ports import OwnerId


def today() -> None:
    """Tell what to do today, and who is waited for."""
    from heardback import bootstrap
    from heardback.actions.today import today as look
    from heardback.cli.own_record import own_record
    from heardback.cli.page import show

    own, now = own_record(), bootstrap.now()
    person = own.log.person(own.owner)
    _mailboxes(own.owner, person, now)
    found = look(own.log, own.owner, person, now)
    if not found.count.all:
        print("Nothing is noted yet. Note your interview: heardback add")
        return
    if found.first:
        show(found.first.advice)
    else:
        print("\nNothing to do today.\n")
    _also(found)
    _waiting(found)


def _mailboxes(owner: "OwnerId", person: "Person", now: "datetime") -> None:
    """Say which mailboxes are not read: an answer may have come there."""
    from heardback.adapters.storage.mail_alarms import failing_mailboxes, mail_alarms
    from heardback.cli.lines import say
    from heardback.core import wording

    for one in failing_mailboxes(owner, now) if mail_alarms(owner).mailboxes else ():
        since = one.since.astimezone(person.zone()).date() if one.since else None
        say(wording.of("en").mailbox_unread(one.account.address, one.trouble, since))
        print("See Settings, Mail: heardback open\n")


def _also(found: "Today") -> None:
    from heardback.cli.lines import say

    if not found.also:
        return
    print("Also today")
    for one in found.also:
        say(f"  {_sentence(one.kept.glance, one.step)}, {one.kept.glance.employer}")
    if found.more:
        print(f"  and {found.more} more")
    print()


def _waiting(found: "Today") -> None:
    from heardback.cli.lines import say
    from heardback.core import wording

    if not found.waiting:
        return
    speech = wording.of("en")
    print("Waiting: nothing to do")
    for one in found.waiting:
        glance = one.kept.glance
        odds = f"; an answer still comes: {speech.odds_briefly(one.odds)}" if one.odds else ""
        say(f"  {glance.employer}{_until(one)}: {speech.waited(glance.why, one.day)}{odds}")
    if found.more_waiting:
        print(f"  and {found.more_waiting} more")
    print()


def _until(one: "Waiting") -> str:
    from heardback.core import wording

    until = one.kept.glance.until(one.day)
    if until is None:
        return ""
    return f", {'until' if until.promised else 'next step'} {wording.of('en').short_day(until.day)}"


def _sentence(glance: "Glance", step: "Listed") -> str:
    from heardback.core import wording

    return wording.of("en").sentence(glance.named(), step.step(), deadline=glance.decide_by)
