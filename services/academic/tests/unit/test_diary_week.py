"""The first week of a school year begins in August."""

from datetime import date

import pytest

from academic.diary.queries import year_of_week


@pytest.mark.parametrize(
    ("monday", "year"),
    [
        (date(2026, 8, 24), 2025),
        (date(2026, 8, 31), 2026),
        (date(2026, 9, 7), 2026),
        (date(2027, 5, 31), 2026),
    ],
)
def test_a_week_belongs_to_the_school_year_of_its_sunday(monday: date, year: int) -> None:
    assert year_of_week(monday) == year
