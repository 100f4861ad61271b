"""An advice on a terminal: one headline, the step, why, the road ahead, the odds. Plain text where it is piped."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from heardback.core import wording
from heardback.core.advice import Advice
from heardback.core.candidacy import Candidacy
from heardback.core.reading import Dated
from heardback.core.step import BACKGROUND, Step

_WIDEST = 88
_INDENT = 2


def show(advice: Advice, console: Console | None = None) -> None:
    """Print an advice. Colour only marks what the words already say."""
    page = console or terminal()
    page.print()
    page.print(_place(advice), style="dim")
    page.print()
    page.print(Text(wording.headline(advice), style="bold"))
    steps = [dated for dated in advice.reading.steps if dated.step.action not in BACKGROUND]
    for dated in [dated for dated in steps if dated.status != "upcoming"] or steps[:1]:
        _show_step(page, advice, dated)
    _show_road(page, advice)
    _show_silence(page, advice)
    _show_besides(page, advice)
    page.print()


def terminal() -> Console:
    """Return a console no wider than reads well; `NO_COLOR` and pipes are respected by rich itself."""
    console = Console(highlight=False, soft_wrap=False)
    console.width = min(console.width, _WIDEST)
    return console


def _place(advice: Advice) -> str:
    candidacy = advice.candidacy
    clock = f"{wording.day(advice.reading.today)}, {advice.at:%H:%M} there"
    return (
        f"{candidacy.position.title} at {candidacy.employer.name} · {clock} · {advice.playbook.title.lower()} playbook"
    )


def _show_step(page: Console, advice: Advice, dated: Dated) -> None:
    step, today = dated.step, advice.reading.today
    page.print()
    deadline = advice.plan.case.standing.deadline
    line = Text(wording.sentence(advice.candidacy, step, deadline=deadline.by if deadline else None))
    late = dated.status == "late"
    line.append(f"  ({'late: ' if late else ''}{wording.window(step, today)})", style="yellow" if late else "cyan")
    page.print(Padding(line, (0, 0, 0, _INDENT)))
    address = _address(advice.candidacy, step)
    if address:
        page.print(Padding(Text(address), (0, 0, 0, _INDENT)))
    for rule in step.rules:
        own = "" if advice.playbook.speaks(rule) else ", from another voice than this playbook's"
        why = Text(f"{wording.because(advice, rule)} [{rule}{own}]", style="dim")
        page.print(Padding(why, (0, 0, 0, _INDENT)))


def _address(candidacy: Candidacy, step: Step) -> str:
    contact = candidacy.people.get(step.to) if step.to else None
    if contact is None:
        return ""
    if step.channel == "phone":
        number = contact.phone or "no number known: try the company's general one"
        return f"Phone: {number}, between 10:00 and 17:00 at their place"
    if step.channel == "email":
        return f"E-mail: {contact.email or 'no address known'}"
    return f"By {step.channel}" if step.channel else ""


def _show_road(page: Console, advice: Advice) -> None:
    if not advice.outlook:
        return
    page.print()
    page.print("If they stay silent")
    table = Table(box=None, show_header=False, padding=(0, 2, 0, _INDENT), pad_edge=True)
    table.add_column(no_wrap=True)
    table.add_column()
    deadline = advice.plan.case.standing.deadline
    for ahead in advice.outlook:
        told = wording.sentence(advice.candidacy, ahead.step, deadline=deadline.by if deadline else None)
        table.add_row(wording.short_day(ahead.day), told)
    page.print(table)


def _show_silence(page: Console, advice: Advice) -> None:
    if advice.silence is None:
        return
    odds = advice.silence.odds
    page.print()
    days = "1 day" if odds.days == 1 else f"{odds.days} days"
    page.print(
        f"Silent for {days}. That an answer still comes: {wording.odds(odds)}. "
        f"Where one comes, it has usually come by {wording.day(advice.silence.usual_by)}."
    )


def _show_besides(page: Console, advice: Advice) -> None:
    besides = [dated.step for dated in advice.reading.steps if dated.step.action in BACKGROUND]
    if besides:
        page.print()
        page.print("Besides")
        for step in besides:
            page.print(Padding(wording.sentence(advice.candidacy, step) + ".", (0, 0, 0, _INDENT)))
    if advice.cautions:
        page.print()
        for rule in advice.cautions:
            page.print(Text(f"Mind: {wording.caution(rule)} [{rule}]", style="dim"))
