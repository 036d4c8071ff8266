"""Rules about the rights of representatives (X20)."""

from datetime import date

import pytest
from sqlalchemy.dialects.postgresql import Range

from registry.projections import together_from
from registry.ties.rules import ALL, NONE, Rights, faults, is_adult

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("born", "on", "adult"),
    [
        (date(2008, 11, 29), TODAY, True),
        (date(2008, 11, 30), TODAY, False),
        (date(2008, 2, 29), date(2026, 2, 28), False),
        (date(2008, 2, 29), date(2026, 3, 1), True),
        (None, TODAY, False),
    ],
)
def test_of_age_is_18_by_the_day_of_birth(born, on, adult):
    assert is_adult(born, on) is adult


def wrong(custody, rights, *, from_on=TODAY, until_on=None, based=True, apart_now=False):
    return set(faults(custody, rights, (from_on, until_on), today=TODAY, based=based, apart_now=apart_now))


def test_an_order_of_things_leaves_the_rights_that_it_names():
    some = Rights(True, True, False, True)
    assert (
        wrong("usual", ALL, based=False)
        == wrong("split", some, based=False)
        == wrong("limited", some)
        == set()
    )
    assert wrong("no-contact", NONE) == set()
    assert wrong("no-contact", some) == {"may_see"} and wrong("split", NONE) == {"may_see"}
    assert wrong("usual", some) == {"custody"} and wrong("limited", ALL) == {"custody"}
    assert wrong("limited", Rights(False, True, True, False)) == {"may_see"}


def test_a_parent_is_limited_and_a_ban_is_lifted_only_by_a_document():
    assert wrong("no-contact", NONE, based=False) == {"basis"}
    assert wrong("limited", Rights(True, True, False, True), based=False) == {"basis"}
    assert wrong("usual", ALL, based=False, apart_now=True) == {"basis"}
    assert wrong("usual", ALL, apart_now=True) == set()


def test_the_past_is_not_changed_and_an_end_is_not_before_its_beginning():
    assert wrong("split", ALL, from_on=date(2026, 11, 28)) == {"from_on"}
    assert wrong("split", ALL, until_on=date(2026, 11, 28)) == {"until_on"}


def test_a_parent_kept_apart_is_placed_at_a_new_school_from_the_day_after():
    ban = [Range(date(2026, 9, 1), date(2027, 1, 1), bounds="[)")]
    assert together_from(ban, date(2026, 10, 1)) == date(2027, 1, 1)
    assert together_from(ban, date(2027, 1, 1)) == date(2027, 1, 1)
    assert together_from([Range(date(2026, 9, 1), None, bounds="[)")], date(2026, 10, 1)) is None
    assert together_from([], date(2026, 10, 1)) == date(2026, 10, 1)
