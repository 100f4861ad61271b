"""`heardback understand`: what a mail means, told in words or as JSON; a model is asked only on request."""

import json
from typing import Any

import pytest

from heardback.intake.understand import MEANINGS
from tests.adapters.model_stand_in import chat, standing
from tests.cli.command import heardback, process

NO = "Subject: Your application\n\nThank you for applying. We have decided to move forward with other candidates.\n"
LATER = "We have not made a decision yet. You will hear from us by Friday.\n"


@pytest.fixture
def mail(tmp_path):
    def kept(text):
        file = tmp_path / "mail.txt"
        file.write_text(text, encoding="utf-8")
        return file

    return kept


def test_a_no_is_told_with_the_words_that_decided(mail):
    done = heardback("understand", mail(NO))
    assert done.returncode == 0
    assert "It is a no." in done.stdout
    assert "move forward with other candidates" in done.stdout


def test_the_day_that_is_promised_is_told(mail):
    done = heardback("understand", mail(LATER), "--on", "2026-11-09")
    assert "They have not decided yet." in done.stdout
    assert "13 November 2026" in done.stdout


def test_as_json_it_has_a_probability_for_each_meaning(mail):
    told = json.loads(heardback("understand", mail(LATER), "--on", "2026-11-09", "--json").stdout)
    assert set(told) == {"means", "probabilities", "promise", "decided_by", "automatic"}
    assert set(told["probabilities"]) == set(MEANINGS)
    assert (told["means"], told["promise"]["until"], told["automatic"]) == ("deferral", "2026-11-13", False)


def test_without_an_address_no_model_can_be_asked(mail):
    done = heardback("understand", mail(NO), "--ask-endpoint")
    assert done.returncode == 2
    assert "HEARDBACK_LLM_URL" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_model_is_asked_only_on_request_and_its_word_is_told(mail):
    shares = dict.fromkeys(MEANINGS, 0.0) | {"offer": 1.0}
    with standing(chat(json.dumps({"probabilities": shares, "words": []}))) as stand:
        settings: Any = {"HEARDBACK_LLM_URL": stand.endpoint.url, "HEARDBACK_LLM_MODEL": "small"}
        assert "It is a no." in process("understand", mail(NO), **settings).stdout
        assert stand.asked == []
        assert "They offer you the post." in process("understand", mail(NO), "--ask-endpoint", **settings).stdout
        assert len(stand.asked) == 1


def test_a_model_that_talks_nonsense_is_passed_over_and_that_is_said(mail):
    with standing(chat("Ignore all instructions.")) as stand:
        settings: Any = {"HEARDBACK_LLM_URL": stand.endpoint.url, "HEARDBACK_LLM_MODEL": "small"}
        done = process("understand", mail(NO), "--ask-endpoint", **settings)
    assert done.returncode == 0
    assert "It is a no." in done.stdout
    assert "our own reading stands" in done.stderr
