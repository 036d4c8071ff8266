"""Every right has Russian words: who switches it reads them, not its code (A4)."""

import pytest

from contracts.rights import DEFAULTS
from identity import right_names


@pytest.mark.parametrize("right", DEFAULTS)
def test_a_right_has_a_name_a_section_and_a_sentence(right: str) -> None:
    service, noun, verb = right.split(":")
    named = (right_names.name_of(right), right_names.section_of(right), right_names.opens(right))
    assert not any(code in words for code in (service, noun, verb) for words in named), named
    assert right_names.opens(right) != right_names.name_of(right)
