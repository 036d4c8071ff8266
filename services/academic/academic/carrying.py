"""Marks that go along with a transferred student: which school's marks into which school, in which year (pure)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

YEAR_BEGINS_IN = 9


class Stay(NamedTuple):
    """A spell of a student at a school, both days inclusive; until_on None = still there."""

    segment: str
    from_on: date
    until_on: date | None


def school_year_of(day: date) -> int:
    """The year of the September in which the school year of `day` began."""
    return day.year if day.month >= YEAR_BEGINS_IN else day.year - 1


def routes(stays: Sequence[Stay]) -> set[tuple[int, str, str]]:
    """(school_year, from_segment, to_segment): each earlier school of the year gives its marks to each later one.

    A school gives nothing to itself; a student who comes back finds the marks of the schools in between.
    """
    ordered = sorted(stays, key=lambda stay: stay.from_on)
    found = set()
    for later, here in enumerate(ordered):
        year = school_year_of(here.from_on)
        opened = date(year, YEAR_BEGINS_IN, 1)
        for there in ordered[:later]:
            lasted = there.until_on is None or there.until_on >= opened
            if lasted and there.segment != here.segment:
                found.add((year, there.segment, here.segment))
    return found
