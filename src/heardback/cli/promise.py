"""`heardback promise "WORDS" --on DATE`: their words as the agreed day."""

import json
from datetime import date
from typing import Annotated

import typer

WordsArgument = Annotated[str, typer.Argument(metavar="WORDS", help="what they said, in English or Russian")]
OnOption = Annotated[str, typer.Option("--on", metavar="DATE", help="the day it was said")]
CountryOption = Annotated[str, typer.Option("--country", metavar="CC", help="whose working days count")]
JsonOption = Annotated[bool, typer.Option("--json", help="the answer as JSON")]


def promise(words: WordsArgument, on: OnOption, country: CountryOption = "US", *, as_json: JsonOption = False) -> None:
    """Tell which day their words mean, if any."""
    from heardback.core.calendars import country_like, parts_of
    from heardback.core.errors import NotACountry, NotADay
    from heardback.core.promises import understand_promise
    from heardback.core.shapes import FIRST_YEAR, LAST_YEAR
    from heardback.core.wording import day
    from heardback.core.workdays import working_days

    try:
        said_on = date.fromisoformat(on)
    except ValueError as error:
        raise NotADay(found=f'"{on}"') from error
    if not FIRST_YEAR <= said_on.year <= LAST_YEAR:
        raise NotADay(found=f'"{on}"')
    if parts_of(country) is None:
        raise NotACountry(found=f'"{country}"', expected=country_like(country))
    heard = understand_promise(words, on=said_on, days=working_days(country))
    if as_json:
        until = heard.until.isoformat() if heard.until else None
        told = {
            "until": until,
            "answers": heard.answers,
            "may_ask": heard.may_ask,
            "who": heard.who,
            "words": heard.words,
        }
        print(json.dumps(told, ensure_ascii=False))
    elif heard.until:
        print(f"By {day(heard.until)} {heard.until.year} (“{heard.words}”).")
    else:
        print("No day in that which I understand (I read English and Russian): nothing is promised.")
    if not as_json and heard.answers == "only-if-yes":
        print("They answer only if it is a yes; no word by then means no.")
