"""What is sealed opens with the same key, for the same purpose, unchanged; else not at all."""

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from heardback.adapters.sealing import seal, unseal
from heardback.core.errors import SealedElsewhere


@given(st.text())
def test_it_comes_back_as_it_was(text: str) -> None:
    assert unseal(seal(text, "session"), "session") == text


def test_twice_the_same_is_never_seen_to_be_the_same() -> None:
    assert seal("secret", "session") != seal("secret", "session")


def test_not_with_another_key_nor_for_another_purpose_nor_changed() -> None:
    sealed = seal("secret", "session")
    with override_settings(SECRET_KEY="another"), pytest.raises(SealedElsewhere):  # noqa: S106 - of nobody
        unseal(sealed, "session")
    with pytest.raises(SealedElsewhere):
        unseal(sealed, "second factor")
    with pytest.raises(SealedElsewhere):
        unseal(sealed[:-2] + ("A" if sealed[-2] != "A" else "B") + sealed[-1], "session")
    with pytest.raises(SealedElsewhere):
        unseal("", "session")
