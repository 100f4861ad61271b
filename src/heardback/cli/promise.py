"""`heardback promise "WORDS" --on DATE`: their words as the agreed day."""

import json
from typing import Annotated

import typer

WordsArgument = Annotated[str, typer.Argument(metavar="WORDS", help="what they said, in English or Russian")]
OnOption = Annotated[str, typer.Option("--on", metavar="DATE", help="the day it was said")]
CountryOption = Annotated[str, typer.Option("--country", metavar="CC", help="whose working days count")]
JsonOption = Annotated[bool, typer.Option("--json", help="the answer as JSON")]


def promise(words: WordsArgument, on: OnOption, country: CountryOption = "US", *, as_json: JsonOption = False) -> None:
    """Tell which day their words mean, if any."""
    from heardback.cli.their_words import day_called, promise_told, working_days_in
    from heardback.core.promises import understand_promise
    from heardback.core.wording import day

    heard = understand_promise(words, on=day_called(on), days=working_days_in(country))
    if as_json:
        print(json.dumps(promise_told(heard), ensure_ascii=False))
    elif heard.until:
        print(f"By {day(heard.until)} {heard.until.year} (“{heard.words}”).")
    else:
        print("No day in that which I understand (I read English and Russian): nothing is promised.")
    if not as_json and heard.answers == "only-if-yes":
        print("They answer only if it is a yes; no word by then means no.")
