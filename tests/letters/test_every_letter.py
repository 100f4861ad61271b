"""Every kind, in both languages and tones, in the situations it is for, in others, and in any that may be imagined."""

import re
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heardback.core.candidacy import Language
from heardback.core.case import Case
from heardback.core.errors import DoesNotFit
from heardback.core.fold import fold
from heardback.core.plan import plan
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.reading import read
from heardback.letters.compose import addressee, compose, script, words_for
from heardback.letters.eml import ready_mail
from heardback.letters.examples import example
from heardback.letters.facts import DAYS, SO, WORDS, Facts, Occasion, Tone, facts_for
from heardback.letters.kinds import KINDS, Kind
from heardback.letters.library import ours
from heardback.letters.names import tidy
from tests.core.strategies import Told, histories
from tests.letters.reading_letters import check, words

LANGUAGES = get_args(Language)
TONES = get_args(Tone)
kinds = st.sampled_from(list(KINDS.values()))


def written(kind: Kind, occasion: Occasion) -> None:
    """Write a kind and check it, part by part."""
    facts = facts_for(occasion)
    if kind.form == "call":
        call = script(kind, occasion)
        assert call.part("point"), kind.name
        for name in ("opening", "voicemail", "not-ready", "no", "wrong-person", "front-desk"):
            assert call.part(name) or name == "not-ready", (kind.name, name)
        for part in call.parts:
            check("\n".join(part.paragraphs), occasion, facts)
            assert words("\n".join(part.paragraphs)) <= kind.most_words, part
        return
    letter = compose(kind, occasion)
    check(letter.body, occasion, facts)
    said = letter.paragraphs[1:-1] if kind.form == "letter" else letter.paragraphs
    assert said, kind.name
    assert words("\n".join(said)) <= kind.most_words, (kind.name, said)
    if kind.form == "letter":
        check_letter(letter.subject, letter.body, occasion, facts)


def check_letter(subject: str, body: str, occasion: Occasion, facts: Facts) -> None:
    assert subject == tidy(subject)
    assert subject
    assert tidy(occasion.case.candidacy.candidate.name) in body
    assert facts.words["post"] in subject + body
    assert body.count("?") <= 1, body


@pytest.mark.parametrize(("kind", "language", "tone"), list(product(KINDS, LANGUAGES, TONES)))
def test_every_kind_in_the_situation_it_is_for(kind: str, language: Language, tone: Tone):
    written(KINDS[kind], example(KINDS[kind], language, tone))


@pytest.mark.parametrize(("name", "language"), list(product(KINDS, LANGUAGES)))
def test_every_kind_in_the_situations_of_all_others(name: str, language: Language):
    kind = KINDS[name]
    for other in KINDS.values():
        occasion = example(other, language)
        try:
            written(kind, occasion)
        except DoesNotFit:
            assert not set(kind.needs) <= facts_for(occasion).so


@pytest.mark.parametrize(("name", "language"), list(product(KINDS, LANGUAGES)))
def test_no_kind_needs_a_person(name: str, language: Language):
    kind = KINDS[name]
    occasion = replace(example(kind, language), to=None)
    if set(kind.needs) <= facts_for(occasion).so:
        written(kind, occasion)
        return
    with pytest.raises(DoesNotFit):
        compose(kind, occasion)


@given(histories, kinds, st.sampled_from(LANGUAGES), st.sampled_from(TONES), st.sampled_from(BUILT_IN), st.data())
def test_any_kind_in_any_history(  # noqa: PLR0913, PLR0917 - each drawn
    told: Told, kind: Kind, language: Language, tone: Tone, voice: str, data: st.DataObject
):
    candidacy, now = told
    people = [None, *candidacy.contacts]
    case = Case(candidacy, fold(candidacy, now), built_in(voice))
    to = data.draw(st.sampled_from(people))
    occasion = Occasion(case=case, now=now, to=to, language=language, tone=tone)
    try:
        written(kind, occasion)
    except DoesNotFit:
        assert not set(kind.needs) <= facts_for(occasion).so


@given(histories, st.sampled_from(LANGUAGES), st.sampled_from(TONES))
def test_every_step_of_every_playbook_has_its_words(told: Told, language: Language, tone: Tone):
    candidacy, now = told
    for voice in BUILT_IN:
        made = plan(candidacy, built_in(voice), now)
        for step, _ in read(made, now).steps:
            kind = words_for(step)
            assert (step.letter is None) == (kind is None)
            if kind is None:
                continue
            assert kind.action == step.action
            if step.channel:
                assert (kind.form == "call") == (step.channel == "phone") or step.action == "request-reasons"
            to = candidacy.people.get(step.to) if step.to else None
            written(kind, Occasion(case=made.case, now=now, to=to, language=language, tone=tone))


@given(histories, kinds, st.sampled_from(BUILT_IN))
def test_somebody_known_is_always_found_to_write_to(told: Told, kind: Kind, voice: str):
    candidacy, now = told
    made = plan(candidacy, built_in(voice), now)
    found = addressee(kind, made.case, read(made, now))
    assert found is None or found in candidacy.contacts


@settings(max_examples=20)
@given(histories)
def test_a_deadline_is_only_named_if_it_is_on_record(told: Told):
    """G7: an offer or a deadline is named only if it is on record."""
    candidacy, now = told
    case = Case(candidacy, fold(candidacy, now), built_in("balanced"))
    occasion = Occasion(case=case, now=now)
    deadline = case.standing.deadline
    known = deadline is not None and deadline.by >= occasion.today
    assert ("deadline" in facts_for(occasion).so) == known
    if not known:
        with pytest.raises(DoesNotFit, match="G7"):
            compose(KINDS["deadline-mail"], occasion)


@pytest.mark.parametrize("language", LANGUAGES)
def test_warm_differs_from_restrained(language: Language):
    for kind in KINDS.values():
        if kind.form == "letter":
            warm, plain = (compose(kind, example(kind, language, tone)).body for tone in ("warm", "restrained"))
            assert warm != plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_facts_that_some_template_uses_are_offered(language: Language):
    used: set[str] = set()
    for name in (*KINDS, "call"):
        template = ours(language, name)
        lines = [*template.subjects, *(line for s in template.sections for part in s.paragraphs for line in part)]
        used |= {name.split(".")[0] for line in lines for name in line.names()}
        used |= {condition.fact for line in lines for condition in line.conditions}
    spare = {"today", "to", "others", "my_email", "scheduled", "greeting", "spoke_with", "request_by", "called"}
    spare |= {need for kind in KINDS.values() for need in kind.needs}
    assert {*WORDS, *DAYS, *SO} - used <= spare


@pytest.mark.parametrize(("name", "language"), list(product(KINDS, LANGUAGES)))
def test_every_letter_makes_a_mail(name: str, language: Language):
    kind = KINDS[name]
    if kind.form == "letter":
        occasion = example(kind, language)
        mail = ready_mail(compose(kind, occasion), occasion.case.candidacy.candidate, occasion.now)
        assert re.match(rb"From: ", mail)
        assert mail.isascii()
