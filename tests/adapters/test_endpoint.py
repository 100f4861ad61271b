"""A language model of the user's own is asked only on request, and its word counts only where it makes sense."""

import json
import socket
from datetime import date

import pytest

from heardback.adapters.endpoint import Endpoint
from heardback.core.problems import Problem
from heardback.core.workdays import working_days
from heardback.intake.message import Message, read_mail_or_text
from heardback.intake.understand import MEANINGS, Understanding, second_opinion, understand
from tests.adapters.model_stand_in import chat, standing

MONDAY, DAYS = date(2026, 11, 9), working_days("US")
MAIL = b"""Subject: Your visit

It was a treat to have you here. We are torn, and you will hear from us by Friday.

Kind regards,
Olga Petrova, +46 8 123 45 67

On Sun, 8 Nov 2026 Maria Lind <maria@example.org> wrote:
> My salary now is 40,000.
"""
SHARES = dict.fromkeys(MEANINGS, 0.01) | {"deferral": 0.94}
GOOD = json.dumps({"probabilities": SHARES, "words": ["We are torn", "never said"]})


def asked(endpoint: Endpoint, raw: bytes = MAIL) -> tuple[Understanding, Understanding, list[Problem]]:
    message: Message = read_mail_or_text(raw)[0]
    own = understand(message, on=MONDAY, days=DAYS)
    found, problems = second_opinion(message, own, endpoint.ask, on=MONDAY, days=DAYS)
    return own, found, problems


def test_what_the_model_makes_of_a_mail_is_taken_with_words_that_stand_in_it_and_our_own_day():
    with standing(chat(GOOD)) as stand:
        _, found, problems = asked(stand.endpoint)
    assert not problems
    assert (found.means, round(found.probabilities["deferral"], 2)) == ("deferral", 0.94)
    assert [decided.words for decided in found.decided_by] == ["We are torn"]
    assert found.promise is not None
    assert found.promise.until == date(2026, 11, 13)


def test_only_the_subject_and_the_writers_own_words_go_there():
    with standing(chat(GOOD)) as stand:
        asked(stand.endpoint)
    [(path, key, question)] = stand.asked
    assert (path, key, question["model"]) == ("/v1/chat/completions", "Bearer s3cret", "small")
    messages = question["messages"]
    assert isinstance(messages, list)
    assert messages[1]["content"] == (
        "Subject: Your visit\n\nIt was a treat to have you here. We are torn, and you will hear from us by Friday."
    )


@pytest.mark.parametrize(
    "content",
    [
        "It is a deferral.",
        "",
        "[]",
        "[" * 5_000,
        '{"probabilities": {"rejection": 1}}',
        json.dumps({"probabilities": SHARES | {"joy": 0.0}}),
        json.dumps({"probabilities": SHARES | {"deferral": "0.94"}}),
        json.dumps({"probabilities": SHARES | {"deferral": True}}),
        json.dumps({"probabilities": SHARES | {"deferral": 9}}),
        json.dumps({"probabilities": dict.fromkeys(MEANINGS, 0.5)}),
        json.dumps({"probabilities": SHARES}).replace("0.94", "NaN"),
        GOOD + " " * 30_000,
        None,
        {"probabilities": SHARES},
    ],
)
def test_an_answer_that_is_none_leaves_our_own_reading_and_says_why(content):
    with standing(chat(content)) as stand:
        own, found, problems = asked(stand.endpoint)
    assert found == own
    assert problems
    assert len(str(problems[0])) < 400


@pytest.mark.parametrize(
    ("body", "status", "headers"),
    [
        (b"no JSON", 200, {}),
        (b"{}", 200, {}),
        (b"[" * 100_000, 200, {}),
        (b'{"choices": []}', 200, {}),
        (b"x" * 300_000, 200, {}),
        (b"", 401, {}),
        (b"", 500, {}),
        (b"", 302, {"Location": "http://127.0.0.1:1/"}),
    ],
)
def test_a_server_that_does_not_answer_as_it_should_leaves_our_own_reading(body, status, headers):
    with standing(body, status, headers) as stand:
        own, found, problems = asked(stand.endpoint)
    assert found == own
    assert [problem.place for problem in problems] == ["The endpoint"]
    assert len(stand.asked) == 1


def test_nobody_there_leaves_our_own_reading():
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        endpoint = Endpoint(url=f"http://127.0.0.1:{nobody.getsockname()[1]}", model="small")
        own, found, problems = asked(endpoint)
    assert found == own
    assert problems


def test_a_bounce_is_not_asked_about():
    with standing(chat(GOOD)) as stand:
        raw = b"From: MAILER-DAEMON@example.com\nSubject: Undelivered Mail Returned to Sender\n\nUser unknown"
        own, found, problems = asked(stand.endpoint, raw)
    assert (found, problems, stand.asked) == (own, [], [])


def test_the_key_is_never_shown():
    assert "s3cret" not in repr(Endpoint(url="http://127.0.0.1/v1", model="small", key="s3cret"))
