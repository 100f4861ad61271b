"""The proofreader has nothing to say about our own letters."""

from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Language
from heardback.core.plan import plan
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.reading import read
from heardback.letters.compose import Letter, compose, words_for
from heardback.letters.examples import example
from heardback.letters.facts import Occasion, Tone
from heardback.letters.kinds import KINDS
from heardback.letters.proofread import proofread
from tests.core.strategies import Told, histories

LANGUAGES, TONES = get_args(Language), get_args(Tone)


def reads_clean(letter: Letter, occasion: Occasion) -> None:
    text = f"Subject: {letter.subject}\n\n{letter.body}"
    assert proofread(text, occasion.case.candidacy, kind=letter.kind.name, at=occasion.now) == [], text


@pytest.mark.parametrize(("name", "language", "tone"), list(product(KINDS, LANGUAGES, TONES)))
def test_every_kind_reads_clean(name: str, language: Language, tone: Tone):
    if KINDS[name].form == "letter":
        occasion = example(KINDS[name], language, tone)
        reads_clean(compose(KINDS[name], occasion), occasion)


@given(histories, st.sampled_from(LANGUAGES), st.sampled_from(TONES), st.sampled_from(BUILT_IN))
def test_every_letter_of_a_plan_reads_clean(told: Told, language: Language, tone: Tone, voice: str):
    candidacy, now = told
    made = plan(candidacy, built_in(voice), now)
    for step, _ in read(made, now).steps:
        kind = words_for(step)
        if kind and kind.form == "letter":
            to = candidacy.people[step.to] if step.to else None
            occasion = Occasion(case=made.case, now=now, to=to, language=language, tone=tone)
            reads_clean(compose(kind, occasion), occasion)
