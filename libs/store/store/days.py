"""Days on which something holds, as a multirange: the data base itself says whether a day is among them (`@>`)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import Field
from sqlalchemy import ColumnElement, Date, cast, func
from sqlalchemy.dialects.postgresql.ranges import MultiRange, Range

Span = tuple[date | None, date | None]
"""First and last day, both inclusive; None = open on that side."""
DAY = timedelta(days=1)
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2100, 12, 31))]
"""A day that somebody may mean: a year typed wrong is refused, and there is always a day after it."""
SchoolDay = Annotated[Day, Field(ge=date(2000, 1, 1))]
"""A `Day` since 2000: of orders and movements."""


def after(day: date | None) -> date | None:
    """The day after; None where there is no end, and after the last day that a calendar has."""
    return None if day is None or day == date.max else day + DAY


def multirange(spans: Iterable[Span]) -> MultiRange[date]:
    """The spans as PostgreSQL keeps them; a span that ends before it begins is none."""
    return MultiRange(
        Range(first, after(last), bounds="[)")
        for first, last in spans
        if first is None or last is None or first <= last
    )


def spans(days: Iterable[Range[date]]) -> list[Span]:
    """The same the other way."""
    return [(one.lower, one.upper - DAY if one.upper else None) for one in days]


def hold(days: Any, on: date | None = None) -> ColumnElement[bool]:
    """SQL: a day, by default the region's today, is among these days (the session's zone is the region's)."""
    day: Any = func.current_date() if on is None else cast(on, Date)
    held: ColumnElement[bool] = days.bool_op("@>")(day)
    return held
