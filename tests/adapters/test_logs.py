"""What stands in logs: places in the code, and never what somebody wrote."""

import json
import logging
import os
from collections.abc import Callable
from io import StringIO
from types import SimpleNamespace

import pytest

from heardback.adapters.logs import formatter

OLGA = "Olga Petrova <olga@nordkraft.example>"


def written(tell: Callable[[logging.Logger], None], *, as_json: bool = True) -> str:
    """What a logger writes."""
    text, log = StringIO(), logging.Logger("heardback.test")  # noqa: LOG001 - one that nobody else hears
    handler = logging.StreamHandler(text)
    handler.setFormatter(formatter(as_json=as_json)())
    log.addHandler(handler)
    tell(log)
    return text.getvalue()


def fails(log: logging.Logger) -> None:
    try:
        try:
            os.environ[OLGA]
        except KeyError as error:
            raise ValueError(OLGA) from error
    except ValueError:
        log.exception("the database does not answer")


@pytest.mark.parametrize("as_json", [True, False])
def test_a_failure_names_its_kind_its_cause_and_its_place_and_none_of_its_words(as_json) -> None:
    text = written(fails, as_json=as_json)
    assert "Olga" not in text
    for told in (
        "the database does not answer",
        "builtins.KeyError",
        "which led to",
        "builtins.ValueError",
        "in fails",
    ):
        assert told in text


def test_a_line_of_json_for_each_thing_that_happens() -> None:
    [line] = written(lambda log: log.info("signed in", extra={"account": 7})).splitlines()
    told = json.loads(line)
    assert (told["message"], told["account"], told["level"], told["from"]) == ("signed in", 7, "info", "heardback.test")


@pytest.mark.parametrize("as_json", [True, False])
def test_a_page_that_failed_is_named_by_its_pattern_and_not_by_its_address(as_json) -> None:
    """As Django tells of it: with the address in the message, and the request beside it."""
    match = SimpleNamespace(route="candidacies/<str:key>/")
    extra = {"request": SimpleNamespace(method="GET", resolver_match=match), "status_code": 500}
    text = written(
        lambda log: log.error("Internal Server Error: %s", "/candidacies/k3y/", extra=extra), as_json=as_json
    )
    assert "GET candidacies/<str:key>/ 500" in text
    assert "k3y" not in text


def test_nobody_writes_a_line_of_their_own_into_the_log() -> None:
    forged = 'x\n{"level": "info", "message": "signed in"}'
    assert len(written(lambda log: log.warning("refused %s", forged)).splitlines()) == 1
