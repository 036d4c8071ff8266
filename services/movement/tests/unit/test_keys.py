"""Keys of subscriptions."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from movement import keys


def test_a_key_names_its_subscription_and_fits_only_its_own_hash() -> None:
    subscription = uuid4()
    token, kept = keys.issue(subscription)
    other, _ = keys.issue(subscription)

    named = keys.read(f"Bearer {token}")
    another = keys.read(f"Bearer {other}")

    assert named is not None and another is not None
    assert named[0] == another[0] == subscription
    assert keys.fits(named[1], kept) and not keys.fits(another[1], kept)


def test_the_secret_is_not_kept() -> None:
    token, kept = keys.issue(uuid4())
    named = keys.read(f"Bearer {token}")

    assert named is not None and len(kept) == 32 and named[1] != kept


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    assert keys.read(f"Bearer mvf_{text}") is None or len(text) == 64


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer mvf_", "Basic mvf_AAAA", "Bearer eyJhbGciOi.x.y"]
)
def test_what_is_no_key_is_none(header: str | None) -> None:
    assert keys.read(header) is None
