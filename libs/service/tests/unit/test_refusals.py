"""What the data base refuses for the caller's reasons is the caller's answer (Q6)."""

import pytest
from asyncpg.exceptions import (
    AdminShutdownError,
    ConnectionDoesNotExistError,
    InterfaceError,
    InternalClientError,
)
from asyncpg.exceptions._base import DataError
from sqlalchemy.exc import DBAPIError

from problems import InvalidInput, Unavailable
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


@pytest.mark.parametrize(
    "lost",
    [
        InterfaceError("connection is closed"),
        InternalClientError("cannot switch to state 15; another operation (2) is in progress"),
        AdminShutdownError("terminating connection due to administrator command"),
        ConnectionDoesNotExistError("connection was closed in the middle of operation"),
    ],
)
def test_a_connection_lost_within_a_hot_transaction_is_unavailable(lost: Exception) -> None:
    assert isinstance(translate(lost), Unavailable)


def test_a_value_that_the_driver_refuses_is_no_lost_connection() -> None:
    refused = DataError("invalid input for query argument $2: 32768 (value out of int16 range)")
    assert isinstance(translate(refused), InvalidInput)
    assert translate(DataError("invalid input for query argument $1: (expected int)")) is None
