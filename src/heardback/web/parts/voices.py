"""The playbooks side by side, row by row from their own data: what each does at each point, and by which rules."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_noop as _

from heardback.core.playbook import Again, Place, Playbook
from heardback.core.spans import Offset, Window
from heardback.core.wording.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One point at which the voices may differ."""

    name: str
    """For gettext."""
    does: Callable[[Playbook, Speech], str]
    rules: Callable[[Playbook], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Where a playbook follows a rule."""

    playbook: Playbook
    at: str
    does: str


def rows(voices: Sequence[Playbook], speech: Speech) -> Iterator[tuple[str, list[str]]]:
    """Yield the table: the point, and what each voice does there."""
    for row in ROWS:
        yield gettext(row.name), [row.does(voice, speech) for voice in voices]


def uses(rule: str, voices: Sequence[Playbook], speech: Speech) -> list[Use]:
    """Return every place where a voice follows the rule."""
    return [
        Use(playbook=voice, at=gettext(row.name), does=row.does(voice, speech))
        for voice in voices
        for row in ROWS
        if rule in row.rules(voice)
    ]


def _thanks(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - one signature for every row
    thanks = playbook.thanks
    words = {"until": _days(thanks.until)}
    if thanks.when == "never":
        return gettext("no letter of its own")
    if thanks.when == "if-expected":
        return gettext("where it is expected, within %(until)s") % words
    if thanks.asks_about_timing:
        return gettext("within %(until)s; asks when, if nothing was agreed") % words
    return gettext("within %(until)s") % words


def _early_call(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    return gettext("calls even before an interview") if playbook.early_call else gettext("waits for an invitation")


def _means(playbook: Playbook, speech: Speech) -> str:
    if playbook.asking.by == "agreed":
        return gettext("the agreed way; else by phone where results count, else by e-mail")
    return speech.channel(playbook.asking.by)


def _people(playbook: Playbook, speech: Speech) -> str:
    names = [_place(place, speech) for place in playbook.asking.people]
    return (gettext(" and ") if playbook.asking.one_round else ", ").join(names)


def _place(place: Place, speech: Speech) -> str:
    return gettext("whoever was agreed") if place == "agreed-contact" else speech.role(place)


def _promise_over(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    return _after(playbook.asking.promise_over.window)


def _nothing_promised(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    row = playbook.asking.nothing_promised
    words = {"window": _after(row.window), "thanked": _after(row.after_thanks) if row.after_thanks else ""}
    if row.weigh:
        return gettext("%(window)s, if you want the post enough") % words
    if row.after_thanks:
        return gettext("%(window)s; if the thanks carried the question, %(thanked)s") % words
    return words["window"]


def _silence_means_no(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    words = {
        "ask": _("asks all the same, once"),
        "let-go": _("lets go, and asks for feedback"),
        "ask-if-allowed": _("lets go, and asks for feedback; asks once if they said you may"),
    }
    return gettext(words[playbook.asking.when_silence_means_no])


def _put_off_to_a_day(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    row = playbook.asking.postponed_to_a_day
    words = {
        "new-promise": _("a new promise: asks %(window)s"),
        "call-on-the-day": _("calls back: %(window)s"),
        "feedback": _("asks for feedback %(window)s"),
    }
    return gettext(words[row.then]) % {"window": _after(row.window)}


def _put_off_openly(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    row = playbook.asking.postponed_openly
    words = {
        "ask": _("asks again %(window)s"),
        "own-promise": _("gives them %(period)s, then asks %(window)s"),
        "feedback": _("asks for feedback %(window)s"),
    }
    return gettext(words[row.then]) % {"window": _after(row.window), "period": _days(row.period)}


def _calls_unanswered(playbook: Playbook, speech: Speech) -> str:
    unanswered = playbook.asking.unanswered
    first, second = _again(unanswered.first_call, speech), _again(unanswered.second_call, speech)
    return gettext("%(first)s; after the second: %(second)s") % {"first": first, "second": second}


def _voicemail(playbook: Playbook, speech: Speech) -> str:
    return _again(playbook.asking.unanswered.voicemail, speech)


def _mail_unanswered(playbook: Playbook, speech: Speech) -> str:
    unanswered = playbook.asking.unanswered
    again = _again(unanswered.email, speech)
    if not unanswered.confirm_receipt:
        return again
    return gettext("calls to see whether it arrived; then %(again)s") % {"again": again}


def _most(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    asking = playbook.asking
    if asking.one_round:
        return gettext("one e-mail to each")
    words = ngettext("%(n)s ask", "%(n)s asks", asking.most) % {"n": asking.most}
    if not asking.most_calls:
        return words
    return gettext("%(asks)s, of them calls: %(calls)s") % {"asks": words, "calls": asking.most_calls}


def _reconsider(playbook: Playbook, speech: Speech) -> str:  # noqa: ARG001 - as above
    count = playbook.asking.reconsider_after
    return ngettext("after being put off %(n)s time", "after being put off %(n)s times", count) % {"n": count}


def _again(again: Again, speech: Speech) -> str:
    if again.by == "none":
        return gettext("nothing more")
    by = gettext("the other way") if again.by == "other" else speech.channel(again.by)
    return gettext("%(by)s, %(window)s") % {"by": by, "window": _after(again.window)}


def _after(window: Window) -> str:
    """Say a window as counted from what came before it: after 3–5 working days."""
    first, last = window.first, window.last
    if first.count == 0:
        return gettext("on the day, or up to %(last)s later") % {"last": _days(last)}
    if first.working == last.working:
        return gettext("after %(days)s") % {"days": _counted(f"{first.count}–{last.count}", last)}
    return gettext("%(first)s to %(last)s later") % {"first": _days(first), "last": _days(last)}


def _days(offset: Offset) -> str:
    return _counted(f"{offset.count}", offset)


def _counted(number: str, last: Offset) -> str:
    words = (
        ngettext("%(n)s working day", "%(n)s working days", last.count)
        if last.working
        else ngettext("%(n)s day", "%(n)s days", last.count)
    )
    return words % {"n": number}


def _of_unanswered_calls(playbook: Playbook) -> Sequence[str]:
    unanswered = playbook.asking.unanswered
    return (*unanswered.first_call.rules, *unanswered.second_call.rules)


ROWS: Final = (
    Row(
        name=_("After the interview: thanks"),
        does=_thanks,
        rules=lambda one: one.thanks.rules if one.thanks.when != "never" else (),
    ),
    Row(name=_("After applying"), does=_early_call, rules=lambda one: ("S0-D10",) if one.early_call else ()),
    Row(name=_("By phone or by e-mail"), does=_means, rules=lambda _: ()),
    Row(name=_("Whom, in this order"), does=_people, rules=lambda _: ()),
    Row(name=_("A promise is over"), does=_promise_over, rules=lambda one: one.asking.promise_over.rules),
    Row(name=_("Nothing was promised"), does=_nothing_promised, rules=lambda one: one.asking.nothing_promised.rules),
    Row(name=_("It was agreed that silence means no"), does=_silence_means_no, rules=lambda _: ("S2-2",)),
    Row(
        name=_("Undecided, and a new day"),
        does=_put_off_to_a_day,
        rules=lambda one: one.asking.postponed_to_a_day.rules,
    ),
    Row(name=_("Undecided, and no day"), does=_put_off_openly, rules=lambda one: one.asking.postponed_openly.rules),
    Row(name=_("Nobody answers the call"), does=_calls_unanswered, rules=_of_unanswered_calls),
    Row(name=_("A message was left"), does=_voicemail, rules=lambda one: one.asking.unanswered.voicemail.rules),
    Row(
        name=_("The e-mail stays unanswered"),
        does=_mail_unanswered,
        rules=lambda one: one.asking.unanswered.email.rules,
    ),
    Row(name=_("At most, without an answer"), does=_most, rules=lambda _: ()),
    Row(name=_("Do you still want it?"), does=_reconsider, rules=lambda _: ("S1-4",)),
)
"""Every point, in the order in which a candidate comes to it."""
