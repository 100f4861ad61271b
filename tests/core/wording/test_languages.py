"""Both languages can say everything there is to say, and say it in their own words."""

import re
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given

from heardback.core import wording
from heardback.core.advice import advise
from heardback.core.candidacy import Candidacy, Interest, Language, Role, Size
from heardback.core.events import KINDS, Meaning, Outcome, Purpose, Verdict
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.reading import Status
from heardback.core.rules import RULES
from heardback.core.silence import Level
from heardback.core.sources import CITATIONS, SOURCES
from heardback.core.standing import Phase
from heardback.core.step import Action
from heardback.core.wording.headlines import own_deadline
from heardback.core.wording.speech import Speech
from heardback.core.wording.waits import Wait, Why
from tests.core.story import interviewed
from tests.core.strategies import Told, histories, live, voices

LANGUAGES: tuple[Language, ...] = get_args(Language)
every_language = pytest.mark.parametrize("language", LANGUAGES)

NAMES: dict[str, tuple[Any, ...]] = {
    "phase": get_args(Phase),
    "action": get_args(Action),
    "status": get_args(Status),
    "kind": tuple(KINDS),
    "outcome": get_args(Outcome),
    "meaning": get_args(Meaning),
    "purpose": get_args(Purpose),
    "verdict": get_args(Verdict),
    "role": get_args(Role),
    "level": get_args(Level),
    "size": get_args(Size),
    "interest": get_args(Interest),
    "channel": ("phone", "email", "in-person", "letter", "sms", "whatsapp", "telegram", "linkedin"),
}
BRANDS = ("WhatsApp", "Telegram", "LinkedIn", "heardback")
THEIR_OWN = re.compile(r"[“«](?!Спам»)[^”»]*[”»]")
"""What somebody said or wrote, in their own language."""


def speech(language: Language) -> Speech:
    return wording.of(language)


def names(say: Speech, about: str) -> list[str]:
    return [getattr(say, about)(one) for one in NAMES[about]]


def latin(text: str, candidacy: Candidacy | None = None) -> list[str]:
    """Return the words in Latin letters that are neither somebody's name nor somebody's own words."""
    for known in BRANDS:
        text = text.replace(known, "")
    if candidacy:
        for known in (candidacy.employer.name, *(contact.name for contact in candidacy.contacts)):
            text = text.replace(known, "")
    return re.findall(r"[A-Za-z]+", THEIR_OWN.sub("", text))


# --- Nothing is missing ---


@every_language
@pytest.mark.parametrize("about", NAMES)
def test_everything_has_a_name_of_its_own(language: Language, about: str) -> None:
    """A short phrase in lower case, so that it fits a line; no two things share it."""
    named = names(speech(language), about)
    assert len(set(named)) == len(NAMES[about])
    for name in named:
        assert name == name.strip()
        assert 1 < len(name) <= 45
        assert not name.endswith((".", "!", "?"))
        assert name[0].islower() or name in BRANDS or name.isupper(), name


@pytest.mark.parametrize("about", NAMES)
def test_russian_names_are_russian(about: str) -> None:
    assert [name for name in names(speech("ru"), about) if latin(name)] == []


@every_language
def test_a_way_of_contact_that_nobody_foresaw_is_named_as_they_named_it(language: Language) -> None:
    assert speech(language).channel("pigeon") == "pigeon"


@every_language
@pytest.mark.parametrize("rule", CITATIONS)
def test_every_rule_has_its_claim_its_reason_and_its_caution(language: Language, rule: str) -> None:
    say = speech(language)
    for sentence in (say.claim(rule), say.reason(rule), say.caution(rule)):
        assert sentence[0].isupper()
        assert sentence.endswith((".", "?"))


@every_language
@pytest.mark.parametrize("prefix", SOURCES)
def test_every_source_is_described(language: Language, prefix: str) -> None:
    assert speech(language).source(prefix).endswith(".")


@every_language
def test_what_nobody_knows_is_a_bug_and_no_empty_sentence(language: Language) -> None:
    say = speech(language)
    for unknown in (say.claim, say.reason, say.caution, say.source, say.kind, say.letter):
        with pytest.raises(KeyError):
            unknown("S9-Z9")


def test_a_language_that_nobody_speaks_is_a_bug() -> None:
    with pytest.raises(AssertionError):
        wording.of("de")  # type: ignore[arg-type]


@every_language
@pytest.mark.parametrize("why", get_args(Why))
def test_every_reason_to_wait_is_a_phrase(language: Language, why: Why) -> None:
    today = interviewed("2026-11-16").candidacy.events[0].at.date()
    phrases = {speech(language).waited(Wait(why, today.replace(day=day), "soon"), today) for day in (3, 16, 27)}
    for phrase in phrases:
        assert phrase[0].islower()
        assert not phrase.endswith(".")
        assert "{" not in phrase


@every_language
@pytest.mark.parametrize("name", BUILT_IN)
def test_every_playbook_is_explained(language: Language, name: str) -> None:
    playbook, say = built_in(name), speech(language)
    title, about = say.playbook(playbook)
    text = say.explain(playbook)
    assert text.startswith(f"{title} ({name})\n{about}\n")
    assert [rule for rule in RULES if f"  {rule.__name__.replace('_', '-')} " not in text] == []
    assert [prefix for prefix in playbook.sources if f"  {prefix}  {say.source(prefix)}" not in text] == []


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_russian_explanation_is_russian_and_cites_the_same_rules(name: str) -> None:
    english, russian = (speech(language).explain(built_in(name)) for language in LANGUAGES)
    ids = re.compile(r"\b(?:S\d(?:-[A-Z]?\d*)?|G\d)\b")
    in_brackets = re.compile(r"\[([^\]]*)\]")
    assert in_brackets.findall(russian) == in_brackets.findall(english)
    rules = "|".join(rule.__name__.replace("_", "-") for rule in RULES)
    assert latin(re.sub(rf"\({name}\)|^  (?:{rules}) ", "", ids.sub("", russian), flags=re.MULTILINE)) == []


def test_a_playbook_of_ones_own_keeps_its_words() -> None:
    mine = replace(built_in("balanced"), title="Mine", about="As I like it.")
    for language in LANGUAGES:
        assert speech(language).playbook(mine) == ("Mine", "As I like it.")
        assert speech(language).playbook(replace(mine, name="mine")) == ("Mine", "As I like it.")


# --- Whatever happened, it can be told ---


@given(histories, voices, live)
def test_every_plan_can_be_told_in_both_languages(told: Told, voice: str, live: int) -> None:
    advice = advise(told.candidacy, built_in(voice), told.now, live=live)
    deadline = own_deadline(advice)
    for language in LANGUAGES:
        say = speech(language)
        headline, waiting = say.headline(advice), say.waiting(advice)
        assert headline.endswith(".")
        assert not waiting.endswith(".")
        steps = [dated.step for dated in advice.reading.steps] + [ahead.step for ahead in advice.outlook]
        said = [say.sentence(told.candidacy, step, deadline=deadline) for step in steps]
        said += [say.because(advice, rule) for step in steps for rule in step.rules]
        windows = [say.window(step, advice.reading.today) for step in steps]
        for text in (headline, waiting, *said, *windows, *map(say.caution, advice.cautions)):
            assert "  " not in text
            assert "None" not in text
            assert ".." not in text
            assert language == "en" or latin(text, told.candidacy) == [], text


@given(histories)
def test_every_event_can_be_told_in_both_languages(told: Told) -> None:
    for event in told.candidacy.events:
        for language in LANGUAGES:
            sentence = speech(language).told(event, told.candidacy, told.now)
            assert sentence[0].isupper()
            assert re.search(r"[^.]\.$", sentence)
            assert "  " not in sentence
            assert "None" not in sentence
            assert speech(language).told_within(event, told.candidacy, told.now)[1:] == sentence[1:-1]
            assert language == "en" or latin(sentence, told.candidacy) == [], sentence


@given(histories, voices)
def test_no_russian_verb_guesses_whether_somebody_is_a_man_or_a_woman(told: Told, voice: str) -> None:
    """«Вы звонили» and «вас попросили» fit everybody; «позвонил» and «позвонила» do not."""
    say, advice = speech("ru"), advise(told.candidacy, built_in(voice), told.now)
    texts = [say.told(event, told.candidacy, told.now) for event in told.candidacy.events]
    texts += [say.waiting(advice), *(say.sentence(told.candidacy, dated.step) for dated in advice.reading.steps)]
    for text in texts:
        without = THEIR_OWN.sub("", text).replace("никто не ответил", "")
        assert re.findall(r"\b\w+[аеиоуыя]л(?:а|ся|ась)?\b", without) == [], text


@given(histories, voices)
def test_both_languages_speak_of_the_same_people_and_hours(told: Told, voice: str) -> None:
    advice = advise(told.candidacy, built_in(voice), told.now)
    facts = re.compile(r"Olga Petrova|Lars Holm|Mia Berg|\d\d:\d\d|\b\d{4}\b")
    steps = [dated.step for dated in advice.reading.steps]
    for tell in (
        *(lambda say, event=event: say.told(event, told.candidacy, told.now) for event in told.candidacy.events),
        *(lambda say, step=step: say.sentence(told.candidacy, step) for step in steps),
        lambda say: say.headline(advice),
    ):
        english, russian = (sorted(facts.findall(tell(speech(language)))) for language in LANGUAGES)
        assert english == russian


@pytest.mark.parametrize("language", ["en", "ru"])
def test_beside_its_own_date_an_event_says_only_the_time_of_day(language):
    story = interviewed("2026-11-09").called("2026-11-17", "olga", "no-answer")
    called = story.candidacy.events[-1]
    speech = wording.of(language)
    now = story.candidacy.events[-1].at
    assert "10:00" in speech.told_of_its_day(called, story.candidacy, now)
    assert "17" not in speech.told_of_its_day(called, story.candidacy, now)
    assert "17" in speech.told(called, story.candidacy, now)
