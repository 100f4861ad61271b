"""`heardback check`: what is unsafe or missing in how this heardback runs, and what to do about it."""

from typing import Annotated, Final

import typer

_UNSAFE: Final = 1


def check(
    as_json: Annotated[bool, typer.Option("--json", help="the findings as JSON")] = False,  # noqa: FBT002
) -> None:
    """Name every unsafe or missing setting, with its remedy. Status 1 if anything is unsafe."""
    import json
    from dataclasses import asdict

    from heardback import bootstrap
    from heardback.cli.lines import say
    from heardback.settings.checks import findings

    found = findings(bootstrap.facts())
    unsafe = any(one.severity == "unsafe" for one in found)
    if as_json:
        print(
            json.dumps({"safe": not unsafe, "findings": [asdict(one) for one in found]}, ensure_ascii=False, indent=2)
        )
    for one in () if as_json else found:
        say(f"{'Unsafe' if one.severity == 'unsafe' else 'Advice'}: {one.what}")
        say(f"  {one.remedy}")
    if not found and not as_json:
        print("Nothing unsafe was found, and nothing is missing.")
    if unsafe:
        raise typer.Exit(_UNSAFE)
