"""`heardback understand MAIL`: what an answer means, how sure that is, and which day it names."""

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

if TYPE_CHECKING:
    from heardback.intake.automatic import Automatic
    from heardback.intake.understand import Means, Understanding

MailArgument = Annotated[str, typer.Argument(metavar="MAIL", help="a mail (.eml), its text, or -")]
OnOption = Annotated[str | None, typer.Option("--on", metavar="DATE", help="the day it came; default: its own date")]
CountryOption = Annotated[str, typer.Option("--country", metavar="CC", help="whose working days count")]
AskOption = Annotated[
    bool,
    typer.Option("--ask-endpoint", help="ask the model at HEARDBACK_LLM_URL as well: the mail's text goes there"),
]
JsonOption = Annotated[bool, typer.Option("--json", help="the answer as JSON")]

_SAYS: Final["dict[Means, str]"] = {
    "rejection": "It is a no.",
    "deferral": "They have not decided yet.",
    "request": "They want something from you.",
    "invitation": "They invite you to an interview.",
    "offer": "They offer you the post.",
    "acknowledgement": "They confirm that something arrived. That is no answer yet.",
    "unrelated": "It says nothing about a candidacy.",
}
_SURE: Final = 0.5


def understand(
    mail: MailArgument,
    on: OnOption = None,
    country: CountryOption = "US",
    *,
    ask_endpoint: AskOption = False,
    as_json: JsonOption = False,
) -> None:
    """Tell what a reply means, and how sure that is.

    A no, a delay, a wish, an invitation, an offer, a receipt, or none of these. Reads English and Russian. Nothing is
    kept, and nothing is sent anywhere unless --ask-endpoint says so.
    """
    from heardback import bootstrap
    from heardback.cli.files import bytes_of
    from heardback.cli.their_words import working_days_in
    from heardback.core.problems import Problem
    from heardback.intake.message import read_mail_or_text
    from heardback.intake.understand import second_opinion
    from heardback.intake.understand import understand as understood

    days = working_days_in(country)
    message, problems = read_mail_or_text(bytes_of(mail))
    day = _day(on, message.date.date() if message.date else None)
    found, why_not = understood(message, on=day, days=days), list[Problem]()
    if ask_endpoint:
        found, why_not = second_opinion(message, found, bootstrap.endpoint().ask, on=day, days=days)
    for problem in why_not:
        print(problem, file=sys.stderr)
    if as_json:
        print(json.dumps(_told(found), ensure_ascii=False))
        return
    print("\n".join(_page(found)))
    for problem in problems:
        print(f"In the mail: {problem}", file=sys.stderr)


def _day(asked: str | None, sent: date | None) -> date:
    from heardback import bootstrap
    from heardback.cli.their_words import day_called

    return day_called(asked) if asked else sent or bootstrap.now().date()


def _told(found: "Understanding") -> dict[str, Any]:
    from heardback.cli.their_words import promise_told

    return {
        "means": found.means,
        "probabilities": {means: round(share, 4) for means, share in found.probabilities.items()},
        "promise": promise_told(found.promise) if found.promise else None,
        "decided_by": [decided.words for decided in found.decided_by],
        "automatic": found.automatic is not None,
    }


def _page(found: "Understanding") -> list[str]:
    from heardback.core.wording import day

    share = found.probabilities[found.means]
    page = [f"{_SAYS[found.means]} ({share:.0%} sure)"]
    if share < _SURE:
        page = [f"I am not sure what it means; most likely: {_SAYS[found.means]} ({share:.0%})"]
    if found.decided_by:
        page.append(f"The words: {', '.join(f'“{decided.words}”' for decided in found.decided_by)}.")
    promise = found.promise
    if promise and promise.until:
        when = f"{day(promise.until)} {promise.until.year} (“{promise.words}”)"
        page.append(f"You have until {when}." if promise.who == "candidate" else f"They name a day: {when}.")
    if promise and promise.answers == "only-if-yes":
        page.append("They answer only if it is a yes; no word by then means no.")
    return page + (_of_program(found.automatic) if found.automatic else [])


def _of_program(automatic: "Automatic") -> list[str]:
    from heardback.core.wording import day

    whom = ", ".join(automatic.recipients) or "its addressee"
    says = {
        "bounce": f"The letter did not arrive: {whom} could not be reached.",
        "delay": f"The letter to {whom} has not arrived yet; their server goes on trying.",
        "delivery": f"A mail server says that the letter to {whom} was handed over.",
        "receipt": f"A program says that the letter was {automatic.status or 'shown'}. That proves little.",
        "out-of-office": "An out-of-office reply; nobody has read the letter yet.",
        "auto-reply": "A program answered, not a person.",
        "machine": "A program wrote it, not a person.",
    }[automatic.kind]
    back = automatic.returns
    return [says] + ([f"Back, or away until: {day(back)} {back.year}."] if back else [])
