"""A sealed part is opened by its request alone, whatever its size."""

import os
from uuid import uuid4

import pytest

from service import personal


def test_a_part_of_any_size_comes_in_pieces_and_opens_for_its_request_alone() -> None:
    private, public = personal.new_key()
    request = uuid4()
    content = [{"title": "Отметки", "rows": [[os.urandom(200).hex()] for _ in range(2000)]}]
    pieces = personal.seal(public, request, content)
    assert len(pieces) > 1 and all(len(one) <= personal.PIECE for one in pieces)
    assert personal.unseal(private, request, pieces) == content
    assert personal.unseal(private, request, personal.seal(public, request, [])) == []
    for key, whose, some in (
        (personal.new_key()[0], request, pieces),
        (private, uuid4(), pieces),
        (private, request, pieces[:-1]),
    ):
        with pytest.raises(ValueError, match="does not open"):
            personal.unseal(key, whose, some)
