"""Playbooks in English: their titles, and each explained from its own data and the rules' docstrings."""

from collections.abc import Iterator

from heardback.core.playbook import Again, Playbook
from heardback.core.rules import RULES
from heardback.core.spans import Offset, Window
from heardback.core.wording.english.reasons import reason, source

_MEANS = {
    "phone": "by phone",
    "email": "by e-mail",
    "agreed": "the agreed way, else by phone for a result-driven post, else by e-mail",
    "other": "the other way",
}
_PLACES = {
    "agreed-contact": "the agreed contact",
    "recruiter": "the recruiter",
    "interviewer": "who interviewed you",
    "manager": "the hiring manager",
    "executive": "the head of a small firm",
    "front-desk": "the front desk",
}
_SILENCE_IS_NO = {
    "ask": "it is asked about all the same, once",
    "let-go": "let go when the day has passed, and ask for feedback",
    "ask-if-allowed": "let go when the day has passed and ask for feedback, or ask once if they said you may",
}
_THANKS = {
    "always": "Thank everyone who was there",
    "if-expected": "Where it is expected, thank everyone who was there",
}


def playbook(playbook: Playbook) -> tuple[str, str]:
    """Return its title and the sentence about it."""
    return playbook.title, playbook.about


def explain(playbook: Playbook) -> str:
    """Explain it in plain text, about a page."""
    return "\n".join(_lines(playbook))


def _lines(playbook: Playbook) -> Iterator[str]:
    yield f"{playbook.title} ({playbook.name})"
    yield playbook.about
    yield ""
    yield "Whose voice"
    yield from (f"  {prefix}  {source(prefix)}" for prefix in playbook.sources)
    yield ""
    yield "What it does"
    yield from (f"  {line}" for line in _habits(playbook))
    yield from (f"  Mind: {reason(rule)} [{rule}]" for rule in playbook.caution)
    yield ""
    yield "The rules it runs, as all playbooks do"
    for rule in RULES:
        yield f"  {rule.__name__.replace('_', '-'):<22} {_claim(rule.__module__)}"


def _claim(module: str) -> str:
    """Return the first sentence of a rule's file: its claim."""
    import sys  # noqa: PLC0415 - only to find the module that is loaded already

    text = (sys.modules[module].__doc__ or "").strip().split("\n\n", maxsplit=1)[0]
    return " ".join(text.split())


def _habits(playbook: Playbook) -> Iterator[str]:
    asking, thanks = playbook.asking, playbook.thanks
    if thanks.when in _THANKS:
        question = ", and ask about timing if nothing was agreed" if thanks.asks_about_timing else ""
        yield f"{_THANKS[thanks.when]}, within {_days(thanks.until)}{question}.{_cited(thanks.rules)}"
    if playbook.early_call:
        yield "Call even before an interview, three to five working days after applying. [S0-D10]"
    yield f"While a promise runs: wait.{_cited(('S0-A2', 'S1-3'))}"
    yield f"Ask {_MEANS[asking.by]}: {', then '.join(_PLACES[place] for place in asking.people)}."
    yield f"A promise is over: ask {_window(asking.promise_over.window)} after it.{_cited(asking.promise_over.rules)}"
    yield from _where_nothing_was_promised(playbook)
    yield from _where_they_postpone(playbook)
    yield f"Silence was agreed to mean no: {_SILENCE_IS_NO[asking.when_silence_means_no]}.{_cited(('S2-2',))}"
    yield from _after_an_ask(playbook)
    most = "one to each of the two" if asking.one_round else f"{asking.most} asks"
    calls = f", {asking.most_calls} of them calls" if asking.most_calls else ""
    yield f"At the most, without an answer: {most}{calls}."
    yield f"Postponed {asking.reconsider_after} times: ask yourself whether you still want it. [S1-4]"


def _where_nothing_was_promised(playbook: Playbook) -> Iterator[str]:
    row = playbook.asking.nothing_promised
    weigh = f"weigh how much you want it {_days(row.weigh)} after the interview; if you do, " if row.weigh else ""
    thanked = f", or {_window(row.after_thanks)} if a thank-you carried the question" if row.after_thanks else ""
    yield f"Nothing was promised: {weigh}ask {_window(row.window)} after the interview{thanked}.{_cited(row.rules)}"


def _where_they_postpone(playbook: Playbook) -> Iterator[str]:
    to_a_day, openly = playbook.asking.postponed_to_a_day, playbook.asking.postponed_openly
    what = {
        "new-promise": "it is a new promise; ask",
        "call-on-the-day": "call back from that day,",
        "feedback": "ask for feedback",
    }[to_a_day.then]
    yield f"They postpone to a day: {what} {_window(to_a_day.window)} after it.{_cited(to_a_day.rules)}"
    how = {
        "ask": "ask again",
        "own-promise": f"give them {_days(openly.period)}, then ask",
        "feedback": "ask for feedback",
    }[openly.then]
    yield f"They postpone without a day: {how} {_window(openly.window)} later.{_cited(openly.rules)}"


def _after_an_ask(playbook: Playbook) -> Iterator[str]:
    unanswered = playbook.asking.unanswered
    yield f"Nobody answers the call: {_again(unanswered.first_call)}; nor the second: {_again(unanswered.second_call)}."
    yield f"A message was left: {_again(unanswered.voicemail)}."
    confirm = (
        "call after two to three working days to see whether it arrived; then " if unanswered.confirm_receipt else ""
    )
    yield f"An e-mail stays unanswered: {confirm}{_again(unanswered.email)}."


def _again(again: Again) -> str:
    if again.by == "none":
        return "nothing more"
    return f"again {_MEANS[again.by]} {_window(again.window)} later{_cited(again.rules)}"


def _window(window: Window) -> str:
    first, last = window.first, window.last
    if first.working == last.working:
        return f"{first.count} to {last.count} {'working days' if last.working else 'days'}"
    return f"{_days(first)} to {_days(last)}"


def _days(offset: Offset) -> str:
    return f"{offset.count} {'working ' if offset.working else ''}{'day' if offset.count == 1 else 'days'}"


def _cited(rules: tuple[str, ...]) -> str:
    return f" [{', '.join(rules)}]" if rules else ""
