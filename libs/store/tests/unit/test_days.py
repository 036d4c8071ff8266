"""Bounded days: a narrower one is the same day with one bound moved."""

import pytest
from pydantic import TypeAdapter, ValidationError

from store.days import Day, SchoolDay


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (Day, "1900-01-01", "2100-12-31"),
        (SchoolDay, "2000-01-01", "2100-12-31"),
        (SchoolDay | None, "2000-01-01", "2100-12-31"),
    ],
)
def test_a_day_outside_is_refused_and_the_bound_is_named(kind, first, last):
    bounded = TypeAdapter(kind)
    assert [str(bounded.validate_python(day)) for day in (first, last)] == [first, last]
    for day, why in (("1899-12-31", {"ge": first}), ("2101-01-01", {"le": last})):
        with pytest.raises(ValidationError) as refused:
            bounded.validate_python(day)
        (error,) = refused.value.errors()
        assert {key: str(value) for key, value in error["ctx"].items()} == why
