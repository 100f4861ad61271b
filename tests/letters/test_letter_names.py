"""Every letter, call and card has a name in both languages."""

from typing import get_args

import pytest

from heardback.core import wording
from heardback.core.candidacy import Language
from heardback.letters.kinds import KINDS

every_language = pytest.mark.parametrize("language", get_args(Language))


@every_language
def test_every_kind_has_a_name_of_its_own(language: Language) -> None:
    names = [wording.of(language).letter(kind) for kind in KINDS]
    assert len(set(names)) == len(KINDS)
    assert [name for name in names if not name[0].islower() or name.endswith(".")] == []


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS.values() if kind.form == "call"])
def test_what_is_said_by_phone_says_so_in_russian(kind: str) -> None:
    """Somebody who dreads the telephone should see it before they open it."""
    assert "звонок" in wording.of("ru").letter(kind) or "по телефону" in wording.of("ru").letter(kind)
