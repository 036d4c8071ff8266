"""What the data base refuses for the caller's reasons is the caller's answer (Q6)."""

import pytest
from sqlalchemy.exc import DBAPIError

from problems import InvalidInput
from service.refusals import translate


class Refused(Exception):
    """The driver's error: with an SQLSTATE when the server has answered, without one when nothing was sent."""

    def __init__(self, words: str, sqlstate: str | None = None) -> None:
        super().__init__(words)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    "refused",
    [
        Refused("<class 'asyncpg.DataError'>: invalid input for query argument $2: 32768 (value out of int16 range)"),
        Refused("invalid input for query argument $1: 9223372036854775808 (value out of int64 range)"),
        Refused("smallint out of range", "22003"),
        Refused("date/time field value out of range", "22008"),
    ],
)  # fmt: skip
def test_a_number_or_date_beyond_its_column_is_invalid_input(refused: Refused) -> None:
    found = translate(DBAPIError("select", {}, refused))
    assert isinstance(found, InvalidInput)


def test_another_refusal_stays_our_fault() -> None:
    assert translate(DBAPIError("select", {}, Refused("division by zero", "22012"))) is None
    assert (
        translate(DBAPIError("select", {}, Refused("invalid input for query argument $1: (expected int)")))
        is None
    )
